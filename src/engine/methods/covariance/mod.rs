//! Covariance of spike counts per stimulus. Sees: spike counts. The floor: it takes every common cause for a weight.
//!
//! `ŵ = ⟨n_post n_pre⟩ − ⟨n_post⟩⟨n_pre⟩` over all whole stimuli so far.

use super::tools::StimulusCounts;
use super::{Estimator, Explanation, Kind, Method, Watch, Watched};
use crate::params::{Params, text};
use crate::source::{Activity, Needs, Quantity};

/// As the registry has it.
pub static METHOD: Method = Method {
    name: "covariance",
    label: text!("Covariance"),
    sees: &[Quantity::Counts],
    knows: &[],
    group: Kind::Floor,
    is_default: false,
    doc: text!("The covariance of both neurons' spike counts over all stimuli so far, and nothing more."),
    update: text!("stimulus"),
    learning_rate: None,
    sees_quiet_steps: false,
    operations: |_| 0.0,
    needs: |_| Needs::default(),
    make: |params| Box::new(Covariance::new(params)),
};

/// The rule and its state. Counts and their sums are whole numbers, which `f64` holds exactly.
#[derive(Clone, Debug)]
pub struct Covariance {
    n_pre: usize,
    pre: Vec<f64>,
    post: Vec<f64>,
    pre_sum: Vec<f64>,
    post_sum: Vec<f64>,
    /// Shape (post, pre).
    products: Vec<f64>,
    stimuli: u64,
}

impl Covariance {
    /// Starts without a stimulus.
    pub fn new(params: &Params) -> Self {
        let (n_pre, n_post) = (params.n_pre as usize, params.n_post as usize);
        Self {
            n_pre,
            pre: vec![0.0; n_pre],
            post: vec![0.0; n_post],
            pre_sum: vec![0.0; n_pre],
            post_sum: vec![0.0; n_post],
            products: vec![0.0; n_pre * n_post],
            stimuli: 0,
        }
    }
}

impl Estimator for Covariance {
    fn observe(&mut self, activity: &Activity) {
        for &pre in activity.pre_spikes {
            self.pre[pre as usize] += 1.0;
        }
        for &post in activity.post_spikes {
            self.post[post as usize] += 1.0;
        }
        if !activity.stimulus_ends {
            return;
        }
        self.stimuli += 1;
        for (row, post) in self.products.chunks_exact_mut(self.n_pre).zip(&self.post) {
            row.iter_mut().zip(&self.pre).for_each(|(product, pre)| *product += post * pre);
        }
        for (sums, counts) in [(&mut self.pre_sum, &mut self.pre), (&mut self.post_sum, &mut self.post)] {
            sums.iter_mut().zip(counts.iter()).for_each(|(sum, count)| *sum += count);
            counts.fill(0.0);
        }
    }

    fn estimate(&self, into: &mut [f64]) {
        let share = if self.stimuli > 0 { 1.0 / self.stimuli as f64 } else { 0.0 };
        let rows = into.chunks_exact_mut(self.n_pre).zip(self.products.chunks_exact(self.n_pre)).zip(&self.post_sum);
        for ((out, products), post) in rows {
            for ((out, product), pre) in out.iter_mut().zip(products).zip(&self.pre_sum) {
                *out = product * share - (post * share) * (pre * share);
            }
        }
    }

    fn updates(&self) -> u64 {
        self.stimuli
    }

    fn watched(&self, watch: Watch) -> Box<dyn Watched> {
        Box::new(Counts(StimulusCounts::new(watch)))
    }

    fn boxed_clone(&self) -> Box<dyn Estimator> {
        Box::new(self.clone())
    }
}

/// Counts of both neurons, stimulus by stimulus.
struct Counts(StimulusCounts);

impl Watched for Counts {
    fn observe(&mut self, activity: &Activity) {
        self.0.observe(activity);
    }

    fn explanation(&self) -> Explanation {
        let StimulusCounts { pre, post, .. } = &self.0;
        Explanation::default().with("pre_count", pre.as_slice()).with("post_count", post.as_slice())
    }
}
