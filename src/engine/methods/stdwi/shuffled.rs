//! STDWI on postsynaptic trains that are shifted in time: what the rule makes of nothing. Sees: spikes.
//!
//! Each postsynaptic neuron's train arrives late by a time of its own, between 1 and 11 s. Rates and rhythms stay, and no spike
//! has anything to do with what came before it.

use super::{Settings, Stdwi};
use crate::methods::{Estimator, Kind, Method, Watch, Watched};
use crate::params::{Params, text};
use crate::random::{self, Purpose};
use crate::source::{Activity, Needs, Quantity};
use std::collections::VecDeque;

/// As the registry has it.
pub static METHOD: Method = Method {
    name: "shuffled",
    label: text!("Shuffled"),
    sees: &[Quantity::Spikes],
    knows: &[],
    group: Kind::Floor,
    is_default: false,
    doc: text!(
        "STDWI on postsynaptic spikes that come late by seconds, a time of its own for each neuron: what is left is nothing."
    ),
    update: text!("postsynaptic spike, late"),
    learning_rate: Some("stdwi_learning_rate"),
    sees_quiet_steps: true,
    operations: |_| 0.0,
    needs: |_| Needs::default(),
    make: |params| Box::new(Shuffled::new(params)),
};

/// Shortest delay, and by how much the longest is longer, ms.
const DELAY_MS: [f64; 2] = [1_000.0, 10_000.0];

/// The rule, and the spikes that have not arrived.
#[derive(Clone, Debug)]
pub struct Shuffled {
    rule: Stdwi,
    delays: Vec<u64>,
    /// Steps at which each neuron's spikes arrive.
    under_way: Vec<VecDeque<u64>>,
    arrived: Vec<u32>,
}

impl Shuffled {
    /// Starts with nothing under way.
    pub fn new(params: &Params) -> Self {
        let delay = |post| {
            let share = random::uniform(&mut random::stream(params.seed, Purpose::Delays, post));
            libm::round((DELAY_MS[0] + share * DELAY_MS[1]) / params.dt_ms) as u64
        };
        let n_post = params.n_post as usize;
        Self {
            rule: Stdwi::new(&Settings::from(params)),
            delays: (0..n_post as u64).map(delay).collect(),
            under_way: vec![VecDeque::new(); n_post],
            arrived: Vec::with_capacity(n_post),
        }
    }

    /// The postsynaptic spikes that arrive in a step.
    fn receive(&mut self, activity: &Activity) {
        for &post in activity.post_spikes {
            self.under_way[post as usize].push_back(activity.step + self.delays[post as usize]);
        }
        self.arrived.clear();
        for (post, spikes) in self.under_way.iter_mut().enumerate() {
            if spikes.front() == Some(&activity.step) {
                spikes.pop_front();
                self.arrived.push(post as u32);
            }
        }
    }
}

impl Estimator for Shuffled {
    fn observe(&mut self, activity: &Activity) {
        self.receive(activity);
        self.rule.observe(&Activity { post_spikes: &self.arrived, ..*activity });
    }

    fn estimate(&self, into: &mut [f64]) {
        self.rule.estimate(into);
    }

    fn updates(&self) -> u64 {
        self.rule.updates()
    }

    fn watched(&self, watch: Watch) -> Box<dyn Watched> {
        Box::new(WatchedShuffled { inner: self.rule.watched(watch), outer: self.clone() })
    }

    fn boxed_clone(&self) -> Box<dyn Estimator> {
        Box::new(self.clone())
    }
}

/// STDWI's own explanation, of spikes that come late.
struct WatchedShuffled {
    outer: Shuffled,
    inner: Box<dyn Watched>,
}

impl Watched for WatchedShuffled {
    fn observe(&mut self, activity: &Activity) {
        self.outer.receive(activity);
        self.inner.observe(&Activity { post_spikes: &self.outer.arrived, ..*activity });
    }

    fn explanation(&self) -> crate::methods::Explanation {
        self.inner.explanation()
    }
}
