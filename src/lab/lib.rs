//! Spiking networks in which rules (STDWI, RDD, Akrout's weight mirror and others) infer synaptic weights from activity.
//!
//! Modules in the order in which data flows: parameters → source (stimulation, neurons, network) → methods → run → plan. The core
//! knows no browser, no clock and no file. See ARCHITECTURE.md for the map and MODEL.md for every equation.

#![forbid(unsafe_code)]

pub use stdwi_params as params;

pub use stdwi_engine::{lanes, methods, random, source};

pub mod link;
pub mod run;

pub mod plan;

pub mod learn;

pub mod description;

#[cfg(feature = "bench")]
pub use stdwi_engine::bench;

#[cfg(target_arch = "wasm32")]
pub mod wasm;

/// Version of the engine; a digest belongs to one.
pub const ENGINE: &str = concat!("stdwi-lab ", env!("CARGO_PKG_VERSION"));
