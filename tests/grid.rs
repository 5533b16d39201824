//! Every setting of a grid gives what the method itself gives with it.

use stdwi_lab::methods::rdd::grid::RddGrid;
use stdwi_lab::methods::{Estimator, Grid, grid};
use stdwi_lab::params::Params;
use stdwi_lab::source::{self, Simulated, network::draw_weights};

/// A network, grids on it, and for each of their settings the method itself.
struct Pair {
    source: Simulated,
    grids: Vec<Box<dyn Grid>>,
    singles: Vec<Vec<Box<dyn Estimator>>>,
    weights: usize,
}

impl Pair {
    fn new(params: &Params, grids: Vec<Box<dyn Grid>>) -> Self {
        let weights = draw_weights(params);
        Self {
            source: Simulated::new(params, &weights, grid::needs(&grids)),
            singles: grids.iter().map(|grid| (0..grid.len()).map(|setting| grid.single(setting)).collect()).collect(),
            grids,
            weights: weights.len(),
        }
    }

    fn run(&mut self, steps: u64) {
        let Self { source, grids, singles, .. } = self;
        source::drive(source, steps, |activity| {
            grids.iter_mut().for_each(|grid| grid.observe(activity));
            singles.iter_mut().flatten().for_each(|single| single.observe(activity));
        });
    }

    fn assert_equal(&mut self) {
        let (mut of_grid, mut of_single) = (vec![0.0; self.weights], vec![0.0; self.weights]);
        for (grid, singles) in self.grids.iter_mut().zip(&self.singles) {
            for (setting, single) in singles.iter().enumerate() {
                grid.estimate(setting, &mut of_grid);
                single.estimate(&mut of_single);
                let largest = of_single.iter().fold(0.0, |largest: f64, value| largest.max(value.abs()));
                assert!(largest > 0.0, "{}: no estimate", grid.name(setting));
                let deviation = of_grid.iter().zip(&of_single).fold(0.0, |most: f64, (a, b)| most.max((a - b).abs()));
                assert!(deviation <= 1e-9 * largest, "{}: {deviation} of {largest}", grid.name(setting));
            }
        }
    }
}

#[test]
fn grids_equal_single_methods() {
    let params = Params { n_pre: 30, n_post: 6, learning_rate: 1e-3, seed: 4, ..Params::default() };
    let mut pair = Pair::new(&params, grid::published(&params));
    assert_eq!(pair.grids.iter().map(|grid| grid.len()).collect::<Vec<_>>(), [78, 30, 150]);
    // Longer than the longest batch, 1000 stimuli of 400 steps.
    pair.run(420_000);
    pair.assert_equal();
}

#[test]
fn estimates_may_be_asked_for_at_any_time() {
    // Windows shorter than a block and very long ones, odd numbers of neurons, and drives that are too far off to count.
    let params = Params {
        n_pre: 23,
        n_post: 13,
        learning_rate: 1e-3,
        rdd_max_drive_distance: 1.5,
        seed: 5,
        ..Params::default()
    };
    let mut pair =
        Pair::new(&params, vec![Box::new(RddGrid::new(&params, &[0.01, 0.1, 0.35], &[0.5, 3.75, 30.0, 400.0]))]);
    for steps in [3_000, 1, 1_095, 1, 20_000, 12_345] {
        pair.run(steps);
        pair.assert_equal();
    }
}
