//! E5: a long run at a small rate, as single weights are shown in the paper.

use super::{Experiment, Figure, Reported};
use crate::params::Value::Number;
use crate::params::text;
use crate::plan::{Kind, Scored};

pub static EXPERIMENT: Experiment = Experiment {
    name: "e5",
    title: text!("One weight over time"),
    claim: text!("Weights are inferred online."),
    lesson: text!(
        "The estimate for the synapse whose weight is the median in magnitude, divided by its true weight: 1 is right. Rules have units of their own, so each rule’s estimates are scaled by one factor, the one that fits all its last ones best. Means over seeds hide what single runs do: single seeds can be shown. In the Lab a click on a weight shows any synapse. The published code’s numbers are of a single run, with one matrix of weights."
    ),
    kind: Kind::Synapse,
    scored: Scored::Curve,
    figure: Figure::Curves,
    methods: &["stdwi", "akrout", "rdd"],
    duration_ms: 400_000.0,
    fixed: &[("active_fraction", Number(0.2)), ("learning_rate", Number(1e-4))],
    axes: &[],
    reported: &[
        Reported::new(&[], "stdwi", "sign_accuracy", [0.958, 0.03], super::CODE),
        Reported::new(&[], "akrout", "sign_accuracy", [0.833, 0.03], super::CODE).because(&super::ONE_MATRIX),
        Reported::new(&[], "stdwi", "pearson_r", [0.990, 0.02], super::CODE),
        Reported::new(&[], "akrout", "pearson_r", [0.983, 0.02], super::CODE),
    ],
};
