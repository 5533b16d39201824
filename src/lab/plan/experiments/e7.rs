//! E7: half of the weights are drawn again in the middle of the run.

use super::{Experiment, Figure};
use crate::params::Value::Number;
use crate::params::text;
use crate::plan::{Kind, Scored};

pub static EXPERIMENT: Experiment = Experiment {
    name: "e7",
    title: text!("Weights that move"),
    claim: text!("Weights are inferred online, so the estimates can follow."),
    lesson: text!(
        "At half time half of the weights get new values. How deep the curve falls is the same for all; how fast it rises again is not: it is the decay of each rule times its rate. A rule that averages over all of the past (the ceilings) never forgets."
    ),
    kind: Kind::Network,
    scored: Scored::Curve,
    figure: Figure::Curves,
    methods: &["stdwi", "akrout", "rdd", "predictive", "event-predictive", "lateral"],
    duration_ms: 400_000.0,
    fixed: &[
        ("active_fraction", Number(0.2)),
        ("learning_rate", Number(5e-4)),
        ("redraw_at_ms", Number(200_000.0)),
        ("redraw_fraction", Number(0.5)),
    ],
    axes: &[],
    reported: &[],
};
