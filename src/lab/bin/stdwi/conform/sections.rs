//! Which method makes the estimates of which section of a file, and how its settings are called there.

use super::check::ESTIMATE;
use serde::de::DeserializeOwned;
use serde_json::Value;
use stdwi_lab::methods::{self, Estimator, Method};
use stdwi_lab::params::Params;

/// A section of `expected`.
pub struct Section {
    /// Its name in files.
    pub key: &'static str,
    /// The method.
    pub method: &'static Method,
    /// Largest relative deviation, for methods that see spikes alone.
    pub tolerance: f64,
    /// Step from which the stimuli of its reference are counted.
    pub stimuli_from: u64,
    /// The parameters with the settings of an estimate, and the method with them.
    pub make: Make,
}

/// Takes the settings of an estimate and the parameters of its file.
type Make = fn(&Value, &Params) -> Result<(Params, Box<dyn Estimator>), String>;

/// All sections that are known.
pub static SECTIONS: &[Section] = &[
    Section {
        key: "stdwi",
        method: &methods::stdwi::METHOD,
        tolerance: ESTIMATE,
        stimuli_from: 0,
        make: |given, params| {
            let given: StdwiParams = settings(given)?;
            let params = Params {
                tau_fast_ms: given.tau_fast_ms,
                tau_slow_ms: given.tau_slow_ms,
                stdwi_decay: given.decay,
                learning_rate: given.learning_rate,
                ..params.clone()
            };
            made(&methods::stdwi::METHOD, params)
        },
    },
    Section {
        key: "akrout",
        method: &methods::akrout::METHOD,
        tolerance: ESTIMATE,
        stimuli_from: 0,
        make: |given, params| {
            let given: AkroutParams = settings(given)?;
            let params = Params {
                akrout_batch: given.batch_stimuli,
                akrout_decay: given.decay,
                learning_rate: given.learning_rate,
                ..params.clone()
            };
            made(&methods::akrout::METHOD, params)
        },
    },
    Section {
        key: "rdd",
        method: &methods::rdd::METHOD,
        tolerance: ESTIMATE,
        stimuli_from: 0,
        make: |given, params| {
            let given: RddParams = settings(given)?;
            let params = Params {
                rdd_margin: given.margin,
                rdd_window_ms: given.window_ms,
                rdd_max_drive_distance: given.max_drive_distance,
                learning_rate: given.learning_rate,
                ..params.clone()
            };
            made(&methods::rdd::METHOD, params)
        },
    },
    Section {
        key: "least_squares",
        method: &methods::least_squares::METHOD,
        // Its system is ill-conditioned.
        tolerance: 1e-5,
        stimuli_from: 0,
        make: |_, params| made(&methods::least_squares::METHOD, params.clone()),
    },
    Section {
        key: "whitened",
        method: &methods::whitened::METHOD,
        tolerance: ESTIMATE,
        stimuli_from: 0,
        make: |_, params| made(&methods::whitened::METHOD, params.clone()),
    },
    Section {
        key: "covariance",
        method: &methods::covariance::METHOD,
        tolerance: ESTIMATE,
        stimuli_from: 1,
        make: |_, params| made(&methods::covariance::METHOD, params.clone()),
    },
    Section {
        key: "predictive",
        method: &methods::predictive::METHOD,
        tolerance: ESTIMATE,
        stimuli_from: 0,
        make: |given, params| {
            let given: RateParams = settings(given)?;
            made(&methods::predictive::METHOD, Params { predictive_rate: given.rate, ..params.clone() })
        },
    },
    Section {
        key: "event_predictive",
        method: &methods::event_predictive::METHOD,
        tolerance: ESTIMATE,
        stimuli_from: 0,
        make: |_, params| made(&methods::event_predictive::METHOD, params.clone()),
    },
    Section {
        key: "lateral",
        method: &methods::lateral::METHOD,
        tolerance: ESTIMATE,
        stimuli_from: 0,
        make: |given, params| {
            let given: LateralParams = settings(given)?;
            let params = Params {
                lateral_rate: given.rate,
                lateral_prediction_rate: given.lateral_rate,
                lateral_decay: given.decay_per_ms,
                ..params.clone()
            };
            made(&methods::lateral::METHOD, params)
        },
    },
    Section {
        key: "stdwi_inhibited",
        method: &methods::inhibited::METHOD,
        tolerance: ESTIMATE,
        stimuli_from: 0,
        make: |given, params| {
            let rate: InhibitedParams = settings(given)?;
            let given: StdwiParams = settings(given)?;
            let params = Params {
                tau_fast_ms: given.tau_fast_ms,
                tau_slow_ms: given.tau_slow_ms,
                stdwi_decay: given.decay,
                learning_rate: given.learning_rate,
                inhibition_rate: rate.lateral_rate,
                ..params.clone()
            };
            made(&methods::inhibited::METHOD, params)
        },
    },
];

#[derive(serde::Deserialize)]
struct RateParams {
    rate: f64,
}

#[derive(serde::Deserialize)]
struct LateralParams {
    rate: f64,
    decay_per_ms: f64,
    lateral_rate: f64,
}

#[derive(serde::Deserialize)]
struct InhibitedParams {
    lateral_rate: f64,
}

/// Settings of STDWI in files.
#[derive(serde::Deserialize)]
pub struct StdwiParams {
    pub tau_fast_ms: f64,
    pub tau_slow_ms: f64,
    pub learning_rate: f64,
    pub decay: f64,
}

#[derive(serde::Deserialize)]
struct AkroutParams {
    batch_stimuli: u32,
    decay: f64,
    learning_rate: f64,
}

#[derive(serde::Deserialize)]
struct RddParams {
    margin: f64,
    window_ms: f64,
    learning_rate: f64,
    max_drive_distance: f64,
}

fn settings<T: DeserializeOwned>(given: &Value) -> Result<T, String> {
    serde_json::from_value(given.clone()).map_err(|error| format!("is malformed: params: {error}"))
}

fn made(method: &Method, params: Params) -> Result<(Params, Box<dyn Estimator>), String> {
    // Sizes that do not fit would make a method panic before the caller can look.
    super::lif::valid(&params)?;
    let state = (method.make)(&params);
    Ok((params, state))
}
