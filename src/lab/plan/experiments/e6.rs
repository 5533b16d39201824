//! E6: single synapses onto neurons that noise drives: STDWI against a rule that knows the process.

use super::{Experiment, Figure, Reported};
use crate::params::Value::Number;
use crate::params::text;
use crate::plan::{Kind, Scored};

pub static EXPERIMENT: Experiment = Experiment {
    name: "e6",
    title: text!("Wiener neuron"),
    claim: text!("The rule follows from an analysis of leaky integrate-and-fire neurons."),
    lesson: text!(
        "Without a leak the time to threshold has a known distribution, and a rule that knows drift, diffusion and the distance to threshold is nearly right within seconds. STDWI knows none of it and gets as far, later. (The other rule is a Laplace approximation, not an optimum.)"
    ),
    kind: Kind::Wiener,
    scored: Scored::Curve,
    figure: Figure::Curves,
    methods: &["stdwi"],
    duration_ms: 251_000.0,
    fixed: &[("learning_rate", Number(1e-3))],
    axes: &[],
    reported: &[
        Reported::new(&[], "stdwi-nearest", "sign_accuracy", [0.856, 0.03], super::INDEPENDENT).after(10.0),
        Reported::new(&[], "hitting-time", "sign_accuracy", [0.948, 0.03], super::INDEPENDENT).after(10.0),
        Reported::new(&[], "stdwi-nearest", "sign_accuracy", [0.984, 0.03], super::INDEPENDENT).after(250.0),
        Reported::new(&[], "hitting-time", "sign_accuracy", [0.986, 0.03], super::INDEPENDENT).after(250.0),
        Reported::new(&[], "stdwi-nearest", "pearson_r", [0.989, 0.02], super::INDEPENDENT).after(250.0),
        Reported::new(&[], "hitting-time", "pearson_r", [0.991, 0.02], super::INDEPENDENT).after(250.0),
    ],
};
