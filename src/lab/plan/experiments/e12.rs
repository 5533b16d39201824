//! E12: how wrong feedback weights may be, in a direction without structure and in the one in which common input makes rules err.

use super::{Experiment, Figure, FixedAxis, FixedPlace};
use crate::learn;
use crate::params::Value::Number;
use crate::params::text;
use crate::plan::{Kind, Scored};

pub static EXPERIMENT: Experiment = Experiment {
    name: "e12",
    title: text!("How wrong may feedback be?"),
    claim: text!("Beyond the paper: an angle alone does not say what feedback is good for."),
    lesson: text!(
        "Feedback weights that are turned away from the right ones in a random direction are good to learn with up to 60°; beyond, more and more seeds fail. The same angle in the direction in which common input makes a rule err, each row raised towards its mean, ruins learning from 30° on: then all errors that come back to a layer look alike. STDWI is off by 42° under common input (E10), and learns as this predicts."
    ),
    kind: Kind::Learning,
    scored: Scored::End,
    figure: Figure::Lines,
    methods: &["turned", "lifted"],
    duration_ms: 0.0,
    fixed: learn::FIXED,
    axes: &[FixedAxis {
        name: "feedback_angle_deg",
        places: &[
            FixedPlace("0", &[("feedback_angle_deg", Number(0.0))]),
            FixedPlace("15", &[("feedback_angle_deg", Number(15.0))]),
            FixedPlace("30", &[("feedback_angle_deg", Number(30.0))]),
            FixedPlace("45", &[("feedback_angle_deg", Number(45.0))]),
            FixedPlace("60", &[("feedback_angle_deg", Number(60.0))]),
            FixedPlace("75", &[("feedback_angle_deg", Number(75.0))]),
            FixedPlace("90", &[("feedback_angle_deg", Number(90.0))]),
        ],
    }],
    reported: &[],
};
