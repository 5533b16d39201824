//! E1: how fast the estimates converge, with both ways of drawing active sets.

use super::{Experiment, Figure, FixedAxis, FixedPlace, Reported};
use crate::params::Value::{Number, Text};
use crate::params::text;
use crate::plan::{Kind, Scored};
use std::borrow::Cow::Borrowed;

pub static EXPERIMENT: Experiment = Experiment {
    name: "e1",
    title: text!("Convergence"),
    claim: text!("From spike timing alone, weights are inferred better than by other biologically plausible rules."),
    lesson: text!(
        "With exactly as many active neurons in every stimulus, STDWI has the most signs right. If each neuron is active by chance instead, Akrout is ahead. With exact sets one active neuron more means one fewer elsewhere, so that being active is negatively correlated (−1/(N − 1) for each pair; among active neurons there is no correlation), which shifts whole rows of Akrout’s covariance; independent sets let the number of active inputs fluctuate, and whole rows of STDWI’s estimate come out too high. The ranking is a matter of how active sets are drawn."
    ),
    kind: Kind::Network,
    scored: Scored::Curve,
    figure: Figure::Curves,
    methods: &["stdwi", "akrout", "rdd"],
    duration_ms: 600_000.0,
    fixed: &[("active_fraction", Number(0.2)), ("correlation", Number(0.0))],
    axes: &[FixedAxis {
        name: "active_sampling",
        places: &[
            FixedPlace("exact", &[("active_sampling", Text(Borrowed("exact")))]),
            FixedPlace("independent", &[("active_sampling", Text(Borrowed("independent")))]),
        ],
    }],
    reported: &[
        Reported::new(&["exact"], "stdwi", "sign_accuracy", [0.967, 0.015], super::ENGINE),
        Reported::new(&["exact"], "akrout", "sign_accuracy", [0.857, 0.025], super::ENGINE),
        Reported::new(&["exact"], "rdd", "sign_accuracy", [0.918, 0.02], super::ENGINE),
        Reported::new(&["independent"], "stdwi", "sign_accuracy", [0.928, 0.02], super::ENGINE),
        Reported::new(&["independent"], "akrout", "sign_accuracy", [0.954, 0.015], super::ENGINE),
        Reported::new(&["independent"], "rdd", "sign_accuracy", [0.883, 0.02], super::ENGINE),
    ],
};
