//! Something wrong with an input, for people to read.

use super::problems::{Template, Values};
use serde::ser::{Serialize, SerializeMap, Serializer};
use std::fmt;

/// Something wrong with an input, for people to read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The parameter, or empty.
    pub key: String,
    /// What was given, shortened.
    pub text: String,
    /// A sentence that names the parameter and the condition that must hold: the template of `code`, filled with `values`.
    pub message: String,
    /// What kind of problem it is, for other languages: an entry of [`TEMPLATES`](super::problems::TEMPLATES).
    pub code: &'static str,
    /// What fills the template.
    pub values: Values,
}

impl Problem {
    /// Longest quotation, in characters.
    const QUOTE: usize = 40;

    /// A problem; `key` and `text` are shortened where needed, and `values` hold what else the template asks for.
    pub fn new(template: &Template, key: &str, text: &str, values: Values) -> Self {
        let (key, text) = (Self::quote(key), Self::quote(text));
        let values = [("key", key.clone()), ("text", text.clone())].into_iter().chain(values).collect();
        Self { key, text, message: template.fill(&values), code: template.code, values }
    }

    /// This problem told in a longer sentence, in which it is `{name}`.
    pub fn within(mut self, template: &Template, [name, name_code]: [&'static str; 2], values: Values) -> Self {
        self.values.extend([(name, self.message), (name_code, self.code.to_string())]);
        self.values.extend(values);
        Self { message: template.fill(&self.values), code: template.code, ..self }
    }

    /// Whether it only tells how a link was repaired, so that nothing of the experiment was lost.
    pub fn is_repair(&self) -> bool {
        let of_second = self.values.iter().find(|(name, _)| *name == "problem_code");
        Template::is_repair(of_second.map_or(self.code, |(_, code)| code))
    }

    /// A quotation that is safe to show: short, and without characters that control how text is laid out.
    pub fn quote(text: &str) -> String {
        let mut visible = text.chars().filter(|&c| !is_invisible(c));
        let mut quoted: String = visible.by_ref().take(Self::QUOTE).collect();
        if visible.next().is_some() {
            quoted.pop();
            quoted.push('…');
        }
        quoted
    }
}

/// Control characters, and those that change the direction or the joining of text without being seen.
pub fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}')
}

/// Serialized by name.
struct Named<'a>(&'a Values);

impl Serialize for Named<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, value)| (name, value)))
    }
}

impl Serialize for Problem {
    /// As a map and not as a struct, for whose names serde-wasm-bindgen would keep a table.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("key", &self.key)?;
        map.serialize_entry("text", &self.text)?;
        map.serialize_entry("message", &self.message)?;
        map.serialize_entry("code", self.code)?;
        map.serialize_entry("values", &Named(&self.values))?;
        map.end()
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Problem {}
