//! Whitened spike-triggered average: what is possible without a model of the neuron. Sees: spikes.
//!
//! `w_i = rate_i · C⁻¹(⟨x⟩ at spikes of i − ⟨x⟩)` with the PSPs x of all presynaptic neurons, means and covariance C over all
//! steps, rates in Hz, and `C + 1e-3·tr(C)/N·I` in its place. Dividing by the covariance takes away what neurons have in common.
//!
//! Nothing is summed step by step: between spikes PSPs are sums of exponentials, so each spike brings the whole sum over all
//! steps to come, and at the end what has not come is taken back.

use super::tools::{TracePairs, Trail, solve};
use super::{Estimator, Kind, Method, Watch, Watched};
use crate::lanes::{self, Quad};
use crate::params::{Params, text};
use crate::source::psp;
use crate::source::{Activity, Needs, Quantity};

use super::tools::cube;

/// As the registry has it.
pub static METHOD: Method = Method {
    name: "whitened",
    label: text!("Whitened average"),
    sees: &[Quantity::Spikes],
    knows: &["tau_psp_slow_ms", "tau_psp_fast_ms"],
    group: Kind::Ceiling,
    is_default: false,
    doc: text!("The mean input at postsynaptic spikes, less the mean input, divided by the covariance of all inputs."),
    update: text!("postsynaptic spike"),
    learning_rate: None,
    sees_quiet_steps: true,
    operations: |params| cube(params.n_pre) / 3.0,
    needs: |_| Needs::default(),
    make: |params| Box::new(Whitened::new(params)),
};

/// Share of the mean variance that is added to each: keeps neurons that hardly spike from being divided by nothing.
const RIDGE: f64 = 1e-3;

/// Sums over all steps to come of what a spike brings: of the traces, and of the products of two.
#[derive(Clone, Copy, Debug)]
struct Ahead {
    slow: f64,
    fast: f64,
    slow_slow: f64,
    slow_fast: f64,
    fast_fast: f64,
}

/// The sums that the average needs.
#[derive(Clone, Debug)]
pub struct Whitened {
    n_pre: usize,
    dt_ms: f64,
    amplitude: f64,
    /// Factor of a step of either trace.
    retain: [f64; 2],
    ahead: Ahead,
    traces: TracePairs,
    psps: Vec<Quad>,
    steps: u64,
    /// Sums of PSPs, with what is still to come.
    sums: Vec<f64>,
    /// Half the sums of their products, with what is still to come, shape (pre, pre).
    products: Vec<f64>,
    /// Sums of PSPs at postsynaptic spikes, shape (post, group of pre).
    triggered: Vec<Quad>,
    spikes: Vec<u64>,
}

impl Whitened {
    /// Before the first step.
    pub fn new(params: &Params) -> Self {
        let (n_pre, n_post) = (params.n_pre as usize, params.n_post as usize);
        let (traces, amplitude) = TracePairs::psps(n_pre, params.dt_ms, params.known_psp_ms());
        let retain = params.known_psp_ms().map(|tau| psp::decay(params.dt_ms, tau));
        let [slow, fast] = retain;
        let sum = |factor: f64| 1.0 / (1.0 - factor);
        let ahead = Ahead {
            slow: sum(slow),
            fast: sum(fast),
            slow_slow: sum(slow * slow),
            slow_fast: sum(slow * fast),
            fast_fast: sum(fast * fast),
        };
        let groups = lanes::groups(n_pre);
        Self {
            n_pre,
            dt_ms: params.dt_ms,
            amplitude,
            retain,
            ahead,
            traces,
            psps: vec![Quad::default(); groups],
            steps: 0,
            sums: vec![0.0; n_pre],
            products: vec![0.0; n_pre * n_pre],
            triggered: vec![Quad::default(); groups * n_post],
            spikes: vec![0; n_post],
        }
    }

    /// What a spike of `pre` adds to all sums to come. The traces hold the spikes before it.
    fn add_spike(&mut self, pre: usize) {
        let Ahead { slow, fast, slow_slow, slow_fast, fast_fast } = self.ahead;
        let square = self.amplitude * self.amplitude;
        self.sums[pre] += self.amplitude * (slow - fast);
        let (of_slow, of_fast) = (square * (slow_slow - slow_fast), square * (fast_fast - slow_fast));
        let row = &mut self.products[pre * self.n_pre..][..self.n_pre];
        for (other, product) in row.iter_mut().enumerate() {
            let [slow, fast] = self.traces.of(other);
            *product += slow * of_slow + fast * of_fast;
        }
        // Its product with itself, half of it as for the others.
        row[pre] += 0.5 * square * (slow_slow - 2.0 * slow_fast + fast_fast);
    }

    /// Means of the PSPs, and their covariance, over the steps so far.
    fn moments(&self) -> (Vec<f64>, Vec<f64>) {
        let n = self.n_pre;
        let share = 1.0 / self.steps as f64;
        let Ahead { slow, fast, slow_slow, slow_fast, fast_fast } = self.ahead;
        let [keep_slow, keep_fast] = self.retain;
        let traces: Vec<[f64; 2]> = (0..n).map(|pre| self.traces.of(pre)).collect();
        // What is still to come: sums from the next step on.
        let tail = |[s, f]: [f64; 2]| self.amplitude * (s * keep_slow * slow - f * keep_fast * fast);
        let mean: Vec<f64> = self.sums.iter().zip(&traces).map(|(sum, traces)| (sum - tail(*traces)) * share).collect();
        let square = self.amplitude * self.amplitude;
        let (ss, sf, ff) = (
            square * keep_slow * keep_slow * slow_slow,
            square * keep_slow * keep_fast * slow_fast,
            square * keep_fast * keep_fast * fast_fast,
        );
        let mut covariance = vec![0.0; n * n];
        for j in 0..n {
            for k in 0..=j {
                let ([sj, fj], [sk, fk]) = (traces[j], traces[k]);
                let tail = ss * sj * sk - sf * (sj * fk + fj * sk) + ff * fj * fk;
                let sum = self.products[j * n + k] + self.products[k * n + j] - tail;
                covariance[j * n + k] = sum * share - mean[j] * mean[k];
            }
        }
        (mean, covariance)
    }

    /// Mean PSPs at the spikes of each postsynaptic neuron less the mean, shape (post, pre).
    fn deviations(&self, mean: &[f64], into: &mut [f64]) {
        super::unpack_rows(&self.triggered, into, self.n_pre);
        for (row, &spikes) in into.chunks_exact_mut(self.n_pre).zip(&self.spikes) {
            for (value, mean) in row.iter_mut().zip(mean) {
                *value = if spikes > 0 { *value / spikes as f64 - mean } else { 0.0 };
            }
        }
    }
}

impl Estimator for Whitened {
    fn observe(&mut self, activity: &Activity) {
        self.steps = activity.step;
        self.traces.step(&[]);
        for &pre in activity.pre_spikes {
            self.add_spike(pre as usize);
            self.traces.jump(&[pre]);
        }
        if activity.post_spikes.is_empty() {
            return;
        }
        self.traces.differences(self.amplitude, &mut self.psps);
        let groups = self.psps.len();
        for &post in activity.post_spikes {
            self.spikes[post as usize] += 1;
            let row = &mut self.triggered[post as usize * groups..][..groups];
            lanes::visit(row, &self.psps, |sum, psp| sum.set(sum.get() + psp.get()));
        }
    }

    fn estimate(&self, into: &mut [f64]) {
        let n = self.n_pre;
        into.fill(0.0);
        if self.updates() == 0 {
            return;
        }
        let (mean, mut covariance) = self.moments();
        let trace: f64 = (0..n).map(|j| covariance[j * n + j]).sum();
        for j in 0..n {
            covariance[j * n + j] += RIDGE * trace / n as f64;
        }
        self.deviations(&mean, into);
        if !solve(&mut covariance, n, into) {
            into.fill(0.0);
            return;
        }
        for (row, &spikes) in into.chunks_exact_mut(n).zip(&self.spikes) {
            let rate_hz = spikes as f64 / (self.steps as f64 * self.dt_ms * 1e-3);
            row.iter_mut().for_each(|weight| *weight *= rate_hz);
        }
    }

    fn updates(&self) -> u64 {
        self.spikes.iter().sum()
    }

    fn watched(&self, watch: Watch) -> Box<dyn Watched> {
        Box::new(Trail::new(
            self.clone(),
            watch,
            &["psp"],
            |rule, watch| {
                let [slow, fast] = rule.traces.of(watch.pre);
                vec![rule.amplitude * (slow - fast)]
            },
            |rule, watch, kept| {
                if rule.updates() == 0 {
                    return ["mean", "deviation", "variance"]
                        .into_iter()
                        .fold(kept, |kept, name| kept.with(name, f64::NAN));
                }
                let (mean, covariance) = rule.moments();
                let mut deviations = vec![0.0; mean.len() * rule.spikes.len()];
                rule.deviations(&mean, &mut deviations);
                kept.with("mean", mean[watch.pre])
                    .with("deviation", deviations[watch.post * mean.len() + watch.pre])
                    .with("variance", covariance[watch.pre * mean.len() + watch.pre])
            },
        ))
    }

    fn boxed_clone(&self) -> Box<dyn Estimator> {
        Box::new(self.clone())
    }
}
