//! One run: parameters → stimulation → neurons → methods → scores.

use crate::digest::Digest;
use crate::history::History;
use crate::infer::{Estimator, Method, REGISTRY};
use crate::network::{self, Activity, Network};
use crate::params::{Params, Problem};
use crate::recorder::{Layer, Recorder};
use crate::scores::{self, Scores};
use crate::stimulus::Stimulus;
use std::any::Any;

/// A method and its state.
pub type Running = (Method, Box<dyn Estimator>);

/// A run in progress. The same parameters give the same bits after the same number of steps, however the steps were
/// asked for and whatever was looked at in between.
#[derive(Clone)]
pub struct Experiment {
    params: Params,
    weights: Vec<f64>,
    stimulus: Stimulus,
    network: Network,
    methods: Vec<Running>,
    history: History,
    recorder: Recorder,
    step: u64,
    next_history_step: u64,
    spikes: [u64; 2],
    scratch: Vec<f64>,
}

impl Experiment {
    /// A run at t = 0 with every registered method.
    ///
    /// # Errors
    /// Every condition that `params` break.
    pub fn new(params: &Params) -> Result<Self, Vec<Problem>> {
        Self::with_methods(params, &REGISTRY)
    }

    /// A run at t = 0 with given methods.
    ///
    /// # Errors
    /// Every condition that `params` break.
    pub fn with_methods(params: &Params, methods: &[Method]) -> Result<Self, Vec<Problem>> {
        params.validate()?;
        let weights = network::draw_weights(params);
        let history = History::new(methods.len());
        let mut experiment = Self {
            params: params.clone(),
            stimulus: Stimulus::new(params),
            network: Network::new(params, &weights, params.rdd_margin),
            methods: methods.iter().map(|method| (*method, (method.make)(params))).collect(),
            recorder: Recorder::new(params.dt_ms),
            step: 0,
            next_history_step: 0,
            spikes: [0; 2],
            scratch: vec![0.0; weights.len()],
            weights,
            history,
        };
        experiment.next_history_step = experiment.steps_in(experiment.history.next_ms());
        Ok(experiment)
    }

    /// Takes up to `steps` steps.
    pub fn run(&mut self, steps: u64) {
        for _ in 0..steps {
            self.step();
        }
    }

    /// Takes up to `steps` steps and shows each of them, with the methods after it, to `watch`.
    pub fn run_watched(&mut self, steps: u64, watch: &mut dyn FnMut(&Activity, &[Running])) {
        for _ in 0..steps {
            self.run(1);
            watch(&self.network.activity(self.step, self.stimulus.ends()), &self.methods);
        }
    }

    /// The methods and their states, to be told what to keep.
    pub fn methods_mut(&mut self) -> impl Iterator<Item = &mut dyn Any> {
        self.methods.iter_mut().map(|(_, state)| state.as_any_mut())
    }

    /// Has one caller, so that it becomes a part of its loop.
    #[inline(always)]
    fn step(&mut self) {
        self.step += 1;
        let step = self.step;
        let stimulus_ends = self.stimulus.step();
        let stimulation = self.stimulus.spikes();
        self.network.step(step, stimulation);
        self.spikes[0] += self.network.pre.spikes.len() as u64;
        self.spikes[1] += self.network.post.spikes.len() as u64;
        let activity = self.network.activity(step, stimulus_ends);
        let quiet = activity.is_quiet();
        for (method, state) in &mut self.methods {
            if method.sees_quiet_steps || !quiet {
                state.observe(&activity);
            }
        }
        self.recorder.record(step, stimulation, &self.network);
        if step == self.next_history_step {
            self.take_scores();
        }
    }

    #[cold]
    fn take_scores(&mut self) {
        let time_ms = self.time_ms();
        let (weights, n_pre, scratch) = (&self.weights, self.params.n_pre as usize, &mut self.scratch);
        let scores = self.methods.iter().map(|(_, method)| {
            method.estimate(scratch);
            Scores::of(scratch, weights, n_pre)
        });
        self.history.add(time_ms, scores);
        self.next_history_step = self.steps_in(self.history.next_ms()).max(self.step + 1);
    }

    /// The number of the first step at or after `time_ms`.
    pub fn steps_in(&self, time_ms: f64) -> u64 {
        // 100 ms are 400 steps of 0.25 ms even where the quotient comes out a little above.
        libm::ceil(time_ms / self.params.dt_ms - 1e-6).max(0.0) as u64
    }

    /// Watches another neuron's potential; numbers beyond the layer watch its last neuron.
    pub fn watch(&mut self, layer: Layer, neuron: u32) {
        let len = match layer {
            Layer::Pre => self.params.n_pre,
            Layer::Post => self.params.n_post,
        };
        self.recorder.watch(layer, neuron.min(len - 1) as usize, self.step + 1);
    }

    /// Parameters of the run.
    pub fn params(&self) -> &Params {
        &self.params
    }

    /// Presynaptic and postsynaptic spikes so far.
    pub fn spike_counts(&self) -> [u64; 2] {
        self.spikes
    }

    /// Steps taken.
    pub fn step_index(&self) -> u64 {
        self.step
    }

    /// Simulated time, ms.
    pub fn time_ms(&self) -> f64 {
        self.step as f64 * self.params.dt_ms
    }

    /// True weights, shape (post, pre).
    pub fn weights(&self) -> &[f64] {
        &self.weights
    }

    /// The methods and their states.
    pub fn methods(&self) -> impl Iterator<Item = (&Method, &dyn Estimator)> {
        self.methods.iter().map(|(method, state)| (method, state.as_ref()))
    }

    /// A method's present estimate, shape (post, pre).
    pub fn estimate_of(&self, estimator: &dyn Estimator) -> Vec<f64> {
        let mut estimate = vec![0.0; self.weights.len()];
        estimator.estimate(&mut estimate);
        estimate
    }

    /// Scores over time.
    pub fn history(&self) -> &History {
        &self.history
    }

    /// The last simulated second.
    pub fn recorder(&self) -> &Recorder {
        &self.recorder
    }

    /// The stimulation.
    pub fn stimulus(&self) -> &Stimulus {
        &self.stimulus
    }

    /// Mean rates over the run, Hz: stimulation of an active neuron, presynaptic, postsynaptic. NaN before the first step.
    pub fn rates_hz(&self) -> [f64; 3] {
        let seconds = self.time_ms() * 1e-3;
        let rate = |spikes: u64, neurons: u32| spikes as f64 / (f64::from(neurons) * seconds);
        [
            self.stimulus.measured.probability() / (self.params.dt_ms * 1e-3),
            rate(self.spikes[0], self.params.n_pre),
            rate(self.spikes[1], self.params.n_post),
        ]
    }

    /// Sign accuracy of an estimate of zero.
    pub fn chance_sign_accuracy(&self) -> f64 {
        scores::chance_sign_accuracy(&self.weights)
    }

    /// Digest of all estimates now.
    pub fn digest(&self) -> String {
        let mut digest = Digest::new(self.step);
        for (method, state) in self.methods() {
            digest.add(method.name, &self.estimate_of(state));
        }
        digest.text()
    }
}
