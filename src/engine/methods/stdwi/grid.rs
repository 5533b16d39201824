//! All pairs of time constants of STDWI. The rule is linear in its traces, so each time constant has one accumulator
//! `A ← (1 − ηλ)·A + η·trace` a synapse, and a pair's estimate is `A_fast − (τ_fast/τ_slow)·A_slow`.

use super::{Settings, Stdwi};
use crate::lanes::{self, Quad};
use crate::methods::{Estimator, Grid};
use crate::params::{Params, StdwiRule};
use crate::source::Activity;
use crate::source::psp::{self, SharedDecay};

/// Time constants of the published grid, ms; every pair of a smaller and a larger one.
pub const TAUS_MS: [f64; 13] = [5.0, 10.0, 20.0, 40.0, 60.0, 80.0, 100.0, 120.0, 140.0, 160.0, 180.0, 200.0, 500.0];

/// One time constant.
struct Tau {
    ms: f64,
    decay: SharedDecay,
    trace: Vec<Quad>,
    /// Shape (post, group of pre).
    accumulator: Vec<Quad>,
}

/// STDWI (`all_to_all`) with many pairs of time constants.
pub struct StdwiGrid {
    settings: Settings,
    taus: Vec<Tau>,
    pairs: Vec<(usize, usize)>,
}

impl StdwiGrid {
    /// Every pair of a smaller and a larger one of `taus_ms`; all else from `params`.
    pub fn new(params: &Params, taus_ms: &[f64]) -> Self {
        let settings = Settings { rule: StdwiRule::AllToAll, ..Settings::from(params) };
        let groups = lanes::groups(settings.n_pre);
        let tau = |ms: &f64| Tau {
            ms: *ms,
            decay: SharedDecay::new(psp::decay(settings.dt_ms, *ms)),
            trace: vec![Quad::default(); groups],
            accumulator: vec![Quad::default(); groups * settings.n_post],
        };
        let all = 0..taus_ms.len();
        let pairs = all.clone().flat_map(|fast| all.clone().map(move |slow| (fast, slow)));
        Self {
            settings,
            taus: taus_ms.iter().map(tau).collect(),
            pairs: pairs.filter(|(fast, slow)| taus_ms[*fast] < taus_ms[*slow]).collect(),
        }
    }

    fn pair(&self, setting: usize) -> (&Tau, &Tau) {
        let (fast, slow) = self.pairs[setting];
        (&self.taus[fast], &self.taus[slow])
    }
}

impl Grid for StdwiGrid {
    fn observe(&mut self, activity: &Activity) {
        let eta = self.settings.learning_rate;
        let keep = Quad::splat(1.0 - eta * self.settings.decay);
        for tau in &mut self.taus {
            if let Some(scale) = tau.decay.step() {
                for trace in &mut tau.trace {
                    trace.set(trace.get() * Quad::splat(scale));
                    trace.flush();
                }
            }
            for &pre in activity.pre_spikes {
                let (group, lane) = lanes::place(pre as usize);
                tau.trace[group].0[lane] += tau.decay.stored(1.0);
            }
            let scale = Quad::splat(eta * tau.decay.scale());
            for &post in activity.post_spikes {
                let row = &mut tau.accumulator[post as usize * tau.trace.len()..][..tau.trace.len()];
                for (sum, trace) in row.iter_mut().zip(&tau.trace) {
                    sum.set(sum.get() * keep + trace.get() * scale);
                }
            }
        }
    }

    fn len(&self) -> usize {
        self.pairs.len()
    }

    fn name(&self, setting: usize) -> String {
        let (fast, slow) = self.pair(setting);
        format!("stdwi tau_fast_ms={} tau_slow_ms={}", fast.ms, slow.ms)
    }

    fn estimate(&mut self, setting: usize, into: &mut [f64]) {
        let (fast, slow) = self.pair(setting);
        let ratio = fast.ms / slow.ms;
        let n_pre = self.settings.n_pre;
        let mut subtract = vec![0.0; into.len()];
        crate::methods::unpack_rows(&fast.accumulator, into, n_pre);
        crate::methods::unpack_rows(&slow.accumulator, &mut subtract, n_pre);
        for (value, subtract) in into.iter_mut().zip(subtract) {
            *value -= ratio * subtract;
        }
    }

    fn single(&self, setting: usize) -> Box<dyn Estimator> {
        let (fast, slow) = self.pair(setting);
        Box::new(Stdwi::new(&Settings { tau_fast_ms: fast.ms, tau_slow_ms: slow.ms, ..self.settings }))
    }
}
