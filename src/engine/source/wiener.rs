//! Single synapses onto neurons that noise drives: each neuron's potential is a Wiener process with drift.
//!
//! `V[t] = V[t−1] + μ·dt + √(D·dt)·N(0,1) + w·(presynaptic spike in step t−1)`; `V ≥ θ = 1` is a spike, which takes 1 off. The
//! presynaptic neuron is a Poisson process. Source: arXiv 2003.03988 (501 neurons, w evenly over [−0.1, 0.1], μ = 10/s,
//! D = 0.5/s, 10 Hz); the first second is not shown to the rules, as there.

use crate::methods::hitting_time::{self, HittingTime};
use crate::params::Params;
use crate::random::{self, Geometric, Purpose, Stream, Ziggurat};
use crate::run::digest::Digest;
use crate::run::scores::Scores;
use crate::source::psp::decay;

/// What the rules do not see, ms: the potentials all start at 0.
const SKIPPED_MS: f64 = 1000.0;
/// Scores are taken at these times from the first on, a factor of ten in so many parts.
const FIRST_SCORED_MS: f64 = 1000.0;
const PER_DECADE: i32 = 12;
/// Names of the rules, in the order in which they are scored.
pub const RULES: [&str; 3] = ["stdwi-nearest", "stdwi-all-to-all", "hitting-time"];

/// What is simulated.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Settings {
    /// Number of neurons, each with one synapse.
    pub neurons: u32,
    /// Length of a step, ms.
    pub dt_ms: f64,
    /// Largest weight; the smallest is its opposite.
    pub largest_weight: f64,
    /// Rate of each presynaptic neuron, Hz.
    pub pre_rate_hz: f64,
    /// Drift and diffusion, known to the hitting-time rule.
    pub process: hitting_time::Settings,
    /// Learning rate of STDWI.
    pub learning_rate: f64,
    /// Decay λ of STDWI.
    pub decay: f64,
    /// Time constants of STDWI's traces, ms.
    pub tau_fast_ms: f64,
    /// The same of the slow one.
    pub tau_slow_ms: f64,
    /// Seed.
    pub seed: u64,
}

impl Settings {
    /// The published ones, with time step, time constants, decay, rate and seed of valid parameters.
    pub fn of(params: &Params) -> Self {
        let own = params.stdwi_learning_rate;
        Self {
            neurons: 501,
            dt_ms: params.dt_ms,
            largest_weight: 0.1,
            pre_rate_hz: 10.0,
            process: hitting_time::Settings::default(),
            learning_rate: if own > 0.0 { own } else { params.learning_rate },
            decay: params.stdwi_decay,
            tau_fast_ms: params.tau_fast_ms,
            tau_slow_ms: params.tau_slow_ms,
            seed: params.seed,
        }
    }
}

/// Scores of one rule at one time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scored {
    /// One of [`RULES`].
    pub method: &'static str,
    /// Simulated time, ms.
    pub time_ms: f64,
    /// Over all synapses.
    pub scores: Scores,
}

/// One neuron, its synapse, and what the rules keep of both.
#[derive(Clone, Debug)]
struct Cell {
    weight: f64,
    potential: f64,
    /// A presynaptic spike that acts in the next step.
    is_due: bool,
    /// Steps to the next presynaptic spike.
    wait: u32,
    train: Stream,
    noise: Stream,
    /// Step of the last presynaptic spike, from which on traces have decayed.
    since: u64,
    /// Fast and slow trace of both forms at `since`.
    nearest: [f64; 2],
    all_to_all: [f64; 2],
    estimates: [f64; 2],
    hitting_time: HittingTime,
}

/// The simulation before the eyes of three rules.
#[derive(Clone, Debug)]
pub struct Wiener {
    settings: Settings,
    cells: Vec<Cell>,
    draws: Draws,
    weights: Vec<f64>,
    step: u64,
    /// Scores are due at the end of this step.
    next_scored: u64,
    scored_before: i32,
    scored: Vec<Scored>,
}

/// What numbers are drawn from.
#[derive(Clone, Debug)]
struct Draws {
    waits: Geometric,
    normal: Ziggurat,
}

/// Longest wait that is drawn at once.
const LONGEST: u32 = 1 << 30;

impl Wiener {
    /// All potentials at 0.
    pub fn new(settings: &Settings) -> Self {
        let waits = Geometric::new(settings.pre_rate_hz * settings.dt_ms * 1e-3);
        let draws = Draws { waits, normal: Ziggurat::new() };
        let last = f64::from(settings.neurons.max(2) - 1);
        let cells: Vec<Cell> = (0..settings.neurons)
            .map(|neuron| {
                let mut train = random::stream(settings.seed, Purpose::OwnTrain, u64::from(neuron));
                Cell {
                    weight: settings.largest_weight * (2.0 * f64::from(neuron) / last - 1.0),
                    potential: 0.0,
                    is_due: false,
                    wait: draws.waits.wait(&mut train, LONGEST).unwrap_or(LONGEST),
                    train,
                    noise: random::stream(settings.seed, Purpose::MembraneNoise, u64::from(neuron)),
                    since: 0,
                    nearest: [0.0; 2],
                    all_to_all: [0.0; 2],
                    estimates: [0.0; 2],
                    hitting_time: HittingTime::new(settings.process),
                }
            })
            .collect();
        let weights = cells.iter().map(|cell| cell.weight).collect();
        let mut wiener = Self {
            settings: *settings,
            cells,
            draws,
            weights,
            step: 0,
            next_scored: 0,
            scored_before: 0,
            scored: Vec::new(),
        };
        wiener.next_scored = wiener.step_of(0);
        wiener
    }

    /// Takes `steps` steps. Neurons do not know of each other, so each takes its steps up to the next scores alone.
    pub fn run(&mut self, steps: u64) {
        let end = self.step + steps;
        while self.step < end {
            let until = end.min(self.next_scored);
            let stretch = Stretch::new(&self.settings, self.step, until);
            for cell in &mut self.cells {
                cell.run(&stretch, &self.draws);
            }
            self.step = until;
            if until == self.next_scored {
                self.take_scores();
            }
        }
    }

    /// All scores so far, in the order of times.
    pub fn scored(&self) -> &[Scored] {
        &self.scored
    }

    /// Digest of all estimates.
    pub fn digest(&self) -> String {
        let mut digest = Digest::new(self.step);
        for (rule, name) in RULES.iter().enumerate() {
            digest.add(name, &self.estimates(rule));
        }
        digest.text()
    }

    fn estimates(&self, rule: usize) -> Vec<f64> {
        let of = |cell: &Cell| if rule < 2 { cell.estimates[rule] } else { cell.hitting_time.mean() };
        self.cells.iter().map(of).collect()
    }

    /// Scores of all rules now.
    pub fn score(&self) -> [Scored; 3] {
        let time_ms = self.step as f64 * self.settings.dt_ms - SKIPPED_MS;
        [0, 1, 2].map(|rule| {
            let scores = Scores::of(&self.estimates(rule), &self.weights, self.weights.len());
            Scored { method: RULES[rule], time_ms, scores }
        })
    }

    fn take_scores(&mut self) {
        self.scored.extend(self.score());
        self.scored_before += 1;
        self.next_scored = self.step_of(self.scored_before);
    }

    /// The step at whose end scores number `index` are taken.
    fn step_of(&self, index: i32) -> u64 {
        let time_ms = FIRST_SCORED_MS * libm::pow(10.0, f64::from(index) / f64::from(PER_DECADE));
        libm::round((SKIPPED_MS + time_ms) / self.settings.dt_ms) as u64
    }
}

/// What all neurons have in common in a stretch of steps.
struct Stretch {
    from: u64,
    until: u64,
    first_seen: u64,
    dt_s: f64,
    drift: f64,
    noise: f64,
    /// Rates of decay per step.
    rates: [f64; 2],
    slow_nearest: f64,
    slow_all: f64,
    learning_rate: f64,
    decay: f64,
}

impl Stretch {
    fn new(settings: &Settings, from: u64, until: u64) -> Self {
        let Settings { dt_ms, tau_fast_ms: fast, tau_slow_ms: slow, process, .. } = *settings;
        let dt_s = dt_ms * 1e-3;
        let rate = settings.pre_rate_hz * 1e-3;
        Self {
            from,
            until,
            first_seen: libm::round(SKIPPED_MS / dt_ms) as u64,
            dt_s,
            drift: process.drift_per_s * dt_s,
            noise: libm::sqrt(process.diffusion_per_s * dt_s),
            rates: [dt_ms / fast, dt_ms / slow],
            // Amplitudes with which both traces have the same mean.
            slow_nearest: fast / (1.0 + rate * fast) * (1.0 + rate * slow) / slow,
            slow_all: fast / slow,
            learning_rate: settings.learning_rate,
            decay: settings.decay,
        }
    }

    fn decayed(&self, traces: [f64; 2], steps: u64) -> [f64; 2] {
        let by = |trace: f64, rate: f64| if trace == 0.0 { 0.0 } else { trace * decay(steps as f64 * rate, 1.0) };
        [by(traces[0], self.rates[0]), by(traces[1], self.rates[1])]
    }
}

impl Cell {
    fn run(&mut self, stretch: &Stretch, draws: &Draws) {
        for step in stretch.from + 1..=stretch.until {
            let is_seen = step > stretch.first_seen;
            let before = self.potential + stretch.drift + stretch.noise * draws.normal.draw(&mut self.noise);
            self.potential = if std::mem::take(&mut self.is_due) { before + self.weight } else { before };
            let spikes = self.potential >= 1.0;
            if spikes {
                self.potential -= 1.0;
            }
            self.wait -= 1;
            if self.wait == 0 {
                self.wait = draws.waits.wait(&mut self.train, LONGEST).unwrap_or(LONGEST);
                self.is_due = true;
                if is_seen {
                    self.pre_spike(stretch, step, spikes);
                }
            }
            if spikes && is_seen {
                self.post_spike(stretch, step, self.is_due);
            }
        }
    }

    fn pre_spike(&mut self, stretch: &Stretch, step: u64, with_post: bool) {
        let steps = step - self.since;
        let [fast, slow] = stretch.decayed(self.all_to_all, steps);
        self.all_to_all = [fast + 1.0, slow + stretch.slow_all];
        self.nearest = [1.0, stretch.slow_nearest];
        self.since = step;
        // In the step of a postsynaptic spike it comes after that, but not later: it starts no interval.
        if !with_post {
            self.hitting_time.pre_spike(step as f64 * stretch.dt_s, 1.0 - self.potential);
        }
    }

    fn post_spike(&mut self, stretch: &Stretch, step: u64, with_pre: bool) {
        let steps = if with_pre { 0 } else { step - self.since };
        for (estimate, traces) in self.estimates.iter_mut().zip([self.nearest, self.all_to_all]) {
            let [fast, slow] = stretch.decayed(traces, steps);
            *estimate += stretch.learning_rate * ((fast - slow) - stretch.decay * *estimate);
        }
        self.hitting_time.post_spike(step as f64 * stretch.dt_s);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settings() -> Settings {
        let params = Params { seed: 3, learning_rate: 1e-3, ..Params::default() };
        Settings { neurons: 101, ..Settings::of(&params) }
    }

    #[test]
    fn cut_anywhere_it_gives_the_same() {
        let mut whole = Wiener::new(&settings());
        whole.run(40_000);
        let mut parts = Wiener::new(&settings());
        for _ in 0..40 {
            parts.run(1000);
        }
        assert_eq!(whole.digest(), parts.digest());
        assert_eq!(whole.scored(), parts.scored());
    }

    #[test]
    fn all_rules_find_the_weights() {
        let mut wiener = Wiener::new(&settings());
        wiener.run(60_000 * 4);
        for scored in wiener.scored().iter().rev().take(3) {
            assert!(scored.scores.pearson_r > 0.9, "{scored:?}");
        }
    }
}
