//! The postsynaptic layer: leaky integrate-and-fire neurons, driven by all presynaptic ones.

use super::Membrane;
use super::models::Others;
use crate::lanes::{self, LANES, Quad};
use crate::source::psp::PspKernel;

/// Four postsynaptic neurons: the two traces of their current, and their relative potential.
#[derive(Clone, Copy, Debug, Default)]
struct PostGroup {
    slow: Quad,
    fast: Quad,
    potential: Quad,
}

/// The postsynaptic layer. Its currents are kept as two traces a neuron, which jump by a whole row of weights when a
/// presynaptic neuron spikes: that costs by the spike, not by the synapse and step.
#[derive(Clone, Debug)]
pub struct PostLayer {
    membrane: Membrane,
    kernel: PspKernel,
    groups: Vec<PostGroup>,
    /// Neurons of another model, which take the currents that are kept here.
    others: Option<Box<Others>>,
    /// Numbers of the neurons that spiked in this step, ascending.
    pub spikes: Vec<u32>,
}

impl PostLayer {
    /// `n_post` neurons at potential 0, or at rest if they are `others`.
    pub fn new(membrane: Membrane, kernel: PspKernel, n_post: usize, others: Option<Others>) -> Self {
        let mut groups = vec![PostGroup::default(); lanes::groups(n_post)];
        for neuron in 0..n_post {
            let (group, lane) = lanes::place(neuron);
            groups[group].potential.0[lane] = membrane.initial();
        }
        Self { membrane, kernel, groups, others: others.map(Box::new), spikes: Vec::with_capacity(n_post) }
    }

    /// One step. `rows`: outgoing weights, shape (pre, group); `pre_spikes` arrive after this step's potentials are known.
    #[inline(always)]
    pub fn step(&mut self, pre_spikes: &[u32], rows: &[Quad]) {
        self.spikes.clear();
        if self.others.is_none() {
            self.step_lif();
        } else {
            self.step_others();
        }
        for &pre in pre_spikes {
            let row = &rows[pre as usize * self.groups.len()..][..self.groups.len()];
            lanes::visit(&mut self.groups, row, |group, jump| {
                group.slow.set(group.slow.get() + jump.get());
                group.fast.set(group.fast.get() + jump.get());
            });
        }
    }

    #[inline(always)]
    fn step_lif(&mut self) {
        let membrane = &self.membrane;
        let retain = Quad::splat(membrane.retain);
        let gain = Quad::splat(membrane.input * self.kernel.amplitude_per_ms);
        let threshold = Quad::splat(membrane.threshold);
        let decay_slow = Quad::splat(self.kernel.decay_slow);
        let decay_fast = Quad::splat(self.kernel.decay_fast);
        for (number, group) in self.groups.iter_mut().enumerate() {
            let (slow, fast) = (group.slow.get(), group.fast.get());
            let potential = group.potential.get() * retain + (slow - fast) * gain;
            group.potential.set(potential);
            group.slow.set(slow * decay_slow);
            group.fast.set(fast * decay_fast);
            let mut above = potential.simd_ge(threshold).to_bitmask();
            while above != 0 {
                let lane = above.trailing_zeros() as usize;
                above &= above - 1;
                group.potential.0[lane % LANES] = membrane.reset;
                self.spikes.push((number * LANES + lane) as u32);
            }
        }
    }

    #[cold]
    #[inline(never)]
    fn step_others(&mut self) {
        let Some(others) = &mut self.others else { return };
        let (groups, gain) = (&self.groups, self.kernel.amplitude_per_ms);
        let current = |neuron: usize| {
            let (group, lane) = lanes::place(neuron);
            (groups[group].slow.0[lane] - groups[group].fast.0[lane]) * gain
        };
        others.step(current, &mut self.spikes);
        for group in &mut self.groups {
            group.slow.set(group.slow.get() * Quad::splat(self.kernel.decay_slow));
            group.fast.set(group.fast.get() * Quad::splat(self.kernel.decay_fast));
        }
    }

    /// To be called now and then: keeps subnormal numbers, which are slow, out of a layer that gets no input.
    pub fn flush(&mut self) {
        for group in &mut self.groups {
            group.slow.flush();
            group.fast.flush();
            group.potential.flush();
        }
    }

    /// Membrane potential of a neuron, after reset.
    #[inline]
    pub fn potential(&self, neuron: usize) -> f64 {
        if let Some(others) = &self.others {
            return others.potential(neuron);
        }
        let (group, lane) = lanes::place(neuron);
        self.groups[group].potential.0[lane] + self.membrane.resting_potential
    }

    /// Where a spike begins and where it leaves the potential, where that is not as the parameters say.
    pub fn range(&self) -> Option<[f64; 2]> {
        self.others.as_ref()?.range()
    }
}
