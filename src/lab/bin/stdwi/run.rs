//! `stdwi run`: an experiment from its link.

use crate::cli::{print, report};
use indicatif::{ProgressBar, ProgressStyle};
use serde::Serialize;
use std::io::IsTerminal;
use std::time::{Duration, Instant};
use stdwi_lab::ENGINE;
use stdwi_lab::link::{self, Link};
use stdwi_lab::run::Run;
use stdwi_lab::run::scores::Scores;

/// Runs shorter than this show no progress.
const QUIET: Duration = Duration::from_secs(1);
/// Steps between two looks at the clock.
const SLICE: u64 = 4096;

/// Runs the experiment of a link and prints its outcome. Returns the exit status.
pub fn run(text: &str, as_json: bool) -> u8 {
    let (link, problems) = link::parse(text);
    report(&problems);
    if link == Link::default() && problems.iter().any(|problem| !problem.is_repair()) && !has_valid_part(text) {
        eprintln!("nothing in the link can be used, so nothing was run");
        return 2;
    }
    let mut run = match Run::with_methods(&link.params, &link.methods) {
        Ok(run) => run,
        Err(problems) => {
            report(&problems);
            return 2;
        }
    };
    let steps = run.steps_in(link.duration_ms());
    advance(&mut run, steps);
    let digest = run.digest();
    let outcome = if as_json { as_json_text(&link, &run, &digest) } else { as_table(&link, &run, &digest) };
    let status = print(&outcome);
    status.max(verify(&link, &digest))
}

/// Whether any part of a text says something on its own.
fn has_valid_part(text: &str) -> bool {
    text.split('&').any(|part| part.contains('=') && link::parse(part).1.is_empty())
}

/// Compares the digest with that of the link. Returns the exit status.
fn verify(link: &Link, digest: &str) -> u8 {
    match &link.view.digest {
        Some(expected) if expected == digest => {
            eprintln!("reproduced bit for bit: the digest is that of the link");
            0
        }
        Some(expected) => {
            eprintln!("not reproduced: the link expects the digest {expected}, but {ENGINE} computed {digest}");
            if link.view.until.is_none() {
                eprintln!(
                    "the link has no until; its digest may belong to another time than {} ms",
                    link.duration_ms()
                );
            }
            1
        }
        None => 0,
    }
}

fn advance(run: &mut Run, steps: u64) {
    let start = Instant::now();
    let mut bar: Option<ProgressBar> = None;
    while run.step_index() < steps {
        run.run(SLICE.min(steps - run.step_index()));
        if bar.is_none() && start.elapsed() > QUIET && std::io::stderr().is_terminal() {
            let style = ProgressStyle::with_template("{bar:40} {percent} % of the simulated time, {eta} left");
            bar = Some(ProgressBar::new(steps).with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar())));
        }
        if let Some(bar) = &bar {
            bar.set_position(run.step_index());
        }
    }
    if let Some(bar) = bar {
        bar.finish_and_clear();
    }
}

fn scores(run: &Run) -> impl Iterator<Item = (&'static str, &'static str, Scores)> {
    run.methods()
        .iter()
        .map(|running| (running.method.name, running.method.label, run.scores_of(running.state.as_ref())))
}

#[derive(Serialize)]
struct Outcome {
    v: u32,
    until_ms: f64,
    digest: String,
    engine: &'static str,
    rates_hz: Rates,
    methods: Vec<MethodOutcome>,
}

#[derive(Serialize)]
struct Rates {
    pre: f64,
    post: f64,
}

#[derive(Serialize)]
struct MethodOutcome {
    name: &'static str,
    #[serde(flatten)]
    scores: Scores,
}

/// Numbers that are undefined are `null`.
fn as_json_text(link: &Link, run: &Run, digest: &str) -> String {
    let [_, pre, post] = run.rates_hz();
    let outcome = Outcome {
        v: link::VERSION,
        until_ms: link.duration_ms(),
        digest: digest.to_string(),
        engine: ENGINE,
        rates_hz: Rates { pre, post },
        methods: scores(run).map(|(name, _, scores)| MethodOutcome { name, scores }).collect(),
    };
    // Plain structs of numbers and texts always have a JSON form.
    serde_json::to_string(&outcome).unwrap_or_default() + "\n"
}

fn as_table(link: &Link, run: &Run, digest: &str) -> String {
    let [_, pre, post] = run.rates_hz();
    let mut text = format!("{:8}", "method");
    for name in Scores::NAMES {
        text.push_str(&format!("{name:>15}"));
    }
    text.push('\n');
    for (_, label, scores) in scores(run) {
        text.push_str(&format!("{label:8}"));
        for score in scores.values() {
            text.push_str(&if score.is_nan() { format!("{:>15}", "undefined") } else { format!("{score:15.4}") });
        }
        text.push('\n');
    }
    text.push_str(&format!(
        "\nmajority (always positive) {:.4}\nrates pre {pre:.2} Hz, post {post:.2} Hz\nlink {link}\nuntil {} ms\nengine {ENGINE}\ndigest {digest}\n",
        run.chance_sign_accuracy(),
        link.duration_ms(),
    ));
    text
}
