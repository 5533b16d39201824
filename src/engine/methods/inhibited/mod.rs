//! STDWI under blanket inhibition: one interneuron takes from each trace its share of what the layer does together. Sees: spikes.
//!
//! With y_j the balanced difference of STDWI's traces and m_j the mean of the others', `e_j = y_j − g_j·m_j`; each millisecond
//! `g_j ← g_j + γ·e_j·m_j/⟨m²⟩`; at a postsynaptic spike `ŵ_ij ← ŵ_ij + η·(e_j − λŵ_ij)`. It repairs one common source, not two.
//! Explored here; the amplitude that balances both traces in discrete steps is (1 − e^(−dt/τ_S))/(1 − e^(−dt/τ_F))^−1, see MODEL.md.

use super::tools::{TracePairs, Trail, share, steps_per_ms};
use super::{Estimator, Kind, Method, Watch, Watched};
use crate::lanes::{self, Quad};
use crate::params::{Params, text};
use crate::source::psp;
use crate::source::{Activity, Needs, Quantity};

/// As the registry has it.
pub static METHOD: Method = Method {
    name: "stdwi-inhibited",
    label: text!("STDWI, inhibited"),
    sees: &[Quantity::Spikes],
    knows: &[],
    group: Kind::Ours,
    is_default: false,
    doc: text!(
        "STDWI on what is left of each trace when one interneuron has taken away what the whole layer does together."
    ),
    update: text!("postsynaptic spike"),
    learning_rate: Some("stdwi_learning_rate"),
    sees_quiet_steps: true,
    operations: |_| 0.0,
    needs: |_| Needs::default(),
    make: |params| Box::new(Inhibited::new(params)),
};

/// How many milliseconds the mean power of the layer's activity remembers.
const OVER_MS: f64 = 20_000.0;
/// Milliseconds before the inhibition learns.
const START_MS: u64 = 200;
/// Below this there is no power to divide by.
const SILENT: f64 = 1e-12;

/// The rule and its state.
#[derive(Clone, Debug)]
pub struct Inhibited {
    n_pre: usize,
    steps_per_ms: u64,
    eta: f64,
    decay: f64,
    rate: f64,
    traces: TracePairs,
    /// Fast − slow.
    differences: Vec<Quad>,
    /// g.
    gains: Vec<Quad>,
    n: u64,
    power: f64,
    /// Shape (post, group of pre).
    estimate: Vec<Quad>,
    updates: u64,
}

impl Inhibited {
    /// Starts with all estimates at zero and without inhibition.
    pub fn new(params: &Params) -> Self {
        let (n_pre, n_post) = (params.n_pre as usize, params.n_post as usize);
        let groups = lanes::groups(n_pre);
        let (fast, slow) = (params.tau_fast_ms, params.tau_slow_ms);
        let balanced = (1.0 - psp::decay(params.dt_ms, slow)) / (1.0 - psp::decay(params.dt_ms, fast));
        Self {
            n_pre,
            steps_per_ms: steps_per_ms(params),
            eta: params.stdwi_eta(),
            decay: params.stdwi_decay,
            rate: params.inhibition_rate,
            traces: TracePairs::new(n_pre, params.dt_ms, [fast, slow], [1.0, balanced]),
            differences: vec![Quad::default(); groups],
            gains: vec![Quad::default(); groups],
            n: 0,
            power: 0.0,
            estimate: vec![Quad::default(); groups * n_post],
            updates: 0,
        }
    }

    /// Sum of all differences, and the factor of the mean of the others: none for a neuron that is alone.
    fn together(&self) -> (f64, f64) {
        let sum: f64 = self.differences.iter().map(|quad| (quad.0[0] + quad.0[1]) + (quad.0[2] + quad.0[3])).sum();
        (sum, if self.n_pre > 1 { 1.0 / (self.n_pre - 1) as f64 } else { 0.0 })
    }

    fn inhibit(&mut self, sum: f64, others: f64) {
        self.n += 1;
        let mean = sum / self.n_pre as f64;
        self.power += share(self.n, 1.0 / OVER_MS) * (mean * mean - self.power);
        if self.n <= START_MS {
            return;
        }
        let (sum, others) = (Quad::splat(sum), Quad::splat(others));
        let size = Quad::splat(self.rate / (self.power + SILENT));
        lanes::visit(&mut self.gains, &self.differences, |gain, y| {
            let m = (sum - y.get()) * others;
            gain.set(gain.get() + (y.get() - gain.get() * m) * m * size);
        });
    }
}

impl Estimator for Inhibited {
    fn observe(&mut self, activity: &Activity) {
        self.traces.step(activity.pre_spikes);
        let is_due = activity.step.is_multiple_of(self.steps_per_ms);
        if !is_due && activity.post_spikes.is_empty() {
            return;
        }
        self.traces.differences(1.0, &mut self.differences);
        let (sum, others) = self.together();
        if !activity.post_spikes.is_empty() {
            let groups = self.differences.len();
            let (keep, eta) = (Quad::splat(1.0 - self.eta * self.decay), Quad::splat(self.eta));
            let (sums, share) = (Quad::splat(sum), Quad::splat(others));
            for &post in activity.post_spikes {
                let row = &mut self.estimate[post as usize * groups..][..groups];
                for ((estimate, y), gain) in row.iter_mut().zip(&self.differences).zip(&self.gains) {
                    let left = y.get() - gain.get() * ((sums - y.get()) * share);
                    estimate.set(estimate.get() * keep + left * eta);
                }
            }
            self.updates += activity.post_spikes.len() as u64;
        }
        if is_due {
            self.inhibit(sum, others);
        }
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
            &["difference", "left"],
            |rule, watch| {
                let (sum, others) = rule.together();
                let (group, lane) = lanes::place(watch.pre);
                let (y, gain) = (rule.differences[group].0[lane], rule.gains[group].0[lane]);
                vec![y, y - gain * (sum - y) * others]
            },
            |rule, watch, kept| {
                let (group, lane) = lanes::place(watch.pre);
                kept.with("gain", rule.gains[group].0[lane])
            },
        ))
    }

    fn boxed_clone(&self) -> Box<dyn Estimator> {
        Box::new(self.clone())
    }
}
