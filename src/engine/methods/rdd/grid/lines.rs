//! Two lines for each synapse and setting, fitted by least mean squares to many windows at once.

use super::psps::Psps;
use wide::f64x2;

/// Pairs of postsynaptic neurons whose lines fill the sixteen registers of 128 bits.
const TILE: usize = 5;

/// A window that has closed.
#[derive(Clone, Copy)]
pub struct Window {
    /// Its first step, in the PSPs' numbers.
    pub start: usize,
    /// Its largest drive.
    pub drive: f64,
}

/// Lines of two postsynaptic neurons.
#[derive(Clone, Copy, Default)]
struct LinePair {
    slope: f64x2,
    intercept: f64x2,
}

/// Lines below and above threshold, shape (side, fit, pair of post).
pub struct Lines {
    sides: [Vec<LinePair>; 2],
    pairs: usize,
}

impl Lines {
    /// All lines zero.
    pub fn new(fits: usize, n_post: usize) -> Self {
        let pairs = n_post.div_ceil(2);
        Self { sides: [0, 1].map(|_| vec![LinePair::default(); fits * pairs]), pairs }
    }

    /// Moves lines towards what happened in `windows` of `steps` steps.
    pub fn fit(&mut self, fit: usize, above: bool, windows: &[Window], steps: usize, psps: &Psps, eta: f64) {
        let lines = &mut self.sides[usize::from(above)][fit * self.pairs..][..self.pairs];
        let windows = Windows { windows, steps, psps, eta };
        let (tiles, rest) = lines.as_chunks_mut::<TILE>();
        for (number, tile) in tiles.iter_mut().enumerate() {
            windows.move_lines(tile, number * TILE);
        }
        let first = tiles.len() * TILE;
        for (number, pair) in rest.iter_mut().enumerate() {
            windows.move_lines(std::array::from_mut(pair), first + number);
        }
    }

    /// The jump of a synapse at `threshold`.
    pub fn jump(&self, fit: usize, post: usize, threshold: f64) -> f64 {
        let [below, above] = self.sides.each_ref().map(|side| {
            let LinePair { slope, intercept } = side[fit * self.pairs + post / 2];
            slope.as_array()[post % 2] * threshold + intercept.as_array()[post % 2]
        });
        above - below
    }
}

/// Windows of one setting, and what they are fitted with.
struct Windows<'a> {
    windows: &'a [Window],
    steps: usize,
    psps: &'a Psps,
    eta: f64,
}

impl Windows<'_> {
    /// The slope first, then the intercept by the error with the new slope, which is `1 − ηu²` of that with the old one.
    ///
    /// A function of its own, so that registers hold the lines: as a part of its callers, V8 keeps half of them in memory.
    #[inline(never)]
    fn move_lines<const PAIRS: usize>(&self, lines: &mut [LinePair; PAIRS], first: usize) {
        let (eta, per_step) = (f64x2::splat(self.eta), f64x2::splat(1.0 / self.steps as f64));
        let mut moved = *lines;
        for window in self.windows {
            let u = f64x2::splat(window.drive);
            let for_slope = eta * u;
            let for_intercept = eta - for_slope * for_slope;
            let [at, until] = self.psps.ends::<PAIRS>(first, window.start, window.start + self.steps);
            for ((line, at), until) in moved.iter_mut().zip(at).zip(until) {
                let change = (until.before - at.before) * per_step - at.value;
                let error = line.slope * u + (line.intercept - change);
                line.slope -= for_slope * error;
                line.intercept -= for_intercept * error;
            }
        }
        *lines = moved;
    }
}
