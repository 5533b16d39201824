//! Links: what they say, changes while they are open, and the frozen defaults.
#![cfg(not(target_arch = "wasm32"))]

use std::fmt::Write;
use stdwi_lab::link::{self, Layer, Link, Theme, View, edit, parse};
use stdwi_lab::methods;
use stdwi_lab::params::{PRESETS, Params, Problem, TABLE, Value};

fn messages(problems: &[Problem]) -> Vec<&str> {
    problems.iter().map(|problem| problem.message.as_str()).collect()
}

/// Parses what must be without problems.
fn clean(text: &str) -> Link {
    let (link, problems) = parse(text);
    assert_eq!(messages(&problems), Vec::<&str>::new(), "{text}");
    link
}

#[test]
fn a_link_by_hand() {
    let text = "#until=100000&preset=notebook&rdd_variant=two_sided&seed=7&learning_rate=1E-3&digest=00FF00ff00ff00ff&layer=pre&neuron=99&synapse=9.99&view=matrices,scores&speed=0.01&theme=dark&v=1&autoplay=0";
    let link = clean(text);
    assert_eq!((link.preset.name, link.params.seed, link.params.learning_rate), ("notebook", 7, 1e-3));
    assert_eq!((link.view.until, link.view.layer, link.view.synapse), (Some(1e5), Layer::Pre, Some((9, 99))));
    assert_eq!(
        link::format(&link),
        "v=1&preset=notebook&rdd_variant=two_sided&learning_rate=0.001&seed=7&until=100000&digest=00ff00ff00ff00ff&speed=0.01&theme=dark&layer=pre&neuron=99&synapse=9.99&view=matrices,scores&autoplay=0"
    );
    assert_eq!(clean(""), Link::default());
    assert_eq!(link::format(&Link::default()), "v=1&preset=paper");
    assert_eq!(link::format(&clean("?v=1&n_pre=100&seed=1&speed=30")), "v=1&preset=paper");
    assert_eq!(clean("https://example.org/lab/?x=1#v=1&seed=3").params.seed, 3);
}

#[test]
fn a_second_configuration_is_a_link_in_a_link() {
    let link = clean("v=1&seed=2&vs=seed%3D3%26v%3D1%26preset%3Dpaper");
    assert_eq!(link.view.vs.as_deref(), Some("v=1&preset=paper&seed=3"));
    assert_eq!(link::format(&link), "v=1&preset=paper&seed=2&vs=v%3D1%26preset%3Dpaper%26seed%3D3");
    let (link, problems) = parse("vs=v%3D1%26seed%3Dx%26vs%3Dseed%253D2%26n_pre%3D5");
    assert_eq!(link.view.vs.as_deref(), Some("v=1&preset=paper&n_pre=5"));
    assert_eq!(
        messages(&problems),
        [
            "in vs: seed must be a whole number from 0 to 9007199254740991 (x was given)",
            "in vs: a configuration beside another can have none beside itself"
        ]
    );
}

#[test]
fn there_may_be_four_configurations_in_a_link() {
    let text = "v=1&preset=paper&seed=2&vs=v%3D1%26preset%3Dpaper&vs2=v%3D1%26preset%3Dtuned&vs3=v%3D1%26preset%3Dpaper%26seed%3D4";
    let link = clean(text);
    assert_eq!(link::format(&link), text);
    let View { vs, vs2, vs3, .. } = &link.view;
    let read = [vs, vs2, vs3].map(|text| clean(text.as_deref().unwrap()));
    assert_eq!(read.map(|link| (link.preset.name, link.params.seed)), [("paper", 1), ("tuned", 1), ("paper", 4)]);
    let (link, problems) = parse("vs3=seed%3D3%26vs2%3Dseed%253D2&vs2=colour%3Dred");
    assert_eq!((link.view.vs, link.view.vs2.as_deref()), (None, Some("v=1&preset=paper")));
    assert_eq!(link.view.vs3.as_deref(), Some("v=1&preset=paper&seed=3"));
    assert_eq!(
        messages(&problems),
        ["in vs2: colour is not a key of links", "in vs3: a configuration beside another can have none beside itself"]
    );
}

#[test]
fn joint_conditions_fall_back_to_the_preset() {
    let (link, problems) = parse("preset=paper-long&tau_fast_ms=150&seed=4");
    assert_eq!(link.params, Params { seed: 4, ..link.preset.params() });
    assert_eq!(
        messages(&problems),
        [
            "tau_fast_ms must be smaller than tau_slow_ms (150 and 140 were given); tau_fast_ms, tau_slow_ms are as in preset paper-long"
        ]
    );
    let (link, problems) = parse("threshold=-5&neuron=10&synapse=0.100");
    assert_eq!((link.params.threshold, link.view.neuron, link.view.synapse), (1.0, 0, None));
    assert_eq!(problems.len(), 3);
}

#[test]
fn presets_differ_only_by_real_changes() {
    for preset in PRESETS {
        for (key, value) in preset.overrides {
            assert_eq!(Params::default().set(key, value), Ok(()), "{} of {}", key, preset.name);
            assert_eq!(preset.params().get(key).as_ref(), Some(value), "{} of {}", key, preset.name);
        }
        assert_eq!(clean(&format!("preset={}", preset.name)), Link::of_preset(preset));
    }
    assert_eq!(PRESETS[2].params().weight_spread, 0.2f64.sqrt());
}

/// Fails when a default changes: a link of version 1 would then show other numbers than on the day it was made. What is
/// added is no change: its default must leave old links as they were, which their digests hold.
#[test]
fn no_default_of_version_1_has_changed() {
    let mut now = String::new();
    for preset in PRESETS {
        let params = preset.params();
        writeln!(now, "[{}]\nduration_ms={}", preset.name, preset.duration_ms).unwrap();
        for parameter in TABLE {
            writeln!(now, "{}={}", parameter.key, parameter.get(&params)).unwrap();
        }
    }
    writeln!(now, "[methods]\n{}", methods::defaults().iter().map(|method| method.name).collect::<Vec<_>>().join(","))
        .unwrap();
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/link_v1_defaults.txt");
    let frozen = std::fs::read_to_string(&path).unwrap();
    assert_eq!(link::VERSION, 1);
    let (now_sections, old_sections) = (sections(&now), sections(&frozen));
    for (name, lines) in &old_sections {
        let now = now_sections.iter().find(|(known, _)| known == name).map_or(&[][..], |(_, lines)| lines);
        for line in lines {
            assert!(
                now.contains(line),
                "[{name}] {line}: an old line has changed, so links need a new version, which keeps this one's defaults"
            );
        }
    }
    // What was added is frozen from now on.
    if std::env::var_os("FREEZE_LINK_DEFAULTS").is_some() {
        std::fs::write(&path, &now).unwrap();
    } else {
        assert_eq!(now, frozen, "freeze what was added: FREEZE_LINK_DEFAULTS=1 cargo test --test link");
    }
}

/// Lines below their headings in brackets.
fn sections(text: &str) -> Vec<(&str, Vec<&str>)> {
    let mut sections: Vec<(&str, Vec<&str>)> = Vec::new();
    for line in text.lines() {
        match line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            Some(name) => sections.push((name, Vec::new())),
            None => sections.last_mut().expect("a heading comes first").1.push(line),
        }
    }
    sections
}

#[test]
fn methods_of_a_link() {
    let names = |link: &Link| link.methods.iter().map(|method| method.name).collect::<Vec<_>>();
    assert_eq!(names(&clean("seed=2")), ["stdwi", "akrout", "rdd"]);
    let link = clean("methods=rdd%2Cstdwi&seed=2");
    assert_eq!(names(&link), ["rdd", "stdwi"]);
    assert_eq!(link::format(&link), "v=1&preset=paper&seed=2&methods=rdd,stdwi");
    assert_eq!(link::format(&clean("methods=stdwi,akrout,rdd")), "v=1&preset=paper", "the default goes without saying");

    let (link, problems) = parse("methods=stdwi,magic,stdwi,,rdd");
    assert_eq!(names(&link), ["stdwi", "rdd"]);
    let known: Vec<&str> = methods::REGISTRY.iter().map(|method| method.name).collect();
    let known = known.join(", ");
    assert_eq!(
        messages(&problems),
        [
            format!("methods must list some of {known} (magic was given)"),
            "methods lists stdwi twice; it runs once".to_string(),
            format!("methods must list some of {known} (nothing was given)"),
        ]
    );
    assert_eq!(names(&parse("methods=magic").0), ["stdwi", "akrout", "rdd"], "never none");

    let change = |link: &Link, value: Option<&str>| {
        let value = value.map(|text| Value::Text(text.to_string().into()));
        edit(link, &[("methods".to_string(), value)])
    };
    let start = clean("seed=5&until=1000&digest=0123456789abcdef");
    let (link, restarted, problems) = change(&start, Some("akrout"));
    assert_eq!((names(&link), restarted, problems.len(), link.view.digest), (vec!["akrout"], true, 0, None));
    let (refused, restarted, problems) = change(&start, Some("akrout,magic"));
    assert_eq!((&refused, restarted, problems.len()), (&start, false, 1));
    let (link, restarted, _) = change(&clean("methods=rdd"), None);
    assert_eq!((names(&link), restarted), (vec!["stdwi", "akrout", "rdd"], true));
}

#[test]
fn changes_apply_together_or_not_at_all() {
    let start = clean("seed=5&until=1000&digest=0123456789abcdef&theme=dark&neuron=9");
    let number = |number| Some(Value::Number(number));
    let text = |text: &'static str| Some(Value::Text(text.into()));
    let change = |changes: &[(&str, Option<Value>)]| {
        edit(&start, &changes.iter().map(|(key, value)| (key.to_string(), value.clone())).collect::<Vec<_>>())
    };

    let (link, restarted, problems) = change(&[("tau_fast_ms", number(250.0)), ("tau_slow_ms", text("300"))]);
    assert!(restarted && problems.is_empty());
    assert_eq!((link.params.tau_fast_ms, link.params.seed, link.view.digest.as_deref()), (250.0, 5, None));

    let (link, restarted, problems) = change(&[("speed", text("max")), ("theme", None), ("embed", number(1.0))]);
    assert!(!restarted && problems.is_empty());
    assert_eq!((link.view.theme, link.view.embed, link.view.digest.is_some()), (Theme::Auto, true, true));

    let (link, restarted, _) = change(&[("until", number(2000.0))]);
    assert_eq!((restarted, link.view.digest, link.view.until), (false, None, Some(2000.0)));

    let (link, restarted, _) = change(&[("preset", text("notebook")), ("akrout_batch", number(20.0))]);
    let expected = Params { seed: 5, akrout_batch: 20, ..PRESETS[2].params() };
    assert!(restarted);
    assert_eq!((link.params, link.preset.name, link.view.theme), (expected, "notebook", Theme::Dark));

    let (link, restarted, problems) = change(&[("n_post", number(3.0))]);
    assert_eq!((restarted, link.view.neuron, problems.len()), (true, 0, 0));

    for (changes, message) in [
        (
            vec![("n_pre", number(5.0)), ("tau_fast_ms", number(300.0))],
            "tau_fast_ms must be smaller than tau_slow_ms (300 and 200 were given)",
        ),
        (
            vec![("n_pre", number(5.0)), ("n_post", number(2.5))],
            "n_post must be a whole number from 1 to 200 (2.5 was given)",
        ),
        (vec![("dt_ms", number(f64::NAN))], "dt_ms must be a number from 0.05 to 1 ms (NaN was given)"),
        (vec![("seed", text("many"))], "seed must be a whole number from 0 to 9007199254740991 (many was given)"),
        (vec![("active_sampling", number(1.0))], "active_sampling must be one of exact, independent (1 was given)"),
        (vec![("neuron", number(10.0))], "neuron must be the number of a neuron of the layer, from 0 (10 was given)"),
        (vec![("preset", text("best"))], "preset must be one of paper, paper-long, notebook, tuned (best was given)"),
        (vec![("colour", None)], "colour is not a key of links"),
        (vec![("vs", text("seed=x"))], "in vs: seed must be a whole number from 0 to 9007199254740991 (x was given)"),
    ] {
        let (link, restarted, problems) = change(&changes);
        assert_eq!((&link, restarted, messages(&problems)), (&start, false, vec![message]));
    }
}
