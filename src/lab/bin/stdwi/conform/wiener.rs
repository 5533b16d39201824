//! Checks on single synapses: estimates from the events of a file.

use super::check::{Check, ESTIMATE};
use super::compare;
use super::format::{Wiener, WienerModel, WienerStdwi, length};
use stdwi_lab::methods::Estimator;
use stdwi_lab::methods::hitting_time::{self, HittingTime};
use stdwi_lab::methods::stdwi::{self, Stdwi};
use stdwi_lab::params::StdwiRule;
use stdwi_lab::source::{self, Recorded};

/// All checks of a file.
pub fn checks(data: &Wiener) -> Result<Vec<Check>, String> {
    let expected = &data.expected;
    let rules = [
        ("stdwi nearest", StdwiRule::Nearest, &expected.stdwi_nearest),
        ("stdwi all_to_all", StdwiRule::AllToAll, &expected.stdwi_all_to_all),
    ];
    let mut checks = Vec::new();
    for (name, rule, given) in rules {
        if let Some(given) = given {
            let estimate = stdwi(data, rule, given)?;
            length("estimate", given.expected.estimate.len(), estimate.len())?;
            checks.extend(compare::estimate(name, &estimate, &given.expected, &data.weights, ESTIMATE));
        }
    }
    if let Some(given) = &expected.hitting_time {
        let settings = hitting_time::Settings {
            drift_per_s: given.params.drift_per_s,
            diffusion_per_s: given.params.diffusion_per_s,
            prior_mean: given.params.prior_mean,
            prior_variance: given.params.prior_variance,
        };
        let (mean, variance): (Vec<f64>, Vec<f64>) =
            hitting_time(data, settings).iter().map(|p| (p.mean(), p.variance())).unzip();
        length("estimate", given.expected.estimate.len(), mean.len())?;
        checks.extend(compare::estimate("hitting time", &mean, &given.expected, &data.weights, ESTIMATE));
        if let Some(expected) = &given.variance {
            length("variance", expected.len(), variance.len())?;
            checks.push(Check::new("hitting time, variance", compare::relative(&variance, expected), ESTIMATE));
        }
    }
    Ok(checks)
}

/// Estimates of all synapses. One rule watches all neurons as if they were fully connected; the true synapses are on the
/// diagonal.
fn stdwi(data: &Wiener, rule: StdwiRule, given: &WienerStdwi) -> Result<Vec<f64>, String> {
    let n = data.weights.len();
    let settings = settings(&data.model, rule, given)?;
    let mut stdwi = Stdwi::new(&settings);
    // One stimulus that never ends.
    let mut recorded = Recorded::new(&data.pre_spike_steps, &data.post_spike_steps, u64::MAX);
    source::drive(&mut recorded, data.model.n_steps, |activity| stdwi.observe(activity));
    let mut matrix = vec![0.0; n * n];
    stdwi.estimate(&mut matrix);
    // The rule is linear in its traces, and the engine's fast one jumps by 1.
    Ok(matrix.iter().step_by(n + 1).map(|weight| weight * given.params.fast_amplitude).collect())
}

fn settings(model: &WienerModel, rule: StdwiRule, given: &WienerStdwi) -> Result<stdwi::Settings, String> {
    let params = &given.params;
    let (fast, slow) = (params.common.tau_fast_ms, params.common.tau_slow_ms);
    let positive = [model.dt_ms, fast, params.fast_amplitude, params.slow_amplitude].iter().all(|&value| value > 0.0);
    if !positive || fast >= slow {
        return Err("has settings that the engine does not run: time steps, amplitudes and time constants must be above 0, and tau_fast_ms smaller than tau_slow_ms".to_string());
    }
    Ok(stdwi::Settings {
        n_pre: model.n_neurons as usize,
        n_post: model.n_neurons as usize,
        dt_ms: model.dt_ms,
        rule,
        tau_fast_ms: fast,
        tau_slow_ms: slow,
        balance_rate_hz: 0.0,
        slow_amplitude: Some(params.slow_amplitude / params.fast_amplitude),
        learning_rate: params.common.learning_rate,
        decay: params.common.decay,
    })
}

fn hitting_time(data: &Wiener, settings: hitting_time::Settings) -> Vec<HittingTime> {
    let seconds = |step: u64| step as f64 * data.model.dt_ms * 1e-3;
    let events = data.pre_spike_steps.iter().zip(&data.distance_to_threshold_at_pre_spikes).zip(&data.post_spike_steps);
    let posterior = |((pre, distances), post): ((&Vec<u64>, &Vec<f64>), &Vec<u64>)| {
        let mut posterior = HittingTime::new(settings);
        // A presynaptic spike in the step of a postsynaptic one comes after it, but not later than it: it starts no interval.
        let later = |(step, _): &(&u64, &f64)| post.binary_search(step).is_err();
        let mut pre = pre.iter().zip(distances).filter(later).peekable();
        for &spike in post {
            while let Some((&step, &distance)) = pre.next_if(|(step, _)| **step < spike) {
                posterior.pre_spike(seconds(step), distance);
            }
            posterior.post_spike(seconds(spike));
        }
        posterior
    };
    events.map(posterior).collect()
}
