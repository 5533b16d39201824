//! Hitting-time inference for a neuron driven by a Wiener process. Sees: spikes, and the distance δ to threshold at
//! presynaptic spikes.
//!
//! A potential with drift μ and diffusion D that starts at distance d from threshold reaches it after a time T. Around the
//! most likely d for a given T, a Gaussian: `ŵ = δ − (μT + √((μT)² + 4DT))/2`, `s² = 1/((δ−ŵ)⁻² + 1/(DT))`; T runs from the
//! last presynaptic spike before a postsynaptic one. These are multiplied into a Gaussian posterior that starts with mean
//! 0 and variance 1. It is a Laplace approximation. Source: arXiv 2003.03988, which calls it Bayes-optimal.

/// What is known of the process.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Settings {
    /// Drift μ, per s.
    pub drift_per_s: f64,
    /// Diffusion D, per s.
    pub diffusion_per_s: f64,
    /// Mean of the prior.
    pub prior_mean: f64,
    /// Variance of the prior.
    pub prior_variance: f64,
}

impl Default for Settings {
    fn default() -> Self {
        Self { drift_per_s: 10.0, diffusion_per_s: 0.5, prior_mean: 0.0, prior_variance: 1.0 }
    }
}

/// The posterior of one synapse.
#[derive(Clone, Copy, Debug)]
pub struct HittingTime {
    settings: Settings,
    mean: f64,
    variance: f64,
    /// Time (s) and distance of the last presynaptic spike since the last postsynaptic one.
    last: Option<(f64, f64)>,
}

impl HittingTime {
    /// Starts from the prior.
    pub fn new(settings: Settings) -> Self {
        Self { settings, mean: settings.prior_mean, variance: settings.prior_variance, last: None }
    }

    /// A presynaptic spike at `time_s`, before which the potential was `distance` below threshold. Of the events of one
    /// step, postsynaptic spikes come first.
    pub fn pre_spike(&mut self, time_s: f64, distance: f64) {
        self.last = Some((time_s, distance));
    }

    /// A postsynaptic spike at `time_s`.
    pub fn post_spike(&mut self, time_s: f64) {
        let Some((since, distance)) = self.last.take() else { return };
        let time = time_s - since;
        let drifted = self.settings.drift_per_s * time;
        let spread = self.settings.diffusion_per_s * time;
        let travelled = (drifted + libm::sqrt(drifted * drifted + 4.0 * spread)) / 2.0;
        let weight = distance - travelled;
        let precision = 1.0 / (travelled * travelled) + 1.0 / spread;
        let before = 1.0 / self.variance;
        self.variance = 1.0 / (before + precision);
        self.mean = self.variance * (before * self.mean + precision * weight);
    }

    /// Mean of the posterior.
    pub fn mean(&self) -> f64 {
        self.mean
    }

    /// Variance of the posterior.
    pub fn variance(&self) -> f64 {
        self.variance
    }
}
