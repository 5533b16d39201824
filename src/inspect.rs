//! Why each method thinks what it thinks of one synapse: the last stretch of a run, run again from a copy and watched.
//!
//! Running a stretch again costs milliseconds and needs no log of everything for everybody; and it cannot change the run.

use crate::experiment::Experiment;
use crate::infer::rdd::{ClosedWindow, Rdd};
use crate::infer::stdwi::Stdwi;

/// Simulated time between two copies, ms: an inspection looks back at least so far, and at most twice as far.
pub const STRETCH_MS: f64 = 20_000.0;

/// Simulated time for which traces are shown, ms.
pub const TRACE_MS: f64 = 500.0;

/// Points of the learning window.
const WINDOW_POINTS: usize = 121;

/// Copies of a run to look back from.
#[derive(Clone)]
pub struct Checkpoints {
    /// Older first; the newer one may be too recent to look back from.
    kept: Vec<Experiment>,
}

impl Checkpoints {
    /// Starts with a run at any time.
    pub fn new(experiment: &Experiment) -> Self {
        Self { kept: vec![experiment.clone()] }
    }

    /// Steps after which [`Checkpoints::keep`] is due.
    pub fn due_in(&self, experiment: &Experiment) -> u64 {
        let newest = self.kept.last().map_or(0, Experiment::step_index);
        (newest + experiment.steps_in(STRETCH_MS).max(1)).saturating_sub(experiment.step_index())
    }

    /// Keeps a copy of the run if one is due.
    pub fn keep(&mut self, experiment: &Experiment) {
        if self.due_in(experiment) == 0 {
            if self.kept.len() == 2 {
                self.kept.remove(0);
            }
            self.kept.push(experiment.clone());
        }
    }

    /// Explains a synapse of `experiment`, whose copies these are.
    pub fn inspect(&self, experiment: &Experiment, post: usize, pre: usize) -> Inspection {
        let from = self.kept.first().unwrap_or(experiment);
        Inspection::of(from.clone(), experiment.step_index(), post, pre)
    }
}

/// What the methods saw of a synapse. Times in ms.
#[derive(Clone, Debug, Default)]
pub struct Inspection {
    /// Start and end of the stretch.
    pub from_ms: f64,
    /// End of the stretch: now.
    pub to_ms: f64,
    /// True weight.
    pub weight: f64,
    /// Estimates, in the order of the registry.
    pub estimates: Vec<f64>,
    /// STDWI: the last [`TRACE_MS`], and sums over the stretch.
    pub stdwi: StdwiView,
    /// Akrout: one entry a stimulus that ended in the stretch.
    pub akrout: AkroutView,
    /// RDD: one entry a window that closed in the stretch.
    pub rdd: RddView,
}

/// Traces of the presynaptic neuron and updates at postsynaptic spikes.
#[derive(Clone, Debug, Default)]
pub struct StdwiView {
    /// Times.
    pub time_ms: Vec<f64>,
    /// Fast trace.
    pub fast: Vec<f32>,
    /// Slow trace.
    pub slow: Vec<f32>,
    /// Presynaptic spikes.
    pub pre_spike_ms: Vec<f64>,
    /// Postsynaptic spikes.
    pub post_spike_ms: Vec<f64>,
    /// Fast − slow at each of them: what the rule adds, before η and decay.
    pub difference: Vec<f32>,
    /// Change of the estimate at each of them.
    pub update: Vec<f32>,
    /// Postsynaptic spikes in the whole stretch.
    pub stretch_spikes: u32,
    /// Sum of fast − slow at all of them: a mean of a few spikes is mostly noise.
    pub stretch_sum: f64,
    /// Lags of the learning window: postsynaptic minus presynaptic spike.
    pub lag_ms: Vec<f32>,
    /// What one presynaptic spike adds at that lag, before η.
    pub window: Vec<f32>,
}

/// Spike counts per stimulus.
#[derive(Clone, Debug, Default)]
pub struct AkroutView {
    /// Presynaptic counts.
    pub pre_count: Vec<f32>,
    /// Postsynaptic counts.
    pub post_count: Vec<f32>,
    /// Their means over the stretch.
    pub mean_pre: f64,
    /// Their means over the stretch.
    pub mean_post: f64,
    /// Mean product of the deviations from these means: what the rule averages.
    pub covariance: f64,
    /// Slope of the line through the cloud, counts per count; NaN if the presynaptic count never varied.
    pub slope: f64,
}

/// Windows and fits.
#[derive(Clone, Debug, Default)]
pub struct RddView {
    /// Windows.
    pub windows: Vec<ClosedWindow>,
    /// Slope and intercept below, then above threshold.
    pub lines: [f64; 4],
    /// Threshold.
    pub threshold: f64,
}

impl Inspection {
    /// Runs `experiment` on to step `until` and watches the synapse.
    fn of(mut experiment: Experiment, until: u64, post: usize, pre: usize) -> Self {
        let dt_ms = experiment.params().dt_ms;
        let mut seen = Self { from_ms: experiment.time_ms(), ..Self::default() };
        for state in experiment.methods_mut() {
            if let Some(rdd) = state.downcast_mut::<Rdd>() {
                rdd.explain(post, pre);
            }
        }
        let steps = until.saturating_sub(experiment.step_index());
        let trace_from = until.saturating_sub(experiment.steps_in(TRACE_MS));
        let mut counts = [0.0f32; 2];
        let mut whole_stimulus = experiment.step_index() == 0;
        let mut before = 0.0;
        experiment.run_watched(steps, &mut |activity, methods| {
            let spiked = [activity.pre_spikes.contains(&(pre as u32)), activity.post_spikes.contains(&(post as u32))];
            for (count, spiked) in counts.iter_mut().zip(spiked) {
                *count += f32::from(u8::from(spiked));
            }
            if activity.stimulus_ends {
                // The first one may have begun before the stretch.
                if whole_stimulus {
                    seen.akrout.pre_count.push(counts[0]);
                    seen.akrout.post_count.push(counts[1]);
                }
                whole_stimulus = true;
                counts = [0.0; 2];
            }
            let stdwi = methods.iter().find_map(|(_, state)| state.as_any().downcast_ref::<Stdwi>());
            if let (Some(stdwi), true) = (stdwi, spiked[1]) {
                let [fast, slow] = stdwi.traces(pre);
                seen.stdwi.stretch_spikes += 1;
                seen.stdwi.stretch_sum += fast - slow;
            }
            if let (Some(stdwi), true) = (stdwi, activity.step >= trace_from) {
                let now = stdwi.estimate_of(post, pre);
                if activity.step > trace_from {
                    seen.stdwi.watch(activity.step as f64 * dt_ms, stdwi.traces(pre), spiked, now - before);
                }
                before = now;
            }
        });
        seen.finish(&experiment, post, pre);
        seen
    }

    fn finish(&mut self, experiment: &Experiment, post: usize, pre: usize) {
        let index = post * experiment.params().n_pre as usize + pre;
        self.to_ms = experiment.time_ms();
        self.weight = experiment.weights()[index];
        self.akrout.finish();
        for (_, state) in experiment.methods() {
            self.estimates.push(experiment.estimate_of(state)[index]);
            if let Some(rdd) = state.as_any().downcast_ref::<Rdd>() {
                self.rdd = RddView {
                    windows: rdd.explained().to_vec(),
                    lines: rdd.lines_of(post, pre),
                    threshold: experiment.params().threshold,
                };
            }
            if let Some(stdwi) = state.as_any().downcast_ref::<Stdwi>() {
                self.stdwi.learning_window(stdwi);
            }
        }
    }
}

impl StdwiView {
    fn watch(&mut self, time_ms: f64, [fast, slow]: [f64; 2], [pre, post]: [bool; 2], update: f64) {
        self.time_ms.push(time_ms);
        self.fast.push(fast as f32);
        self.slow.push(slow as f32);
        if pre {
            self.pre_spike_ms.push(time_ms);
        }
        if post {
            self.post_spike_ms.push(time_ms);
            self.difference.push((fast - slow) as f32);
            self.update.push(update as f32);
        }
    }

    fn learning_window(&mut self, stdwi: &Stdwi) {
        let settings = stdwi.settings();
        let longest = 3.0 * settings.tau_slow_ms;
        for point in 0..WINDOW_POINTS {
            let lag_ms = longest * point as f64 / (WINDOW_POINTS - 1) as f64;
            let fast = libm::exp(-lag_ms / settings.tau_fast_ms);
            let slow = settings.slow_amplitude() * libm::exp(-lag_ms / settings.tau_slow_ms);
            self.lag_ms.push(lag_ms as f32);
            self.window.push((fast - slow) as f32);
        }
    }
}

impl AkroutView {
    fn finish(&mut self) {
        let n = self.pre_count.len() as f64;
        let mean = |counts: &[f32]| counts.iter().map(|count| f64::from(*count)).sum::<f64>() / n;
        (self.mean_pre, self.mean_post) = (mean(&self.pre_count), mean(&self.post_count));
        let (mut products, mut squares) = (0.0, 0.0);
        for (pre, post) in self.pre_count.iter().zip(&self.post_count) {
            let deviation = f64::from(*pre) - self.mean_pre;
            products += deviation * (f64::from(*post) - self.mean_post);
            squares += deviation * deviation;
        }
        self.covariance = products / n;
        self.slope = products / squares;
    }
}
