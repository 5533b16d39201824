//! Checks on a network: spikes and potentials from its stimulation, and estimates from its spikes.

use super::check::{Check, ESTIMATE, FROM_POTENTIALS};
use super::compare;
use super::format::{Lif, Model};
use super::replay::Replay;
use stdwi_lab::infer::Estimator;
use stdwi_lab::infer::akrout::{self, Akrout};
use stdwi_lab::infer::rdd::{self, Rdd};
use stdwi_lab::infer::stdwi::{self, Stdwi};
use stdwi_lab::params::Params;

/// All checks of a file.
pub fn checks(data: &Lif) -> Result<Vec<Check>, String> {
    let params = params(&data.model);
    valid(&params)?;
    let weights = data.weights.concat();
    let expected = &data.expected;
    let mut from_spikes: Vec<Box<dyn Estimator>> = Vec::new();
    let mut from_potentials: Vec<Box<dyn Estimator>> = Vec::new();
    for stdwi in &expected.stdwi {
        let given = &stdwi.params;
        let params = Params {
            tau_fast_ms: given.tau_fast_ms,
            tau_slow_ms: given.tau_slow_ms,
            stdwi_decay: given.decay,
            learning_rate: given.learning_rate,
            ..params.clone()
        };
        valid(&params)?;
        from_spikes.push(Box::new(Stdwi::new(&stdwi::Settings::from(&params))));
    }
    for akrout in &expected.akrout {
        let given = &akrout.params;
        let params = Params {
            akrout_batch: given.batch_stimuli,
            akrout_decay: given.decay,
            learning_rate: given.learning_rate,
            ..params.clone()
        };
        valid(&params)?;
        from_spikes.push(Box::new(Akrout::new(&akrout::Settings::from(&params))));
    }
    let mut margin = params.rdd_margin;
    for rdd in &expected.rdd {
        let given = &rdd.params;
        let params = Params {
            rdd_margin: given.margin,
            rdd_window_ms: given.window_ms,
            rdd_max_drive_distance: given.max_drive_distance,
            learning_rate: given.learning_rate,
            ..params.clone()
        };
        valid(&params)?;
        margin = margin.max(given.margin);
        from_potentials.push(Box::new(Rdd::new(&rdd::Settings::from(&params))));
    }

    let mut replay = Replay::new(data, &params, &weights, margin)?;
    replay.run(data, &params, &mut from_spikes, &mut from_potentials);

    let mut checks = replay.checks(expected);
    let agree = replay.first_difference(expected).is_none();
    let estimate_of = |estimator: &dyn Estimator| {
        let mut estimate = vec![0.0; weights.len()];
        estimator.estimate(&mut estimate);
        estimate
    };
    let names = (1..=expected.stdwi.len()).map(|n| format!("stdwi {n}"));
    let names = names.chain((1..=expected.akrout.len()).map(|n| format!("akrout {n}")));
    let expectations = expected.stdwi.iter().map(|expected| expected.expected());
    let expectations = expectations.chain(expected.akrout.iter().map(|expected| expected.expected()));
    for ((name, expected), estimator) in names.zip(expectations).zip(&from_spikes) {
        checks.extend(compare::estimate(&name, &estimate_of(estimator.as_ref()), &expected, &weights, ESTIMATE));
    }
    for (n, (rdd, estimator)) in expected.rdd.iter().zip(&from_potentials).enumerate() {
        let name = format!("rdd {}", n + 1);
        let estimate = estimate_of(estimator.as_ref());
        let of_rdd = compare::estimate(&name, &estimate, &rdd.expected(), &weights, FROM_POTENTIALS);
        checks.extend(of_rdd.into_iter().map(|check| check.idle_if(!agree, "it needs the same spikes")));
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
