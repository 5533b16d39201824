//! Regression discontinuity design. Sees: presynaptic potentials, and postsynaptic PSPs (which spikes give).
//!
//! When the presynaptic potential comes near threshold, a window opens. Its largest drive `u` is set against the change Δ of
//! the postsynaptic PSP; lines are fitted below and above threshold, and the jump between them at threshold is the
//! estimate. Sources: arXiv 2003.03988 and its published code (`reference`); Guerguiev, Kording, Richards, arXiv
//! 1910.01689 (`two_sided`). They differ in three ways, and are named so that nobody takes one for the other:
//!
//! | | `reference` | `two_sided` |
//! |---|---|---|
//! | opens when | potential after reset ≥ θ − α | potential before reset within α of θ |
//! | drive in the window | never reset since the start | starts from the potential, no reset in the window |
//! | "above" means | largest drive ≥ θ | the neuron really spiked in the window |
//!
//! The fits are least mean squares. `reference` updates the slope first and then the intercept with the new slope;
//! `two_sided` updates both from one error.

mod explain;
mod fit;
pub mod grid;
mod psp_sums;

use super::{Estimator, Kind, Method, Watch, Watched};
use crate::lanes::{self, Quad};
use crate::params::{Params, RddVariant, text};
use crate::source::neuron::presynaptic::{Move, PreLayer, RESTING};
use crate::source::{Activity, Needs, Quantity};
use fit::Lines;
use psp_sums::PspSums;
use std::collections::VecDeque;

/// As the registry has it.
pub static METHOD: Method = Method {
    name: "rdd",
    label: text!("RDD"),
    sees: &[Quantity::Spikes, Quantity::Potentials],
    knows: &["threshold"],
    group: Kind::Published,
    is_default: true,
    doc: text!(
        "Compares what follows when the presynaptic neuron just reaches its threshold and when it just fails to."
    ),
    update: text!("window"),
    learning_rate: Some("rdd_learning_rate"),
    sees_quiet_steps: true,
    operations: |_| 0.0,
    needs: |params| Needs { near_threshold: Some(params.rdd_margin) },
    make: |params| Box::new(Rdd::new(&Settings::from(params))),
};

/// What the rule needs to know.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Settings {
    /// Presynaptic neurons.
    pub n_pre: usize,
    /// Postsynaptic neurons.
    pub n_post: usize,
    /// Step, ms.
    pub dt_ms: f64,
    /// Time constants of the PSP, ms.
    pub tau_psp_slow_ms: f64,
    /// Time constants of the PSP, ms.
    pub tau_psp_fast_ms: f64,
    /// What a step leaves of a potential (see [`crate::source::neuron::Membrane::retain`]).
    pub retain: f64,
    /// Threshold θ, absolute.
    pub threshold: f64,
    /// Variant of the rule.
    pub variant: RddVariant,
    /// Margin α.
    pub margin: f64,
    /// Length of a window, ms.
    pub window_ms: f64,
    /// Windows whose largest drive is farther from θ than this are left out.
    pub max_drive_distance: f64,
    /// Learning rate η.
    pub learning_rate: f64,
}

impl From<&Params> for Settings {
    fn from(params: &Params) -> Self {
        Self {
            n_pre: params.n_pre as usize,
            n_post: params.n_post as usize,
            dt_ms: params.dt_ms,
            tau_psp_slow_ms: params.tau_psp_slow_ms,
            tau_psp_fast_ms: params.tau_psp_fast_ms,
            retain: crate::source::neuron::Membrane::new(params).retain,
            threshold: params.threshold,
            variant: params.rdd_variant,
            margin: params.rdd_margin,
            window_ms: params.rdd_window_ms,
            max_drive_distance: params.rdd_max_drive_distance,
            learning_rate: params.rdd_eta(),
        }
    }
}

/// What is known of a neuron's present or last window.
#[derive(Clone, Copy, Debug, Default)]
struct Window {
    /// First step at which the next one may open.
    free_at: u64,
    /// Largest relative drive so far; while the neuron has a slot, `reference` keeps it there instead.
    peak: f64,
    /// `two_sided`: how far the unreset drive is above that of the window.
    offset: f64,
    spiked: bool,
}

/// A window that was used for a fit, as kept for the synapse that is being explained.
#[derive(Clone, Copy, Debug, PartialEq)]
struct ClosedWindow {
    /// Its largest drive.
    drive: f64,
    /// Change of the postsynaptic PSP, per ms.
    change: f64,
    /// Whether it counted as above threshold.
    above: bool,
}

/// Windows kept for a synapse (pre, post).
#[derive(Clone, Debug)]
struct Log {
    pre: u32,
    post: usize,
    windows: Vec<ClosedWindow>,
}

/// The rule and its state.
#[derive(Clone, Debug)]
pub struct Rdd {
    settings: Settings,
    window_steps: u64,
    sums: PspSums,
    lines: Lines,
    windows: Vec<Window>,
    /// `reference`: largest relative drive since the window opened, in slot order.
    slot_peaks: Vec<Quad>,
    /// Open windows, by the step that closes them.
    open: VecDeque<(u64, u32)>,
    change: Vec<Quad>,
    /// When the oldest open window closes.
    next_close: u64,
    closed: [u64; 2],
    log: Option<Log>,
}

impl Rdd {
    /// Starts with all fits at zero.
    pub fn new(settings: &Settings) -> Self {
        Self {
            settings: *settings,
            window_steps: (libm::round(settings.window_ms / settings.dt_ms) as u64).max(1),
            sums: PspSums::new(settings),
            lines: Lines::new(settings.n_pre, settings.n_post),
            windows: vec![Window::default(); settings.n_pre],
            slot_peaks: vec![Quad::default(); lanes::groups(settings.n_pre)],
            open: VecDeque::with_capacity(settings.n_pre),
            change: vec![Quad::default(); lanes::groups(settings.n_post)],
            next_close: u64::MAX,
            closed: [0; 2],
            log: None,
        }
    }

    /// Keeps the windows of one synapse from now on.
    fn explain(&mut self, post: usize, pre: usize) {
        self.log = Some(Log { pre: pre as u32, post, windows: Vec::new() });
    }

    /// The windows kept.
    fn explained(&self) -> &[ClosedWindow] {
        self.log.as_ref().map_or(&[], |log| &log.windows)
    }

    /// Slope and intercept below, then above threshold, of one synapse.
    fn lines_of(&self, post: usize, pre: usize) -> [f64; 4] {
        self.lines.of(pre, post)
    }

    fn open(&mut self, step: u64, neuron: u32, window: Window) {
        self.windows[neuron as usize] = Window { free_at: step + self.window_steps + 1, ..window };
        self.sums.mark(neuron as usize);
        let closes_at = step + self.window_steps - 1;
        self.open.push_back((closes_at, neuron));
        self.next_close = self.next_close.min(closes_at);
    }

    fn slot_peak(&mut self, slot: u32) -> &mut f64 {
        let (group, lane) = lanes::place(slot as usize);
        &mut self.slot_peaks[group].0[lane]
    }

    /// Peaks of all awake neurons, and windows opened by the potential after reset.
    #[inline(always)]
    fn observe_reference(&mut self, step: u64, layer: &PreLayer) {
        for change in &layer.moves {
            match *change {
                Move::Wake { neuron, slot } => *self.slot_peak(slot) = self.windows[neuron as usize].peak,
                Move::Rest { neuron, slot, last } => {
                    self.windows[neuron as usize].peak = *self.slot_peak(slot);
                    *self.slot_peak(slot) = *self.slot_peak(last);
                }
            }
        }
        for (peak, drive) in self.slot_peaks.iter_mut().zip(layer.drives()) {
            peak.set(drive.get().fast_max(peak.get()));
        }
        if layer.near_threshold.is_empty() {
            return;
        }
        let level = layer.membrane().threshold - self.settings.margin;
        for &neuron in &layer.near_threshold {
            let slot = layer.slot_of()[neuron as usize];
            if step >= self.windows[neuron as usize].free_at && layer.potential_in(slot) >= level {
                *self.slot_peak(slot) = layer.drive_in(slot);
                self.open(step, neuron, Window::default());
            }
        }
    }

    /// Drives of open windows, and windows opened by the potential before reset.
    fn observe_two_sided(&mut self, step: u64, layer: &PreLayer) {
        for &(_, neuron) in &self.open {
            let window = &mut self.windows[neuron as usize];
            window.offset *= self.settings.retain;
            let slot = layer.slot_of()[neuron as usize];
            // A resting neuron's drive only falls from below the peak.
            if slot != RESTING {
                let drive = layer.drive_in(slot) - window.offset;
                window.peak = if drive > window.peak { drive } else { window.peak };
            }
        }
        for (&neuron, &before_reset) in layer.spikes.iter().zip(&layer.spike_potentials) {
            self.windows[neuron as usize].spiked = true;
            self.consider(step, neuron, before_reset, true, layer);
        }
        for &neuron in &layer.near_threshold {
            // Those that spiked in this step have been considered with their potential before the reset.
            if !layer.spikes.contains(&neuron) {
                let potential = layer.potential_in(layer.slot_of()[neuron as usize]);
                self.consider(step, neuron, potential, false, layer);
            }
        }
    }

    fn consider(&mut self, step: u64, neuron: u32, before_reset: f64, spiked: bool, layer: &PreLayer) {
        let distance = before_reset - layer.membrane().threshold;
        if distance.abs() <= self.settings.margin && step >= self.windows[neuron as usize].free_at {
            let drive = layer.drive_in(layer.slot_of()[neuron as usize]);
            let offset = drive - before_reset;
            self.open(step, neuron, Window { free_at: 0, peak: before_reset, offset, spiked });
        }
    }

    fn close(&mut self, neuron: u32, layer: &PreLayer) {
        let window = self.windows[neuron as usize];
        let slot = layer.slot_of()[neuron as usize];
        let in_slot = self.settings.variant == RddVariant::Reference && slot != RESTING;
        let peak = if in_slot { *self.slot_peak(slot) } else { window.peak };
        let drive = peak + layer.membrane().resting_potential;
        let distance = drive - self.settings.threshold;
        if distance.abs() > self.settings.max_drive_distance {
            return;
        }
        self.sums.change(neuron as usize, self.window_steps, &mut self.change);
        let eta = self.settings.learning_rate;
        if let Some(log) = self.log.as_mut().filter(|log| log.pre == neuron) {
            let (group, lane) = lanes::place(log.post);
            let above = match self.settings.variant {
                RddVariant::Reference => distance >= 0.0,
                RddVariant::TwoSided => window.spiked,
            };
            log.windows.push(ClosedWindow { drive, change: self.change[group].0[lane], above });
        }
        match self.settings.variant {
            RddVariant::Reference => {
                let above = distance >= 0.0;
                self.closed[usize::from(above)] += 1;
                self.lines.fit_in_turn(neuron as usize, above, drive, &self.change, eta);
            }
            RddVariant::TwoSided => {
                self.closed[usize::from(window.spiked)] += 1;
                self.lines.fit_together(neuron as usize, window.spiked, drive, &self.change, eta);
            }
        }
    }

    fn close_due(&mut self, step: u64, layer: &PreLayer) {
        while let Some((_, neuron)) = self.open.pop_front_if(|(closes_at, _)| *closes_at <= step) {
            self.close(neuron, layer);
        }
        self.next_close = self.open.front().map_or(u64::MAX, |(closes_at, _)| *closes_at);
    }
}

impl Estimator for Rdd {
    #[inline]
    fn observe(&mut self, activity: &Activity) {
        self.sums.step(activity.post_spikes);
        let Some(layer) = activity.pre else { return };
        match self.settings.variant {
            RddVariant::Reference => self.observe_reference(activity.step, layer),
            RddVariant::TwoSided => self.observe_two_sided(activity.step, layer),
        }
        if activity.step >= self.next_close {
            self.close_due(activity.step, layer);
        }
    }

    fn estimate(&self, into: &mut [f64]) {
        self.lines.jumps(self.settings.threshold, into, self.settings.n_pre);
    }

    fn updates(&self) -> u64 {
        self.closed[0] + self.closed[1]
    }

    /// Windows whose drive stayed below and reached the threshold.
    fn facts(&self) -> Vec<(&'static str, f64)> {
        let [below, above] = self.closed;
        vec![("windows_below", below as f64), ("windows_above", above as f64)]
    }

    fn watched(&self, watch: Watch) -> Box<dyn Watched> {
        Box::new(explain::WatchedRdd::new(self.clone(), watch))
    }

    fn boxed_clone(&self) -> Box<dyn Estimator> {
        Box::new(self.clone())
    }
}
