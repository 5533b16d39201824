//! The rows of the benchmark for JavaScript; not part of what the page loads.

use crate::bench::{Case, Timed};
use wasm_bindgen::prelude::*;

/// Number of rows.
#[wasm_bindgen]
pub fn bench_rows() -> u32 {
    Case::all().len() as u32
}

/// One row's run.
#[wasm_bindgen]
pub struct BenchRun {
    case: Case,
    run: Timed,
}

#[wasm_bindgen]
impl BenchRun {
    /// The run of a row; rows beyond the last repeat it.
    #[wasm_bindgen(constructor)]
    pub fn new(row: u32) -> BenchRun {
        let cases = Case::all();
        let case = cases[(row as usize).min(cases.len() - 1)];
        BenchRun { case, run: case.start() }
    }

    /// Name of the row.
    pub fn name(&self) -> String {
        self.case.name()
    }

    /// Steps of a repetition.
    pub fn steps(&self) -> u32 {
        self.case.steps()
    }

    /// Takes steps.
    pub fn run(&mut self, steps: u32) {
        self.run.run(u64::from(steps));
    }
}
