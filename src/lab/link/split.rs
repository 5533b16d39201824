//! Clean text → keys and values.

use super::clean::{ends, trackers};
use super::keys;
use super::percent::{self, Malformed};
use super::problem_list::ProblemList;
use crate::params::{Problem, is_invisible, problems};

/// Keys that are known, each at most once, with their decoded values.
pub type Pairs = Vec<(&'static str, String)>;

/// Takes a text apart. What surrounds keys and values is removed where nothing else gives a value that the key may have.
pub fn split(text: &str, problems: &mut ProblemList) -> Pairs {
    let mut pairs = Pairs::new();
    let parts = text.split('&').filter(|part| !part.is_empty());
    let (tracking, parts): (Vec<&str>, Vec<&str>) = parts.partition(|part| trackers::is_tracker(key_of(part)));
    let mut rest = parts.as_slice();
    while let Some((part, later)) = rest.split_first() {
        rest = later;
        match decoded(part, problems) {
            Ok(Part::Pair(key, value)) => match known(&key, problems) {
                Some(known) if pairs.iter().any(|(other, _)| *other == known) => {
                    problems.push(Problem::new(&problems::GIVEN_TWICE, known, &value, Vec::new()));
                }
                Some(known) => {
                    let (value, is_end) = bare(known, value, later, &pairs, problems);
                    pairs.push((known, value));
                    if is_end {
                        break;
                    }
                }
                None => problems.push_with(|| keys::unknown(&key, &value)),
            },
            Ok(Part::Text(text)) if ends::is_marks(&text) => problems.repaired(&problems::PUNCTUATION, ""),
            Ok(Part::Text(_)) => problems.push(Problem::new(&problems::NO_VALUE, part, part, Vec::new())),
            Err(malformed) => {
                let template = match malformed {
                    Malformed::Escape => &problems::BAD_ESCAPE,
                    Malformed::Utf8 => &problems::BAD_UTF8,
                };
                problems.push(Problem::new(template, key_of(part), part, Vec::new()));
            }
        }
    }
    if !tracking.is_empty() {
        let names: Vec<&str> = tracking.into_iter().map(key_of).collect();
        problems.repaired(&problems::TRACKERS, &names.join(", "));
    }
    pairs
}

enum Part {
    Pair(String, String),
    Text(String),
}

fn key_of(part: &str) -> &str {
    part.split_once('=').map_or(part, |(key, _)| key)
}

fn decoded(part: &str, problems: &mut ProblemList) -> Result<Part, Malformed> {
    let mut decode = |text: &str| {
        let mut decoded = percent::decode(text)?;
        let len = decoded.len();
        decoded.retain(|c| !c.is_whitespace() && !is_invisible(c));
        if decoded.len() < len {
            problems.repaired(&problems::SPACES_ESCAPED, "");
        }
        Ok(decoded)
    };
    Ok(match part.split_once('=') {
        Some((key, value)) => Part::Pair(decode(key)?, decode(value)?),
        None => Part::Text(decode(part)?),
    })
}

fn known(key: &str, problems: &mut ProblemList) -> Option<&'static str> {
    keys::known(key).or_else(|| {
        let known = keys::known(&ends::bare_key(key))?;
        problems.repaired(&problems::PUNCTUATION_WITHIN, "");
        Some(known)
    })
}

/// The value without what surrounds it, and whether the link ends with it. It does if text follows, but not where a later part
/// says something new: then that text is part of the link, and nobody knows what it means.
fn bare(key: &str, value: String, later: &[&str], pairs: &Pairs, problems: &mut ProblemList) -> (String, bool) {
    if keys::takes(key, &value) {
        return (value, false);
    }
    let Some((bare, after)) = ends::value_within(&value, |value| keys::takes(key, value)) else {
        return (value, false);
    };
    if after.is_empty() {
        let template = if later.is_empty() { &problems::PUNCTUATION } else { &problems::PUNCTUATION_WITHIN };
        problems.repaired(template, "");
        return (bare.to_string(), false);
    }
    let is_new = |part: &&str| {
        let known = keys::known(key_of(part));
        known.is_some_and(|known| known != key && pairs.iter().all(|(given, _)| *given != known))
    };
    if later.iter().any(is_new) {
        return (value, false);
    }
    problems.repaired(&problems::FOLLOWED, after);
    (bare.to_string(), true)
}
