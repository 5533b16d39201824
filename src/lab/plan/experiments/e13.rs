//! E13: how fast a network may learn with feedback that has to be inferred.

use super::{Experiment, Figure, FixedAxis, FixedPlace};
use crate::params::Value::Number;
use crate::params::text;
use crate::plan::{Kind, Scored};

pub static EXPERIMENT: Experiment = Experiment {
    name: "e13",
    title: text!("How fast may it learn?"),
    claim: text!("Beyond the paper: inferred feedback tolerates only lower learning rates than backpropagation does."),
    lesson: text!(
        "Up to a rate of 0.1 inferred feedback keeps pace with backpropagation. At 0.15 it fails on some seeds and at 0.2 on most, the weight mirror’s too, although its angle is below 10°, while backpropagation is as good as ever and so is feedback that is wrong by a constant 15°. So it is not the angle; what it is, this experiment does not tell. Whoever learns with inferred weights should learn slowly."
    ),
    kind: Kind::Learning,
    scored: Scored::End,
    figure: Figure::Lines,
    methods: &["bp", "fa", "mirror", "turned", "stdwi", "predictive"],
    duration_ms: 0.0,
    fixed: &[
        ("stdwi_learning_rate", Number(8e-3)),
        ("stdwi_decay", Number(0.1)),
        ("predictive_rate", Number(4e-3)),
        ("feedback_angle_deg", Number(15.0)),
    ],
    axes: &[FixedAxis {
        name: "train_rate",
        places: &[
            FixedPlace("0.02", &[("train_rate", Number(0.02))]),
            FixedPlace("0.05", &[("train_rate", Number(0.05))]),
            FixedPlace("0.1", &[("train_rate", Number(0.1))]),
            FixedPlace("0.15", &[("train_rate", Number(0.15))]),
            FixedPlace("0.2", &[("train_rate", Number(0.2))]),
        ],
    }],
    reported: &[],
};
