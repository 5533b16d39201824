//! E4: what the share of active inputs does, with both ways of drawing active sets.

use super::{Experiment, Figure, FixedAxis, FixedPlace, Reported};
use crate::params::Value::{Number, Text};
use crate::params::text;
use crate::plan::{Kind, Scored};
use std::borrow::Cow::Borrowed;

pub static EXPERIMENT: Experiment = Experiment {
    name: "e4",
    title: text!("Active fraction"),
    claim: text!("From spike timing alone, weights are inferred better than by other biologically plausible rules."),
    lesson: text!(
        "With exact sets STDWI is ahead from 0.2 to 0.9, and RDD at 0.1, where few are active and Akrout suffers most: it infers weights relative to the mean of their row, and that mean is then largest compared with their spread. With independent sets Akrout is ahead or ties everywhere. At 1 there is only one way to draw a set, and Akrout is ahead."
    ),
    kind: Kind::Network,
    scored: Scored::End,
    figure: Figure::Lines,
    methods: &["stdwi", "akrout", "rdd"],
    duration_ms: 200_000.0,
    fixed: &[("learning_rate", Number(5e-4)), ("correlation", Number(0.0))],
    axes: &[
        FixedAxis {
            name: "active_sampling",
            places: &[
                FixedPlace("exact", &[("active_sampling", Text(Borrowed("exact")))]),
                FixedPlace("independent", &[("active_sampling", Text(Borrowed("independent")))]),
            ],
        },
        FixedAxis {
            name: "active_fraction",
            places: &[
                FixedPlace("0.1", &[("active_fraction", Number(0.1))]),
                FixedPlace("0.2", &[("active_fraction", Number(0.2))]),
                FixedPlace("0.3", &[("active_fraction", Number(0.3))]),
                FixedPlace("0.4", &[("active_fraction", Number(0.4))]),
                FixedPlace("0.5", &[("active_fraction", Number(0.5))]),
                FixedPlace("0.6", &[("active_fraction", Number(0.6))]),
                FixedPlace("0.7", &[("active_fraction", Number(0.7))]),
                FixedPlace("0.8", &[("active_fraction", Number(0.8))]),
                FixedPlace("0.9", &[("active_fraction", Number(0.9))]),
                FixedPlace("1", &[("active_fraction", Number(1.0))]),
            ],
        },
    ],
    reported: &[
        Reported::new(&["exact", "0.2"], "stdwi", "sign_accuracy", [0.932, 0.03], super::CODE),
        Reported::new(&["exact", "0.2"], "akrout", "sign_accuracy", [0.834, 0.03], super::CODE),
        Reported::new(&["exact", "0.2"], "rdd", "sign_accuracy", [0.91, 0.03], super::CODE),
        Reported::new(&["exact", "1"], "stdwi", "sign_accuracy", [0.895, 0.03], super::CODE),
        Reported::new(&["exact", "1"], "akrout", "sign_accuracy", [0.917, 0.03], super::CODE),
        Reported::new(&["exact", "1"], "rdd", "sign_accuracy", [0.825, 0.03], super::CODE).because(&super::RDD_START),
    ],
};
