//! True weights that move during a run: the redraw, and perturbations of single ones.
//!
//! A run knows the next step at which anything moves and takes all steps until then at once, so that a network that keeps its weights
//! pays nothing. Kept out of line: they are called once in a stretch, and the engine is compiled for speed. After a number of steps, a perturbation of that step has happened; the redraw happens before the next step is taken.

use crate::params::{Params, Perturbation};
use crate::run::steps_in;
use crate::source::{self, Activity, Simulated, network};

/// The first step after `step` after which weights move; the largest number if none is.
#[cold]
#[inline(never)]
pub fn next_after(params: &Params, step: u64) -> u64 {
    let perturbed = params.perturbations.iter().map(|perturbation| step_of(params, perturbation));
    perturbed.chain(redraw_step(params)).filter(|&then| then > step).min().unwrap_or(u64::MAX)
}

/// Before the step after `step`: whether weights are drawn again now.
#[cold]
#[inline(never)]
pub fn redraw(params: &Params, step: u64, weights: &mut Vec<f64>) -> bool {
    let is_due = redraw_step(params) == Some(step);
    if is_due {
        *weights = network::redraw_weights(params, weights);
    }
    is_due
}

/// After `step` steps: whether any weight is given another value now. Those of one step act in their order.
#[cold]
#[inline(never)]
pub fn perturb(params: &Params, step: u64, weights: &mut [f64]) -> bool {
    let due = params.perturbations.iter().filter(|perturbation| step_of(params, perturbation) == step);
    let mut any = false;
    for perturbation in due {
        if let Some(weight) = perturbation.index(params.n_pre, params.n_post).and_then(|at| weights.get_mut(at)) {
            *weight = perturbation.weight;
            any = true;
        }
    }
    any
}

/// The weights of a run after `step` steps.
#[cold]
#[inline(never)]
pub fn weights_at(params: &Params, step: u64) -> Vec<f64> {
    let mut weights = network::draw_weights(params);
    perturb(params, 0, &mut weights);
    let mut now = 0;
    while now < step {
        redraw(params, now, &mut weights);
        now = next_after(params, now).min(step);
        perturb(params, now, &mut weights);
    }
    weights
}

/// What each perturbed weight was just before; NaN where the network does not have it.
#[cold]
#[inline(never)]
pub fn weights_before(params: &Params) -> Vec<f64> {
    let before = |at: usize| {
        let own = params.perturbations[at];
        let step = step_of(params, &own);
        // Those of the same step that come earlier in the list have happened.
        let earlier = params.perturbations.iter().enumerate();
        let earlier = earlier.filter(|(other, each)| *other < at || step_of(params, each) < step);
        let perturbations = earlier.map(|(_, each)| *each).collect();
        let weights = weights_at(&Params { perturbations, ..params.clone() }, step);
        own.index(params.n_pre, params.n_post).map_or(f64::NAN, |index| weights[index])
    };
    (0..params.perturbations.len()).map(before).collect()
}

/// Takes a network on by `steps` steps from `step`, with the weights moving as they do in a run, and shows each to `observe`.
pub fn drive(
    source: &mut Simulated,
    params: &Params,
    weights: &mut Vec<f64>,
    [mut step, steps]: [u64; 2],
    mut observe: impl FnMut(&Activity),
) {
    let end = step + steps;
    while step < end {
        if redraw(params, step, weights) {
            source.rewire(weights);
        }
        let next = next_after(params, step).min(end);
        source::drive(source, next - step, &mut observe);
        step = next;
        if perturb(params, step, weights) {
            source.rewire(weights);
        }
    }
}

#[cold]
#[inline(never)]
fn step_of(params: &Params, perturbation: &Perturbation) -> u64 {
    steps_in(perturbation.time_ms, params.dt_ms)
}

#[cold]
#[inline(never)]
fn redraw_step(params: &Params) -> Option<u64> {
    Some(steps_in(params.redraw_at_ms, params.dt_ms)).filter(|&step| step > 0)
}
