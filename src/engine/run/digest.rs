//! A short hash of the exact bits of all estimates, so that a link can prove what it shows.
//!
//! FNV-1a, 64 bits, over the number of the step and then each method's name and estimates (post, pre), all little-endian.
//! It tells apart results, it does not resist forgery.

use core::hash::Hasher;
use fnv::FnvHasher;

/// Hashes estimates in the order given.
pub struct Digest(FnvHasher);

impl Digest {
    /// Starts a digest of the state after `steps` steps.
    pub fn new(steps: u64) -> Self {
        let mut hasher = FnvHasher::default();
        hasher.write(&steps.to_le_bytes());
        Self(hasher)
    }

    /// Adds a method's estimates.
    pub fn add(&mut self, name: &str, estimate: &[f64]) {
        self.0.write(name.as_bytes());
        for value in estimate {
            // The bits of a NaN are the one thing in which machines may differ.
            let bits = if value.is_nan() { f64::NAN.to_bits() } else { value.to_bits() };
            self.0.write(&bits.to_le_bytes());
        }
    }

    /// 16 hexadecimal digits.
    pub fn text(&self) -> String {
        format!("{:016x}", self.0.finish())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_bit_changes_it_and_any_nan_is_the_same() {
        let of = |values: &[f64]| {
            let mut digest = Digest::new(1);
            digest.add("stdwi", values);
            digest.text()
        };
        assert_ne!(of(&[0.0]), of(&[-0.0]));
        assert_ne!(of(&[1.0]), of(&[1.0 + f64::EPSILON]));
        assert_eq!(of(&[f64::NAN]), of(&[-f64::NAN]));
    }
}
