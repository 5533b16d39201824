//! Closed-form propagation of neurons that get no input.
//!
//! A neuron whose traces and potential can no longer reach the threshold by themselves only decays, and its state after
//! any number of steps is a linear map of its state now. The map of 2^p steps is tabulated, so waking a neuron after n
//! steps costs one small product for each bit of n. All coefficients are sums of products of positive numbers: nothing
//! cancels.

use crate::source::neuron::Membrane;
use crate::source::psp::PspKernel;

/// State of one presynaptic neuron, potentials relative.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct NeuronState {
    /// Slow trace of its input's PSP.
    pub slow: f64,
    /// Fast trace of its input's PSP.
    pub fast: f64,
    /// Membrane potential.
    pub potential: f64,
    /// Membrane potential without any reset.
    pub drive: f64,
}

#[derive(Clone, Copy, Debug)]
struct Map {
    retain: f64,
    decay_slow: f64,
    decay_fast: f64,
    from_slow: f64,
    from_fast: f64,
}

/// Maps of 1, 2, 4, … steps.
#[derive(Clone, Debug)]
pub struct Propagator {
    maps: Vec<Map>,
}

impl Propagator {
    /// `gain`: what a step adds to the potential per unit of `slow − fast`.
    pub fn new(membrane: &Membrane, kernel: &PspKernel, gain: f64) -> Self {
        let mut map = Map {
            retain: membrane.retain,
            decay_slow: kernel.decay_slow,
            decay_fast: kernel.decay_fast,
            from_slow: gain,
            from_fast: gain,
        };
        let maps = (0..u64::BITS)
            .map(|_| {
                let once = map;
                map = Map {
                    retain: once.retain * once.retain,
                    decay_slow: once.decay_slow * once.decay_slow,
                    decay_fast: once.decay_fast * once.decay_fast,
                    from_slow: once.retain * once.from_slow + once.from_slow * once.decay_slow,
                    from_fast: once.retain * once.from_fast + once.from_fast * once.decay_fast,
                };
                once
            })
            .collect();
        Self { maps }
    }

    /// The state `steps` later.
    pub fn after(&self, mut state: NeuronState, steps: u64) -> NeuronState {
        let mut left = steps;
        while left != 0 {
            let map = &self.maps[left.trailing_zeros() as usize];
            left &= left - 1;
            let pushed = map.from_slow * state.slow - map.from_fast * state.fast;
            state = NeuronState {
                slow: map.decay_slow * state.slow,
                fast: map.decay_fast * state.fast,
                potential: map.retain * state.potential + pushed,
                drive: map.retain * state.drive + pushed,
            };
        }
        state
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::params::Params;

    #[test]
    fn many_steps_at_once_equal_many_single_steps() {
        let params = Params::default();
        let membrane = Membrane::new(&params);
        let kernel = PspKernel::new(params.dt_ms, params.tau_psp_slow_ms, params.tau_psp_fast_ms);
        let propagator = Propagator::new(&membrane, &kernel, 0.02);
        let start = NeuronState { slow: 1.5, fast: 0.4, potential: -1.0, drive: 0.7 };
        let mut single = start;
        for steps in 1..2000 {
            single = propagator.after(single, 1);
            let many = propagator.after(start, steps);
            assert!((many.potential - single.potential).abs() < 1e-12, "{steps}: {many:?} {single:?}");
            assert!((many.drive - single.drive).abs() < 1e-12, "{steps}");
            assert!((many.slow - single.slow).abs() < 1e-14, "{steps}");
        }
    }
}
