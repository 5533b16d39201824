//! Event least squares: what is possible for whoever knows the neuron. Sees: spikes; knows θ, reset, rest, time constants, g.
//!
//! Without noise each postsynaptic spike is a linear equation in the weights ([`super::tools::Crossings`]); least squares over all
//! of them, with a ridge of 1e-6 of the mean diagonal.

use super::tools::{Crossings, solve};
use super::{Estimator, Explanation, Kind, Method, Watch, Watched};
use crate::lanes::{self, LANES, Quad};
use crate::params::{Params, text};
use crate::source::{Activity, Needs, Quantity};

use super::tools::cube;

/// As the registry has it.
pub static METHOD: Method = Method {
    name: "least-squares",
    label: text!("Least squares"),
    sees: &[Quantity::Spikes],
    knows: &["threshold", "reset", "rest", "tau_mem_ms", "coupling", "tau_psp_slow_ms", "tau_psp_fast_ms"],
    group: Kind::Ceiling,
    is_default: false,
    doc: text!(
        "Each postsynaptic spike says that the weighted input has just reached threshold: the weights that fit all of these equations best."
    ),
    update: text!("postsynaptic spike"),
    learning_rate: None,
    sees_quiet_steps: true,
    operations: |params| cube(params.n_pre) * f64::from(params.n_post) / 3.0,
    needs: |_| Needs::default(),
    make: |params| Box::new(LeastSquares::new(params)),
};

/// Added to the diagonal, relative to its mean.
const RIDGE: f64 = 1e-6;

/// The normal equations of each postsynaptic neuron.
#[derive(Clone, Debug)]
pub struct LeastSquares {
    n_pre: usize,
    crossings: Crossings,
    /// Sums of f·fᵀ, lower triangle, shape (post, pre, group of pre).
    squares: Vec<Quad>,
    /// Sums of y·f, shape (post, group of pre).
    sides: Vec<Quad>,
    equations: Vec<u64>,
}

impl LeastSquares {
    /// Before the first step.
    pub fn new(params: &Params) -> Self {
        let (n_pre, n_post) = (params.n_pre as usize, params.n_post as usize);
        let groups = lanes::groups(n_pre);
        Self {
            n_pre,
            crossings: Crossings::new(params),
            squares: vec![Quad::default(); groups * n_pre * n_post],
            sides: vec![Quad::default(); groups * n_post],
            equations: vec![0; n_post],
        }
    }

    /// Adds the equation of a spike, if it gives one. Returns it.
    fn add(&mut self, step: u64, post: usize) -> Option<(&[Quad], f64)> {
        let groups = lanes::groups(self.n_pre);
        let (factors, side) = self.crossings.equation(step, post)?;
        self.equations[post] += 1;
        let squares = &mut self.squares[post * self.n_pre * groups..][..self.n_pre * groups];
        for (pre, row) in squares.chunks_exact_mut(groups).enumerate() {
            let factor = Quad::splat(factors[pre / LANES].0[pre % LANES]);
            let lower = ..=pre / LANES;
            lanes::visit(&mut row[lower], &factors[lower], |sum, other| sum.set(sum.get() + factor * other.get()));
        }
        let y = Quad::splat(side);
        lanes::visit(&mut self.sides[post * groups..][..groups], factors, |sum, factor| {
            sum.set(sum.get() + y * factor.get());
        });
        Some((factors, side))
    }

    /// Weights onto one postsynaptic neuron; zeros where there is nothing to solve.
    fn row(&self, post: usize, into: &mut [f64]) {
        let (n, groups) = (self.n_pre, lanes::groups(self.n_pre));
        into.fill(0.0);
        if self.equations[post] == 0 {
            return;
        }
        let mut matrix = vec![0.0; n * n];
        super::unpack_rows(&self.squares[post * n * groups..][..n * groups], &mut matrix, n);
        let trace: f64 = (0..n).map(|pre| matrix[pre * n + pre]).sum();
        for pre in 0..n {
            matrix[pre * n + pre] += RIDGE * trace / n as f64;
        }
        lanes::unpack(&self.sides[post * groups..][..groups], into);
        if !solve(&mut matrix, n, into) {
            into.fill(0.0);
        }
    }
}

impl Estimator for LeastSquares {
    fn observe(&mut self, activity: &Activity) {
        self.crossings.step(activity.pre_spikes);
        for &post in activity.post_spikes {
            self.add(activity.step, post as usize);
        }
    }

    fn estimate(&self, into: &mut [f64]) {
        for (post, row) in into.chunks_exact_mut(self.n_pre).enumerate() {
            self.row(post, row);
        }
    }

    fn updates(&self) -> u64 {
        self.equations.iter().sum()
    }

    fn watched(&self, watch: Watch) -> Box<dyn Watched> {
        Box::new(Equations { rule: self.clone(), watch, kept: Vec::new() })
    }

    fn boxed_clone(&self) -> Box<dyn Estimator> {
        Box::new(self.clone())
    }
}

/// The last equations of the watched postsynaptic neuron, at most so many.
const KEPT: usize = 300;

/// The rule, keeping equations.
struct Equations {
    rule: LeastSquares,
    watch: Watch,
    kept: Vec<(Vec<f64>, f64)>,
}

impl Watched for Equations {
    fn observe(&mut self, activity: &Activity) {
        self.rule.crossings.step(activity.pre_spikes);
        let n = self.rule.n_pre;
        for &post in activity.post_spikes {
            let equation = self.rule.add(activity.step, post as usize);
            let Some((factors, side)) = equation.filter(|_| post as usize == self.watch.post) else { continue };
            let mut plain = vec![0.0; n];
            lanes::unpack(factors, &mut plain);
            if self.kept.len() == KEPT {
                self.kept.remove(0);
            }
            self.kept.push((plain, side));
        }
    }

    /// The input through this synapse at each spike, and what the others leave of the threshold: points on a line through
    /// zero, whose slope is the weight.
    fn explanation(&self) -> Explanation {
        let mut weights = vec![0.0; self.rule.n_pre];
        self.rule.row(self.watch.post, &mut weights);
        let pre = self.watch.pre;
        let (mut inputs, mut left) = (Vec::new(), Vec::new());
        for (factors, side) in &self.kept {
            let whole: f64 = factors.iter().zip(&weights).map(|(factor, weight)| factor * weight).sum();
            inputs.push(factors[pre] as f32);
            left.push((side - whole + factors[pre] * weights[pre]) as f32);
        }
        Explanation::default().with("input", inputs.as_slice()).with("left", left.as_slice())
    }
}
