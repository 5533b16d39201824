//! Checks on a network: spikes and potentials from its stimulation, and estimates from its spikes.

use super::check::{Check, FROM_POTENTIALS};
use super::compare;
use super::format::{Estimate, Lif, Model};
use super::replay::Replay;
use super::sections::{SECTIONS, Section};
use stdwi_lab::methods::Estimator;
use stdwi_lab::params::Params;
use stdwi_lab::source::stimulus::stimulus_steps;
use stdwi_lab::source::{self, Needs, Quantity, Recorded};

/// An estimate that a file expects, and the method that is to make it.
struct Expectation<'a> {
    section: &'static Section,
    name: String,
    expected: &'a Estimate,
}

/// All checks of a file.
pub fn checks(data: &Lif) -> Result<Vec<Check>, String> {
    let params = params(&data.model);
    valid(&params)?;
    let weights = data.weights.concat();
    let mut needs = Needs::default();
    let (mut of_spikes, mut of_potentials) = (Vec::new(), Vec::new());
    let (mut from_spikes, mut from_potentials): (Vec<Box<dyn Estimator>>, Vec<_>) = (Vec::new(), Vec::new());
    for section in SECTIONS {
        for (index, expected) in data.expected.of(section.key).iter().enumerate() {
            let (params, state) = (section.make)(&expected.params, &params)?;
            valid(&params)?;
            needs = needs.and((section.method.needs)(&params));
            let expectation = Expectation { section, name: format!("{} {}", section.key, index + 1), expected };
            let (expectations, methods) = if section.method.sees.contains(&Quantity::Potentials) {
                (&mut of_potentials, &mut from_potentials)
            } else {
                (&mut of_spikes, &mut from_spikes)
            };
            expectations.push(expectation);
            methods.push(state);
        }
    }

    let (pre, post) = (&data.expected.pre_spike_steps, &data.expected.post_spike_steps);
    for (expectation, state) in of_spikes.iter().zip(&mut from_spikes) {
        let recorded = Recorded::new(pre, post, stimulus_steps(&params));
        let mut recorded = recorded.with_stimuli_from(expectation.section.stimuli_from);
        source::drive(&mut recorded, data.model.n_steps, |activity| state.observe(activity));
    }
    let mut replay = Replay::new(data, &params)?;
    replay.run(data, &params, needs, &mut from_potentials);

    let mut checks = replay.checks(&data.expected);
    let compare = |expectation: &Expectation, state: &dyn Estimator, tolerance| {
        let mut estimate = vec![0.0; weights.len()];
        state.estimate(&mut estimate);
        compare::estimate(&expectation.name, &estimate, &expectation.expected.expected(), &weights, tolerance)
    };
    for (expectation, state) in of_spikes.iter().zip(&from_spikes) {
        checks.extend(compare(expectation, state.as_ref(), expectation.section.tolerance));
    }
    let agree = replay.first_difference(&data.expected).is_none();
    for (expectation, state) in of_potentials.iter().zip(&from_potentials) {
        let compared = compare(expectation, state.as_ref(), FROM_POTENTIALS);
        checks.extend(compared.into_iter().map(|check| check.idle_if(!agree, "it needs the same spikes")));
    }
    Ok(checks)
}

fn params(model: &Model) -> Params {
    Params {
        dt_ms: model.dt_ms,
        n_pre: model.n_pre,
        n_post: model.n_post,
        stimulus_ms: model.stimulus_ms,
        tau_mem_ms: model.tau_mem_ms,
        threshold: model.threshold,
        reset: model.reset,
        rest: model.rest,
        coupling: model.coupling,
        tau_psp_slow_ms: model.tau_psp_slow_ms,
        tau_psp_fast_ms: model.tau_psp_fast_ms,
        stimulus_weight: model.stimulus_weight,
        ..Params::default()
    }
}

/// Settings of a file must be ones that the engine runs.
pub fn valid(params: &Params) -> Result<(), String> {
    params.validate().map_err(|problems| {
        let sentences: Vec<String> = problems.iter().map(ToString::to_string).collect();
        format!("has settings that the engine does not run: {}", sentences.join("; "))
    })
}
