//! E9: other neurons than the one that the rule was derived from.

use super::{Experiment, Figure, FixedAxis, FixedPlace};
use crate::params::Value::{Number, Text};
use crate::params::text;
use crate::plan::{Kind, Scored};
use std::borrow::Cow::Borrowed;

pub static EXPERIMENT: Experiment = Experiment {
    name: "e9",
    title: text!("Any neuron"),
    claim: text!("Applicable to any spiking neuron model."),
    lesson: text!(
        "The presynaptic neurons stay as they are; the postsynaptic ones are leaky integrate-and-fire neurons, the same with a refractory period and noise, adaptive exponential ones, and Izhikevich’s regular spiking ones, each with a gain that gives the rate of the first. No rule shown here needs the first kind of neuron: each keeps an r above 0.94. Four models are not any neuron."
    ),
    kind: Kind::Network,
    scored: Scored::End,
    figure: Figure::Bars,
    methods: &["stdwi", "akrout", "rdd", "predictive", "lateral", "whitened"],
    duration_ms: 200_000.0,
    fixed: &[("active_fraction", Number(0.2)), ("learning_rate", Number(5e-4))],
    axes: &[FixedAxis {
        name: "neuron_model",
        places: &[
            FixedPlace("lif", &[("neuron_model", Text(Borrowed("lif")))]),
            FixedPlace("lif_noisy", &[("neuron_model", Text(Borrowed("lif_noisy")))]),
            FixedPlace("adex", &[("neuron_model", Text(Borrowed("adex")))]),
            FixedPlace("izhikevich", &[("neuron_model", Text(Borrowed("izhikevich")))]),
        ],
    }],
    reported: &[],
};
