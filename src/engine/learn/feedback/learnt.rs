//! Feedback that is learnt without spikes.
//!
//! - `kp`: B gets the update of W, transposed, and both decay, so that their difference does (Kolen and Pollack 1994; Akrout and others
//!   2019, arXiv 1904.05391).
//! - `mirror`: per batch of noise ξ ~ N(0, 1) with `y = max(0, ξ·W)`, bias blocked, `B += a·(2·(y − ȳ)ᵀξ/batch − B)`; the 2 makes up for
//!   the half of the noise that rectified units do not pass on (Akrout and others 2019).

use super::{Feedback, Start};
use crate::learn::matrix::{Matrix, add_scaled};
use crate::learn::network::Way;
use crate::random::{self, Purpose, Stream, Ziggurat};

/// Decay of both, in place of that of gradient descent.
const KP_DECAY: f64 = 3e-3;

pub struct KolenPollack {
    matrices: Vec<Matrix>,
    transposed: Vec<Matrix>,
}

impl KolenPollack {
    pub fn new(start: &Start) -> Self {
        Self { matrices: start.random.clone(), transposed: start.random.clone() }
    }
}

impl Feedback for KolenPollack {
    fn way(&self) -> Way<'_> {
        Way::Layers(&self.matrices)
    }

    fn decay(&self, _set: f64) -> f64 {
        KP_DECAY
    }

    fn learn(&mut self, _weights: &[Matrix], gradients: &[Matrix], rate: f64) {
        for ((matrix, transposed), gradient) in self.matrices.iter_mut().zip(&mut self.transposed).zip(&gradients[1..])
        {
            transposed.transpose_of(gradient);
            matrix.scale(1.0 - rate * KP_DECAY);
            add_scaled(&mut matrix.values, -rate, &transposed.values);
        }
    }
}

/// Rate of the mirror, per batch.
const MIRROR_RATE: f64 = 0.05;
/// Examples of noise in a batch.
const MIRROR_BATCH: usize = 32;
/// Batches before the first epoch: as many as there are in three epochs of 1437 examples.
const MIRROR_START: u32 = 135;

pub struct Mirror {
    matrices: Vec<Matrix>,
    random: Vec<Stream>,
    normal: Ziggurat,
    started: u32,
}

impl Mirror {
    pub fn new(start: &Start) -> Self {
        let stream = |pair| random::stream(start.params.seed, Purpose::MirrorNoise, pair);
        let random = (0..start.random.len() as u64).map(stream).collect();
        Self { matrices: start.random.clone(), random, normal: Ziggurat::new(), started: 0 }
    }

    fn batch(&mut self, weights: &[Matrix]) {
        for ((matrix, weights), random) in self.matrices.iter_mut().zip(&weights[1..]).zip(&mut self.random) {
            let (units, out) = (weights.rows(), weights.columns());
            let mut noise = Matrix::zero(MIRROR_BATCH, units);
            noise.values.iter_mut().for_each(|value| *value = self.normal.draw(random));
            let mut answers = Matrix::zero(MIRROR_BATCH, out);
            let mut mean = vec![0.0; out];
            for (noise, answer) in noise.each_row().zip(answers.values.chunks_exact_mut(out)) {
                weights.add_product(noise, answer);
                answer.iter_mut().for_each(|value| *value = value.max(0.0));
                add_scaled(&mut mean, 1.0 / MIRROR_BATCH as f64, answer);
            }
            matrix.scale(1.0 - MIRROR_RATE);
            for (noise, answer) in noise.each_row().zip(answers.values.chunks_exact_mut(out)) {
                let size = 2.0 * MIRROR_RATE / MIRROR_BATCH as f64;
                answer.iter_mut().zip(&mean).for_each(|(value, mean)| *value = size * (*value - mean));
                matrix.add_outer(answer, noise);
            }
        }
    }
}

impl Feedback for Mirror {
    fn way(&self) -> Way<'_> {
        Way::Layers(&self.matrices)
    }

    fn prepare(&mut self, weights: &[Matrix], _epoch: u32, steps: u64) -> bool {
        // A batch of noise takes about as long as a hundred steps of a spiking network.
        for _ in 0..(steps / 100).max(1) {
            if self.started == MIRROR_START {
                return true;
            }
            self.started += 1;
            self.batch(weights);
        }
        self.started == MIRROR_START
    }

    fn learn(&mut self, weights: &[Matrix], _gradients: &[Matrix], _rate: f64) {
        self.batch(weights);
    }
}
