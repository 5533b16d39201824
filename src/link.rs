//! A link is an experiment: its text, `v=1&preset=paper&seed=7&until=100000`, against parameters and view.
//!
//! The text holds only what differs from the preset, in the order of two tables: [`crate::params::TABLE`], whose keys say
//! what is computed, and [`VIEW_TABLE`], whose keys say what is shown and never restart a run. Numbers are the shortest
//! decimal text that reads back as the same `f64`, written as JavaScript writes them; zero has no sign.
//!
//! The defaults that a link leaves out are those of its version `v` for ever: `tests/link_v1_defaults.txt` holds them.
//! A link is untrusted input. [`parse`] always gives an experiment that may run, and lists what it could not use.

mod clean;
mod edit;
mod keys;
mod number;
mod pairs;
mod parse;
mod percent;
mod problem_list;
mod rejected;
mod view;
mod view_values;

pub use edit::edit;
pub use parse::parse;
pub use view::{DEFAULT_SPEED, VIEW_TABLE, View, ViewKey};
pub use view_values::{Layer, PANELS, Theme};

use crate::params::{Params, Preset, TABLE};

/// The one version of links that there is.
pub const VERSION: u32 = 1;

/// Longest text that is read, in bytes. No link that [`format`] writes is longer.
pub const MAX_LEN: usize = 8192;

/// What a link says.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// What is computed; valid in every link that this module returns.
    pub params: Params,
    /// What the parameters are described by their difference from.
    pub preset: &'static Preset,
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
        Self { params: preset.params(), preset, view: View::default() }
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

/// The shortest text of a link, without `#`.
pub fn format(link: &Link) -> String {
    let mut text = format!("v={VERSION}&preset={}", link.preset.name);
    let preset = link.preset.params();
    let mut add = |key: &str, value: &str| {
        text.push('&');
        text.push_str(key);
        text.push('=');
        percent::encode(value, &mut text);
    };
    for parameter in TABLE {
        let value = parameter.get(&link.params);
        if value != parameter.get(&preset) {
            add(parameter.key, &value.to_string());
        }
    }
    for key in VIEW_TABLE {
        if let Some(value) = key.get(&link.view) {
            add(key.key, &value);
        }
    }
    text
}

impl std::fmt::Display for Link {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&format(self))
    }
}
