//! A running product of spike counts per stimulus. Sees: spike counts. It is no rule that anybody published: the tests add it
//! exactly as CONTRIBUTING.md says, to show that a new method needs nothing else.
//!
//! At the end of each stimulus with counts n, `ŵ ← (1 − d)·ŵ + n_post·n_pre`.

use super::{Estimator, Explanation, Kind, Method, Watch, Watched};
use crate::params::{Params, text};
use crate::source::{Activity, Needs, Quantity};

/// As the registry has it.
pub static METHOD: Method = Method {
    name: "fourth",
    label: text!("Fourth"),
    sees: &[Quantity::Counts],
    knows: &[],
    group: Kind::Ours,
    is_default: false,
    doc: text!("After each stimulus, adds the product of both neurons' spike counts and forgets a share of what was."),
    update: text!("stimulus"),
    learning_rate: None,
    sees_quiet_steps: false,
    operations: |_| 0.0,
    needs: |_| Needs::default(),
    make: |params| Box::new(Fourth::new(params)),
};

/// The rule and its state.
#[derive(Clone, Debug)]
pub struct Fourth {
    keep: f64,
    pre_counts: Vec<f64>,
    post_counts: Vec<f64>,
    /// Shape (post, pre).
    estimate: Vec<f64>,
    updates: u64,
}

impl Fourth {
    /// Starts with all estimates at zero.
    pub fn new(params: &Params) -> Self {
        let (n_pre, n_post) = (params.n_pre as usize, params.n_post as usize);
        Self {
            keep: 1.0 - params.fourth_decay,
            pre_counts: vec![0.0; n_pre],
            post_counts: vec![0.0; n_post],
            estimate: vec![0.0; n_post * n_pre],
            updates: 0,
        }
    }
}

impl Estimator for Fourth {
    fn observe(&mut self, activity: &Activity) {
        for &pre in activity.pre_spikes {
            self.pre_counts[pre as usize] += 1.0;
        }
        for &post in activity.post_spikes {
            self.post_counts[post as usize] += 1.0;
        }
        if !activity.stimulus_ends {
            return;
        }
        for (row, post) in self.estimate.chunks_exact_mut(self.pre_counts.len()).zip(&self.post_counts) {
            for (estimate, pre) in row.iter_mut().zip(&self.pre_counts) {
                *estimate = *estimate * self.keep + post * pre;
            }
        }
        self.pre_counts.fill(0.0);
        self.post_counts.fill(0.0);
        self.updates += 1;
    }

    fn estimate(&self, into: &mut [f64]) {
        into.copy_from_slice(&self.estimate);
    }

    fn updates(&self) -> u64 {
        self.updates
    }

    fn facts(&self) -> Vec<(&'static str, f64)> {
        vec![("stimuli", self.updates as f64)]
    }

    fn watched(&self, watch: Watch) -> Box<dyn Watched> {
        Box::new(WatchedFourth { watch, counts: [0.0; 2], is_whole: watch.from_start, product: Vec::new() })
    }

    fn boxed_clone(&self) -> Box<dyn Estimator> {
        Box::new(self.clone())
    }
}

/// The products of one synapse, stimulus by stimulus.
struct WatchedFourth {
    watch: Watch,
    counts: [f32; 2],
    /// The first stimulus of the stretch may have begun before it.
    is_whole: bool,
    product: Vec<f32>,
}

impl Watched for WatchedFourth {
    fn observe(&mut self, activity: &Activity) {
        for (count, spiked) in self.counts.iter_mut().zip(self.watch.spikes(activity)) {
            *count += f32::from(u8::from(spiked));
        }
        if activity.stimulus_ends {
            if self.is_whole {
                self.product.push(self.counts[0] * self.counts[1]);
            }
            (self.is_whole, self.counts) = (true, [0.0; 2]);
        }
    }

    fn explanation(&self) -> Explanation {
        let sum: f64 = self.product.iter().map(|product| f64::from(*product)).sum();
        Explanation::default()
            .with("product", self.product.as_slice())
            .with("mean_product", sum / self.product.len() as f64)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_of_a_stimulus_are_multiplied() {
        let params = Params { n_pre: 2, n_post: 1, fourth_decay: 0.5, ..Params::default() };
        let mut fourth = Fourth::new(&params);
        let spikes: [&[u32]; 4] = [&[0], &[0], &[1], &[]];
        for (step, pre_spikes) in spikes.into_iter().enumerate() {
            let stimulus_ends = step % 2 == 1;
            fourth.observe(&Activity {
                step: step as u64,
                stimulus_ends,
                stimulation: &[],
                pre_spikes,
                post_spikes: &[0],
                pre: None,
                post: None,
            });
        }
        let mut estimate = [0.0; 2];
        fourth.estimate(&mut estimate);
        assert_eq!(estimate, [4.0 * 0.5, 2.0]);
        assert_eq!(fourth.updates(), 2);
    }
}
