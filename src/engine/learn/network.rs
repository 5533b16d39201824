//! The network that learns: fully connected layers of rectified units, softmax at the end, cross-entropy.
//!
//! Forward: `z_{l+1} = h_l·W_l + b_l`, `h = max(0, z)`. Backward: `δ_{L} = softmax(z) − target`, `δ_l = (δ_{l+1}·B_l) ⊙ [z_l > 0]`.
//! With `B_l = W_lᵀ` that is backpropagation; what else B may be is [`super::feedback`].

use super::matrix::Matrix;
use crate::random::{self, Purpose};

/// Weights and biases.
#[derive(Clone, Debug)]
pub struct Network {
    /// One a layer, shape (in, out).
    pub weights: Vec<Matrix>,
    /// One list a layer.
    pub biases: Vec<Vec<f64>>,
}

/// What goes forward and back for one example.
#[derive(Clone, Debug)]
pub struct Signals {
    /// The input, and the activity of each layer; of the last one its probabilities.
    pub activity: Vec<Vec<f64>>,
    /// Error signal of each layer but the input.
    pub errors: Vec<Vec<f64>>,
}

/// The way back of error signals.
#[derive(Clone, Copy, Debug)]
pub enum Way<'a> {
    /// From layer to layer: for each pair of layers but the first one, shape (out, in).
    Layers(&'a [Matrix]),
    /// From the end to each hidden layer, shape (out, units).
    Direct(&'a [Matrix]),
}

impl Network {
    /// Weights N(0, 2/n_in), biases 0.
    pub fn new(sizes: &[usize], seed: u64) -> Self {
        let layer = |(layer, pair): (usize, &[usize])| {
            let mut weights = Matrix::zero(pair[0], pair[1]);
            draw(&mut weights, pair[0], seed, Purpose::Learner, layer);
            weights
        };
        Self {
            weights: sizes.windows(2).enumerate().map(layer).collect(),
            biases: sizes[1..].iter().map(|&units| vec![0.0; units]).collect(),
        }
    }

    /// Signals of the right shapes.
    pub fn signals(&self) -> Signals {
        let inputs = vec![0.0; self.weights[0].rows()];
        Signals { activity: [vec![inputs], self.biases.clone()].concat(), errors: self.biases.clone() }
    }

    /// Takes `signals.activity[0]` forward.
    pub fn forward(&self, signals: &mut Signals) {
        let last = self.weights.len() - 1;
        for (layer, (weights, biases)) in self.weights.iter().zip(&self.biases).enumerate() {
            let (before, after) = signals.activity.split_at_mut(layer + 1);
            let (input, out) = (&before[layer], &mut after[0]);
            out.copy_from_slice(biases);
            weights.add_product(input, out);
            if layer == last {
                softmax(out);
            } else {
                out.iter_mut().for_each(|value| *value = value.max(0.0));
            }
        }
    }

    /// Takes the error of `label` back.
    pub fn backward(&self, signals: &mut Signals, label: u8, way: Way) {
        let Signals { activity, errors } = signals;
        let last = errors.len() - 1;
        errors[last].copy_from_slice(&activity[last + 1]);
        errors[last][usize::from(label)] -= 1.0;
        for layer in (0..last).rev() {
            let (before, after) = errors.split_at_mut(layer + 1);
            let error = &mut before[layer];
            error.fill(0.0);
            match way {
                Way::Layers(matrices) => matrices[layer].add_product(&after[0], error),
                Way::Direct(matrices) => matrices[layer].add_product(&after[last - layer - 1], error),
            }
            for (error, activity) in error.iter_mut().zip(&activity[layer + 1]) {
                if *activity <= 0.0 {
                    *error = 0.0;
                }
            }
        }
    }

    /// Cross-entropy of the probabilities of `signals`; what is impossible counts as ten to the minus 300th.
    pub fn loss(signals: &Signals, label: u8) -> f64 {
        let probabilities = &signals.activity[signals.activity.len() - 1];
        -libm::log(probabilities[usize::from(label)].max(1e-300))
    }
}

/// N(0, 2/n_in), by rows.
pub fn draw(matrix: &mut Matrix, n_in: usize, seed: u64, purpose: Purpose, layer: usize) {
    let mut random = random::stream(seed, purpose, layer as u64);
    let deviation = libm::sqrt(2.0 / n_in as f64);
    for pair in matrix.values.chunks_mut(2) {
        let normal = random::standard_normal_pair(&mut random);
        pair.iter_mut().zip(normal).for_each(|(value, normal)| *value = deviation * normal);
    }
}

fn softmax(values: &mut [f64]) {
    let largest = values.iter().fold(f64::NEG_INFINITY, |largest, value| largest.max(*value));
    values.iter_mut().for_each(|value| *value = libm::exp(*value - largest));
    let sum: f64 = values.iter().sum();
    values.iter_mut().for_each(|value| *value /= sum);
}
