//! Text → link. Never fails: what cannot be used is listed, and the rest holds.

use super::clean::clean;
use super::percent::{self, Malformed};
use super::{Link, VERSION, VIEW_TABLE, format, number};
use crate::params::{CONDITIONS, Params, Preset, Problem, TABLE, preset, problems};

/// Longest list of problems. More would help no reader.
const MAX_PROBLEMS: usize = 50;

/// Reads the text of a link, with or without a leading `#` or `?`, or a whole address. The parameters of the result are
/// always valid.
pub fn parse(text: &str) -> (Link, Vec<Problem>) {
    read(text, true)
}

/// Reads the text of a second configuration and gives it in its shortest form.
pub(super) fn nested(text: &str) -> (String, Vec<Problem>) {
    let (link, problems) = read(text, false);
    let told = |problem: Problem| {
        let told = problem.within(&problems::IN_SECOND, ["problem", "problem_code"], Vec::new());
        Problem { key: "vs".to_string(), ..told }
    };
    (format(&link), problems.into_iter().map(told).collect())
}

fn read(text: &str, may_compare: bool) -> (Link, Vec<Problem>) {
    let (text, notices) = clean(text);
    let mut problems = Problems { list: notices, left_out: 0 };
    let mut pairs = pairs(&text, &mut problems);
    let mut take = |key: &str| pairs.iter().position(|(other, _)| *other == key).map(|at| pairs.swap_remove(at).1);

    if let Some(version) = take("v")
        && version != VERSION.to_string()
    {
        let values = vec![("version", VERSION.to_string())];
        problems.push(Problem::new(&problems::OTHER_VERSION, "v", &version, values));
    }
    let preset = take("preset").and_then(|name| {
        let known = preset(&name);
        if known.is_none() {
            problems.push(unknown_preset(&name));
        }
        known
    });
    let mut link = Link::of_preset(preset.unwrap_or_default());
    for parameter in TABLE {
        let Some(text) = take(parameter.key) else { continue };
        let set = number::value(parameter, &text).and_then(|value| parameter.set(&mut link.params, &value));
        problems.extend(set.err());
    }
    fall_back(&mut link.params, link.preset, &mut problems);

    for key in VIEW_TABLE {
        let Some(text) = take(key.key) else { continue };
        if key.key == "vs" && !may_compare {
            problems.push(Problem::new(&problems::THIRD_CONFIGURATION, "vs", &text, Vec::new()));
            continue;
        }
        match key.set(&mut link.view, &text) {
            Ok(notices) => problems.extend(notices),
            Err(problem) => problems.push(problem),
        }
    }
    for key in VIEW_TABLE {
        if !key.fits(&link.view, &link.params) {
            problems.push(key.rejected(&key.get(&link.view).unwrap_or_default()));
            key.reset(&mut link.view);
        }
    }
    (link, problems.finish())
}

pub(super) fn unknown_preset(name: &str) -> Problem {
    let names: Vec<&str> = crate::params::PRESETS.iter().map(|preset| preset.name).collect();
    super::rejected("preset", problems::one_of(&names), name)
}

/// Where a joint condition is broken, its parameters take the values of the preset, for which all conditions hold. That
/// may break another condition, but every turn gives up at least one value of the link, so this ends.
fn fall_back(params: &mut Params, preset: &Preset, problems: &mut Problems) {
    let defaults = preset.params();
    while let Some(condition) = CONDITIONS.iter().find(|condition| !(condition.holds)(params)) {
        let values = vec![("keys", condition.keys.join(", ")), ("preset", preset.name.to_string())];
        let broken = condition.problem(params);
        problems.push(broken.within(&problems::AS_IN_PRESET, ["broken", "broken_code"], values));
        for parameter in TABLE.iter().filter(|parameter| condition.keys.contains(&parameter.key)) {
            // Values of the table fit their own parameter.
            let _ = parameter.set(params, &parameter.get(&defaults));
        }
    }
}

/// The decoded parts of a text whose keys are known, each key at most once.
fn pairs(text: &str, problems: &mut Problems) -> Vec<(&'static str, String)> {
    let mut pairs: Vec<(&'static str, String)> = Vec::new();
    let mut spaced = false;
    for part in text.split('&').filter(|part| !part.is_empty()) {
        let Some((key, value)) = part.split_once('=') else {
            problems.push(Problem::new(&problems::NO_VALUE, part, part, Vec::new()));
            continue;
        };
        let mut decode = |text: &str| {
            let mut decoded = percent::decode(text)?;
            let len = decoded.len();
            decoded.retain(|c| !c.is_whitespace() && !crate::params::is_invisible(c));
            spaced |= decoded.len() < len;
            Ok(decoded)
        };
        match (decode(key), decode(value)) {
            (Ok(key), Ok(value)) => match known_key(&key) {
                Some(known) if pairs.iter().any(|(other, _)| *other == known) => {
                    problems.push(Problem::new(&problems::GIVEN_TWICE, known, &value, Vec::new()));
                }
                Some(known) => pairs.push((known, value)),
                None => problems.push_with(|| unknown_key(&key, &value)),
            },
            (Err(malformed), _) | (_, Err(malformed)) => {
                let template = match malformed {
                    Malformed::Escape => &problems::BAD_ESCAPE,
                    Malformed::Utf8 => &problems::BAD_UTF8,
                };
                problems.push(Problem::new(template, key, part, Vec::new()));
            }
        }
    }
    if spaced {
        problems.push(Problem::new(&problems::SPACES_ESCAPED, "", "", Vec::new()));
    }
    pairs
}

fn all_keys() -> impl Iterator<Item = &'static str> {
    let view = VIEW_TABLE.iter().map(|key| key.key);
    ["v", "preset"].into_iter().chain(TABLE.iter().map(|parameter| parameter.key)).chain(view)
}

fn known_key(key: &str) -> Option<&'static str> {
    all_keys().find(|known| *known == key)
}

pub(super) fn unknown_key(key: &str, value: &str) -> Problem {
    match all_keys().find(|known| letters(known).eq(letters(key))) {
        Some(meant) => Problem::new(&problems::UNKNOWN_KEY_MEANT, key, value, vec![("meant", meant.to_string())]),
        None => Problem::new(&problems::UNKNOWN_KEY, key, value, Vec::new()),
    }
}

/// What is left of a key that somebody wrote with other capitals or separators.
fn letters(key: &str) -> impl Iterator<Item = u8> {
    key.bytes().filter(|byte| !b"_-".contains(byte)).map(|byte| byte.to_ascii_lowercase())
}

/// A list that stays short.
struct Problems {
    list: Vec<Problem>,
    left_out: usize,
}

impl Problems {
    fn push(&mut self, problem: Problem) {
        self.push_with(|| problem);
    }

    fn push_with(&mut self, problem: impl FnOnce() -> Problem) {
        if self.list.len() < MAX_PROBLEMS {
            self.list.push(problem());
        } else {
            self.left_out += 1;
        }
    }

    fn extend(&mut self, problems: impl IntoIterator<Item = Problem>) {
        problems.into_iter().for_each(|problem| self.push(problem));
    }

    fn finish(mut self) -> Vec<Problem> {
        if self.left_out > 0 {
            let values = vec![("count", self.left_out.to_string())];
            self.list.push(Problem::new(&problems::MORE_PROBLEMS, "", "", values));
        }
        self.list
    }
}
