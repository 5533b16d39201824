//! E2: how much depends on the constants of each rule: the published grids.

use super::{Experiment, Figure};
use crate::params::Value::Number;
use crate::params::text;
use crate::plan::{Kind, Scored};

pub static EXPERIMENT: Experiment = Experiment {
    name: "e2",
    title: text!("Constants of the rules"),
    claim: text!("STDWI is conservative in how many parameters have to be chosen."),
    lesson: text!(
        "Each cell is one setting; all 258 watch the same network. STDWI hardly depends on its slow time constant, as long as that is several times the fast one. Akrout hardly depends on batch or decay, at a lower level. RDD depends most on the length of its window: at 35 to 50 ms a wide range of margins works, at 5 ms it does worse than a guess."
    ),
    kind: Kind::Grid,
    scored: Scored::End,
    figure: Figure::Maps,
    methods: &[],
    duration_ms: 200_000.0,
    fixed: &[("active_fraction", Number(0.2)), ("learning_rate", Number(5e-4))],
    axes: &[],
    reported: &[],
};
