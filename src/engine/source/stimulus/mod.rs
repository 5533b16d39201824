//! Stimulation: Poisson spikes to a set of active presynaptic neurons that changes with every stimulus.
//!
//! A spike train is a Bernoulli draw per neuron and step with probability rate·dt, drawn as waiting times. Sources: arXiv
//! 2003.03988 and its published code (active sets, `thinned` correlation); Kuhn, Aertsen and Rotter 2003 (`shared`, the
//! single interaction process). A train has at most one spike a step: where a neuron's own spike and one of the common
//! train fall together they count once.

mod block;
mod measured;

pub use measured::Measured;

use crate::params::{ActiveSampling, CorrelationKind, Params};
use crate::random::{self, Geometric, Purpose, Stream};
use block::Block;

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
    /// Group of each neuron: neighbours are in one.
    group_of: Vec<u32>,
    active_sets: Stream,
    own_trains: Vec<Stream>,
    copies: Vec<Stream>,
    /// One a group.
    common_trains: Vec<Stream>,
    order: Vec<u32>,
    active: usize,
    left_in_stimulus: u64,
    block: Block,
    /// What was drawn, for the measured correlation and rate.
    pub measured: Measured,
}

impl Stimulus {
    /// Stimulation of valid parameters.
    pub fn new(params: &Params) -> Self {
        let n_pre = params.n_pre as usize;
        let probability = params.stimulus_rate_hz * params.dt_ms * 1e-3;
        let c = params.correlation;
        // Thinned: the common train has the full rate and each of its spikes is copied with probability c, so two neurons
        // share c² of their spikes. Shared: the common train has rate c·r and everybody gets all of it.
        let (common, copy) = match params.correlation_kind {
            CorrelationKind::Thinned => (probability, c),
            CorrelationKind::Shared => (c * probability, 1.0),
        };
        let own = (1.0 - c) * probability;
        let groups = params.correlation_groups.min(params.n_pre);
        let streams = |purpose| (0..n_pre as u64).map(|n| random::stream(params.seed, purpose, n)).collect();
        Self {
            sampling: params.active_sampling,
            active_fraction: params.active_fraction,
            stimulus_steps: stimulus_steps(params),
            own: Geometric::new(own),
            common: Geometric::new(common),
            copy,
            correlated: c > 0.0,
            expected_pairwise: pairwise(own, common, copy),
            group_of: (0..params.n_pre).map(|neuron| neuron * groups / params.n_pre).collect(),
            active_sets: random::stream(params.seed, Purpose::ActiveSets, 0),
            own_trains: streams(Purpose::OwnTrain),
            copies: streams(Purpose::Copies),
            common_trains: (0..u64::from(groups))
                .map(|group| random::stream(params.seed, Purpose::CommonTrain, group))
                .collect(),
            order: (0..params.n_pre).collect(),
            active: 0,
            left_in_stimulus: 0,
            block: Block::of_groups(groups as usize),
            measured: Measured::default(),
        }
    }

    /// Moves on by one step. Returns whether it is the last one of its stimulus; its spikes are [`Stimulus::spikes`].
    #[inline(always)]
    pub fn step(&mut self) -> bool {
        self.block.at += 1;
        if self.block.at >= self.block.len {
            self.draw();
        }
        self.ends()
    }

    /// Whether this step is the last one of its stimulus.
    #[inline(always)]
    pub fn ends(&self) -> bool {
        self.left_in_stimulus == 0 && self.block.at + 1 == self.block.len
    }

    /// The neurons that get a stimulation spike in this step.
    #[inline(always)]
    pub fn spikes(&self) -> &[u32] {
        self.block.spikes(self.block.at)
    }

    /// The active neurons of the present stimulus, in no particular order.
    pub fn active(&self) -> &[u32] {
        &self.order[..self.active]
    }

    /// Pairwise correlation that the settings should give within a group; between groups it is 0.
    pub fn expected_pairwise(&self) -> f64 {
        self.expected_pairwise
    }

    #[cold]
    #[inline(never)]
    fn draw(&mut self) {
        if self.left_in_stimulus == 0 {
            self.choose_active();
            self.left_in_stimulus = self.stimulus_steps;
        }
        let len = self.left_in_stimulus.min(u64::from(BLOCK)) as u32;
        self.left_in_stimulus -= u64::from(len);
        self.block.unsorted.clear();
        if self.correlated {
            for (common, train) in self.block.common.iter_mut().zip(&mut self.common_trains) {
                common.clear();
                let mut at = 0;
                while let Some(wait) = self.common.wait(train, len - at) {
                    at += wait;
                    common.push(at - 1);
                }
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
        self.measured.add(&self.block, &self.order[..self.active], &self.group_of, self.common_trains.len());
    }

    /// A train that is the union of a neuron's own spikes and of its copies from the common train.
    fn draw_correlated_train(&mut self, neuron: u32, len: u32) {
        let block = &mut self.block;
        block.taken.clear();
        block.taken.resize(len.div_ceil(64) as usize, 0);
        let copies = &mut self.copies[neuron as usize];
        for &at in &block.common[self.group_of[neuron as usize] as usize] {
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

/// Correlation of two trains that copy spikes of one. In a step, a neuron spikes on its own with probability `own`, the
/// common train with `common`, and its spike is copied with probability `copy`. A train has at most one spike a step, so this is less than
/// the share of common spikes.
fn pairwise(own: f64, common: f64, copy: f64) -> f64 {
    let with_common = 1.0 - (1.0 - own) * (1.0 - copy);
    let p = common * with_common + (1.0 - common) * own;
    let both = common * with_common * with_common + (1.0 - common) * own * own;
    (both - p * p) / (p * (1.0 - p))
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
                assert!((correlation - expected).abs() < 0.005, "{kind:?} {c}: {correlation}, expected {expected}");
            }
        }
    }

    #[test]
    fn coarse_steps_are_expected_to_lose_what_they_lose() {
        let coarse = Params {
            stimulus_rate_hz: 1000.0,
            dt_ms: 1.0,
            correlation: 0.5,
            active_fraction: 1.0,
            ..Params::default()
        };
        // Every neuron spikes in every step that has a common spike copied or one of its own; p = 1 leaves nothing to vary.
        let expected = Stimulus::new(&coarse).expected_pairwise();
        assert!((measure(&coarse, 200_000).1 - expected).abs() < 0.005 && expected < 0.01, "{expected}");
        let dense = Params { stimulus_rate_hz: 500.0, ..coarse };
        let (_, measured) = measure(&dense, 200_000);
        let expected = Stimulus::new(&dense).expected_pairwise();
        assert!((measured - expected).abs() < 0.005 && expected < 0.2, "{measured}, expected {expected}");
    }

    #[test]
    fn groups_have_trains_of_their_own() {
        let params = Params { correlation: 0.6, correlation_groups: 3, active_fraction: 1.0, ..Params::default() };
        let mut stimulus = Stimulus::new(&params);
        for _ in 0..200_000 {
            stimulus.step();
        }
        let (within, between) =
            (stimulus.measured.pairwise_correlation(), stimulus.measured.correlation_between_groups());
        assert!((within - stimulus.expected_pairwise()).abs() < 0.005, "{within}");
        assert!(between.abs() < 0.005, "{between}");
        assert!(Stimulus::new(&Params::default()).measured.correlation_between_groups().is_nan());
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
