//! Event predictive rule: least squares of threshold crossings, online. Sees: spikes; knows θ, reset, rest, time constants, g.
//!
//! At each postsynaptic spike after the first, `e = y − ŵ·f` and `ŵ ← ŵ + e·f/‖f‖²`, with the equation f·w = y of that spike
//! ([`super::tools::Crossings`]): normalised least mean squares, without a free parameter. Explored here; the principle is that of
//! Kaczmarz and of Widrow and Hoff.

use super::tools::{Crossings, dot};
use super::{Estimator, Explanation, Kind, Method, Watch, Watched};
use crate::lanes::{self, LANES, Quad};
use crate::params::{Params, text};
use crate::source::{Activity, Needs, Quantity};

/// As the registry has it.
pub static METHOD: Method = Method {
    name: "event-predictive",
    label: text!("Event predictive"),
    sees: &[Quantity::Spikes],
    knows: &["threshold", "reset", "rest", "tau_mem_ms", "coupling", "tau_psp_slow_ms", "tau_psp_fast_ms"],
    group: Kind::Ours,
    is_default: false,
    doc: text!(
        "At each postsynaptic spike, moves the weights just so far that they would have brought the neuron to threshold."
    ),
    update: text!("postsynaptic spike"),
    learning_rate: None,
    sees_quiet_steps: true,
    operations: |_| 0.0,
    needs: |_| Needs::default(),
    make: |params| Box::new(EventPredictive::new(params)),
};

/// Keeps inputs that are all zero from being divided by.
const SMALLEST: f64 = 1e-9;

/// The rule and its state.
#[derive(Clone, Debug)]
pub struct EventPredictive {
    n_pre: usize,
    crossings: Crossings,
    /// Shape (post, group of pre).
    estimate: Vec<Quad>,
    updates: u64,
}

/// What a spike did to a watched synapse.
struct Update {
    input: f64,
    error: f64,
}

impl EventPredictive {
    /// Starts with all estimates at zero.
    pub fn new(params: &Params) -> Self {
        let (n_pre, n_post) = (params.n_pre as usize, params.n_post as usize);
        Self {
            n_pre,
            crossings: Crossings::new(params),
            estimate: vec![Quad::default(); lanes::groups(n_pre) * n_post],
            updates: 0,
        }
    }

    /// Learns from a spike. Returns what it was for the presynaptic neuron `pre`.
    fn learn(&mut self, step: u64, post: usize, pre: usize) -> Option<Update> {
        let (factors, side) = self.crossings.equation(step, post)?;
        let row = &mut self.estimate[post * factors.len()..][..factors.len()];
        let error = side - dot(row, factors);
        let size = Quad::splat(error / (dot(factors, factors) + SMALLEST));
        lanes::visit(row, factors, |weight, factor| weight.set(weight.get() + factor.get() * size));
        self.updates += 1;
        Some(Update { input: factors[pre / LANES].0[pre % LANES], error })
    }
}

impl Estimator for EventPredictive {
    fn observe(&mut self, activity: &Activity) {
        self.crossings.step(activity.pre_spikes);
        for &post in activity.post_spikes {
            self.learn(activity.step, post as usize, 0);
        }
    }

    fn estimate(&self, into: &mut [f64]) {
        super::unpack_rows(&self.estimate, into, self.n_pre);
    }

    fn updates(&self) -> u64 {
        self.updates
    }

    fn watched(&self, watch: Watch) -> Box<dyn Watched> {
        Box::new(Errors { rule: self.clone(), watch, time_ms: Vec::new(), input: Vec::new(), error: Vec::new() })
    }

    fn boxed_clone(&self) -> Box<dyn Estimator> {
        Box::new(self.clone())
    }
}

/// The rule, keeping the errors of the watched postsynaptic neuron.
struct Errors {
    rule: EventPredictive,
    watch: Watch,
    time_ms: Vec<f64>,
    input: Vec<f32>,
    error: Vec<f32>,
}

impl Watched for Errors {
    fn observe(&mut self, activity: &Activity) {
        self.rule.crossings.step(activity.pre_spikes);
        for &post in activity.post_spikes {
            let update = self.rule.learn(activity.step, post as usize, self.watch.pre);
            let Some(update) = update.filter(|_| post as usize == self.watch.post) else { continue };
            self.time_ms.push(activity.step as f64 * self.watch.dt_ms);
            self.input.push(update.input as f32);
            self.error.push(update.error as f32);
        }
    }

    /// Each spike of the stretch: the input through this synapse, and by how much the weights missed the threshold.
    fn explanation(&self) -> Explanation {
        Explanation::default()
            .with("time_ms", self.time_ms.as_slice())
            .with("input", self.input.as_slice())
            .with("error", self.error.as_slice())
    }
}
