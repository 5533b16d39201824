//! Plans: an experiment as data. Axes, seeds and a duration give jobs; a job is a run; runs give scores, and over seeds means and
//! standard deviations.
//!
//! A job depends on nothing but its own values, so jobs may run in any order and anywhere: outcomes are the same in every bit.

pub mod common_input;
pub mod tuning;

use crate::link::Link;
use crate::methods::Method;
use crate::params::{Params, Problem, Value};
use crate::run::Run;
use crate::run::scores::Scores;

/// One place on an axis: its name, and the parameters that it sets.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// For tables.
    pub name: String,
    /// Parameters by key.
    pub values: Vec<(&'static str, Value)>,
}

/// Places that are compared.
pub type Axis = Vec<Place>;

/// What is run, and how often.
#[derive(Clone, Debug)]
pub struct Plan {
    /// What all runs have in common.
    pub base: Params,
    /// The methods that are scored, in order.
    pub methods: Vec<&'static Method>,
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

/// What a job gave.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// Index of the place on each axis.
    pub point: Vec<usize>,
    /// Seed.
    pub seed: u64,
    /// Scores of each method, in the plan's order.
    pub scores: Vec<Scores>,
    /// Sign accuracy of an estimate that is always positive.
    pub majority: f64,
    /// Digest of the run.
    pub digest: String,
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
            base: link.params.clone(),
            methods: link.methods.clone(),
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
            let mut longer = Vec::with_capacity(points.len() * axis.len());
            for (point, params) in &points {
                for (index, place) in axis.iter().enumerate() {
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

    /// Runs a job.
    ///
    /// # Errors
    /// Every condition that its parameters break.
    pub fn run(&self, job: &Job) -> Result<Outcome, Vec<Problem>> {
        let mut run = Run::with_methods(&job.params, &self.methods)?;
        run.run(run.steps_in(self.duration_ms));
        Ok(Outcome {
            point: job.point.clone(),
            seed: job.seed,
            scores: run.methods().iter().map(|running| run.scores_of(running.state.as_ref())).collect(),
            majority: run.chance_sign_accuracy(),
            digest: run.digest(),
        })
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

/// A place that sets one parameter.
pub fn place(key: &'static str, value: impl Into<Value>) -> Place {
    let value = value.into();
    Place { name: format!("{key}={value}"), values: vec![(key, value)] }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::methods;

    fn plan() -> Plan {
        Plan {
            base: Params { n_pre: 8, n_post: 2, ..Params::default() },
            methods: methods::defaults(),
            axes: vec![
                vec![place("active_fraction", 0.5), place("active_fraction", 1.0)],
                vec![place("correlation", 0.0), place("correlation", 0.2), place("correlation", 0.4)],
            ],
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
    fn what_cannot_be_run_is_told_before_anything_is() {
        let unknown = Plan { axes: vec![vec![place("moon", 1.0)]], ..plan() };
        assert_eq!(unknown.jobs().unwrap_err()[0].key, "moon");
        let broken = Plan { axes: vec![vec![place("tau_fast_ms", 500.0)]], ..plan() };
        assert!(broken.jobs().is_err());
    }

    #[test]
    fn spreads() {
        let spread = Spread::of([1.0, f64::NAN, 3.0].into_iter());
        assert_eq!((spread.mean, spread.deviation), (2.0, libm::sqrt(2.0)));
        assert!(Spread::of([1.0].into_iter()).deviation.is_nan());
    }
}
