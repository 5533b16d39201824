//! E10: what inferred weights are for: a network learns digits with feedback weights from spikes, and with others.

use super::{Experiment, Figure, FixedAxis, FixedPlace, Reported};
use crate::learn;
use crate::params::Value::Number;
use crate::params::text;
use crate::plan::{Kind, Scored};

pub static EXPERIMENT: Experiment = Experiment {
    name: "e10",
    title: text!("Learning with what was inferred"),
    claim: text!("Beyond the paper: does a network learn with inferred feedback weights?"),
    lesson: text!(
        "Errors need a way back. Even a random way back helps: with random feedback the network learns, though later and less well. Feedback weights inferred from spikes are nearly as good as the right ones, which no synapse is told: within two percentage points after 30 epochs, whichever rule finds them. Rules that common input fools lift whole rows of weights at once, all errors come back with one sign, and learning stalls far below that with random feedback; with rules that discount common input, learning goes on. An angle of 15° to 45° to the right weights hardly matters as long as the error has no structure."
    ),
    kind: Kind::Learning,
    scored: Scored::Curve,
    figure: Figure::Curves,
    methods: &[
        "bp",
        "fa",
        "dfa",
        "sign",
        "kp",
        "mirror",
        "stdwi",
        "akrout",
        "rdd",
        "stdwi-inhibited",
        "lateral",
        "predictive",
    ],
    duration_ms: 0.0,
    fixed: learn::FIXED,
    axes: &[FixedAxis {
        name: "stimulation",
        places: &[
            FixedPlace("sparse", &[("active_fraction", Number(0.2))]),
            FixedPlace("dense_c05", &[("active_fraction", Number(1.0)), ("correlation", Number(0.5))]),
        ],
    }],
    reported: &[
        Reported::new(&["sparse"], "bp", "test_accuracy", [0.962, 0.02], super::TRIAL),
        Reported::new(&["sparse"], "fa", "test_accuracy", [0.893, 0.03], super::TRIAL),
        Reported::new(&["sparse"], "kp", "test_accuracy", [0.953, 0.02], super::TRIAL),
        Reported::new(&["sparse"], "mirror", "test_accuracy", [0.964, 0.02], super::TRIAL),
        Reported::new(&["sparse"], "stdwi", "test_accuracy", [0.957, 0.02], super::TRIAL),
        Reported::new(&["sparse"], "akrout", "test_accuracy", [0.949, 0.02], super::TRIAL),
        Reported::new(&["sparse"], "stdwi-inhibited", "test_accuracy", [0.954, 0.02], super::TRIAL),
        Reported::new(&["sparse"], "predictive", "test_accuracy", [0.958, 0.02], super::TRIAL),
        Reported::new(&["sparse"], "stdwi", "feedback_angle_deg", [14.0, 6.0], super::TRIAL),
        Reported::new(&["sparse"], "akrout", "feedback_angle_deg", [22.0, 6.0], super::TRIAL),
        Reported::new(&["sparse"], "predictive", "feedback_angle_deg", [11.0, 6.0], super::TRIAL),
        Reported::new(&["sparse"], "mirror", "feedback_angle_deg", [9.0, 6.0], super::TRIAL),
        Reported::new(&["dense_c05"], "stdwi", "test_accuracy", [0.606, 0.1], super::TRIAL),
        Reported::new(&["dense_c05"], "akrout", "test_accuracy", [0.605, 0.1], super::TRIAL),
        Reported::new(&["dense_c05"], "stdwi-inhibited", "test_accuracy", [0.954, 0.025], super::TRIAL),
        Reported::new(&["dense_c05"], "predictive", "test_accuracy", [0.961, 0.025], super::TRIAL),
        Reported::new(&["dense_c05"], "stdwi", "feedback_angle_deg", [44.0, 6.0], super::TRIAL),
        Reported::new(&["dense_c05"], "predictive", "feedback_angle_deg", [7.0, 6.0], super::TRIAL),
    ],
};
