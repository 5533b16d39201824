//! What a job gave, and its text: the lines of one tidy table. The page keeps these lines, the command line writes them, shards
//! are parts of them, and figures are made from them, so that there is one form of a result and not four.

use super::{Axis, Kind, Plan};
use crate::run::scores::Scores;
use std::fmt::Write;

/// What a method, or one setting of it, had reached at one time.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Name of the method.
    pub method: String,
    /// Which setting of it, where there are several: `key=value` separated by blanks.
    pub setting: String,
    /// Simulated time, ms; of networks that learn, the number of the epoch.
    pub time_ms: f64,
    /// Scores then, in the order of [`Kind::scores`].
    pub scores: [f64; 4],
}

impl Row {
    fn is_of_the_line_of(&self, other: &Self) -> bool {
        self.method == other.method && self.setting == other.setting && self.time_ms == other.time_ms
    }
}

/// What a job gave.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// Name of the experiment.
    pub experiment: &'static str,
    /// Index of the place on each axis.
    pub point: Vec<usize>,
    /// Seed.
    pub seed: u64,
    /// Methods in the plan's order, and for each the times in order.
    pub rows: Vec<Row>,
    /// Sign accuracy of an estimate that is always positive.
    pub majority: f64,
    /// Measured pairwise correlation of the stimulation of active neurons; NaN where there is none.
    pub correlation: f64,
    /// Digest of the run.
    pub digest: String,
}

impl Kind {
    /// Names of the scores of its rows.
    pub fn scores(self) -> [&'static str; 4] {
        match self {
            Self::Network | Self::Grid | Self::Wiener => Scores::NAMES,
            Self::Synapse => ["pearson_r", "relative_estimate", "sign_accuracy", "angle_deg"],
            Self::Learning => ["test_accuracy", "feedback_angle_deg", "error_angle_deg", "test_loss"],
        }
    }

    /// Name of the time of its rows.
    pub fn time(self) -> &'static str {
        if self == Self::Learning { "epoch" } else { "time_ms" }
    }
}

/// Whether a score of this name is best when it is large (1), small (−1), or neither (0).
pub fn sense(score: &str) -> f64 {
    match score {
        "relative_estimate" => 0.0,
        _ if score.ends_with("angle_deg") || score.ends_with("loss") => -1.0,
        _ => 1.0,
    }
}

impl Outcome {
    /// The last scores of each method, in the plan's order; of a grid those of every setting.
    pub fn last(&self) -> impl Iterator<Item = &Row> {
        self.rows.iter().enumerate().filter_map(|(at, row)| {
            let next = self.rows.get(at + 1);
            next.is_none_or(|next| next.method != row.method || next.setting != row.setting).then_some(row)
        })
    }

    /// Its lines of the table.
    pub fn lines(&self, axes: &[Axis]) -> String {
        let mut head = self.experiment.to_string();
        for (axis, &place) in axes.iter().zip(&self.point) {
            let _ = write!(head, ",{}", axis.places[place].name);
        }
        let mut text = String::new();
        for Row { method, setting, time_ms, scores } in &self.rows {
            let _ = write!(text, "{head},{},{method},{setting},{time_ms}", self.seed);
            for value in scores.iter().copied().chain([self.majority, self.correlation]) {
                text.push(',');
                // What is undefined is left empty: every reader of tables takes that for a missing value.
                if !value.is_nan() {
                    let _ = write!(text, "{value}");
                }
            }
            let _ = writeln!(text, ",{}", self.digest);
        }
        text
    }
}

impl Plan {
    /// The first line of the table.
    pub fn header(&self) -> String {
        let axes: String = self.axes.iter().map(|axis| format!("{},", axis.name)).collect();
        let (time, scores) = (self.kind.time(), self.kind.scores().join(","));
        format!("experiment,{axes}seed,method,setting,{time},{scores},majority,correlation,digest\n")
    }

    /// Reads lines that [`Outcome::lines`] wrote, of any number of jobs of this plan. What is of no job of it is left out, and
    /// so is a line that is there a second time.
    pub fn read(&self, text: &str) -> Vec<Outcome> {
        let mut outcomes: Vec<Outcome> = Vec::new();
        for line in text.lines() {
            let Some((point, seed, row, [majority, correlation], digest)) = self.read_line(line) else { continue };
            match outcomes.iter_mut().rfind(|outcome| outcome.point == point && outcome.seed == seed) {
                Some(own) if own.rows.iter().any(|other| other.is_of_the_line_of(&row)) => {}
                Some(own) => own.rows.push(row),
                None => {
                    let (experiment, digest) = (self.name, digest.to_string());
                    outcomes.push(Outcome { experiment, point, seed, rows: vec![row], majority, correlation, digest });
                }
            }
        }
        outcomes
    }

    #[expect(clippy::type_complexity)]
    fn read_line<'a>(&self, line: &'a str) -> Option<(Vec<usize>, u64, Row, [f64; 2], &'a str)> {
        let mut cells = line.split(',');
        if cells.next()? != self.name {
            return None;
        }
        let mut point = Vec::with_capacity(self.axes.len());
        for axis in &self.axes {
            let name = cells.next()?;
            point.push(axis.places.iter().position(|place| place.name == name)?);
        }
        let seed = cells.next()?.parse().ok()?;
        let (method, setting) = (cells.next()?.to_string(), cells.next()?.to_string());
        let time_ms = cells.next()?.parse().ok()?;
        let mut values = [f64::NAN; 6];
        for value in &mut values {
            let text = cells.next()?;
            *value = if text.is_empty() { f64::NAN } else { text.parse().ok()? };
        }
        let digest = cells.next()?;
        if cells.next().is_some() || digest.len() != 16 || !self.seeds.contains(&seed) {
            return None;
        }
        let [first, second, third, fourth, majority, correlation] = values;
        let scores = [first, second, third, fourth];
        Some((point, seed, Row { method, setting, time_ms, scores }, [majority, correlation], digest))
    }
}
