//! Jobs at work: each can be taken a stretch at a time, so that a page may pause or give up, and gives the same in every bit
//! however it was cut.

use super::outcome::{Outcome, Row};
use super::{Job, Kind, Plan, Scored};
use crate::learn::feedback::Chosen;
use crate::learn::{self, Learner, PIECE_STEPS, Stage, data};
use crate::methods::grid::{self, Grid};
use crate::params::{Params, Problem};
use crate::run::digest::Digest;
use crate::run::scores::Scores;
use crate::run::{Run, moves};
use crate::source::Simulated;
use crate::source::wiener::{self, Wiener};

/// Points of a curve lie at least this factor apart in time: even on a logarithmic axis, and few enough to keep.
const APART: f64 = 1.05;

/// The estimate of a synapse is first looked at after so many steps.
const FIRST_LOOK: u64 = 400;

/// A job under way.
pub struct Work {
    job: Job,
    experiment: &'static str,
    steps: u64,
    taken: u64,
    scored: Scored,
    run: Running,
}

enum Running {
    Network(Box<Run>),
    Synapse(Box<Watched>),
    Grid(Box<GridRun>),
    Wiener(Box<Wiener>),
    Learning(Box<Class>),
}

/// A run, and how the estimates of one of its synapses move.
struct Watched {
    run: Run,
    /// Index in matrices.
    synapse: usize,
    /// In order of time; of each method the estimate of the synapse, in its own units, and its scores.
    seen: Vec<(u64, Vec<(f64, Scores)>)>,
}

/// Networks that learn one after the other, each with its kind of feedback.
struct Class {
    learners: Vec<Learner>,
    /// Index of the one that learns now.
    now: usize,
}

struct GridRun {
    params: Params,
    step: u64,
    weights: Vec<f64>,
    grids: Vec<Box<dyn Grid>>,
    source: Simulated,
}

impl Work {
    /// A job of a plan at its beginning.
    ///
    /// # Errors
    /// Every condition that its parameters break.
    pub fn new(plan: &Plan, job: &Job) -> Result<Self, Vec<Problem>> {
        let run = match plan.kind {
            Kind::Network => Running::Network(Box::new(Run::with_methods(&job.params, &plan.methods)?)),
            Kind::Synapse => Running::Synapse(Box::new(Watched::new(Run::with_methods(&job.params, &plan.methods)?))),
            Kind::Grid => Running::Grid(Box::new(GridRun::new(&job.params)?)),
            Kind::Wiener => Running::Wiener(Box::new(Wiener::new(&wiener::Settings::of(&job.params)))),
            Kind::Learning => Running::Learning(Box::new(Class::new(&plan.feedback, &job.params)?)),
        };
        let steps = if plan.kind == Kind::Learning { u64::MAX } else { steps_in(plan.duration_ms, &job.params) };
        Ok(Self { job: job.clone(), experiment: plan.name, steps, taken: 0, scored: plan.scored, run })
    }

    /// Takes up to `steps` steps. Returns whether the job is done.
    pub fn advance(&mut self, steps: u64) -> bool {
        let steps = steps.min(self.steps - self.taken);
        match &mut self.run {
            Running::Network(run) => run.run(steps),
            Running::Synapse(watched) => watched.advance(steps),
            Running::Grid(run) => run.run(steps),
            Running::Wiener(wiener) => wiener.run(steps),
            Running::Learning(class) => return class.advance(steps),
        }
        self.taken += steps;
        self.taken == self.steps
    }

    /// Share of the steps that have been taken.
    pub fn share(&self) -> f64 {
        if let Running::Learning(class) = &self.run {
            return class.share();
        }
        if self.steps == 0 { 1.0 } else { self.taken as f64 / self.steps as f64 }
    }

    /// What the job gave.
    pub fn outcome(mut self) -> Outcome {
        let time_ms = self.taken as f64 * self.job.params.dt_ms;
        let of_run = |run: &Run, rows| {
            let correlation = run.stimulus().measured.pairwise_correlation();
            (rows, run.chance_sign_accuracy(), correlation, run.digest())
        };
        let (rows, majority, correlation, digest) = match &mut self.run {
            Running::Network(run) => of_run(run, rows_of(run, time_ms, self.scored)),
            Running::Synapse(watched) => {
                let rows = watched.rows(self.job.params.dt_ms);
                of_run(&watched.run, rows)
            }
            Running::Grid(run) => run.outcome(self.taken, time_ms),
            Running::Wiener(wiener) => (of_wiener(wiener, self.scored), 0.5, f64::NAN, wiener.digest()),
            Running::Learning(class) => (class.rows(self.scored), f64::NAN, f64::NAN, class.digest()),
        };
        Outcome {
            experiment: self.experiment,
            point: self.job.point,
            seed: self.job.seed,
            rows,
            majority,
            correlation,
            digest,
        }
    }
}

fn rows_of(run: &Run, time_ms: f64, scored: Scored) -> Vec<Row> {
    let mut rows = Vec::new();
    for (index, running) in run.methods().iter().enumerate() {
        if scored == Scored::Curve {
            let history = run.history();
            let mut next_ms = 0.0;
            for (at, &then) in history.time_ms.iter().enumerate() {
                if then < next_ms || then >= time_ms {
                    continue;
                }
                next_ms = then * APART;
                let scores = [0, 1, 2, 3].map(|score: usize| f64::from(history.scores[index][score][at]));
                rows.push(Row { method: running.method.name.into(), setting: String::new(), time_ms: then, scores });
            }
        }
        let scores = run.scores_of(running.state.as_ref()).values();
        rows.push(Row { method: running.method.name.into(), setting: String::new(), time_ms, scores });
    }
    rows
}

/// Rule by rule; what is scored at the very end comes last.
fn of_wiener(wiener: &Wiener, scored: Scored) -> Vec<Row> {
    let end = wiener.score();
    let mut rows = Vec::new();
    for last in &end {
        let before = wiener.scored().iter().filter(|each| scored == Scored::Curve && each.time_ms < last.time_ms);
        for each in before.filter(|each| each.method == last.method).chain([last]) {
            let wiener::Scored { method, time_ms, scores } = *each;
            rows.push(Row { method: method.into(), setting: String::new(), time_ms, scores: scores.values() });
        }
    }
    rows
}

impl Watched {
    fn new(run: Run) -> Self {
        Self { synapse: watched_synapse(run.weights()), run, seen: Vec::new() }
    }

    /// Takes steps, and looks at the synapse at times that don't depend on how they are cut.
    fn advance(&mut self, steps: u64) {
        let end = self.run.step_index() + steps;
        while self.run.step_index() < end {
            let now = self.run.step_index();
            let next =
                self.seen.last().map_or(FIRST_LOOK, |&(step, _)| step + (step as f64 * (APART - 1.0)) as u64 + 1);
            self.run.run(next.min(end) - now);
            if self.run.step_index() == next {
                self.look();
            }
        }
    }

    fn look(&mut self) {
        let run = &self.run;
        let seen = run.methods().iter().map(|running| {
            let state = running.state.as_ref();
            (run.estimate_of(state)[self.synapse], run.scores_of(state))
        });
        self.seen.push((run.step_index(), seen.collect()));
    }

    /// Each method's estimates are scaled by the factor that fits all of its last ones best to the weights, and divided by the
    /// synapse's weight; NaN where the last ones are all zero.
    fn rows(&mut self, dt_ms: f64) -> Vec<Row> {
        if self.seen.last().is_none_or(|&(step, _)| step < self.run.step_index()) {
            self.look();
        }
        let run = &self.run;
        let weights = run.weights();
        let product = |a: &[f64], b: &[f64]| a.iter().zip(b).map(|(a, b)| a * b).sum::<f64>();
        let mut rows = Vec::new();
        for (index, running) in run.methods().iter().enumerate() {
            let last = run.estimate_of(running.state.as_ref());
            let factor = product(&last, weights) / product(&last, &last);
            for (step, seen) in &self.seen {
                let (estimate, Scores { pearson_r, sign_accuracy, angle_deg, .. }) = seen[index];
                let relative = factor * estimate / weights[self.synapse];
                rows.push(Row {
                    method: running.method.name.into(),
                    setting: String::new(),
                    time_ms: *step as f64 * dt_ms,
                    scores: [pearson_r, relative, sign_accuracy, angle_deg],
                });
            }
        }
        rows
    }
}

impl Class {
    fn new(kinds: &[Chosen], params: &Params) -> Result<Self, Vec<Problem>> {
        params.validate()?;
        let task = learn::task(&data::examples(&data::digits()), params);
        let learners = kinds.iter().map(|&kind| Learner::new(params, kind, task.clone())).collect();
        Ok(Self { learners, now: 0 })
    }

    /// Takes about so many steps of a spiking phase, or what takes as long. Returns whether all have learnt.
    fn advance(&mut self, steps: u64) -> bool {
        for _ in 0..(steps / PIECE_STEPS).max(1) {
            let Some(learner) = self.learners.get_mut(self.now) else { return true };
            learner.advance();
            if learner.stage() == Stage::Done {
                self.now += 1;
            }
        }
        self.now == self.learners.len()
    }

    fn share(&self) -> f64 {
        self.learners.iter().map(Learner::share).sum::<f64>() / self.learners.len().max(1) as f64
    }

    /// Angles are means over layers: of feedback over all pairs, of error signals of the lowest layer alone, where they are worst.
    fn rows(&self, scored: Scored) -> Vec<Row> {
        let mut rows = Vec::new();
        for learner in &self.learners {
            let epochs = learner.epochs();
            let first = if scored == Scored::Curve { 0 } else { epochs.len().saturating_sub(1) };
            for epoch in &epochs[first..] {
                let angles = &epoch.feedback_angle_deg;
                let mean = angles.iter().sum::<f64>() / angles.len() as f64;
                let error = epoch.error_angle_deg.first().copied().unwrap_or(f64::NAN);
                rows.push(Row {
                    method: learner.chosen().name().into(),
                    setting: String::new(),
                    time_ms: f64::from(epoch.epoch),
                    scores: [epoch.test_accuracy, mean, error, epoch.test_loss],
                });
            }
        }
        rows
    }

    fn digest(&self) -> String {
        let mut digest = Digest::new(self.learners.len() as u64);
        self.learners.iter().for_each(|learner| digest.add(&learner.digest(), &[]));
        digest.text()
    }
}

impl GridRun {
    fn new(params: &Params) -> Result<Self, Vec<Problem>> {
        params.validate()?;
        let weights = moves::weights_at(params, 0);
        let grids = grid::published(params);
        let source = Simulated::new(params, &weights, grid::needs(&grids));
        Ok(Self { params: params.clone(), step: 0, weights, grids, source })
    }

    fn run(&mut self, steps: u64) {
        let Self { params, step, weights, grids, source } = self;
        moves::drive(source, params, weights, [*step, steps], |activity| {
            grids.iter_mut().for_each(|grid| grid.observe(activity));
        });
        *step += steps;
    }

    /// Scores of each setting.
    fn outcome(&mut self, steps: u64, time_ms: f64) -> (Vec<Row>, f64, f64, String) {
        let n_pre = self.source.network().n_pre();
        let mut digest = Digest::new(steps);
        let mut estimate = vec![0.0; self.weights.len()];
        let mut rows = Vec::new();
        for grid in &mut self.grids {
            for setting in 0..grid.len() {
                grid.estimate(setting, &mut estimate);
                let name = grid.name(setting);
                digest.add(&name, &estimate);
                let (method, setting) = name.split_once(' ').unwrap_or((&name, ""));
                let scores = Scores::of(&estimate, &self.weights, n_pre).values();
                rows.push(Row { method: method.to_string(), setting: setting.to_string(), time_ms, scores });
            }
        }
        let positive = self.weights.iter().filter(|&&weight| weight >= 0.0).count() as f64;
        let correlation = self.source.stimulation().measured.pairwise_correlation();
        (rows, positive / self.weights.len() as f64, correlation, digest.text())
    }
}

/// Index of an ordinary synapse: its weight is the median in magnitude.
///
/// # Panics
/// Without weights.
pub fn watched_synapse(weights: &[f64]) -> usize {
    let magnitude = |&synapse: &usize| weights[synapse].abs();
    let mut order: Vec<usize> = (0..weights.len()).collect();
    order.sort_by(|a, b| magnitude(a).total_cmp(&magnitude(b)).then(a.cmp(b)));
    order[order.len() / 2]
}

fn steps_in(time_ms: f64, params: &Params) -> u64 {
    libm::ceil(time_ms / params.dt_ms - 1e-6).max(0.0) as u64
}
