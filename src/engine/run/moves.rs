//! True weights that move during a run: the redraw, and perturbations of single ones.
//!
//! A run knows the next step at which anything moves and takes all steps until then at once, so that a network that keeps its weights
//! pays nothing. Kept out of line: they are called once in a stretch, and the engine is compiled for speed. After a number of steps,
//! a perturbation of that step has happened; the redraw happens before the next step is taken.

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
pub fn perturb(params: &Params, step: u64, weights: &mut [f64]) -> bool {
    perturb_noting(params, step, weights, &mut [])
}

/// The same; writes what each weight was just before, as far as there is room for it.
#[cold]
#[inline(never)]
fn perturb_noting(params: &Params, step: u64, weights: &mut [f64], before: &mut [f64]) -> bool {
    let mut any = false;
    for (at, perturbation) in params.perturbations.iter().enumerate() {
        let index = perturbation.index(params.n_pre, params.n_post).filter(|_| step_of(params, perturbation) == step);
        if let Some(weight) = index.and_then(|index| weights.get_mut(index)) {
            if let Some(before) = before.get_mut(at) {
                *before = *weight;
            }
            *weight = perturbation.weight;
            any = true;
        }
    }
    any
}

/// The weights of a run after `step` steps.
pub fn weights_at(params: &Params, step: u64) -> Vec<f64> {
    weights_noting(params, step, &mut [])
}

/// What each perturbed weight is just before; NaN where the network does not have it.
pub fn weights_before(params: &Params) -> Vec<f64> {
    let mut before = vec![f64::NAN; params.perturbations.len()];
    weights_noting(params, u64::MAX, &mut before);
    before
}

#[cold]
#[inline(never)]
fn weights_noting(params: &Params, step: u64, before: &mut [f64]) -> Vec<f64> {
    let mut weights = network::draw_weights(params);
    let mut now = 0;
    perturb_noting(params, now, &mut weights, before);
    while now < step {
        redraw(params, now, &mut weights);
        now = next_after(params, now).min(step);
        perturb_noting(params, now, &mut weights, before);
    }
    weights
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
