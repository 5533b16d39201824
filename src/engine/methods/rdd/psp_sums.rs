//! How the mean PSP of a window differs from its first value, without adding up every step.
//!
//! A trace obeys `s[t] = d·s[t−1] + n[t]` with n spikes at t, so its sum over the steps a+1 … b is
//! `(N − d·(s[b] − s[a])) / (1 − d)` with N spikes in them. So the traces and the spike counts at both ends of a window
//! are all that has to be kept.

use super::Settings;
use crate::lanes::{self, Quad};
use crate::source::psp::{PspKernel, SharedDecay};

/// Traces of the PSPs of four postsynaptic neurons and how often they spiked.
#[derive(Clone, Copy, Debug, Default)]
pub struct PspGroup {
    slow: Quad,
    fast: Quad,
    spikes: Quad,
}

/// Postsynaptic PSPs of the present step.
#[derive(Clone, Debug)]
pub struct PspNow {
    kernel: PspKernel,
    slow: SharedDecay,
    fast: SharedDecay,
    /// As stored under the shared decay; shape (group of post).
    groups: Vec<PspGroup>,
}

impl PspNow {
    /// All at zero.
    pub fn new(settings: &Settings) -> Self {
        let kernel = PspKernel::new(settings.dt_ms, settings.tau_psp_slow_ms, settings.tau_psp_fast_ms);
        Self {
            kernel,
            slow: SharedDecay::new(kernel.decay_slow),
            fast: SharedDecay::new(kernel.decay_fast),
            groups: vec![PspGroup::default(); lanes::groups(settings.n_post)],
        }
    }

    /// Decay, then the jumps of this step's postsynaptic spikes.
    #[inline(always)]
    pub fn step(&mut self, post_spikes: &[u32]) {
        if let Some(scale) = self.slow.step() {
            rescale(self.groups.iter_mut().map(|group| &mut group.slow), scale);
        }
        if let Some(scale) = self.fast.step() {
            rescale(self.groups.iter_mut().map(|group| &mut group.fast), scale);
        }
        for &post in post_spikes {
            let (group, lane) = lanes::place(post as usize);
            let group = &mut self.groups[group];
            group.slow.0[lane] += self.slow.stored(1.0);
            group.fast.0[lane] += self.fast.stored(1.0);
            group.spikes.0[lane] += 1.0;
        }
    }

    /// Writes true values, shape (group of post).
    #[inline]
    pub fn write(&self, into: &mut [PspGroup]) {
        let (slow, fast) = (Quad::splat(self.slow.scale()), Quad::splat(self.fast.scale()));
        for (to, now) in into.iter_mut().zip(&self.groups) {
            to.slow.set(now.slow.get() * slow);
            to.fast.set(now.fast.get() * fast);
            to.spikes = now.spikes;
        }
    }

    /// Writes, for each postsynaptic neuron, the mean PSP (per ms) over `steps` steps up to now, minus its value at the
    /// first of them, whose state is `first`; shape (group of post).
    #[inline]
    pub fn change(&self, first: &[PspGroup], steps: u64, into: &mut [Quad]) {
        let (decay_slow, decay_fast) = (self.kernel.decay_slow, self.kernel.decay_fast);
        // Sum of a trace = spikes / (1 − d) − d / (1 − d) · (now − then), and the same for the other trace.
        let (per_slow, per_fast) = (1.0 / (1.0 - decay_slow), 1.0 / (1.0 - decay_fast));
        let per_spike = Quad::splat(per_slow - per_fast);
        let (tail_slow, tail_fast) = (Quad::splat(decay_slow * per_slow), Quad::splat(decay_fast * per_fast));
        let amplitude = Quad::splat(self.kernel.amplitude_per_ms);
        let per_step = Quad::splat(1.0 / steps as f64);
        let (slow, fast) = (Quad::splat(self.slow.scale()), Quad::splat(self.fast.scale()));
        for ((now, then), out) in self.groups.iter().zip(first).zip(into) {
            let (slow_then, fast_then) = (then.slow.get(), then.fast.get());
            let grown_slow = now.slow.get() * slow - slow_then;
            let grown_fast = now.fast.get() * fast - fast_then;
            let spikes = now.spikes.get() - then.spikes.get();
            let value = slow_then - fast_then;
            let sum = spikes * per_spike - (grown_slow * tail_slow - grown_fast * tail_fast) + value;
            out.set(amplitude * (sum * per_step - value));
        }
    }
}

/// Postsynaptic PSPs, and their state when each presynaptic neuron's window opened.
#[derive(Clone, Debug)]
pub struct PspSums {
    now: PspNow,
    /// Shape (pre, group of post).
    marks: Vec<PspGroup>,
}

impl PspSums {
    /// All at zero.
    pub fn new(settings: &Settings) -> Self {
        let groups = lanes::groups(settings.n_post);
        Self { now: PspNow::new(settings), marks: vec![PspGroup::default(); settings.n_pre * groups] }
    }

    /// Decay, then the jumps of this step's postsynaptic spikes.
    #[inline(always)]
    pub fn step(&mut self, post_spikes: &[u32]) {
        self.now.step(post_spikes);
    }

    /// Notes the present state as the first step of a window of `pre`.
    #[inline]
    pub fn mark(&mut self, pre: usize) {
        let groups = self.now.groups.len();
        self.now.write(&mut self.marks[pre * groups..][..groups]);
    }

    /// [`PspNow::change`] since the mark of `pre`.
    #[inline]
    pub fn change(&self, pre: usize, steps: u64, into: &mut [Quad]) {
        let groups = self.now.groups.len();
        self.now.change(&self.marks[pre * groups..][..groups], steps, into);
    }
}

fn rescale<'a>(quads: impl Iterator<Item = &'a mut Quad>, scale: f64) {
    for quad in quads {
        quad.set(quad.get() * Quad::splat(scale));
        quad.flush();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::params::Params;

    #[test]
    fn sums_equal_adding_up_every_step() {
        let settings = Settings::from(&Params { n_pre: 1, n_post: 1, ..Params::default() });
        let mut sums = PspSums::new(&settings);
        let kernel = sums.now.kernel;
        let (mut slow, mut fast) = (0.0, 0.0);
        let mut values = Vec::new();
        let window = 140;
        for step in 0..2000u64 {
            let spikes: &[u32] = if step % 57 < 2 { &[0] } else { &[] };
            sums.step(spikes);
            slow = slow * kernel.decay_slow + spikes.len() as f64;
            fast = fast * kernel.decay_fast + spikes.len() as f64;
            values.push(kernel.value(slow, fast));
            if step % 200 == 50 {
                sums.mark(0);
            }
            if step % 200 == 50 + window - 1 {
                let last = &values[values.len() - window as usize..];
                let expected = last.iter().sum::<f64>() / window as f64 - last[0];
                let mut change = [Quad::default()];
                sums.change(0, window, &mut change);
                assert!((change[0].0[0] - expected).abs() < 1e-12, "{change:?} {expected}");
            }
        }
    }
}
