//! A link is an experiment: its text, `v=1&preset=paper&seed=7&until=100000`, against parameters and view.
//!
//! The text holds only what differs from the preset, in the order of two tables: [`crate::params::TABLE`], whose keys say
//! what is computed, and [`VIEW_TABLE`], whose keys say what is shown and never restart a run. Numbers are the shortest
//! decimal text that reads back as the same `f64`, written as JavaScript writes them; zero has no sign.
//!
//! The defaults that a link leaves out are those of its version `v` for ever: `tests/link_v1_defaults.txt` holds them.
//! A link is untrusted input. [`parse`] always gives an experiment that may run, and lists what it could not use.

mod answers;
mod clean;
mod edit;
mod keys;
mod methods;
mod number;
mod parse;
mod percent;
pub mod perturb;
mod problem_list;
mod rejected;
mod split;
mod view;
mod view_values;

pub use answers::{citable, dressed, embed_of, experiment_of, own_parts, page_of, parts_of, with_view};
pub use edit::edit;
pub use parse::parse;
pub use view::{DEFAULT_SPEED, VIEW_TABLE, View, ViewKey};
pub use view_values::{Keys, Layer, PANELS, Room, Theme};

use crate::methods::{self as registry, Method};
use crate::params::{Parameter, Params, Preset, TABLE};

/// The one version of links that there is.
pub const VERSION: u32 = 1;

/// Longest text that is read, in bytes. No link that [`format()`] writes is longer.
pub const MAX_LEN: usize = 16384;

/// What a link says.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// What is computed; valid in every link that this module returns.
    pub params: Params,
    /// What the parameters are described by their difference from.
    pub preset: &'static Preset,
    /// The methods that run, in the order in which they are shown; each at most once, and never none.
    pub methods: Vec<&'static Method>,
    /// What is shown.
    pub view: View,
}

impl Default for Link {
    fn default() -> Self {
        Self::of_preset(Default::default())
    }
}

impl Link {
    /// The link that holds nothing but a preset.
    pub fn of_preset(preset: &'static Preset) -> Self {
        Self { params: preset.params(), preset, methods: registry::defaults(), view: View::default() }
    }

    /// Whether another link describes the same experiment, however it is shown.
    pub fn is_same_experiment(&self, other: &Self) -> bool {
        self.begins_as(other) && self.params.perturbations == other.params.perturbations
    }

    /// The same but for weights that change during the run. By the table: a comparison of the structs would be code of its own.
    pub fn begins_as(&self, other: &Self) -> bool {
        let is_same = |parameter: &Parameter| parameter.get(&self.params) == parameter.get(&other.params);
        self.methods == other.methods && TABLE.iter().all(is_same)
    }

    /// Simulated time per real time; `None` for as fast as it goes.
    pub fn speed(&self) -> Option<f64> {
        let asked = self.view.speed;
        if self.view.until.is_some() && asked == Some(DEFAULT_SPEED) { None } else { asked }
    }

    /// Simulated time at which a run ends: that of the link, or of the preset.
    pub fn duration_ms(&self) -> f64 {
        self.view.until.unwrap_or(self.preset.duration_ms)
    }
}

/// The parts of a link, key and value, in order: version, preset, what differs from the preset, methods where they are not
/// the default ones, weights that change, and what is to be shown.
pub fn pairs(link: &Link) -> Vec<(&'static str, String)> {
    let preset = link.preset.params();
    let mut pairs = vec![("v", VERSION.to_string()), ("preset", link.preset.name.to_string())];
    for parameter in TABLE {
        let value = parameter.get(&link.params);
        if value != parameter.get(&preset) {
            pairs.push((parameter.key, value.to_string()));
        }
    }
    pairs.extend(methods::write(&link.methods).map(|text| (methods::KEY, text)));
    pairs.extend(perturb::write(&link.params.perturbations).map(|text| (perturb::KEY, text)));
    pairs.extend(VIEW_TABLE.iter().filter_map(|key| key.get(&link.view).map(|value| (key.key, value))));
    pairs
}

/// The shortest text of a link, without `#`.
pub fn format(link: &Link) -> String {
    let mut text = String::new();
    for (key, value) in pairs(link) {
        if !text.is_empty() {
            text.push('&');
        }
        text.push_str(key);
        text.push('=');
        percent::encode(&value, &mut text);
    }
    text
}

impl std::fmt::Display for Link {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&format(self))
    }
}
