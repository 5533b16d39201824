//! Numbers as text by JavaScript, whose specification asks for the same digits as Rust's: the shortest that read back equal.

/// Nearest `f64` of a decimal number; NaN if the text is none.
pub fn parse(text: &str) -> f64 {
    js_sys::parse_float(text)
}

/// `String(number)` of a finite number.
pub fn write(number: f64) -> String {
    js_sys::Number::from(number).to_string_with_radix(10).map(String::from).unwrap_or_default()
}
