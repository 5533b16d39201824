//! The experiments of arXiv 2003.03988 and what goes beyond them, as data: one file each, and a line in [`EXPERIMENTS`].

mod e1;
mod e10;
mod e11;
mod e12;
mod e13;
mod e2;
mod e3;
mod e4;
mod e5;
mod e6;
mod e7;
mod e8;
mod e9;

use super::{Axis, Kind, Place, Plan, Scored};
use crate::learn::{self, feedback, feedback::Chosen};
use crate::link::{Link, View};
use crate::methods::{self, Method};
use crate::params::problems as texts;
use crate::params::{Params, Problem, Value, text};
use serde::Serialize;

/// Seeds that are shown begin here; those that rates were tuned on are 1 to 3.
pub const FIRST_SEED: u64 = 101;

/// An experiment.
#[derive(Debug, Serialize)]
pub struct Experiment {
    /// In links and tables.
    pub name: &'static str,
    /// A few words.
    pub title: &'static str,
    /// What the abstract of the paper claims, or what is asked.
    pub claim: &'static str,
    /// What to see, and why.
    pub lesson: &'static str,
    #[serde(skip)]
    /// What a job runs.
    pub kind: Kind,
    #[serde(skip)]
    /// When scores are taken.
    pub scored: Scored,
    /// What it is drawn as.
    pub figure: Figure,
    /// Names of the methods, or of kinds of feedback, unless a link names others; none where it has settings of its own.
    pub methods: &'static [&'static str],
    /// Simulated time of a run, ms, unless a link has `until`; 0 of networks that learn, whose time is in epochs.
    pub duration_ms: f64,
    #[serde(skip)]
    /// What it sets that the link does not say.
    pub fixed: &'static [(&'static str, Value)],
    #[serde(skip)]
    /// What is compared.
    pub axes: &'static [FixedAxis],
    /// Numbers that should be seen again.
    pub reported: &'static [Reported],
}

/// What a figure is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Figure {
    /// A score over time, a panel for each place of the first axis.
    Curves,
    /// The last scores over the last axis, a panel for each place of the first one.
    Lines,
    /// The last scores of each method at each place: groups of bars.
    Bars,
    /// The last scores of settings: a map for each method.
    Maps,
    /// The time to a level over the last axis.
    Times,
}

/// An axis of constants.
#[derive(Debug)]
pub struct FixedAxis {
    /// Column of the table.
    pub name: &'static str,
    /// In order.
    pub places: &'static [FixedPlace],
}

/// A place of constants.
#[derive(Debug)]
pub struct FixedPlace(pub &'static str, pub &'static [(&'static str, Value)]);

/// A number that should be seen again.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Reported {
    /// Place on each axis, by name.
    pub at: &'static [&'static str],
    /// Name of the method.
    pub method: &'static str,
    /// Which setting; empty where there is one.
    pub setting: &'static str,
    /// When, ms or epoch; at the end if it is not said.
    pub time_ms: Option<f64>,
    /// One of the four scores of the experiment's kind.
    pub score: &'static str,
    /// Its value.
    pub value: f64,
    /// How far from it a mean over seeds still agrees.
    pub tolerance: f64,
    /// Who reported it.
    pub source: &'static str,
    /// Why it is not seen again, where that is known.
    pub because: Option<&'static Reason>,
}

/// Why a number is not seen again.
#[derive(Debug, Serialize)]
pub struct Reason {
    /// By which other languages know it.
    pub name: &'static str,
    /// What differs, and what comes out without the difference.
    pub text: &'static str,
}

impl Reported {
    /// A score at the end.
    const fn new(
        at: &'static [&'static str],
        method: &'static str,
        score: &'static str,
        [value, tolerance]: [f64; 2],
        source: &'static str,
    ) -> Self {
        Self { at, method, setting: "", time_ms: None, score, value, tolerance, source, because: None }
    }

    /// The same at a time.
    const fn after(self, seconds: f64) -> Self {
        Self { time_ms: Some(seconds * 1000.0), ..self }
    }

    /// The same, with the reason why it is not seen again.
    const fn because(self, reason: &'static Reason) -> Self {
        Self { because: Some(reason), ..self }
    }
}

/// The published code, run by us.
const CODE: &str = "published code";
/// This engine, before the experiment was declared.
const ENGINE: &str = "this engine, seeds 1 to 5";
/// The trial that the rules beyond the paper come from: another implementation.
const TRIAL: &str = "trial, five other seeds";
/// Another implementation of the published equations.
const INDEPENDENT: &str = "independent re-implementation";

/// MODEL.md, *Against the published implementation*, says how these were measured.
static ONE_MATRIX: Reason = Reason {
    name: "one-matrix",
    text: text!(
        "The published number is of one matrix of weights, 70 % of them positive. The more are positive, the fewer signs Akrout has right: over 100 seeds of ours the correlation is −0.68. With the published matrix this engine finds 84.1 ± 0.5 % over ten sets of spike trains."
    ),
};
static RDD_START: Reason = Reason {
    name: "rdd-start",
    text: text!(
        "The published run starts the lines of RDD at random values of up to 0.0005, and ours start at zero. Hardly any window lies below threshold, so that the lower lines stay where they start. With that start and the published matrix of weights this engine finds 82.0 ± 1.0 % over ten sets of spike trains; with the matrix alone 87.6 ± 0.6 %."
    ),
};

/// All experiments, in the order in which they are shown.
pub static EXPERIMENTS: &[&Experiment] = &[
    &e1::EXPERIMENT,
    &e2::EXPERIMENT,
    &e3::EXPERIMENT,
    &e4::EXPERIMENT,
    &e5::EXPERIMENT,
    &e6::EXPERIMENT,
    &e7::EXPERIMENT,
    &e8::EXPERIMENT,
    &e9::EXPERIMENT,
    &e10::EXPERIMENT,
    &e11::EXPERIMENT,
    &e12::EXPERIMENT,
    &e13::EXPERIMENT,
];

/// Which rules common input fools: stimulations from sparse and independent to dense and common, one source or two.
pub static COMMON_INPUT: &Experiment = &e11::EXPERIMENT;

/// The experiment of a name.
pub fn experiment(name: &str) -> Option<&'static Experiment> {
    EXPERIMENTS.iter().copied().find(|experiment| experiment.name == name)
}

impl Experiment {
    /// Its plan, with what a link says: parameters, methods, `until` and the number of seeds. Where the experiment compares or
    /// sets a parameter, the link's is not used, unless it is what the experiment only sets: then the link has the last word.
    pub fn plan(&self, link: &Link, seeds: u64) -> Plan {
        let mut base = link.params.clone();
        let preset = link.preset.params();
        for (key, value) in self.fixed {
            if is_as_in(&base, &preset, key) {
                // Constants of ours; tests set every one.
                let _ = base.set(key, value);
            }
        }
        Plan {
            name: self.name,
            kind: self.kind,
            scored: self.scored,
            base,
            methods: self.methods_of(link),
            feedback: self.feedback_of(link),
            axes: self.axes.iter().map(FixedAxis::axis).collect(),
            seeds: (FIRST_SEED..FIRST_SEED + seeds).collect(),
            duration_ms: link.view.until.unwrap_or(self.duration_ms),
        }
    }

    fn feedback_of(&self, link: &Link) -> Vec<Chosen> {
        if self.kind != Kind::Learning {
            return Vec::new();
        }
        let is_named = link.view.feedback != View::default().feedback;
        let own = self.methods.iter().filter_map(|name| feedback::chosen(name)).collect();
        if is_named { learn::kinds_of(&link.view.feedback, &link.params).0 } else { own }
    }

    fn methods_of(&self, link: &Link) -> Vec<&'static Method> {
        if self.kind == Kind::Learning || self.methods.is_empty() || link.methods != methods::defaults() {
            return link.methods.clone();
        }
        self.methods.iter().filter_map(|name| methods::method(name)).collect()
    }
}

pub(crate) fn is_as_in(params: &Params, preset: &Params, key: &str) -> bool {
    crate::params::parameter(key).is_some_and(|parameter| parameter.get(params) == parameter.get(preset))
}

impl FixedAxis {
    /// The same as a plan has it.
    pub fn axis(&self) -> Axis {
        let place =
            |FixedPlace(name, values): &FixedPlace| Place { name: (*name).to_string(), values: values.to_vec() };
        Axis { name: self.name.to_string(), places: self.places.iter().map(place).collect() }
    }
}

/// Reads the axes of a reader's own sweep: `key:value/value/…`, at most two of them, separated by commas.
///
/// # Errors
/// What of it is no axis.
pub fn axes(text: &str) -> Result<Vec<Axis>, Problem> {
    let told = |text: &str| Problem::new(&texts::NO_AXIS, "sweep", text, Vec::new());
    let axes: Vec<Axis> = text.split(',').map(|text| axis(text).ok_or_else(|| told(text))).collect::<Result<_, _>>()?;
    let is_twice = axes.len() == 2 && axes[0].name == axes[1].name;
    if axes.len() > 2 || is_twice { Err(told(text)) } else { Ok(axes) }
}

/// More places on an axis than this nobody can tell apart.
const MOST_PLACES: usize = 50;

fn axis(text: &str) -> Option<Axis> {
    let (key, values) = text.split_once(':')?;
    let parameter = crate::params::parameter(key)?;
    let value = |text: &str| match text.parse() {
        Ok(number) => Value::Number(number),
        Err(_) => Value::Text(text.to_string().into()),
    };
    let values: Vec<Value> = values.split('/').map(value).collect();
    let is_valid = parameter.key != "seed" && values.iter().all(|value| parameter.check(value).is_ok());
    let has_twice = values.iter().enumerate().any(|(at, value)| values[..at].contains(value));
    (is_valid && !has_twice && values.len() <= MOST_PLACES).then(|| super::axis(parameter.key, values))
}

/// The plan that a link describes: its own sweep, or else its experiment, or else the first one; with the numbers that should be
/// seen again, and what could not be used.
pub fn of_link(link: &Link) -> (Plan, &'static [Reported], Vec<Problem>) {
    let seeds = u64::from(link.view.seeds);
    let mut problems = Vec::new();
    if let Some(text) = &link.view.sweep {
        match axes(text) {
            Ok(axes) => return (sweep(link, axes, seeds), &[], problems),
            Err(problem) => problems.push(problem),
        }
    }
    let named = link.view.exp.as_deref().map(|name| experiment(name).ok_or(name));
    let found = named.unwrap_or(Ok(EXPERIMENTS[0])).unwrap_or_else(|name| {
        let names: Vec<&str> = EXPERIMENTS.iter().map(|experiment| experiment.name).collect();
        problems.push(Problem::new(&texts::NO_EXPERIMENT, "exp", name, vec![("names", names.join(", "))]));
        EXPERIMENTS[0]
    });
    // Numbers were reported for what the experiment says, not for what a link makes of it.
    let is_as_declared =
        link.params == link.preset.params() && link.view.until.is_none() && link.preset.name == "paper";
    (found.plan(link, seeds), if is_as_declared { found.reported } else { &[] }, problems)
}

/// The plan of a reader's own sweep.
pub fn sweep(link: &Link, axes: Vec<Axis>, seeds: u64) -> Plan {
    Plan::of(link, axes, FIRST_SEED, seeds)
}
