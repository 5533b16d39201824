//! `stdwi reproduce`: runs every experiment and writes REPRODUCTION.md from what came out.

use crate::cli::print;
use crate::experiment::{self, Done, Task};
use std::fmt::Write;
use std::path::Path;
use std::time::Instant;
use stdwi_lab::link::Link;
use stdwi_lab::plan::experiments::{EXPERIMENTS, Experiment, Figure};
use stdwi_lab::plan::summary::{self, Agreement, Group, Point};
use stdwi_lab::plan::{Kind, Outcome, Plan, Spread};
use stdwi_lab::{ENGINE, plan};

/// Places in `Scores::NAMES`.
const SIGNS: usize = 2;
const R: usize = 0;
/// Share of right signs that E8 waits for.
const LEVEL: f64 = 0.9;

/// Prints the document. Tables of experiments are kept in a folder, and those that are there are not run again. Returns the exit
/// status.
pub fn reproduce(folder: &Path, seeds: u32, threads: usize) -> u8 {
    match document(folder, seeds, threads) {
        Ok(text) => print(&text),
        Err(message) => {
            eprintln!("{message}");
            2
        }
    }
}

fn document(folder: &Path, seeds: u32, threads: usize) -> Result<String, String> {
    std::fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut text = format!(
        "# Reproduction\n\nWritten by `stdwi reproduce` ({ENGINE}): every experiment at its published size, {seeds} seeds from 101 \
         on, which no rate was tuned on. `stdwi experiment NAME` makes each table anew, with the same digest on every machine. Numbers are means ± \
         standard deviation over seeds. A reported number is seen again if it lies within the tolerance beside it of the mean; \
         numbers of the published code are single runs, of other random streams and another matrix of weights, so that one or the other lies \
         outside, with the reason below the table. A best value ties with others if the difference, seed by seed, is within two standard errors.\n"
    );
    for experiment in EXPERIMENTS {
        let file = folder.join(format!("{}.csv", experiment.name));
        let link = Link { view: stdwi_lab::link::View { seeds, ..Default::default() }, ..Link::default() };
        let task = Task::whole(experiment.plan(&link, u64::from(seeds)))?;
        let start = Instant::now();
        let Done { outcomes, ran } = experiment::complete(&task, &file, threads)?;
        let seconds = start.elapsed().as_secs_f64();
        section(&mut text, experiment, &task.plan, &outcomes, (ran > 0).then_some((seconds, threads)));
    }
    let costs = crate::costs::markdown()?;
    let _ = write!(
        text,
        "\n## Costs\n\n*STDWI is conservative in how many parameters have to be chosen, and needs minimal computation.* A number of the rule \
         is one with another value of which the rule makes another estimate of the same spikes; its rate counts once. STDWI does not have the \
         fewest: Akrout has fewer, and E2 shows how much hangs on them. What sets STDWI apart is how little it keeps for each synapse and each \
         neuron. Numbers have eight bytes. `stdwi costs` measures this; the instructions that each method executes and how long it takes are where the page is read (room \
         Paper, *What each method costs*).\n\n{costs}"
    );
    Ok(text)
}

fn section(text: &mut String, experiment: &Experiment, plan: &Plan, outcomes: &[Outcome], time: Option<(f64, usize)>) {
    let groups = summary::groups(plan, outcomes);
    let points = summary::points(plan, outcomes, &groups);
    let Experiment { name, title, claim, lesson, .. } = experiment;
    let _ = write!(text, "\n## {} {title}\n\n*{claim}* {lesson}\n\n", name.to_uppercase());
    let took = time.map_or(String::new(), |(seconds, threads)| format!(", {seconds:.0} s on {threads} threads"));
    let (runs, digest) = (outcomes.len(), Plan::digest(outcomes));
    let length = match plan.kind {
        Kind::Learning => format!("{} networks for {} epochs", plan.feedback.len(), plan.base.train_epochs),
        Kind::Network | Kind::Synapse | Kind::Grid | Kind::Wiener => format!("{} s", plan.duration_ms / 1000.0),
    };
    let _ = writeln!(text, "`stdwi experiment {name}`: {runs} runs of {length}, digest `{digest}`{took}.");
    agreements(text, &summary::agreements(plan, experiment.reported, &groups));
    match experiment.figure {
        Figure::Maps => maps(text, &groups),
        Figure::Times => times(text, plan, &groups),
        Figure::Curves | Figure::Lines | Figure::Bars => ends(text, plan, &groups, &points),
    }
}

/// Means and deviations of any plan.
pub fn markdown(plan: &Plan, outcomes: &[Outcome]) -> String {
    let groups = summary::groups(plan, outcomes);
    let mut text = String::new();
    if plan.kind == Kind::Grid {
        maps(&mut text, &groups);
    } else {
        ends(&mut text, plan, &groups, &summary::points(plan, outcomes, &groups));
    }
    text.trim_start().to_string()
}

fn agreements(text: &mut String, agreements: &[Agreement]) {
    if agreements.is_empty() {
        return;
    }
    text.push_str("\n| where | method | score | reported | found | |\n|---|---|---|---:|---:|---|\n");
    for Agreement { reported, found, agrees } in agreements {
        let when = reported.time_ms.map_or(String::new(), |ms| format!(" at {} s", ms / 1000.0));
        let verdict = match agrees {
            Some(true) => "seen again",
            Some(false) => "**not seen again**",
            None => "not run",
        };
        let _ = writeln!(
            text,
            "| {}{when} | {} | {} | {} ± {} ({}) | {} | {verdict} |",
            reported.at.join(", "),
            reported.method,
            reported.score,
            reported.value,
            reported.tolerance,
            reported.source,
            written(*found)
        );
    }
    let differing = agreements.iter().filter(|agreement| agreement.agrees == Some(false));
    let reasons = differing.filter_map(|agreement| Some((agreement.reported, agreement.reported.because?)));
    for (reported, because) in reasons {
        let place = reported.at.join(", ");
        let comma = if place.is_empty() { "" } else { ", " };
        let _ = write!(text, "\n*Why* {place}{comma}{} is not seen again: {}\n", reported.method, because.text);
    }
}

/// Sign accuracy and r of each method at the end, with those who are ahead.
fn ends(text: &mut String, plan: &Plan, groups: &[Group], points: &[Point]) {
    let mut methods: Vec<&str> = Vec::new();
    for group in groups.iter().filter(|group| group.setting.is_empty()) {
        if !methods.contains(&group.method.as_str()) {
            methods.push(&group.method);
        }
    }
    let (shown, heading) = match plan.kind {
        Kind::Learning => (
            [0, 1],
            "Test accuracy / angle of feedback weights, ° at the end; ★: is the most accurate, or ties with it.",
        ),
        Kind::Network | Kind::Synapse | Kind::Grid | Kind::Wiener => {
            ([SIGNS, R], "Right signs / r at the end; ★: has the most right signs, or ties with it.")
        }
    };
    let has_input = plan.kind != Kind::Learning;
    let _ = write!(text, "\n{heading}\n\n|");
    plan.axes.iter().for_each(|axis| text.push_str(&format!(" {} |", axis.name)));
    methods.iter().for_each(|method| text.push_str(&format!(" {method} |")));
    text.push_str(if has_input { " majority | measured correlation |\n|" } else { "\n|" });
    text.push_str(&"---|".repeat(plan.axes.len()));
    text.push_str(&"---:|".repeat(methods.len() + if has_input { 2 } else { 0 }));
    for point in points {
        text.push_str("\n|");
        places(text, plan, &point.point);
        for method in &methods {
            let group = groups.iter().find(|group| group.point == point.point && group.method == *method);
            let last = |score: usize| group.map_or(Spread::of(std::iter::empty()), |group| group.last_spread(score));
            let star = if point.ahead[shown[0]].iter().any(|name| name == method) { " ★" } else { "" };
            let _ = write!(text, " {} / {}{star} |", written(last(shown[0])), written(last(shown[1])));
        }
        if !has_input {
            continue;
        }
        let _ = write!(
            text,
            " {:.3} | {} |",
            point.majority.mean,
            if point.correlation.mean.is_nan() { "–".to_string() } else { format!("{:.3}", point.correlation.mean) }
        );
    }
    text.push('\n');
}

/// The best and the worst setting of each method, and how many are nearly as good as the best.
fn maps(text: &mut String, groups: &[Group]) {
    text.push_str("\n| method | settings | best | right signs / r | within .02 of it | worst | right signs |\n|---|---:|---|---:|---:|---|---:|\n");
    let mut methods: Vec<&str> = groups.iter().map(|group| group.method.as_str()).collect();
    methods.dedup();
    for method in methods {
        let signs = |group: &&Group| group.last_spread(SIGNS).mean;
        let own: Vec<&Group> = groups.iter().filter(|group| group.method == method).collect();
        let by_signs = |a: &&&Group, b: &&&Group| signs(a).total_cmp(&signs(b));
        let (Some(best), Some(worst)) = (own.iter().max_by(by_signs), own.iter().min_by(by_signs)) else { continue };
        let near = own.iter().filter(|group| signs(group) >= signs(best) - 0.02).count();
        let _ = writeln!(
            text,
            "| {method} | {} | `{}` | {} / {} | {near} | `{}` | {} |",
            own.len(),
            best.setting,
            written(best.last_spread(SIGNS)),
            written(best.last_spread(R)),
            worst.setting,
            written(worst.last_spread(SIGNS))
        );
    }
}

/// When each method has so many signs right.
fn times(text: &mut String, plan: &Plan, groups: &[Group]) {
    let _ = write!(
        text,
        "\nSimulated seconds until the mean share of right signs is {LEVEL}; in brackets the share at the end.\n\n|"
    );
    plan.axes.iter().for_each(|axis| text.push_str(&format!(" {} |", axis.name)));
    plan.methods.iter().for_each(|method| text.push_str(&format!(" {} |", method.name)));
    text.push_str("\n|");
    text.push_str(&"---|".repeat(plan.axes.len()));
    text.push_str(&"---:|".repeat(plan.methods.len()));
    let mut points: Vec<&Vec<usize>> = groups.iter().map(|group| &group.point).collect();
    points.dedup();
    for point in points {
        text.push_str("\n|");
        places(text, plan, point);
        for method in &plan.methods {
            let group = groups.iter().find(|group| group.point == *point && group.method == method.name);
            let time = group.and_then(|group| group.reaches_ms(SIGNS, LEVEL));
            let time = time.map_or("never".to_string(), |ms| format!("{:.0}", ms / 1000.0));
            let end = group.map_or(f64::NAN, |group| group.last_spread(SIGNS).mean);
            let _ = write!(text, " {time} ({end:.3}) |");
        }
    }
    text.push('\n');
}

fn places(text: &mut String, plan: &Plan, point: &[usize]) {
    plan.axes.iter().zip(point).for_each(|(axis, &place): (&plan::Axis, _)| {
        let _ = write!(text, " {} |", axis.places[place].name);
    });
}

fn written(Spread { mean, deviation }: Spread) -> String {
    match (mean.is_nan(), deviation.is_nan()) {
        (true, _) => "–".to_string(),
        (false, true) => format!("{mean:.3}"),
        (false, false) => format!("{mean:.3} ± {deviation:.3}"),
    }
}
