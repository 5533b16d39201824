//! The core as JavaScript sees it. The only module that knows wasm-bindgen.
//!
//! Names in the data are the Rust names. Arrays are copied: no view into wasm memory survives a call.

#[cfg(feature = "bench")]
mod bench;
#[cfg(feature = "plans")]
mod costs;
mod data;
#[cfg(feature = "plans")]
mod learning;
mod links;
#[cfg(feature = "plans")]
mod plans;
mod record;

use crate::description;
use crate::link;
use crate::params::Value;
use crate::run::session::Session;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = console)]
    fn error(text: &str);
}

/// Puts the message of a panic, which would be a defect of ours, where a reader of the console finds it.
#[wasm_bindgen(start)]
pub fn start() {
    std::panic::set_hook(Box::new(|info| error(&format!("STDWI Lab core: {info}"))));
}

/// A session: a link and the run that it describes.
#[wasm_bindgen]
pub struct Lab(Session);

#[wasm_bindgen]
impl Lab {
    /// Reads a link and starts its run at t = 0. What cannot be used of it becomes [`Lab::problems`].
    #[wasm_bindgen(constructor)]
    pub fn new(text: &str) -> Lab {
        Lab(Session::new(text))
    }

    /// What the description that the page was built with must have in common with this core.
    pub fn fingerprint() -> String {
        description::fingerprint()
    }

    /// What could not be used of the last link: `{key, text, message, code, values}[]`.
    pub fn problems(&self) -> Result<JsValue, JsError> {
        data::to_js(&self.0.problems())
    }

    /// The canonical text of the link, without `#`.
    pub fn link(&self) -> String {
        link::format(self.0.link())
    }

    /// All parameters by key.
    pub fn values(&self) -> JsValue {
        data::values(&self.0.link().params)
    }

    /// All view keys, with the speed that they mean together.
    pub fn view(&self) -> Result<JsValue, JsError> {
        data::view(self.0.link())
    }

    /// Name of the preset.
    pub fn preset(&self) -> String {
        self.0.link().preset.name.to_string()
    }

    /// Names of the methods, in the order in which they are shown.
    pub fn methods(&self) -> Vec<String> {
        data::methods(self.0.link())
    }

    /// Simulated time at which the command line would stop, ms: `until`, or the duration of the preset.
    pub fn duration_ms(&self) -> f64 {
        self.0.link().duration_ms()
    }

    /// Applies `{key: value | null}`; where another experiment comes of it, the run starts again with the same seed. Returns
    /// `{restarted, problems}`; if there are problems nothing has changed.
    pub fn edit(&mut self, changes: JsValue) -> Result<JsValue, JsError> {
        let (restarted, problems) = self.0.edit(&data::changes(&changes)?);
        data::edited(restarted, &problems)
    }

    /// Reads another link; restarts only if it describes another experiment. Returns `{restarted, problems}`.
    pub fn load(&mut self, text: &str) -> Result<JsValue, JsError> {
        let restarted = self.0.load(text);
        data::edited(restarted, self.0.problems())
    }

    /// Gives a true weight another value from now on, without a restart. Returns `{restarted, problems}`.
    pub fn perturb(&mut self, post: u32, pre: u32, weight: f64) -> Result<JsValue, JsError> {
        let (restarted, problems) = self.0.perturb(post, pre, weight);
        data::edited(restarted, &problems)
    }

    /// Weights that change during the run: `{text, time_ms, post, pre, before, weight}[]`, `text` as the key `perturb` lists it.
    pub fn perturbations(&self) -> JsValue {
        data::perturbations(&self.0)
    }

    /// Back to t = 0 with the same seed.
    pub fn reset(&mut self) {
        self.0.restart();
    }

    /// Takes up to `max_steps` steps, and none beyond `until`. Returns the steps taken.
    pub fn run(&mut self, max_steps: f64) -> f64 {
        self.0.advance(steps(max_steps)) as f64
    }

    /// Takes up to `max_steps` steps and gives all their spikes: `{time_ms, layer, neuron}`, columns in the order of time; layers are
    /// indices in `stimulus, pre, post`.
    pub fn record(&mut self, max_steps: f64) -> JsValue {
        data::spikes(&self.0.record(steps(max_steps)))
    }

    /// Runs to the next step with a spike in either layer, or to the end of `max_steps`. Returns the steps taken.
    pub fn run_to_spike(&mut self, max_steps: f64) -> f64 {
        self.0.advance_to_spike(steps(max_steps)) as f64
    }

    /// Runs for the duration of a stimulus. Returns the steps taken.
    pub fn run_stimulus(&mut self) -> f64 {
        self.0.advance_by_stimulus() as f64
    }

    /// Steps taken.
    pub fn step_index(&self) -> f64 {
        self.0.run().step_index() as f64
    }

    /// Simulated time, ms.
    pub fn time_ms(&self) -> f64 {
        self.0.run().time_ms()
    }

    /// Whether the run is at or beyond `until`.
    pub fn finished(&self) -> bool {
        self.0.is_finished()
    }

    /// Whether the run has passed `until`, which came when it was already further.
    pub fn is_beyond_end(&self) -> bool {
        self.0.is_beyond_end()
    }

    /// Steps from t = 0 to `time_ms`.
    pub fn steps_in(&self, time_ms: f64) -> f64 {
        self.0.run().steps_in(time_ms) as f64
    }

    /// Everything plots need, copied; weights and estimates only `with_matrices`.
    pub fn snapshot(&self, with_matrices: bool) -> JsValue {
        data::snapshot(&self.0, with_matrices)
    }

    /// What each method saw of a synapse lately; null if there is no such synapse.
    pub fn inspect(&self, post: u32, pre: u32) -> JsValue {
        self.0.inspect(post, pre).map_or(JsValue::NULL, |inspection| data::inspection(&inspection))
    }

    /// Digest of all estimates now.
    pub fn digest(&self) -> String {
        self.0.run().digest()
    }
}

/// A number of steps as JavaScript has it; what is no number, or negative, is none.
fn steps(number: f64) -> u64 {
    number.max(0.0) as u64
}

/// Changes by key, as [`link::edit`] takes them.
type Changes = Vec<(String, Option<Value>)>;

/// Half the size of the standard library's allocator in wasm, and as thrifty.
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();
