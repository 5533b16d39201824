//! The network: presynaptic layer → postsynaptic layer, and the weights between them.

use super::Needs;
use crate::lanes::{self, Quad};
use crate::params::Params;
use crate::random::{self, Purpose, Stream};
use crate::source::neuron::models::Others;
use crate::source::neuron::presynaptic::PreLayer;
use crate::source::neuron::{Membrane, PostLayer};
use crate::source::psp::PspKernel;

/// Both layers and the weights between them.
#[derive(Clone, Debug)]
pub struct Network {
    /// Presynaptic layer.
    pub pre: PreLayer,
    /// Postsynaptic layer.
    pub post: PostLayer,
    /// Outgoing weights, shape (pre, group of post).
    rows: Vec<Quad>,
}

impl Network {
    /// A network of valid parameters with given `weights`, shape (post, pre).
    pub fn new(params: &Params, weights: &[f64], needs: Needs) -> Self {
        let (n_pre, n_post) = (params.n_pre as usize, params.n_post as usize);
        let membrane = Membrane::new(params);
        let kernel = PspKernel::new(params.dt_ms, params.tau_psp_slow_ms, params.tau_psp_fast_ms);
        Self {
            pre: PreLayer::new(membrane, kernel, n_pre, params.stimulus_weight, needs.near_threshold.unwrap_or(0.0)),
            post: PostLayer::new(membrane, kernel, n_post, Others::new(params, n_post)),
            rows: rows_of(weights, n_pre, n_post),
        }
    }

    /// Other weights from now on, shape (post, pre).
    pub fn rewire(&mut self, weights: &[f64]) {
        let n_pre = self.n_pre();
        self.rows = rows_of(weights, n_pre, weights.len() / n_pre);
    }

    /// Number of presynaptic neurons.
    pub fn n_pre(&self) -> usize {
        self.pre.len()
    }

    /// One step; steps are numbered from 1.
    #[inline(always)]
    pub fn step(&mut self, step: u64, stimulation: &[u32]) {
        self.pre.step(step, stimulation);
        self.post.step(&self.pre.spikes, &self.rows);
        if step.is_multiple_of(32) {
            self.post.flush();
        }
    }
}

/// Outgoing weights, shape (pre, group of post), of weights of shape (post, pre).
fn rows_of(weights: &[f64], n_pre: usize, n_post: usize) -> Vec<Quad> {
    let groups = lanes::groups(n_post);
    let mut rows = vec![Quad::default(); n_pre * groups];
    for (post, row) in weights.chunks_exact(n_pre).enumerate() {
        for (pre, &weight) in row.iter().enumerate() {
            let (group, lane) = lanes::place(post);
            rows[pre * groups + group].0[lane] = weight;
        }
    }
    rows
}

/// True weights of a seed, shape (post, pre): `scale·stimulus_weight·(spread/√(Nρ)·N(0,1) + mean/(Nρ))` with N presynaptic
/// neurons of which a fraction ρ is active. Source: arXiv 2003.03988 (published code) with scale 7.5, spread 0.5, mean 1.
pub fn draw_weights(params: &Params) -> Vec<f64> {
    let mut random = random::stream(params.seed, Purpose::Weights, 0);
    let len = params.n_pre as usize * params.n_post as usize;
    draw(params, &mut random, len)
}

/// Weights after [`Params::redraw_at_ms`]: each is drawn again with probability `redraw_fraction`, from the same distribution.
pub fn redraw_weights(params: &Params, weights: &[f64]) -> Vec<f64> {
    let mut random = random::stream(params.seed, Purpose::Redraw, 0);
    let fresh = draw(params, &mut random, weights.len());
    let mut choose = |fresh: f64, weight: &f64| {
        if random::uniform(&mut random) < params.redraw_fraction { fresh } else { *weight }
    };
    fresh.into_iter().zip(weights).map(|(fresh, weight)| choose(fresh, weight)).collect()
}

fn draw(params: &Params, random: &mut Stream, len: usize) -> Vec<f64> {
    let active = f64::from(params.n_pre) * params.active_fraction;
    let scale = params.weight_scale * params.stimulus_weight;
    let (spread, mean) = (params.weight_spread / libm::sqrt(active), params.weight_mean / active);
    let mut normals = (0..len.div_ceil(2)).flat_map(|_| random::standard_normal_pair(random));
    (0..len).map(|_| scale * (spread * normals.next().unwrap_or(0.0) + mean)).collect()
}
