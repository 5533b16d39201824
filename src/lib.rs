//! Spiking networks in which three rules (STDWI, RDD, Akrout's weight mirror) infer synaptic weights from activity.
//!
//! Modules in the order in which data flows: parameters → stimulation → neurons → methods → scores → snapshot. The core knows
//! no browser, no clock and no file. See ARCHITECTURE.md for the map and MODEL.md for every equation.

// `Real` is an alias: a conversion that is needed for one of its types is idle for the other.
#![allow(clippy::unnecessary_cast, clippy::useless_conversion)]

pub mod link;
pub mod numerals;
pub mod params;

pub mod lanes;
pub mod random;

pub mod psp;
pub mod stimulus;

pub mod neurons;
pub mod presynaptic;
pub mod resting;

pub mod network;

pub mod infer;

pub mod scores;

pub mod digest;
pub mod history;
pub mod recorder;

pub mod experiment;
pub mod inspect;
pub mod snapshot;

#[cfg(feature = "bench")]
pub mod bench;

#[cfg(target_arch = "wasm32")]
pub mod wasm;

/// Version of the engine; a digest belongs to one.
pub const ENGINE: &str = concat!("stdwi-lab ", env!("CARGO_PKG_VERSION"));
