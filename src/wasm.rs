//! The core as JavaScript sees it. The only module that knows wasm-bindgen.
//!
//! Names in the data are the Rust names. Arrays are copied: no view into wasm memory survives a call.

#[cfg(feature = "bench")]
mod bench;
mod data;
mod record;

use crate::description;
use crate::experiment::Experiment;
use crate::inspect::Checkpoints;
use crate::link::{self, Link};
use crate::params::{Problem, Value};
use crate::recorder::Layer;
use crate::snapshot::Snapshot;
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

/// A link and the run it describes.
#[wasm_bindgen]
pub struct Lab {
    link: Link,
    problems: Vec<Problem>,
    experiment: Experiment,
    checkpoints: Checkpoints,
}

#[wasm_bindgen]
impl Lab {
    /// Reads a link and starts its run at t = 0. What the link holds in vain becomes [`Lab::problems`].
    #[wasm_bindgen(constructor)]
    pub fn new(text: &str) -> Lab {
        let (link, problems) = link::parse(text);
        let experiment = start_run(&link);
        let checkpoints = Checkpoints::new(&experiment);
        Lab { link, problems, experiment, checkpoints }
    }

    /// What the description that the page was built with must have in common with this core.
    pub fn fingerprint() -> String {
        description::fingerprint()
    }

    /// What the last link held in vain: `{key, text, message, code, values}[]`.
    pub fn problems(&self) -> Result<JsValue, JsError> {
        data::to_js(&self.problems)
    }

    /// The canonical text of the link, without `#`.
    pub fn link(&self) -> String {
        link::format(&self.link)
    }

    /// All parameters by key.
    pub fn values(&self) -> JsValue {
        data::values(&self.link.params)
    }

    /// All view keys, with the speed that they mean together.
    pub fn view(&self) -> Result<JsValue, JsError> {
        data::to_js(&link::View { speed: self.link.speed(), ..self.link.view.clone() })
    }

    /// Name of the preset.
    pub fn preset(&self) -> String {
        self.link.preset.name.to_string()
    }

    /// Simulated time at which the command line would stop, ms: `until`, or the duration of the preset.
    pub fn duration_ms(&self) -> f64 {
        self.link.duration_ms()
    }

    /// Applies `{key: value | null}`; a parameter that changes restarts the run with the same seed. Returns `{restarted,
    /// problems}`; if there are problems nothing has changed.
    pub fn edit(&mut self, changes: JsValue) -> Result<JsValue, JsError> {
        let changes = data::changes(&changes)?;
        let (link, restarted, problems) = link::edit(&self.link, &changes);
        if problems.is_empty() {
            self.problems.clear();
        }
        self.adopt(link, restarted);
        data::edited(restarted, &problems)
    }

    /// Reads another link; restarts only if its parameters differ. Returns `{restarted, problems}`.
    pub fn load(&mut self, text: &str) -> Result<JsValue, JsError> {
        let (link, problems) = link::parse(text);
        let restarted = link.params != self.link.params;
        self.problems = problems;
        self.adopt(link, restarted);
        data::edited(restarted, &self.problems)
    }

    /// Back to t = 0 with the same seed.
    pub fn reset(&mut self) {
        self.restart();
    }

    /// Takes up to `max_steps` steps, but none beyond `until`. Returns how many.
    pub fn run(&mut self, max_steps: f64) -> f64 {
        let steps = (max_steps.max(0.0) as u64).min(self.steps_left());
        let mut left = steps;
        while left > 0 {
            let stretch = left.min(self.checkpoints.due_in(&self.experiment).max(1));
            self.experiment.run(stretch);
            self.checkpoints.keep(&self.experiment);
            left -= stretch;
        }
        steps as f64
    }

    /// Runs to the next step with a spike in either layer, or to the end of `max_steps`. Returns the steps taken.
    pub fn run_to_spike(&mut self, max_steps: f64) -> f64 {
        let before = self.experiment.spike_counts();
        let mut taken = 0.0;
        while taken < max_steps && self.experiment.spike_counts() == before && self.run(1.0) > 0.0 {
            taken += 1.0;
        }
        taken
    }

    /// Steps taken.
    pub fn step_index(&self) -> f64 {
        self.experiment.step_index() as f64
    }

    /// Simulated time, ms.
    pub fn time_ms(&self) -> f64 {
        self.experiment.time_ms()
    }

    /// Whether the run is at or beyond `until`.
    pub fn finished(&self) -> bool {
        self.steps_left() == 0
    }

    /// Steps from t = 0 to `time_ms`.
    pub fn steps_in(&self, time_ms: f64) -> f64 {
        self.experiment.steps_in(time_ms) as f64
    }

    /// Everything plots need, copied; weights and estimates only `with_matrices`.
    pub fn snapshot(&self, with_matrices: bool) -> JsValue {
        let snapshot = Snapshot::of(&self.experiment, with_matrices);
        let finished = self.finished();
        let digest = finished.then(|| self.experiment.digest());
        data::snapshot(&self.experiment, &snapshot, self.link.view.until, finished, digest)
    }

    /// What each method saw of a synapse lately; null if there is no such synapse.
    pub fn inspect(&self, post: u32, pre: u32) -> JsValue {
        let params = self.experiment.params();
        if post >= params.n_post || pre >= params.n_pre {
            return JsValue::NULL;
        }
        data::inspection(&self.checkpoints.inspect(&self.experiment, post as usize, pre as usize))
    }

    /// Digest of all estimates now.
    pub fn digest(&self) -> String {
        self.experiment.digest()
    }
}

impl Lab {
    fn adopt(&mut self, link: Link, restarted: bool) {
        self.link = link;
        if restarted {
            self.restart();
        } else {
            watch(&mut self.experiment, &self.link);
        }
    }

    fn restart(&mut self) {
        self.experiment = start_run(&self.link);
        self.checkpoints = Checkpoints::new(&self.experiment);
    }

    fn steps_left(&self) -> u64 {
        let end = self.link.view.until.map_or(u64::MAX, |until| self.experiment.steps_in(until));
        end.saturating_sub(self.experiment.step_index())
    }
}

fn start_run(link: &Link) -> Experiment {
    // A link that was parsed or edited is valid; should that ever fail, the defaults do run.
    let mut experiment = Experiment::new(&link.params)
        .or_else(|_| Experiment::new(&crate::params::Params::default()))
        .unwrap_or_else(|_| unreachable!("defaults are valid"));
    watch(&mut experiment, link);
    experiment
}

fn watch(experiment: &mut Experiment, link: &Link) {
    let layer = match link.view.layer {
        link::Layer::Pre => Layer::Pre,
        link::Layer::Post => Layer::Post,
    };
    experiment.watch(layer, link.view.neuron);
}

/// Changes by key, as [`link::edit`] takes them.
type Changes = Vec<(String, Option<Value>)>;

/// Half the size of the standard library's allocator in wasm, and as thrifty.
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();
