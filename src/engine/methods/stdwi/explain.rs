//! Traces of the presynaptic neuron, and the updates at postsynaptic spikes.

use super::Stdwi;
use crate::methods::{Estimator, Explanation, Watch, Watched};
use crate::source::Activity;

/// Points of the learning window.
const WINDOW_POINTS: usize = 121;

/// The rule, and what it saw of a synapse. Times in ms.
pub struct WatchedStdwi {
    rule: Stdwi,
    watch: Watch,
    /// The estimate after the step before.
    before: f64,
    time_ms: Vec<f64>,
    fast: Vec<f32>,
    slow: Vec<f32>,
    pre_spike_ms: Vec<f64>,
    post_spike_ms: Vec<f64>,
    /// Fast − slow at each postsynaptic spike: what the rule adds, before η and decay.
    difference: Vec<f32>,
    /// Change of the estimate at each of them.
    update: Vec<f32>,
    /// Postsynaptic spikes in the whole stretch, and the sum of fast − slow at them: a mean of a few is mostly noise.
    stretch_spikes: u32,
    stretch_sum: f64,
}

impl WatchedStdwi {
    /// Goes on with `rule`.
    pub fn new(rule: Stdwi, watch: Watch) -> Self {
        Self {
            rule,
            watch,
            before: 0.0,
            time_ms: Vec::new(),
            fast: Vec::new(),
            slow: Vec::new(),
            pre_spike_ms: Vec::new(),
            post_spike_ms: Vec::new(),
            difference: Vec::new(),
            update: Vec::new(),
            stretch_spikes: 0,
            stretch_sum: 0.0,
        }
    }

    fn keep(&mut self, time_ms: f64, [pre, post]: [bool; 2], update: f64) {
        let [fast, slow] = self.rule.traces(self.watch.pre);
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

    /// Lags (postsynaptic minus presynaptic spike, ms), and what one presynaptic spike adds at each, before η.
    fn learning_window(&self) -> [Vec<f32>; 2] {
        let settings = self.rule.settings();
        let longest = 3.0 * settings.tau_slow_ms;
        let lag_ms = (0..WINDOW_POINTS).map(|point| longest * point as f64 / (WINDOW_POINTS - 1) as f64);
        let worth = lag_ms.clone().map(|lag_ms| {
            let fast = libm::exp(-lag_ms / settings.tau_fast_ms);
            (fast - settings.slow_amplitude() * libm::exp(-lag_ms / settings.tau_slow_ms)) as f32
        });
        [lag_ms.map(|lag| lag as f32).collect(), worth.collect()]
    }
}

impl Watched for WatchedStdwi {
    fn observe(&mut self, activity: &Activity) {
        self.rule.observe(activity);
        let Watch { post, pre, dt_ms, detail_after, .. } = self.watch;
        let spikes = self.watch.spikes(activity);
        if spikes[1] {
            let [fast, slow] = self.rule.traces(pre);
            self.stretch_spikes += 1;
            self.stretch_sum += fast - slow;
        }
        if activity.step >= detail_after {
            let now = self.rule.estimate_of(post, pre);
            if activity.step > detail_after {
                self.keep(activity.step as f64 * dt_ms, spikes, now - self.before);
            }
            self.before = now;
        }
    }

    fn explanation(&self) -> Explanation {
        let [lag_ms, window] = self.learning_window();
        Explanation::default()
            .with("time_ms", self.time_ms.as_slice())
            .with("fast", self.fast.as_slice())
            .with("slow", self.slow.as_slice())
            .with("pre_spike_ms", self.pre_spike_ms.as_slice())
            .with("post_spike_ms", self.post_spike_ms.as_slice())
            .with("difference", self.difference.as_slice())
            .with("update", self.update.as_slice())
            .with("stretch_spikes", f64::from(self.stretch_spikes))
            .with("stretch_mean", self.stretch_sum / f64::from(self.stretch_spikes))
            .with("lag_ms", lag_ms.as_slice())
            .with("window", window.as_slice())
    }
}
