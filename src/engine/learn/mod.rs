//! What inferred weights are for: a network learns with error signals that go back through feedback weights, and spikes may be where
//! those come from. Protocol: MODEL.md, *Learning*.
//!
//! A [`Learner`] advances by pieces, so that a page stays awake and may stop anywhere: the same link gives the same bits, however it was cut.

pub mod feedback;
pub mod matrix;
pub mod network;
pub mod task;

use crate::params::Params;
use crate::random::{self, Purpose, Stream};
use crate::run::digest::Digest;
use crate::run::scores::angle_deg;
use feedback::{Chosen, Feedback};
use matrix::{Matrix, add_scaled};
use network::{Network, Signals, Way};
use std::sync::Arc;
use task::{Examples, Task, shuffle};

/// Steps of a spiking phase in a piece: some milliseconds.
pub const PIECE_STEPS: u64 = 2000;

/// What is known after an epoch.
#[derive(Clone, Debug, PartialEq)]
pub struct Epoch {
    /// Number of the epoch; 0 is before the first one.
    pub epoch: u32,
    /// Share of the test's examples whose most probable class is right.
    pub test_accuracy: f64,
    /// Mean cross-entropy over the test.
    pub test_loss: f64,
    /// Angle between feedback weights and transposed forward weights, from the first pair of hidden layers to the last pair, degrees; NaN
    /// where feedback does not go from layer to layer.
    pub feedback_angle_deg: Vec<f64>,
    /// Angle between the error signals of each hidden layer and those of backpropagation, over the test, from the first layer on, degrees.
    pub error_angle_deg: Vec<f64>,
}

/// What comes next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// A look at the network before it has learnt.
    Start,
    /// What the feedback does before an epoch.
    Phase,
    /// Batches of an epoch.
    Batches,
    /// A look at the network after an epoch.
    Test,
    /// Nothing: all epochs are over.
    Done,
}

/// A network that learns with one kind of feedback.
pub struct Learner {
    params: Params,
    chosen: Chosen,
    task: Arc<Task>,
    network: Network,
    feedback: Box<dyn Feedback>,
    signals: Signals,
    gradients: Network,
    random: Stream,
    order: Vec<u32>,
    next: usize,
    stage: Stage,
    epochs: Vec<Epoch>,
}

/// Units of each layer, from the input on.
pub fn sizes(params: &Params, task: &Task) -> Vec<usize> {
    let hidden = vec![params.hidden_width as usize; params.hidden_layers as usize];
    [vec![task.mean.len()], hidden, vec![task.classes]].concat()
}

impl Learner {
    /// A network of valid parameters before it learns.
    pub fn new(params: &Params, chosen: Chosen, task: Arc<Task>) -> Self {
        let sizes = sizes(params, &task);
        let network = Network::new(&sizes, params.seed);
        let mut gradients = network.clone();
        clear(&mut gradients);
        Self {
            feedback: chosen.start(params, &sizes),
            signals: network.signals(),
            gradients,
            random: random::stream(params.seed, Purpose::Order, 0),
            order: (0..task.training.labels.len() as u32).collect(),
            next: 0,
            stage: Stage::Start,
            epochs: Vec::new(),
            params: params.clone(),
            chosen,
            task,
            network,
        }
    }

    /// Takes the next piece: a stretch of a spiking phase, a batch, or a look. Returns the stage that it belonged to.
    pub fn advance(&mut self) -> Stage {
        let stage = self.stage;
        match stage {
            Stage::Start | Stage::Test => {
                self.look();
                self.stage = if self.epoch() < self.params.train_epochs { Stage::Phase } else { Stage::Done };
            }
            Stage::Phase => {
                let epoch = self.epoch() + 1;
                if self.feedback.prepare(&self.network.weights, epoch, PIECE_STEPS) {
                    shuffle(&mut self.order, &mut self.random);
                    self.next = 0;
                    self.stage = Stage::Batches;
                }
            }
            Stage::Batches => {
                self.batch();
                if self.next == self.order.len() {
                    self.stage = Stage::Test;
                }
            }
            Stage::Done => {}
        }
        stage
    }

    /// What comes next.
    pub fn stage(&self) -> Stage {
        self.stage
    }

    /// Epochs that are over.
    pub fn epoch(&self) -> u32 {
        self.epochs.last().map_or(0, |epoch| epoch.epoch)
    }

    /// What was seen after each epoch, from 0 on.
    pub fn epochs(&self) -> &[Epoch] {
        &self.epochs
    }

    /// Share of all epochs that are over.
    pub fn share(&self) -> f64 {
        if self.stage == Stage::Done {
            return 1.0;
        }
        let part = if self.stage == Stage::Batches { self.within() } else { 0.0 };
        (f64::from(self.epoch()) + part) / f64::from(self.params.train_epochs)
    }

    /// Share of the present stage that is over.
    pub fn within(&self) -> f64 {
        match self.stage {
            Stage::Phase => self.feedback.prepared(),
            Stage::Batches => self.next as f64 / self.order.len().max(1) as f64,
            Stage::Start | Stage::Test | Stage::Done => 0.0,
        }
    }

    /// The parameters.
    pub fn params(&self) -> &Params {
        &self.params
    }

    /// The kind of feedback.
    pub fn chosen(&self) -> Chosen {
        self.chosen
    }

    /// The task.
    pub fn task(&self) -> &Task {
        &self.task
    }

    /// The network.
    pub fn network(&self) -> &Network {
        &self.network
    }

    /// The feedback.
    pub fn feedback(&self) -> &dyn Feedback {
        self.feedback.as_ref()
    }

    /// What an input, relative to the task's mean, does in the network, and the error of a label on its way back.
    pub fn signals_of(&self, input: &[f64], label: u8) -> Signals {
        let mut signals = self.network.signals();
        signals.activity[0].copy_from_slice(input);
        self.network.forward(&mut signals);
        self.network.backward(&mut signals, label, self.feedback.way());
        signals
    }

    /// Error signals of each layer but the input as backpropagation has them, where `signals` went forward.
    pub fn right_errors_of(&self, signals: &Signals, label: u8) -> Vec<Vec<f64>> {
        let transposed: Vec<Matrix> = self.network.weights[1..].iter().map(transposed).collect();
        let mut right = signals.clone();
        self.network.backward(&mut right, label, Way::Layers(&transposed));
        right.errors
    }

    /// Digest of all weights, biases and feedback weights now.
    pub fn digest(&self) -> String {
        let mut digest = Digest::new(u64::from(self.epoch()));
        self.network.weights.iter().for_each(|weights| digest.add("w", &weights.values));
        self.network.biases.iter().for_each(|biases| digest.add("b", biases));
        let (Way::Layers(matrices) | Way::Direct(matrices)) = self.feedback.way();
        matrices.iter().for_each(|matrix| digest.add("f", &matrix.values));
        digest.text()
    }

    fn batch(&mut self) {
        let Self { params, task, network, feedback, signals, gradients, order, next, .. } = self;
        let end = (*next + params.train_batch as usize).min(order.len());
        let batch = &order[*next..end];
        *next = end;
        feedback.see(&network.weights);
        clear(gradients);
        for &index in batch {
            add_gradient(network, &task.training, index as usize, feedback.way(), signals, gradients);
        }
        let share = 1.0 / batch.len() as f64;
        let decay = feedback.decay(params.train_decay);
        for (weights, gradient) in network.weights.iter_mut().zip(&mut gradients.weights) {
            gradient.scale(share);
            weights.scale(1.0 - params.train_rate * decay);
            add_scaled(&mut weights.values, -params.train_rate, &gradient.values);
        }
        for (biases, gradient) in network.biases.iter_mut().zip(&gradients.biases) {
            add_scaled(biases, -params.train_rate * share, gradient);
        }
        feedback.learn(&network.weights, &gradients.weights, params.train_rate);
    }

    fn look(&mut self) {
        let Self { task, network, feedback, signals, epochs, .. } = self;
        feedback.see(&network.weights);
        let transposed: Vec<Matrix> = network.weights[1..].iter().map(transposed).collect();
        let hidden = network.weights.len() - 1;
        let mut errors = [vec![Vec::new(); hidden], vec![Vec::new(); hidden]];
        let (mut right, mut loss) = (0, 0.0);
        for (input, &label) in task.test.inputs.each_row().zip(&task.test.labels) {
            signals.activity[0].copy_from_slice(input);
            network.forward(signals);
            right += u32::from(most_probable(signals) == usize::from(label));
            loss += Network::loss(signals, label);
            for (errors, way) in errors.iter_mut().zip([feedback.way(), Way::Layers(&transposed)]) {
                network.backward(signals, label, way);
                errors.iter_mut().zip(&signals.errors).for_each(|(all, error)| all.extend_from_slice(error));
            }
        }
        let count = task.test.labels.len() as f64;
        let feedback_angle_deg = match feedback.way() {
            Way::Layers(matrices) => {
                matrices.iter().zip(&transposed).map(|(b, w)| angle_deg(&b.values, &w.values)).collect()
            }
            Way::Direct(matrices) => vec![f64::NAN; matrices.len()],
        };
        epochs.push(Epoch {
            epoch: epochs.len() as u32,
            test_accuracy: f64::from(right) / count,
            test_loss: loss / count,
            feedback_angle_deg,
            error_angle_deg: errors[0].iter().zip(&errors[1]).map(|(own, right)| angle_deg(own, right)).collect(),
        });
    }
}

/// Adds the gradient of one example's loss, as far as `way` tells it.
fn add_gradient(
    network: &Network,
    examples: &Examples,
    index: usize,
    way: Way,
    signals: &mut Signals,
    gradients: &mut Network,
) {
    signals.activity[0].copy_from_slice(examples.input(index));
    network.forward(signals);
    network.backward(signals, examples.labels[index], way);
    for (layer, error) in signals.errors.iter().enumerate() {
        gradients.weights[layer].add_outer(&signals.activity[layer], error);
        add_scaled(&mut gradients.biases[layer], 1.0, error);
    }
}

/// Index of the most probable class; the first of equals.
pub fn most_probable(signals: &Signals) -> usize {
    let probabilities = &signals.activity[signals.activity.len() - 1];
    let mut best = 0;
    for (class, probability) in probabilities.iter().enumerate() {
        if *probability > probabilities[best] {
            best = class;
        }
    }
    best
}

fn transposed(matrix: &Matrix) -> Matrix {
    let mut transposed = Matrix::zero(matrix.columns(), matrix.rows());
    transposed.transpose_of(matrix);
    transposed
}

fn clear(gradients: &mut Network) {
    gradients.weights.iter_mut().for_each(|matrix| matrix.values.fill(0.0));
    gradients.biases.iter_mut().for_each(|biases| biases.fill(0.0));
}
