//! What a method costs: the parameters that its estimates depend on, and the time that it takes. (The state that it keeps is measured by
//! `stdwi costs`, which sees what is allocated.)

use super::Spread;
use crate::methods::{Estimator, Method, REGISTRY};
use crate::params::{Kind, Params, TABLE, Value, parameter};
use crate::run::Run;
use crate::source::{self, Simulated, network};

/// The rate of every method that has none of its own.
const SHARED_RATE: &str = "learning_rate";

/// What no rule is told to do well: sizes, the step, which random numbers are drawn, and how wrong it is on purpose.
const NO_CHOICE: [&str; 5] = ["n_pre", "n_post", "dt_ms", "seed", "known_tau_scale"];

/// A number is tried at so many times its value.
const FACTORS: [f64; 2] = [2.0, 0.1];

/// A number that is 0 is tried at this share of its largest value.
const SHARE: f64 = 1e-3;

/// What a method has to be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// Numbers of the rule: keys of parameters.
    pub own: Vec<&'static str>,
    /// Numbers of the neurons, such as their threshold: keys of parameters.
    pub of_neurons: Vec<&'static str>,
}

/// Long enough for every rule to have made an estimate; lateral prediction waits for two seconds.
const TRIAL_MS: f64 = 3000.0;

/// A small network in which every rule has something to do soon: batches of 100 stimuli would take ten seconds.
fn trial() -> Params {
    Params { n_pre: 12, n_post: 4, akrout_batch: 5, ..Params::default() }
}

/// The numbers that a method's estimates depend on while it watches the same spikes: those with another value of which it makes another
/// estimate. A rate counts once, whether it is the method's own or that of all; names of variants are no numbers.
///
/// # Panics
/// Never: the network is a constant of ours, and valid.
pub fn told(method: &Method) -> Told {
    let base = trial();
    let estimator = |params: &Params| (method.make)(params);
    let mut varied: Vec<(&'static str, Box<dyn Estimator>)> = Vec::new();
    for parameter in TABLE.iter().filter(|parameter| !NO_CHOICE.contains(&parameter.key)) {
        varied.extend(others(&base, parameter.key).iter().map(|params| (parameter.key, estimator(params))));
    }
    let mut own = estimator(&base);
    let mut source = Simulated::new(&base, &network::draw_weights(&base), (method.needs)(&base));
    source::drive(&mut source, (TRIAL_MS / base.dt_ms) as u64, |activity| {
        own.observe(activity);
        varied.iter_mut().for_each(|(_, estimator)| estimator.observe(activity));
    });
    let estimate = |estimator: &dyn Estimator| {
        let mut into = vec![0.0; (base.n_pre * base.n_post) as usize];
        estimator.estimate(&mut into);
        into
    };
    let found = estimate(&*own);
    let mut keys: Vec<&'static str> = Vec::new();
    for (key, other) in &varied {
        let is_shared = *key == SHARED_RATE && method.learning_rate.is_some_and(|own| own != *key);
        let is_new = !is_shared && !keys.contains(key);
        if is_new && estimate(&**other) != found {
            keys.push(key);
        }
    }
    let is_of_neurons = |key: &&str| parameter(key).is_some_and(|parameter| parameter.group == "network");
    let (of_neurons, own) = keys.into_iter().partition(is_of_neurons);
    Told { own, of_neurons }
}

fn largest(key: &str) -> f64 {
    match parameter(key).map(|parameter| parameter.kind) {
        Some(Kind::Float { max, .. } | Kind::Int { max, .. }) => max,
        _ => 1.0,
    }
}

/// Parameters with another value of `key`, as far as there are any.
fn others(base: &Params, key: &str) -> Vec<Params> {
    let Some(Value::Number(value)) = base.get(key) else { return Vec::new() };
    let largest = largest(key);
    let values = FACTORS.map(|factor| if value == 0.0 { factor * SHARE * largest } else { factor * value });
    let with = |value: f64| {
        let mut params = base.clone();
        params.set(key, &Value::Number(value)).ok()?;
        params.validate().ok().map(|()| params)
    };
    values.into_iter().filter_map(with).collect()
}

/// What a method adds to each step of the network of preset `paper`, as far as it was measured.
#[derive(Clone, Debug, PartialEq)]
pub struct Cost {
    /// Name of the method; none for the network alone.
    pub method: Option<&'static str>,
    /// Time per step, ns: median over slices, and half of what the middle half of them spans.
    pub step_ns: Spread,
    /// Time per presynaptic spike, ns.
    pub spike_ns: f64,
}

/// Runs of each method by itself, and one of the network alone, that take turns: so all have the same share of what else the machine does.
pub struct Timing {
    runs: Vec<(Option<&'static Method>, Run, Vec<f64>)>,
}

impl Default for Timing {
    /// Every method, on the network of preset `paper`.
    fn default() -> Self {
        let params = Params::default();
        let run = |methods: &[&'static Method]| Run::with_methods(&params, methods);
        let fits = REGISTRY.iter().filter(|method| method.fits(&params) && method.is_right_about(&params));
        let alone = run(&[]).map(|run| (None, run, Vec::new()));
        let each = fits.map(|&method| run(&[method]).map(|run| (Some(method), run, Vec::new())));
        // The preset is valid: tests say so.
        Self { runs: std::iter::once(alone).chain(each).flatten().collect() }
    }
}

impl Timing {
    /// Number of runs that take turns.
    pub fn len(&self) -> usize {
        self.runs.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.runs.is_empty()
    }

    /// Takes steps of a run.
    pub fn advance(&mut self, index: usize, steps: u64) {
        if let Some((_, run, _)) = self.runs.get_mut(index) {
            run.run(steps);
        }
    }

    /// Takes down how long so many steps of a run took, ms.
    pub fn add(&mut self, index: usize, steps: u64, ms: f64) {
        if let Some((_, _, slices)) = self.runs.get_mut(index) {
            slices.push(ms * 1e6 / steps as f64);
        }
    }

    /// The network first, then each method without it, turn by turn.
    pub fn costs(&self) -> Vec<Cost> {
        let Some((_, network, alone)) = self.runs.first() else { return Vec::new() };
        let spikes = network.spike_counts()[0] as f64 / network.step_index() as f64;
        let cost = |(method, _, slices): &(Option<&'static Method>, Run, Vec<f64>)| {
            let own = |(&slice, &alone): (&f64, &f64)| if method.is_some() { slice - alone } else { slice };
            let step_ns = quartiles(slices.iter().zip(alone).map(own).collect());
            Cost { method: method.map(|method| method.name), step_ns, spike_ns: step_ns.mean / spikes }
        };
        self.runs.iter().map(cost).collect()
    }
}

/// The median, and half the distance of the quartiles; NaN of nothing.
fn quartiles(mut values: Vec<f64>) -> Spread {
    values.sort_by(f64::total_cmp);
    let at = |share: f64| {
        let place = share * values.len().saturating_sub(1) as f64;
        let (low, high) = (place.floor() as usize, place.ceil() as usize);
        let [low, high] = [low, high].map(|index| values.get(index).copied().unwrap_or(f64::NAN));
        low + (high - low) * place.fract()
    };
    Spread { mean: at(0.5), deviation: (at(0.75) - at(0.25)) / 2.0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::methods::method;

    #[test]
    fn the_three_of_the_paper_have_the_numbers_that_the_paper_gives_them() {
        let own = |name: &str| told(method(name).unwrap()).own;
        assert_eq!(own("stdwi"), ["tau_fast_ms", "tau_slow_ms", "stdwi_decay", "stdwi_learning_rate"]);
        assert_eq!(own("akrout"), ["akrout_batch", "akrout_decay", "akrout_learning_rate"]);
        assert_eq!(own("rdd"), ["rdd_margin", "rdd_window_ms", "rdd_max_drive_distance", "rdd_learning_rate"]);
    }

    #[test]
    fn a_rule_that_says_what_it_knows_of_neurons_depends_on_it_and_others_do_not() {
        for method in REGISTRY {
            let of_neurons = told(method).of_neurons;
            for key in method.knows {
                assert!(of_neurons.contains(key), "{} says that it knows {key}, and does not use it", method.name);
            }
        }
        assert_eq!(told(method("stdwi").unwrap()).of_neurons, [""; 0]);
    }

    #[test]
    fn a_method_costs_what_its_slices_take_beyond_those_of_the_network() {
        let mut timing = Timing::default();
        for index in 0..timing.len() {
            timing.advance(index, 4000);
            // The network 2, 3 and 4 ms, each method one more than the one before it.
            (2..5).for_each(|ms| timing.add(index, 1000, f64::from(ms) + index as f64));
        }
        let costs = timing.costs();
        assert_eq!(costs.len(), timing.len());
        assert_eq!((costs[0].method, costs[0].step_ns), (None, Spread { mean: 3000.0, deviation: 500.0 }));
        assert_eq!((costs[2].method, costs[2].step_ns), (Some("akrout"), Spread { mean: 2000.0, deviation: 0.0 }));
        // 6.8 Hz · 100 neurons · 0.25 ms, by MODEL.md's rates; a second says that roughly.
        let spikes = costs[2].step_ns.mean / costs[2].spike_ns;
        assert!((0.1..0.3).contains(&spikes), "{spikes} presynaptic spikes a step");
    }
}
