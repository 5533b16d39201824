//! What is known of a parameter besides its value.

use super::table::Params;
use crate::params::numerals;
use serde::{Deserialize, Serialize, Serializer};
use std::borrow::Cow;
use std::fmt;

/// A value of any parameter. Whole numbers up to 2^53 are exact in it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Value {
    /// Of a parameter that is a number or a count.
    Number(f64),
    /// Name of an alternative.
    Text(Cow<'static, str>),
}

impl From<f64> for Value {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl From<&'static str> for Value {
    fn from(text: &'static str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl fmt::Display for Value {
    /// The shortest text that reads back as the same value.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => f.write_str(&numerals::write(*number)),
            Self::Text(text) => f.write_str(text),
        }
    }
}

/// Type and range of a parameter. On a logarithmic scale that starts at 0, zero is a place of its own before the rest.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(tag = "type", rename_all = "lowercase")]
pub enum Kind {
    /// A number from `min` to `max`, both included.
    Float {
        /// Smallest value.
        min: f64,
        /// Largest value.
        max: f64,
        /// Whether a control should step by factors.
        log: bool,
    },
    /// A whole number from `min` to `max`, both included.
    Int {
        /// Smallest value.
        min: f64,
        /// Largest value.
        max: f64,
        /// Whether a control should step by factors.
        log: bool,
    },
    /// One of some names.
    Choice {
        /// The names.
        names: &'static [&'static str],
    },
}

/// A section of the table.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Group {
    /// Name, as in [`Parameter::group`].
    pub name: &'static str,
    /// Heading.
    pub label: &'static str,
}

/// An entry of the table.
#[derive(Clone, Debug, Serialize)]
pub struct Parameter {
    /// Name in the struct, in links and in data.
    pub key: &'static str,
    /// Name for people.
    pub label: &'static str,
    /// Section.
    pub group: &'static str,
    /// Unit; empty if dimensionless.
    pub unit: &'static str,
    /// Type and range.
    pub kind: Kind,
    /// Value in preset `paper`.
    pub default: Value,
    /// Meaning, published value and its source.
    pub doc: &'static str,
    #[serde(skip)]
    pub(super) getter: fn(&Params) -> Value,
    #[serde(skip)]
    pub(super) setter: fn(&mut Params, &Value) -> Option<()>,
}

impl Parameter {
    /// Its value in `params`.
    pub fn get(&self, params: &Params) -> Value {
        (self.getter)(params)
    }

    /// Sets it, after checking type and range.
    ///
    /// # Errors
    /// The condition that `value` breaks; `params` are unchanged then.
    pub fn set(&self, params: &mut Params, value: &Value) -> Result<(), Problem> {
        self.check(value)?;
        (self.setter)(params, value).ok_or_else(|| self.problem(value))
    }

    /// Whether `value` has the right type and lies in the range.
    ///
    /// # Errors
    /// The condition that it breaks.
    pub fn check(&self, value: &Value) -> Result<(), Problem> {
        let fits = match (self.kind, value) {
            (Kind::Float { min, max, .. }, &Value::Number(number)) => (min..=max).contains(&number),
            (Kind::Int { min, max, .. }, &Value::Number(number)) => {
                (min..=max).contains(&number) && libm::trunc(number) == number
            }
            (Kind::Choice { names }, Value::Text(text)) => names.contains(&text.as_ref()),
            _ => false,
        };
        if fits { Ok(()) } else { Err(self.problem(value)) }
    }

    /// What a value must be, for messages: "a number from 0 to 1".
    pub fn condition(&self) -> String {
        let range = |min, max| format!("from {} to {}", Value::Number(min), Value::Number(max));
        let unit = if self.unit.is_empty() { String::new() } else { format!(" {}", self.unit) };
        match self.kind {
            Kind::Float { min, max, .. } => format!("a number {}{unit}", range(min, max)),
            Kind::Int { min, max, .. } => format!("a whole number {}{unit}", range(min, max)),
            Kind::Choice { names } => format!("one of {}", names.join(", ")),
        }
    }

    fn problem(&self, value: &Value) -> Problem {
        let text = Problem::quote(&value.to_string());
        let message = format!("{} must be {} ({text} was given)", self.key, self.condition());
        Problem::new(self.key, text, message)
    }
}

/// Something wrong with an input, for people to read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The parameter, or empty.
    pub key: String,
    /// What was given, shortened.
    pub text: String,
    /// A sentence that names the parameter and the condition that must hold.
    pub message: String,
}

impl Problem {
    /// Longest quotation, in characters.
    const QUOTE: usize = 40;

    /// A problem; `key` and `text` are shortened where needed.
    pub fn new(key: &str, text: impl AsRef<str>, message: String) -> Self {
        Self { key: Self::quote(key), text: Self::quote(text.as_ref()), message }
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

impl Serialize for Problem {
    /// As a map and not as a struct, for whose names serde-wasm-bindgen would keep a table.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map([("key", &self.key), ("text", &self.text), ("message", &self.message)])
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Problem {}
