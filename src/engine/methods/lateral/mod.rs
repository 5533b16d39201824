//! Lateral prediction: each presynaptic neuron predicts its own trace from its neighbours, and only its surprise counts. Sees: spikes.
//!
//! With x̃_j the PSP of j less its running mean, `e_j = x̃_j − Σ_{k≠j} A_jk x̃_k`. Each millisecond `A_jk ← A_jk + β/(N·v)·e_j·x̃_k`;
//! at a postsynaptic spike `ŵ_ij ← ŵ_ij + η·e_j`. The synapse sees the spike of i and the surprise of j, nothing else: truly
//! local, at the price of N² lateral weights. Explored here; prior art of the principle: anti-Hebbian decorrelation (Linsker
//! 1992; Pehlevan and Chklovskii, arXiv 1511.09468), and decorrelated inputs in arXiv 2203.13203.

use super::tools::{RunningMean, TracePairs, Trail, dot, steps_per_ms};
use super::{Estimator, Kind, Method, Watch, Watched};
use crate::lanes::{self, Quad};
use crate::params::{Params, text};
use crate::source::{Activity, Needs, Quantity};

/// As the registry has it.
pub static METHOD: Method = Method {
    name: "lateral",
    label: text!("Lateral prediction"),
    sees: &[Quantity::Spikes],
    knows: &["tau_psp_slow_ms", "tau_psp_fast_ms"],
    group: Kind::Ours,
    is_default: false,
    doc: text!(
        "Each presynaptic neuron predicts itself from its neighbours; at a postsynaptic spike only what they did not predict counts."
    ),
    update: text!("postsynaptic spike"),
    learning_rate: Some("lateral_rate"),
    sees_quiet_steps: true,
    operations: |_| 0.0,
    needs: |_| Needs::default(),
    make: |params| Box::new(Lateral::new(params)),
};

/// How many milliseconds the running mean of a PSP, and that of their power, remember.
const OVER_MS: [f64; 2] = [500.0, 20_000.0];
/// Milliseconds before the neighbours learn.
const LATERAL_START_MS: u64 = 200;
/// Milliseconds before the estimates do.
const START_MS: f64 = 2_000.0;
/// Below this there is no power to divide by.
const SILENT: f64 = 1e-12;

/// The rule and its state.
#[derive(Clone, Debug)]
pub struct Lateral {
    n_pre: usize,
    dt_ms: f64,
    steps_per_ms: u64,
    rate: f64,
    lateral_rate: f64,
    keep: f64,
    psp: f64,
    traces: TracePairs,
    inputs: RunningMean,
    /// What the neighbours did not predict.
    surprise: Vec<Quad>,
    /// A, shape (pre, group of pre), zero on the diagonal.
    lateral: Vec<Quad>,
    /// Estimates are `scale` times this, shape (post, group of pre).
    stored: Vec<Quad>,
    scale: f64,
    updates: u64,
}

impl Lateral {
    /// Starts with all estimates and lateral weights at zero.
    pub fn new(params: &Params) -> Self {
        let (n_pre, n_post) = (params.n_pre as usize, params.n_post as usize);
        let groups = lanes::groups(n_pre);
        let (traces, psp) = TracePairs::psps(n_pre, params.dt_ms, params.known_psp_ms());
        Self {
            n_pre,
            dt_ms: params.dt_ms,
            steps_per_ms: steps_per_ms(params),
            rate: params.lateral_rate,
            lateral_rate: params.lateral_prediction_rate,
            keep: 1.0 - params.lateral_decay,
            psp,
            traces,
            inputs: RunningMean::new(n_pre, OVER_MS),
            surprise: vec![Quad::default(); groups],
            lateral: vec![Quad::default(); groups * n_pre],
            stored: vec![Quad::default(); groups * n_post],
            scale: 1.0,
            updates: 0,
        }
    }

    fn be_surprised(&mut self) {
        self.inputs.deviate(&self.traces, self.psp);
        let inputs = &self.inputs.deviations;
        for (pre, row) in self.lateral.chunks_exact(inputs.len()).enumerate() {
            let (group, lane) = lanes::place(pre);
            self.surprise[group].0[lane] = inputs[group].0[lane] - dot(row, inputs);
        }
    }

    fn learn_laterally(&mut self) {
        self.inputs.learn();
        let power = self.inputs.power();
        if power > SILENT && self.inputs.n() > LATERAL_START_MS {
            let size = self.lateral_rate / (self.n_pre as f64 * power);
            let inputs = &self.inputs.deviations;
            for (pre, row) in self.lateral.chunks_exact_mut(inputs.len()).enumerate() {
                let (group, lane) = lanes::place(pre);
                let step = Quad::splat(size * self.surprise[group].0[lane]);
                lanes::visit(row, inputs, |weight, input| weight.set(weight.get() + input.get() * step));
                row[group].0[lane] = 0.0;
            }
        }
        self.forget();
    }

    /// All estimates decay by one factor, kept apart until it grows small.
    fn forget(&mut self) {
        self.scale *= self.keep;
        if self.scale < 1e-100 {
            let scale = Quad::splat(self.scale);
            self.stored.iter_mut().for_each(|stored| stored.set(stored.get() * scale));
            self.scale = 1.0;
        }
    }

    fn estimate_of(&self, post: usize, pre: usize) -> f64 {
        let (group, lane) = lanes::place(pre);
        self.scale * self.stored[post * self.surprise.len() + group].0[lane]
    }
}

impl Estimator for Lateral {
    #[inline]
    fn observe(&mut self, activity: &Activity) {
        self.traces.step(activity.pre_spikes);
        let is_due = activity.step.is_multiple_of(self.steps_per_ms);
        let may_learn = activity.step as f64 * self.dt_ms > START_MS;
        if is_due || !activity.post_spikes.is_empty() {
            self.be_surprised();
        }
        if may_learn {
            let rate = Quad::splat(self.rate / self.scale);
            for &post in activity.post_spikes {
                let row = &mut self.stored[post as usize * self.surprise.len()..][..self.surprise.len()];
                lanes::visit(row, &self.surprise, |weight, surprise| {
                    weight.set(weight.get() + surprise.get() * rate);
                });
            }
            self.updates += activity.post_spikes.len() as u64;
        }
        if is_due {
            self.learn_laterally();
        }
    }

    fn estimate(&self, into: &mut [f64]) {
        super::unpack_rows(&self.stored, into, self.n_pre);
        into.iter_mut().for_each(|weight| *weight *= self.scale);
    }

    fn updates(&self) -> u64 {
        self.updates
    }

    fn watched(&self, watch: Watch) -> Box<dyn Watched> {
        Box::new(Trail::new(
            self.clone(),
            watch,
            &["input", "surprise", "course"],
            |rule, watch| {
                let (group, lane) = lanes::place(watch.pre);
                let surprise = rule.surprise[group].0[lane];
                vec![rule.inputs.deviation(watch.pre), surprise, rule.estimate_of(watch.post, watch.pre)]
            },
            |_, _, kept| kept,
        ))
    }

    fn boxed_clone(&self) -> Box<dyn Estimator> {
        Box::new(self.clone())
    }
}
