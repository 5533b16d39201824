//! Spike counts of a watched synapse, stimulus by stimulus.

use crate::methods::Watch;
use crate::source::Activity;

/// Counts of both neurons in every stimulus that the stretch holds whole.
pub struct StimulusCounts {
    watch: Watch,
    /// Spikes of both neurons in the present stimulus.
    now: [f32; 2],
    /// The first stimulus of the stretch may have begun before it.
    is_whole: bool,
    /// Presynaptic counts.
    pub pre: Vec<f32>,
    /// Postsynaptic counts.
    pub post: Vec<f32>,
}

impl StimulusCounts {
    /// Counts afresh, whatever the method has counted.
    pub fn new(watch: Watch) -> Self {
        Self { watch, now: [0.0; 2], is_whole: watch.from_start, pre: Vec::new(), post: Vec::new() }
    }

    /// Takes in one step.
    pub fn observe(&mut self, activity: &Activity) {
        for (count, spiked) in self.now.iter_mut().zip(self.watch.spikes(activity)) {
            *count += f32::from(u8::from(spiked));
        }
        if activity.stimulus_ends {
            if self.is_whole {
                self.pre.push(self.now[0]);
                self.post.push(self.now[1]);
            }
            (self.is_whole, self.now) = (true, [0.0; 2]);
        }
    }
}
