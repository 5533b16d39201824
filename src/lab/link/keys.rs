//! The keys of both tables, with `v`, `preset`, `methods` and `perturb`: which there are, and what they take.

use super::clean::ends;
use super::view::CONFIGURATIONS;
use super::{VIEW_TABLE, methods, number, perturb};
use crate::params::{Problem, TABLE, parameter, preset, problems};

/// The keys of links.
pub fn all() -> impl Iterator<Item = &'static str> {
    let view = VIEW_TABLE.iter().map(|key| key.key);
    ["v", "preset", methods::KEY, perturb::KEY]
        .into_iter()
        .chain(TABLE.iter().map(|parameter| parameter.key))
        .chain(view)
}

/// `key` if there is such a key.
pub fn known(key: &str) -> Option<&'static str> {
    all().find(|known| *known == key)
}

/// Whether `value` is one that the key may have; the number of any version is.
pub fn takes(key: &str, value: &str) -> bool {
    match key {
        "v" => number::whole(value).is_some(),
        "preset" => preset(value).is_some(),
        methods::KEY => methods::read(value).1.is_empty(),
        perturb::KEY => perturb::read(value).1.is_empty(),
        // Another configuration is read by itself later. Here it must only be whole.
        _ if CONFIGURATIONS.contains(&key) => value.contains('=') && !value.ends_with('=') && !ends::closes(value),
        _ => parameter(key).map_or_else(
            || VIEW_TABLE.iter().any(|entry| entry.key == key && entry.takes(value)),
            |parameter| number::read(parameter, value).is_some(),
        ),
    }
}

/// The problem of a key that there is not.
pub fn unknown(key: &str, value: &str) -> Problem {
    match all().find(|known| letters(known).eq(letters(key))) {
        Some(meant) => Problem::new(&problems::UNKNOWN_KEY_MEANT, key, value, vec![("meant", meant.to_string())]),
        None => Problem::new(&problems::UNKNOWN_KEY, key, value, Vec::new()),
    }
}

/// What is left of a key that somebody wrote with other capitals or separators.
fn letters(key: &str) -> impl Iterator<Item = u8> {
    key.bytes().filter(|byte| !b"_-".contains(byte)).map(|byte| byte.to_ascii_lowercase())
}
