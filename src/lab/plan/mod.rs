//! Plans: an experiment as data. Axes, seeds and a duration give jobs; a job is a run; runs give scores, and over seeds means and
//! standard deviations.
//!
//! A job depends on nothing but its own values, so jobs may run in any order and anywhere: outcomes are the same in every bit.

pub mod costs;
pub mod experiments;
pub mod outcome;
pub mod summary;
pub mod tuning;
pub mod work;

pub use outcome::{Outcome, Row};
pub use work::Work;

use crate::learn::feedback::Chosen;
use crate::link::Link;
use crate::methods::Method;
use crate::params::{Params, Problem, Value};
use crate::run::digest::Digest;

/// One place on an axis: its name, and the parameters that it sets.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// For tables.
    pub name: String,
    /// Parameters by key.
    pub values: Vec<(&'static str, Value)>,
}

/// Places that are compared.
#[derive(Clone, Debug, PartialEq)]
pub struct Axis {
    /// What differs between them: the column of tables.
    pub name: String,
    /// In order.
    pub places: Vec<Place>,
}

/// What a job runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The network, with the plan's methods.
    Network,
    /// The network with the plan's methods, and how the estimate of one of its synapses moves.
    Synapse,
    /// The network, with every published setting of the three methods at once.
    Grid,
    /// Single synapses onto neurons that noise drives.
    Wiener,
    /// Networks that learn, with each kind of feedback.
    Learning,
}

/// When scores are taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scored {
    /// At the end.
    End,
    /// Over time.
    Curve,
}

/// What is run, and how often.
#[derive(Clone, Debug)]
pub struct Plan {
    /// In tables.
    pub name: &'static str,
    /// What a job runs.
    pub kind: Kind,
    /// When scores are taken.
    pub scored: Scored,
    /// What all runs have in common.
    pub base: Params,
    /// The methods that are scored, in order.
    pub methods: Vec<&'static Method>,
    /// Kinds of feedback with which networks learn, in order, where it is about that.
    pub feedback: Vec<Chosen>,
    /// Every combination of one place of each axis is a point.
    pub axes: Vec<Axis>,
    /// Each point is run once with each seed.
    pub seeds: Vec<u64>,
    /// Simulated time of each run, ms.
    pub duration_ms: f64,
}

/// One run of a plan.
#[derive(Clone, Debug)]
pub struct Job {
    /// Index of the place on each axis.
    pub point: Vec<usize>,
    /// Seed.
    pub seed: u64,
    /// All parameters.
    pub params: Params,
}

/// Mean and standard deviation over seeds; the deviation of one value is NaN.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spread {
    /// Mean.
    pub mean: f64,
    /// Standard deviation of the sample.
    pub deviation: f64,
}

impl Plan {
    /// A plan of what a link describes, for seeds from `first`.
    pub fn of(link: &Link, axes: Vec<Axis>, first: u64, seeds: u64) -> Self {
        Self {
            name: "sweep",
            kind: Kind::Network,
            scored: Scored::End,
            base: link.params.clone(),
            methods: link.methods.clone(),
            feedback: Vec::new(),
            axes,
            seeds: (first..first + seeds).collect(),
            duration_ms: link.duration_ms(),
        }
    }

    /// All jobs: points in the order of the axes, the last axis fastest, and for each point the seeds.
    ///
    /// # Errors
    /// Every condition that the parameters of a point break.
    pub fn jobs(&self) -> Result<Vec<Job>, Vec<Problem>> {
        let mut points = vec![(Vec::new(), self.base.clone())];
        for axis in &self.axes {
            let mut longer = Vec::with_capacity(points.len() * axis.places.len());
            for (point, params) in &points {
                for (index, place) in axis.places.iter().enumerate() {
                    let mut params = params.clone();
                    for (key, value) in &place.values {
                        params.set(key, value).map_err(|problem| vec![problem])?;
                    }
                    longer.push(([point.as_slice(), &[index]].concat(), params));
                }
            }
            points = longer;
        }
        let mut jobs = Vec::with_capacity(points.len() * self.seeds.len());
        for (point, params) in points {
            for &seed in &self.seeds {
                let params = Params { seed, ..params.clone() };
                params.validate()?;
                jobs.push(Job { point: point.clone(), seed, params });
            }
        }
        Ok(jobs)
    }

    /// Names of what is compared: methods, or kinds of feedback.
    pub fn names(&self) -> Vec<&'static str> {
        match self.kind {
            Kind::Learning => self.feedback.iter().map(|kind| kind.name()).collect(),
            Kind::Network | Kind::Synapse | Kind::Grid | Kind::Wiener => {
                self.methods.iter().map(|method| method.name).collect()
            }
        }
    }

    /// Runs a job.
    ///
    /// # Errors
    /// Every condition that its parameters break.
    pub fn run(&self, job: &Job) -> Result<Outcome, Vec<Problem>> {
        let mut work = Work::new(self, job)?;
        work.advance(u64::MAX);
        Ok(work.outcome())
    }

    /// One digest over all jobs, in their order.
    pub fn digest(outcomes: &[Outcome]) -> String {
        let mut digest = Digest::new(outcomes.len() as u64);
        outcomes.iter().for_each(|outcome| digest.add(&outcome.digest, &[]));
        digest.text()
    }
}

impl Spread {
    /// Of values; what is no number is left out.
    pub fn of(values: impl Iterator<Item = f64>) -> Self {
        let values: Vec<f64> = values.filter(|value| !value.is_nan()).collect();
        let n = values.len() as f64;
        let mean = values.iter().sum::<f64>() / n;
        let squares = values.iter().map(|value| (value - mean) * (value - mean)).sum::<f64>();
        Self { mean, deviation: libm::sqrt(squares / (n - 1.0)) }
    }
}

/// Places that each set one parameter.
pub fn axis<T: Into<Value>>(key: &'static str, values: impl IntoIterator<Item = T>) -> Axis {
    let place = |value: Value| Place { name: value.to_string(), values: vec![(key, value)] };
    Axis { name: key.to_string(), places: values.into_iter().map(|value| place(value.into())).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::methods;

    fn plan() -> Plan {
        Plan {
            name: "sweep",
            kind: Kind::Network,
            scored: Scored::End,
            base: Params { n_pre: 8, n_post: 2, ..Params::default() },
            methods: methods::defaults(),
            feedback: Vec::new(),
            axes: vec![axis("active_fraction", [0.5, 1.0]), axis("correlation", [0.0, 0.2, 0.4])],
            seeds: vec![4, 5],
            duration_ms: 500.0,
        }
    }

    #[test]
    fn jobs_are_all_combinations_in_order() {
        let jobs = plan().jobs().unwrap();
        assert_eq!(jobs.len(), 12);
        let seen: Vec<_> = jobs.iter().map(|job| (job.point.clone(), job.seed)).take(4).collect();
        assert_eq!(seen, [(vec![0, 0], 4), (vec![0, 0], 5), (vec![0, 1], 4), (vec![0, 1], 5)]);
        let last = &jobs[11].params;
        assert_eq!((last.active_fraction, last.correlation, last.seed, last.n_pre), (1.0, 0.4, 5, 8));
    }

    #[test]
    fn outcomes_do_not_depend_on_their_order() {
        let plan = plan();
        let jobs = plan.jobs().unwrap();
        let forward: Vec<_> = jobs.iter().map(|job| plan.run(job).unwrap()).collect();
        let mut backward: Vec<_> = jobs.iter().rev().map(|job| plan.run(job).unwrap()).collect();
        backward.reverse();
        assert_eq!(
            forward.iter().map(|outcome| &outcome.digest).collect::<Vec<_>>(),
            backward.iter().map(|outcome| &outcome.digest).collect::<Vec<_>>()
        );
    }

    #[test]
    fn lines_are_read_as_they_were_written_and_other_lines_are_left_out() {
        let plan = Plan { scored: Scored::Curve, ..plan() };
        let outcomes: Vec<_> = plan.jobs().unwrap().iter().take(3).map(|job| plan.run(job).unwrap()).collect();
        let lines: String = outcomes.iter().map(|outcome| outcome.lines(&plan.axes)).collect();
        let broken = format!("{}nonsense,1,2\n{lines}sweep,0.5,0,4,stdwi,,1e3\n{lines}", plan.header());
        let again: String = plan.read(&broken).iter().map(|outcome| outcome.lines(&plan.axes)).collect();
        assert_eq!(lines, again);
    }

    #[test]
    fn a_job_may_be_cut_anywhere() {
        let plan = plan();
        let job = &plan.jobs().unwrap()[7];
        let mut work = Work::new(&plan, job).unwrap();
        while !work.advance(333) {}
        assert_eq!(work.share(), 1.0);
        assert_eq!(work.outcome().lines(&plan.axes), plan.run(job).unwrap().lines(&plan.axes));
    }

    #[test]
    fn what_cannot_be_run_is_told_before_anything_is() {
        let unknown = Plan { axes: vec![axis("moon", [1.0])], ..plan() };
        assert_eq!(unknown.jobs().unwrap_err()[0].key, "moon");
        let broken = Plan { axes: vec![axis("tau_fast_ms", [500.0])], ..plan() };
        assert!(broken.jobs().is_err());
    }

    #[test]
    fn spreads() {
        let spread = Spread::of([1.0, f64::NAN, 3.0].into_iter());
        assert_eq!((spread.mean, spread.deviation), (2.0, libm::sqrt(2.0)));
        assert!(Spread::of([1.0].into_iter()).deviation.is_nan());
    }
}
