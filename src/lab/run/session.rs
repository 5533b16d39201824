//! One reader's run: a link, the run that it describes, and what a reader does with it. Wall time is nobody's business here.

use super::Run;
use super::inspection::{Checkpoints, Inspection};
use super::moves;
use super::recorder::Layer;
use super::snapshot::Snapshot;
use crate::link::{self, Link};
use crate::params::{Params, Perturbation, Problem, Value};

/// Spikes of all layers in the order of time, as columns of equal length.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SpikeColumns {
    /// Simulated times, ms.
    pub time_ms: Vec<f64>,
    /// Indices in [`super::recorder::LAYERS`].
    pub layer: Vec<u16>,
    /// Indices of the neurons in their layers.
    pub neuron: Vec<u16>,
}

/// A link and its run.
pub struct Session {
    link: Link,
    problems: Vec<Problem>,
    run: Run,
    checkpoints: Checkpoints,
}

impl Session {
    /// Reads a link and starts its run at t = 0. What cannot be used of it becomes [`Session::problems`].
    pub fn new(text: &str) -> Self {
        let (link, problems) = link::parse(text);
        let run = start(&link);
        let checkpoints = Checkpoints::new(&run);
        Self { link, problems, run, checkpoints }
    }

    /// What the link says.
    pub fn link(&self) -> &Link {
        &self.link
    }

    /// What could not be used of the last link.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// The run.
    pub fn run(&self) -> &Run {
        &self.run
    }

    /// Reads another link. Returns whether the run had to start again: it does if another experiment is described, unless up to now
    /// it has been the same.
    pub fn load(&mut self, text: &str) -> bool {
        let (link, problems) = link::parse(text);
        self.problems = problems;
        self.adopt(link)
    }

    /// Applies changes as [`link::edit`] does. Returns whether the run started again with the same seed, and the problems;
    /// if there are any, nothing has changed.
    pub fn edit(&mut self, changes: &[(String, Option<Value>)]) -> (bool, Vec<Problem>) {
        let (link, _, problems) = link::edit(&self.link, changes);
        if problems.is_empty() {
            self.problems.clear();
        }
        (self.adopt(link), problems)
    }

    /// Gives a true weight another value from now on; the link says so from then on. Returns the same as [`Session::edit`]. The last
    /// change of a weight at a step is the one that holds.
    pub fn perturb(&mut self, post: u32, pre: u32, weight: f64) -> (bool, Vec<Problem>) {
        let mut list = self.link.params.perturbations.clone();
        let now = self.run.step_index();
        list.retain(|each| (each.post, each.pre) != (post, pre) || self.run.steps_in(each.time_ms) != now);
        list.push(Perturbation { time_ms: self.written_time_ms(), post, pre, weight });
        let text = link::perturb::write(&list).map(|text| Value::Text(text.into()));
        self.edit(&[(link::perturb::KEY.to_string(), text)])
    }

    /// What each weight that changes was just before; NaN where it is not there.
    pub fn weights_before(&self) -> Vec<f64> {
        moves::weights_before(&self.link.params)
    }

    /// The time of now without the digits that only come from computing it.
    fn written_time_ms(&self) -> f64 {
        let time_ms = self.run.time_ms();
        let short = libm::round(time_ms * 1e4) / 1e4;
        if self.run.steps_in(short) == self.run.step_index() { short } else { time_ms }
    }

    /// Takes up to `max_steps` steps, and none beyond `until`. Returns the steps taken.
    pub fn advance(&mut self, max_steps: u64) -> u64 {
        let steps = max_steps.min(self.steps_left());
        let mut left = steps;
        while left > 0 {
            let stretch = left.min(self.checkpoints.due_in(&self.run).max(1));
            self.run.run(stretch);
            self.checkpoints.keep(&self.run);
            left -= stretch;
        }
        steps
    }

    /// Takes up to `max_steps` steps, and gives every spike of theirs; the first time also those before, as far as they are kept.
    pub fn record(&mut self, max_steps: u64) -> SpikeColumns {
        self.run.keep_spikes();
        self.advance(max_steps);
        let dt_ms = self.run.params().dt_ms;
        let mut columns = SpikeColumns::default();
        for (step, layer, neuron) in self.run.take_spikes() {
            columns.time_ms.push(step as f64 * dt_ms);
            columns.layer.push(layer as u16);
            columns.neuron.push(neuron as u16);
        }
        columns
    }

    /// Runs to the next step with a spike in either layer, or to the end of `max_steps`. Returns the steps taken.
    pub fn advance_to_spike(&mut self, max_steps: u64) -> u64 {
        let before = self.run.spike_counts();
        let mut taken = 0;
        while taken < max_steps && self.run.spike_counts() == before && self.advance(1) > 0 {
            taken += 1;
        }
        taken
    }

    /// Runs for the duration of a stimulus. Returns the steps taken.
    pub fn advance_by_stimulus(&mut self) -> u64 {
        self.advance(self.run.steps_in(self.link.params.stimulus_ms).max(1))
    }

    /// Back to t = 0 with the same seed.
    pub fn restart(&mut self) {
        self.run = start(&self.link);
        self.checkpoints = Checkpoints::new(&self.run);
    }

    /// Whether the run is at or beyond `until`.
    pub fn is_finished(&self) -> bool {
        self.steps_left() == 0
    }

    /// Whether the run has passed `until`, which came when it was already further.
    pub fn is_beyond_end(&self) -> bool {
        self.end().is_some_and(|end| self.run.step_index() > end)
    }

    /// What plots need; weights and estimates only `with_matrices`.
    pub fn snapshot(&self, with_matrices: bool) -> Snapshot {
        Snapshot::of(&self.run, with_matrices)
    }

    /// What each method saw of a synapse lately; `None` if there is no such synapse.
    pub fn inspect(&self, post: u32, pre: u32) -> Option<Inspection> {
        let params = self.run.params();
        let is_there = post < params.n_post && pre < params.n_pre;
        is_there.then(|| self.checkpoints.inspect(&self.run, post as usize, pre as usize))
    }

    /// Returns whether the run started again.
    fn adopt(&mut self, link: Link) -> bool {
        let is_same = link.is_same_experiment(&self.link);
        let goes_on = is_same || self.has_been(&link);
        self.link = link;
        if !goes_on {
            self.restart();
            return true;
        }
        if !is_same {
            self.run.perturb(&self.link.params.perturbations);
        }
        watch(&mut self.run, &self.link);
        false
    }

    /// Whether the run up to now is that of another link as well: they differ in what happens to weights from now on, if in anything.
    fn has_been(&self, link: &Link) -> bool {
        let now = self.run.step_index();
        let past = |params: &Params| {
            let list = params.perturbations.iter().filter(|each| self.run.steps_in(each.time_ms) < now);
            list.copied().collect::<Vec<_>>()
        };
        link.begins_as(&self.link) && past(&link.params) == past(&self.link.params)
    }

    fn end(&self) -> Option<u64> {
        self.link.view.until.map(|until| self.run.steps_in(until))
    }

    fn steps_left(&self) -> u64 {
        self.end().unwrap_or(u64::MAX).saturating_sub(self.run.step_index())
    }
}

fn start(link: &Link) -> Run {
    // A link that was parsed or edited is valid; should that ever fail, the defaults do run.
    let mut run = Run::with_methods(&link.params, &link.methods)
        .or_else(|_| Run::new(&Params::default()))
        .unwrap_or_else(|_| unreachable!("defaults are valid"));
    watch(&mut run, link);
    run
}

fn watch(run: &mut Run, link: &Link) {
    let layer = match link.view.layer {
        link::Layer::Pre => Layer::Pre,
        link::Layer::Post => Layer::Post,
    };
    run.watch(layer, link.view.neuron);
}
