//! STDWI whose traces have the same mean in discrete steps. Sees: spikes.
//!
//! The slow amplitude is (1 − e^(−dt/τ_S))/(1 − e^(−dt/τ_F)) in place of τ_F/τ_S, which is its limit for short steps: 0.10056 in
//! place of 0.1 for 20 and 200 ms at 0.25 ms. Under strong drive the difference shows in the signs.

use super::{Settings, Stdwi};
use crate::methods::{Kind, Method};
use crate::params::{Params, text};
use crate::source::{Needs, Quantity, psp};

/// As the registry has it.
pub static METHOD: Method = Method {
    name: "stdwi-balanced",
    label: text!("STDWI, balanced"),
    sees: &[Quantity::Spikes],
    knows: &[],
    group: Kind::Ours,
    is_default: false,
    doc: text!("STDWI whose slow trace has exactly the mean of the fast one, steps being as long as they are."),
    update: text!("postsynaptic spike"),
    learning_rate: Some("stdwi_learning_rate"),
    sees_quiet_steps: true,
    operations: |_| 0.0,
    needs: |_| Needs::default(),
    make: |params| Box::new(Stdwi::new(&settings(params))),
};

/// The settings of STDWI with this amplitude.
pub fn settings(params: &Params) -> Settings {
    let retained = |tau_ms| 1.0 - psp::decay(params.dt_ms, tau_ms);
    let amplitude = retained(params.tau_slow_ms) / retained(params.tau_fast_ms);
    Settings { slow_amplitude: Some(amplitude), ..Settings::from(params) }
}
