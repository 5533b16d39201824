//! The last simulated second, for rasters and the potential plot, or all spikes until they are taken. It watches; nothing it does
//! changes the simulation.

use crate::source::Activity;
use crate::source::neuron::resting::NeuronState;

/// Length of what is kept, ms of simulated time.
pub const KEPT_MS: f64 = 1000.0;

/// Steps after which old spikes go.
const FORGET_EVERY: u64 = 2048;

/// Which layer's neuron is watched.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Layer {
    /// Presynaptic.
    Pre,
    /// Postsynaptic.
    #[default]
    Post,
}

/// What files call the three kinds of spikes, in the order of [`Recorder::take`].
pub const LAYERS: [&str; 3] = ["stimulus", "pre", "post"];

/// Spikes of one kind, oldest first. What is older than what is kept goes now and then.
#[derive(Clone, Debug, Default)]
pub struct Spikes {
    /// Step and neuron in one number.
    list: Vec<u64>,
}

impl Spikes {
    /// A denser second than that shows its newest part.
    const MOST: usize = 1 << 16;

    #[inline(always)]
    fn push(&mut self, step: u64, neuron: u32) {
        self.list.push(step << 16 | u64::from(neuron));
    }

    #[cold]
    fn forget(&mut self, after: u64) {
        let old = self.list.partition_point(|spike| spike >> 16 <= after);
        let surplus = self.list.len().saturating_sub(Self::MOST);
        self.list.drain(..old.max(surplus));
    }

    /// All that are kept, as step and neuron, oldest first; then there are none.
    fn take(&mut self) -> impl Iterator<Item = (u64, u32)> + use<> {
        std::mem::take(&mut self.list).into_iter().map(|spike| (spike >> 16, (spike & 0xffff) as u32))
    }

    /// The spikes after step `after`, oldest first.
    pub fn since(&self, after: u64) -> impl Iterator<Item = (u64, u32)> {
        let first = self.list.partition_point(|spike| spike >> 16 <= after);
        self.list[first..].iter().map(|spike| (spike >> 16, (spike & 0xffff) as u32))
    }
}

/// The last second.
#[derive(Clone, Debug)]
pub struct Recorder {
    kept_steps: u64,
    /// Stimulation spikes.
    pub stimulation: Spikes,
    /// Presynaptic spikes.
    pub pre: Spikes,
    /// Postsynaptic spikes.
    pub post: Spikes,
    /// Whether old spikes stay until they are taken.
    keeps_all: bool,
    watched: (Layer, usize),
    /// First step at which the watched neuron was watched.
    watched_since: u64,
    /// A ring whose newest entry, that of the last step, is at `at`.
    potential: Vec<f32>,
    at: usize,
}

impl Recorder {
    /// Keeps [`KEPT_MS`] of steps of `dt_ms`.
    pub fn new(dt_ms: f64) -> Self {
        let kept_steps = libm::ceil(KEPT_MS / dt_ms) as u64;
        Self {
            kept_steps,
            stimulation: Spikes::default(),
            pre: Spikes::default(),
            post: Spikes::default(),
            keeps_all: false,
            watched: (Layer::Post, 0),
            watched_since: 1,
            potential: vec![0.0; kept_steps as usize],
            at: 0,
        }
    }

    /// From now on, old spikes stay until they are taken.
    pub fn keep_all(&mut self) {
        self.keeps_all = true;
    }

    /// All spikes that are kept, as step, layer (an index in [`LAYERS`]) and neuron: by time, those of one step by layer. Then there
    /// are none.
    pub fn take(&mut self) -> Vec<(u64, usize, u32)> {
        let mut layers = [&mut self.stimulation, &mut self.pre, &mut self.post].map(|layer| layer.take().peekable());
        let mut all = Vec::new();
        loop {
            let heads = layers.iter_mut().enumerate().filter_map(|(at, layer)| Some((layer.peek()?.0, at)));
            let Some((_, layer)) = heads.min() else { return all };
            all.extend(layers[layer].next().map(|(step, neuron)| (step, layer, neuron)));
        }
    }

    /// Steps that are kept.
    pub fn kept_steps(&self) -> u64 {
        self.kept_steps
    }

    /// Watches another neuron from `step` on.
    pub fn watch(&mut self, layer: Layer, neuron: usize, step: u64) {
        if self.watched != (layer, neuron) {
            self.watched = (layer, neuron);
            self.watched_since = step;
        }
    }

    /// The watched neuron.
    pub fn watched(&self) -> (Layer, usize) {
        self.watched
    }

    /// Takes in a step. Part of the step loop: a call would cost more than what it does.
    #[inline(always)]
    pub fn record(&mut self, activity: &Activity) {
        let step = activity.step;
        for &neuron in activity.stimulation {
            self.stimulation.push(step, neuron);
        }
        for &neuron in activity.pre_spikes {
            self.pre.push(step, neuron);
        }
        for &neuron in activity.post_spikes {
            self.post.push(step, neuron);
        }
        if step.is_multiple_of(FORGET_EVERY) && !self.keeps_all {
            let after = step.saturating_sub(self.kept_steps);
            [&mut self.stimulation, &mut self.pre, &mut self.post].into_iter().for_each(|spikes| spikes.forget(after));
        }
        self.at = if self.at + 1 == self.potential.len() { 0 } else { self.at + 1 };
        self.potential[self.at] = match (self.watched, activity.pre, activity.post) {
            ((Layer::Post, neuron), _, Some(layer)) => layer.potential(neuron) as f32,
            ((Layer::Pre, neuron), Some(layer), _) => {
                let NeuronState { potential, .. } = layer.state(step, neuron);
                (potential + layer.membrane().resting_potential) as f32
            }
            // A recording of spikes has no potentials.
            _ => f32::NAN,
        };
    }

    /// Steps and potentials of the watched neuron up to `step`, oldest first.
    pub fn potentials(&self, step: u64) -> impl Iterator<Item = (u64, f32)> {
        let first = self.watched_since.max((step + 1).saturating_sub(self.kept_steps)).max(1);
        let len = self.potential.len();
        (first..=step).map(move |then| (then, self.potential[(self.at + len - (step - then) as usize) % len]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_is_kept_and_little_more() {
        let mut spikes = Spikes::default();
        for step in 1..=10_000u64 {
            spikes.push(step, (step % 7) as u32);
            if step % 2048 == 0 {
                spikes.forget(step.saturating_sub(4000));
            }
        }
        let kept: Vec<_> = spikes.since(6000).collect();
        assert_eq!(kept.len(), 4000);
        assert!(kept.windows(2).all(|pair| pair[0].0 + 1 == pair[1].0));
        assert_eq!(kept[0], (6001, (6001 % 7) as u32));
        assert!(spikes.list.len() < 8000);
    }
}
