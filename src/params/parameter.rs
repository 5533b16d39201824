//! What is known of a parameter besides its value.

use super::problem::Problem;
use super::problems::{self, Values};
use super::table::Params;
use crate::numerals;
use serde::{Deserialize, Serialize};
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

    /// What a value must be, as `condition` of a message: "a number from 0 to 1".
    pub fn condition(&self) -> Values {
        let range = |min, max| vec![("min", Value::Number(min).to_string()), ("max", Value::Number(max).to_string())];
        let (template, in_unit, mut values) = match self.kind {
            Kind::Float { min, max, .. } => (&problems::NUMBER, &problems::NUMBER_IN_UNIT, range(min, max)),
            Kind::Int { min, max, .. } => (&problems::WHOLE_NUMBER, &problems::WHOLE_NUMBER_IN_UNIT, range(min, max)),
            Kind::Choice { names } => return problems::one_of(names),
        };
        if self.unit.is_empty() {
            return template.part(problems::CONDITION, values);
        }
        values.push(("unit", self.unit.to_string()));
        in_unit.part(problems::CONDITION, values)
    }

    fn problem(&self, value: &Value) -> Problem {
        Problem::new(&problems::MUST_BE, self.key, &value.to_string(), self.condition())
    }
}
