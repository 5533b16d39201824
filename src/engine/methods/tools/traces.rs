//! Pairs of exponentially decaying traces, one pair a presynaptic neuron, and their differences: PSPs, and what STDWI adds.

use super::share;
use crate::lanes::{self, LANES, Quad};
use crate::source::psp::{self, SharedDecay};

/// Both traces of four neurons, as stored under their shared decays.
#[derive(Clone, Copy, Debug, Default)]
struct PairGroup {
    first: Quad,
    second: Quad,
}

/// Two traces for each of n neurons. A step costs two multiplications for all of them; a spike costs two additions.
#[derive(Clone, Debug)]
pub struct TracePairs {
    decays: [SharedDecay; 2],
    jumps: [f64; 2],
    groups: Vec<PairGroup>,
}

impl TracePairs {
    /// Traces at zero, with time constants (ms) and jumps of the first and of the second one.
    pub fn new(n: usize, dt_ms: f64, tau_ms: [f64; 2], jumps: [f64; 2]) -> Self {
        Self {
            decays: tau_ms.map(|tau_ms| SharedDecay::new(psp::decay(dt_ms, tau_ms))),
            jumps,
            groups: vec![PairGroup::default(); lanes::groups(n)],
        }
    }

    /// Traces whose difference, times the returned factor, is the PSP of each neuron, per ms.
    pub fn psps(n: usize, dt_ms: f64, [slow_ms, fast_ms]: [f64; 2]) -> (Self, f64) {
        (Self::new(n, dt_ms, [slow_ms, fast_ms], [1.0, 1.0]), 1.0 / (slow_ms - fast_ms))
    }

    /// One step: decay, then the jumps of the neurons that spike.
    #[inline(always)]
    pub fn step(&mut self, spikes: &[u32]) {
        let [first, second] = &mut self.decays;
        let scales = [first.step(), second.step()];
        if scales != [None, None] {
            self.rescale(scales);
        }
        self.jump(spikes);
    }

    /// The jumps of neurons that spike in the step that was just taken.
    #[inline(always)]
    pub fn jump(&mut self, spikes: &[u32]) {
        let stored = [self.decays[0].stored(self.jumps[0]), self.decays[1].stored(self.jumps[1])];
        for &neuron in spikes {
            let (group, lane) = lanes::place(neuron as usize);
            self.groups[group].first.0[lane] += stored[0];
            self.groups[group].second.0[lane] += stored[1];
        }
    }

    #[cold]
    fn rescale(&mut self, [first, second]: [Option<f64>; 2]) {
        for group in &mut self.groups {
            for (quad, scale) in [(&mut group.first, first), (&mut group.second, second)] {
                if let Some(scale) = scale {
                    quad.set(quad.get() * Quad::splat(scale));
                    quad.flush();
                }
            }
        }
    }

    /// Both traces of a neuron.
    pub fn of(&self, neuron: usize) -> [f64; 2] {
        let (group, lane) = lanes::place(neuron);
        let PairGroup { first, second } = &self.groups[group];
        [first.0[lane] * self.decays[0].scale(), second.0[lane] * self.decays[1].scale()]
    }

    /// Visits `gain · (first − second)` of four neurons a time, beside the groups of another list.
    #[inline(always)]
    pub fn visit(&self, gain: f64, beside: &mut [Quad], mut visit: impl FnMut(&mut Quad, lanes::Group)) {
        let first = Quad::splat(gain * self.decays[0].scale());
        let second = Quad::splat(gain * self.decays[1].scale());
        for (quad, group) in beside.iter_mut().zip(&self.groups) {
            visit(quad, group.first.get() * first - group.second.get() * second);
        }
    }

    /// Writes `gain · (first − second)` of all neurons.
    #[inline(always)]
    pub fn differences(&self, gain: f64, into: &mut [Quad]) {
        self.visit(gain, into, |quad, difference| quad.set(difference));
    }
}

/// Running mean of the differences of traces, their deviations from it, and the mean power of these.
#[derive(Clone, Debug)]
pub struct RunningMean {
    n: u64,
    floors: [f64; 2],
    mean: Vec<Quad>,
    /// Deviations of the last values from the mean before them.
    pub deviations: Vec<Quad>,
    power: f64,
    neurons: usize,
}

impl RunningMean {
    /// Nothing yet. `over`: how many values the mean, and the power, remember.
    pub fn new(neurons: usize, over: [f64; 2]) -> Self {
        let groups = vec![Quad::default(); lanes::groups(neurons)];
        Self { n: 0, floors: over.map(|n| 1.0 / n), mean: groups.clone(), deviations: groups, power: 0.0, neurons }
    }

    /// Deviations of new values from the mean so far.
    #[inline(always)]
    pub fn deviate(&mut self, traces: &TracePairs, gain: f64) {
        traces.differences(gain, &mut self.deviations);
        for (deviation, mean) in self.deviations.iter_mut().zip(&self.mean) {
            deviation.set(deviation.get() - mean.get());
        }
    }

    /// Takes the deviations into mean and power.
    #[inline(always)]
    pub fn learn(&mut self) {
        self.n += 1;
        let step = Quad::splat(share(self.n, self.floors[0]));
        for (mean, deviation) in self.mean.iter_mut().zip(&self.deviations) {
            mean.set(mean.get() + deviation.get() * step);
        }
        // Padding has no spikes, so its deviations are zero.
        let power = super::dot(&self.deviations, &self.deviations) / self.neurons as f64;
        self.power += share(self.n, self.floors[1]) * (power - self.power);
    }

    /// Values taken in.
    pub fn n(&self) -> u64 {
        self.n
    }

    /// Mean over neurons of the squared deviation, as it runs.
    pub fn power(&self) -> f64 {
        self.power
    }

    /// The last deviation of a neuron.
    pub fn deviation(&self, neuron: usize) -> f64 {
        self.deviations[neuron / LANES].0[neuron % LANES]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn differences_are_those_of_plain_traces() {
        let (mut pairs, gain) = TracePairs::psps(6, 0.25, [10.0, 3.0]);
        let (mut slow, mut fast) = ([0.0f64; 6], [0.0f64; 6]);
        let mut into = vec![Quad::default(); 2];
        for step in 0..20_000u32 {
            let spikes: Vec<u32> = (0..6).filter(|neuron| (step + neuron * 7) % (11 + neuron) == 0).collect();
            pairs.step(&spikes);
            for neuron in 0..6 {
                let jump = f64::from(u8::from(spikes.contains(&(neuron as u32))));
                slow[neuron] = slow[neuron] * psp::decay(0.25, 10.0) + jump;
                fast[neuron] = fast[neuron] * psp::decay(0.25, 3.0) + jump;
            }
            pairs.differences(gain, &mut into);
            for neuron in 0..6 {
                let expected = (slow[neuron] - fast[neuron]) / 7.0;
                let (group, lane) = lanes::place(neuron);
                assert!((into[group].0[lane] - expected).abs() < 1e-12, "step {step}, neuron {neuron}");
            }
        }
    }
}
