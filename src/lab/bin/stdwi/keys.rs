//! The table of keys in README, from the tables of the core.

use stdwi_lab::link::VIEW_TABLE;
use stdwi_lab::methods::{self, Method, REGISTRY};
use stdwi_lab::params::{GROUPS, Kind, PRESETS, Parameter, TABLE, Value};

/// A Markdown table of every key that a link may have.
pub fn markdown() -> String {
    let mut text = String::from("| key | values | default | meaning |\n|---|---|---|---|\n");
    let mut row = |key: &str, values: &str, default: &str, doc: &str| {
        text.push_str(&format!("| `{key}` | {values} | {default} | {doc} |\n"));
    };
    row("v", "1", "1", "Version of links.");
    let presets: Vec<String> = PRESETS.iter().map(|preset| format!("`{}`", preset.name)).collect();
    row("preset", &presets.join(", "), "`paper`", "Settings that the other keys change.");
    let list =
        |methods: &[&Method]| methods.iter().map(|method| format!("`{}`", method.name)).collect::<Vec<_>>().join(", ");
    let doc = "Which methods run, in which order, separated by commas.";
    row("methods", &list(REGISTRY), &list(&methods::defaults()), doc);
    let doc = "True weights that get other values during the run: from a time on, ms, the weight onto neuron `post` from neuron `pre`. At most 32, separated by commas.";
    row("perturb", "`time:post.pre:weight`", "", doc);
    for group in GROUPS {
        row_of_group(&mut row, group.label);
        for parameter in TABLE.iter().filter(|parameter| parameter.group == group.name) {
            row(parameter.key, &values(parameter), &default(&parameter.default), parameter.doc);
        }
    }
    row_of_group(&mut row, "View");
    for key in VIEW_TABLE {
        row(key.key, key.kind, "", key.doc);
    }
    text.replace("| `` |", "| |")
}

fn row_of_group(row: &mut impl FnMut(&str, &str, &str, &str), label: &str) {
    row("", "", "", &format!("**{label}**"));
}

fn values(parameter: &Parameter) -> String {
    match parameter.kind {
        Kind::Float { min, max, .. } => format!("{} – {} {}", Value::Number(min), Value::Number(max), parameter.unit),
        Kind::Int { min, max, .. } => {
            format!("{} – {}, whole {}", Value::Number(min), Value::Number(max), parameter.unit)
        }
        Kind::Choice { names } => names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", "),
    }
    .trim_end()
    .to_string()
}

fn default(value: &Value) -> String {
    match value {
        Value::Number(_) => value.to_string(),
        Value::Text(text) => format!("`{text}`"),
    }
}
