//! E3: what correlated inputs do, with dense and with sparse activity.

use super::{Experiment, Figure, FixedAxis, FixedPlace, Reported};
use crate::params::Value::{Number, Text};
use crate::params::text;
use crate::plan::{Kind, Scored};
use std::borrow::Cow::Borrowed;

pub static EXPERIMENT: Experiment = Experiment {
    name: "e3",
    title: text!("Correlated inputs"),
    claim: text!("From spike timing alone, weights are inferred better than by other biologically plausible rules."),
    lesson: text!(
        "Where all inputs are active, all three rules fall towards the majority as inputs share more spikes: none can tell whose spike it was. With sparse activity they fall later, and from c = 0.4 on Akrout is ahead, with independent sets from the start. What was measured, about c², is less than the share c of copied spikes."
    ),
    kind: Kind::Network,
    scored: Scored::End,
    figure: Figure::Lines,
    methods: &["stdwi", "akrout", "rdd"],
    duration_ms: 200_000.0,
    fixed: &[("learning_rate", Number(5e-4))],
    axes: &[
        FixedAxis {
            name: "activity",
            places: &[
                FixedPlace("all", &[("active_fraction", Number(1.0))]),
                FixedPlace("exact", &[("active_fraction", Number(0.2)), ("active_sampling", Text(Borrowed("exact")))]),
                FixedPlace(
                    "independent",
                    &[("active_fraction", Number(0.2)), ("active_sampling", Text(Borrowed("independent")))],
                ),
            ],
        },
        FixedAxis {
            name: "correlation",
            places: &[
                FixedPlace("0", &[("correlation", Number(0.0))]),
                FixedPlace("0.1", &[("correlation", Number(0.1))]),
                FixedPlace("0.2", &[("correlation", Number(0.2))]),
                FixedPlace("0.3", &[("correlation", Number(0.3))]),
                FixedPlace("0.4", &[("correlation", Number(0.4))]),
                FixedPlace("0.5", &[("correlation", Number(0.5))]),
                FixedPlace("0.6", &[("correlation", Number(0.6))]),
                FixedPlace("0.7", &[("correlation", Number(0.7))]),
                FixedPlace("0.8", &[("correlation", Number(0.8))]),
                FixedPlace("0.9", &[("correlation", Number(0.9))]),
                FixedPlace("1", &[("correlation", Number(1.0))]),
            ],
        },
    ],
    reported: &[
        Reported::new(&["all", "0"], "stdwi", "sign_accuracy", [0.895, 0.03], super::CODE),
        Reported::new(&["all", "0"], "akrout", "sign_accuracy", [0.917, 0.03], super::CODE),
        Reported::new(&["all", "0"], "rdd", "sign_accuracy", [0.825, 0.03], super::CODE).because(&super::RDD_START),
        Reported::new(&["all", "0.5"], "stdwi", "sign_accuracy", [0.607, 0.03], super::CODE),
        Reported::new(&["all", "0.5"], "akrout", "sign_accuracy", [0.607, 0.03], super::CODE),
        Reported::new(&["all", "0.5"], "rdd", "sign_accuracy", [0.611, 0.03], super::CODE),
        Reported::new(&["exact", "0"], "stdwi", "sign_accuracy", [0.932, 0.03], super::CODE),
        Reported::new(&["exact", "0"], "akrout", "sign_accuracy", [0.834, 0.03], super::CODE),
        Reported::new(&["exact", "0"], "rdd", "sign_accuracy", [0.91, 0.03], super::CODE),
    ],
};
