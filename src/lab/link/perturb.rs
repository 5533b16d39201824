//! The key `perturb`: true weights that get other values during the run, as `time:post.pre:weight`, separated by commas.

use super::number::float;
use super::view_values::read_synapse;
use crate::params::problems::{self, Values};
use crate::params::{Params, Perturbation, Problem, Value};

/// The key in links.
pub const KEY: &str = "perturb";

/// Text of a list; `None` where nothing is changed.
pub fn write(perturbations: &[Perturbation]) -> Option<String> {
    let parts: Vec<String> = perturbations.iter().map(text_of).collect();
    (!parts.is_empty()).then(|| parts.join(","))
}

/// Text of a single one.
pub fn text_of(perturbation: &Perturbation) -> String {
    let Perturbation { time_ms, post, pre, weight } = *perturbation;
    format!("{}:{post}.{pre}:{}", Value::Number(time_ms), Value::Number(weight))
}

/// Reads a list. What is none, or too many, is told and left out; the rest comes in the order of time.
pub fn read(text: &str) -> (Vec<Perturbation>, Vec<Problem>) {
    let (mut list, mut told) = (Vec::<Perturbation>::new(), Vec::new());
    for part in text.split(',') {
        match one(part) {
            Some(_) if list.len() == Perturbation::MOST => {
                let most = vec![("most", Perturbation::MOST.to_string())];
                told.push(Problem::new(&problems::TOO_MANY_PERTURBATIONS, KEY, part, most));
                break;
            }
            // A sort of the standard library would be the largest part of this module.
            Some(perturbation) => {
                let at = list.partition_point(|each| each.time_ms <= perturbation.time_ms);
                list.insert(at, perturbation);
            }
            None => told.push(Problem::new(&problems::BAD_PERTURBATION, KEY, part, bounds())),
        }
    }
    (list, told)
}

/// Takes out those of synapses that the network does not have, and tells of each.
pub fn drop_unfit(params: &mut Params) -> Vec<Problem> {
    let mut told = Vec::new();
    let (n_pre, n_post) = (params.n_pre, params.n_post);
    params.perturbations.retain(|perturbation| {
        let fits = perturbation.index(n_pre, n_post).is_some();
        if !fits {
            told.push(Problem::new(&problems::NO_SYNAPSE, KEY, &text_of(perturbation), Vec::new()));
        }
        fits
    });
    told
}

fn one(text: &str) -> Option<Perturbation> {
    let mut parts = text.split(':');
    let (time, synapse, weight) = (parts.next()?, parts.next()?, parts.next()?);
    let (post, pre) = read_synapse(synapse)??;
    let time_ms = float(time).filter(|time| (0.0..=Perturbation::MAX_TIME_MS).contains(time))?;
    let weight = float(weight).filter(|weight| weight.abs() <= Perturbation::MAX_WEIGHT)?;
    parts.next().is_none().then_some(Perturbation { time_ms, post, pre, weight })
}

fn bounds() -> Values {
    let text = |number| Value::Number(number).to_string();
    vec![("max_time", text(Perturbation::MAX_TIME_MS)), ("max_weight", text(Perturbation::MAX_WEIGHT))]
}
