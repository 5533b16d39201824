//! Spike-timing-dependent weight inference. Sees: spikes.
//!
//! Each presynaptic neuron has a fast and a slow trace; at each postsynaptic spike, after this step's presynaptic jumps,
//! `ŵ ← ŵ + η·((fast − slow) − λ·ŵ)`. The fixed point is the spike-triggered average of fast − slow, over λ.
//! Source: Ahmad, Ambrogioni, van Gerven, arXiv 2003.03988, and their published code (which is `all_to_all`; `nearest` is
//! their Wiener experiment).

use super::{Estimator, Kind, Method, Watch, Watched};
use crate::lanes::{self, Quad};
use crate::params::{Params, StdwiRule, text};
use crate::source::psp::{self, SharedDecay};
use crate::source::{Activity, Needs, Quantity};

pub mod balanced;
mod explain;
pub mod grid;
pub mod shuffled;

/// As the registry has it.
pub static METHOD: Method = Method {
    name: "stdwi",
    label: text!("STDWI"),
    sees: &[Quantity::Spikes],
    knows: &[],
    group: Kind::Published,
    is_default: true,
    doc: text!("At each postsynaptic spike, adds the difference of a fast and a slow trace of the presynaptic spikes."),
    update: text!("postsynaptic spike"),
    learning_rate: Some("stdwi_learning_rate"),
    sees_quiet_steps: true,
    operations: |_| 0.0,
    needs: |_| Needs::default(),
    make: |params| Box::new(Stdwi::new(&Settings::from(params))),
};

/// What the rule needs to know.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Settings {
    /// Presynaptic neurons.
    pub n_pre: usize,
    /// Postsynaptic neurons.
    pub n_post: usize,
    /// Step, ms.
    pub dt_ms: f64,
    /// Whether a spike adds to the traces or sets them.
    pub rule: StdwiRule,
    /// Time constant of the fast trace, ms.
    pub tau_fast_ms: f64,
    /// Time constant of the slow trace, ms; above that of the fast one.
    pub tau_slow_ms: f64,
    /// Presynaptic rate for which `nearest` balances the means of both traces, Hz. At 0 the slow amplitude is
    /// `τ_fast/τ_slow`, as it always is with `all_to_all`.
    pub balance_rate_hz: f64,
    /// Jump of the slow trace in place of the one that follows from rule and rate.
    pub slow_amplitude: Option<f64>,
    /// Learning rate η.
    pub learning_rate: f64,
    /// Decay λ.
    pub decay: f64,
}

impl From<&Params> for Settings {
    fn from(params: &Params) -> Self {
        Self {
            n_pre: params.n_pre as usize,
            n_post: params.n_post as usize,
            dt_ms: params.dt_ms,
            rule: params.stdwi_rule,
            tau_fast_ms: params.tau_fast_ms,
            tau_slow_ms: params.tau_slow_ms,
            balance_rate_hz: params.stdwi_balance_rate_hz,
            slow_amplitude: None,
            learning_rate: params.stdwi_eta(),
            decay: params.stdwi_decay,
        }
    }
}

impl Settings {
    /// Amplitude of the slow trace that gives both traces the same mean.
    pub fn slow_amplitude(&self) -> f64 {
        let ratio = self.tau_fast_ms / self.tau_slow_ms;
        if let Some(amplitude) = self.slow_amplitude {
            return amplitude;
        }
        match self.rule {
            StdwiRule::AllToAll => ratio,
            StdwiRule::Nearest => {
                let rate_per_ms = self.balance_rate_hz * 1e-3;
                ratio * (1.0 + rate_per_ms * self.tau_slow_ms) / (1.0 + rate_per_ms * self.tau_fast_ms)
            }
        }
    }
}

/// Traces of four presynaptic neurons, as stored under their shared decay.
#[derive(Clone, Copy, Debug, Default)]
struct TraceGroup {
    fast: Quad,
    slow: Quad,
}

/// The rule and its state.
#[derive(Clone, Debug)]
pub struct Stdwi {
    settings: Settings,
    slow_amplitude: f64,
    fast: SharedDecay,
    slow: SharedDecay,
    traces: Vec<TraceGroup>,
    /// Shape (post, group of pre).
    estimate: Vec<Quad>,
    updates: u64,
}

impl Stdwi {
    /// Starts with all estimates and traces at zero.
    pub fn new(settings: &Settings) -> Self {
        let groups = lanes::groups(settings.n_pre);
        Self {
            settings: *settings,
            slow_amplitude: settings.slow_amplitude(),
            fast: SharedDecay::new(psp::decay(settings.dt_ms, settings.tau_fast_ms)),
            slow: SharedDecay::new(psp::decay(settings.dt_ms, settings.tau_slow_ms)),
            traces: vec![TraceGroup::default(); groups],
            estimate: vec![Quad::default(); groups * settings.n_post],
            updates: 0,
        }
    }

    /// Fast and slow trace of a presynaptic neuron.
    pub fn traces(&self, pre: usize) -> [f64; 2] {
        let (group, lane) = lanes::place(pre);
        let traces = &self.traces[group];
        [traces.fast.0[lane] * self.fast.scale(), traces.slow.0[lane] * self.slow.scale()]
    }

    /// Estimate of one synapse.
    pub fn estimate_of(&self, post: usize, pre: usize) -> f64 {
        let (group, lane) = lanes::place(pre);
        self.estimate[post * self.traces.len() + group].0[lane]
    }

    /// What the rule was made with.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// `ŵ ← (1 − ηλ)·ŵ + η·(fast − slow)` for a whole row, with the scales of the traces taken into η.
    #[inline(always)]
    fn update(&mut self, post: usize) {
        let eta = self.settings.learning_rate;
        let keep = Quad::splat(1.0 - eta * self.settings.decay);
        let (fast_scale, slow_scale) = (Quad::splat(eta * self.fast.scale()), Quad::splat(eta * self.slow.scale()));
        let row = &mut self.estimate[post * self.traces.len()..][..self.traces.len()];
        lanes::visit(row, &self.traces, |estimate, traces| {
            let difference = traces.fast.get() * fast_scale - traces.slow.get() * slow_scale;
            estimate.set(estimate.get() * keep + difference);
        });
    }

    fn rescale(&mut self, fast: Option<f64>, slow: Option<f64>) {
        for group in &mut self.traces {
            for (quad, scale) in [(&mut group.fast, fast), (&mut group.slow, slow)] {
                if let Some(scale) = scale {
                    quad.set(quad.get() * Quad::splat(scale));
                    quad.flush();
                }
            }
        }
    }
}

impl Estimator for Stdwi {
    #[inline]
    fn observe(&mut self, activity: &Activity) {
        let (fast, slow) = (self.fast.step(), self.slow.step());
        if fast.is_some() || slow.is_some() {
            self.rescale(fast, slow);
        }
        for &pre in activity.pre_spikes {
            let (group, lane) = lanes::place(pre as usize);
            let (fast, slow) = (self.fast.stored(1.0), self.slow.stored(self.slow_amplitude));
            let traces = &mut self.traces[group];
            match self.settings.rule {
                StdwiRule::AllToAll => {
                    traces.fast.0[lane] += fast;
                    traces.slow.0[lane] += slow;
                }
                StdwiRule::Nearest => {
                    traces.fast.0[lane] = fast;
                    traces.slow.0[lane] = slow;
                }
            }
        }
        for &post in activity.post_spikes {
            self.update(post as usize);
        }
        self.updates += activity.post_spikes.len() as u64;
    }

    fn estimate(&self, into: &mut [f64]) {
        super::unpack_rows(&self.estimate, into, self.settings.n_pre);
    }

    fn updates(&self) -> u64 {
        self.updates
    }

    fn watched(&self, watch: Watch) -> Box<dyn Watched> {
        Box::new(explain::WatchedStdwi::new(self.clone(), watch))
    }

    fn boxed_clone(&self) -> Box<dyn Estimator> {
        Box::new(self.clone())
    }
}
