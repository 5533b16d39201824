//! Rate and correlation of the trains that were drawn.

use super::block::Block;
use std::ops::AddAssign;

/// Counts from which rate and pairwise correlation of the active trains follow.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Measured {
    neuron_steps: u64,
    spikes: u64,
    /// All pairs.
    all: Pairs,
    /// Those within groups.
    within: Pairs,
}

/// Ordered pairs of neurons, over steps, and how often both spiked.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Pairs {
    steps: u64,
    coincidences: u64,
}

impl Measured {
    /// Spike probability of an active neuron in a step.
    pub fn probability(&self) -> f64 {
        self.spikes as f64 / self.neuron_steps as f64
    }

    /// Pairwise correlation of the spike counts of active neurons of one group, in bins of one step. NaN while undefined.
    pub fn pairwise_correlation(&self) -> f64 {
        self.correlation(self.within)
    }

    /// The same of neurons of two groups. NaN while undefined, as it is with one group.
    pub fn correlation_between_groups(&self) -> f64 {
        self.correlation(Pairs {
            steps: self.all.steps - self.within.steps,
            coincidences: self.all.coincidences - self.within.coincidences,
        })
    }

    fn correlation(&self, pairs: Pairs) -> f64 {
        let p = self.probability();
        let together = pairs.coincidences as f64 / pairs.steps as f64;
        (together - p * p) / (p * (1.0 - p))
    }

    /// Counts a block. `active`: the neurons that could spike; `group_of`: the group of each neuron.
    pub(super) fn add(&mut self, block: &Block, active: &[u32], group_of: &[u32], groups: usize) {
        let steps = block.len as u64;
        let together: u64 = block.counts().map(ordered_pairs).sum();
        let all = Pairs { steps: ordered_pairs(active.len()) * steps, coincidences: together };
        self.neuron_steps += active.len() as u64 * steps;
        self.spikes += block.count() as u64;
        self.all += all;
        self.within += if groups == 1 { all } else { within_groups(block, active, group_of, groups) };
    }
}

impl AddAssign for Pairs {
    fn add_assign(&mut self, other: Self) {
        self.steps += other.steps;
        self.coincidences += other.coincidences;
    }
}

fn within_groups(block: &Block, active: &[u32], group_of: &[u32], groups: usize) -> Pairs {
    let mut of_group = vec![0; groups];
    let mut pairs = |neurons: &[u32]| {
        of_group.fill(0);
        neurons.iter().for_each(|&neuron| of_group[group_of[neuron as usize] as usize] += 1);
        of_group.iter().map(|&n| ordered_pairs(n)).sum::<u64>()
    };
    let steps = pairs(active) * block.len as u64;
    let together = (0..block.len).map(|step| block.spikes(step)).filter(|spikes| spikes.len() > 1);
    Pairs { steps, coincidences: together.map(pairs).sum() }
}

fn ordered_pairs(n: usize) -> u64 {
    (n * n.saturating_sub(1)) as u64
}
