//! `stdwi experiment`: the experiments of the paper and what goes beyond them, whole or in shards.

use crate::cli::print;
use crate::reproduce;
use crate::work::{self, said};
use clap::Args;
use std::collections::BTreeSet;
use std::fs::{self, File, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};
use stdwi_lab::link;
use stdwi_lab::methods::grid;
use stdwi_lab::plan::experiments::{self, EXPERIMENTS};
use stdwi_lab::plan::{Axis, Job, Kind, Outcome, Plan};
use stdwi_lab::source::wiener;

/// What is to be run, and what becomes of it.
#[derive(Args)]
pub struct Options {
    /// Name of an experiment, such as e3, or the text of a link with `exp` or `sweep`.
    #[arg(required_unless_present = "list", allow_hyphen_values = true)]
    what: Option<String>,
    /// List all experiments.
    #[arg(long)]
    list: bool,
    /// With --list: as JSON, with all texts.
    #[arg(long, requires = "list")]
    json: bool,
    /// Number of seeds; a link may say it too.
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..=1000))]
    seeds: Option<u32>,
    /// Simulated time of each run, ms.
    #[arg(long, value_parser = positive)]
    duration_ms: Option<f64>,
    /// Number of threads; by default one a core.
    #[arg(long, value_parser = clap::value_parser!(u16).range(1..))]
    jobs: Option<u16>,
    /// Print means and deviations as Markdown instead of the table of all runs.
    #[arg(long, conflicts_with = "out")]
    markdown: bool,
    /// File for the table, instead of stdout. Finished runs are kept in FILE.part until all are done.
    #[arg(long)]
    out: Option<PathBuf>,
    /// Go on from FILE.part or FILE.
    #[arg(long, requires = "out")]
    resume: bool,
    /// Only part K of N, written K/N. The tables of all parts, one after the other, are the table of the whole.
    #[arg(long, value_parser = shard)]
    shard: Option<(usize, usize)>,
    /// Put the tables of parts together instead of running anything; says which runs are missing.
    #[arg(long, num_args = 1.., conflicts_with_all = ["shard", "resume"])]
    merge: Vec<PathBuf>,
}

fn positive(text: &str) -> Result<f64, String> {
    let number: f64 = text.parse().map_err(|_| "must be a number".to_string())?;
    if number > 0.0 && number <= 1e12 { Ok(number) } else { Err("must be above 0 and at most 1e12".into()) }
}

fn shard(text: &str) -> Result<(usize, usize), String> {
    let parts = text.split_once('/').and_then(|(part, of)| Some((part.parse().ok()?, of.parse().ok()?)));
    parts
        .filter(|&(part, of)| 1 <= part && part <= of)
        .ok_or_else(|| "must be K/N with K from 1 to N, such as 3/16".into())
}

/// Does what the options ask for. Returns the exit status.
pub fn experiment(options: &Options) -> u8 {
    if options.list {
        return list(options.json);
    }
    match carry_out(options) {
        Ok(Some(text)) => print(&text),
        Ok(None) => 0,
        Err(message) => {
            eprintln!("{message}");
            2
        }
    }
}

fn list(is_json: bool) -> u8 {
    if is_json {
        return serde_json::to_string(EXPERIMENTS).map_or(2, |json| print(&format!("{json}\n")));
    }
    let line = |each: &&experiments::Experiment| format!("{}  {}. {}\n", each.name, each.title, each.claim);
    print(&EXPERIMENTS.iter().map(line).collect::<String>())
}

/// A plan and the jobs that are wanted of it.
pub struct Task {
    /// The plan.
    pub plan: Plan,
    jobs: Vec<Job>,
    wanted: Vec<usize>,
    has_header: bool,
}

impl Task {
    /// All of a plan.
    pub fn whole(plan: Plan) -> Result<Self, String> {
        let jobs = plan.jobs().map_err(said)?;
        let wanted = (0..jobs.len()).collect();
        Ok(Self { plan, jobs, wanted, has_header: true })
    }
}

/// What became of a task.
pub struct Done {
    /// All outcomes, in the order of jobs.
    pub outcomes: Vec<Outcome>,
    /// How many jobs were not there yet.
    pub ran: usize,
}

/// Runs what a file does not hold yet of a task, and writes the file.
pub fn complete(task: &Task, file: &Path, threads: usize) -> Result<Done, String> {
    let mut done: Vec<Option<Outcome>> = task.jobs.iter().map(|_| None).collect();
    let part = part_of(file);
    take(task, &mut done, &part, false)?;
    take(task, &mut done, file, false)?;
    let ran = run(task, &mut done, Some(&part), true, threads)?;
    let outcomes: Vec<Outcome> = done.into_iter().flatten().collect();
    write(file, &table(task, &outcomes))?;
    let _ = fs::remove_file(part);
    Ok(Done { outcomes, ran })
}

fn part_of(out: &Path) -> PathBuf {
    PathBuf::from(format!("{}.part", out.display()))
}

/// Runs what is left of a task, and keeps each outcome in `part` as soon as it is there. Returns how many that were.
fn run(
    task: &Task,
    done: &mut [Option<Outcome>],
    part: Option<&Path>,
    is_resumed: bool,
    threads: usize,
) -> Result<usize, String> {
    let left: Vec<usize> = task.wanted.iter().copied().filter(|&index| done[index].is_none()).collect();
    let mut kept = part.filter(|_| !left.is_empty()).map(|part| keep(part, is_resumed)).transpose()?;
    work::run(&task.plan, &task.jobs, &left, threads, &mut |index, outcome| {
        if let Some(file) = &mut kept {
            let lines = outcome.lines(&task.plan.axes);
            file.write_all(lines.as_bytes()).map_err(|error| format!("a result cannot be kept: {error}"))?;
        }
        done[index] = Some(outcome);
        Ok(())
    })?;
    Ok(left.len())
}

fn table(task: &Task, outcomes: &[Outcome]) -> String {
    let header = if task.has_header { task.plan.header() } else { String::new() };
    outcomes.iter().fold(header, |text, outcome| text + &outcome.lines(&task.plan.axes))
}

fn task(options: &Options) -> Result<Task, String> {
    let what = options.what.as_deref().unwrap_or_default();
    let text = if experiments::experiment(what).is_some() { format!("v=1&exp={what}") } else { what.to_string() };
    let (mut link, problems) = link::parse(&text);
    crate::cli::report(&problems);
    if link.view.exp.is_none() && link.view.sweep.is_none() {
        let names: Vec<&str> = EXPERIMENTS.iter().map(|experiment| experiment.name).collect();
        return Err(format!(
            "there is no experiment `{what}`: name one of {}, or a link with exp or sweep",
            names.join(", ")
        ));
    }
    link.view.seeds = options.seeds.unwrap_or(link.view.seeds);
    link.view.until = options.duration_ms.or(link.view.until);
    let (plan, _, problems) = experiments::of_link(&link);
    if !problems.is_empty() {
        return Err(said(problems));
    }
    let (part, of) = options.shard.unwrap_or((1, 1));
    let task = Task::whole(plan)?;
    let jobs = task.jobs.len();
    Ok(Task { wanted: (jobs * (part - 1) / of..jobs * part / of).collect(), has_header: part == 1, ..task })
}

fn carry_out(options: &Options) -> Result<Option<String>, String> {
    let task = task(options)?;
    let mut done: Vec<Option<Outcome>> = task.jobs.iter().map(|_| None).collect();
    let part = options.out.as_deref().map(part_of);
    for file in options.merge.iter().chain(part.iter().filter(|_| options.resume)) {
        take(&task, &mut done, file, !options.merge.is_empty())?;
    }
    if let Some(out) = options.out.as_ref().filter(|_| options.resume) {
        take(&task, &mut done, out, false)?;
    }
    if options.merge.is_empty() {
        let threads = options.jobs.map_or_else(work::cores, usize::from);
        let ran = run(&task, &mut done, part.as_deref(), options.resume, threads)?;
        if options.resume {
            eprintln!("{} of {} runs were done already", task.wanted.len() - ran, task.wanted.len());
        }
    } else if let Some(missing) = missing(&task, &done) {
        return Err(missing);
    }
    let outcomes: Vec<Outcome> = task.wanted.iter().filter_map(|&index| done[index].take()).collect();
    let text = if options.markdown { reproduce::markdown(&task.plan, &outcomes) } else { table(&task, &outcomes) };
    eprintln!("digest {} of {} runs", Plan::digest(&outcomes), outcomes.len());
    let Some(out) = &options.out else { return Ok(Some(text)) };
    write(out, &text)?;
    if let Some(part) = part {
        // What it held is in the table now.
        let _ = fs::remove_file(part);
    }
    Ok(None)
}

/// Takes in what a file has of the jobs.
fn take(task: &Task, done: &mut [Option<Outcome>], file: &Path, must_exist: bool) -> Result<(), String> {
    let text = match fs::read_to_string(file) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound && !must_exist => return Ok(()),
        Err(error) => return Err(format!("{}: {error}", file.display())),
    };
    // A line that was cut off by a crash has no end.
    let whole = text.rfind('\n').map_or("", |end| &text[..=end]);
    for outcome in task.plan.read(whole) {
        let index = task.jobs.iter().position(|job| job.point == outcome.point && job.seed == outcome.seed);
        if let Some(index) = index.filter(|_| is_whole(&task.plan, &outcome)) {
            done[index] = Some(outcome);
        }
    }
    Ok(())
}

/// Whether no line of it is missing: each method has its last one.
fn is_whole(plan: &Plan, outcome: &Outcome) -> bool {
    let last = outcome.last().map(|row| row.time_ms).fold(0.0, f64::max);
    let names: BTreeSet<&str> = outcome.rows.iter().map(|row| row.method.as_str()).collect();
    let are_all_there = match plan.kind {
        Kind::Network | Kind::Synapse | Kind::Learning => names.len() == plan.names().len(),
        Kind::Grid => outcome.rows.len() == grid::published(&plan.base).iter().map(|grid| grid.len()).sum::<usize>(),
        Kind::Wiener => names.len() == wiener::RULES.len(),
    };
    are_all_there && outcome.last().all(|row| row.time_ms == last)
}

fn missing(task: &Task, done: &[Option<Outcome>]) -> Option<String> {
    let missing: Vec<usize> = task.wanted.iter().copied().filter(|&index| done[index].is_none()).collect();
    let first = task.jobs.get(*missing.first()?)?;
    let place = |(axis, &place): (&Axis, &usize)| format!("{} {}, ", axis.name, axis.places[place].name);
    let point: String = task.plan.axes.iter().zip(&first.point).map(place).collect();
    let (count, all) = (missing.len(), task.wanted.len());
    Some(format!(
        "{count} of {all} runs are missing, the first one is {point}seed {}: is a part not there?",
        first.seed
    ))
}

fn keep(part: &Path, is_resumed: bool) -> Result<File, String> {
    let mut options = OpenOptions::new();
    options.create(true).write(true).append(is_resumed).truncate(!is_resumed);
    options.open(part).map_err(|error| format!("{}: {error}", part.display()))
}

/// Writes all or nothing: a full disk leaves the old file as it was.
fn write(out: &Path, text: &str) -> Result<(), String> {
    let new = PathBuf::from(format!("{}.new", out.display()));
    let written = fs::write(&new, text).and_then(|()| fs::rename(&new, out));
    written.map_err(|error| format!("{}: {error}; finished runs are in {}.part", out.display(), out.display()))
}
