//! `stdwi costs`: how many numbers each method has to be told, and how many it keeps for each synapse and each neuron, from the code as it runs.

use crate::cli::print;
use peak_alloc::PeakAlloc;
use serde::Serialize;
use std::fmt::Write;
use stdwi_lab::methods::{Method, REGISTRY};
use stdwi_lab::params::Params;
use stdwi_lab::plan::costs;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// What a method costs, but for time.
#[derive(Debug, Serialize)]
pub struct Cost {
    /// Name of the method.
    pub method: &'static str,
    /// Numbers of the rule that can be chosen: keys.
    pub own: Vec<&'static str>,
    /// Numbers of the neurons that it is told: keys.
    pub of_neurons: Vec<&'static str>,
    /// What it keeps.
    pub state: State,
}

/// Numbers of eight bytes that a method keeps, by what there is one for: with p presynaptic and q postsynaptic neurons it keeps
/// `pre·p + post·q + synapse·pq + pre_pair·p² + pre_pair_post·p²q` and a number that is the same for any network.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct State {
    /// For each synapse.
    pub synapse: f64,
    /// For each presynaptic neuron.
    pub pre: f64,
    /// For each postsynaptic neuron.
    pub post: f64,
    /// For each pair of presynaptic neurons.
    pub pre_pair: f64,
    /// For each pair of presynaptic neurons and each postsynaptic one.
    pub pre_pair_post: f64,
}

impl State {
    /// What a method keeps of a network, but for what is the same for any.
    fn of(&self, pre: u32, post: u32) -> f64 {
        let (p, q) = (f64::from(pre), f64::from(post));
        self.pre * p + self.post * q + self.synapse * p * q + self.pre_pair * p * p + self.pre_pair_post * p * p * q
    }
}

/// Every method's. One thread at a time: what is measured is what the whole program allocates.
///
/// # Errors
/// A method that keeps something of which there is one for neither of what [`State`] has.
fn all() -> Result<Vec<Cost>, String> {
    let cost = |method: &&'static Method| {
        let costs::Told { own, of_neurons } = costs::told(method);
        let state = state(method);
        // Sizes that it was not found from.
        let kept = kept(method, 160, 16) - kept(method, 16, 80);
        let said = state.of(160, 16) - state.of(16, 80);
        if (kept - said).abs() > 1e-6 * kept.abs().max(1.0) {
            return Err(format!(
                "{} keeps {kept} numbers more of one network than of another, and not {said}",
                method.name
            ));
        }
        Ok(Cost { method: method.name, own, of_neurons, state })
    };
    REGISTRY.iter().map(cost).collect()
}

/// Sizes are multiples of four, as neurons are kept in groups of four.
const FEW: u32 = 32;
const MANY: u32 = 64;

/// Solves for what there is one number for each of, from networks of three numbers of presynaptic and two of postsynaptic neurons.
fn state(method: &Method) -> State {
    let at = |pre: u32, post: u32| kept(method, pre, post);
    let (few, many) = (f64::from(FEW), f64::from(MANY));
    // A quadratic of p, through p, 2p and 3p, for each number of postsynaptic neurons.
    let quadratic = |post: u32| {
        let [one, two, three] = [1, 2, 3].map(|times| at(times * FEW, post));
        let square = (three - 2.0 * two + one) / (2.0 * few * few);
        let linear = (two - one) / few - 3.0 * few * square;
        [one - linear * few - square * few * few, linear, square]
    };
    let (low, high) = (quadratic(FEW), quadratic(MANY));
    let slope = |index: usize| (high[index] - low[index]) / (many - few);
    let rest = |index: usize| low[index] - slope(index) * few;
    State { synapse: slope(1), pre: rest(1), post: slope(0), pre_pair: rest(2), pre_pair_post: slope(2) }
}

/// Numbers of eight bytes that one of so many neurons keeps. Nothing more is allocated while it runs.
fn kept(method: &Method, n_pre: u32, n_post: u32) -> f64 {
    let params = Params { n_pre, n_post, ..Params::default() };
    let before = MEMORY.current_usage();
    let estimator = (method.make)(&params);
    let bytes = MEMORY.current_usage() - before;
    drop(estimator);
    bytes as f64 / 8.0
}

/// Prints the table, or JSON. Returns the exit status.
pub fn costs(as_json: bool) -> u8 {
    match if as_json { json() } else { markdown() } {
        Ok(text) => print(&format!("{}\n", text.trim_end())),
        Err(message) => {
            eprintln!("{message}");
            2
        }
    }
}

/// As JSON, for the page.
fn json() -> Result<String, String> {
    serde_json::to_string(&all()?).map_err(|error| error.to_string())
}

/// As a table in Markdown.
///
/// # Errors
/// As [`all`].
pub fn markdown() -> Result<String, String> {
    let mut text = String::from(
        "| method | numbers of the rule | which | told of the neurons | kept per synapse | per presynaptic neuron | per postsynaptic neuron | per pair of presynaptic neurons |\n\
         |---|---:|---|---|---:|---:|---:|---|\n",
    );
    for Cost { method, own, of_neurons, state } in all()? {
        let list = |keys: &[&str]| keys.iter().map(|key| format!("`{key}`")).collect::<Vec<_>>().join(", ");
        let pairs = match (state.pre_pair, state.pre_pair_post) {
            (0.0, 0.0) => "0".to_string(),
            (pair, 0.0) => pair.to_string(),
            (0.0, each) => format!("{each} for each postsynaptic neuron"),
            (pair, each) => format!("{pair}, and {each} for each postsynaptic neuron"),
        };
        let _ = writeln!(
            text,
            "| {method} | {} | {} | {} | {} | {} | {} | {pairs} |",
            own.len(),
            list(&own),
            list(&of_neurons),
            state.synapse,
            state.pre,
            state.post
        );
    }
    Ok(text)
}
