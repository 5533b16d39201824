//! Links for JavaScript, which asks for every one it needs: functions of texts, without a run. See [`crate::link`].

use super::data;
use super::record::Record;
use crate::link;
use js_sys::Array;
use wasm_bindgen::prelude::*;

/// What a text says: `{link, values, view, preset, methods, duration_ms, problems}`, `link` in its shortest form.
#[wasm_bindgen]
pub fn read_link(text: &str) -> Result<JsValue, JsError> {
    let (link, problems) = link::parse(text);
    Ok(Record::new()
        .with("link", link::format(&link).as_str())
        .with("values", data::values(&link.params))
        .with("view", data::view(&link)?)
        .with("preset", link.preset.name)
        .with("methods", data::names(&link))
        .with("duration_ms", link.duration_ms())
        .with("problems", data::to_js(&problems)?)
        .js())
}

/// Applies `{key: value | null}` to a link: `{link, restarted, problems}`; with problems nothing has changed.
#[wasm_bindgen]
pub fn edit_link(text: &str, changes: JsValue) -> Result<JsValue, JsError> {
    let (link, restarted, problems) = link::edit(&link::parse(text).0, &data::changes(&changes)?);
    Ok(Record::new()
        .with("link", link::format(&link).as_str())
        .with("restarted", restarted)
        .with("problems", data::to_js(&problems)?)
        .js())
}

/// Only what is computed.
#[wasm_bindgen]
pub fn experiment_of(text: &str) -> String {
    link::experiment_of(text)
}

/// The experiment of one link under the view of another.
#[wasm_bindgen]
pub fn with_view(experiment: &str, viewed: &str) -> String {
    link::with_view(experiment, viewed)
}

/// The link that stops at a time and proves its digest.
#[wasm_bindgen]
pub fn citable(text: &str, time_ms: f64, digest: &str) -> String {
    link::citable(text, time_ms, digest)
}

/// The link of the whole page.
#[wasm_bindgen]
pub fn page_of(text: &str) -> String {
    link::page_of(text)
}

/// The link for a frame in another page, with changes `{key: value}` of the view. Those that cannot be used throw.
#[wasm_bindgen]
pub fn embed_of(text: &str, changes: JsValue) -> Result<String, JsError> {
    let (link, problems) = link::embed_of(text, &data::changes(&changes)?);
    match problems.first() {
        None => Ok(link),
        Some(problem) => Err(JsError::new(&problem.message)),
    }
}

/// A link in the language and the colours of another.
#[wasm_bindgen]
pub fn dressed(text: &str, from: &str) -> String {
    link::dressed(text, from)
}

/// Keys and decoded values, in order.
#[wasm_bindgen]
pub fn parts_of(text: &str) -> Array {
    let pair = |(key, value): (&str, String)| JsValue::from(Array::of2(&key.into(), &value.into()));
    link::parts_of(text).into_iter().map(pair).collect()
}

/// The parts `key=value` that another link has not.
#[wasm_bindgen]
pub fn own_parts(text: &str, other: &str) -> Vec<String> {
    link::own_parts(text, other)
}
