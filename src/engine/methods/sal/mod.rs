//! Spike-based alignment learning, open loop. Sees: spikes.
//!
//! Both neurons leave a trace of one time constant. At a postsynaptic spike `ŵ ← ŵ + η·(y_pre − λŵ)`, at a presynaptic one
//! `ŵ ← ŵ − η·z_post`: what came before counts for the weight, what came after against it. Source: Gierlich and others,
//! arXiv 2503.02642. Deviation: the original closes a loop through a reciprocal connection; here the rule only watches.

use super::tools::{TracePairs, Trail};
use super::{Estimator, Kind, Method, Watch, Watched};
use crate::lanes::{self, Quad};
use crate::params::{Params, text};
use crate::source::{Activity, Needs, Quantity};

/// As the registry has it.
pub static METHOD: Method = Method {
    name: "sal",
    label: text!("SAL, open loop"),
    sees: &[Quantity::Spikes],
    knows: &[],
    group: Kind::Published,
    is_default: false,
    doc: text!(
        "Adds what the presynaptic neuron did before a postsynaptic spike, and takes away what the postsynaptic one did before a presynaptic spike."
    ),
    update: text!("spike of either neuron"),
    learning_rate: Some("sal_learning_rate"),
    sees_quiet_steps: true,
    operations: |_| 0.0,
    needs: |_| Needs::default(),
    make: |params| Box::new(Sal::new(params)),
};

/// The rule and its state.
#[derive(Clone, Debug)]
pub struct Sal {
    n_pre: usize,
    eta: f64,
    decay: f64,
    /// Traces of one time constant; the second of each pair stays at zero.
    pre: TracePairs,
    post: TracePairs,
    pre_trace: Vec<Quad>,
    /// Shape (post, group of pre).
    estimate: Vec<Quad>,
    updates: u64,
}

impl Sal {
    /// Starts with all estimates and traces at zero.
    pub fn new(params: &Params) -> Self {
        let (n_pre, n_post) = (params.n_pre as usize, params.n_post as usize);
        let tau_ms = [params.sal_tau_ms; 2];
        let groups = lanes::groups(n_pre);
        Self {
            n_pre,
            eta: params.sal_eta(),
            decay: params.sal_decay,
            pre: TracePairs::new(n_pre, params.dt_ms, tau_ms, [1.0, 0.0]),
            post: TracePairs::new(n_post, params.dt_ms, tau_ms, [1.0, 0.0]),
            pre_trace: vec![Quad::default(); groups],
            estimate: vec![Quad::default(); groups * n_post],
            updates: 0,
        }
    }

    fn estimate_of(&self, post: usize, pre: usize) -> f64 {
        let (group, lane) = lanes::place(pre);
        self.estimate[post * self.pre_trace.len() + group].0[lane]
    }
}

impl Estimator for Sal {
    fn observe(&mut self, activity: &Activity) {
        let groups = self.pre_trace.len();
        self.pre.step(activity.pre_spikes);
        // Both traces jump before either is read: two spikes of one step count for the weight and against it, and so for nothing.
        self.post.step(activity.post_spikes);
        if !activity.pre_spikes.is_empty() {
            for (post, row) in self.estimate.chunks_exact_mut(groups).enumerate() {
                let [trace, _] = self.post.of(post);
                for &pre in activity.pre_spikes {
                    let (group, lane) = lanes::place(pre as usize);
                    row[group].0[lane] -= self.eta * trace;
                }
            }
        }
        if !activity.post_spikes.is_empty() {
            self.pre.differences(1.0, &mut self.pre_trace);
            let (keep, eta) = (Quad::splat(1.0 - self.eta * self.decay), Quad::splat(self.eta));
            for &post in activity.post_spikes {
                let row = &mut self.estimate[post as usize * groups..][..groups];
                lanes::visit(row, &self.pre_trace, |estimate, trace| {
                    estimate.set(estimate.get() * keep + trace.get() * eta);
                });
            }
        }
        self.updates += (activity.pre_spikes.len() + activity.post_spikes.len()) as u64;
    }

    fn estimate(&self, into: &mut [f64]) {
        super::unpack_rows(&self.estimate, into, self.n_pre);
    }

    fn updates(&self) -> u64 {
        self.updates
    }

    fn watched(&self, watch: Watch) -> Box<dyn Watched> {
        Box::new(Trail::new(
            self.clone(),
            watch,
            &["pre_trace", "post_trace", "course"],
            |rule, watch| {
                vec![rule.pre.of(watch.pre)[0], rule.post.of(watch.post)[0], rule.estimate_of(watch.post, watch.pre)]
            },
            |_, _, kept| kept,
        ))
    }

    fn boxed_clone(&self) -> Box<dyn Estimator> {
        Box::new(self.clone())
    }
}
