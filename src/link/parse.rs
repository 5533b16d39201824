//! Text → link. Never fails: what cannot be used is listed, and the rest holds.

use super::clean::clean;
use super::methods;
use super::percent::{self, Malformed};
use super::{Link, VERSION, VIEW_TABLE, format, number};
use crate::params::{CONDITIONS, Params, Preset, Problem, TABLE, preset};

/// Longest list of problems. More would help no reader.
const MAX_PROBLEMS: usize = 50;

/// Reads the text of a link, with or without a leading `#` or `?`, or a whole address. The parameters of the result are
/// always valid.
pub fn parse(text: &str) -> (Link, Vec<Problem>) {
    read(text, true)
}

/// Reads the text of a second configuration and gives it in its shortest form.
pub(super) fn nested(text: &str) -> (String, Vec<Problem>) {
    let (link, mut problems) = read(text, false);
    for problem in &mut problems {
        problem.key = "vs".to_string();
        problem.message = format!("in vs: {}", problem.message);
    }
    (format(&link), problems)
}

fn read(text: &str, may_compare: bool) -> (Link, Vec<Problem>) {
    let (text, notices) = clean(text);
    let mut problems = Problems { list: notices, left_out: 0 };
    let mut pairs = pairs(&text, &mut problems);
    let mut take = |key: &str| pairs.iter().position(|(other, _)| *other == key).map(|at| pairs.swap_remove(at).1);

    if let Some(version) = take("v")
        && version != VERSION.to_string()
    {
        let message = format!(
            "v must be {VERSION} ({} was given): this engine knows only version {VERSION} of links, and takes what it knows of this one",
            Problem::quote(&version)
        );
        problems.push(Problem::new("v", version, message));
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

    if let Some(text) = take(methods::KEY) {
        let (methods, notices) = methods::read(&text);
        link.methods = methods;
        problems.extend(notices);
    }
    problems.extend(methods::drop_unfit(&mut link.methods, &link.params));
    for key in VIEW_TABLE {
        let Some(text) = take(key.key) else { continue };
        if key.key == "vs" && !may_compare {
            problems.push(Problem::new("vs", text, "a second configuration can have no second one itself".to_string()));
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
    super::rejected("preset", &format!("one of {}", names.join(", ")), name)
}

/// Where a joint condition is broken, its parameters take the values of the preset, for which all conditions hold. That
/// may break another condition, but every turn gives up at least one value of the link, so this ends.
fn fall_back(params: &mut Params, preset: &Preset, problems: &mut Problems) {
    let defaults = preset.params();
    while let Some(condition) = CONDITIONS.iter().find(|condition| !(condition.holds)(params)) {
        let mut problem = condition.problem(params);
        problem.message.push_str(&format!("; {} are as in preset {}", condition.keys.join(", "), preset.name));
        problems.push(problem);
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
            let message = format!("{} is not of the form key=value", Problem::quote(part));
            problems.push(Problem::new(part, part, message));
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
                    let message =
                        format!("{known} is given twice; the first value holds, not {}", Problem::quote(&value));
                    problems.push(Problem::new(known, value, message));
                }
                Some(known) => pairs.push((known, value)),
                None => problems.push_with(|| unknown_key(&key, &value)),
            },
            (Err(malformed), _) | (_, Err(malformed)) => {
                let what = match malformed {
                    Malformed::Escape => "a % must be followed by two hexadecimal digits",
                    Malformed::Utf8 => "percent escapes must spell UTF-8",
                };
                problems.push(Problem::new(key, part, format!("{} cannot be read: {what}", Problem::quote(part))));
            }
        }
    }
    if spaced {
        let message = "spaces or line breaks were escaped in the link; they were removed";
        problems.push(Problem::new("", "", message.to_string()));
    }
    pairs
}

fn all_keys() -> impl Iterator<Item = &'static str> {
    let view = VIEW_TABLE.iter().map(|key| key.key);
    ["v", "preset", methods::KEY].into_iter().chain(TABLE.iter().map(|parameter| parameter.key)).chain(view)
}

fn known_key(key: &str) -> Option<&'static str> {
    all_keys().find(|known| *known == key)
}

pub(super) fn unknown_key(key: &str, value: &str) -> Problem {
    let meant = all_keys().find(|known| letters(known).eq(letters(key)));
    let hint = meant.map_or(String::new(), |meant| format!("; did you mean {meant}?"));
    Problem::new(key, value, format!("{} is not a key of links{hint}", Problem::quote(key)))
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
            let message = format!("{} more parts of the link could not be used", self.left_out);
            self.list.push(Problem::new("", "", message));
        }
        self.list
    }
}
