//! Rust data ↔ JavaScript data.

use super::Changes;
use super::record::{Property, Record};
use crate::experiment::Experiment;
use crate::history::History;
use crate::infer::REGISTRY;
use crate::infer::rdd::ClosedWindow;
use crate::inspect::Inspection;
use crate::params::{Params, Problem, TABLE, Value};
use crate::recorder::Layer;
use crate::scores::Scores;
use crate::snapshot::{MethodState, Raster, Snapshot};
use js_sys::{Array, Object};
use serde::Serialize;
use wasm_bindgen::prelude::*;

/// Any data of ours; maps become plain objects and absent values null.
pub fn to_js(data: &impl Serialize) -> Result<JsValue, JsError> {
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    data.serialize(&serializer).map_err(|error| JsError::new(&error.to_string()))
}

pub fn values(params: &Params) -> JsValue {
    let mut record = Record::new();
    for parameter in TABLE {
        record = match parameter.get(params) {
            Value::Number(number) => record.with(parameter.key, number),
            Value::Text(text) => record.with(parameter.key, text.as_ref()),
        };
    }
    record.js()
}

pub fn changes(data: &JsValue) -> Result<Changes, JsError> {
    let Some(object) = data.dyn_ref::<Object>() else {
        return Err(JsError::new("changes must be an object of keys and values"));
    };
    let mut changes = Changes::new();
    for entry in Object::entries(object).iter() {
        let entry = Array::from(&entry);
        let key = entry.get(0).as_string().unwrap_or_default();
        let value = entry.get(1);
        let value = if value.is_null() || value.is_undefined() {
            None
        } else if let Some(number) = value.as_f64() {
            Some(Value::Number(number))
        } else {
            Some(Value::Text(value.as_string().unwrap_or_default().into()))
        };
        changes.push((key, value));
    }
    Ok(changes)
}

pub fn edited(restarted: bool, problems: &[Problem]) -> Result<JsValue, JsError> {
    Ok(Record::new().with("restarted", restarted).with("problems", to_js(&problems)?).js())
}

fn raster(raster: &Raster) -> Record {
    Record::new().with("time_ms", raster.time_ms.as_slice()).with("neuron", raster.neuron.as_slice())
}

fn with_scores(record: Record, scores: [impl Property; 4]) -> Record {
    Scores::NAMES.into_iter().zip(scores).fold(record, |record, (name, score)| record.with(name, score))
}

fn method(state: &MethodState, with_matrices: bool) -> JsValue {
    let record = Record::new().with("name", state.name).with("updates", state.updates as f64);
    let mut record = with_scores(record, state.scores.values());
    if let Some([below, above]) = state.windows {
        record = record.with("windows_below", below as f64).with("windows_above", above as f64);
    }
    if with_matrices {
        record = record.with("estimate", state.estimate.as_slice());
    }
    record.js()
}

fn history(history: &History) -> Record {
    let methods = Array::new();
    for (method, scores) in REGISTRY.iter().zip(&history.scores) {
        let scores = scores.each_ref().map(Vec::as_slice);
        methods.push(&with_scores(Record::new().with("name", method.name), scores).js());
    }
    Record::new().with("time_ms", history.time_ms.as_slice()).with("methods", methods)
}

pub fn snapshot(
    experiment: &Experiment,
    snapshot: &Snapshot,
    until: Option<f64>,
    finished: bool,
    digest: Option<String>,
) -> JsValue {
    let params = experiment.params();
    let [stimulus, pre, post] = experiment.rates_hz();
    let methods = Array::new();
    for state in &snapshot.methods {
        methods.push(&method(state, !snapshot.weights.is_empty()));
    }
    let potential = &snapshot.potential;
    let record = Record::new()
        .with("step", snapshot.step as f64)
        .with("time_ms", snapshot.time_ms)
        .with("dt_ms", params.dt_ms)
        .with("until_ms", until)
        .with("finished", finished)
        .with("digest", digest.as_deref())
        .with("n_pre", f64::from(params.n_pre))
        .with("n_post", f64::from(params.n_post))
        .with("seed", params.seed as f64)
        .with("rates_hz", Record::new().with("stimulus", stimulus).with("pre", pre).with("post", post))
        .with(
            "correlation",
            Record::new()
                .with("nominal", params.correlation)
                .with("expected_pairwise", experiment.stimulus().expected_pairwise())
                .with("measured", experiment.stimulus().measured.pairwise_correlation()),
        )
        .with("chance_sign_accuracy", experiment.chance_sign_accuracy())
        .with(
            "raster",
            Record::new()
                .with("from_ms", snapshot.from_ms)
                .with("to_ms", snapshot.time_ms)
                .with("stimulus", raster(&snapshot.stimulation))
                .with("pre", raster(&snapshot.pre))
                .with("post", raster(&snapshot.post)),
        )
        .with(
            "potential",
            Record::new()
                .with("layer", if potential.layer == Layer::Pre { "pre" } else { "post" })
                .with("neuron", f64::from(potential.neuron))
                .with("threshold", params.threshold)
                .with("reset", params.reset)
                .with("time_ms", potential.time_ms.as_slice())
                .with("value", potential.value.as_slice())
                .with("spike_ms", potential.spike_ms.as_slice()),
        )
        .with("methods", methods)
        .with("history", history(experiment.history()));
    if snapshot.weights.is_empty() {
        return record.js();
    }
    record.with("weights", snapshot.weights.as_slice()).js()
}

/// Explanation of one synapse.
pub fn inspection(seen: &Inspection) -> JsValue {
    let estimates = REGISTRY.iter().zip(&seen.estimates);
    let estimates = estimates.fold(Record::new(), |record, (method, value)| record.with(method.name, *value));
    let stdwi = &seen.stdwi;
    let stdwi = Record::new()
        .with("time_ms", stdwi.time_ms.as_slice())
        .with("fast", stdwi.fast.as_slice())
        .with("slow", stdwi.slow.as_slice())
        .with("pre_spike_ms", stdwi.pre_spike_ms.as_slice())
        .with("post_spike_ms", stdwi.post_spike_ms.as_slice())
        .with("difference", stdwi.difference.as_slice())
        .with("update", stdwi.update.as_slice())
        .with("stretch_spikes", f64::from(stdwi.stretch_spikes))
        .with("stretch_mean", stdwi.stretch_sum / f64::from(stdwi.stretch_spikes))
        .with("lag_ms", stdwi.lag_ms.as_slice())
        .with("window", stdwi.window.as_slice());
    let akrout = Record::new()
        .with("pre_count", seen.akrout.pre_count.as_slice())
        .with("post_count", seen.akrout.post_count.as_slice())
        .with("mean_pre", seen.akrout.mean_pre)
        .with("mean_post", seen.akrout.mean_post)
        .with("covariance", seen.akrout.covariance)
        .with("slope", seen.akrout.slope);
    let windows = &seen.rdd.windows;
    let column = |of: fn(&ClosedWindow) -> f32| windows.iter().map(of).collect::<Vec<f32>>();
    let rdd = Record::new()
        .with("drive", column(|window| window.drive as f32).as_slice())
        .with("change", column(|window| window.change as f32).as_slice())
        .with("above", column(|window| f32::from(u8::from(window.above))).as_slice())
        .with("lines", seen.rdd.lines.as_slice())
        .with("threshold", seen.rdd.threshold);
    Record::new()
        .with("from_ms", seen.from_ms)
        .with("to_ms", seen.to_ms)
        .with("weight", seen.weight)
        .with("estimates", estimates)
        .with("stdwi", stdwi)
        .with("akrout", akrout)
        .with("rdd", rdd)
        .js()
}
