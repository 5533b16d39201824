//! The key `methods`: which methods run, in which order.

use crate::methods::{self as registry, Method, REGISTRY};
use crate::params::Problem;

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
    let mut problems = Vec::new();
    for name in text.split(',') {
        let quoted = Problem::quote(name);
        match registry::method(name) {
            Some(method) if methods.contains(&method) => {
                let message = format!("methods lists {quoted} twice; it runs once");
                problems.push(Problem::new(KEY, name, message));
            }
            Some(method) => methods.push(method),
            None => {
                let known: Vec<&str> = REGISTRY.iter().map(|method| method.name).collect();
                let given = if quoted.is_empty() { "nothing".to_string() } else { quoted };
                let message = format!("methods must list some of {} ({given} was given)", known.join(", "));
                problems.push(Problem::new(KEY, name, message));
            }
        }
    }
    if methods.is_empty() {
        methods = registry::defaults();
    }
    (methods, problems)
}
