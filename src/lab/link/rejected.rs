//! Why a value is not taken.

use super::keys;
use crate::params::Problem;
use crate::params::problems::{self, Values};

/// What separates digits, of fractions or of thousands, elsewhere.
const SEPARATORS: [char; 4] = [',', '\'', '’', '_'];

/// The problem of a value that breaks a condition. Numbers that are written as elsewhere in the world are not taken, for
/// `1,000` is one number here and another one there; but then it is said how they are written.
pub fn rejected(key: &str, condition: Values, text: &str) -> Problem {
    let is_number = text.chars().all(|c| c.is_ascii_digit() || c == '-' || c == '.' || SEPARATORS.contains(&c));
    let template = if text.is_empty() {
        &problems::NOTHING_GIVEN
    } else if text.ends_with('…') || text.ends_with("..") {
        &problems::CUT_SHORT
    } else if is_number
        && text.rfind(',') > text.rfind('.')
        && keys::takes(key, &text.replace('.', "").replace(',', "."))
    {
        &problems::DECIMAL_COMMA
    } else if is_number && has_groups(text) && keys::takes(key, &text.replace(SEPARATORS, "")) {
        &problems::DIGITS_SEPARATED
    } else {
        &problems::MUST_BE
    };
    Problem::new(template, key, text, condition)
}

/// Whether digits stand in groups of three.
fn has_groups(text: &str) -> bool {
    let whole = text.split('.').next().unwrap_or_default();
    whole.contains(SEPARATORS) && whole.split(SEPARATORS).skip(1).all(|group| group.len() == 3)
}
