//! How well an estimate agrees with the true weights. All four are shown because each hides something: a shift of a whole
//! row ruins signs while correlations within rows stay near 1.

use serde::Serialize;
use wide::f64x4;

/// The scores of one estimate. A score that is undefined (a constant estimate has no correlation) is NaN.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Scores {
    /// Pearson's r over all weights, in [−1, 1].
    pub pearson_r: f64,
    /// Mean over postsynaptic neurons of Pearson's r within the neuron's weights; neurons without one are left out.
    pub row_pearson_r: f64,
    /// Share of weights with `(ŵ ≥ 0) == (w ≥ 0)`, in [0, 1].
    pub sign_accuracy: f64,
    /// Angle between both matrices taken as vectors, degrees.
    pub angle_deg: f64,
}

impl Scores {
    /// Names in the order of [`Scores::values`].
    pub const NAMES: [&'static str; 4] = ["pearson_r", "row_pearson_r", "sign_accuracy", "angle_deg"];

    /// Scores of `estimate` against `weights`, both of shape (post, pre) and not empty.
    pub fn of(estimate: &[f64], weights: &[f64], n_pre: usize) -> Self {
        let rows = estimate.chunks_exact(n_pre).zip(weights.chunks_exact(n_pre));
        let (mut row_sum, mut row_count) = (0.0, 0u32);
        for (estimate, weights) in rows {
            let r = pearson_r(estimate, weights);
            if !r.is_nan() {
                row_sum += r;
                row_count += 1;
            }
        }
        Self {
            pearson_r: pearson_r(estimate, weights),
            row_pearson_r: row_sum / f64::from(row_count),
            sign_accuracy: sign_accuracy(estimate, weights),
            angle_deg: angle_deg(estimate, weights),
        }
    }

    /// The scores in order.
    pub fn values(&self) -> [f64; 4] {
        [self.pearson_r, self.row_pearson_r, self.sign_accuracy, self.angle_deg]
    }
}

/// Pearson's correlation; NaN if either side is constant.
pub fn pearson_r(a: &[f64], b: &[f64]) -> f64 {
    let n = a.len() as f64;
    let [ab, aa, bb] = products(a, b, sum(a) / n, sum(b) / n);
    // Two roots, because the product of both sums can overflow or vanish where their roots do not.
    ab / (libm::sqrt(aa) * libm::sqrt(bb))
}

/// A sum in four interleaved parts: one order of additions on every machine, and four at a time.
fn sum(values: &[f64]) -> f64 {
    let (groups, rest) = values.as_chunks::<4>();
    let parts = groups.iter().fold(f64x4::ZERO, |sum, group| sum + f64x4::new(*group));
    add_up(parts) + rest.iter().sum::<f64>()
}

/// Sums of the products of deviations: ab, aa, bb.
fn products(a: &[f64], b: &[f64], mean_a: f64, mean_b: f64) -> [f64; 3] {
    let ((groups_a, rest_a), (groups_b, rest_b)) = (a.as_chunks::<4>(), b.as_chunks::<4>());
    let (centre_a, centre_b) = (f64x4::splat(mean_a), f64x4::splat(mean_b));
    let mut parts = [f64x4::ZERO; 3];
    for (a, b) in groups_a.iter().zip(groups_b) {
        let (a, b) = (f64x4::new(*a) - centre_a, f64x4::new(*b) - centre_b);
        parts[0] += a * b;
        parts[1] += a * a;
        parts[2] += b * b;
    }
    let mut sums = parts.map(add_up);
    for (a, b) in rest_a.iter().zip(rest_b) {
        let (a, b) = (a - mean_a, b - mean_b);
        sums[0] += a * b;
        sums[1] += a * a;
        sums[2] += b * b;
    }
    sums
}

fn add_up(parts: f64x4) -> f64 {
    let [a, b, c, d] = parts.to_array();
    (a + b) + (c + d)
}

/// Share of entries whose signs agree; zero counts as positive.
pub fn sign_accuracy(estimate: &[f64], weights: &[f64]) -> f64 {
    let agree = estimate.iter().zip(weights).filter(|(a, b)| (**a >= 0.0) == (**b >= 0.0)).count();
    agree as f64 / weights.len() as f64
}

/// Sign accuracy of always guessing "positive", what an estimate of zero scores: the line of the majority.
pub fn chance_sign_accuracy(weights: &[f64]) -> f64 {
    weights.iter().filter(|weight| **weight >= 0.0).count() as f64 / weights.len() as f64
}

/// Angle in degrees; NaN if either side is zero.
pub fn angle_deg(a: &[f64], b: &[f64]) -> f64 {
    let [ab, aa, bb] = products(a, b, 0.0, 0.0);
    let cosine = ab / (libm::sqrt(aa) * libm::sqrt(bb));
    if cosine.is_nan() {
        return f64::NAN;
    }
    libm::acos(cosine.clamp(-1.0, 1.0)) * (180.0 / core::f64::consts::PI)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_offset_of_a_row_ruins_signs_but_not_row_correlation() {
        let weights = [1.0, -1.0, 2.0, -2.0];
        let shifted = [6.0, 4.0, 7.0, 3.0];
        let scores = Scores::of(&shifted, &weights, 4);
        assert!((scores.row_pearson_r - 1.0).abs() < 1e-12);
        assert_eq!(scores.sign_accuracy, 0.5);
    }

    #[test]
    fn known_values() {
        let scores = Scores::of(&[1.0, 0.0], &[0.0, 1.0], 2);
        assert!((scores.angle_deg - 90.0).abs() < 1e-12);
        assert!((scores.pearson_r + 1.0).abs() < 1e-12);
        let zero = Scores::of(&[0.0; 4], &[1.0, -1.0, 2.0, 3.0], 2);
        assert!(zero.pearson_r.is_nan() && zero.row_pearson_r.is_nan() && zero.angle_deg.is_nan());
        assert_eq!(zero.sign_accuracy, chance_sign_accuracy(&[1.0, -1.0, 2.0, 3.0]));
    }
}
