//! Symmetric systems. Sums have one order on every machine.

use crate::lanes::Quad;

/// Sum of the products of two lists of groups, lane by lane and then across.
#[inline(always)]
pub fn dot(a: &[Quad], b: &[Quad]) -> f64 {
    let mut sum = Quad::splat(0.0);
    for (a, b) in a.iter().zip(b) {
        sum += a.get() * b.get();
    }
    let [a, b, c, d] = sum.to_array();
    (a + b) + (c + d)
}

/// Sum of the products of two slices, in four interleaved parts.
fn product(a: &[f64], b: &[f64]) -> f64 {
    let ((quads_a, rest_a), (quads_b, rest_b)) = (a.as_chunks::<4>(), b.as_chunks::<4>());
    let mut sum = Quad::splat(0.0);
    for (a, b) in quads_a.iter().zip(quads_b) {
        sum += Quad(*a).get() * Quad(*b).get();
    }
    let [a, b, c, d] = sum.to_array();
    rest_a.iter().zip(rest_b).fold((a + b) + (c + d), |sum, (a, b)| sum + a * b)
}

/// Solves `matrix · x = side` for each side by Cholesky's decomposition. `matrix`: symmetric, row by row, of which the lower
/// triangle is read and overwritten. `sides`: n numbers each, which become the solutions. Returns false, with the sides as
/// they were, unless the matrix is positive definite.
pub fn solve(matrix: &mut [f64], n: usize, sides: &mut [f64]) -> bool {
    for i in 0..n {
        let (above, rest) = matrix.split_at_mut(i * n);
        let row = &mut rest[..n];
        for j in 0..i {
            let other = &above[j * n..][..n];
            row[j] = (row[j] - product(&row[..j], &other[..j])) / other[j];
        }
        let square = row[i] - product(&row[..i], &row[..i]);
        if square.is_nan() || square <= 0.0 {
            return false;
        }
        row[i] = libm::sqrt(square);
    }
    for side in sides.chunks_exact_mut(n) {
        for i in 0..n {
            let row = &matrix[i * n..][..n];
            side[i] = (side[i] - product(&row[..i], &side[..i])) / row[i];
        }
        for i in (0..n).rev() {
            let row = &matrix[i * n..][..n];
            side[i] /= row[i];
            let value = side[i];
            for (left, factor) in side[..i].iter_mut().zip(row) {
                *left -= value * factor;
            }
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn solutions_solve() {
        for n in [1, 2, 5, 17, 40] {
            // B·Bᵀ + I of a made-up B is positive definite.
            let b = |i: usize, j: usize| libm::sin((i * 31 + j * 17 + i * j) as f64);
            let entry =
                |i: usize, j: usize| (0..n).map(|k| b(i, k) * b(j, k)).sum::<f64>() + f64::from(u8::from(i == j));
            let plain: Vec<f64> = (0..n * n).map(|at| entry(at / n, at % n)).collect();
            let wanted: Vec<f64> = (0..2 * n).map(|at| libm::cos(at as f64)).collect();
            let times = |x: &[f64], row: &[f64]| row.iter().zip(x).map(|(a, x)| a * x).sum::<f64>();
            let mut sides = Vec::new();
            for x in wanted.chunks_exact(n) {
                sides.extend(plain.chunks_exact(n).map(|row| times(x, row)));
            }
            assert!(solve(&mut plain.clone(), n, &mut sides));
            assert!(sides.iter().zip(&wanted).all(|(a, b)| (a - b).abs() < 1e-9), "n = {n}");
        }
    }

    #[test]
    fn what_is_not_positive_definite_is_refused() {
        for matrix in [[1.0, 0.0, 2.0, 1.0], [0.0; 4], [f64::NAN, 0.0, 0.0, 1.0]] {
            let mut sides = [1.0, 2.0];
            assert!(!solve(&mut matrix.clone(), 2, &mut sides));
            assert_eq!(sides, [1.0, 2.0]);
        }
    }
}
