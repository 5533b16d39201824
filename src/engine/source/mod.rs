//! Sources of activity: what methods watch, step by step.
//!
//! A source is [`Simulated`] (stimulation drives a network) or [`Recorded`] (spikes from a file). A method says what it
//! [needs](Needs) and [sees](Quantity), a source says what it has; [`drive`] is the one loop that takes steps.

pub mod network;
pub mod neuron;
pub mod psp;
mod recorded;
mod simulated;
pub mod stimulus;
pub mod wiener;

pub use recorded::{Recorded, RecordedStimulation, SpikeLists};
pub use simulated::{Simulated, Stimulation};

use neuron::PostLayer;
use neuron::presynaptic::PreLayer;
use serde::Serialize;

/// What happened in one step. Methods observe it; each reads only what its rule allows.
#[derive(Clone, Copy, Debug)]
pub struct Activity<'a> {
    /// Index of the step.
    pub step: u64,
    /// Whether this is the last step of its stimulus.
    pub stimulus_ends: bool,
    /// Presynaptic neurons that got a stimulation spike.
    pub stimulation: &'a [u32],
    /// Presynaptic neurons that spiked.
    pub pre_spikes: &'a [u32],
    /// Postsynaptic neurons that spiked.
    pub post_spikes: &'a [u32],
    /// The presynaptic layer, for the rules that read potentials; absent where only spikes are known.
    pub pre: Option<&'a PreLayer>,
    /// The postsynaptic layer, for those who look at the run; absent where only spikes are known.
    pub post: Option<&'a PostLayer>,
}

impl Activity<'_> {
    /// Whether nobody spiked and no stimulus ends.
    #[inline(always)]
    pub fn is_quiet(&self) -> bool {
        self.pre_spikes.is_empty() && self.post_spikes.is_empty() && !self.stimulus_ends
    }
}

/// A kind of quantity that methods may see, by the name that badges show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Quantity {
    /// Spikes of both layers, at their steps.
    Spikes,
    /// Spikes of both layers, counted by stimulus.
    Counts,
    /// Membrane potentials and drives of the presynaptic layer.
    Potentials,
}

/// What methods ask of a source that is not there anyway.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Needs {
    /// Distance to threshold from which on presynaptic neurons must be listed as near it; `None` if nobody asks.
    pub near_threshold: Option<f64>,
}

impl Needs {
    /// What serves both.
    pub fn and(self, other: Self) -> Self {
        let near_threshold = match (self.near_threshold, other.near_threshold) {
            (Some(one), Some(two)) => Some(if one > two { one } else { two }),
            (one, two) => one.or(two),
        };
        Self { near_threshold }
    }
}

/// Where activity comes from.
pub trait Source {
    /// Takes the next step and shows it.
    fn step(&mut self) -> Activity<'_>;

    /// What it can show.
    fn has(&self) -> &'static [Quantity];
}

/// Takes `steps` steps of a source and shows each to `observe`.
#[inline(always)]
pub fn drive<S: Source>(source: &mut S, steps: u64, mut observe: impl FnMut(&Activity)) {
    for _ in 0..steps {
        observe(&source.step());
    }
}
