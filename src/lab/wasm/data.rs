//! Rust data ↔ JavaScript data.

use super::Changes;
use super::record::{Property, Record};
use crate::link::{Link, View, perturb};
use crate::methods::{Column, Explanation};
use crate::params::{Params, Problem, TABLE, Value};
use crate::run::Run;
use crate::run::inspection::Inspection;
use crate::run::recorder::Layer;
use crate::run::scores::Scores;
use crate::run::session::{Session, SpikeColumns};
use crate::run::snapshot::{MethodState, Raster};
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

/// All view keys, with the speed that they mean together.
pub fn view(link: &Link) -> Result<JsValue, JsError> {
    to_js(&View { speed: link.speed(), ..link.view.clone() })
}

/// Names of the methods.
pub fn methods(link: &Link) -> Vec<String> {
    link.methods.iter().map(|method| method.name.to_string()).collect()
}

/// Names of the methods, as an array.
pub fn names(link: &Link) -> Array {
    link.methods.iter().map(|method| JsValue::from(method.name)).collect()
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

/// Weights that change during the run.
pub fn perturbations(session: &Session) -> JsValue {
    let list = Array::new();
    for (each, before) in session.link().params.perturbations.iter().zip(session.weights_before()) {
        let record = Record::new()
            .with("text", perturb::text_of(each).as_str())
            .with("time_ms", each.time_ms)
            .with("post", f64::from(each.post))
            .with("pre", f64::from(each.pre))
            .with("before", before)
            .with("weight", each.weight);
        list.push(&record.js());
    }
    list.into()
}

/// Two columns.
pub fn raster(raster: &Raster) -> Record {
    Record::new().with("time_ms", raster.time_ms.as_slice()).with("neuron", raster.neuron.as_slice())
}

/// Spikes of a stretch.
pub fn spikes(columns: &SpikeColumns) -> JsValue {
    Record::new()
        .with("time_ms", columns.time_ms.as_slice())
        .with("layer", columns.layer.as_slice())
        .with("neuron", columns.neuron.as_slice())
        .js()
}

fn with_scores(record: Record, scores: [impl Property; 4]) -> Record {
    Scores::NAMES.into_iter().zip(scores).fold(record, |record, (name, score)| record.with(name, score))
}

fn method(state: &MethodState, with_matrices: bool) -> JsValue {
    let record = Record::new().with("name", state.name).with("updates", state.updates as f64);
    let mut record = with_scores(record, state.scores.values());
    let facts = state.facts.iter().fold(Record::new(), |facts, (name, value)| facts.with(name, *value));
    record = record.with("facts", facts);
    if with_matrices {
        record = record.with("estimate", state.estimate.as_slice());
    }
    record.js()
}

fn history(run: &Run) -> Record {
    let history = run.history();
    let methods = Array::new();
    for (running, scores) in run.methods().iter().zip(&history.scores) {
        let scores = scores.each_ref().map(Vec::as_slice);
        methods.push(&with_scores(Record::new().with("name", running.method.name), scores).js());
    }
    Record::new().with("time_ms", history.time_ms.as_slice()).with("methods", methods)
}

/// Everything plots need; weights and estimates only `with_matrices`.
pub fn snapshot(session: &Session, with_matrices: bool) -> JsValue {
    let (run, snapshot) = (session.run(), session.snapshot(with_matrices));
    let finished = session.is_finished();
    let digest = finished.then(|| run.digest());
    let params = run.params();
    let [threshold, reset] = run.threshold_and_reset(snapshot.potential.layer);
    let [stimulus, pre, post] = run.rates_hz();
    let methods = Array::new();
    for state in &snapshot.methods {
        methods.push(&method(state, with_matrices));
    }
    let potential = &snapshot.potential;
    let record = Record::new()
        .with("step", snapshot.step as f64)
        .with("time_ms", snapshot.time_ms)
        .with("dt_ms", params.dt_ms)
        .with("until_ms", session.link().view.until)
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
                .with("expected_pairwise", run.stimulus().expected_pairwise())
                .with("measured", run.stimulus().measured.pairwise_correlation())
                .with("between_groups", run.stimulus().measured.correlation_between_groups()),
        )
        .with("chance_sign_accuracy", run.chance_sign_accuracy())
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
                .with("threshold", threshold)
                .with("reset", reset)
                .with("time_ms", potential.time_ms.as_slice())
                .with("value", potential.value.as_slice())
                .with("spike_ms", potential.spike_ms.as_slice()),
        )
        .with("methods", methods)
        .with("history", history(run));
    if !with_matrices {
        return record.js();
    }
    record.with("weights", snapshot.weights.as_slice()).js()
}

fn explanation(explanation: &Explanation) -> Record {
    explanation.columns().iter().fold(Record::new(), |record, (name, column)| match column {
        Column::Number(number) => record.with(name, *number),
        Column::Single(list) => record.with(name, list.as_slice()),
        Column::Double(list) => record.with(name, list.as_slice()),
    })
}

/// Explanation of one synapse.
pub fn inspection(seen: &Inspection) -> JsValue {
    let methods = seen.methods.iter().fold(Record::new(), |record, (name, why)| record.with(name, explanation(why)));
    Record::new()
        .with("from_ms", seen.from_ms)
        .with("to_ms", seen.to_ms)
        .with("weight", seen.weight)
        .with("methods", methods)
        .js()
}
