//! The simulation: stimulation → neurons → methods → scores, in modules in the order in which data flows.
//!
//! All that takes time is here, and nothing else: this crate is compiled for speed, the others, in wasm, for size.

// `Real` is an alias: a conversion that is needed for one of its types is idle for the other.
#![allow(clippy::unnecessary_cast, clippy::useless_conversion)]

use stdwi_params::params;

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

#[cfg(feature = "bench")]
pub mod bench;
