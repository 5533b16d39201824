//! The recent past of drives and PSPs, for windows of many lengths.

use super::Settings;
use super::psp_sums::{PspGroup, PspNow};
use crate::lanes::{self, Quad, Real};
use crate::presynaptic::{Move, PreLayer};

/// Steps of a block. Within blocks, maxima from its start and to its end are kept, so that a window costs two look-ups and
/// one for each whole block in between.
const BLOCK: u64 = 16;

/// Relative drives of the last steps, a ring a neuron.
pub struct DriveHistory {
    len: u64,
    /// Largest drive from the start of a step's block to the step; shape (pre, step).
    from_start: Vec<Real>,
    /// The drive in a block that is not full yet; from a step to the end of its block in one that is; shape (pre, step).
    to_end: Vec<Real>,
    /// Step since which a neuron rests.
    resting_since: Vec<u64>,
}

impl DriveHistory {
    /// Keeps at least `longest` steps.
    pub fn new(n_pre: usize, longest: u64) -> Self {
        let len = (longest + 2 * BLOCK).next_power_of_two();
        let empty = vec![Real::NEG_INFINITY; n_pre * len as usize];
        Self { len, from_start: empty.clone(), to_end: empty, resting_since: vec![0; n_pre] }
    }

    /// Takes in the drives of awake neurons. What a resting one does is below any drive that opened a window.
    pub fn step(&mut self, step: u64, layer: &PreLayer) {
        for change in &layer.moves {
            match *change {
                Move::Wake { neuron, .. } => self.catch_up(neuron as usize, step),
                Move::Rest { neuron, .. } => self.resting_since[neuron as usize] = step,
            }
        }
        let (at, len) = ((step & (self.len - 1)) as usize, self.len as usize);
        for (&neuron, drive) in layer.awake_neurons().iter().zip(layer.drives().flat_map(|quad| quad.0)) {
            self.put(neuron as usize * len, at, drive);
        }
    }

    #[inline(always)]
    fn put(&mut self, ring: usize, at: usize, drive: Real) {
        let in_block = at % BLOCK as usize;
        let before = if in_block == 0 { Real::NEG_INFINITY } else { self.from_start[ring + at - 1] };
        self.from_start[ring + at] = if drive > before { drive } else { before };
        self.to_end[ring + at] = drive;
        if in_block + 1 == BLOCK as usize {
            let block = &mut self.to_end[ring + at - in_block..=ring + at];
            let mut largest = Real::NEG_INFINITY;
            for value in block.iter_mut().rev() {
                largest = if *value > largest { *value } else { largest };
                *value = largest;
            }
        }
    }

    /// Fills in the steps through which a neuron rested.
    #[cold]
    fn catch_up(&mut self, neuron: usize, step: u64) {
        let since = self.resting_since[neuron].max((step + 1).saturating_sub(self.len) / BLOCK * BLOCK);
        for past in since..step {
            self.put(neuron * self.len as usize, (past & (self.len - 1)) as usize, Real::NEG_INFINITY);
        }
    }

    /// Largest drive of a neuron in the last `steps` steps up to `step`; of one that `rests`, up to its rest.
    #[inline]
    pub fn peak(&self, neuron: usize, step: u64, steps: u64, rests: bool) -> Real {
        let last = if rests { self.resting_since[neuron].saturating_sub(1).min(step) } else { step };
        let first = (step + 1).saturating_sub(steps);
        let ring = neuron * self.len as usize;
        let place = |at: u64| ring + (at & (self.len - 1)) as usize;
        let mut peak = Real::NEG_INFINITY;
        let mut take = |value: Real| peak = if value > peak { value } else { peak };
        if first / BLOCK == last / BLOCK {
            // `last` is the newest step of the ring, so this block is full, and its maxima reach beyond the window, only if
            // the window ends with it.
            (first..=last).for_each(|at| take(self.to_end[place(at)]));
            return peak;
        }
        take(self.to_end[place(first)]);
        let mut block = first / BLOCK + 1;
        while block < last / BLOCK {
            take(self.to_end[place(block * BLOCK)]);
            block += 1;
        }
        take(self.from_start[place(last)]);
        peak
    }
}

/// Traces and spike counts of the last steps.
pub struct PspHistory {
    now: PspNow,
    len: u64,
    step: u64,
    /// Shape (step, group of post).
    past: Vec<PspGroup>,
}

impl PspHistory {
    /// Keeps at least `longest` steps.
    pub fn new(settings: &Settings, longest: u64) -> Self {
        let len = (longest + 1).next_power_of_two();
        let groups = lanes::groups(settings.n_post);
        Self { now: PspNow::new(settings), len, step: 0, past: vec![PspGroup::default(); groups * len as usize] }
    }

    /// Decay, then the jumps of this step's postsynaptic spikes.
    pub fn step(&mut self, post_spikes: &[u32]) {
        self.now.step(post_spikes);
        self.step += 1;
        let groups = self.past.len() / self.len as usize;
        let at = (self.step & (self.len - 1)) as usize;
        self.now.write(&mut self.past[at * groups..][..groups]);
    }

    /// As [`super::psp_sums::PspSums::change`], for a window of `steps` steps that ends now.
    pub fn change(&self, steps: u64, into: &mut [Quad]) {
        let groups = self.past.len() / self.len as usize;
        let at = ((self.step + 1 - steps) & (self.len - 1)) as usize;
        self.now.change(&self.past[at * groups..][..groups], steps, into);
    }
}
