//! All that the page is built from: engine, parameters, view keys, presets and methods, with their texts, and
//! what may be said about a link.
//!
//! The native program writes it as JSON when the page is built (`stdwi describe`); the core in wasm holds none of the texts.

use crate::ENGINE;
use crate::link::{self, VIEW_TABLE, ViewKey};
use crate::methods::{Method, REGISTRY};
use crate::params::problems::{TEMPLATES, Template};
use crate::params::{GROUPS, Group, Kind, PRESETS, Parameter, Params, Preset, TABLE, Value};
use crate::run::digest::Digest;
use serde::{Serialize, Serializer};

/// The description, in the shape that the page knows.
#[derive(Serialize)]
pub struct Description {
    engine: &'static str,
    link_version: u32,
    groups: &'static [Group],
    table: &'static [Parameter],
    view_table: &'static [ViewKey],
    presets: Vec<PresetWithValues>,
    methods: &'static [&'static Method],
    problems: &'static [&'static Template],
}

#[derive(Serialize)]
struct PresetWithValues {
    name: &'static str,
    label: &'static str,
    doc: &'static str,
    duration_ms: f64,
    #[serde(serialize_with = "by_key")]
    values: Params,
}

impl Description {
    /// That of this engine.
    pub fn new() -> Self {
        let with_values = |preset: &'static Preset| PresetWithValues {
            name: preset.name,
            label: preset.label,
            doc: preset.doc,
            duration_ms: preset.duration_ms,
            values: preset.params(),
        };
        Self {
            engine: ENGINE,
            link_version: link::VERSION,
            groups: GROUPS,
            table: TABLE,
            view_table: VIEW_TABLE,
            presets: PRESETS.iter().map(with_values).collect(),
            methods: REGISTRY,
            problems: TEMPLATES,
        }
    }
}

impl Default for Description {
    fn default() -> Self {
        Self::new()
    }
}

fn by_key<S: Serializer>(params: &Params, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(TABLE.iter().map(|parameter| (parameter.key, parameter.get(params))))
}

/// What a description and a core must have in common to belong together: engine, methods, keys and their ranges, and all values of
/// all presets.
pub fn fingerprint() -> String {
    let mut digest = Digest::new(u64::from(link::VERSION));
    for method in REGISTRY {
        digest.add(method.name, &[]);
    }
    for parameter in TABLE {
        match parameter.kind {
            Kind::Float { min, max, log } => digest.add(parameter.key, &[min, max, f64::from(u8::from(log))]),
            Kind::Int { min, max, log } => digest.add(parameter.key, &[min, max, 2.0 + f64::from(u8::from(log))]),
            Kind::Choice { names } => names.iter().for_each(|name| digest.add(name, &[])),
        }
    }
    for preset in PRESETS {
        let params = preset.params();
        for parameter in TABLE {
            match parameter.get(&params) {
                Value::Number(number) => digest.add(parameter.key, &[number]),
                Value::Text(name) => digest.add(&name, &[]),
            }
        }
    }
    for key in VIEW_TABLE {
        digest.add(key.key, &[]);
    }
    format!("{ENGINE} {}", digest.text())
}
