//! What the page is built from, as JSON, with the mark by which a core is known to belong to it.

use serde::Serialize;
use stdwi_lab::description::{Description, fingerprint};

#[derive(Serialize)]
struct Built {
    fingerprint: String,
    description: Description,
}

/// `{fingerprint, description}`; `None` is not to be expected, for all keys are texts.
pub fn json() -> Option<String> {
    serde_json::to_string(&Built { fingerprint: fingerprint(), description: Description::new() }).ok()
}
