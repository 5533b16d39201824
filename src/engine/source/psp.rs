//! Postsynaptic potentials: a double exponential, kept as the difference of two traces.
//!
//! `x = (slow − fast) / (τ_slow − τ_fast)`; both traces decay by `e^(−dt/τ)` a step and jump by 1 on a spike, so that x
//! starts at zero, has area 1 and follows an exact recursion. Source: arXiv 2003.03988, eq. for κ; its published code
//! truncates the kernel at 70 ms. Deviation: none of ours is truncated.

/// What one step does to a PSP.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PspKernel {
    /// Factor of the slow trace per step.
    pub decay_slow: f64,
    /// Factor of the fast trace per step.
    pub decay_fast: f64,
    /// `1 / (τ_slow − τ_fast)`, per ms: makes the area 1.
    pub amplitude_per_ms: f64,
}

impl PspKernel {
    /// Time constants with `tau_slow_ms > tau_fast_ms > 0`.
    pub fn new(dt_ms: f64, tau_slow_ms: f64, tau_fast_ms: f64) -> Self {
        Self {
            decay_slow: decay(dt_ms, tau_slow_ms),
            decay_fast: decay(dt_ms, tau_fast_ms),
            amplitude_per_ms: 1.0 / (tau_slow_ms - tau_fast_ms),
        }
    }

    /// PSP of a pair of traces, per ms.
    #[inline(always)]
    pub fn value(&self, slow: f64, fast: f64) -> f64 {
        (slow - fast) * self.amplitude_per_ms
    }
}

/// Factor by which a trace of time constant `tau_ms` decays in one step.
pub fn decay(dt_ms: f64, tau_ms: f64) -> f64 {
    libm::exp(-dt_ms / tau_ms)
}

/// A decay that many traces have in common, kept in one number: a trace is `scale · stored`. A step then costs one
/// multiplication for all of them, and a jump by a is an addition of `a / scale` to what is stored.
#[derive(Clone, Copy, Debug)]
pub struct SharedDecay {
    scale: f64,
    factor: f64,
}

impl SharedDecay {
    /// The scale may shrink to this, so that its inverse times any count of spikes is still far from overflow.
    const FLOOR: f64 = 1e-100;

    /// Decay by `factor` a step, in [0, 1).
    pub fn new(factor: f64) -> Self {
        Self { scale: 1.0, factor }
    }

    /// One step of decay. Now and then the scale has to start afresh: then the number is returned by which everything
    /// stored must be multiplied.
    #[inline(always)]
    #[must_use]
    pub fn step(&mut self) -> Option<f64> {
        self.scale *= self.factor;
        if self.scale >= Self::FLOOR {
            return None;
        }
        let scale = self.scale;
        self.scale = 1.0;
        Some(scale)
    }

    /// What stored values are to be multiplied by.
    #[inline(always)]
    pub fn scale(&self) -> f64 {
        self.scale
    }

    /// What to store for an amplitude.
    #[inline(always)]
    pub fn stored(&self, amplitude: f64) -> f64 {
        amplitude / self.scale
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn psp_has_unit_area_and_starts_at_zero() {
        let kernel = PspKernel::new(0.01, 10.0, 3.0);
        let (mut slow, mut fast, mut area) = (1.0, 1.0, 0.0);
        assert_eq!(kernel.value(slow, fast), 0.0);
        for _ in 0..50_000 {
            slow *= kernel.decay_slow;
            fast *= kernel.decay_fast;
            area += kernel.value(slow, fast) * 0.01;
        }
        assert!((area - 1.0).abs() < 1e-5, "{area}");
    }

    #[test]
    fn shared_decay_equals_plain_decay() {
        let factor = decay(0.25, 3.0);
        let (mut shared, mut stored) = (SharedDecay::new(factor), 0.0);
        let mut plain = 0.0f64;
        for step in 0..20_000 {
            if let Some(scale) = shared.step() {
                stored *= scale;
            }
            plain *= factor;
            if step % 7 == 0 {
                stored += shared.stored(1.0);
                plain += 1.0;
            }
            assert!((stored * shared.scale() - plain).abs() <= 1e-12 * plain, "step {step}");
        }
    }
}
