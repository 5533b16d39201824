//! Changes of a link while it is open.

use super::clean::lookalikes;
use super::parse::unknown_preset;
use super::{Link, VIEW_TABLE, keys, methods, number, perturb};
use crate::methods as registry;
use crate::params::{Problem, Value, parameter, preset};

/// Applies `changes` of keys of both tables, of `preset`, `methods` and `perturb`; `None` puts a key back to the value of the preset. A new preset
/// sets all parameters, but keeps seed and view; other changes come on top of it. Joint conditions are checked after all
/// changes. Either all changes are applied, or, if any has a problem, none.
///
/// Returns the new link, whether the run must restart (that is, whether another experiment is described), and the problems. A digest
/// belongs to one run up to one time: it is dropped when parameters or `until` change and no new one is given. Where the
/// shown neuron or synapse is gone with a smaller network, the default takes its place; so are changes of weights that it has no more.
pub fn edit(link: &Link, changes: &[(String, Option<Value>)]) -> (Link, bool, Vec<Problem>) {
    let mut edited = link.clone();
    let mut problems = Vec::new();
    apply_preset(&mut edited, changes, &mut problems);
    let defaults = edited.preset.params();
    for (key, value) in changes.iter().filter(|(key, _)| key != "preset") {
        let changed = if let Some(parameter) = parameter(key) {
            let value = match value {
                None => Ok(parameter.get(&defaults)),
                Some(Value::Text(text)) => number::value(parameter, &lookalikes::resolve(text).0),
                Some(number) => Ok(number.clone()),
            };
            value.and_then(|value| parameter.set(&mut edited.params, &value))
        } else if let Some(entry) = VIEW_TABLE.iter().find(|entry| entry.key == key) {
            match value {
                None => {
                    entry.reset(&mut edited.view);
                    Ok(())
                }
                Some(value) => entry.set(&mut edited.view, &value.to_string()).map(|notices| {
                    // What was repaired in a second configuration is no reason to refuse it.
                    problems.extend(notices.into_iter().filter(|notice| !notice.is_repair()));
                }),
            }
        } else if key == methods::KEY {
            let (methods, notices) = match value {
                None => (registry::defaults(), Vec::new()),
                Some(value) => methods::read(&value.to_string()),
            };
            edited.methods = methods;
            problems.extend(notices);
            Ok(())
        } else if key == perturb::KEY {
            let text = value.as_ref().map(|value| lookalikes::resolve(&value.to_string()).0);
            let (perturbations, notices) = text.map_or_else(Default::default, |text| perturb::read(&text));
            edited.params.perturbations = perturbations;
            problems.extend(notices);
            Ok(())
        } else {
            Err(keys::unknown(key, &value.as_ref().map(Value::to_string).unwrap_or_default()))
        };
        problems.extend(changed.err());
    }
    if problems.is_empty() {
        problems.extend(edited.params.validate().err().unwrap_or_default());
    }
    if problems.is_empty() {
        problems.extend(methods::drop_unfit(&mut edited.methods, &edited.params));
    }
    let given = |wanted: &str| changes.iter().any(|(key, _)| key == wanted);
    let unfit = perturb::drop_unfit(&mut edited.params);
    if given(perturb::KEY) {
        problems.extend(unfit);
    }
    for entry in VIEW_TABLE.iter().filter(|entry| !entry.fits(&edited.view, &edited.params)).collect::<Vec<_>>() {
        if given(entry.key) {
            problems.push(entry.rejected(&entry.get(&edited.view).unwrap_or_default()));
        }
        entry.reset(&mut edited.view);
    }
    if !problems.is_empty() {
        return (link.clone(), false, problems);
    }
    let restarted = !edited.is_same_experiment(link);
    if (restarted || edited.view.until != link.view.until) && !given("digest") {
        edited.view.digest = None;
    }
    (edited, restarted, problems)
}

fn apply_preset(link: &mut Link, changes: &[(String, Option<Value>)], problems: &mut Vec<Problem>) {
    let Some((_, name)) = changes.iter().find(|(key, _)| key == "preset") else { return };
    let known = match name {
        None => Some(Default::default()),
        Some(Value::Text(name)) => preset(name),
        Some(Value::Number(_)) => None,
    };
    match known {
        Some(preset) => {
            let seed = link.params.seed;
            link.preset = preset;
            link.params = preset.params();
            link.params.seed = seed;
        }
        None => problems.push(unknown_preset(&name.as_ref().map(Value::to_string).unwrap_or_default())),
    }
}
