//! Postsynaptic PSPs of the last steps, and how their mean over any window differs from their value when it opens.

use crate::lanes::TINY;
use crate::methods::rdd::Settings;
use crate::source::psp::PspKernel;
use wide::f64x2;

/// Steps after which subnormal numbers, which are slow, are removed.
const FLUSH_EVERY: usize = 32;

/// Two postsynaptic neurons in one step.
#[derive(Clone, Copy, Default)]
pub struct PspPair {
    /// Sum of the PSPs of the steps before.
    pub before: f64x2,
    /// PSP, per ms.
    pub value: f64x2,
}

#[derive(Clone, Copy, Default)]
struct Traces {
    slow: f64x2,
    fast: f64x2,
}

/// PSPs as they come, a row a step.
pub struct Psps {
    kernel: PspKernel,
    now: Vec<Traces>,
    /// Shape (step, pair of post); one more than there are steps, for the sum of them all.
    rows: Vec<PspPair>,
}

impl Psps {
    /// All at zero, with room for `span` steps.
    pub fn new(settings: &Settings, span: usize) -> Self {
        let pairs = settings.n_post.div_ceil(2);
        Self {
            kernel: PspKernel::new(settings.dt_ms, settings.tau_psp_slow_ms, settings.tau_psp_fast_ms),
            now: vec![Traces::default(); pairs],
            rows: vec![PspPair::default(); pairs * (span + 1)],
        }
    }

    /// Decay, then the jumps of this step's postsynaptic spikes.
    pub fn step(&mut self, at: usize, post_spikes: &[u32]) {
        let (slow, fast) = (f64x2::splat(self.kernel.decay_slow), f64x2::splat(self.kernel.decay_fast));
        for traces in &mut self.now {
            traces.slow *= slow;
            traces.fast *= fast;
        }
        for &post in post_spikes {
            let traces = &mut self.now[post as usize / 2];
            traces.slow.as_mut_array()[post as usize % 2] += 1.0;
            traces.fast.as_mut_array()[post as usize % 2] += 1.0;
        }
        if at.is_multiple_of(FLUSH_EVERY) {
            self.flush();
        }
        let amplitude = f64x2::splat(self.kernel.amplitude_per_ms);
        let pairs = self.now.len();
        let (row, next) = self.rows[at * pairs..][..2 * pairs].split_at_mut(pairs);
        for ((psp, next), traces) in row.iter_mut().zip(next).zip(&self.now) {
            psp.value = (traces.slow - traces.fast) * amplitude;
            next.before = psp.before + psp.value;
        }
    }

    fn flush(&mut self) {
        let traces = self.now.iter_mut().flat_map(|traces| [&mut traces.slow, &mut traces.fast]);
        for value in traces.flat_map(f64x2::as_mut_array) {
            if value.abs() < TINY {
                *value = 0.0;
            }
        }
    }

    /// `PAIRS` pairs of neurons in step `at` and, for the sums of the steps before it, in step `until`.
    #[inline(always)]
    pub fn ends<const PAIRS: usize>(&self, first: usize, at: usize, until: usize) -> [&[PspPair]; 2] {
        [at, until].map(|at| &self.rows[at * self.now.len() + first..][..PAIRS])
    }

    /// Step `first` becomes the first one of `len`.
    pub fn forget(&mut self, first: usize, len: usize) {
        let pairs = self.now.len();
        self.rows.copy_within(first * pairs..(first + len + 1) * pairs, 0);
        // Sums start afresh, so that they never become so large that differences lose digits.
        let (start, rest) = self.rows.split_at_mut(pairs);
        for row in rest[..len * pairs].chunks_exact_mut(pairs) {
            row.iter_mut().zip(&*start).for_each(|(psp, start)| psp.before -= start.before);
        }
        start.iter_mut().for_each(|psp| psp.before = f64x2::ZERO);
    }
}
