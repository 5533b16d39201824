//! Why each method thinks what it thinks of one synapse: the last stretch of a run, run again from a copy and watched.
//!
//! Running a stretch again costs milliseconds and needs no log of everything for everybody; and it cannot change the run.

use super::Run;
use crate::methods::{Explanation, Watch};

/// Simulated time between two copies, ms: an inspection looks back at least so far, and at most twice as far.
pub const STRETCH_MS: f64 = 20_000.0;

/// Simulated time for which what changes with every step is kept, ms.
pub const DETAIL_MS: f64 = 500.0;

/// Copies of a run to look back from.
#[derive(Clone)]
pub struct Checkpoints {
    /// Older first; the newer one may be too recent to look back from.
    kept: Vec<Run>,
}

impl Checkpoints {
    /// Starts with a run at any time.
    pub fn new(run: &Run) -> Self {
        Self { kept: vec![run.clone()] }
    }

    /// Steps after which [`Checkpoints::keep`] is due.
    pub fn due_in(&self, run: &Run) -> u64 {
        let newest = self.kept.last().map_or(0, Run::step_index);
        (newest + run.steps_in(STRETCH_MS).max(1)).saturating_sub(run.step_index())
    }

    /// Keeps a copy of the run if one is due.
    pub fn keep(&mut self, run: &Run) {
        if self.due_in(run) == 0 {
            if self.kept.len() == 2 {
                self.kept.remove(0);
            }
            self.kept.push(run.clone());
        }
    }

    /// Explains a synapse of `run`, whose copies these are. The indices must be within the layers.
    pub fn inspect(&self, run: &Run, post: usize, pre: usize) -> Inspection {
        let from = self.kept.first().unwrap_or(run).clone();
        Inspection::of(from, run, post, pre)
    }
}

/// What the methods saw of a synapse.
#[derive(Clone, Debug, Default)]
pub struct Inspection {
    /// Start of the stretch, ms.
    pub from_ms: f64,
    /// End of the stretch, ms: now.
    pub to_ms: f64,
    /// True weight.
    pub weight: f64,
    /// Each method's name, and what it has to say; the number `estimate` is there for all.
    pub methods: Vec<(&'static str, Explanation)>,
}

impl Inspection {
    /// Runs a copy on to where `run` is, and watches the synapse.
    fn of(mut copy: Run, run: &Run, post: usize, pre: usize) -> Self {
        // What happened since may have been asked for since.
        if copy.params().perturbations != run.params().perturbations {
            copy.perturb(&run.params().perturbations);
        }
        let index = post * run.params().n_pre as usize + pre;
        let (from, until) = (copy.step_index(), run.step_index());
        let watch = Watch {
            post,
            pre,
            dt_ms: run.params().dt_ms,
            from_start: from == 0,
            detail_after: until.saturating_sub(run.steps_in(DETAIL_MS)),
        };
        let from_ms = copy.time_ms();
        let mut watched: Vec<_> =
            copy.methods().iter().map(|running| (running.method, running.state.watched(watch))).collect();
        copy.replay(until, |activity| {
            let quiet = activity.is_quiet();
            for (method, state) in &mut watched {
                if method.sees_quiet_steps || !quiet {
                    state.observe(activity);
                }
            }
        });
        let explained = watched.iter().zip(run.methods()).map(|((method, state), running)| {
            let estimate = run.estimate_of(running.state.as_ref())[index];
            (method.name, state.explanation().with("estimate", estimate))
        });
        Self { from_ms, to_ms: run.time_ms(), weight: run.weights()[index], methods: explained.collect() }
    }

    /// What the method called `name` has to say.
    pub fn of_method(&self, name: &str) -> Option<&Explanation> {
        self.methods.iter().find(|(known, _)| *known == name).map(|(_, explanation)| explanation)
    }
}
