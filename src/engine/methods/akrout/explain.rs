//! Spike counts of both neurons, stimulus by stimulus.

use crate::methods::tools::StimulusCounts;
use crate::methods::{Explanation, Watch, Watched};
use crate::source::Activity;

/// What the rule saw of a synapse.
pub struct WatchedAkrout(StimulusCounts);

impl WatchedAkrout {
    /// The explanation is about the stretch alone.
    pub fn new(watch: Watch) -> Self {
        Self(StimulusCounts::new(watch))
    }
}

impl Watched for WatchedAkrout {
    fn observe(&mut self, activity: &Activity) {
        self.0.observe(activity);
    }

    /// Means over the stretch, the mean product of the deviations from them, which the rule averages, and the slope of the
    /// line through the cloud, counts per count (NaN if the presynaptic count never varied).
    fn explanation(&self) -> Explanation {
        let n = self.0.pre.len() as f64;
        let mean = |counts: &[f32]| counts.iter().map(|count| f64::from(*count)).sum::<f64>() / n;
        let (mean_pre, mean_post) = (mean(&self.0.pre), mean(&self.0.post));
        let (mut products, mut squares) = (0.0, 0.0);
        for (pre, post) in self.0.pre.iter().zip(&self.0.post) {
            let deviation = f64::from(*pre) - mean_pre;
            products += deviation * (f64::from(*post) - mean_post);
            squares += deviation * deviation;
        }
        Explanation::default()
            .with("pre_count", self.0.pre.as_slice())
            .with("post_count", self.0.post.as_slice())
            .with("mean_pre", mean_pre)
            .with("mean_post", mean_post)
            .with("covariance", products / n)
            .with("slope", products / squares)
    }
}
