//! What an experiment may be set to: every parameter, declared once, with its texts and the writing of its values.
//!
//! A crate of its own, like the engine, because a crate is what the compiler can be told to optimise for size or for
//! speed: parameters are read once, steps are taken millions of times (`Cargo.toml`, profile `wasm`).

pub mod numerals;
pub mod params;
mod texts;

#[cfg(target_arch = "wasm32")]
mod browser;
