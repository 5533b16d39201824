//! `stdwi learn` and `stdwi digits`.

use crate::cli::{print, print_bytes, report};
use serde::Serialize;
use std::path::Path;
use stdwi_lab::ENGINE;
use stdwi_lab::learn::feedback::KINDS;
use stdwi_lab::learn::task::Examples;
use stdwi_lab::learn::{self, Learner, Stage, data};
use stdwi_lab::link::{self, Link};

#[derive(Serialize)]
struct Outcome<'a> {
    v: u32,
    feedback: &'a str,
    epochs: Vec<EpochOutcome<'a>>,
    digest: String,
    engine: &'static str,
}

#[derive(Serialize)]
struct EpochOutcome<'a> {
    epoch: u32,
    test_accuracy: f64,
    test_loss: f64,
    feedback_angle_deg: &'a [f64],
    error_angle_deg: &'a [f64],
}

/// Learns with every kind of feedback of a link. Returns the exit status.
pub fn learn(link: &Link, as_json: bool, file: Option<&Path>) -> u8 {
    let params = learn::params_of(link);
    let (kinds, problems) = learn::kinds_of(&link.view.feedback, &params);
    report(&problems);
    let Some(examples) = examples(file) else { return 2 };
    if kinds.is_empty() {
        eprintln!("no kind of feedback is left, so nothing was learnt");
        return 2;
    }
    let task = learn::task(&examples, &params);
    for kind in kinds {
        let mut learner = Learner::new(&params, kind, task.clone());
        while learner.advance() != Stage::Done {}
        let text = if as_json { as_json_text(&learner) } else { as_table(&learner) };
        let status = print(&text);
        if status != 0 {
            return status;
        }
    }
    0
}

/// Prints the kinds of feedback that need no spikes. Returns the exit status.
pub fn list() -> u8 {
    // Plain structs of texts always have a JSON form.
    print(&(serde_json::to_string(KINDS).unwrap_or_default() + "\n"))
}

fn examples(file: Option<&Path>) -> Option<Examples> {
    let Some(path) = file else { return Some(data::examples(&data::digits())) };
    Some(data::examples(&pictures(path)?))
}

fn pictures(path: &Path) -> Option<Vec<data::Picture>> {
    let text = std::fs::read_to_string(path).map_err(|error| eprintln!("{}: {error}", path.display())).ok()?;
    let told = |problems: Vec<_>| problems.iter().for_each(|problem| eprintln!("{}: {problem}", path.display()));
    data::read(&text).map_err(told).ok()
}

fn as_json_text(learner: &Learner) -> String {
    let outcome = Outcome {
        v: link::VERSION,
        feedback: learner.chosen().name(),
        epochs: learner
            .epochs()
            .iter()
            .map(|epoch| EpochOutcome {
                epoch: epoch.epoch,
                test_accuracy: epoch.test_accuracy,
                test_loss: epoch.test_loss,
                feedback_angle_deg: &epoch.feedback_angle_deg,
                error_angle_deg: &epoch.error_angle_deg,
            })
            .collect(),
        digest: learner.digest(),
        engine: ENGINE,
    };
    // Plain structs of numbers and texts always have a JSON form.
    serde_json::to_string(&outcome).unwrap_or_default() + "\n"
}

fn as_table(learner: &Learner) -> String {
    let mut text = format!(
        "feedback {}\n{:>5}{:>10}{:>10}  feedback° {:<28}error°\n",
        learner.chosen().name(),
        "epoch",
        "accuracy",
        "loss",
        ""
    );
    let degrees = |angles: &[f64]| angles.iter().map(|angle| format!("{angle:5.1} ")).collect::<String>();
    for epoch in learner.epochs() {
        let (b, errors) = (degrees(&epoch.feedback_angle_deg), degrees(&epoch.error_angle_deg));
        text.push_str(&format!(
            "{:>5}{:>10.3}{:>10.3}  {b:<38}{errors}\n",
            epoch.epoch, epoch.test_accuracy, epoch.test_loss
        ));
    }
    text + &format!("digest {}\nengine {ENGINE}\n", learner.digest())
}

/// Prints the digits, or packs a file. Returns the exit status.
pub fn digits(file: Option<&Path>) -> u8 {
    match file {
        None => print(&data::write(&data::digits())),
        Some(path) => pictures(path).map_or(2, |pictures| print_bytes(&data::packed(&pictures))),
    }
}
