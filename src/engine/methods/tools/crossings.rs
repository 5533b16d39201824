//! The equation that each postsynaptic spike of a neuron without noise is.
//!
//! Between spikes the potential is `v = r + w·φ`: r is what is left of the reset, φ what the PSPs of the presynaptic neurons
//! have added since, `φ[t] = aφ[t−1] + b·x[t−1]` with a = 1 − (dt/τ_m)(1+g), b = (dt/τ_m)g, and `r[t] = a·r[t−1]`. At a spike
//! v has just crossed the threshold θ, so about halfway `½(φ[t] + φ[t−1])·w = θ − ½(r[t] + r[t−1])`. The first spike of a
//! neuron gives none: it was not reset before.
//!
//! φ is linear, so it need not be kept for each postsynaptic neuron: with Φ the same without reset, and Φ₀ what it was at
//! the last spike, `φ[t] = Φ[t] − a^(steps since)·Φ₀`.

use super::TracePairs;
use crate::lanes::{self, Quad};
use crate::params::Params;
use crate::source::neuron::Membrane;

/// Makes the equations.
#[derive(Clone, Debug)]
pub struct Crossings {
    membrane: Membrane,
    gain: f64,
    traces: TracePairs,
    /// Φ now, and a step before.
    drive: Vec<Quad>,
    drive_before: Vec<Quad>,
    /// Step of each postsynaptic neuron's last spike.
    last: Vec<Option<u64>>,
    /// Φ₀, shape (post, group of pre).
    drive_at_last: Vec<Quad>,
    factors: Vec<Quad>,
}

impl Crossings {
    /// Before the first step.
    pub fn new(params: &Params) -> Self {
        let (n_pre, n_post) = (params.n_pre as usize, params.n_post as usize);
        let groups = lanes::groups(n_pre);
        let membrane = Membrane::new(params);
        let (traces, psp) = TracePairs::psps(n_pre, params.dt_ms, params.known_psp_ms());
        Self {
            gain: membrane.input * psp,
            membrane,
            traces,
            drive: vec![Quad::default(); groups],
            drive_before: vec![Quad::default(); groups],
            last: vec![None; n_post],
            drive_at_last: vec![Quad::default(); groups * n_post],
            factors: vec![Quad::default(); groups],
        }
    }

    /// One step: Φ by the PSPs before it, then the PSPs by the spikes in it.
    #[inline(always)]
    pub fn step(&mut self, pre_spikes: &[u32]) {
        std::mem::swap(&mut self.drive, &mut self.drive_before);
        let retain = Quad::splat(self.membrane.retain);
        let Self { traces, drive, drive_before, gain, .. } = self;
        let mut before = drive_before.iter();
        traces.visit(*gain, drive, |drive, added| {
            let before = before.next().map_or(Quad::splat(0.0), Quad::get);
            drive.set(before * retain + added);
        });
        self.traces.step(pre_spikes);
    }

    /// The equation of a spike of neuron `post` in the step that was just taken: factors of the weights, in groups, and the
    /// other side.
    #[inline]
    pub fn equation(&mut self, step: u64, post: usize) -> Option<(&[Quad], f64)> {
        let groups = self.drive.len();
        let at_last = &mut self.drive_at_last[post * groups..][..groups];
        let last = self.last[post].replace(step);
        let Some(since) = last else {
            at_last.copy_from_slice(&self.drive);
            return None;
        };
        let Membrane { retain, threshold, reset, .. } = self.membrane;
        let left_before = libm::pow(retain, (step - since - 1) as f64);
        let left = left_before * retain;
        let (share, half) = (Quad::splat(0.5 * (left + left_before)), Quad::splat(0.5));
        for ((factor, at_last), (drive, before)) in
            self.factors.iter_mut().zip(&*at_last).zip(self.drive.iter().zip(&self.drive_before))
        {
            factor.set((drive.get() + before.get()) * half - at_last.get() * share);
        }
        at_last.copy_from_slice(&self.drive);
        Some((&self.factors, threshold - 0.5 * reset * (left + left_before)))
    }
}
