//! What several methods are built from. None of it is a method, and none knows one.

mod cholesky;
mod counts;
mod crossings;
mod traces;
mod trail;

pub use cholesky::{dot, solve};
pub use counts::StimulusCounts;
pub use crossings::Crossings;
pub use traces::{RunningMean, TracePairs};
pub use trail::Trail;

use crate::params::Params;

/// Steps of the millisecond in which slow parts of a rule are computed: at least one.
pub fn steps_per_ms(params: &Params) -> u64 {
    (libm::round(1.0 / params.dt_ms) as u64).max(1)
}

/// The larger of 1/n and a floor: a plain mean of the first n values that turns into an exponential one.
#[inline(always)]
pub fn share(n: u64, floor: f64) -> f64 {
    let plain = 1.0 / n as f64;
    if plain > floor { plain } else { floor }
}

/// n³: twice to three times the operations of a decomposition.
pub fn cube(n: u32) -> f64 {
    let n = f64::from(n);
    n * n * n
}
