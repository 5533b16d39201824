//! The windows of a synapse, the rule's lines, and the least-squares lines that it would come to with time.

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

    /// One entry a window; slope and intercept of the line below, then of that above threshold: the rule's own, and those of
    /// least squares through the windows that are kept.
    fn explanation(&self) -> Explanation {
        let windows = self.rule.explained();
        let column = |of: fn(&ClosedWindow) -> f32| windows.iter().map(of).collect::<Vec<f32>>();
        Explanation::default()
            .with("drive", column(|window| window.drive as f32).as_slice())
            .with("change", column(|window| window.change as f32).as_slice())
            .with("above", column(|window| f32::from(u8::from(window.above))).as_slice())
            .with("lines", self.rule.lines_of(self.watch.post, self.watch.pre).as_slice())
            .with("least_squares", [false, true].map(|above| least_squares(windows, above)).as_flattened())
            .with("threshold", self.rule.settings.threshold)
    }
}

/// Slope and intercept of the least-squares line through the windows of one side of the threshold; NaN where they do not
/// determine one.
fn least_squares(windows: &[ClosedWindow], above: bool) -> [f64; 2] {
    let side = || windows.iter().filter(|window| window.above == above);
    let mean = |of: &dyn Fn(&ClosedWindow) -> f64| side().map(of).sum::<f64>() / side().count() as f64;
    let (drive, change) = (mean(&|window| window.drive), mean(&|window| window.change));
    let spread = mean(&|window| (window.drive - drive) * (window.drive - drive));
    let slope = mean(&|window| (window.drive - drive) * (window.change - change)) / spread;
    if spread > 0.0 { [slope, change - slope * drive] } else { [f64::NAN; 2] }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn window(drive: f64, change: f64, above: bool) -> ClosedWindow {
        ClosedWindow { drive, change, above }
    }

    #[test]
    fn least_squares_goes_through_the_middle_of_the_windows_of_its_side() {
        let mut windows: Vec<_> = [1.5, 2.0, 3.5].map(|drive| window(drive, 0.25 * drive - 1.0, true)).into();
        // Off the line by as much on either side of it, at the same drive.
        windows.extend([window(2.0, 0.5, true), window(2.0, -1.5, true)]);
        let [slope, intercept] = least_squares(&windows, true);
        assert!((slope - 0.25).abs() < 1e-12 && (intercept + 1.0).abs() < 1e-12, "{slope} {intercept}");
    }

    #[test]
    fn too_few_windows_make_no_line() {
        let windows = [window(0.9, 0.1, false), window(1.5, 0.2, true), window(1.5, 0.3, true)];
        for above in [false, true] {
            assert!(least_squares(&windows, above).iter().all(|value| value.is_nan()));
        }
        assert!(least_squares(&[], true)[0].is_nan());
    }
}
