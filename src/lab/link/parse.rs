//! Text → link. Never fails: what cannot be used is listed, and the rest holds.

use super::clean::clean;
use super::methods;
use super::perturb;
use super::problem_list::ProblemList;
use super::rejected::rejected;
use super::split::split;
use super::{Link, VERSION, VIEW_TABLE, format, number};
use crate::params::{CONDITIONS, Params, Preset, Problem, TABLE, preset, problems};

/// Reads the text of a link, with or without a leading `#` or `?`, or a whole address. The parameters of the result are
/// always valid.
pub fn parse(text: &str) -> (Link, Vec<Problem>) {
    read(text, true)
}

/// Reads the text of another configuration, the value of `key`, and gives it in its shortest form.
pub(super) fn nested(key: &'static str, text: &str) -> (String, Vec<Problem>) {
    let (link, problems) = read(text, false);
    let told = |problem: Problem| {
        let told = problem.within(&problems::IN_SECOND, ["problem", "problem_code"], vec![("where", key.to_string())]);
        Problem { key: key.to_string(), ..told }
    };
    (format(&link), problems.into_iter().map(told).collect())
}

fn read(text: &str, may_compare: bool) -> (Link, Vec<Problem>) {
    let (text, notices) = clean(text);
    let mut problems = ProblemList::new(notices);
    let mut pairs = split(&text, &mut problems);
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

    if let Some(text) = take(methods::KEY) {
        let (methods, notices) = methods::read(&text);
        link.methods = methods;
        problems.extend(notices);
    }
    problems.extend(methods::drop_unfit(&mut link.methods, &link.params));
    if let Some(text) = take(perturb::KEY) {
        let (perturbations, notices) = perturb::read(&text);
        link.params.perturbations = perturbations;
        problems.extend(notices);
        problems.extend(perturb::drop_unfit(&mut link.params));
    }
    for key in VIEW_TABLE {
        let Some(text) = take(key.key) else { continue };
        if key.is_link() && !may_compare {
            problems.push(Problem::new(&problems::THIRD_CONFIGURATION, key.key, &text, Vec::new()));
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
    rejected("preset", problems::one_of(&names), name)
}

/// Where a joint condition is broken, its parameters take the values of the preset, for which all conditions hold. That
/// may break another condition, but every turn gives up at least one value of the link, so this ends.
fn fall_back(params: &mut Params, preset: &Preset, problems: &mut ProblemList) {
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
