//! The postsynaptic layer: leaky integrate-and-fire neurons, driven by all presynaptic ones.

use super::Membrane;
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
    /// Numbers of the neurons that spiked in this step, ascending.
    pub spikes: Vec<u32>,
}

impl PostLayer {
    /// `n_post` neurons at potential 0.
    pub fn new(membrane: Membrane, kernel: PspKernel, n_post: usize) -> Self {
        let mut groups = vec![PostGroup::default(); lanes::groups(n_post)];
        for neuron in 0..n_post {
            let (group, lane) = lanes::place(neuron);
            groups[group].potential.0[lane] = membrane.initial();
        }
        Self { membrane, kernel, groups, spikes: Vec::with_capacity(n_post) }
    }

    /// One step. `rows`: outgoing weights, shape (pre, group); `pre_spikes` arrive after this step's potentials are known.
    #[inline(always)]
    pub fn step(&mut self, pre_spikes: &[u32], rows: &[Quad]) {
        self.spikes.clear();
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
        for &pre in pre_spikes {
            let row = &rows[pre as usize * self.groups.len()..][..self.groups.len()];
            lanes::visit(&mut self.groups, row, |group, jump| {
                group.slow.set(group.slow.get() + jump.get());
                group.fast.set(group.fast.get() + jump.get());
            });
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
        let (group, lane) = lanes::place(neuron);
        self.groups[group].potential.0[lane] + self.membrane.resting_potential
    }
}
