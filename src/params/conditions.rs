//! Conditions that join several parameters, and the check of a whole set.

use super::parameter::Value;
use super::problem::Problem;
use super::problems::{self, Template, Values};
use super::table::{Params, TABLE};

/// A condition on several parameters. That a stimulus and a window last at least one step needs no entry: the ranges of
/// these parameters imply it.
#[derive(Debug)]
pub struct Condition {
    /// The parameters that it joins.
    pub keys: &'static [&'static str],
    /// Whether it holds.
    pub holds: fn(&Params) -> bool,
    /// What is said where it does not hold: a text about `key`, `key_2`, `key_3` and their values.
    template: &'static Template,
    /// The values that matter to it, in the order of the text.
    values: fn(&Params) -> Vec<f64>,
}

/// All joint conditions.
pub static CONDITIONS: &[Condition] = &[
    Condition {
        keys: &["tau_fast_ms", "tau_slow_ms"],
        holds: |p| p.tau_fast_ms < p.tau_slow_ms,
        template: &problems::NOT_SMALLER,
        values: |p| vec![p.tau_fast_ms, p.tau_slow_ms],
    },
    Condition {
        keys: &["tau_psp_fast_ms", "tau_psp_slow_ms"],
        holds: |p| p.tau_psp_fast_ms < p.tau_psp_slow_ms,
        template: &problems::NOT_SMALLER,
        values: |p| vec![p.tau_psp_fast_ms, p.tau_psp_slow_ms],
    },
    Condition {
        keys: &["reset", "threshold"],
        holds: |p| p.reset < p.threshold,
        template: &problems::NOT_SMALLER,
        values: |p| vec![p.reset, p.threshold],
    },
    // Otherwise neurons spike without any input.
    Condition {
        keys: &["rest", "coupling", "threshold"],
        holds: |p| p.rest / (1.0 + p.coupling) < p.threshold,
        template: &problems::REST_TOO_HIGH,
        values: |p| vec![p.rest, p.coupling, p.threshold],
    },
    // The forward Euler step of the membrane would overshoot.
    Condition {
        keys: &["dt_ms", "coupling", "tau_mem_ms"],
        holds: |p| p.dt_ms * (1.0 + p.coupling) <= p.tau_mem_ms,
        template: &problems::STEP_TOO_LONG,
        values: |p| vec![p.dt_ms, p.coupling, p.tau_mem_ms],
    },
    // An update would overshoot zero.
    Condition {
        keys: &["stdwi_learning_rate", "stdwi_decay", "learning_rate"],
        holds: |p| p.stdwi_eta() * p.stdwi_decay < 1.0,
        template: &problems::STDWI_OVERSHOOTS,
        values: |p| vec![p.stdwi_eta(), p.stdwi_decay],
    },
    Condition {
        keys: &["akrout_learning_rate", "akrout_decay", "learning_rate"],
        holds: |p| p.akrout_eta() * p.akrout_decay < 1.0,
        template: &problems::AKROUT_OVERSHOOTS,
        values: |p| vec![p.akrout_eta(), p.akrout_decay],
    },
    Condition {
        keys: &["sal_learning_rate", "sal_decay", "learning_rate"],
        holds: |p| p.sal_eta() * p.sal_decay < 1.0,
        template: &problems::SAL_OVERSHOOTS,
        values: |p| vec![p.sal_eta(), p.sal_decay],
    },
];

impl Condition {
    /// The problem of parameters for which it does not hold.
    pub fn problem(&self, params: &Params) -> Problem {
        let given: Vec<String> = (self.values)(params).into_iter().map(|v| Value::Number(v).to_string()).collect();
        let text = given.join(" and ");
        let keys = self.keys.iter().skip(1).map(ToString::to_string);
        let mut values: Values = ["key_2", "key_3"].into_iter().zip(keys).collect();
        values.extend(["value_1", "value_2", "value_3"].into_iter().zip(given));
        Problem::new(self.template, self.keys[0], &text, values)
    }
}

impl Params {
    /// Whether every value is in its range and all joint conditions hold.
    ///
    /// # Errors
    /// Every condition that is broken, joint ones only where the values themselves are in range.
    pub fn validate(&self) -> Result<(), Vec<Problem>> {
        let mut problems: Vec<Problem> =
            TABLE.iter().filter_map(|parameter| parameter.check(&parameter.get(self)).err()).collect();
        let faulty = |key: &&str| problems.iter().any(|problem| problem.key == *key);
        let joint =
            CONDITIONS.iter().filter(|condition| !condition.keys.iter().any(faulty) && !(condition.holds)(self));
        let joint: Vec<Problem> = joint.map(|condition| condition.problem(self)).collect();
        problems.extend(joint);
        if problems.is_empty() { Ok(()) } else { Err(problems) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{PRESETS, Params};

    #[test]
    fn every_condition_names_real_parameters_and_can_fail() {
        // One case a condition, in their order: it breaks that one and no other.
        let cases = {
            [
                Params { tau_fast_ms: 200.0, ..Params::default() },
                Params { tau_psp_fast_ms: 10.0, ..Params::default() },
                Params { reset: 1.0, ..Params::default() },
                Params { rest: 2.0, ..Params::default() },
                Params { dt_ms: 1.0, tau_mem_ms: 1.5, ..Params::default() },
                Params { stdwi_learning_rate: 1.0, stdwi_decay: 1.0, ..Params::default() },
                Params { learning_rate: 1.0, akrout_decay: 1.0, ..Params::default() },
                Params { sal_learning_rate: 1.0, sal_decay: 1.0, ..Params::default() },
            ]
        };
        assert_eq!(cases.len(), CONDITIONS.len(), "every condition has a case");
        for (index, condition) in CONDITIONS.iter().enumerate() {
            assert!(condition.keys.iter().all(|key| Params::default().get(key).is_some()), "{:?}", condition.keys);
            let broken: Vec<usize> = (0..cases.len()).filter(|&case| !(condition.holds)(&cases[case])).collect();
            assert_eq!(broken, [index], "{:?} is broken by its own case alone", condition.keys);
        }
    }

    #[test]
    fn messages_name_parameter_and_condition() {
        let params = Params { tau_fast_ms: 20.0, tau_slow_ms: 10.0, n_post: 0, dt_ms: f64::NAN, ..Params::default() };
        let messages: Vec<String> = params.validate().unwrap_err().into_iter().map(|p| p.message).collect();
        assert_eq!(
            messages,
            [
                "n_post must be a whole number from 1 to 200 (0 was given)",
                "dt_ms must be a number from 0.05 to 1 ms (NaN was given)",
                "tau_fast_ms must be smaller than tau_slow_ms (20 and 10 were given)",
            ]
        );
    }

    #[test]
    fn presets_are_valid() {
        for preset in PRESETS {
            assert_eq!(preset.params().validate(), Ok(()), "{}", preset.name);
        }
    }
}
