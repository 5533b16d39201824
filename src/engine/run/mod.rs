//! One run: parameters → source → methods → scores. What a reader does with it is a session (`src/lab/run/`).

pub mod digest;
pub mod history;
pub mod moves;
pub mod recorder;
pub mod scores;

use crate::methods::{self, Estimator, Method, REGISTRY};
use crate::params::{Params, Perturbation, Problem};
use crate::source::{self, Activity, Needs, Recorded, RecordedStimulation, Simulated, Source};
use digest::Digest;
use history::History;
use recorder::{Layer, Recorder};
use scores::Scores;

/// A method and its state.
#[derive(Clone)]
pub struct Running {
    /// The method.
    pub method: &'static Method,
    /// Its state.
    pub state: Box<dyn Estimator>,
}

/// A run in progress. The same parameters give the same bits after the same number of steps, however the steps were
/// asked for and whatever was looked at in between.
#[derive(Clone)]
pub struct Run<S = Simulated> {
    params: Params,
    source: S,
    observers: Observers,
}

/// A source that takes many steps before the eyes of all observers. One implementation for each source and none for all of
/// them: a generic one would be compiled by whoever uses it, and so, in wasm, for size.
pub trait Driven: Source {
    /// Takes `steps` steps.
    fn drive(&mut self, steps: u64, observers: &mut Observers);

    /// Other weights from the next step on, shape (post, pre). A recording is what it is.
    fn rewire(&mut self, _weights: &[f64]) {}
}

macro_rules! driven {
    ($($source:ty $({ $($rewire:tt)+ })?),+) => {
        $(impl Driven for $source {
            #[inline(never)]
            fn drive(&mut self, steps: u64, observers: &mut Observers) {
                source::drive(self, steps, |activity| observers.observe(activity));
            }
            $($($rewire)+)?
        })+
    };
}
driven!(
    Simulated {
        fn rewire(&mut self, weights: &[f64]) {
            Simulated::rewire(self, weights);
        }
    },
    Simulated<RecordedStimulation>,
    Recorded
);

/// All that watches the source.
#[derive(Clone)]
pub struct Observers {
    /// True weights, shape (post, pre).
    weights: Vec<f64>,
    n_pre: usize,
    dt_ms: f64,
    methods: Vec<Running>,
    history: History,
    recorder: Recorder,
    step: u64,
    next_history_step: u64,
    spikes: [u64; 2],
    scratch: Vec<f64>,
}

impl Run {
    /// A run at t = 0 with the default methods.
    ///
    /// # Errors
    /// Every condition that `params` break.
    pub fn new(params: &Params) -> Result<Self, Vec<Problem>> {
        Self::with_methods(params, &methods::defaults())
    }

    /// A run at t = 0 with given methods, in the order in which they are to be shown.
    ///
    /// # Errors
    /// Every condition that `params` break.
    pub fn with_methods(params: &Params, methods: &[&'static Method]) -> Result<Self, Vec<Problem>> {
        params.validate()?;
        let weights = moves::weights_at(params, 0);
        let needs = methods.iter().fold(Needs::default(), |needs, method| needs.and((method.needs)(params)));
        let source = Simulated::new(params, &weights, needs);
        Ok(Self::of(source, params, weights, methods))
    }

    /// The stimulation.
    pub fn stimulus(&self) -> &source::stimulus::Stimulus {
        self.source.stimulation()
    }

    /// Other perturbations from now on. Those before now have happened, and must be the ones that the run has had.
    pub fn perturb(&mut self, perturbations: &[Perturbation]) {
        self.params.perturbations = perturbations.to_vec();
        self.observers.weights = moves::weights_at(&self.params, self.step_index());
        self.source.rewire(&self.observers.weights);
    }

    /// Goes on to `until`, before the eyes of `observe` alone.
    pub fn replay(mut self, until: u64, observe: impl FnMut(&Activity)) {
        let from = self.step_index();
        let stretch = [from, until.saturating_sub(from)];
        moves::drive(&mut self.source, &self.params, &mut self.observers.weights, stretch, observe);
    }

    /// Threshold and reset of a layer's neurons, for plots.
    pub fn threshold_and_reset(&self, layer: Layer) -> [f64; 2] {
        let own = self.source.network().post.range().filter(|_| layer == Layer::Post);
        own.unwrap_or([self.params.threshold, self.params.reset])
    }

    /// Mean rates over the run, Hz: stimulation of an active neuron, presynaptic, postsynaptic. NaN before the first step.
    pub fn rates_hz(&self) -> [f64; 3] {
        let seconds = self.time_ms() * 1e-3;
        let rate = |spikes: u64, neurons: u32| spikes as f64 / (f64::from(neurons) * seconds);
        let [pre, post] = self.spike_counts();
        [
            self.stimulus().measured.probability() / (self.params.dt_ms * 1e-3),
            rate(pre, self.params.n_pre),
            rate(post, self.params.n_post),
        ]
    }
}

impl<S: Driven> Run<S> {
    /// A run of any source at its first step. `weights`: those to be inferred, shape (post, pre). `params` must be valid.
    /// Methods that would have to see what the source does not have, or that do not fit the network, are left out.
    pub fn of(source: S, params: &Params, weights: Vec<f64>, methods: &[&'static Method]) -> Self {
        let has = source.has();
        let methods: Vec<Running> = methods
            .iter()
            .filter(|method| method.lacks(has).is_none() && method.fits(params) && method.is_right_about(params))
            .map(|&method| Running { method, state: (method.make)(params) })
            .collect();
        let history = History::new(methods.len());
        let first = history.next_ms();
        let observers = Observers {
            n_pre: params.n_pre as usize,
            dt_ms: params.dt_ms,
            recorder: Recorder::new(params.dt_ms),
            step: 0,
            next_history_step: 0,
            spikes: [0; 2],
            scratch: vec![0.0; weights.len()],
            weights,
            methods,
            history,
        };
        let mut run = Self { params: params.clone(), source, observers };
        run.observers.next_history_step = run.steps_in(first);
        run
    }

    /// Takes `steps` steps, with the weights moving as the parameters say.
    pub fn run(&mut self, steps: u64) {
        let mut now = self.step_index();
        let end = now + steps;
        while now < end {
            if moves::redraw(&self.params, now, &mut self.observers.weights) {
                self.source.rewire(&self.observers.weights);
            }
            let next = moves::next_after(&self.params, now).min(end);
            self.source.drive(next - now, &mut self.observers);
            now = next;
            if moves::perturb(&self.params, now, &mut self.observers.weights) {
                self.source.rewire(&self.observers.weights);
            }
        }
    }

    /// The index of the first step at or after `time_ms`.
    pub fn steps_in(&self, time_ms: f64) -> u64 {
        steps_in(time_ms, self.params.dt_ms)
    }

    /// Watches another neuron's potential; indices beyond the layer watch its last neuron.
    pub fn watch(&mut self, layer: Layer, neuron: u32) {
        let len = match layer {
            Layer::Pre => self.params.n_pre,
            Layer::Post => self.params.n_post,
        };
        let next = self.observers.step + 1;
        self.observers.recorder.watch(layer, neuron.min(len - 1) as usize, next);
    }

    /// Parameters of the run.
    pub fn params(&self) -> &Params {
        &self.params
    }

    /// Presynaptic and postsynaptic spikes so far.
    pub fn spike_counts(&self) -> [u64; 2] {
        self.observers.spikes
    }

    /// Index of the last step; 0 before the first one.
    pub fn step_index(&self) -> u64 {
        self.observers.step
    }

    /// Simulated time, ms.
    pub fn time_ms(&self) -> f64 {
        self.observers.time_ms()
    }

    /// True weights, shape (post, pre).
    pub fn weights(&self) -> &[f64] {
        &self.observers.weights
    }

    /// The methods and their states, in the order in which they are shown.
    pub fn methods(&self) -> &[Running] {
        &self.observers.methods
    }

    /// A method's present estimate, shape (post, pre).
    pub fn estimate_of(&self, estimator: &dyn Estimator) -> Vec<f64> {
        let mut estimate = vec![0.0; self.weights().len()];
        estimator.estimate(&mut estimate);
        estimate
    }

    /// A method's present scores.
    pub fn scores_of(&self, estimator: &dyn Estimator) -> Scores {
        Scores::of(&self.estimate_of(estimator), self.weights(), self.observers.n_pre)
    }

    /// Scores over time.
    pub fn history(&self) -> &History {
        &self.observers.history
    }

    /// The last simulated second.
    pub fn recorder(&self) -> &Recorder {
        &self.observers.recorder
    }

    /// From now on, all spikes are kept until they are taken.
    pub fn keep_spikes(&mut self) {
        self.observers.recorder.keep_all();
    }

    /// The spikes that were kept, as [`Recorder::take`] gives them.
    pub fn take_spikes(&mut self) -> Vec<(u64, usize, u32)> {
        self.observers.recorder.take()
    }

    /// Sign accuracy of an estimate of zero.
    pub fn chance_sign_accuracy(&self) -> f64 {
        scores::chance_sign_accuracy(self.weights())
    }

    /// Digest of all estimates now, in the registry's order: in whichever order methods are shown, it is the same.
    pub fn digest(&self) -> String {
        let mut digest = Digest::new(self.step_index());
        for method in REGISTRY {
            if let Some(running) = self.methods().iter().find(|running| running.method == *method) {
                digest.add(method.name, &self.estimate_of(running.state.as_ref()));
            }
        }
        digest.text()
    }
}

impl Observers {
    /// Has one caller, so that it becomes a part of its loop.
    #[inline(always)]
    fn observe(&mut self, activity: &Activity) {
        self.step = activity.step;
        self.spikes[0] += activity.pre_spikes.len() as u64;
        self.spikes[1] += activity.post_spikes.len() as u64;
        // Before the methods: what they are handed has to lie in memory, and would be read from there again.
        self.recorder.record(activity);
        let quiet = activity.is_quiet();
        for Running { method, state } in &mut self.methods {
            if method.sees_quiet_steps || !quiet {
                state.observe(activity);
            }
        }
        if activity.step == self.next_history_step {
            self.take_scores();
        }
    }

    #[cold]
    fn take_scores(&mut self) {
        let time_ms = self.time_ms();
        let (weights, n_pre, scratch) = (&self.weights, self.n_pre, &mut self.scratch);
        let scores = self.methods.iter().map(|running| {
            running.state.estimate(scratch);
            Scores::of(scratch, weights, n_pre)
        });
        self.history.add(time_ms, scores);
        self.next_history_step = steps_in(self.history.next_ms(), self.dt_ms).max(self.step + 1);
    }

    fn time_ms(&self) -> f64 {
        self.step as f64 * self.dt_ms
    }
}

/// The index of the first step at or after `time_ms`.
fn steps_in(time_ms: f64, dt_ms: f64) -> u64 {
    // 100 ms are 400 steps of 0.25 ms even where the quotient comes out a little above.
    libm::ceil(time_ms / dt_ms - 1e-6).max(0.0) as u64
}
