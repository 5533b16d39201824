//! Experiments for JavaScript: a plan, its jobs one by one, and what figures show of those that are done. What is passed around is
//! the text of results, lines of one table; see [`crate::plan::Outcome::lines`].

use super::data;
use super::record::Record;
use crate::link::{self, Room};
use crate::params::Problem;
use crate::plan::experiments::{self, Reported};
use crate::plan::{self, Axis, Job, Kind, Outcome, Plan, Scored, Spread, summary, work};
use crate::source::network;
use js_sys::Array;
use wasm_bindgen::prelude::*;

/// The plan that a link describes, with its jobs.
#[wasm_bindgen]
pub struct PlanOf {
    text: String,
    plan: Plan,
    jobs: Vec<Job>,
    reported: &'static [Reported],
    problems: Vec<Problem>,
}

#[wasm_bindgen]
impl PlanOf {
    /// Reads a link with `exp` or `sweep`. What cannot be used becomes [`PlanOf::problems`]; with problems of the plan itself there
    /// are no jobs.
    #[wasm_bindgen(constructor)]
    pub fn new(text: &str) -> PlanOf {
        let (link, mut problems) = link::parse(text);
        let (plan, reported, told) = experiments::of_link(&link);
        problems.extend(told);
        let jobs = plan.jobs().unwrap_or_else(|told| {
            problems.extend(told);
            Vec::new()
        });
        PlanOf { text: text.to_string(), plan, jobs, reported, problems }
    }

    /// What could not be used: `{key, text, message, code, values}[]`.
    pub fn problems(&self) -> Result<JsValue, JsError> {
        data::to_js(&self.problems)
    }

    /// `{name, jobs, axes: {name, places: string[]}[], methods: string[], scores: string[], seeds: number[], duration_ms, kind, scored, header}`.
    pub fn describe(&self) -> JsValue {
        let Plan { name, axes, seeds, duration_ms, kind, scored, .. } = &self.plan;
        let kind = match kind {
            Kind::Network => "network",
            Kind::Synapse => "synapse",
            Kind::Grid => "grid",
            Kind::Wiener => "wiener",
            Kind::Learning => "learning",
        };
        Record::new()
            .with("name", *name)
            .with("jobs", self.jobs.len() as f64)
            .with("axes", axes.iter().map(axis).collect::<Array>())
            .with("methods", self.plan.names().into_iter().map(JsValue::from).collect::<Array>())
            .with("scores", self.plan.kind.scores().into_iter().map(JsValue::from).collect::<Array>())
            .with("seeds", seeds.iter().map(|&seed| JsValue::from(seed as f64)).collect::<Array>())
            .with("duration_ms", *duration_ms)
            .with("kind", kind)
            .with("scored", if *scored == Scored::Curve { "curve" } else { "end" })
            .with("header", self.plan.header().as_str())
            .js()
    }

    /// A job at its beginning.
    pub fn start(&self, index: usize) -> Result<WorkOf, JsError> {
        let job = self.jobs.get(index).ok_or_else(|| JsError::new("there is no such job"))?;
        let work = plan::Work::new(&self.plan, job).map_err(|problems| {
            JsError::new(&problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))
        })?;
        Ok(WorkOf { work: Some(work), axes: self.plan.axes.clone() })
    }

    /// The link that opens a job in the Lab.
    pub fn link_of(&self, index: usize) -> Option<String> {
        let job = self.jobs.get(index)?;
        let mut link = link::parse(&link::experiment_of(&self.text)).0;
        link.params = job.params.clone();
        if self.plan.kind == Kind::Learning {
            link.view.room = Room::Learning;
            link.view.feedback = self.plan.names().into_iter().take(6).map(String::from).collect();
            return Some(link::format(&link));
        }
        link.methods = self.plan.methods.clone();
        link.view.until = Some(self.plan.duration_ms);
        if self.plan.kind == Kind::Synapse {
            let synapse = work::watched_synapse(&network::draw_weights(&job.params)) as u32;
            link.view.synapse = Some((synapse / job.params.n_pre, synapse % job.params.n_pre));
        }
        Some(link::format(&link))
    }

    /// The job of a seed at a point, given by the index of the place on each axis.
    pub fn job_at(&self, point: Vec<usize>, seed: f64) -> Option<usize> {
        self.jobs.iter().position(|job| job.point == point && job.seed as f64 == seed)
    }

    /// Indices of the jobs whose results are in the text.
    pub fn done(&self, lines: &str) -> Vec<usize> {
        let done = self.plan.read(lines);
        let is_done = |job: &Job| done.iter().any(|outcome| outcome.point == job.point && outcome.seed == job.seed);
        (0..self.jobs.len()).filter(|&index| is_done(&self.jobs[index])).collect()
    }

    /// The table with all results in the text, in the order of jobs.
    pub fn csv(&self, lines: &str) -> String {
        let outcomes = self.sorted(lines);
        let lines: String = outcomes.iter().map(|outcome| outcome.lines(&self.plan.axes)).collect();
        format!("{}{lines}", self.plan.header())
    }

    /// One digest over the results in the text, in the order of jobs.
    pub fn digest(&self, lines: &str) -> String {
        Plan::digest(&self.sorted(lines))
    }

    /// What a figure shows: `{groups: {point, method, setting, time_ms, seeds, mean, sd, single}[], points: {point, majority,
    /// correlation, ahead}[], agreements: {at, method, setting, time_ms, score, value, tolerance, source, because, mean, sd, agrees}[]}`,
    /// where `mean` and `sd` are `{score: Float64Array}` over time, `single` is `{score: Float64Array[]}` over seeds, and `ahead`
    /// is `{score: string[]}`.
    pub fn summary(&self, lines: &str) -> JsValue {
        let outcomes = self.sorted(lines);
        let groups = summary::groups(&self.plan, &outcomes);
        let points = summary::points(&self.plan, &outcomes, &groups);
        let kind = self.plan.kind;
        let agreements = summary::agreements(&self.plan, self.reported, &groups);
        Record::new()
            .with("groups", groups.iter().map(|each| group(kind, each)).collect::<Array>())
            .with("points", points.iter().map(|each| point(kind, each)).collect::<Array>())
            .with("agreements", agreements.iter().map(agreement).collect::<Array>())
            .js()
    }

    fn sorted(&self, lines: &str) -> Vec<Outcome> {
        let mut outcomes = self.plan.read(lines);
        let place =
            |outcome: &Outcome| self.jobs.iter().position(|job| job.point == outcome.point && job.seed == outcome.seed);
        outcomes.sort_by_key(place);
        outcomes
    }
}

/// A job under way.
#[wasm_bindgen]
pub struct WorkOf {
    work: Option<plan::Work>,
    axes: Vec<Axis>,
}

#[wasm_bindgen]
impl WorkOf {
    /// Takes up to `steps` steps. Returns whether the job is done.
    pub fn advance(&mut self, steps: f64) -> bool {
        self.work.as_mut().is_none_or(|work| work.advance(super::steps(steps)))
    }

    /// Share of the job that is done.
    pub fn share(&self) -> f64 {
        self.work.as_ref().map_or(1.0, plan::Work::share)
    }

    /// Its lines of the table, when it is done; once.
    pub fn lines(&mut self) -> String {
        self.work.take().map_or(String::new(), |work| work.outcome().lines(&self.axes))
    }
}

fn axis(axis: &Axis) -> JsValue {
    let places = axis.places.iter().map(|place| JsValue::from(place.name.as_str())).collect::<Array>();
    Record::new().with("name", axis.name.as_str()).with("places", places).js()
}

fn by_score<T: super::record::Property>(kind: Kind, mut value: impl FnMut(usize) -> T) -> Record {
    let mut record = Record::new();
    for (index, name) in kind.scores().into_iter().enumerate() {
        record = record.with(name, value(index));
    }
    record
}

fn indices(point: &[usize]) -> Array {
    point.iter().map(|&place| JsValue::from(place as f64)).collect()
}

fn group(kind: Kind, group: &summary::Group) -> JsValue {
    let seeds = |score: usize| -> Array {
        group.single[score].iter().map(|seed| JsValue::from(js_sys::Float64Array::from(seed.as_slice()))).collect()
    };
    Record::new()
        .with("point", indices(&group.point))
        .with("method", group.method.as_str())
        .with("setting", group.setting.as_str())
        .with("time_ms", group.time_ms.as_slice())
        .with("seeds", group.seeds.iter().map(|&seed| JsValue::from(seed as f64)).collect::<Array>())
        .with("mean", by_score(kind, |score| group.mean[score].as_slice()))
        .with("sd", by_score(kind, |score| group.deviation[score].as_slice()))
        .with("single", by_score(kind, seeds))
        .js()
}

fn point(kind: Kind, point: &summary::Point) -> JsValue {
    let names =
        |score: usize| -> Array { point.ahead[score].iter().map(|name| JsValue::from(name.as_str())).collect() };
    Record::new()
        .with("point", indices(&point.point))
        .with("majority", spread(point.majority))
        .with("correlation", spread(point.correlation))
        .with("ahead", by_score(kind, names))
        .js()
}

fn agreement(summary::Agreement { reported, found, agrees }: &summary::Agreement) -> JsValue {
    Record::new()
        .with("at", reported.at.iter().map(|&name| JsValue::from(name)).collect::<Array>())
        .with("method", reported.method)
        .with("setting", reported.setting)
        .with("time_ms", reported.time_ms)
        .with("score", reported.score)
        .with("value", reported.value)
        .with("tolerance", reported.tolerance)
        .with("source", reported.source)
        .with("because", reported.because.map(|reason| reason.name))
        .with("mean", found.mean)
        .with("sd", found.deviation)
        .with("agrees", *agrees)
        .js()
}

fn spread(Spread { mean, deviation }: Spread) -> Record {
    Record::new().with("mean", mean).with("sd", deviation)
}
