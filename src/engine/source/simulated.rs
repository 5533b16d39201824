//! A network under stimulation.

use super::network::Network;
use super::stimulus::Stimulus;
use super::{Activity, Needs, Quantity, Source};
use crate::params::Params;

/// What drives the presynaptic layer.
pub trait Stimulation {
    /// Index of the first step. From 1, step 0 is the state at rest; where a recording begins with step 0, nothing but its
    /// stimulation acts there.
    const FIRST_STEP: u64;

    /// Moves on by one step. Returns whether it is the last one of its stimulus.
    fn step(&mut self) -> bool;

    /// The neurons that get a spike in this step, each at most once.
    fn spikes(&self) -> &[u32];
}

impl Stimulation for Stimulus {
    const FIRST_STEP: u64 = 1;

    #[inline(always)]
    fn step(&mut self) -> bool {
        Stimulus::step(self)
    }

    #[inline(always)]
    fn spikes(&self) -> &[u32] {
        Stimulus::spikes(self)
    }
}

/// Stimulation → presynaptic layer → postsynaptic layer.
#[derive(Clone, Debug)]
pub struct Simulated<D = Stimulus> {
    stimulation: D,
    network: Network,
    next_step: u64,
}

impl Simulated {
    /// The network of valid parameters with given `weights`, shape (post, pre), under their stimulation.
    pub fn new(params: &Params, weights: &[f64], needs: Needs) -> Self {
        Self::under(Stimulus::new(params), params, weights, needs)
    }
}

impl<D: Stimulation> Simulated<D> {
    /// The network of valid parameters with given `weights`, shape (post, pre), under any stimulation.
    pub fn under(stimulation: D, params: &Params, weights: &[f64], needs: Needs) -> Self {
        Self { stimulation, network: Network::new(params, weights, needs), next_step: D::FIRST_STEP }
    }

    /// The stimulation.
    pub fn stimulation(&self) -> &D {
        &self.stimulation
    }

    /// Other weights from the next step on, shape (post, pre).
    pub fn rewire(&mut self, weights: &[f64]) {
        self.network.rewire(weights);
    }

    /// The network.
    pub fn network(&self) -> &Network {
        &self.network
    }
}

impl<D: Stimulation> Source for Simulated<D> {
    #[inline(always)]
    fn step(&mut self) -> Activity<'_> {
        let step = self.next_step;
        self.next_step += 1;
        let stimulus_ends = self.stimulation.step();
        let stimulation = self.stimulation.spikes();
        // A step from potential 0 leads away from it if the neurons rest elsewhere, so step 0 is not taken for nothing.
        if D::FIRST_STEP > 0 || step > 0 || !stimulation.is_empty() {
            self.network.step(step, stimulation);
        }
        let Network { pre, post, .. } = &self.network;
        Activity {
            step,
            stimulus_ends,
            stimulation,
            pre_spikes: &pre.spikes,
            post_spikes: &post.spikes,
            pre: Some(pre),
            post: Some(post),
        }
    }

    fn has(&self) -> &'static [Quantity] {
        &[Quantity::Spikes, Quantity::Counts, Quantity::Potentials]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{drive, network};

    #[test]
    fn steps_are_counted_from_one_and_shown_in_order() {
        let params = Params { n_pre: 5, n_post: 2, ..Params::default() };
        let weights = network::draw_weights(&params);
        let mut source = Simulated::new(&params, &weights, Needs::default());
        let mut seen = Vec::new();
        drive(&mut source, 3, |activity| seen.push(activity.step));
        drive(&mut source, 2, |activity| seen.push(activity.step));
        assert_eq!(seen, [1, 2, 3, 4, 5]);
    }

    #[test]
    fn needs_of_several_are_those_of_the_widest() {
        let of = |near_threshold| Needs { near_threshold };
        assert_eq!(of(Some(0.1)).and(of(Some(0.3))).and(of(None)), of(Some(0.3)));
        assert_eq!(of(None).and(Needs::default()), of(None));
    }
}
