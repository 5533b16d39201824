//! The macro that turns one declaration into the struct, its defaults and the table.

use super::parameter::Value;
use std::borrow::Cow;

/// A type that fields of the struct may have.
pub(super) trait Field: Sized {
    fn to_value(&self) -> Value;
    /// `None` if the value has another type. The range was checked before.
    fn from_value(value: &Value) -> Option<Self>;
}

impl Field for f64 {
    fn to_value(&self) -> Value {
        Value::Number(*self)
    }

    fn from_value(value: &Value) -> Option<Self> {
        match value {
            // Adding zero turns −0 into 0: one number, one text, one set of bits.
            Value::Number(number) => Some(number + 0.0),
            Value::Text(_) => None,
        }
    }
}

macro_rules! whole_number_field {
    ($($type:ty),+) => {
        $(impl Field for $type {
            fn to_value(&self) -> Value {
                Value::Number(*self as f64)
            }

            fn from_value(value: &Value) -> Option<Self> {
                match value {
                    Value::Number(number) => Some(*number as $type),
                    Value::Text(_) => None,
                }
            }
        })+
    };
}
whole_number_field!(u32, u64);

macro_rules! choice_field {
    ($($type:ident),+) => {
        $(impl Field for super::choices::$type {
            fn to_value(&self) -> Value {
                Value::Text(Cow::Borrowed(self.name()))
            }

            fn from_value(value: &Value) -> Option<Self> {
                match value {
                    Value::Text(name) => Self::from_name(name),
                    Value::Number(_) => None,
                }
            }
        })+
    };
}
choice_field!(ActiveSampling, CorrelationKind, StdwiRule, AkroutBaseline, RddVariant, NeuronModel);

/// Reads `group name "Heading" { /// doc… key: type = default, "label", "unit", scale range; … }` and yields `Params`, its
/// `Default`, `TABLE` and `GROUPS`. Scales are `linear`, `log` and `choice`; the type decides the rest.
macro_rules! parameters {
    ($(group $group:ident $heading:literal {
        $($(#[doc = $doc:literal])+ $key:ident: $type:ident = $default:expr, $label:literal, $unit:literal, $scale:ident $(($min:expr, $max:expr))?;)+
    })+) => {
        /// The parameters of an experiment. Fields are in the order of the table; see there for ranges.
        #[derive(Clone, Debug, PartialEq)]
        pub struct Params {
            $($($(#[doc = $doc])+ pub $key: $type,)+)+
            /// Weights that get other values during the run, in the order of time; those that the network does not have do nothing. A list, so not
            /// in the table.
            pub perturbations: Vec<Perturbation>,
        }

        impl Default for Params {
            /// The values of preset `paper`.
            fn default() -> Self {
                Self { $($($key: $default,)+)+ perturbations: Vec::new() }
            }
        }

        /// All parameters, in the order of links and controls.
        pub static TABLE: &[Parameter] = &[
            $($(Parameter {
                key: stringify!($key),
                label: text!($label),
                group: stringify!($group),
                unit: $unit,
                kind: parameters!(@kind $type $scale $(($min, $max))?),
                default: parameters!(@value $type $default),
                doc: text!(concat!($($doc),+).trim_ascii()),
                getter: |params| params.$key.to_value(),
                setter: |params, value| {
                    params.$key = Field::from_value(value)?;
                    Some(())
                },
            },)+)+
        ];

        /// The sections of the table, in order.
        pub static GROUPS: &[Group] = &[$(Group { name: stringify!($group), label: text!($heading) }),+];
    };
    (@kind f64 linear ($min:expr, $max:expr)) => { Kind::Float { min: $min, max: $max, log: false } };
    (@kind f64 log ($min:expr, $max:expr)) => { Kind::Float { min: $min, max: $max, log: true } };
    (@kind $whole:ident linear ($min:expr, $max:expr)) => { Kind::Int { min: $min as f64, max: $max as f64, log: false } };
    (@kind $whole:ident log ($min:expr, $max:expr)) => { Kind::Int { min: $min as f64, max: $max as f64, log: true } };
    (@kind $choice:ident choice) => { Kind::Choice { names: $choice::NAMES } };
    (@value f64 $default:expr) => { Value::Number($default) };
    (@value u32 $default:expr) => { Value::Number($default as f64) };
    (@value u64 $default:expr) => { Value::Number($default as f64) };
    (@value $choice:ident $default:expr) => { Value::Text(Cow::Borrowed($default.name())) };
}
pub(super) use parameters;
