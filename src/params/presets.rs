//! Published settings under one name each. Source: the published code of arXiv 2003.03988, in three of its states.

use super::parameter::Value;
use super::table::Params;
use crate::text;
use serde::Serialize;
use std::borrow::Cow;

/// Named parameters: those of `paper`, which are the defaults, with some replaced.
#[derive(Debug, PartialEq, Serialize)]
pub struct Preset {
    /// Name in links.
    pub name: &'static str,
    /// Name for people.
    pub label: &'static str,
    /// Where the settings come from.
    pub doc: &'static str,
    /// Simulated time of the published runs; where a link has no `until`, the command line stops there.
    pub duration_ms: f64,
    /// What differs from `paper`.
    pub overrides: &'static [(&'static str, Value)],
}

/// All presets; the first is the default.
pub static PRESETS: &[Preset] = &[
    Preset {
        name: "paper",
        label: text!("Paper"),
        doc: text!("Settings of the published code of March 2021."),
        duration_ms: 2_000e3,
        overrides: &[],
    },
    Preset {
        name: "paper-long",
        label: text!("Paper, long"),
        doc: text!(
            "Settings of the last branch of the published code: a lower learning rate relative to the decays, and longer runs."
        ),
        duration_ms: 5_000e3,
        overrides: &[
            ("stimulus_weight", Value::Number(11.0)),
            ("tau_slow_ms", Value::Number(140.0)),
            ("stdwi_decay", Value::Number(0.5)),
            ("akrout_batch", Value::Number(1000.0)),
            ("akrout_decay", Value::Number(0.5)),
            ("rdd_window_ms", Value::Number(50.0)),
            ("learning_rate", Value::Number(1.25e-4)),
        ],
    },
    Preset {
        name: "notebook",
        label: text!("Notebook"),
        doc: text!("Settings of the notebook that came with the earlier code: short, with independent active sets."),
        duration_ms: 200e3,
        overrides: &[
            ("active_sampling", Value::Text(Cow::Borrowed("independent"))),
            ("stimulus_weight", Value::Number(10.0)),
            // The square root of 0.2.
            ("weight_spread", Value::Number(0.447_213_595_499_957_9)),
            ("tau_fast_ms", Value::Number(10.0)),
            ("akrout_batch", Value::Number(10.0)),
            ("akrout_decay", Value::Number(0.5)),
            ("rdd_margin", Value::Number(0.05)),
            ("rdd_window_ms", Value::Number(10.0)),
            ("learning_rate", Value::Number(5e-4)),
        ],
    },
    Preset {
        name: "tuned",
        label: text!("Tuned"),
        doc: text!(
            "The network of the paper with one learning rate for each method, found by `stdwi sweep`: the rules have different units, so that one rate for all favours some."
        ),
        duration_ms: 2_000e3,
        overrides: &[
            ("stdwi_learning_rate", Value::Number(5e-5)),
            ("akrout_learning_rate", Value::Number(2e-4)),
            ("rdd_learning_rate", Value::Number(5e-5)),
        ],
    },
];

/// The preset called `name`.
pub fn preset(name: &str) -> Option<&'static Preset> {
    PRESETS.iter().find(|preset| preset.name == name)
}

impl Preset {
    /// All parameters of this preset.
    pub fn params(&self) -> Params {
        let mut params = Params::default();
        for (key, value) in self.overrides {
            let set = params.set(key, value);
            debug_assert_eq!(set, Ok(()), "preset {}", self.name);
        }
        params
    }
}

impl Default for &'static Preset {
    fn default() -> Self {
        &PRESETS[0]
    }
}
