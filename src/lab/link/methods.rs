//! The key `methods`: which methods run, in which order.

use crate::methods::{self as registry, Method, REGISTRY};
use crate::params::{Params, Problem, problems};

/// The key in links.
pub const KEY: &str = "methods";

/// Text of a list of methods; `None` for the default ones.
pub fn write(methods: &[&'static Method]) -> Option<String> {
    let names = |methods: &[&'static Method]| methods.iter().map(|method| method.name).collect::<Vec<_>>().join(",");
    (methods != registry::defaults()).then(|| names(methods))
}

/// Reads a list of names. What is no method, or is there twice, is told and left out; where nothing is left, the default
/// ones run.
pub fn read(text: &str) -> (Vec<&'static Method>, Vec<Problem>) {
    let mut methods: Vec<&'static Method> = Vec::new();
    let mut told = Vec::new();
    for name in text.split(',') {
        match registry::method(name) {
            Some(method) if methods.contains(&method) => {
                told.push(Problem::new(&problems::METHOD_TWICE, KEY, name, Vec::new()));
            }
            Some(method) => methods.push(method),
            None => {
                let known: Vec<&str> = REGISTRY.iter().map(|method| method.name).collect();
                let template = if name.is_empty() { &problems::NO_METHOD } else { &problems::UNKNOWN_METHOD };
                told.push(Problem::new(template, KEY, name, vec![("names", known.join(", "))]));
            }
        }
    }
    if methods.is_empty() {
        methods = registry::defaults();
    }
    (methods, told)
}

/// Takes out the methods for which the network is too large, or its neurons others than they reckon with, and tells of each.
pub fn drop_unfit(methods: &mut Vec<&'static Method>, params: &Params) -> Vec<Problem> {
    let mut told = Vec::new();
    methods.retain(|method| {
        let problem = if !method.fits(params) {
            Some(too_large(method, params))
        } else if !method.is_right_about(params) {
            Some(wrong_neuron(method, params))
        } else {
            None
        };
        let stays = problem.is_none();
        told.extend(problem);
        stays
    });
    if methods.is_empty() {
        *methods = registry::defaults();
    }
    told
}

fn wrong_neuron(method: &Method, params: &Params) -> Problem {
    let name = vec![("method", method.name.to_string())];
    Problem::new(&problems::OTHER_NEURON, KEY, params.neuron_model.name(), name)
}

fn too_large(method: &Method, params: &Params) -> Problem {
    let size = format!("{} × {}", params.n_pre, params.n_post);
    Problem::new(&problems::NETWORK_TOO_LARGE, KEY, &size, vec![("method", method.name.to_string())])
}
