//! Numbers as text, and back: the shortest decimal text that reads back as the same `f64`.
//!
//! Both directions are defined to the last digit, so it doesn't matter who does them. In a browser JavaScript does, which spares
//! the page 20 kB of tables and code; elsewhere the standard library. `tests/wasm.rs` holds the two against each other.

/// By the standard library.
pub mod native {
    /// Nearest `f64` of a decimal number; NaN if the text is none.
    pub fn parse(text: &str) -> f64 {
        text.parse().unwrap_or(f64::NAN)
    }

    /// As browsers write it, but for the sign of a positive exponent.
    pub fn write(number: f64) -> String {
        let text = if (1e-6..1e21).contains(&number.abs()) { number.to_string() } else { format!("{number:e}") };
        even(number, &text).unwrap_or(text)
    }

    /// Where two shortest texts are equally near, Rust rounds up and browsers take the even one (ECMAScript, Number::toString):
    /// that one, if `text` isn't it.
    fn even(number: f64, text: &str) -> Option<String> {
        let end = text.find('e').unwrap_or(text.len());
        let (rest, last) = text.get(..end)?.split_at_checked(end - 1)?;
        let below = match last {
            "1" => '0',
            "3" => '2',
            "5" => '4',
            "7" => '6',
            "9" => '8',
            _ => return None,
        };
        let lower = format!("{rest}{below}{}", text.get(end..)?);
        // Sixty digits show a tie: it ends with the 5 that was rounded.
        let exact = format!("{number:.60e}");
        let is_tie = digits(&exact).len() == digits(text).len() + 1 && digits(&exact).ends_with('5');
        (is_tie && parse(&lower) == number).then_some(lower)
    }

    /// The digits that count, without the zeros around them.
    fn digits(text: &str) -> String {
        let mantissa = text.split('e').next().unwrap_or_default();
        let digits: String = mantissa.chars().filter(char::is_ascii_digit).collect();
        digits.trim_matches('0').to_string()
    }
}

#[cfg(not(target_arch = "wasm32"))]
use native as platform;

#[cfg(target_arch = "wasm32")]
use super::browser as platform;

/// Reads a decimal number, rounded to the nearest `f64`. The caller has checked its form; what is no number is NaN.
pub fn parse(text: &str) -> f64 {
    platform::parse(text)
}

/// The shortest text that reads back as `number`, with an exponent (`1e-7`, `1e21`) below 1e-6 and from 1e21 on, so that no tiny
/// number needs hundreds of digits. Zero has no sign.
pub fn write(number: f64) -> String {
    if number == 0.0 {
        return "0".into();
    }
    if number.is_nan() {
        return "NaN".into();
    }
    if number.is_infinite() {
        return if number > 0.0 { "inf".into() } else { "-inf".into() };
    }
    // The plus sign would be read as a space in a link.
    let mut text = platform::write(number);
    text.retain(|c| c != '+');
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_javascript_does_but_for_the_plus() {
        for (number, text) in [
            (0.0005, "0.0005"),
            (1e-6, "0.000001"),
            (1e-7, "1e-7"),
            (-2.5e-9, "-2.5e-9"),
            (100.0, "100"),
            (-0.0, "0"),
            (1e20, "100000000000000000000"),
            (1e21, "1e21"),
            (739_913_824_402_374.0 + 0.25, "739913824402374.2"),
            (8_388_608.0 + 1.0 / 1024.0, "8388608.000976562"),
            // A power of two: nothing below it is as near.
            (2f64.powi(-24), "5.960464477539063e-8"),
            (1.5e300, "1.5e300"),
            (5e-324, "5e-324"),
            (f64::MAX, "1.7976931348623157e308"),
            (f64::NAN, "NaN"),
            (f64::NEG_INFINITY, "-inf"),
        ] {
            assert_eq!(write(number), text);
        }
    }
}
