//! Feedback inferred from spikes: before each epoch, every pair of layers but the first spikes for a while as the network of the Lab
//! does, with weights that follow the forward weights, and a method of the registry watches.
//!
//! Weights of a pair: `(scale·spread·stimulus_weight/√(Nρ))·W/rms(W)`. Postsynaptic neurons are `lif_tonic`. Estimates, drives and running
//! means go on from phase to phase. Then `B = Ŵ·sd(B at the start)/sd(Ŵ)`; while an estimate is constant, B stays as it was drawn.

use super::{Feedback, Start, spiking};
use crate::learn::matrix::Matrix;
use crate::learn::network::Way;
use crate::methods::{Estimator, Method};
use crate::params::Params;
use crate::random::{self, Purpose};
use crate::run::recorder::Recorder;
use crate::source::{self, Simulated};
use rand::Rng;

/// Spiking layers, and a method that watches each pair.
pub struct Spikes {
    method: &'static Method,
    pairs: Vec<Pair>,
    matrices: Vec<Matrix>,
    /// The pair whose turn it is, the epoch, and how many of its steps are left.
    turn: Option<(usize, u32, u64)>,
}

struct Pair {
    params: Params,
    source: Simulated,
    state: Box<dyn Estimator>,
    recorder: Recorder,
    step: u64,
    spikes: [u64; 2],
    /// Weights that the synapses have, shape (post, pre).
    weights: Matrix,
    estimate: Matrix,
    start_deviation: f64,
}

/// What is to be seen of a pair of spiking layers.
#[derive(Clone, Copy)]
pub struct PairState<'a> {
    /// Its parameters.
    pub params: &'a Params,
    /// Steps taken, in all phases.
    pub step: u64,
    /// Presynaptic and postsynaptic spikes in all phases.
    pub spikes: [u64; 2],
    /// Weights that the synapses have, shape (post, pre).
    pub weights: &'a Matrix,
    /// The last second.
    pub recorder: &'a Recorder,
}

impl Spikes {
    pub(super) fn new(start: &Start, method: &'static Method) -> Self {
        let pairs = start.random.iter().enumerate().map(|(pair, matrix)| Pair::new(start.params, pair, matrix, method));
        Self { method, pairs: pairs.collect(), matrices: start.random.clone(), turn: None }
    }

    /// Number of pairs of layers.
    pub fn pairs(&self) -> usize {
        self.pairs.len()
    }

    /// Index of the pair that spikes now, if one does.
    pub fn busy(&self) -> Option<usize> {
        self.turn.map(|(pair, ..)| pair)
    }

    /// What the method makes of a pair's weights at this moment, shape (post, pre).
    pub fn estimate_now(&self, pair: usize) -> Option<Matrix> {
        let Pair { state, estimate, .. } = self.pairs.get(pair)?;
        let mut now = estimate.clone();
        state.estimate(&mut now.values);
        Some(now)
    }

    /// What is to be seen of a pair.
    pub fn pair(&self, pair: usize) -> Option<PairState<'_>> {
        let Pair { params, step, spikes, weights, recorder, .. } = self.pairs.get(pair)?;
        Some(PairState { params, step: *step, spikes: *spikes, weights, recorder })
    }
}

impl Feedback for Spikes {
    fn way(&self) -> Way<'_> {
        Way::Layers(&self.matrices)
    }

    fn prepare(&mut self, weights: &[Matrix], epoch: u32, steps: u64) -> bool {
        let (pair, _, left) = match self.turn {
            Some(turn) if turn.1 == epoch => turn,
            _ => {
                self.pairs.iter_mut().zip(&weights[1..]).for_each(|(pair, weights)| pair.rewire(weights));
                (0, epoch, self.pairs.first().map_or(0, |pair| pair.phase_steps(epoch)))
            }
        };
        let Some(own) = self.pairs.get_mut(pair) else { return true };
        let steps = steps.min(left);
        own.drive(self.method, steps);
        if left > steps {
            self.turn = Some((pair, epoch, left - steps));
            return false;
        }
        own.infer(&mut self.matrices[pair]);
        let next = self.pairs.get(pair + 1).map(|next| (pair + 1, epoch, next.phase_steps(epoch)));
        self.turn = next;
        next.is_none()
    }

    fn prepared(&self) -> f64 {
        let Some((pair, epoch, left)) = self.turn else { return 0.0 };
        let all = self.pairs[pair].phase_steps(epoch).max(1);
        (pair as f64 + 1.0 - left as f64 / all as f64) / self.pairs.len() as f64
    }

    fn spikes(&self) -> Option<&Spikes> {
        Some(self)
    }
}

impl Pair {
    fn new(params: &Params, pair: usize, matrix: &Matrix, method: &'static Method) -> Self {
        let (n_pre, n_post) = (matrix.columns() as u32, matrix.rows() as u32);
        // As many bits as seeds of links have.
        let seed = random::stream(params.seed, Purpose::SpikingPhase, pair as u64).next_u64() >> 11;
        let params = Params { n_pre, n_post, seed, ..spiking(params) };
        let weights = Matrix::zero(matrix.rows(), matrix.columns());
        Self {
            source: Simulated::new(&params, &weights.values, (method.needs)(&params)),
            state: (method.make)(&params),
            recorder: Recorder::new(params.dt_ms),
            step: 0,
            spikes: [0; 2],
            estimate: weights.clone(),
            weights,
            start_deviation: matrix.deviation(),
            params,
        }
    }

    fn phase_steps(&self, epoch: u32) -> u64 {
        let ms = if epoch == 1 { self.params.first_phase_ms } else { self.params.phase_ms };
        libm::ceil(ms / self.params.dt_ms - 1e-6).max(0.0) as u64
    }

    /// Gives the synapses the weights of the layer, at the size that spiking neurons need.
    fn rewire(&mut self, weights: &Matrix) {
        let Params { weight_scale, weight_spread, stimulus_weight, n_pre, active_fraction, .. } = self.params;
        self.weights.transpose_of(weights);
        let rms = self.weights.norm() / libm::sqrt(weights.values.len() as f64);
        let size = weight_scale * weight_spread * stimulus_weight / libm::sqrt(f64::from(n_pre) * active_fraction);
        // A layer that is all zero, or beyond all numbers, is connected to nothing.
        let factor = if rms > 0.0 && rms.is_finite() { size / rms } else { 0.0 };
        self.weights.scale(factor);
        self.weights.values.iter_mut().filter(|value| !value.is_finite()).for_each(|value| *value = 0.0);
        self.source.rewire(&self.weights.values);
    }

    #[inline(never)]
    fn drive(&mut self, method: &Method, steps: u64) {
        let Self { source, state, recorder, step, spikes, .. } = self;
        source::drive(source, steps, |activity| {
            *step = activity.step;
            spikes[0] += activity.pre_spikes.len() as u64;
            spikes[1] += activity.post_spikes.len() as u64;
            recorder.record(activity);
            if method.sees_quiet_steps || !activity.is_quiet() {
                state.observe(activity);
            }
        });
    }

    fn infer(&mut self, matrix: &mut Matrix) {
        self.state.estimate(&mut self.estimate.values);
        let deviation = self.estimate.deviation();
        if deviation > 0.0 && deviation.is_finite() {
            matrix.values.copy_from_slice(&self.estimate.values);
            matrix.scale(self.start_deviation / deviation);
        }
    }
}
