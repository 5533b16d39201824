//! How long each method takes here and now, for JavaScript, which has the clock.

use super::record::Record;
use crate::plan::costs::{Cost, Timing};
use js_sys::Array;
use wasm_bindgen::prelude::*;

/// Runs that take turns: the network of preset `paper` alone, then with each method.
#[wasm_bindgen]
#[derive(Default)]
pub struct TimingOf(Timing);

#[wasm_bindgen]
impl TimingOf {
    /// At the beginning of all runs.
    #[wasm_bindgen(constructor)]
    pub fn new() -> TimingOf {
        TimingOf::default()
    }

    /// Number of runs.
    pub fn runs(&self) -> usize {
        self.0.len()
    }

    /// Takes steps of a run.
    pub fn advance(&mut self, index: usize, steps: f64) {
        self.0.advance(index, super::steps(steps));
    }

    /// Takes down how long so many steps of a run took, ms.
    pub fn add(&mut self, index: usize, steps: f64, ms: f64) {
        self.0.add(index, super::steps(steps), ms);
    }

    /// `{method: string | null, step_ns, step_ns_spread, spike_ns}[]`: the network alone, then what each method adds to it; the median over slices, and
    /// half of what the middle half of them spans.
    pub fn costs(&self) -> Array {
        let cost = |Cost { method, step_ns, spike_ns }: Cost| {
            Record::new()
                .with("method", method.map_or(JsValue::NULL, JsValue::from))
                .with("step_ns", step_ns.mean)
                .with("step_ns_spread", step_ns.deviation)
                .with("spike_ns", spike_ns)
                .js()
        };
        self.0.costs().into_iter().map(cost).collect()
    }
}
