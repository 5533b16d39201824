//! The recent past of drives and PSPs, for windows of many lengths.

use super::Settings;
use super::psp_sums::{PspGroup, PspNow};
use crate::lanes::{self, Quad, Real};
use crate::presynaptic::{Move, PreLayer};

/// Steps of a block whose maximum is kept.
const BLOCK: u64 = 16;

/// Relative drives of the last steps, a ring a neuron, with the maxima of whole blocks.
pub struct DriveHistory {
    len: u64,
    /// Shape (pre, step).
    drives: Vec<Real>,
    /// Shape (pre, block).
    maxima: Vec<Real>,
    /// Step since which a neuron rests.
    resting_since: Vec<u64>,
}

impl DriveHistory {
    /// Keeps at least `longest` steps.
    pub fn new(n_pre: usize, longest: u64) -> Self {
        let len = (longest + 2 * BLOCK).next_power_of_two();
        let blocks = len / BLOCK;
        Self {
            len,
            drives: vec![Real::NEG_INFINITY; n_pre * len as usize],
            maxima: vec![Real::NEG_INFINITY; n_pre * blocks as usize],
            resting_since: vec![0; n_pre],
        }
    }

    /// Takes in the drives of awake neurons. What a resting one does is below any drive that opened a window.
    pub fn step(&mut self, step: u64, layer: &PreLayer) {
        for change in &layer.moves {
            match *change {
                Move::Wake { neuron, .. } => self.forget(neuron as usize, step),
                Move::Rest { neuron, .. } => self.resting_since[neuron as usize] = step,
            }
        }
        let (at, block) = ((step & (self.len - 1)) as usize, ((step & (self.len - 1)) / BLOCK) as usize);
        let blocks = (self.len / BLOCK) as usize;
        let starts_block = step.is_multiple_of(BLOCK);
        let len = self.len as usize;
        for (&neuron, drive) in layer.awake_neurons().iter().zip(layer.drives().flat_map(|quad| quad.0)) {
            let neuron = neuron as usize;
            self.drives[neuron * len + at] = drive;
            let maximum = &mut self.maxima[neuron * blocks + block];
            *maximum = if starts_block || drive > *maximum { drive } else { *maximum };
        }
    }

    /// Empties the steps through which a neuron rested.
    fn forget(&mut self, neuron: usize, step: u64) {
        let (len, blocks) = (self.len, self.len / BLOCK);
        let since = self.resting_since[neuron].max((step + 1).saturating_sub(len));
        for past in since..step {
            self.drives[neuron * len as usize + (past & (len - 1)) as usize] = Real::NEG_INFINITY;
            if past.is_multiple_of(BLOCK) {
                self.maxima[neuron * blocks as usize + ((past & (len - 1)) / BLOCK) as usize] = Real::NEG_INFINITY;
            }
        }
        if step.is_multiple_of(BLOCK) {
            self.maxima[neuron * blocks as usize + ((step & (len - 1)) / BLOCK) as usize] = Real::NEG_INFINITY;
        }
    }

    /// Largest drive of a neuron in the last `steps` steps up to `step`; of a resting one, up to its rest.
    #[inline]
    pub fn peak(&self, neuron: usize, step: u64, steps: u64, rests: bool) -> Real {
        let end = if rests { self.resting_since[neuron].min(step + 1) } else { step + 1 };
        let first = (step + 1).saturating_sub(steps);
        let drives = &self.drives[neuron * self.len as usize..][..self.len as usize];
        let blocks = self.len / BLOCK;
        let maxima = &self.maxima[neuron * blocks as usize..][..blocks as usize];
        let mut peak = Real::NEG_INFINITY;
        let mut at = first;
        while at < end {
            let value = if at.is_multiple_of(BLOCK) && at + BLOCK <= end {
                let block = (at & (self.len - 1)) / BLOCK;
                at += BLOCK;
                maxima[block as usize]
            } else {
                at += 1;
                drives[((at - 1) & (self.len - 1)) as usize]
            };
            peak = if value > peak { value } else { peak };
        }
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
