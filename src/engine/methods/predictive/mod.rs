//! Predictive rule: the synapse learns to predict the postsynaptic spikes. Sees: spikes.
//!
//! Each millisecond, with n_i the spikes of i in it and x̃_j the PSP of j less its running mean, `p_i = b_i + Σ_k ŵ_ik x̃_k` and
//! `ŵ_ij ← ŵ_ij + α/(N·v)·(n_i − p_i)·x̃_j`; v is the mean power of x̃. A delta rule: where inputs have spikes in common, they have
//! to share what they explain. Its error sums over all synapses onto i, so it needs a shadow of neuron i. Explored here; prior
//! art of the principle: reconstruction by generalised linear models (Zaytsev and others 2015).

use super::tools::{RunningMean, TracePairs, Trail, dot, share, steps_per_ms};
use super::{Estimator, Kind, Method, Watch, Watched};
use crate::lanes::{self, Quad};
use crate::params::{Params, text};
use crate::source::{Activity, Needs, Quantity};

/// As the registry has it.
pub static METHOD: Method = Method {
    name: "predictive",
    label: text!("Predictive"),
    sees: &[Quantity::Spikes],
    knows: &["tau_psp_slow_ms", "tau_psp_fast_ms"],
    group: Kind::Ours,
    is_default: false,
    doc: text!(
        "Learns to predict the postsynaptic spikes from all presynaptic ones: what one input explains, no other needs to."
    ),
    update: text!("millisecond"),
    learning_rate: Some("predictive_rate"),
    sees_quiet_steps: true,
    operations: |_| 0.0,
    needs: |_| Needs::default(),
    make: |params| Box::new(Predictive::new(params)),
};

/// How many milliseconds the running mean of a PSP, and that of their power, remember.
const OVER_MS: [f64; 2] = [2_000.0, 20_000.0];
/// Milliseconds before the first update, in which the means settle.
const START_MS: u64 = 1_000;
/// Smallest step of the mean postsynaptic rate.
const BIAS_FLOOR: f64 = 1e-4;

/// The rule and its state.
#[derive(Clone, Debug)]
pub struct Predictive {
    n_pre: usize,
    rate: f64,
    steps_per_ms: u64,
    psp: f64,
    traces: TracePairs,
    inputs: RunningMean,
    /// Spikes in the present millisecond.
    counts: Vec<f64>,
    bias: Vec<f64>,
    /// What was predicted last.
    predicted: Vec<f64>,
    /// Shape (post, group of pre).
    estimate: Vec<Quad>,
}

impl Predictive {
    /// Starts with all estimates at zero.
    pub fn new(params: &Params) -> Self {
        let (n_pre, n_post) = (params.n_pre as usize, params.n_post as usize);
        let (traces, psp) = TracePairs::psps(n_pre, params.dt_ms, params.known_psp_ms());
        Self {
            n_pre,
            rate: params.predictive_rate,
            steps_per_ms: steps_per_ms(params),
            psp,
            traces,
            inputs: RunningMean::new(n_pre, OVER_MS),
            counts: vec![0.0; n_post],
            bias: vec![0.0; n_post],
            predicted: vec![0.0; n_post],
            estimate: vec![Quad::default(); lanes::groups(n_pre) * n_post],
        }
    }

    fn end_millisecond(&mut self) {
        self.inputs.deviate(&self.traces, self.psp);
        self.inputs.learn();
        let n = self.inputs.n();
        if n > START_MS && self.inputs.power() > 0.0 {
            let size = self.rate / (self.n_pre as f64 * self.inputs.power());
            let bias_share = share(n - START_MS, BIAS_FLOOR);
            let inputs = &self.inputs.deviations;
            let rows = self.estimate.chunks_exact_mut(inputs.len());
            for (post, row) in rows.enumerate() {
                let predicted = self.bias[post] + dot(row, inputs);
                let error = self.counts[post] - predicted;
                self.predicted[post] = predicted;
                self.bias[post] += bias_share * error;
                let step = Quad::splat(size * error);
                lanes::visit(row, inputs, |weight, input| weight.set(weight.get() + input.get() * step));
            }
        }
        self.counts.fill(0.0);
    }

    fn estimate_of(&self, post: usize, pre: usize) -> f64 {
        let (group, lane) = lanes::place(pre);
        self.estimate[post * lanes::groups(self.n_pre) + group].0[lane]
    }
}

impl Estimator for Predictive {
    #[inline]
    fn observe(&mut self, activity: &Activity) {
        self.traces.step(activity.pre_spikes);
        for &post in activity.post_spikes {
            self.counts[post as usize] += 1.0;
        }
        if (activity.step + 1).is_multiple_of(self.steps_per_ms) {
            self.end_millisecond();
        }
    }

    fn estimate(&self, into: &mut [f64]) {
        super::unpack_rows(&self.estimate, into, self.n_pre);
    }

    /// Milliseconds from which it has learnt.
    fn updates(&self) -> u64 {
        self.inputs.n().saturating_sub(START_MS)
    }

    fn watched(&self, watch: Watch) -> Box<dyn Watched> {
        Box::new(Trail::new(
            self.clone(),
            watch,
            &["surprise", "predicted", "course"],
            |rule, watch| {
                let Watch { post, pre, .. } = *watch;
                vec![rule.inputs.deviation(pre), rule.predicted[post], rule.estimate_of(post, pre)]
            },
            |rule, watch, kept| kept.with("bias", rule.bias[watch.post]),
        ))
    }

    fn boxed_clone(&self) -> Box<dyn Estimator> {
        Box::new(self.clone())
    }
}
