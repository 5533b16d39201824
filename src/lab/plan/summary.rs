//! What a figure shows of the outcomes of a plan: means and standard deviations over seeds, who is ahead, and whether what was
//! reported is seen again.

use super::experiments::Reported;
use super::outcome::sense;
use super::{Outcome, Plan, Spread};
use crate::methods;

/// One method, or one setting of it, at one point: its scores over seeds.
#[derive(Clone, Debug)]
pub struct Group {
    /// Index of the place on each axis.
    pub point: Vec<usize>,
    /// Name of the method.
    pub method: String,
    /// Setting of the method; empty where there is one.
    pub setting: String,
    /// Times, ms.
    pub time_ms: Vec<f64>,
    /// Shape (score, time), scores in the order of [`super::Kind::scores`].
    pub mean: [Vec<f64>; 4],
    /// Standard deviation over seeds, of that shape; NaN where there is one seed.
    pub deviation: [Vec<f64>; 4],
    /// Seeds that are done.
    pub seeds: Vec<u64>,
    /// Shape (score, seed, time).
    pub single: [Vec<Vec<f64>>; 4],
}

/// What holds for all methods at a point.
#[derive(Clone, Debug)]
pub struct Point {
    /// Index of the place on each axis.
    pub point: Vec<usize>,
    /// Sign accuracy of an estimate that is always positive.
    pub majority: Spread,
    /// Measured pairwise correlation.
    pub correlation: Spread,
    /// For each score, in the order of [`super::Kind::scores`]: who is best at the end, and everybody who ties with it.
    pub ahead: [Vec<String>; 4],
}

/// A reported number beside the one that was found.
#[derive(Clone, Debug)]
pub struct Agreement {
    /// What was reported.
    pub reported: Reported,
    /// What was found.
    pub found: Spread,
    /// Whether they agree; `None` while nothing was found.
    pub agrees: Option<bool>,
}

/// Groups of outcomes, in the order of points, then of rows.
pub fn groups(plan: &Plan, outcomes: &[Outcome]) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for outcome in sorted(plan, outcomes) {
        let mut rows = outcome.rows.as_slice();
        while let Some(first) = rows.first() {
            let len = rows.iter().take_while(|row| row.method == first.method && row.setting == first.setting).count();
            let (own, rest) = rows.split_at(len);
            rows = rest;
            let is_own = |group: &&mut Group| {
                group.point == outcome.point && group.method == first.method && group.setting == first.setting
            };
            let group = match groups.iter_mut().find(is_own) {
                Some(group) => group,
                None => {
                    groups.push(Group {
                        point: outcome.point.clone(),
                        method: first.method.clone(),
                        setting: first.setting.clone(),
                        time_ms: own.iter().map(|row| row.time_ms).collect(),
                        mean: Default::default(),
                        deviation: Default::default(),
                        seeds: Vec::new(),
                        single: Default::default(),
                    });
                    let last = groups.len() - 1;
                    &mut groups[last]
                }
            };
            group.seeds.push(outcome.seed);
            for (score, single) in group.single.iter_mut().enumerate() {
                single.push(own.iter().map(|row| row.scores[score]).collect());
            }
        }
    }
    groups.iter_mut().for_each(Group::average);
    groups
}

impl Group {
    fn average(&mut self) {
        for score in 0..4 {
            for time in 0..self.time_ms.len() {
                let values = self.single[score].iter().filter_map(|seed| seed.get(time).copied());
                let Spread { mean, deviation } = Spread::of(values);
                self.mean[score].push(mean);
                self.deviation[score].push(deviation);
            }
        }
    }

    /// First time at which a score's mean is at least `level`, ms; `None` if it never is.
    pub fn reaches_ms(&self, score: usize, level: f64) -> Option<f64> {
        let at = self.mean[score].iter().position(|&mean| mean >= level)?;
        self.time_ms.get(at).copied()
    }

    /// A score at the end.
    pub fn last_spread(&self, score: usize) -> Spread {
        let last = |values: &[Vec<f64>; 4]| values[score].last().copied().unwrap_or(f64::NAN);
        Spread { mean: last(&self.mean), deviation: last(&self.deviation) }
    }

    /// A score of each seed at the end.
    fn last(&self, score: usize) -> Vec<f64> {
        self.single[score].iter().map(|seed| seed.last().copied().unwrap_or(f64::NAN)).collect()
    }
}

/// What holds at each point of which anything is known.
pub fn points(plan: &Plan, outcomes: &[Outcome], groups: &[Group]) -> Vec<Point> {
    let mut points: Vec<Point> = Vec::new();
    for outcome in sorted(plan, outcomes) {
        if points.iter().any(|point| point.point == outcome.point) {
            continue;
        }
        let of_point = |value: fn(&Outcome) -> f64| {
            Spread::of(outcomes.iter().filter(|other| other.point == outcome.point).map(value))
        };
        let own: Vec<&Group> = groups.iter().filter(|group| group.point == outcome.point).collect();
        let own = racing(own);
        points.push(Point {
            point: outcome.point.clone(),
            majority: of_point(|outcome| outcome.majority),
            correlation: of_point(|outcome| outcome.correlation),
            ahead: [0, 1, 2, 3].map(|score| ahead(&own, score, sense(plan.kind.scores()[score]))),
        });
    }
    points
}

/// Rules alone, where there are any: ceilings and floors say how far the race may go, and take no part in it.
fn racing(groups: Vec<&Group>) -> Vec<&Group> {
    let is_rule = |group: &&&Group| {
        methods::method(&group.method)
            .is_none_or(|method| !matches!(method.group, methods::Kind::Ceiling | methods::Kind::Floor))
    };
    let rules: Vec<&Group> = groups.iter().filter(is_rule).copied().collect();
    if rules.is_empty() { groups } else { rules }
}

/// The best method, and those that tie with it: whose mean difference from it, over the seeds they share, is within two
/// standard errors of that difference. One seed tells nothing apart. Nobody is where a score of this sense has no best.
fn ahead(groups: &[&Group], score: usize, sign: f64) -> Vec<String> {
    if sign == 0.0 {
        return Vec::new();
    }
    let mean = |group: &Group| sign * group.mean[score].last().copied().unwrap_or(f64::NAN);
    let known = groups.iter().filter(|group| !mean(group).is_nan());
    let Some(best) = known.clone().max_by(|a, b| mean(a).total_cmp(&mean(b))) else { return Vec::new() };
    let ties = |group: &Group| {
        let (own, of_best) = (group.last(score), best.last(score));
        let differences = group.seeds.iter().zip(own).filter_map(|(seed, value)| {
            let at = best.seeds.iter().position(|other| other == seed)?;
            Some(sign * (of_best[at] - value))
        });
        let differences: Vec<f64> = differences.filter(|difference| !difference.is_nan()).collect();
        let Spread { mean, deviation } = Spread::of(differences.iter().copied());
        deviation.is_nan() || mean <= 2.0 * deviation / libm::sqrt(differences.len() as f64)
    };
    let mut names: Vec<String> = vec![best.method.clone()];
    for group in known.filter(|group| ties(group)) {
        if !names.contains(&group.method) {
            names.push(group.method.clone());
        }
    }
    names
}

/// Every reported number beside what was found.
pub fn agreements(plan: &Plan, reported: &[Reported], groups: &[Group]) -> Vec<Agreement> {
    reported.iter().map(|reported| agreement(plan, reported, groups)).collect()
}

fn agreement(plan: &Plan, reported: &Reported, groups: &[Group]) -> Agreement {
    let is_meant = |group: &&Group| {
        group.method == reported.method
            && (reported.setting.is_empty() || group.setting == reported.setting)
            && plan
                .axes
                .iter()
                .zip(&group.point)
                .zip(reported.at)
                .all(|((axis, &place), name)| axis.places[place].name == *name)
    };
    let score = plan.kind.scores().iter().position(|name| *name == reported.score).unwrap_or(0);
    let found = groups.iter().find(is_meant).map_or(Spread::of(std::iter::empty()), |group| {
        let at = reported.time_ms.map_or(Some(group.time_ms.len().saturating_sub(1)), |time_ms| {
            // Times of curves are not round: the last one that is not later than a twentieth beyond.
            group.time_ms.iter().rposition(|&other| other <= time_ms * 1.05)
        });
        let of = |values: &Vec<f64>| at.and_then(|at| values.get(at)).copied().unwrap_or(f64::NAN);
        Spread { mean: of(&group.mean[score]), deviation: of(&group.deviation[score]) }
    });
    let agrees = (!found.mean.is_nan()).then(|| (found.mean - reported.value).abs() <= reported.tolerance);
    Agreement { reported: *reported, found, agrees }
}

/// In the order of jobs, whatever the order in which they were done.
fn sorted<'a>(plan: &Plan, outcomes: &'a [Outcome]) -> Vec<&'a Outcome> {
    let place = |seed: u64| plan.seeds.iter().position(|&own| own == seed);
    let mut sorted: Vec<&Outcome> = outcomes.iter().collect();
    sorted.sort_by(|a, b| (&a.point, place(a.seed)).cmp(&(&b.point, place(b.seed))));
    sorted
}
