//! Commands and their exit status: 0 is success, 1 a result that differs from what was expected, 2 an input that cannot be
//! used.

use crate::{calibrate, conform, costs, describe, experiment, grid, keys, learn, reproduce, run, sweep, table};
use clap::{Parser, Subcommand};
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use stdwi_lab::link;
use stdwi_lab::params::Problem;

#[derive(Parser)]
#[command(name = "stdwi", version, about = "Runs experiments of STDWI Lab from their links")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Runs the experiment of a link up to its `until` (or the duration of its preset) and prints scores and digest.
    ///
    /// Parts of the link that cannot be used are listed on stderr, and the rest is run. The exit status is 1 if the link
    /// has a digest and that of the run differs, and 2 if nothing in the link can be used.
    Run {
        /// Text of a link, such as '#v=1&preset=paper&seed=7&until=100000', or a whole address.
        #[arg(allow_hyphen_values = true)]
        link: String,
        /// Print JSON.
        #[arg(long)]
        json: bool,
    },
    /// Checks the engine against reference data and prints a line for each check.
    ///
    /// The exit status is 1 if any check misses, and 2 if a file cannot be read.
    Conform {
        /// Files in the format of tests/reference/README.md.
        #[arg(required = true)]
        files: Vec<PathBuf>,
    },
    /// Prints a link in its shortest form, and on stderr what of it was repaired or cannot be used.
    Link {
        /// Text of a link, or a whole address.
        #[arg(allow_hyphen_values = true)]
        link: String,
    },
    /// Runs a link with many rates of each method and prints which suits it; this is where preset `tuned` comes from.
    Sweep {
        /// Text of a link.
        #[arg(default_value = "v=1&preset=paper", allow_hyphen_values = true)]
        link: String,
        /// Number of seeds, from 1.
        #[arg(long, default_value_t = 3, value_parser = clap::value_parser!(u64).range(1..=1000))]
        seeds: u64,
    },
    /// Runs a link's network once with all 258 published settings of the three methods and prints the scores of each.
    Grid {
        /// Text of a link; without `until` the duration of its preset is run.
        #[arg(default_value = "v=1&preset=paper", allow_hyphen_values = true)]
        link: String,
    },
    /// Runs a link under stimulations from independent to common input and prints what becomes of each method.
    Table {
        /// Text of a link.
        #[arg(
            default_value = "v=1&learning_rate=0.0005&until=100000&methods=stdwi,sal,stdwi-balanced,stdwi-inhibited,lateral,predictive,event-predictive,whitened,least-squares,covariance,shuffled",
            allow_hyphen_values = true
        )]
        link: String,
        /// First seed.
        #[arg(long, default_value_t = 101)]
        first: u64,
        /// Number of seeds.
        #[arg(long, default_value_t = 10, value_parser = clap::value_parser!(u64).range(1..=1000))]
        seeds: u64,
    },
    /// Runs an experiment of the paper, or a sweep, and prints a table with a line for each method, seed and time.
    ///
    /// Results don't depend on threads, shards or where a run was resumed, in any bit. The exit status is 2 if anything is
    /// wrong with what was asked for, or a part is missing at a merge.
    Experiment(experiment::Options),
    /// Runs every experiment and prints REPRODUCTION.md from what came out. Takes some minutes.
    Reproduce {
        /// Folder for the tables; those that are there already are not run again.
        #[arg(long, default_value = "target/reproduction")]
        folder: PathBuf,
        /// Number of seeds, from 101.
        #[arg(long, default_value_t = 10, value_parser = clap::value_parser!(u32).range(1..=1000))]
        seeds: u32,
        /// Number of threads; by default one a core.
        #[arg(long, value_parser = clap::value_parser!(u16).range(1..))]
        jobs: Option<u16>,
    },
    /// Lets a network learn digits with each kind of feedback of a link, and prints accuracy, angles and digest.
    ///
    /// The exit status is 2 if nothing can be learnt: no such kind, or a file that cannot be read.
    Learn {
        /// Text of a link, such as '#v=1&room=learning&feedback=bp,stdwi&seed=7'.
        #[arg(default_value = "v=1&room=learning", allow_hyphen_values = true)]
        link: String,
        /// Print JSON, a line for each kind.
        #[arg(long)]
        json: bool,
        /// Learn from this file in place of the digits that come with the program; see `stdwi digits` for its form.
        #[arg(long)]
        data: Option<PathBuf>,
        /// List the kinds of feedback, as JSON, with all texts.
        #[arg(long)]
        list: bool,
    },
    /// Prints the digits that come with the program: 64 pixels from 0 to 16 by rows, and the label.
    Digits {
        /// Pack this file into the form in which the program has them, and write it to stdout.
        #[arg(long)]
        pack: Option<PathBuf>,
    },
    /// Prints the gain with which each neuron model spikes as often as `lif`; this is where the defaults of `neuron_gain` come from.
    Calibrate {
        /// Text of a link.
        #[arg(default_value = "v=1&preset=paper", allow_hyphen_values = true)]
        link: String,
        /// Number of seeds, from 1.
        #[arg(long, default_value_t = 10, value_parser = clap::value_parser!(u64).range(1..=1000))]
        seeds: u64,
    },
    /// Prints all keys of links as a Markdown table.
    Keys,
    /// Prints what each method has to be told and what it keeps for each synapse and each neuron.
    Costs {
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// Prints, as JSON, all that the page is built from: engine, parameters, view keys, presets and methods.
    Describe,
}

/// Runs the command that the arguments ask for.
pub fn main() -> ExitCode {
    let status = match Arguments::parse().command {
        Command::Run { link, json } => run::run(&link, json),
        Command::Conform { files } => conform::conform(&files),
        Command::Link { link } => {
            let (link, problems) = link::parse(&link);
            report(&problems);
            print(&format!("{}\n", link::format(&link)))
        }
        Command::Sweep { link, seeds } => sweep::sweep(&parsed(&link), seeds),
        Command::Grid { link } => grid::grid(&parsed(&link)),
        Command::Table { link, first, seeds } => table::table(&parsed(&link), first, seeds),
        Command::Experiment(options) => experiment::experiment(&options),
        Command::Learn { list: true, .. } => learn::list(),
        Command::Learn { link, json, data, .. } => learn::learn(&parsed(&link), json, data.as_deref()),
        Command::Digits { pack } => learn::digits(pack.as_deref()),
        Command::Calibrate { link, seeds } => calibrate::calibrate(&parsed(&link), seeds),
        Command::Reproduce { folder, seeds, jobs } => {
            reproduce::reproduce(&folder, seeds, jobs.map_or_else(crate::work::cores, usize::from))
        }
        Command::Costs { json } => costs::costs(json),
        Command::Keys => print(&keys::markdown()),
        Command::Describe => describe::json().map_or(2, |json| print(&format!("{json}\n"))),
    };
    ExitCode::from(status)
}

/// What a text says; what cannot be used of it is listed on stderr.
fn parsed(text: &str) -> link::Link {
    let (link, problems) = link::parse(text);
    report(&problems);
    link
}

/// Lists problems on stderr.
pub fn report(problems: &[Problem]) {
    for problem in problems {
        eprintln!("link: {problem}");
    }
}

/// Prints to stdout and gives the exit status. A reader that has left early, as `head` does, is no error.
pub fn print(text: &str) -> u8 {
    print_bytes(text.as_bytes())
}

/// The same of any bytes.
pub fn print_bytes(bytes: &[u8]) -> u8 {
    match io::stdout().lock().write_all(bytes) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            eprintln!("cannot write: {error}");
            2
        }
        _ => 0,
    }
}
