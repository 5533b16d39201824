//! Batch lengths and decays of Akrout's rule. All decays of one batch length share counts and means.

use super::{Akrout, Settings};
use crate::lanes::{self, Quad};
use crate::methods::{Estimator, Grid};
use crate::params::{AkroutBaseline, Params};
use crate::source::Activity;

/// Batch lengths of the published grid.
pub const BATCHES: [usize; 3] = [10, 100, 1000];
/// Decays of the published grid.
pub const DECAYS: [f64; 10] = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0];

/// One batch length.
struct Batch {
    stimuli: usize,
    pre: Vec<Quad>,
    post: Vec<f64>,
    /// For each decay, shape (post, group of pre).
    estimates: Vec<Vec<Quad>>,
}

/// Akrout's rule (`batch`) with many batch lengths and decays.
pub struct AkroutGrid {
    settings: Settings,
    decays: Vec<f64>,
    batches: Vec<Batch>,
    pre_counts: Vec<Quad>,
    post_counts: Vec<f64>,
}

impl AkroutGrid {
    /// Every batch length with every decay; all else from `params`.
    pub fn new(params: &Params, batches: &[usize], decays: &[f64]) -> Self {
        let settings = Settings { baseline: AkroutBaseline::Batch, ..Settings::from(params) };
        let groups = lanes::groups(settings.n_pre);
        let batch = |stimuli: &usize| Batch {
            stimuli: *stimuli,
            pre: Vec::new(),
            post: Vec::new(),
            estimates: vec![vec![Quad::default(); groups * settings.n_post]; decays.len()],
        };
        Self {
            settings,
            decays: decays.to_vec(),
            batches: batches.iter().map(batch).collect(),
            pre_counts: vec![Quad::default(); groups],
            post_counts: vec![0.0; settings.n_post],
        }
    }
}

impl Batch {
    fn end(&mut self, n_post: usize, eta: f64, decays: &[f64]) {
        let share = 1.0 / self.stimuli as f64;
        let groups = self.pre.len() / self.stimuli;
        let mut mean_pre = vec![Quad::default(); groups];
        let mut mean_post = vec![0.0; n_post];
        for counts in self.pre.chunks_exact(groups) {
            mean_pre.iter_mut().zip(counts).for_each(|(mean, count)| mean.set(mean.get() + count.get()));
        }
        for counts in self.post.chunks_exact(n_post) {
            mean_post.iter_mut().zip(counts).for_each(|(mean, count)| *mean += count);
        }
        mean_pre.iter_mut().for_each(|mean| mean.set(mean.get() * Quad::splat(share)));
        mean_post.iter_mut().for_each(|mean| *mean *= share);
        for counts in self.pre.chunks_exact_mut(groups) {
            counts.iter_mut().zip(&mean_pre).for_each(|(count, mean)| count.set(count.get() - mean.get()));
        }
        for (estimate, decay) in self.estimates.iter_mut().zip(decays) {
            let keep = Quad::splat(1.0 - eta * decay);
            for (pre, post) in self.pre.chunks_exact(groups).zip(self.post.chunks_exact(n_post)) {
                for ((row, count), mean) in estimate.chunks_exact_mut(groups).zip(post).zip(&mean_post) {
                    let post_deviation = Quad::splat(eta * (count - mean));
                    for (value, pre_deviation) in row.iter_mut().zip(pre) {
                        value.set(value.get() * keep + pre_deviation.get() * post_deviation);
                    }
                }
            }
        }
        self.pre.clear();
        self.post.clear();
    }
}

impl Grid for AkroutGrid {
    fn observe(&mut self, activity: &Activity) {
        for &pre in activity.pre_spikes {
            let (group, lane) = lanes::place(pre as usize);
            self.pre_counts[group].0[lane] += 1.0;
        }
        for &post in activity.post_spikes {
            self.post_counts[post as usize] += 1.0;
        }
        if !activity.stimulus_ends {
            return;
        }
        for batch in &mut self.batches {
            batch.pre.extend_from_slice(&self.pre_counts);
            batch.post.extend_from_slice(&self.post_counts);
            if batch.post.len() == batch.stimuli * self.settings.n_post {
                batch.end(self.settings.n_post, self.settings.learning_rate, &self.decays);
            }
        }
        self.pre_counts.fill(Quad::default());
        self.post_counts.fill(0.0);
    }

    fn len(&self) -> usize {
        self.batches.len() * self.decays.len()
    }

    fn name(&self, setting: usize) -> String {
        let batch = &self.batches[setting / self.decays.len()];
        format!("akrout akrout_batch={} akrout_decay={}", batch.stimuli, self.decays[setting % self.decays.len()])
    }

    fn estimate(&mut self, setting: usize, into: &mut [f64]) {
        let batch = &self.batches[setting / self.decays.len()];
        crate::methods::unpack_rows(&batch.estimates[setting % self.decays.len()], into, self.settings.n_pre);
    }

    fn single(&self, setting: usize) -> Box<dyn Estimator> {
        let batch = self.batches[setting / self.decays.len()].stimuli;
        let decay = self.decays[setting % self.decays.len()];
        Box::new(Akrout::new(&Settings { batch, decay, ..self.settings }))
    }
}
