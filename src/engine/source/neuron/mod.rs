//! Leaky integrate-and-fire neurons: the constants of a layer, and both layers.
//!
//! `v[t] = v[t−1] + (dt/τ_m)·((E − v[t−1]) + g·(I[t−1] − v[t−1]))`, forward Euler; `v[t] ≥ θ` is a spike at t and sets
//! `v[t]` to the reset. No refractory period, no noise. Source: arXiv 2003.03988.
//!
//! Potentials are stored relative to the one a neuron settles at without input, `E/(1+g)`. Then a step is
//! `v ← retain·v + input·I` and a neuron without input decays to exactly zero.

pub mod models;
pub mod postsynaptic;
pub mod presynaptic;
pub mod resting;

pub use postsynaptic::PostLayer;

use crate::params::Params;

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
