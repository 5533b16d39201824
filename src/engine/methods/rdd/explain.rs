//! The windows of a synapse, and the lines fitted to them.

use super::{ClosedWindow, Rdd};
use crate::methods::{Estimator, Explanation, Watch, Watched};
use crate::source::Activity;

/// The rule, keeping the windows of a synapse.
pub struct WatchedRdd {
    rule: Rdd,
    watch: Watch,
}

impl WatchedRdd {
    /// Goes on with `rule`.
    pub fn new(mut rule: Rdd, watch: Watch) -> Self {
        rule.explain(watch.post, watch.pre);
        Self { rule, watch }
    }
}

impl Watched for WatchedRdd {
    fn observe(&mut self, activity: &Activity) {
        self.rule.observe(activity);
    }

    /// One entry a window; slope and intercept of the line below, then of that above threshold.
    fn explanation(&self) -> Explanation {
        let windows = self.rule.explained();
        let column = |of: fn(&ClosedWindow) -> f32| windows.iter().map(of).collect::<Vec<f32>>();
        Explanation::default()
            .with("drive", column(|window| window.drive as f32).as_slice())
            .with("change", column(|window| window.change as f32).as_slice())
            .with("above", column(|window| f32::from(u8::from(window.above))).as_slice())
            .with("lines", self.rule.lines_of(self.watch.post, self.watch.pre).as_slice())
            .with("threshold", self.rule.settings.threshold)
    }
}
