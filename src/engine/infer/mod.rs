//! Methods that infer weights from activity. One trait, one file a method; methods never import each other.
//!
//! A new rule is one file here and one line in [`REGISTRY`]: controls, plots, links and exports follow from the tables.

pub mod akrout;
pub mod grid;
pub mod hitting_time;
pub mod rdd;
pub mod stdwi;

use crate::lanes::{self, Quad};
use crate::network::Activity;
use crate::params::Params;
use serde::Serialize;
use std::any::Any;
use stdwi_params::text;

/// A rule that watches the network and keeps an estimate of every weight.
pub trait Estimator: Send {
    /// Takes in one step. Steps arrive in order and without gaps, but for quiet ones if the method does not see them.
    fn observe(&mut self, activity: &Activity);

    /// Writes the present estimate into `into`, shape (post, pre).
    fn estimate(&self, into: &mut [f64]);

    /// How many updates the rule has made so far (postsynaptic spikes, stimuli or windows).
    fn updates(&self) -> u64;

    /// Windows whose drive stayed below and reached the threshold, for methods that count them.
    fn windows(&self) -> Option<[u64; 2]> {
        None
    }

    /// The method itself, for views that explain how it came to its estimate.
    fn as_any(&self) -> &dyn Any;

    /// The method itself, to be told what to keep for such a view.
    fn as_any_mut(&mut self) -> &mut dyn Any;

    /// A copy that goes on independently.
    fn boxed_clone(&self) -> Box<dyn Estimator>;
}

impl Clone for Box<dyn Estimator> {
    fn clone(&self) -> Self {
        self.boxed_clone()
    }
}

/// A registered method.
#[derive(Clone, Copy, Serialize)]
pub struct Method {
    /// Name in code, links and files.
    pub name: &'static str,
    /// Name for people.
    pub label: &'static str,
    /// What the rule may see: "spikes", "counts", "potentials".
    pub sees: &'static [&'static str],
    /// One sentence on how it works.
    pub doc: &'static str,
    /// What one update belongs to.
    pub update: &'static str,
    /// Whether it must be shown steps in which nobody spikes and no stimulus ends.
    #[serde(skip)]
    pub sees_quiet_steps: bool,
    /// Makes one from valid parameters.
    #[serde(skip)]
    pub make: fn(&Params) -> Box<dyn Estimator>,
}

/// Every method, in the order in which they are shown, hashed and exported.
pub static REGISTRY: [Method; 3] = [
    Method {
        name: "stdwi",
        label: text!("STDWI"),
        sees: &["spikes"],
        doc: text!(
            "At each postsynaptic spike, adds the difference of a fast and a slow trace of the presynaptic spikes."
        ),
        update: text!("postsynaptic spike"),
        sees_quiet_steps: true,
        make: |params| Box::new(stdwi::Stdwi::new(&stdwi::Settings::from(params))),
    },
    Method {
        name: "akrout",
        label: text!("Akrout"),
        sees: &["counts"],
        doc: text!("After each stimulus, adds the product of both neurons' spike counts, each relative to its mean."),
        update: text!("stimulus"),
        sees_quiet_steps: false,
        make: |params| Box::new(akrout::Akrout::new(&akrout::Settings::from(params))),
    },
    Method {
        name: "rdd",
        label: text!("RDD"),
        sees: &["spikes", "potentials"],
        doc: text!(
            "Compares what follows when the presynaptic neuron just reaches its threshold and when it just fails to."
        ),
        update: text!("window"),
        sees_quiet_steps: true,
        make: |params| Box::new(rdd::Rdd::new(&rdd::Settings::from(params))),
    },
];

/// Copies rows of groups, shape (post, group of pre), into `into`, shape (post, pre).
pub(crate) fn unpack_rows(from: &[Quad], into: &mut [f64], n_pre: usize) {
    for (row, out) in from.chunks_exact(lanes::groups(n_pre)).zip(into.chunks_exact_mut(n_pre)) {
        lanes::unpack(row, out);
    }
}
