//! Which rules common input fools: stimulations from sparse and independent to dense and common, one source or two.

use super::{Axis, Place};
use crate::params::Value;

/// A stimulation, by what sets it apart from preset `paper`.
fn stimulation(name: &str, values: &[(&'static str, Value)]) -> Place {
    Place { name: name.to_string(), values: values.to_vec() }
}

/// The stimulations that are compared.
pub fn stimulations() -> Axis {
    let (number, shared) = (Value::Number, || Value::Text("shared".into()));
    let (active, c) = ("active_fraction", "correlation");
    let places = vec![
        stimulation("ρ 0.2, c 0", &[(active, number(0.2))]),
        stimulation("ρ 0.2, c 0.5", &[(active, number(0.2)), (c, number(0.5))]),
        stimulation("ρ 1, c 0", &[(active, number(1.0))]),
        stimulation("ρ 1, c 0.3", &[(active, number(1.0)), (c, number(0.3))]),
        stimulation("ρ 1, c 0.5", &[(active, number(1.0)), (c, number(0.5))]),
        stimulation(
            "ρ 1, c 0.5, two groups",
            &[(active, number(1.0)), (c, number(0.5)), ("correlation_groups", number(2.0))],
        ),
        stimulation("ρ 1, c 0.3 shared", &[(active, number(1.0)), (c, number(0.3)), ("correlation_kind", shared())]),
    ];
    Axis { name: "stimulation".to_string(), places }
}
