//! Texts for people: labels and meanings, which the core itself never reads.
//!
//! The page gets them from the command line, as a file made with it (`stdwi describe`), so that the core in wasm,
//! which everybody downloads, goes without.

/// A text as a `&'static str`; in wasm it is empty.
#[macro_export]
macro_rules! text {
    ($text:expr) => {
        if cfg!(target_arch = "wasm32") { "" } else { $text }
    };
}
