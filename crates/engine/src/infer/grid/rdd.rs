//! Margins and windows of RDD (`reference`).
//!
//! Windows of one length that close at the same step share the change of the PSPs, whatever their margin and neuron. The
//! largest drive of a window is looked up in a history of drives with the maxima of blocks, when the window closes.

use super::Grid;
use crate::infer::Estimator;
use crate::infer::rdd::{DriveHistory, Lines, PspHistory, Rdd, Settings};
use crate::lanes::{self, Quad, Real};
use crate::network::Activity;
use crate::params::{Params, RddVariant};
use crate::presynaptic::{PreLayer, RESTING};
use std::collections::VecDeque;

/// One window length.
struct Length {
    ms: f64,
    steps: u64,
    /// Margins for which no window is open, a bit each; shape (pre).
    free: Vec<u64>,
    /// Steps at which margins of neurons become free again, in order.
    freeing: VecDeque<(u64, u32, u32)>,
    /// Step at which each open window closes, margin and neuron, oldest first.
    open: VecDeque<(u64, u32, u32)>,
    /// Lines of `pre · margins + margin`, so that what one neuron needs lies together.
    lines: Lines,
}

/// RDD with many margins and windows.
pub struct RddGrid {
    settings: Settings,
    margins: Vec<f64>,
    lengths: Vec<Length>,
    drives: DriveHistory,
    psps: PspHistory,
    change: Vec<Quad>,
}

impl RddGrid {
    /// Every margin with every window; all else from `params`. Margins must ascend, and be at most 64.
    pub fn new(params: &Params, margins: &[f64], windows_ms: &[f64]) -> Self {
        let settings = Settings { variant: RddVariant::Reference, ..Settings::from(params) };
        let length = |ms: &f64| {
            let steps = (libm::round(ms / settings.dt_ms) as u64).max(1);
            Length {
                ms: *ms,
                steps,
                free: vec![u64::MAX; settings.n_pre],
                freeing: VecDeque::new(),
                open: VecDeque::new(),
                lines: Lines::new(settings.n_pre * margins.len(), settings.n_post),
            }
        };
        let lengths: Vec<Length> = windows_ms.iter().map(length).collect();
        let longest = lengths.iter().map(|length| length.steps).max().unwrap_or(1);
        Self {
            settings,
            margins: margins.to_vec(),
            drives: DriveHistory::new(settings.n_pre, longest),
            psps: PspHistory::new(&settings, longest),
            lengths,
            change: vec![Quad::default(); lanes::groups(settings.n_post)],
        }
    }

    fn open(&mut self, step: u64, layer: &PreLayer) {
        for length in &mut self.lengths {
            while let Some((_, margin, neuron)) = length.freeing.pop_front_if(|(free_at, ..)| *free_at <= step) {
                length.free[neuron as usize] |= 1 << margin;
            }
        }
        for &neuron in &layer.near_threshold {
            let distance = layer.membrane().threshold - f64::from(layer.potential_in(layer.slot_of()[neuron as usize]));
            // The margins that reach this far are the last ones.
            let first = self.margins.partition_point(|margin| *margin < distance);
            let within = reached(first, self.margins.len());
            for length in &mut self.lengths {
                let mut opening = length.free[neuron as usize] & within;
                length.free[neuron as usize] &= !opening;
                while opening != 0 {
                    length.open.push_back((step + length.steps - 1, opening.trailing_zeros(), neuron));
                    opening &= opening - 1;
                }
            }
        }
    }

    fn close(&mut self, step: u64, layer: &PreLayer) {
        let Settings { threshold, max_drive_distance, learning_rate, .. } = self.settings;
        for length in &mut self.lengths {
            let mut fresh = false;
            while let Some((closed_at, margin, neuron)) = length.open.pop_front_if(|(closes_at, ..)| *closes_at <= step)
            {
                // A window from t on closes at t + W − 1, and the next one may open at t + W + 1.
                length.freeing.push_back((closed_at + 2, margin, neuron));
                if !fresh {
                    self.psps.change(length.steps, &mut self.change);
                    fresh = true;
                }
                let rests = layer.slot_of()[neuron as usize] == RESTING;
                let peak: Real = self.drives.peak(neuron as usize, step, length.steps, rests);
                let drive = f64::from(peak) + layer.membrane().resting_potential;
                let distance = drive - threshold;
                if distance.abs() <= max_drive_distance {
                    let line = neuron as usize * self.margins.len() + margin as usize;
                    length.lines.fit_in_turn(line, distance >= 0.0, drive, &self.change, learning_rate);
                }
            }
        }
    }

    /// Number of the margin, and the window.
    fn setting(&self, setting: usize) -> (usize, &Length) {
        (setting / self.lengths.len(), &self.lengths[setting % self.lengths.len()])
    }
}

/// Bits of the margins from number `first` on, out of `len`.
fn reached(first: usize, len: usize) -> u64 {
    let below = |n: usize| if n < 64 { (1 << n) - 1 } else { u64::MAX };
    below(len) & !below(first)
}

impl Grid for RddGrid {
    fn observe(&mut self, activity: &Activity) {
        self.psps.step(activity.post_spikes);
        let Some(layer) = activity.pre else { return };
        self.drives.step(activity.step, layer);
        self.open(activity.step, layer);
        self.close(activity.step, layer);
    }

    fn len(&self) -> usize {
        self.margins.len() * self.lengths.len()
    }

    fn name(&self, setting: usize) -> String {
        let (margin, length) = self.setting(setting);
        format!("rdd rdd_margin={} rdd_window_ms={}", self.margins[margin], length.ms)
    }

    fn estimate(&self, setting: usize, into: &mut [f64]) {
        let (margin, length) = self.setting(setting);
        let line = |pre| pre * self.margins.len() + margin;
        length.lines.jumps(self.settings.threshold, into, self.settings.n_pre, line);
    }

    fn single(&self, setting: usize) -> Box<dyn Estimator> {
        let (margin, length) = self.setting(setting);
        Box::new(Rdd::new(&Settings { margin: self.margins[margin], window_ms: length.ms, ..self.settings }))
    }
}
