//! Every parameter of an experiment, declared once.
//!
//! `table` holds one entry a parameter: name, type, default, label, unit, range and meaning. From it come the struct
//! [`Params`], the table [`TABLE`] from which controls, links, range checks and README derive, and the defaults, which are
//! those of preset `paper`. Conditions that join several parameters are in `conditions`, presets in `presets`, and what is
//! said about inputs that break them in [`problems`].

#![forbid(unsafe_code)]

#[cfg(target_arch = "wasm32")]
mod browser;
mod choices;
mod conditions;
mod declare;
pub mod numerals;
mod parameter;
mod perturbation;
mod presets;
mod problem;
pub mod problems;
mod table;
mod texts;

pub use choices::{ActiveSampling, AkroutBaseline, CorrelationKind, NeuronModel, RddVariant, StdwiRule};
pub use conditions::{CONDITIONS, Condition};
pub use parameter::{Group, Kind, Parameter, Value};
pub use perturbation::Perturbation;
pub use presets::{PRESETS, Preset, preset};
pub use problem::{Problem, is_invisible};
pub use table::{GROUPS, Params, TABLE};

/// The entry of `key` in [`TABLE`].
pub fn parameter(key: &str) -> Option<&'static Parameter> {
    TABLE.iter().find(|parameter| parameter.key == key)
}

impl Params {
    /// Slow and fast time constant of a PSP as rules that are told them believe them to be, ms.
    pub fn known_psp_ms(&self) -> [f64; 2] {
        [self.tau_psp_slow_ms, self.tau_psp_fast_ms].map(|tau| tau * self.known_tau_scale)
    }

    /// Value of the parameter called `key`.
    pub fn get(&self, key: &str) -> Option<Value> {
        parameter(key).map(|parameter| parameter.get(self))
    }

    /// Sets the parameter called `key`, after checking type and range. Joint conditions are left to [`Params::validate`].
    ///
    /// # Errors
    /// The condition that `value` breaks; `self` is unchanged then.
    pub fn set(&mut self, key: &str, value: &Value) -> Result<(), Problem> {
        match parameter(key) {
            Some(parameter) => parameter.set(self, value),
            None => Err(Problem::new(&problems::NO_PARAMETER, key, &value.to_string(), Vec::new())),
        }
    }

    /// Learning rate of STDWI: its own, or the shared one where its own is 0.
    pub fn stdwi_eta(&self) -> f64 {
        self.own_or_shared(self.stdwi_learning_rate)
    }

    /// Learning rate of SAL: its own, or the shared one where its own is 0.
    pub fn sal_eta(&self) -> f64 {
        self.own_or_shared(self.sal_learning_rate)
    }

    /// Learning rate of Akrout's rule: its own, or the shared one where its own is 0.
    pub fn akrout_eta(&self) -> f64 {
        self.own_or_shared(self.akrout_learning_rate)
    }

    /// Learning rate of RDD: its own, or the shared one where its own is 0.
    pub fn rdd_eta(&self) -> f64 {
        self.own_or_shared(self.rdd_learning_rate)
    }

    fn own_or_shared(&self, own: f64) -> f64 {
        if own == 0.0 { self.learning_rate } else { own }
    }
}
