//! Two lines for each synapse, fitted by least mean squares.

use crate::lanes::{self, Quad};

/// A line for each of four postsynaptic neurons.
#[derive(Clone, Copy, Debug, Default)]
struct LineGroup {
    slope: Quad,
    intercept: Quad,
}

/// Lines below and above threshold; shape (pre, side, group of post).
#[derive(Clone, Debug)]
pub struct Lines {
    lines: Vec<LineGroup>,
    groups: usize,
}

impl Lines {
    /// All lines zero.
    pub fn new(n_pre: usize, n_post: usize) -> Self {
        let groups = lanes::groups(n_post);
        Self { lines: vec![LineGroup::default(); n_pre * 2 * groups], groups }
    }

    fn side(&mut self, pre: usize, above: bool) -> &mut [LineGroup] {
        let first = (pre * 2 + usize::from(above)) * self.groups;
        &mut self.lines[first..first + self.groups]
    }

    /// Moves a neuron's lines on one side towards `change`, shape (group of post), at `drive`: the slope first, then the
    /// intercept by the error with the new slope.
    #[inline]
    pub fn fit_in_turn(&mut self, pre: usize, above: bool, drive: f64, change: &[Quad], eta: f64) {
        let (u, eta_u, eta) = (Quad::splat(drive), Quad::splat(eta * drive), Quad::splat(eta));
        lanes::visit(self.side(pre, above), change, |line, change| {
            let (c, d, target) = (line.slope.get(), line.intercept.get(), change.get());
            let c = c - eta_u * (c * u + d - target);
            line.slope.set(c);
            line.intercept.set(d - eta * (c * u + d - target));
        });
    }

    /// As [`Lines::fit_in_turn`], but both coefficients move by the same error.
    #[inline]
    pub fn fit_together(&mut self, pre: usize, above: bool, drive: f64, change: &[Quad], eta: f64) {
        let (u, eta) = (Quad::splat(drive), Quad::splat(eta));
        lanes::visit(self.side(pre, above), change, |line, change| {
            let (c, d) = (line.slope.get(), line.intercept.get());
            let error = eta * (c * u + d - change.get());
            line.slope.set(c - u * error);
            line.intercept.set(d - error);
        });
    }

    /// Slope and intercept below, then above threshold, of one synapse.
    pub fn of(&self, pre: usize, post: usize) -> [f64; 4] {
        let (group, lane) = lanes::place(post);
        let line = |side: usize| &self.lines[(pre * 2 + side) * self.groups + group];
        let (below, above) = (line(0), line(1));
        [below.slope, below.intercept, above.slope, above.intercept].map(|quad| quad.0[lane])
    }

    /// Writes the jumps at `threshold`, shape (post, pre).
    pub fn jumps(&self, threshold: f64, into: &mut [f64], n_pre: usize) {
        for (post, row) in into.chunks_exact_mut(n_pre).enumerate() {
            for (pre, jump) in row.iter_mut().enumerate() {
                let [slope_below, below, slope_above, above] = self.of(pre, post);
                *jump = (slope_above * threshold + above) - (slope_below * threshold + below);
            }
        }
    }
}
