//! E7: half of the weights are drawn again in the middle of the run.

use super::{Experiment, Figure};
use crate::params::Value::Number;
use crate::params::text;
use crate::plan::{Kind, Scored};

pub static EXPERIMENT: Experiment = Experiment {
    name: "e7",
    title: text!("Weights that move"),
    claim: text!("Weights are inferred online."),
    lesson: text!(
        "At half time half of the weights are drawn again. The two rules that predict postsynaptic spikes are back where they were within one minute (event predictive) or two (predictive); RDD takes three, and STDWI, Akrout and lateral prediction at these rates are not back after 200 s. How fast a rule forgets is its decay times its rate, so a larger rate follows faster, and settles further from the truth."
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
