//! Methods that infer weights from activity. One trait, one folder a method; methods never import each other.
//!
//! A new rule is a folder here and a line in [`REGISTRY`]: links, digests, scores, exports and the command line follow from
//! it. CONTRIBUTING.md lists what the page needs.

pub mod akrout;
pub mod covariance;
pub mod event_predictive;
mod explain;
pub mod grid;
pub mod hitting_time;
pub mod inhibited;
pub mod lateral;
pub mod least_squares;
pub mod predictive;
pub mod rdd;
pub mod sal;
pub mod stdwi;
pub mod tools;
pub mod whitened;

pub use explain::{Column, Explanation, Watch, Watched};
pub use grid::Grid;

use crate::lanes::{self, Quad};
use crate::params::{NeuronModel, Params};
use crate::source::{Activity, Needs, Quantity};
use serde::Serialize;

/// Every method, in the order in which they are hashed.
pub static REGISTRY: &[&Method] = &[
    &stdwi::METHOD,
    &akrout::METHOD,
    &rdd::METHOD,
    &sal::METHOD,
    &stdwi::balanced::METHOD,
    &inhibited::METHOD,
    &lateral::METHOD,
    &predictive::METHOD,
    &event_predictive::METHOD,
    &least_squares::METHOD,
    &whitened::METHOD,
    &covariance::METHOD,
    &stdwi::shuffled::METHOD,
];

/// A registered method: what it is, and how to make one.
#[derive(Clone, Copy, Serialize)]
pub struct Method {
    /// Name in code, links and files: small letters, digits and hyphens.
    pub name: &'static str,
    /// Name for people.
    pub label: &'static str,
    /// What the rule watches.
    pub sees: &'static [Quantity],
    /// What it is told of the neurons besides, such as their threshold: keys of parameters.
    pub knows: &'static [&'static str],
    /// What kind of method it is.
    pub group: Kind,
    /// Whether it runs where a link names no methods.
    pub is_default: bool,
    /// One sentence on how it works. The page has its own.
    #[serde(skip)]
    pub doc: &'static str,
    /// What one update belongs to.
    pub update: &'static str,
    /// Key of the parameter that says how fast it learns, if it has one.
    pub learning_rate: Option<&'static str>,
    /// Whether it must be shown steps in which nobody spikes and no stimulus ends.
    #[serde(skip)]
    pub sees_quiet_steps: bool,
    /// Operations that it takes to make an estimate, where that is more than to copy one.
    #[serde(skip)]
    pub operations: fn(&Params) -> f64,
    /// What it asks of the source.
    #[serde(skip)]
    pub needs: fn(&Params) -> Needs,
    /// Makes one from valid parameters.
    #[serde(skip)]
    pub make: fn(&Params) -> Box<dyn Estimator>,
}

impl Method {
    /// So many operations may making an estimate take: some tens of milliseconds, for a run must not stall.
    pub const MOST_OPERATIONS: f64 = 3e7;

    /// Whether a network of this size leaves it the time to make estimates.
    pub fn fits(&self, params: &Params) -> bool {
        (self.operations)(params) <= Self::MOST_OPERATIONS
    }

    /// Whether the postsynaptic neurons are what it takes them for: a rule that knows the reset of a neuron reckons with
    /// integrate-and-fire.
    pub fn is_right_about(&self, params: &Params) -> bool {
        params.neuron_model == NeuronModel::Lif || !self.knows.contains(&"reset")
    }

    /// The first quantity that it would have to see and a source does not have.
    pub fn lacks(&self, has: &[Quantity]) -> Option<Quantity> {
        self.sees.iter().copied().find(|seen| !has.contains(seen))
    }
}

impl PartialEq for Method {
    /// A name belongs to one method.
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl std::fmt::Debug for Method {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name)
    }
}

/// A kind of method.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// Published as a rule for synapses.
    Published,
    /// Explored here.
    Ours,
    /// What is possible with all that can be known.
    Ceiling,
    /// What needs no idea, or must fail.
    Floor,
}

/// The method called `name`.
pub fn method(name: &str) -> Option<&'static Method> {
    REGISTRY.iter().copied().find(|method| method.name == name)
}

/// The methods of a link that names none.
pub fn defaults() -> Vec<&'static Method> {
    REGISTRY.iter().copied().filter(|method| method.is_default).collect()
}

/// A rule that watches the network and keeps an estimate of every weight.
pub trait Estimator: Send {
    /// Takes in one step. Steps arrive in order and without gaps, but for quiet ones if the method does not see them.
    fn observe(&mut self, activity: &Activity);

    /// Writes the present estimate into `into`, shape (post, pre).
    fn estimate(&self, into: &mut [f64]);

    /// How many updates the rule has made so far (postsynaptic spikes, stimuli or windows).
    fn updates(&self) -> u64;

    /// What else there is to tell of its state, by name.
    fn facts(&self) -> Vec<(&'static str, f64)> {
        Vec::new()
    }

    /// A copy that goes on from here and writes down what it sees of one synapse.
    fn watched(&self, watch: Watch) -> Box<dyn Watched>;

    /// A copy that goes on independently.
    fn boxed_clone(&self) -> Box<dyn Estimator>;
}

impl Clone for Box<dyn Estimator> {
    fn clone(&self) -> Self {
        self.boxed_clone()
    }
}

/// Copies rows of groups, shape (post, group of pre), into `into`, shape (post, pre).
pub(crate) fn unpack_rows(from: &[Quad], into: &mut [f64], n_pre: usize) {
    for (row, out) in from.chunks_exact(lanes::groups(n_pre)).zip(into.chunks_exact_mut(n_pre)) {
        lanes::unpack(row, out);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::params::{GROUPS, parameter};

    #[test]
    fn names_are_unique_and_fit_into_links() {
        for (index, method) in REGISTRY.iter().enumerate() {
            let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
            assert!(method.name.starts_with(|c: char| c.is_ascii_lowercase()) && method.name.chars().all(fits));
            assert!(REGISTRY[..index].iter().all(|other| other.name != method.name), "{method:?} is there twice");
            assert!(method.learning_rate.is_none_or(|key| parameter(key).is_some()), "{method:?}");
            assert!(method.knows.iter().all(|key| parameter(key).is_some()), "{method:?}");
            assert!(!method.sees.is_empty(), "{method:?} must see something");
        }
        assert!(GROUPS.iter().all(|group| group.name != "methods"));
    }

    #[test]
    fn the_default_is_the_three_of_the_paper() {
        let names: Vec<_> = defaults().iter().map(|method| method.name).collect();
        assert_eq!(names, ["stdwi", "akrout", "rdd"]);
    }
}
