//! Drives of the last steps, and the largest one in any window.

use crate::source::neuron::presynaptic::{Move, PreLayer};
use std::ops::Range;
use wide::f64x2;

/// What a resting neuron's drive counts as: below any that opened a window.
const RESTS: f64 = f64::NEG_INFINITY;

/// Drives as they come, a row a neuron.
pub struct Drives {
    stride: usize,
    longest: usize,
    /// Shape (pre, step).
    rows: Vec<f64>,
}

impl Drives {
    /// Room for `span` steps and for windows of up to `longest` steps that open in them.
    pub fn new(n_pre: usize, span: usize, longest: usize) -> Self {
        // An odd number of cache lines: rows that are written in the same step then lie in different sets of a cache.
        let stride = (span + longest + BLOCK).next_multiple_of(16) + 8;
        Self { stride, longest, rows: vec![RESTS; n_pre * stride] }
    }

    /// Takes in the drives of awake neurons.
    pub fn step(&mut self, at: usize, layer: &PreLayer) {
        for change in &layer.moves {
            if let Move::Rest { neuron, .. } = *change {
                // No window that is open now ends beyond this; what comes after is not looked at.
                self.rows[neuron as usize * self.stride + at..][..self.longest].fill(RESTS);
            }
        }
        let rest = layer.membrane().resting_potential;
        for (neurons, drives) in layer.awake_neurons().chunks(crate::lanes::LANES).zip(layer.drives()) {
            for (&neuron, drive) in neurons.iter().zip(drives.0) {
                self.rows[neuron as usize * self.stride + at] = drive + rest;
            }
        }
    }

    /// A neuron's drives.
    pub fn of(&self, neuron: usize) -> &[f64] {
        &self.rows[neuron * self.stride..][..self.stride]
    }

    /// Step `first` becomes the first one.
    pub fn forget(&mut self, first: usize) {
        self.rows.chunks_exact_mut(self.stride).for_each(|row| row.copy_within(first.., 0));
    }
}

/// Largest drives of one neuron.
pub struct Peaks {
    /// Largest drive of the [`BLOCK`] steps from each step on.
    of_block: Vec<f64>,
    scratch: Vec<f64>,
}

/// Steps of a block: four times four.
const BLOCK: usize = 16;

impl Peaks {
    /// For `steps` steps.
    pub fn new(steps: usize) -> Self {
        Self { of_block: vec![0.0; steps + 1], scratch: vec![0.0; steps + BLOCK] }
    }

    /// Looks at other drives, as far as they lie within `ranges`.
    pub fn find(&mut self, drives: &[f64], ranges: impl Iterator<Item = Range<usize>>) {
        for Range { start, end } in ranges {
            let end = end.min(self.of_block.len() - 1);
            largest_of_four(&drives[start..], 1, &mut self.scratch[start..end + BLOCK - 4]);
            largest_of_four(&self.scratch[start..], 4, &mut self.of_block[start..end]);
        }
    }

    /// Largest drive of `steps` steps from `start` on, in the `drives` looked at.
    #[inline]
    pub fn largest(&self, drives: &[f64], start: usize, steps: usize) -> f64 {
        if steps < BLOCK {
            return drives[start..start + steps].iter().copied().fold(RESTS, larger);
        }
        // Whole blocks from the start on, and the one that ends with the window. Only the first lane counts: numbers in
        // lanes have an instruction for the larger one also in wasm, where others would take a branch that nothing predicts.
        let (blocks, _) = self.of_block[start..start + (steps - 1) / BLOCK * BLOCK].as_chunks::<BLOCK>();
        let last = &self.of_block[start + steps - BLOCK..][..2];
        let largest = blocks
            .iter()
            .fold(f64x2::new([last[0], last[1]]), |largest, block| largest.fast_max(f64x2::new([block[0], block[1]])));
        largest.to_array()[0]
    }
}

/// The largest of `from[n]`, `from[n + spread]`, `from[n + 2·spread]` and `from[n + 3·spread]` for each n.
fn largest_of_four(from: &[f64], spread: usize, into: &mut [f64]) {
    let (a, b, c, d) = (from, &from[spread..], &from[2 * spread..], &from[3 * spread..]);
    for ((((largest, a), b), c), d) in into.iter_mut().zip(a).zip(b).zip(c).zip(d) {
        *largest = larger(larger(*a, *b), larger(*c, *d));
    }
}

/// One instruction in lanes, unlike `f64::max`, which has to look for NaN.
#[inline(always)]
fn larger(a: f64, b: f64) -> f64 {
    if a > b { a } else { b }
}
