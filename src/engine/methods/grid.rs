//! Many settings of a method at once, on one simulation: the parameter grids of arXiv 2003.03988.
//!
//! Each grid gives, for each of its settings, the estimate that the method itself would give; tests hold it to that. What
//! settings have in common is computed once: traces per time constant (STDWI is linear in them), means per batch length
//! (Akrout), drives and PSPs per window length (RDD).

use super::Estimator;
use super::akrout::{self, grid::AkroutGrid};
use super::rdd::{self, grid::RddGrid};
use super::stdwi::{self, grid::StdwiGrid};
use crate::params::Params;
use crate::source::{Activity, Needs};

/// Estimates of many settings.
pub trait Grid {
    /// What it asks of the source.
    fn needs(&self) -> Needs {
        Needs::default()
    }

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

/// Makes a grid from valid parameters.
pub type Make = fn(&Params) -> Box<dyn Grid>;

/// The published grid of every method that has one. Not in the registry, so that what runs single settings does without.
pub static PUBLISHED: &[Make] = &[
    |params| Box::new(StdwiGrid::new(params, &stdwi::grid::TAUS_MS)),
    |params| Box::new(AkroutGrid::new(params, &akrout::grid::BATCHES, &akrout::grid::DECAYS)),
    |params| Box::new(RddGrid::new(params, &rdd::grid::MARGINS, &rdd::grid::WINDOWS_MS)),
];

/// All published grids: 78 settings of STDWI, 30 of Akrout, 150 of RDD.
pub fn published(params: &Params) -> Vec<Box<dyn Grid>> {
    PUBLISHED.iter().map(|make| make(params)).collect()
}

/// What several grids ask of the source.
pub fn needs(grids: &[Box<dyn Grid>]) -> Needs {
    grids.iter().fold(Needs::default(), |needs, grid| needs.and(grid.needs()))
}
