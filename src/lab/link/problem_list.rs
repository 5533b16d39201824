//! A list of problems that stays short.

use crate::params::Problem;
use crate::params::problems::{self, Template};

/// Longest list of problems. More would help no reader.
const MAX_PROBLEMS: usize = 50;

/// The first problems, and how many there were more.
pub struct ProblemList {
    list: Vec<Problem>,
    left_out: usize,
}

impl ProblemList {
    /// A list that begins with `list`.
    pub fn new(list: Vec<Problem>) -> Self {
        Self { list, left_out: 0 }
    }

    pub fn push(&mut self, problem: Problem) {
        self.push_with(|| problem);
    }

    pub fn push_with(&mut self, problem: impl FnOnce() -> Problem) {
        if self.list.len() < MAX_PROBLEMS {
            self.list.push(problem());
        } else {
            self.left_out += 1;
        }
    }

    /// Tells of a repair, once.
    pub fn repaired(&mut self, template: &Template, text: &str) {
        if self.list.iter().all(|other| other.code != template.code) {
            self.push(Problem::new(template, "", text, Vec::new()));
        }
    }

    pub fn extend(&mut self, problems: impl IntoIterator<Item = Problem>) {
        problems.into_iter().for_each(|problem| self.push(problem));
    }

    pub fn finish(mut self) -> Vec<Problem> {
        if self.left_out > 0 {
            let values = vec![("count", self.left_out.to_string())];
            self.list.push(Problem::new(&problems::MORE_PROBLEMS, "", "", values));
        }
        self.list
    }
}
