//! Many settings of the three methods at once, on one simulation: the parameter grids of arXiv 2003.03988.
//!
//! Each grid gives, for each of its settings, the estimate that the method itself would give; tests hold it to that. What
//! settings have in common is computed once: traces per time constant (STDWI is linear in them), means per batch length
//! (Akrout), drives and PSPs per window length (RDD).

mod akrout;
mod rdd;
mod stdwi;

pub use akrout::AkroutGrid;
pub use rdd::RddGrid;
pub use stdwi::StdwiGrid;

use crate::infer::Estimator;
use crate::network::Activity;
use crate::params::Params;

/// Time constants of the published STDWI grid, ms; every pair of a smaller and a larger one.
pub const TAUS_MS: [f64; 13] = [5.0, 10.0, 20.0, 40.0, 60.0, 80.0, 100.0, 120.0, 140.0, 160.0, 180.0, 200.0, 500.0];
/// Batch lengths of the published Akrout grid.
pub const BATCHES: [usize; 3] = [10, 100, 1000];
/// Decays of the published Akrout grid.
pub const DECAYS: [f64; 10] = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0];
/// Margins of the published RDD grid.
pub const MARGINS: [f64; 10] = [0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35];
/// Windows of the published RDD grid, ms.
pub const WINDOWS_MS: [f64; 15] =
    [5.0, 10.0, 15.0, 20.0, 25.0, 30.0, 35.0, 40.0, 45.0, 50.0, 55.0, 60.0, 65.0, 70.0, 75.0];

/// Estimates of many settings.
pub trait Grid {
    /// Takes in one step.
    fn observe(&mut self, activity: &Activity);
    /// Number of settings.
    fn len(&self) -> usize;
    /// Whether there are none.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }
    /// Name and values of a setting, such as `stdwi tau_fast_ms=20 tau_slow_ms=200`.
    fn name(&self, setting: usize) -> String;
    /// Writes the estimate of a setting, shape (post, pre). Grids may have put off what they had observed until now.
    fn estimate(&mut self, setting: usize, into: &mut [f64]);
    /// The method itself with this setting, for comparison.
    fn single(&self, setting: usize) -> Box<dyn Estimator>;
}

/// The published grids: 78 settings of STDWI, 30 of Akrout, 150 of RDD.
pub fn published(params: &Params) -> [Box<dyn Grid>; 3] {
    [
        Box::new(StdwiGrid::new(params, &TAUS_MS)),
        Box::new(AkroutGrid::new(params, &BATCHES, &DECAYS)),
        Box::new(RddGrid::new(params, &MARGINS, &WINDOWS_MS)),
    ]
}

/// The widest margin of the published RDD grid, which the network must report.
pub fn widest_margin() -> f64 {
    MARGINS.iter().fold(0.0, |widest: f64, margin| if *margin > widest { *margin } else { widest })
}
