//! Reading numbers and other values. Only plain decimal notation is a number: what `f64::from_str` takes beyond it (`inf`,
//! `nan`, `+1`, `1.`) would come back in another form.

use super::rejected::rejected;
use crate::params::numerals;
use crate::params::{Kind, Parameter, Problem, Value};
use std::borrow::Cow;

/// Reads `-?digits(.digits)?(e[+-]?digits)?`. `None` also for numbers too large for `f64`; −0 is read as 0.
pub fn float(text: &str) -> Option<f64> {
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (unsigned, None),
    };
    let (whole, fraction) = mantissa.split_once('.').map_or((mantissa, None), |(whole, part)| (whole, Some(part)));
    let exponent = exponent.map(|exponent| exponent.strip_prefix(['+', '-']).unwrap_or(exponent));
    let plain = digits(whole) && fraction.is_none_or(digits) && exponent.is_none_or(digits);
    let number = if plain { numerals::parse(text) } else { return None };
    number.is_finite().then_some(number + 0.0)
}

/// Reads a number that is written in digits only.
pub fn whole(text: &str) -> Option<u64> {
    if digits(text) { text.parse().ok() } else { None }
}

fn digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Reads a value of `parameter`. `None` if it breaks the condition of the parameter.
pub fn read(parameter: &Parameter, text: &str) -> Option<Value> {
    let value = match parameter.kind {
        Kind::Float { .. } => float(text).map(Value::Number),
        // Above 2^53 the nearest f64 is above the largest seed too, so nothing is rounded unseen.
        Kind::Int { .. } => whole(text).map(|number| Value::Number(number as f64)),
        Kind::Choice { .. } => Some(Value::Text(Cow::Owned(text.to_string()))),
    };
    value.filter(|value| parameter.check(value).is_ok())
}

/// Reads a value of `parameter`.
///
/// # Errors
/// The condition that it breaks. The message quotes what was written, not what it was read as.
pub fn value(parameter: &Parameter, text: &str) -> Result<Value, Problem> {
    read(parameter, text).ok_or_else(|| rejected(parameter.key, parameter.condition(), text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_decimal_notation_is_a_number() {
        for (text, number) in
            [("0", 0.0), ("-12.5", -12.5), ("1e-7", 1e-7), ("2E+3", 2000.0), ("007", 7.0), ("5e-324", 5e-324)]
        {
            assert_eq!(float(text), Some(number), "{text}");
        }
        assert_eq!(float("-0").map(f64::to_bits), Some(0));
        for text in [
            "",
            "-",
            ".",
            "1.",
            ".5",
            "+1",
            "1e",
            "e5",
            "1e5.5",
            "0x10",
            "1_000",
            "1,5",
            "nan",
            "NaN",
            "inf",
            "-Infinity",
            "1e400",
            "--1",
            "1 ",
            "１",
            "1e+-5",
        ] {
            assert_eq!(float(text), None, "{text}");
        }
    }
}
