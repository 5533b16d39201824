//! What is said about inputs can be said in other languages: every problem has a code, and its message is no more than the
//! template of the code, filled with its values.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeSet;
use stdwi_lab::description::Description;
use stdwi_lab::learn::{self, data};
use stdwi_lab::link::{Link, edit, parse};
use stdwi_lab::params::problems::{TEMPLATES, Template};
use stdwi_lab::params::{CONDITIONS, Params, Problem, Value};
use stdwi_lab::plan::experiments;

/// Every kind of problem that a link can have.
const TEXTS: &[&str] = &[
    "v=2&preset=best&theme=blue&threshold=x&n_pre=0&akrout_batch=1&dt_ms=2&neuron=100&seed=",
    "akrout_baseline=mean&colour=red&SEED=1&seed&seed=1&seed=2&rest=%zz&reset=%ff",
    "tau_fast_ms=200&tau_psp_fast_ms=10&reset=1",
    "rest=2&dt_ms=1&tau_mem_ms=1.5&stdwi_learning_rate=1&stdwi_decay=1&akrout_learning_rate=1&akrout_decay=1&sal_learning_rate=1&sal_decay=1",
    "vs=seed%3Dx%26vs%3Dseed%253D1%26tau_fast_ms%3D200",
    "vs2=seed%3Dx&vs3=vs2%3Dseed%253D1",
    "methods=stdwi,magic,stdwi,,rdd",
    "methods=least-squares&n_pre=1000&n_post=200",
    "v=3D1&seed=3D7",
    "v=1&se ed=7",
    "v%3D1%26seed%3D7",
    "v=1&amp;seed=7",
    "v=1&seed=7.",
    "v=1&seed=%207",
    "v=1\\u0026seed=7",
    "v＝1&seed=7",
    "#/v=1&seed=7",
    "v=1”&seed=7|Demo",
    "v=1&seed=7?utm_source=x",
    "neuron_model=adex&methods=stdwi,event-predictive",
    "perturb=1:2,0:999.0:1",
    "reset=-0,5&seed=1'000&n_pre=12…",
];

fn template(code: &str) -> &'static Template {
    TEMPLATES.iter().find(|template| template.code == code).unwrap_or_else(|| panic!("{code} is not in the table"))
}

/// Checks what a problem says and gives the codes that it says it with.
fn codes(problem: &Problem) -> Vec<&'static str> {
    let names: BTreeSet<&str> = problem.values.iter().map(|(name, _)| *name).collect();
    assert_eq!(names.len(), problem.values.len(), "each value must have a name of its own: {problem:?}");
    let mut codes = vec![problem.code];
    assert_eq!(template(problem.code).fill(&problem.values), problem.message);
    for (name, code) in problem.values.iter().filter(|(name, _)| name.ends_with("_code")) {
        let part = name.trim_end_matches("_code");
        let (_, text) = problem.values.iter().find(|(name, _)| *name == part).expect("a code stands beside its text");
        assert_eq!(&template(code).fill(&problem.values), text);
        codes.push(template(code).code);
    }
    codes
}

#[test]
fn every_code_is_used_and_every_message_is_its_filled_template() {
    let mut problems: Vec<Problem> = TEXTS.iter().flat_map(|text| parse(text).1).collect();
    problems.extend(parse(&"x=1&".repeat(5000)).1);
    problems.extend(parse(&format!("perturb={}", ["1:0.0:1"; 33].join(","))).1);
    problems.extend(edit(&Link::default(), &[("colour".into(), None), ("dt_ms".into(), Some(Value::Number(2.0)))]).2);
    problems.extend(Params { dt_ms: 2.0, tau_fast_ms: 200.0, ..Params::default() }.validate().unwrap_err());
    problems.extend(Params::default().set("colour", &Value::Number(1.0)).err());
    for text in ["v=1&exp=nope", "v=1&sweep=moon:1/2"] {
        problems.extend(experiments::of_link(&parse(text).0).2);
    }
    problems.extend(learn::kinds_of(&["moon", "event-predictive"].map(String::from), &Params::default()).1);
    for text in ["1,2\n".repeat(9), " ".repeat(data::MOST_BYTES + 1), String::new()] {
        problems.extend(data::read(&text).unwrap_err());
    }
    let used: BTreeSet<&str> = problems.iter().flat_map(codes).collect();
    assert_eq!(used, TEMPLATES.iter().map(|template| template.code).collect());
    assert!(CONDITIONS.iter().all(|condition| used.contains(condition.problem(&Params::default()).code)));
}

#[test]
fn codes_are_names_that_differ_and_placeholders_are_closed() {
    let codes: BTreeSet<&str> = TEMPLATES.iter().map(|template| template.code).collect();
    assert_eq!(codes.len(), TEMPLATES.len());
    for Template { code, template } in TEMPLATES {
        assert!(code.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_'), "{code}");
        for part in template.split('{').skip(1) {
            let (name, rest) = part.split_once('}').unwrap_or_else(|| panic!("{code} must close its placeholders"));
            assert!(!name.is_empty() && !name.contains(' ') && !rest.contains('}'), "{code}");
        }
    }
}

#[test]
fn a_repair_is_no_loss_also_in_a_second_configuration() {
    for (text, is_repair) in
        [("v=1&amp;seed=7", true), ("vs=seed%3D7.", true), ("vs=seed%3Dx", false), ("seed=x", false)]
    {
        let (_, problems) = parse(text);
        assert_eq!(problems.iter().map(Problem::is_repair).collect::<Vec<_>>(), [is_repair], "{text}");
    }
}

/// The shape that the page knows.
#[test]
fn problems_are_handed_over_whole() {
    let (_, problems) = parse("dt_ms=2");
    let json = serde_json::to_value(&problems[0]).unwrap();
    let expected = serde_json::json!({
        "key": "dt_ms",
        "text": "2",
        "message": "dt_ms must be a number from 0.05 to 1 ms (2 was given)",
        "code": "must_be",
        "values": {
            "key": "dt_ms",
            "text": "2",
            "condition": "a number from 0.05 to 1 ms",
            "condition_code": "number_in_unit",
            "min": "0.05",
            "max": "1",
            "unit": "ms",
        },
    });
    assert_eq!(json, expected);
}

/// Other languages are held against this list.
#[test]
fn the_description_has_every_template() {
    let json = serde_json::to_value(Description::new()).unwrap();
    let templates = TEMPLATES.iter().map(|t| serde_json::json!({ "code": t.code, "template": t.template }));
    assert_eq!(json["problems"], templates.collect::<serde_json::Value>());
}
