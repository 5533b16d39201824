//! Weight mirror on spike counts. Sees: spike counts per stimulus.
//!
//! For each stimulus with counts n, `ŵ ← ŵ + η·((n_post − n̄_post)(n_pre − n̄_pre) − d·ŵ)`. With `batch`, n̄ is the mean over
//! the batch of stimuli that contains the stimulus, so updates are due when a batch ends. With `running`, n̄ is a mean
//! over the stimuli before it, exponential with the length of a batch once so many have passed; the first stimulus only
//! sets it. Source: the spiking form, in arXiv 2003.03988 and its published code, of Akrout et al., arXiv 1904.05391.
//! Where active sets have an exact size, this estimates a weight relative to the mean of its row.

use super::{Estimator, Kind, Method, Watch, Watched};
use crate::lanes::{self, Quad};
use crate::params::{AkroutBaseline, Params, text};
use crate::source::{Activity, Needs, Quantity};

mod explain;
pub mod grid;

/// As the registry has it.
pub static METHOD: Method = Method {
    name: "akrout",
    label: text!("Akrout"),
    sees: &[Quantity::Counts],
    knows: &[],
    group: Kind::Published,
    is_default: true,
    doc: text!("After each stimulus, adds the product of both neurons' spike counts, each relative to its mean."),
    update: text!("stimulus"),
    learning_rate: Some("akrout_learning_rate"),
    sees_quiet_steps: false,
    operations: |_| 0.0,
    needs: |_| Needs::default(),
    make: |params| Box::new(Akrout::new(&Settings::from(params))),
};

/// What the rule needs to know.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Settings {
    /// Presynaptic neurons.
    pub n_pre: usize,
    /// Postsynaptic neurons.
    pub n_post: usize,
    /// Which mean counts are taken relative to.
    pub baseline: AkroutBaseline,
    /// Stimuli in a batch, at least 2.
    pub batch: usize,
    /// Learning rate η.
    pub learning_rate: f64,
    /// Decay d.
    pub decay: f64,
}

impl From<&Params> for Settings {
    fn from(params: &Params) -> Self {
        Self {
            n_pre: params.n_pre as usize,
            n_post: params.n_post as usize,
            baseline: params.akrout_baseline,
            batch: params.akrout_batch as usize,
            learning_rate: params.akrout_eta(),
            decay: params.akrout_decay,
        }
    }
}

/// The rule and its state. Counts are kept as `f64`, which holds them exactly.
#[derive(Clone, Debug)]
pub struct Akrout {
    settings: Settings,
    pre_counts: Vec<Quad>,
    post_counts: Vec<f64>,
    /// Counts of the batch so far, shape (stimulus, group of pre) and (stimulus, post).
    batch_pre: Vec<Quad>,
    batch_post: Vec<f64>,
    in_batch: usize,
    mean_pre: Vec<Quad>,
    mean_post: Vec<f64>,
    /// Shape (post, group of pre).
    estimate: Vec<Quad>,
    updates: u64,
}

impl Akrout {
    /// Starts with all estimates at zero.
    pub fn new(settings: &Settings) -> Self {
        let groups = lanes::groups(settings.n_pre);
        let kept = if settings.baseline == AkroutBaseline::Batch { settings.batch } else { 0 };
        Self {
            settings: *settings,
            pre_counts: vec![Quad::default(); groups],
            post_counts: vec![0.0; settings.n_post],
            batch_pre: Vec::with_capacity(kept * groups),
            batch_post: Vec::with_capacity(kept * settings.n_post),
            in_batch: 0,
            mean_pre: vec![Quad::default(); groups],
            mean_post: vec![0.0; settings.n_post],
            estimate: vec![Quad::default(); groups * settings.n_post],
            updates: 0,
        }
    }

    fn end_stimulus(&mut self) {
        match self.settings.baseline {
            AkroutBaseline::Batch => {
                self.batch_pre.extend_from_slice(&self.pre_counts);
                self.batch_post.extend_from_slice(&self.post_counts);
                self.in_batch += 1;
                if self.in_batch == self.settings.batch {
                    self.end_batch();
                }
            }
            AkroutBaseline::Running => self.run_on(),
        }
        self.pre_counts.fill(Quad::default());
        self.post_counts.fill(0.0);
    }

    #[cold]
    fn end_batch(&mut self) {
        let share = 1.0 / self.in_batch as f64;
        self.mean_pre.fill(Quad::default());
        self.mean_post.fill(0.0);
        for counts in self.batch_pre.chunks_exact(self.mean_pre.len()) {
            add(&mut self.mean_pre, counts);
        }
        for counts in self.batch_post.chunks_exact(self.mean_post.len()) {
            self.mean_post.iter_mut().zip(counts).for_each(|(mean, count)| *mean += count);
        }
        self.mean_pre.iter_mut().for_each(|mean| mean.set(mean.get() * Quad::splat(share)));
        self.mean_post.iter_mut().for_each(|mean| *mean *= share);
        let batch_pre = std::mem::take(&mut self.batch_pre);
        let batch_post = std::mem::take(&mut self.batch_post);
        let stimuli = batch_pre.chunks_exact(self.mean_pre.len()).zip(batch_post.chunks_exact(self.mean_post.len()));
        for (pre, post) in stimuli {
            self.update(pre, post);
        }
        self.updates += self.in_batch as u64;
        self.in_batch = 0;
        (self.batch_pre, self.batch_post) = (batch_pre, batch_post);
        self.batch_pre.clear();
        self.batch_post.clear();
    }

    fn run_on(&mut self) {
        let pre = std::mem::take(&mut self.pre_counts);
        let post = std::mem::take(&mut self.post_counts);
        if self.in_batch > 0 {
            self.update(&pre, &post);
            self.updates += 1;
        }
        self.in_batch = (self.in_batch + 1).min(self.settings.batch);
        let share = 1.0 / self.in_batch as f64;
        for (mean, count) in self.mean_pre.iter_mut().zip(&pre) {
            mean.set(mean.get() + (count.get() - mean.get()) * Quad::splat(share));
        }
        for (mean, count) in self.mean_post.iter_mut().zip(&post) {
            *mean += (count - *mean) * share;
        }
        (self.pre_counts, self.post_counts) = (pre, post);
    }

    /// `ŵ ← (1 − ηd)·ŵ + η·(n_post − n̄_post)(n_pre − n̄_pre)` for one stimulus.
    fn update(&mut self, pre: &[Quad], post: &[f64]) {
        let eta = self.settings.learning_rate;
        let keep = Quad::splat(1.0 - eta * self.settings.decay);
        let rows = self.estimate.chunks_exact_mut(self.mean_pre.len());
        for ((row, count), mean) in rows.zip(post).zip(&self.mean_post) {
            let post_deviation = Quad::splat(eta * (count - mean));
            for (estimate, (count, mean)) in row.iter_mut().zip(pre.iter().zip(&self.mean_pre)) {
                estimate.set(estimate.get() * keep + (count.get() - mean.get()) * post_deviation);
            }
        }
    }
}

fn add(sum: &mut [Quad], values: &[Quad]) {
    for (sum, value) in sum.iter_mut().zip(values) {
        sum.set(sum.get() + value.get());
    }
}

impl Estimator for Akrout {
    #[inline]
    fn observe(&mut self, activity: &Activity) {
        for &pre in activity.pre_spikes {
            let (group, lane) = lanes::place(pre as usize);
            self.pre_counts[group].0[lane] += 1.0;
        }
        for &post in activity.post_spikes {
            self.post_counts[post as usize] += 1.0;
        }
        if activity.stimulus_ends {
            self.end_stimulus();
        }
    }

    fn estimate(&self, into: &mut [f64]) {
        super::unpack_rows(&self.estimate, into, self.settings.n_pre);
    }

    fn updates(&self) -> u64 {
        self.updates
    }

    fn watched(&self, watch: Watch) -> Box<dyn Watched> {
        Box::new(explain::WatchedAkrout::new(watch))
    }

    fn boxed_clone(&self) -> Box<dyn Estimator> {
        Box::new(self.clone())
    }
}
