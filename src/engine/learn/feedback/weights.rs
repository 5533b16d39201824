//! Feedback that is made of the forward weights: right, or wrong in a way that is known.
//!
//! - `bp`: Wᵀ. `sign`: sign(Wᵀ)·mean|W| (Liao and others 2016, arXiv 1510.05067).
//! - `turned`, `lifted`: `|W|·(cos φ·Ŵᵀ + sin φ·D̂)`, where D is a fixed random matrix, or holds for each row its mean, less its part
//!   along Wᵀ: off by exactly φ, and as large as Wᵀ. The second is what a rule infers that takes covariance for weight where all inputs share
//!   spikes: `Wᵀ·C` with `C = 1 + c·11ᵀ` lifts each row by its sum.

use super::{Feedback, Start};
use crate::learn::matrix::{Matrix, add_scaled, dot};
use crate::learn::network::Way;

/// What is made of Wᵀ.
#[derive(Clone, Copy, PartialEq)]
pub enum Form {
    Transposed,
    Signs,
    Turned,
    Lifted,
}

pub struct Weights {
    form: Form,
    angle: f64,
    /// Direction of the error of `turned`, for each pair of layers.
    direction: Vec<Matrix>,
    matrices: Vec<Matrix>,
}

impl Weights {
    pub fn new(start: &Start, form: Form) -> Self {
        let direction = start.random.clone();
        let angle = start.params.feedback_angle_deg * (core::f64::consts::PI / 180.0);
        Self { form, angle, direction, matrices: start.random.clone() }
    }
}

impl Feedback for Weights {
    fn way(&self) -> Way<'_> {
        Way::Layers(&self.matrices)
    }

    fn see(&mut self, weights: &[Matrix]) {
        for ((matrix, weights), direction) in self.matrices.iter_mut().zip(&weights[1..]).zip(&self.direction) {
            matrix.transpose_of(weights);
            match self.form {
                Form::Transposed => {}
                Form::Signs => signs(matrix),
                Form::Turned => turn(matrix, direction, self.angle),
                Form::Lifted => {
                    let lifts = lifts(matrix);
                    turn(matrix, &lifts, self.angle);
                }
            }
        }
    }
}

fn signs(matrix: &mut Matrix) {
    let mean = matrix.values.iter().map(|value| value.abs()).sum::<f64>() / matrix.values.len() as f64;
    matrix.values.iter_mut().for_each(|value| *value = mean.copysign(*value));
}

/// Each row at its mean.
fn lifts(matrix: &Matrix) -> Matrix {
    let mut lifts = matrix.clone();
    for row in lifts.values.chunks_exact_mut(matrix.columns()) {
        let mean = row.iter().sum::<f64>() / row.len() as f64;
        row.fill(mean);
    }
    lifts
}

fn turn(matrix: &mut Matrix, direction: &Matrix, angle: f64) {
    let norm = matrix.norm();
    let mut across = direction.clone();
    let along = dot(&across.values, &matrix.values) / (norm * norm);
    add_scaled(&mut across.values, -along, &matrix.values);
    let size = across.norm();
    // A matrix of one entry has no direction across.
    if norm > 0.0 && size > 1e-12 * direction.norm() {
        matrix.scale(libm::cos(angle));
        add_scaled(&mut matrix.values, libm::sin(angle) * norm / size, &across.values);
    }
}
