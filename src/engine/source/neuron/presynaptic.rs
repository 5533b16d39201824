//! The presynaptic layer: each neuron is driven by its own stimulation.
//!
//! At any time most neurons are silent, so the layer steps only those that are *awake*. Their state sits in the first
//! *slots* of one array; a neuron that can no longer reach the threshold by itself leaves its
//! slot to the last one and *rests* until its next stimulation spike. See [`crate::source::neuron::resting`].

use crate::lanes::{self, LANES, Quad};
use crate::source::neuron::Membrane;
use crate::source::neuron::resting::{NeuronState, Propagator};
use crate::source::psp::PspKernel;

/// Marks a neuron without a slot.
pub const RESTING: u32 = u32::MAX;

/// Neurons are put to rest, and subnormal numbers removed, once in so many steps.
const REST_EVERY: u64 = 32;

/// A neuron goes to rest when nothing it does can exceed this share of the lowest level that anybody watches.
const REST_BELOW: f64 = 0.95;

/// A change of who sits in which slot. State that is kept in slot order must follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// A neuron took a slot.
    Wake {
        /// Index of the neuron.
        neuron: u32,
        /// Its slot from now on.
        slot: u32,
    },
    /// A neuron left its slot, which the neuron in the last slot took over (unless they are the same).
    Rest {
        /// Index of the neuron.
        neuron: u32,
        /// The slot that it left.
        slot: u32,
        /// The last slot in use until now.
        last: u32,
    },
}

#[derive(Clone, Copy, Debug, Default)]
struct Rested {
    since: u64,
    state: NeuronState,
}

/// Four slots.
#[derive(Clone, Copy, Debug, Default)]
struct PreGroup {
    slow: Quad,
    fast: Quad,
    potential: Quad,
    drive: Quad,
}

/// The presynaptic layer.
#[derive(Clone, Debug)]
pub struct PreLayer {
    membrane: Membrane,
    kernel: PspKernel,
    gain: f64,
    near: f64,
    /// The lower of threshold and near level.
    level: f64,
    /// A neuron rests when `drive⁺ + rest_gain · slow` is below `rest_below`.
    rest_gain: f64,
    rest_below: f64,
    propagator: Propagator,
    groups: Vec<PreGroup>,
    awake: usize,
    neuron_of: Vec<u32>,
    slot_of: Vec<u32>,
    rested: Vec<Rested>,
    /// Groups in which a potential reached the lower level, and the lanes that did.
    flagged: Vec<(u32, u32)>,
    /// Neurons that spiked in this step.
    pub spikes: Vec<u32>,
    /// Their potentials before the reset, relative.
    pub spike_potentials: Vec<f64>,
    /// Neurons whose potential, after reset, is within the margin of the threshold or above.
    pub near_threshold: Vec<u32>,
    /// Slots that changed hands in this step, in order.
    pub moves: Vec<Move>,
}

impl PreLayer {
    /// `weight`: of the stimulation; `margin`: distance to the threshold from which on neurons are listed as near it.
    pub fn new(membrane: Membrane, kernel: PspKernel, n_pre: usize, weight: f64, margin: f64) -> Self {
        let gain = membrane.input * kernel.amplitude_per_ms * weight;
        let level = membrane.threshold.min(membrane.threshold - margin);
        let start = NeuronState { potential: membrane.initial(), drive: membrane.initial(), ..Default::default() };
        let mut layer = Self {
            membrane,
            kernel,
            gain,
            near: membrane.threshold - margin,
            level,
            rest_gain: gain / (1.0 - membrane.retain),
            rest_below: REST_BELOW * level,
            propagator: Propagator::new(&membrane, &kernel, gain),
            groups: vec![PreGroup::default(); lanes::groups(n_pre)],
            awake: 0,
            neuron_of: vec![0; n_pre],
            slot_of: vec![RESTING; n_pre],
            rested: vec![Rested { since: 0, state: start }; n_pre],
            flagged: Vec::with_capacity(lanes::groups(n_pre)),
            spikes: Vec::with_capacity(n_pre),
            spike_potentials: Vec::with_capacity(n_pre),
            near_threshold: Vec::with_capacity(n_pre),
            moves: Vec::with_capacity(2 * n_pre),
        };
        if !layer.may_rest(start.slow, start.drive) {
            for neuron in 0..n_pre as u32 {
                layer.wake(0, neuron);
            }
        }
        layer
    }

    /// One step: potentials from the currents before it, threshold and reset, decay, and the jumps by `stimulation` (numbers
    /// of neurons, each at most once).
    #[inline(always)]
    pub fn step(&mut self, step: u64, stimulation: &[u32]) {
        self.moves.clear();
        self.advance();
        self.cross();
        for &neuron in stimulation {
            let slot = match self.slot_of[neuron as usize] {
                RESTING => self.wake(step, neuron),
                slot => slot as usize,
            };
            let (group, lane) = lanes::place(slot);
            self.groups[group].slow.0[lane] += 1.0;
            self.groups[group].fast.0[lane] += 1.0;
        }
        if step.is_multiple_of(REST_EVERY) {
            self.put_to_rest(step);
        }
    }

    #[inline(always)]
    fn advance(&mut self) {
        self.flagged.clear();
        let retain = Quad::splat(self.membrane.retain);
        let gain = Quad::splat(self.gain);
        let level = Quad::splat(self.level);
        let decay_slow = Quad::splat(self.kernel.decay_slow);
        let decay_fast = Quad::splat(self.kernel.decay_fast);
        let awake = &mut self.groups[..lanes::groups(self.awake)];
        for (number, group) in awake.iter_mut().enumerate() {
            let (slow, fast) = (group.slow.get(), group.fast.get());
            let added = (slow - fast) * gain;
            let potential = group.potential.get() * retain + added;
            group.potential.set(potential);
            group.drive.set(group.drive.get() * retain + added);
            group.slow.set(slow * decay_slow);
            group.fast.set(fast * decay_fast);
            let above = potential.simd_ge(level).to_bitmask();
            if above != 0 {
                self.flagged.push((number as u32, above));
            }
        }
    }

    #[inline(always)]
    fn cross(&mut self) {
        self.spikes.clear();
        self.spike_potentials.clear();
        self.near_threshold.clear();
        let (threshold, near) = (self.membrane.threshold, self.near);
        for &(number, above) in &self.flagged {
            let potentials = &mut self.groups[number as usize].potential.0;
            let mut left = above;
            while left != 0 {
                let lane = left.trailing_zeros() as usize % LANES;
                left &= left - 1;
                let slot = number as usize * LANES + lane;
                // The last group may have lanes that are nobody's.
                if slot >= self.awake {
                    break;
                }
                let potential = &mut potentials[lane];
                if *potential >= threshold {
                    self.spikes.push(self.neuron_of[slot]);
                    self.spike_potentials.push(*potential);
                    *potential = self.membrane.reset;
                }
                if *potential >= near {
                    self.near_threshold.push(self.neuron_of[slot]);
                }
            }
        }
    }

    /// Whether a neuron stays below every watched level if it gets no further input. The drive bounds the potential from
    /// above, and its future input is at most that of a slow trace that never decays.
    #[inline(always)]
    fn may_rest(&self, slow: f64, drive: f64) -> bool {
        let now = if drive > 0.0 { drive } else { 0.0 };
        now + slow * self.rest_gain < self.rest_below
    }

    fn state_in(&self, slot: usize) -> NeuronState {
        let (group, lane) = lanes::place(slot);
        let group = &self.groups[group];
        NeuronState {
            slow: group.slow.0[lane],
            fast: group.fast.0[lane],
            potential: group.potential.0[lane],
            drive: group.drive.0[lane],
        }
    }

    fn put_state(&mut self, slot: usize, state: NeuronState) {
        let (group, lane) = lanes::place(slot);
        let group = &mut self.groups[group];
        group.slow.0[lane] = state.slow;
        group.fast.0[lane] = state.fast;
        group.potential.0[lane] = state.potential;
        group.drive.0[lane] = state.drive;
    }

    fn put_to_rest(&mut self, step: u64) {
        let (zero, gain) = (Quad::splat(0.0), Quad::splat(self.rest_gain));
        let below = Quad::splat(self.rest_below);
        for number in (0..lanes::groups(self.awake)).rev() {
            let group = &self.groups[number];
            let future = group.drive.get().fast_max(zero) + group.slow.get() * gain;
            let mut left = future.simd_lt(below).to_bitmask();
            // From the last lane down: what moves in from the end has been looked at.
            while left != 0 {
                let lane = (31 - left.leading_zeros()) as usize;
                left &= !(1 << lane);
                if number * LANES + lane < self.awake {
                    self.rest(step, number * LANES + lane);
                }
            }
        }
        // Only neurons that may not rest can decay this far, and only at unusual settings.
        for group in &mut self.groups[..lanes::groups(self.awake)] {
            group.slow.flush();
            group.fast.flush();
            group.potential.flush();
            group.drive.flush();
        }
    }

    fn rest(&mut self, step: u64, slot: usize) {
        let neuron = self.neuron_of[slot];
        self.rested[neuron as usize] = Rested { since: step, state: self.state_in(slot) };
        self.slot_of[neuron as usize] = RESTING;
        self.awake -= 1;
        let last = self.awake;
        if slot != last {
            self.put_state(slot, self.state_in(last));
            self.neuron_of[slot] = self.neuron_of[last];
            self.slot_of[self.neuron_of[slot] as usize] = slot as u32;
        }
        self.put_state(last, NeuronState::default());
        self.moves.push(Move::Rest { neuron, slot: slot as u32, last: last as u32 });
    }

    fn wake(&mut self, step: u64, neuron: u32) -> usize {
        let rested = self.rested[neuron as usize];
        let state = self.propagator.after(rested.state, step - rested.since);
        let slot = self.awake;
        self.awake += 1;
        self.put_state(slot, state);
        self.neuron_of[slot] = neuron;
        self.slot_of[neuron as usize] = slot as u32;
        self.moves.push(Move::Wake { neuron, slot: slot as u32 });
        slot
    }

    /// Number of neurons.
    pub fn len(&self) -> usize {
        self.slot_of.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.slot_of.is_empty()
    }

    /// Neurons that have a slot.
    pub fn awake(&self) -> usize {
        self.awake
    }

    /// Numbers of the awake neurons, in slot order.
    pub fn awake_neurons(&self) -> &[u32] {
        &self.neuron_of[..self.awake]
    }

    /// Relative drive of the awake neurons, four slots at a time.
    #[inline(always)]
    pub fn drives(&self) -> impl Iterator<Item = Quad> {
        self.groups[..lanes::groups(self.awake)].iter().map(|group| group.drive)
    }

    /// Relative drive of the neuron in a slot.
    #[inline(always)]
    pub fn drive_in(&self, slot: u32) -> f64 {
        let (group, lane) = lanes::place(slot as usize);
        self.groups[group].drive.0[lane]
    }

    /// Relative potential, after reset, of the neuron in a slot.
    #[inline(always)]
    pub fn potential_in(&self, slot: u32) -> f64 {
        let (group, lane) = lanes::place(slot as usize);
        self.groups[group].potential.0[lane]
    }

    /// Slot of each neuron, or [`RESTING`].
    pub fn slot_of(&self) -> &[u32] {
        &self.slot_of
    }

    /// State of a neuron at `step`, the last one taken. Resting ones are looked up without being changed.
    pub fn state(&self, step: u64, neuron: usize) -> NeuronState {
        match self.slot_of[neuron] {
            RESTING => {
                let rested = &self.rested[neuron];
                self.propagator.after(rested.state, step - rested.since)
            }
            slot => self.state_in(slot as usize),
        }
    }

    /// Constants of the layer.
    pub fn membrane(&self) -> &Membrane {
        &self.membrane
    }
}
