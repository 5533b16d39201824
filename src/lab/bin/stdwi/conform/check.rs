//! The outcome of one comparison.

use std::fmt;

/// Largest relative deviation of an estimate or a potential.
pub const ESTIMATE: f64 = 1e-6;
/// Largest relative deviation of an estimate that needs potentials.
pub const FROM_POTENTIALS: f64 = 1e-3;
/// Largest deviation of a score.
pub const SCORE: f64 = 1e-3;
/// Largest share of spikes that are not at exactly the same step.
pub const SPIKES: f64 = 1e-3;

/// One comparison.
#[derive(Debug)]
pub struct Check {
    what: String,
    deviation: f64,
    tolerance: f64,
    /// Why the comparison says nothing, if so.
    idle: Option<&'static str>,
}

impl Check {
    /// A comparison; NaN as a deviation is a miss.
    pub fn new(what: impl Into<String>, deviation: f64, tolerance: f64) -> Self {
        Self { what: what.into(), deviation, tolerance, idle: None }
    }

    /// The same, as a remark that cannot miss.
    pub fn idle_if(mut self, idle: bool, reason: &'static str) -> Self {
        self.idle = idle.then_some(reason);
        self
    }

    /// Whether the deviation is above the tolerance.
    pub fn missed(&self) -> bool {
        self.idle.is_none() && (self.deviation.is_nan() || self.deviation > self.tolerance)
    }
}

impl fmt::Display for Check {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:44} deviation {:8.1e}  tolerance {:6.0e}  ", self.what, self.deviation, self.tolerance)?;
        match self.idle {
            Some(reason) => write!(f, "not counted: {reason}"),
            None => f.write_str(if self.missed() { "MISS" } else { "ok" }),
        }
    }
}
