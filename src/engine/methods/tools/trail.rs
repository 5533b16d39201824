//! The estimate of a watched synapse over the last stretch: an explanation that every rule can give.

use crate::methods::{Estimator, Explanation, Watch, Watched};
use crate::source::Activity;

/// Points over the stretch that is shown in detail.
const EVERY_MS: f64 = 2.0;

/// Adds to an explanation what a rule knows beyond its estimate.
pub type More<R> = fn(&R, &Watch, Explanation) -> Explanation;

/// A rule, what it does at each step, and the spikes of both neurons.
pub struct Trail<R> {
    rule: R,
    watch: Watch,
    /// What else is kept with every point, by name.
    names: &'static [&'static str],
    values: fn(&R, &Watch) -> Vec<f64>,
    more: More<R>,
    every: u64,
    time_ms: Vec<f64>,
    columns: Vec<Vec<f32>>,
    pre_spike_ms: Vec<f64>,
    post_spike_ms: Vec<f64>,
}

impl<R: Estimator> Trail<R> {
    /// Goes on with `rule`. `values` gives a number for each of `names`, at each point in time that is kept.
    pub fn new(
        rule: R,
        watch: Watch,
        names: &'static [&'static str],
        values: fn(&R, &Watch) -> Vec<f64>,
        more: More<R>,
    ) -> Self {
        Self {
            rule,
            watch,
            names,
            values,
            more,
            every: (libm::round(EVERY_MS / watch.dt_ms) as u64).max(1),
            time_ms: Vec::new(),
            columns: vec![Vec::new(); names.len()],
            pre_spike_ms: Vec::new(),
            post_spike_ms: Vec::new(),
        }
    }
}

impl<R: Estimator> Watched for Trail<R> {
    fn observe(&mut self, activity: &Activity) {
        self.rule.observe(activity);
        if activity.step <= self.watch.detail_after {
            return;
        }
        let now = activity.step as f64 * self.watch.dt_ms;
        let [pre, post] = self.watch.spikes(activity);
        if pre {
            self.pre_spike_ms.push(now);
        }
        if post {
            self.post_spike_ms.push(now);
        }
        if post || activity.step.is_multiple_of(self.every) {
            self.time_ms.push(now);
            let values = (self.values)(&self.rule, &self.watch);
            self.columns.iter_mut().zip(values).for_each(|(column, value)| column.push(value as f32));
        }
    }

    fn explanation(&self) -> Explanation {
        let kept = Explanation::default()
            .with("time_ms", self.time_ms.as_slice())
            .with("pre_spike_ms", self.pre_spike_ms.as_slice())
            .with("post_spike_ms", self.post_spike_ms.as_slice());
        let columns = self.names.iter().zip(&self.columns);
        let kept = columns.fold(kept, |kept, (name, column)| kept.with(name, column.as_slice()));
        (self.more)(&self.rule, &self.watch, kept)
    }
}
