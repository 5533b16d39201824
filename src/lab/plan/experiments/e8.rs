//! E8: how much simulated time is needed, by the size of the network.

use super::{Experiment, Figure, FixedAxis, FixedPlace};
use crate::params::Value::Number;
use crate::params::text;
use crate::plan::{Kind, Scored};

pub static EXPERIMENT: Experiment = Experiment {
    name: "e8",
    title: text!("Time that is needed"),
    claim: text!("Beyond the paper: how much time is needed?"),
    lesson: text!(
        "Simulated time until nine in ten signs are right, by the number of presynaptic neurons. More inputs mean less evidence for each, so the time grows; with 25 or 400 inputs STDWI does not get there within the 400 s. Akrout never gets there, because exact sets cap it."
    ),
    kind: Kind::Network,
    scored: Scored::Curve,
    figure: Figure::Times,
    methods: &["stdwi", "akrout", "rdd", "predictive", "event-predictive"],
    duration_ms: 400_000.0,
    fixed: &[("active_fraction", Number(0.2)), ("learning_rate", Number(5e-4))],
    axes: &[FixedAxis {
        name: "n_pre",
        places: &[
            FixedPlace("25", &[("n_pre", Number(25.0))]),
            FixedPlace("50", &[("n_pre", Number(50.0))]),
            FixedPlace("100", &[("n_pre", Number(100.0))]),
            FixedPlace("200", &[("n_pre", Number(200.0))]),
            FixedPlace("400", &[("n_pre", Number(400.0))]),
        ],
    }],
    reported: &[],
};
