//! Pinned runs. The same test natively and, under `wasm32-unknown-unknown`, in a browser: a bit that depends on the
//! machine shows here first.

use stdwi_lab::learn::{self, Learner, Stage, data};
use stdwi_lab::link;
use stdwi_lab::run::Run;

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::{wasm_bindgen_test as test, wasm_bindgen_test_configure};

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test_configure!(run_in_browser);

/// Lines `LINK DIGEST`; the tests of the page read them too.
const GOLDEN: [&str; 2] = [include_str!("golden.txt"), include_str!("golden_methods.txt")];

fn digest(text: &str) -> String {
    let (link, problems) = link::parse(text);
    assert!(problems.is_empty(), "{text}: {problems:?}");
    let mut run = Run::with_methods(&link.params, &link.methods).expect("a parsed link is valid");
    run.run(run.steps_in(link.duration_ms()));
    run.digest()
}

#[test]
fn pinned_runs_repeat_in_every_bit() {
    let pinned = GOLDEN.iter().flat_map(|text| text.lines()).filter(|line| !line.is_empty() && !line.starts_with('#'));
    let found: Vec<String> = pinned
        .clone()
        .map(|line| {
            let link = line.split(' ').next().unwrap_or_default();
            format!("{link} {}", digest(link))
        })
        .collect();
    assert_eq!(found.join("\n"), pinned.collect::<Vec<_>>().join("\n"));
}

/// The same for networks that learn, each with one kind of feedback.
const LEARNING: &str = include_str!("golden_learning.txt");

fn digest_of_learning(text: &str) -> String {
    let (link, problems) = link::parse(text);
    assert!(problems.is_empty(), "{text}: {problems:?}");
    let params = learn::params_of(&link);
    let (kinds, problems) = learn::kinds_of(&link.view.feedback, &params);
    assert!(problems.is_empty() && kinds.len() == 1, "{text}: {problems:?}");
    let task = learn::task(&data::examples(&data::digits()), &params);
    let mut learner = Learner::new(&params, kinds[0], task);
    while learner.advance() != Stage::Done {}
    learner.digest()
}

#[test]
fn what_is_learnt_repeats_in_every_bit() {
    let lines = LEARNING.lines().filter(|line| !line.starts_with('#'));
    let found: Vec<String> = lines
        .clone()
        .map(|line| {
            let link = line.split(' ').next().unwrap_or_default();
            format!("{link} {}", digest_of_learning(link))
        })
        .collect();
    assert_eq!(found, lines.collect::<Vec<_>>(), "these digests must never change");
}
