//! The little linear algebra that learning needs: plain loops over rows, which the compiler turns into SIMD, and whose order of
//! additions is the same on every machine. Networks are so small that a library's blocking and threads would not pay.

/// A matrix, row by row.
#[derive(Clone, Debug, PartialEq)]
pub struct Matrix {
    columns: usize,
    /// Shape (rows, columns).
    pub values: Vec<f64>,
}

impl Matrix {
    /// All zero.
    pub fn zero(rows: usize, columns: usize) -> Self {
        Self { columns, values: vec![0.0; rows * columns] }
    }

    /// Number of rows.
    pub fn rows(&self) -> usize {
        self.values.len() / self.columns
    }

    /// Number of columns.
    pub fn columns(&self) -> usize {
        self.columns
    }

    /// The rows.
    pub fn each_row(&self) -> impl Iterator<Item = &[f64]> {
        self.values.chunks_exact(self.columns)
    }

    /// `out += x·self`, with a number of `x` for each row.
    #[inline]
    pub fn add_product(&self, x: &[f64], out: &mut [f64]) {
        for (x, row) in x.iter().zip(self.each_row()) {
            // Rectified units are silent half of the time.
            if *x != 0.0 {
                add_scaled(out, *x, row);
            }
        }
    }

    /// `self += xᵀ·y`, with a number of `x` for each row.
    #[inline]
    pub fn add_outer(&mut self, x: &[f64], y: &[f64]) {
        for (x, row) in x.iter().zip(self.values.chunks_exact_mut(self.columns)) {
            if *x != 0.0 {
                add_scaled(row, *x, y);
            }
        }
    }

    /// The transpose of `other`.
    pub fn transpose_of(&mut self, other: &Matrix) {
        debug_assert_eq!((self.rows(), self.columns), (other.columns, other.rows()), "shapes must fit");
        for (row, values) in other.each_row().enumerate() {
            for (column, value) in values.iter().enumerate() {
                self.values[column * self.columns + row] = *value;
            }
        }
    }

    /// `factor` times what it was.
    pub fn scale(&mut self, factor: f64) {
        self.values.iter_mut().for_each(|value| *value *= factor);
    }

    /// Root of the sum of squares.
    pub fn norm(&self) -> f64 {
        libm::sqrt(dot(&self.values, &self.values))
    }

    /// Standard deviation of all entries, about their mean.
    pub fn deviation(&self) -> f64 {
        let n = self.values.len() as f64;
        let mean = self.values.iter().sum::<f64>() / n;
        libm::sqrt(self.values.iter().map(|value| (value - mean) * (value - mean)).sum::<f64>() / n)
    }
}

/// `into += factor·values`.
#[inline]
pub fn add_scaled(into: &mut [f64], factor: f64, values: &[f64]) {
    for (into, value) in into.iter_mut().zip(values) {
        *into += factor * value;
    }
}

/// Sum of products, from the first to the last.
pub fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}
