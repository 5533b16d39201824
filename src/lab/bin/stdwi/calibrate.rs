//! `stdwi calibrate`: the gain with which each neuron model spikes as often under a link as `lif` does. The defaults of
//! `neuron_gain` are what it prints for preset `paper`.

use crate::cli::print;
use std::fmt::Write;
use stdwi_lab::link::{self, Link};
use stdwi_lab::params::{NeuronModel, Params};
use stdwi_lab::run::Run;

/// Simulated time of a run, ms.
const DURATION_MS: f64 = 50_000.0;
/// Gains are found to this share.
const PRECISION: f64 = 1e-3;

/// Prints the gains, and the rates that they give. Returns the exit status.
pub fn calibrate(link: &Link, seeds: u64) -> u8 {
    let rate = |model: NeuronModel, gain: f64| {
        let of_seed = |seed: u64| {
            let params = Params { neuron_model: model, neuron_gain: gain, seed, ..link.params.clone() };
            // A link that was read is valid.
            let mut run = Run::with_methods(&params, &[]).unwrap_or_else(|problems| panic!("{problems:?}"));
            run.run(run.steps_in(DURATION_MS));
            run.rates_hz()[2]
        };
        (1..=seeds).map(of_seed).sum::<f64>() / seeds as f64
    };
    let wanted = rate(NeuronModel::Lif, 0.0);
    let mut text = format!("link {}, seeds 1 to {seeds}\nlif: {wanted:.2} Hz\n", link::format(link));
    for name in NeuronModel::NAMES.iter().filter(|name| **name != NeuronModel::Lif.name()) {
        let Some(model) = NeuronModel::from_name(name) else { continue };
        let (mut low, mut high) = (1e-3, 1e5);
        // The rate grows with the gain, over many powers of ten.
        while high / low > 1.0 + PRECISION {
            let middle = libm::sqrt(low * high);
            if rate(model, middle) < wanted { low = middle } else { high = middle }
        }
        let gain: f64 = format!("{:.3e}", libm::sqrt(low * high)).parse().unwrap_or(low);
        let _ = writeln!(text, "{name}: neuron_gain={gain} gives {:.2} Hz", rate(model, gain));
    }
    print(&text)
}
