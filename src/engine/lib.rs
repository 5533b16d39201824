//! The simulation: sources of activity, methods that watch them, runs. Compiled for speed; what is around it, in wasm, for size.

#![forbid(unsafe_code)]

pub use stdwi_params as params;

pub mod lanes;
pub mod random;

pub mod source;

pub mod methods;

pub mod run;

pub mod learn;

#[cfg(feature = "bench")]
pub mod bench;
