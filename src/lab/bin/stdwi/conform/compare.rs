//! Distances between what was computed and what was expected.

use super::check::{Check, SCORE};
use super::format::Expected;
use stdwi_lab::run::scores::{pearson_r, sign_accuracy};

/// `max |a − b| / max |b|`, or the numerator where all expected values are zero.
pub fn relative(computed: &[f64], expected: &[f64]) -> f64 {
    let largest = |values: &mut dyn Iterator<Item = f64>| {
        values.fold(0.0, |largest: f64, value| if value > largest || value.is_nan() { value } else { largest })
    };
    let difference = largest(&mut computed.iter().zip(expected).map(|(a, b)| (a - b).abs()));
    let scale = largest(&mut expected.iter().map(|b| b.abs()));
    if scale > 0.0 { difference / scale } else { difference }
}

/// Compares an estimate and its scores.
pub fn estimate(name: &str, computed: &[f64], expected: &Expected, weights: &[f64], tolerance: f64) -> Vec<Check> {
    let mut checks = vec![Check::new(name, relative(computed, &expected.estimate), tolerance)];
    let scores = [
        ("pearson_r", expected.pearson_r, pearson_r(computed, weights)),
        ("sign_accuracy", expected.sign_accuracy, sign_accuracy(computed, weights)),
    ];
    for (score, expected, computed) in scores {
        if let Some(expected) = expected {
            checks.push(Check::new(format!("{name}, {score}"), (computed - expected).abs(), SCORE));
        }
    }
    checks
}

/// Distance of two lists of spikes.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct SpikeDistance {
    /// Spikes of the reference.
    pub expected: usize,
    /// Spikes, of both, without one in the other at the same step; the larger of the two counts.
    pub shifted: usize,
    /// Those of them that have none within one step either.
    pub lost: usize,
}

impl SpikeDistance {
    /// Adds what a neuron contributes; lists ascend.
    pub fn add(&mut self, computed: &[u64], expected: &[u64]) {
        let only = |these: &[u64], others: &[u64]| -> Vec<u64> {
            these.iter().copied().filter(|step| others.binary_search(step).is_err()).collect()
        };
        let (extra, missing) = (only(computed, expected), only(expected, computed));
        let (mut a, mut b, mut near) = (0, 0, 0);
        while a < extra.len() && b < missing.len() {
            match extra[a].abs_diff(missing[b]) {
                0 | 1 => (a, b, near) = (a + 1, b + 1, near + 1),
                _ if extra[a] < missing[b] => a += 1,
                _ => b += 1,
            }
        }
        let shifted = extra.len().max(missing.len());
        self.expected += expected.len();
        self.shifted += shifted;
        self.lost += shifted - near;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spikes_are_the_same_or_shifted_or_lost() {
        let distance = |computed: &[u64], expected: &[u64]| {
            let mut distance = SpikeDistance::default();
            distance.add(computed, expected);
            (distance.shifted, distance.lost)
        };
        assert_eq!(distance(&[1, 5, 9], &[1, 5, 9]), (0, 0));
        assert_eq!(distance(&[1, 6, 9], &[1, 5, 9]), (1, 0));
        assert_eq!(distance(&[1, 7, 9], &[1, 5, 9]), (1, 1));
        assert_eq!(distance(&[], &[1, 5]), (2, 2));
        assert_eq!(distance(&[3, 4], &[4, 5]), (1, 1));
    }

    #[test]
    fn nan_is_never_close() {
        assert!(Check::new("", relative(&[f64::NAN], &[1.0]), 1.0).missed());
        assert_eq!(relative(&[1.0, 2.5], &[1.0, 2.0]), 0.25);
        assert_eq!(relative(&[0.5], &[0.0]), 0.5);
    }
}
