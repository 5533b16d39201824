//! Margins and windows of RDD (`reference`).
//!
//! A step is only written down: drives, postsynaptic PSPs, and which neurons are how near their threshold. Every few
//! thousand steps all windows in them are found and fitted, neuron by neuron and setting by setting: a search in a set of
//! steps finds the next window without looking at the steps in between, and a setting's lines stay in registers for all
//! its windows.

mod drives;
mod lines;
mod near;
mod psps;

use super::{Rdd, Settings};
use crate::methods::{Estimator, Grid};
use crate::params::{Params, RddVariant};
use crate::source::{Activity, Needs};
use drives::{Drives, Peaks};
use lines::{Lines, Window};
use near::{Near, Steps};
use psps::Psps;

/// Margins of the published grid.
pub const MARGINS: [f64; 10] = [0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35];
/// Windows of the published grid, ms.
pub const WINDOWS_MS: [f64; 15] =
    [5.0, 10.0, 15.0, 20.0, 25.0, 30.0, 35.0, 40.0, 45.0, 50.0, 55.0, 60.0, 65.0, 70.0, 75.0];

/// Steps that are written down before their windows are fitted. More steps share the cost of fetching each setting's
/// lines; fewer leave more room in the caches.
const SPAN: usize = 4096;

/// One window length.
struct Length {
    ms: f64,
    steps: usize,
}

/// RDD with many margins and windows.
pub struct RddGrid {
    settings: Settings,
    margins: Vec<f64>,
    lengths: Vec<Length>,
    span: usize,
    /// Steps that stay when the others are forgotten: windows that open in them may still be open.
    kept: usize,
    /// Number of steps before those written down, and of those written down.
    origin: u64,
    len: usize,
    drives: Drives,
    near: Near,
    psps: Psps,
    /// First step (from 0) at which each setting's next window may open, shape (pre, margin, length).
    free_at: Vec<u64>,
    /// Shape (pre, margin, length).
    lines: Lines,
    near_steps: Steps,
    peaks: Peaks,
    /// Windows of one neuron and setting.
    windows: Vec<Window>,
}

impl RddGrid {
    /// Every margin with every window; all else from `params`.
    ///
    /// # Panics
    /// Unless margins ascend and are at most 64: they are bits of one word.
    pub fn new(params: &Params, margins: &[f64], windows_ms: &[f64]) -> Self {
        assert!(margins.is_sorted() && margins.len() <= 64, "margins must ascend, and be at most 64");
        let settings = Settings { variant: RddVariant::Reference, ..Settings::from(params) };
        let steps = |ms: &f64| (libm::round(ms / settings.dt_ms) as usize).max(1);
        let lengths: Vec<Length> = windows_ms.iter().map(|ms| Length { ms: *ms, steps: steps(ms) }).collect();
        let longest = lengths.iter().map(|length| length.steps).max().unwrap_or(1);
        let kept = longest.next_multiple_of(64);
        let span = SPAN.max(4 * kept);
        let fits = settings.n_pre * margins.len() * lengths.len();
        Self {
            settings,
            margins: margins.to_vec(),
            span,
            kept,
            origin: 0,
            len: 0,
            drives: Drives::new(settings.n_pre, span, longest),
            near: Near::new(settings.n_pre, margins, span),
            psps: Psps::new(&settings, span),
            free_at: vec![0; fits],
            lines: Lines::new(fits, settings.n_post),
            near_steps: Steps::new(span),
            peaks: Peaks::new(span + longest),
            windows: Vec::new(),
            lengths,
        }
    }

    /// Fits all windows that have closed since the last time.
    fn fit(&mut self) {
        for neuron in 0..self.settings.n_pre {
            self.near_steps.start(self.near.of(neuron, self.margins.len()));
            self.peaks.find(self.drives.of(neuron), self.near_steps.reached(self.kept));
            for margin in 0..self.margins.len() {
                // A margin reaches all that narrower ones do.
                self.near_steps.add(self.near.of(neuron, margin));
                let first = (neuron * self.margins.len() + margin) * self.lengths.len();
                for length in 0..self.lengths.len() {
                    let steps = self.lengths[length].steps;
                    self.find_windows(neuron, first + length, steps);
                    self.fit_windows(first + length, steps);
                }
            }
        }
    }

    /// Lists the windows of a setting that have closed since the last time and count.
    #[inline(always)]
    fn find_windows(&mut self, neuron: usize, fit: usize, steps: usize) {
        let Settings { threshold, max_drive_distance, .. } = self.settings;
        let (drives, len) = (self.drives.of(neuron), self.len);
        let mut from = self.free_at[fit].saturating_sub(self.origin) as usize;
        self.windows.clear();
        while let Some(start) = self.near_steps.next(from).filter(|start| start + steps <= len) {
            let drive = self.peaks.largest(drives, start, steps);
            if (drive - threshold).abs() <= max_drive_distance {
                self.windows.push(Window { start, drive });
            }
            // A window from t on closes at t + W − 1, and the next one may open at t + W + 1.
            from = start + steps + 1;
        }
        self.free_at[fit] = self.origin + from as u64;
    }

    #[inline(always)]
    fn fit_windows(&mut self, fit: usize, steps: usize) {
        let Settings { threshold, learning_rate, .. } = self.settings;
        let above = |window: &Window| window.drive >= threshold;
        for windows in self.windows.chunk_by(|a, b| above(a) == above(b)) {
            self.lines.fit(fit, above(&windows[0]), windows, steps, &self.psps, learning_rate);
        }
    }

    fn forget(&mut self) {
        let first = self.len - self.kept;
        self.drives.forget(first);
        self.near.forget(first);
        self.psps.forget(first, self.kept);
        self.origin += first as u64;
        self.len = self.kept;
    }

    /// Number of the margin, and of the window.
    fn setting(&self, setting: usize) -> (usize, usize) {
        (setting / self.lengths.len(), setting % self.lengths.len())
    }
}

impl Grid for RddGrid {
    /// The widest margin: it reaches all that the others do.
    fn needs(&self) -> Needs {
        Needs { near_threshold: self.margins.last().copied() }
    }

    fn observe(&mut self, activity: &Activity) {
        self.psps.step(self.len, activity.post_spikes);
        if let Some(layer) = activity.pre {
            self.drives.step(self.len, layer);
            self.near.step(self.len, layer);
        }
        self.len += 1;
        if self.len == self.span {
            self.fit();
            self.forget();
        }
    }

    fn len(&self) -> usize {
        self.margins.len() * self.lengths.len()
    }

    fn name(&self, setting: usize) -> String {
        let (margin, length) = self.setting(setting);
        format!("rdd rdd_margin={} rdd_window_ms={}", self.margins[margin], self.lengths[length].ms)
    }

    fn estimate(&mut self, setting: usize, into: &mut [f64]) {
        self.fit();
        let (settings, n_pre) = (self.len(), self.settings.n_pre);
        for (post, row) in into.chunks_exact_mut(n_pre).enumerate() {
            for (pre, jump) in row.iter_mut().enumerate() {
                *jump = self.lines.jump(pre * settings + setting, post, self.settings.threshold);
            }
        }
    }

    fn single(&self, setting: usize) -> Box<dyn Estimator> {
        let (margin, length) = self.setting(setting);
        let window_ms = self.lengths[length].ms;
        Box::new(Rdd::new(&Settings { margin: self.margins[margin], window_ms, ..self.settings }))
    }
}
