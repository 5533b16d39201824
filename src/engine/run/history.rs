//! Scores over simulated time, in bounded memory.
//!
//! Points lie [`SHORTEST_MS`] apart at first and then a fixed share of the time passed, so that their number grows with the
//! logarithm of time and a curve looks equally fine at every zoom. When scores are taken depends on simulated time alone.

use crate::run::scores::Scores;

/// Distance of the first points, ms of simulated time.
pub const SHORTEST_MS: f64 = 250.0;

/// Distance of later points as a share of the time passed.
pub const SHARE: f64 = 0.005;

/// Times, and for each method and score its values.
#[derive(Clone, Debug)]
pub struct History {
    /// Times, ms.
    pub time_ms: Vec<f64>,
    /// Shape (method, score, time), scores in the order of [`Scores::NAMES`].
    pub scores: Vec<[Vec<f32>; 4]>,
    next_ms: f64,
}

impl History {
    /// Nothing yet, for a number of methods.
    pub fn new(methods: usize) -> Self {
        Self { time_ms: Vec::new(), scores: vec![Default::default(); methods], next_ms: SHORTEST_MS }
    }

    /// Time of the next point, ms.
    pub fn next_ms(&self) -> f64 {
        self.next_ms
    }

    /// Adds a point that was due.
    pub fn add(&mut self, time_ms: f64, scores: impl Iterator<Item = Scores>) {
        self.time_ms.push(time_ms);
        for (kept, scores) in self.scores.iter_mut().zip(scores) {
            for (values, value) in kept.iter_mut().zip(scores.values()) {
                values.push(value as f32);
            }
        }
        self.next_ms = time_ms + SHORTEST_MS.max(SHARE * time_ms);
    }
}
