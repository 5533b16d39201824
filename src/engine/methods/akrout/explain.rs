//! Spike counts of both neurons, stimulus by stimulus.

use crate::methods::{Explanation, Watch, Watched};
use crate::source::Activity;

/// What the rule saw of a synapse.
pub struct WatchedAkrout {
    watch: Watch,
    /// Spikes of both neurons in the present stimulus.
    counts: [f32; 2],
    /// The first stimulus of the stretch may have begun before it.
    is_whole: bool,
    pre_count: Vec<f32>,
    post_count: Vec<f32>,
}

impl WatchedAkrout {
    /// Counts afresh: the explanation is about the stretch alone.
    pub fn new(watch: Watch) -> Self {
        let is_whole = watch.from_start;
        Self { watch, counts: [0.0; 2], is_whole, pre_count: Vec::new(), post_count: Vec::new() }
    }
}

impl Watched for WatchedAkrout {
    fn observe(&mut self, activity: &Activity) {
        for (count, spiked) in self.counts.iter_mut().zip(self.watch.spikes(activity)) {
            *count += f32::from(u8::from(spiked));
        }
        if activity.stimulus_ends {
            if self.is_whole {
                self.pre_count.push(self.counts[0]);
                self.post_count.push(self.counts[1]);
            }
            self.is_whole = true;
            self.counts = [0.0; 2];
        }
    }

    /// Means over the stretch, the mean product of the deviations from them, which the rule averages, and the slope of the
    /// line through the cloud, counts per count (NaN if the presynaptic count never varied).
    fn explanation(&self) -> Explanation {
        let n = self.pre_count.len() as f64;
        let mean = |counts: &[f32]| counts.iter().map(|count| f64::from(*count)).sum::<f64>() / n;
        let (mean_pre, mean_post) = (mean(&self.pre_count), mean(&self.post_count));
        let (mut products, mut squares) = (0.0, 0.0);
        for (pre, post) in self.pre_count.iter().zip(&self.post_count) {
            let deviation = f64::from(*pre) - mean_pre;
            products += deviation * (f64::from(*post) - mean_post);
            squares += deviation * deviation;
        }
        Explanation::default()
            .with("pre_count", self.pre_count.as_slice())
            .with("post_count", self.post_count.as_slice())
            .with("mean_pre", mean_pre)
            .with("mean_post", mean_post)
            .with("covariance", products / n)
            .with("slope", products / squares)
    }
}
