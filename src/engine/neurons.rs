//! Leaky integrate-and-fire neurons: the constants of one layer, and the postsynaptic layer.
//!
//! `v[t] = v[t−1] + (dt/τ_m)·((E − v[t−1]) + g·(I[t−1] − v[t−1]))`, forward Euler; `v[t] ≥ θ` is a spike at t and sets
//! `v[t]` to the reset. No refractory period, no noise. Source: arXiv 2003.03988.
//!
//! Potentials are stored relative to the one a neuron settles at without input, `E/(1+g)`. Then a step is
//! `v ← retain·v + input·I` and a neuron without input decays to exactly zero.

use crate::lanes::{self, LANES, Quad, Real};
use crate::params::Params;
use crate::psp::PspKernel;

/// Constants of a layer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Membrane {
    /// `1 − (dt/τ_m)(1+g)`: what a step leaves of a potential; in [0, 1).
    pub retain: f64,
    /// `(dt/τ_m)·g`: what a step adds per unit of current.
    pub input: f64,
    /// `E/(1+g)`: the origin of all relative potentials.
    pub resting_potential: f64,
    /// Threshold, relative.
    pub threshold: f64,
    /// Reset, relative.
    pub reset: f64,
}

impl Membrane {
    /// Constants of valid parameters.
    pub fn new(params: &Params) -> Self {
        let fraction = params.dt_ms / params.tau_mem_ms;
        let resting_potential = params.rest / (1.0 + params.coupling);
        Self {
            retain: 1.0 - fraction * (1.0 + params.coupling),
            input: fraction * params.coupling,
            resting_potential,
            threshold: params.threshold - resting_potential,
            reset: params.reset - resting_potential,
        }
    }

    /// Every neuron starts at potential 0; relative.
    pub fn initial(&self) -> f64 {
        -self.resting_potential
    }
}

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
            groups[group].potential.0[lane] = membrane.initial() as Real;
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
                group.potential.0[lane % LANES] = membrane.reset as Real;
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
        f64::from(self.groups[group].potential.0[lane]) + self.membrane.resting_potential
    }
}
