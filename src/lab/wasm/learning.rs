//! Learning for JavaScript: what a link describes, and a learner for each kind of feedback.

use super::data;
use super::record::Record;
use crate::learn::data::{Picture, digits, examples, read};
use crate::learn::feedback::{Chosen, PairState};
use crate::learn::matrix::Matrix;
use crate::learn::network::{Signals, Way};
use crate::learn::task::{Examples, Task};
use crate::learn::{self, Epoch, Learner, Stage};
use crate::link;
use crate::params::{Params, Problem};
use crate::run::snapshot::raster;
use js_sys::{Array, Float64Array};
use std::sync::Arc;
use wasm_bindgen::prelude::*;

/// What a link lets networks learn, and from which examples.
#[wasm_bindgen]
pub struct Learning {
    link: link::Link,
    params: Params,
    kinds: Vec<Chosen>,
    problems: Vec<Problem>,
    task: Arc<Task>,
}

#[wasm_bindgen]
impl Learning {
    /// Reads a link. `data`: text of a reader's own examples, or empty for the digits that come with the core. What cannot be used becomes
    /// [`Learning::problems`]; in place of unusable examples there are the digits.
    #[wasm_bindgen(constructor)]
    pub fn new(text: &str, data: &str) -> Learning {
        let (link, mut problems) = link::parse(text);
        let params = learn::params_of(&link);
        let (mut kinds, told) = learn::kinds_of(&link.view.feedback, &params);
        problems.extend(told);
        if kinds.is_empty() {
            kinds = learn::kinds_of(&link::View::default().feedback, &params).0;
        }
        let own: Option<Vec<Picture>> = match data {
            "" => None,
            text => read(text).map_err(|told| problems.extend(told)).ok(),
        };
        let all: Examples = examples(&own.unwrap_or_else(digits));
        Learning { task: learn::task(&all, &params), link, params, kinds, problems }
    }

    /// What could not be used: `{key, text, message, code, values}[]`.
    pub fn problems(&self) -> Result<JsValue, JsError> {
        data::to_js(&self.problems)
    }

    /// The canonical text of the link, without `#`.
    pub fn link(&self) -> String {
        link::format(&self.link)
    }

    /// All parameters by key, with the rates of learning.
    pub fn values(&self) -> JsValue {
        data::values(&self.params)
    }

    /// `{kinds: string[], sizes: number[], training: number, test: number, mean: Float64Array}`: the kinds that can learn, units of each layer
    /// from the input on, numbers of examples, and the mean of each input.
    pub fn describe(&self) -> JsValue {
        let number = |number: usize| JsValue::from(number as f64);
        Record::new()
            .with("kinds", self.kinds.iter().map(|kind| JsValue::from(kind.name())).collect::<Array>())
            .with("sizes", learn::sizes(&self.params, &self.task).into_iter().map(number).collect::<Array>())
            .with("training", self.task.training.labels.len() as f64)
            .with("test", self.task.test.labels.len() as f64)
            .with("mean", self.task.mean.as_slice())
            .js()
    }

    /// `{name, problems: {…}[]}[]`: every kind of feedback there is, and why it cannot be used here, if it cannot.
    pub fn choices(&self) -> Result<Array, JsError> {
        let choice = |name: &'static str| {
            let (_, problems) = learn::kinds_of(&[name.to_string()], &self.params);
            let told = data::to_js(&problems)?;
            Ok(Record::new().with("name", name).with("problems", told).js())
        };
        learn::feedback::names().map(choice).collect()
    }

    /// `{pixels: Float64Array, label}` of an example of the test, pixels from 0 to 1; indices beyond the last begin again.
    pub fn example(&self, index: usize) -> JsValue {
        let test = &self.task.test;
        let index = index % test.labels.len();
        let pixels: Vec<f64> =
            test.input(index).iter().zip(&self.task.mean).map(|(value, mean)| value + mean).collect();
        Record::new().with("pixels", pixels.as_slice()).with("label", f64::from(test.labels[index])).js()
    }

    /// A network before it learns with a kind of feedback; null if there is no such kind.
    pub fn start(&self, kind: &str) -> Option<LearnerOf> {
        let (kinds, _) = learn::kinds_of(&[kind.to_string()], &self.params);
        Some(LearnerOf(Learner::new(&self.params, *kinds.first()?, self.task.clone())))
    }
}

/// A network that learns.
#[wasm_bindgen]
pub struct LearnerOf(Learner);

#[wasm_bindgen]
impl LearnerOf {
    /// Takes up to `pieces` pieces (a stretch of a spiking phase, a batch, or a look at the network), and none after one of the stage
    /// `until`; with an empty text it does not stop there. Returns whether it stopped because of that, or because all epochs are over.
    pub fn advance(&mut self, pieces: f64, until: &str) -> bool {
        for _ in 0..super::steps(pieces) {
            let stage = self.0.advance();
            if stage == Stage::Done || name(stage) == until {
                return true;
            }
        }
        false
    }

    /// What comes next: `start`, `phase`, `batches`, `test` or `done`.
    pub fn stage(&self) -> String {
        name(self.0.stage()).to_string()
    }

    /// Epochs that are over.
    pub fn epoch(&self) -> u32 {
        self.0.epoch()
    }

    /// Share of the present stage that is over.
    pub fn within(&self) -> f64 {
        self.0.within()
    }

    /// Share of all epochs that is over.
    pub fn share(&self) -> f64 {
        self.0.share()
    }

    /// Digest of all weights, biases and feedback weights.
    pub fn digest(&self) -> String {
        self.0.digest()
    }

    /// What was seen after each epoch, from 0 on: `{test_accuracy: Float64Array, test_loss: Float64Array, feedback_angle_deg:
    /// Float64Array[], error_angle_deg: Float64Array[]}`, the last two by layer.
    pub fn epochs(&self) -> JsValue {
        let epochs = self.0.epochs();
        let column = |value: fn(&Epoch) -> f64| epochs.iter().map(value).collect::<Vec<f64>>();
        let layers = |angles: fn(&Epoch) -> &Vec<f64>| -> Array {
            let count = epochs.first().map_or(0, |epoch| angles(epoch).len());
            let of = |layer: usize| epochs.iter().map(|epoch| angles(epoch)[layer]).collect::<Vec<f64>>();
            (0..count).map(|layer| array(&of(layer))).collect()
        };
        Record::new()
            .with("test_accuracy", column(|epoch| epoch.test_accuracy).as_slice())
            .with("test_loss", column(|epoch| epoch.test_loss).as_slice())
            .with("feedback_angle_deg", layers(|epoch| &epoch.feedback_angle_deg))
            .with("error_angle_deg", layers(|epoch| &epoch.error_angle_deg))
            .js()
    }

    /// `{weights: Float64Array[], feedback: Float64Array[], is_direct}`: forward weights of each layer, shape (in, out); feedback weights of
    /// each layer but the first, shape (out, in), where out is the last layer if it is direct.
    pub fn matrices(&self) -> JsValue {
        let (is_direct, feedback) = match self.0.feedback().way() {
            Way::Layers(matrices) => (false, matrices),
            Way::Direct(matrices) => (true, matrices),
        };
        let all = |matrices: &[Matrix]| matrices.iter().map(|matrix| array(&matrix.values)).collect::<Array>();
        Record::new()
            .with("weights", all(&self.0.network().weights))
            .with("feedback", all(feedback))
            .with("is_direct", is_direct)
            .js()
    }

    /// What a picture does, pixels from 0 to 1: `{activity, errors, right: Float64Array[]}`, activity from the input on, with
    /// probabilities in the end; errors of each layer but the input, for a label, and what they are in backpropagation. Null if it has another number of pixels, or there is no
    /// such label.
    pub fn signals(&self, pixels: Vec<f64>, label: u8) -> JsValue {
        let task = self.0.task();
        if pixels.len() != task.mean.len() || usize::from(label) >= task.classes {
            return JsValue::NULL;
        }
        let input: Vec<f64> = pixels.iter().zip(&task.mean).map(|(pixel, mean)| pixel - mean).collect();
        let signals = self.0.signals_of(&input, label);
        let right = self.0.right_errors_of(&signals, label);
        let Signals { activity, errors } = signals;
        let all = |lists: Vec<Vec<f64>>| lists.iter().map(|list| array(list)).collect::<Array>();
        Record::new().with("activity", all(activity)).with("errors", all(errors)).with("right", all(right)).js()
    }

    /// Index of the pair of layers that spikes now, from 0 for the first two hidden layers.
    pub fn busy(&self) -> Option<usize> {
        self.0.feedback().spikes()?.busy()
    }

    /// A pair of spiking layers: `{n_pre, n_post, time_ms, rates_hz: [pre, post], from_ms, pre, post, weights, estimate}`, rasters as in
    /// [`super::Lab::snapshot`], weights and estimate, as of this moment, of shape (post, pre); null if there is none.
    pub fn pair(&self, pair: usize) -> JsValue {
        let spikes = self.0.feedback().spikes();
        let seen = spikes.and_then(|spikes| Some((spikes.pair(pair)?, spikes.estimate_now(pair)?)));
        seen.map_or(JsValue::NULL, |(state, estimate)| pair_of(&state, &estimate))
    }
}

fn pair_of(state: &PairState, estimate: &Matrix) -> JsValue {
    let PairState { params, step, spikes, weights, recorder } = *state;
    let before = step.saturating_sub(recorder.kept_steps());
    let seconds = step as f64 * params.dt_ms * 1e-3;
    let rate = |spikes: u64, neurons: u32| JsValue::from(spikes as f64 / (f64::from(neurons) * seconds));
    Record::new()
        .with("n_pre", f64::from(params.n_pre))
        .with("n_post", f64::from(params.n_post))
        .with("time_ms", seconds * 1e3)
        .with("rates_hz", Array::of2(&rate(spikes[0], params.n_pre), &rate(spikes[1], params.n_post)))
        .with("from_ms", before as f64 * params.dt_ms)
        .with("pre", data::raster(&raster(&recorder.pre, before, params.dt_ms)))
        .with("post", data::raster(&raster(&recorder.post, before, params.dt_ms)))
        .with("weights", weights.values.as_slice())
        .with("estimate", estimate.values.as_slice())
        .js()
}

fn array(values: &[f64]) -> JsValue {
    Float64Array::from(values).into()
}

fn name(stage: Stage) -> &'static str {
    match stage {
        Stage::Start => "start",
        Stage::Phase => "phase",
        Stage::Batches => "batches",
        Stage::Test => "test",
        Stage::Done => "done",
    }
}
