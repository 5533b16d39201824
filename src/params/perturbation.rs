//! A true weight that is given another value during a run.

/// From the step of a time on, one weight has another value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Perturbation {
    /// Simulated time, ms.
    pub time_ms: f64,
    /// Number of the postsynaptic neuron.
    pub post: u32,
    /// Number of the presynaptic one.
    pub pre: u32,
    /// The weight from then on.
    pub weight: f64,
}

impl Perturbation {
    /// As many as a run may have.
    pub const MOST: usize = 32;
    /// Latest time, ms.
    pub const MAX_TIME_MS: f64 = 1e12;
    /// Largest weight, of either sign.
    pub const MAX_WEIGHT: f64 = 1e6;

    /// Its place in matrices of shape (post, pre); none if a network of so many neurons has no such synapse.
    pub fn index(&self, n_pre: u32, n_post: u32) -> Option<usize> {
        (self.pre < n_pre && self.post < n_post).then(|| self.post as usize * n_pre as usize + self.pre as usize)
    }
}
