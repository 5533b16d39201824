//! Spiking networks in which three rules (STDWI, RDD, Akrout's weight mirror) infer synaptic weights from activity.
//!
//! Modules in the order in which data flows: parameters → stimulation → neurons → methods → scores → snapshot. The core knows
//! no browser, no clock and no file. See ARCHITECTURE.md for the map and MODEL.md for every equation.

pub mod link;
pub use stdwi_params::{numerals, params};

pub use stdwi_engine::{lanes, random};

pub use stdwi_engine::{psp, stimulus};

pub use stdwi_engine::{neurons, presynaptic, resting};

pub use stdwi_engine::network;

pub use stdwi_engine::infer;

pub use stdwi_engine::scores;

pub use stdwi_engine::{digest, history, recorder};

pub use stdwi_engine::experiment;

pub mod inspect;
pub mod snapshot;

pub mod description;

#[cfg(feature = "bench")]
pub use stdwi_engine::bench;

#[cfg(target_arch = "wasm32")]
pub mod wasm;

/// Version of the engine; a digest belongs to one.
pub const ENGINE: &str = concat!("stdwi-lab ", env!("CARGO_PKG_VERSION"));
