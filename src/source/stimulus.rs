//! Stimulation: Poisson spikes to a set of active presynaptic neurons that changes with every stimulus.
//!
//! A spike train is a Bernoulli draw per neuron and step with probability rate·dt, drawn as waiting times. Sources: arXiv
//! 2003.03988 and its published code (active sets, `thinned` correlation); Kuhn, Aertsen and Rotter 2003 (`shared`, the
//! single interaction process). A train has at most one spike a step: where a neuron's own spike and one of the common
//! train fall together they count once.

use crate::params::{ActiveSampling, CorrelationKind, Params};
use crate::random::{self, Geometric, Purpose, Stream};

/// Spikes are drawn ahead in blocks of at most so many steps, which bounds the memory of long stimuli.
const BLOCK: u32 = 512;

/// Draws stimulation, step after step.
#[derive(Clone, Debug)]
pub struct Stimulus {
    sampling: ActiveSampling,
    active_fraction: f64,
    stimulus_steps: u64,
    own: Geometric,
    common: Geometric,
    copy: f64,
    correlated: bool,
    expected_pairwise: f64,
    active_sets: Stream,
    own_trains: Vec<Stream>,
    copies: Vec<Stream>,
    common_train: Stream,
    order: Vec<u32>,
    active: usize,
    left_in_stimulus: u64,
    block: Block,
    /// What was drawn, for the measured correlation and rate.
    pub measured: Measured,
}

/// The spikes of the steps drawn ahead, in order of time.
#[derive(Clone, Debug, Default)]
struct Block {
    at: usize,
    len: usize,
    starts: Vec<u32>,
    neurons: Vec<u32>,
    unsorted: Vec<(u32, u32)>,
    taken: Vec<u64>,
    common: Vec<u32>,
}

/// Counts from which rate and pairwise correlation of the active trains follow.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Measured {
    neuron_steps: u64,
    ordered_pair_steps: u64,
    spikes: u64,
    coincidences: u64,
}

impl Measured {
    /// Spike probability of an active neuron in a step.
    pub fn probability(&self) -> f64 {
        self.spikes as f64 / self.neuron_steps as f64
    }

    /// Pairwise correlation of the spike counts of active neurons in bins of one step. NaN while undefined.
    pub fn pairwise_correlation(&self) -> f64 {
        let p = self.probability();
        let together = self.coincidences as f64 / self.ordered_pair_steps as f64;
        (together - p * p) / (p * (1.0 - p))
    }
}

impl Stimulus {
    /// Stimulation of valid parameters.
    pub fn new(params: &Params) -> Self {
        let n_pre = params.n_pre as usize;
        let probability = params.stimulus_rate_hz * params.dt_ms * 1e-3;
        let c = params.correlation;
        // Thinned: the common train has the full rate and each of its spikes is copied with probability c, so two neurons
        // share c² of their spikes. Shared: the common train has rate c·r and everybody gets all of it.
        let (common, copy, expected_pairwise) = match params.correlation_kind {
            CorrelationKind::Thinned => (probability, c, c * c),
            CorrelationKind::Shared => (c * probability, 1.0, c),
        };
        let streams = |purpose| (0..n_pre as u64).map(|n| random::stream(params.seed, purpose, n)).collect();
        Self {
            sampling: params.active_sampling,
            active_fraction: params.active_fraction,
            stimulus_steps: stimulus_steps(params),
            own: Geometric::new((1.0 - c) * probability),
            common: Geometric::new(common),
            copy,
            correlated: c > 0.0,
            expected_pairwise,
            active_sets: random::stream(params.seed, Purpose::ActiveSets, 0),
            own_trains: streams(Purpose::OwnTrain),
            copies: streams(Purpose::Copies),
            common_train: random::stream(params.seed, Purpose::CommonTrain, 0),
            order: (0..params.n_pre).collect(),
            active: 0,
            left_in_stimulus: 0,
            block: Block::default(),
            measured: Measured::default(),
        }
    }

    /// Moves on by one step. Returns whether it is the last one of its stimulus; its spikes are [`Stimulus::spikes`].
    #[inline]
    pub fn step(&mut self) -> bool {
        self.block.at += 1;
        if self.block.at >= self.block.len {
            self.draw();
        }
        self.ends()
    }

    /// Whether this step is the last one of its stimulus.
    #[inline]
    pub fn ends(&self) -> bool {
        self.left_in_stimulus == 0 && self.block.at + 1 == self.block.len
    }

    /// The neurons that get a stimulation spike in this step.
    #[inline]
    pub fn spikes(&self) -> &[u32] {
        let at = self.block.at;
        &self.block.neurons[self.block.starts[at] as usize..self.block.starts[at + 1] as usize]
    }

    /// The active neurons of the present stimulus, in no particular order.
    pub fn active(&self) -> &[u32] {
        &self.order[..self.active]
    }

    /// Pairwise correlation that the settings should give.
    pub fn expected_pairwise(&self) -> f64 {
        self.expected_pairwise
    }

    #[cold]
    fn draw(&mut self) {
        if self.left_in_stimulus == 0 {
            self.choose_active();
            self.left_in_stimulus = self.stimulus_steps;
        }
        let len = self.left_in_stimulus.min(u64::from(BLOCK)) as u32;
        self.left_in_stimulus -= u64::from(len);
        self.block.unsorted.clear();
        self.block.common.clear();
        if self.correlated {
            let mut at = 0;
            while let Some(wait) = self.common.wait(&mut self.common_train, len - at) {
                at += wait;
                self.block.common.push(at - 1);
            }
            for n in 0..self.active {
                self.draw_correlated_train(self.order[n], len);
            }
        } else {
            for &neuron in &self.order[..self.active] {
                let train = &mut self.own_trains[neuron as usize];
                let mut at = 0;
                while let Some(wait) = self.own.wait(train, len - at) {
                    at += wait;
                    self.block.unsorted.push((at - 1, neuron));
                }
            }
        }
        self.block.sort(len as usize);
        self.measured.add(&self.block, self.active as u64);
    }

    /// A train that is the union of a neuron's own spikes and of its copies from the common train.
    fn draw_correlated_train(&mut self, neuron: u32, len: u32) {
        let block = &mut self.block;
        block.taken.clear();
        block.taken.resize(len.div_ceil(64) as usize, 0);
        let copies = &mut self.copies[neuron as usize];
        for &at in &block.common {
            if random::uniform(copies) < self.copy {
                block.taken[at as usize / 64] |= 1 << (at % 64);
            }
        }
        let train = &mut self.own_trains[neuron as usize];
        let mut at = 0;
        while let Some(wait) = self.own.wait(train, len - at) {
            at += wait;
            block.taken[(at - 1) as usize / 64] |= 1 << ((at - 1) % 64);
        }
        for (word, &bits) in block.taken.iter().enumerate() {
            let mut left = bits;
            while left != 0 {
                block.unsorted.push((word as u32 * 64 + left.trailing_zeros(), neuron));
                left &= left - 1;
            }
        }
    }

    fn choose_active(&mut self) {
        let n = self.order.len();
        match self.sampling {
            ActiveSampling::Exact => {
                self.active = libm::round(self.active_fraction * n as f64) as usize;
                for at in 0..self.active {
                    let other = at + random::below(&mut self.active_sets, (n - at) as u32) as usize;
                    self.order.swap(at, other);
                }
            }
            ActiveSampling::Independent => {
                self.active = 0;
                self.order.clear();
                for neuron in 0..n as u32 {
                    if random::uniform(&mut self.active_sets) < self.active_fraction {
                        self.order.push(neuron);
                        self.active += 1;
                    }
                }
                self.order.resize(n, 0);
            }
        }
    }
}

/// Steps of one stimulus, at least one.
pub fn stimulus_steps(params: &Params) -> u64 {
    (libm::round(params.stimulus_ms / params.dt_ms) as u64).max(1)
}

impl Block {
    /// Counting sort by step.
    fn sort(&mut self, len: usize) {
        self.len = len;
        self.at = 0;
        self.starts.clear();
        self.starts.resize(len + 2, 0);
        for &(step, _) in &self.unsorted {
            self.starts[step as usize + 2] += 1;
        }
        let mut sum = 0;
        for start in &mut self.starts {
            sum += *start;
            *start = sum;
        }
        self.neurons.clear();
        self.neurons.resize(self.unsorted.len(), 0);
        for &(step, neuron) in &self.unsorted {
            let to = &mut self.starts[step as usize + 1];
            self.neurons[*to as usize] = neuron;
            *to += 1;
        }
    }
}

impl Measured {
    fn add(&mut self, block: &Block, active: u64) {
        self.neuron_steps += active * block.len as u64;
        self.ordered_pair_steps += active * active.saturating_sub(1) * block.len as u64;
        self.spikes += block.neurons.len() as u64;
        for step in 0..block.len {
            let together = u64::from(block.starts[step + 1] - block.starts[step]);
            self.coincidences += together * together.saturating_sub(1);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn measure(params: &Params, steps: u64) -> (f64, f64) {
        let mut stimulus = Stimulus::new(params);
        for _ in 0..steps {
            stimulus.step();
        }
        (stimulus.measured.probability(), stimulus.measured.pairwise_correlation())
    }

    #[test]
    fn rate_and_correlation_are_as_set() {
        for kind in [CorrelationKind::Thinned, CorrelationKind::Shared] {
            for c in [0.0, 0.3, 0.7, 1.0] {
                let params =
                    Params { correlation: c, correlation_kind: kind, active_fraction: 1.0, ..Params::default() };
                let (probability, correlation) = measure(&params, 200_000);
                let expected = Stimulus::new(&params).expected_pairwise();
                // Spikes that fall together count once, so the rate is a little below 1: at most c(1−c)p of it.
                assert!((probability / 0.05 - 1.0).abs() < 0.03, "{kind:?} {c}: {probability}");
                assert!((correlation - expected).abs() < 0.02, "{kind:?} {c}: {correlation}, expected {expected}");
            }
        }
    }

    #[test]
    fn exact_sets_have_exact_size_and_stimuli_end_on_time() {
        let mut stimulus = Stimulus::new(&Params { n_pre: 10, stimulus_ms: 200.0, ..Params::default() });
        for step in 1..=4000u64 {
            assert_eq!(stimulus.step(), step % 800 == 0, "step {step}");
            assert_eq!(stimulus.active().len(), 2);
            assert!(stimulus.spikes().iter().all(|neuron| stimulus.active().contains(neuron)));
        }
    }

    #[test]
    fn extreme_rates() {
        let every = Params { stimulus_rate_hz: 1000.0, dt_ms: 1.0, active_fraction: 1.0, ..Params::default() };
        let mut stimulus = Stimulus::new(&every);
        stimulus.step();
        assert_eq!(stimulus.spikes().len(), 100);
        let mut silent = Stimulus::new(&Params { stimulus_rate_hz: 0.0, ..Params::default() });
        for _ in 0..5000 {
            silent.step();
            assert!(silent.spikes().is_empty());
        }
    }
}
