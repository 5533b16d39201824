//! A run and what a reader does with it: sessions, snapshots, explanations.

pub use stdwi_engine::run::*;

pub mod inspection;
pub mod session;
pub mod snapshot;
