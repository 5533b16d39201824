//! E11: what common input does to each rule, and which rules it does not fool.

use super::{Experiment, Figure, FixedAxis, FixedPlace, Reported};
use crate::params::Value::{Number, Text};
use crate::params::text;
use crate::plan::{Kind, Scored};
use std::borrow::Cow::Borrowed;

pub static EXPERIMENT: Experiment = Experiment {
    name: "e11",
    title: text!("Common input"),
    claim: text!("Beyond the paper: common input does not fool every rule."),
    lesson: text!(
        "Where inputs share spikes, a rule that asks who was active before a spike blames all of them: STDWI and SAL fall towards the majority. One interneuron that takes away what the layer does together repairs one common source, and not two. Predicting each input from its neighbours (lateral), or the spikes from all inputs (predictive), repairs any. The rules that predict run at constants chosen for them; the delta rule’s error needs a shadow of the neuron, and a critic may say that this brings the transport of weights back."
    ),
    kind: Kind::Network,
    scored: Scored::End,
    figure: Figure::Bars,
    methods: &["stdwi", "sal", "stdwi-inhibited", "lateral", "predictive", "event-predictive", "whitened"],
    duration_ms: 100_000.0,
    fixed: &[("learning_rate", Number(5e-4))],
    axes: &[FixedAxis {
        name: "stimulation",
        places: &[
            FixedPlace("sparse", &[("active_fraction", Number(0.2))]),
            FixedPlace("sparse_c05", &[("active_fraction", Number(0.2)), ("correlation", Number(0.5))]),
            FixedPlace("dense", &[("active_fraction", Number(1.0))]),
            FixedPlace("dense_c03", &[("active_fraction", Number(1.0)), ("correlation", Number(0.3))]),
            FixedPlace("dense_c05", &[("active_fraction", Number(1.0)), ("correlation", Number(0.5))]),
            FixedPlace(
                "two_groups",
                &[("active_fraction", Number(1.0)), ("correlation", Number(0.5)), ("correlation_groups", Number(2.0))],
            ),
            FixedPlace(
                "shared_c03",
                &[
                    ("active_fraction", Number(1.0)),
                    ("correlation", Number(0.3)),
                    ("correlation_kind", Text(Borrowed("shared"))),
                ],
            ),
        ],
    }],
    reported: &[
        Reported::new(&["sparse"], "stdwi", "sign_accuracy", [0.928, 0.03], super::TRIAL),
        Reported::new(&["sparse"], "sal", "sign_accuracy", [0.9, 0.03], super::TRIAL),
        Reported::new(&["sparse"], "predictive", "sign_accuracy", [0.973, 0.03], super::TRIAL),
        Reported::new(&["sparse"], "event-predictive", "sign_accuracy", [0.995, 0.03], super::TRIAL),
        Reported::new(&["sparse_c05"], "stdwi", "sign_accuracy", [0.79, 0.03], super::TRIAL),
        Reported::new(&["sparse_c05"], "sal", "sign_accuracy", [0.732, 0.03], super::TRIAL),
        Reported::new(&["sparse_c05"], "predictive", "sign_accuracy", [0.956, 0.03], super::TRIAL),
        Reported::new(&["sparse_c05"], "event-predictive", "sign_accuracy", [0.996, 0.03], super::TRIAL),
        Reported::new(&["dense"], "stdwi", "sign_accuracy", [0.879, 0.03], super::TRIAL),
        Reported::new(&["dense"], "sal", "sign_accuracy", [0.913, 0.03], super::TRIAL),
        Reported::new(&["dense"], "predictive", "sign_accuracy", [0.967, 0.03], super::TRIAL),
        Reported::new(&["dense"], "event-predictive", "sign_accuracy", [0.976, 0.03], super::TRIAL),
        Reported::new(&["dense_c03"], "stdwi", "sign_accuracy", [0.647, 0.03], super::TRIAL),
        Reported::new(&["dense_c03"], "sal", "sign_accuracy", [0.708, 0.03], super::TRIAL),
        Reported::new(&["dense_c03"], "predictive", "sign_accuracy", [0.969, 0.03], super::TRIAL),
        Reported::new(&["dense_c03"], "event-predictive", "sign_accuracy", [0.982, 0.03], super::TRIAL),
        Reported::new(&["dense_c05"], "stdwi", "sign_accuracy", [0.608, 0.03], super::TRIAL),
        Reported::new(&["dense_c05"], "sal", "sign_accuracy", [0.612, 0.03], super::TRIAL),
        Reported::new(&["dense_c05"], "predictive", "sign_accuracy", [0.96, 0.03], super::TRIAL),
        Reported::new(&["dense_c05"], "event-predictive", "sign_accuracy", [0.98, 0.03], super::TRIAL),
        Reported::new(&["two_groups"], "stdwi", "sign_accuracy", [0.642, 0.03], super::TRIAL),
        Reported::new(&["two_groups"], "sal", "sign_accuracy", [0.675, 0.03], super::TRIAL),
        Reported::new(&["two_groups"], "predictive", "sign_accuracy", [0.958, 0.03], super::TRIAL),
        Reported::new(&["two_groups"], "event-predictive", "sign_accuracy", [0.977, 0.03], super::TRIAL),
        Reported::new(&["shared_c03"], "stdwi", "sign_accuracy", [0.607, 0.03], super::TRIAL),
        Reported::new(&["shared_c03"], "sal", "sign_accuracy", [0.61, 0.03], super::TRIAL),
        Reported::new(&["shared_c03"], "predictive", "sign_accuracy", [0.96, 0.03], super::TRIAL),
        Reported::new(&["shared_c03"], "event-predictive", "sign_accuracy", [0.977, 0.03], super::TRIAL),
    ],
};
