//! Learning with feedback of several kinds, as a link describes it: what the engine's `learn` needs to know.

pub mod data;
mod packing;

pub use stdwi_engine::learn::*;

use crate::link::Link;
use crate::params::problems as texts;
use crate::params::{Params, Problem, Value};
use crate::plan::experiments::is_as_in;
use feedback::Chosen;
use std::borrow::Cow::Borrowed;
use std::sync::Arc;
use task::{Examples, Task};

/// What learning sets that a link does not say: rates that suit ten seconds of spikes, found on seeds that are not shown (MODEL.md).
pub static FIXED: &[(&str, Value)] = &[
    ("stdwi_learning_rate", Value::Number(8e-3)),
    ("stdwi_decay", Value::Number(0.1)),
    ("akrout_baseline", Value::Text(Borrowed("running"))),
    ("akrout_learning_rate", Value::Number(0.1)),
    ("akrout_decay", Value::Number(0.1)),
    ("predictive_rate", Value::Number(4e-3)),
];

/// Parameters with which a link lets a network learn: its own, and where it has those of its preset, the rates of learning.
pub fn params_of(link: &Link) -> Params {
    let (mut with, preset) = (link.params.clone(), link.preset.params());
    for (key, value) in FIXED {
        if is_as_in(&link.params, &preset, key) {
            // Constants of ours; a test sets every one.
            let _ = with.set(key, value);
        }
    }
    with
}

/// The kinds of feedback of a list of names, and what of it cannot be used.
pub fn kinds_of(names: &[String], params: &Params) -> (Vec<Chosen>, Vec<Problem>) {
    let (mut kinds, mut problems) = (Vec::new(), Vec::new());
    for name in names {
        match feedback::chosen(name) {
            Some(chosen) if chosen.fits(params) => kinds.push(chosen),
            Some(_) => problems.push(Problem::new(&texts::UNFIT_FEEDBACK, "feedback", name, Vec::new())),
            None => {
                let fits = |name: &&str| feedback::chosen(name).is_some_and(|chosen| chosen.fits(params));
                let known = feedback::names().filter(fits).collect::<Vec<_>>().join(", ");
                problems.push(Problem::new(&texts::NO_FEEDBACK, "feedback", name, vec![("names", known)]));
            }
        }
    }
    (kinds, problems)
}

/// The task of a seed.
pub fn task(examples: &Examples, params: &Params) -> Arc<Task> {
    Arc::new(Task::new(examples, params.seed, params.train_examples))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link;

    #[test]
    fn rates_of_learning_hold_unless_a_link_says_others() {
        let of = |text: &str| params_of(&link::parse(text).0);
        let all = of("v=1&room=learning");
        for (key, value) in FIXED {
            assert_eq!(all.get(key).as_ref(), Some(value), "{key}");
        }
        assert_eq!(of("v=1&preset=tuned").stdwi_learning_rate, 8e-3);
        let own = of("v=1&stdwi_learning_rate=0.5&akrout_baseline=running");
        assert_eq!((own.stdwi_learning_rate, own.akrout_learning_rate), (0.5, 0.1));
        assert_eq!(all.validate(), Ok(()));
    }

    #[test]
    fn kinds_that_do_not_exist_or_fit_are_told() {
        let names = ["bp", "moon", "event-predictive", "stdwi"].map(String::from);
        let (kinds, problems) = kinds_of(&names, &Params::default());
        assert_eq!(kinds.iter().map(|kind| kind.name()).collect::<Vec<_>>(), ["bp", "stdwi"]);
        assert_eq!(problems.iter().map(|problem| problem.code).collect::<Vec<_>>(), ["no_feedback", "unfit_feedback"]);
    }
}
