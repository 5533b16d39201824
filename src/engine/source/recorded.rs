//! Spikes of a recording, as a source, or as the stimulation of a network. Steps of recordings are counted from 0.

use super::simulated::Stimulation;
use super::{Activity, Quantity, Source};

/// Walks through lists of spikes step by step.
#[derive(Clone, Debug)]
pub struct SpikeLists {
    /// Step and neuron, in order.
    events: Vec<(u64, u32)>,
    at: usize,
    now: Vec<u32>,
}

impl SpikeLists {
    /// From one ascending list of steps a neuron.
    pub fn new(lists: &[Vec<u64>]) -> Self {
        let of_neuron = |(neuron, list): (usize, &Vec<u64>)| {
            list.iter().map(move |&step| (step, neuron as u32)).collect::<Vec<_>>()
        };
        let mut events: Vec<(u64, u32)> = lists.iter().enumerate().flat_map(of_neuron).collect();
        events.sort_unstable();
        Self { events, at: 0, now: Vec::new() }
    }

    /// Moves on to `step`. Steps must come in order.
    pub fn move_to(&mut self, step: u64) {
        self.now.clear();
        while let Some(&(_, neuron)) = self.events.get(self.at).filter(|(at, _)| *at == step) {
            self.now.push(neuron);
            self.at += 1;
        }
    }

    /// The neurons that spike in the present step.
    pub fn now(&self) -> &[u32] {
        &self.now
    }
}

/// Spikes of both layers, without the network that they come from.
#[derive(Clone, Debug)]
pub struct Recorded {
    pre: SpikeLists,
    post: SpikeLists,
    stimulus_steps: u64,
    stimuli_from: u64,
    next_step: u64,
}

impl Recorded {
    /// From one ascending list of steps for each presynaptic and each postsynaptic neuron.
    ///
    /// # Panics
    /// Unless a stimulus has steps.
    pub fn new(pre: &[Vec<u64>], post: &[Vec<u64>], stimulus_steps: u64) -> Self {
        assert!(stimulus_steps > 0, "a stimulus must have at least one step");
        Self { pre: SpikeLists::new(pre), post: SpikeLists::new(post), stimulus_steps, stimuli_from: 0, next_step: 0 }
    }

    /// The same, with stimuli that are counted from `step` on and not from 0. What comes before belongs to the first.
    #[must_use]
    pub fn with_stimuli_from(self, step: u64) -> Self {
        Self { stimuli_from: step, ..self }
    }
}

impl Source for Recorded {
    fn step(&mut self) -> Activity<'_> {
        let step = self.next_step;
        self.next_step += 1;
        self.pre.move_to(step);
        self.post.move_to(step);
        Activity {
            step,
            stimulus_ends: step >= self.stimuli_from
                && (step + 1 - self.stimuli_from).is_multiple_of(self.stimulus_steps),
            stimulation: &[],
            pre_spikes: self.pre.now(),
            post_spikes: self.post.now(),
            pre: None,
            post: None,
        }
    }

    fn has(&self) -> &'static [Quantity] {
        &[Quantity::Spikes, Quantity::Counts]
    }
}

/// Recorded stimulation spikes, for a network to be driven by.
#[derive(Clone, Debug)]
pub struct RecordedStimulation {
    spikes: SpikeLists,
    stimulus_steps: u64,
    next_step: u64,
}

impl RecordedStimulation {
    /// From one ascending list of steps for each presynaptic neuron.
    ///
    /// # Panics
    /// Unless a stimulus has steps.
    pub fn new(lists: &[Vec<u64>], stimulus_steps: u64) -> Self {
        assert!(stimulus_steps > 0, "a stimulus must have at least one step");
        Self { spikes: SpikeLists::new(lists), stimulus_steps, next_step: 0 }
    }
}

impl Stimulation for RecordedStimulation {
    const FIRST_STEP: u64 = 0;

    fn step(&mut self) -> bool {
        let step = self.next_step;
        self.next_step += 1;
        self.spikes.move_to(step);
        (step + 1).is_multiple_of(self.stimulus_steps)
    }

    fn spikes(&self) -> &[u32] {
        self.spikes.now()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::drive;

    #[test]
    fn a_recording_shows_its_spikes_at_their_steps() {
        let mut source = Recorded::new(&[vec![0, 2], vec![2]], &[vec![], vec![1]], 2);
        let mut seen = Vec::new();
        drive(&mut source, 4, |activity| {
            assert!(activity.pre.is_none() && activity.post.is_none());
            seen.push((activity.pre_spikes.to_vec(), activity.post_spikes.to_vec(), activity.stimulus_ends));
        });
        let expected =
            [(vec![0], vec![], false), (vec![], vec![1], true), (vec![0, 1], vec![], false), (vec![], vec![], true)];
        assert_eq!(seen, expected);
    }
}
