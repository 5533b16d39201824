//! Every setting of a grid gives what the method itself gives with it.

use stdwi_lab::infer::Estimator;
use stdwi_lab::infer::grid::{self, Grid, RddGrid};
use stdwi_lab::network::{Network, draw_weights};
use stdwi_lab::params::Params;
use stdwi_lab::stimulus::Stimulus;

/// A network, grids on it, and for each of their settings the method itself.
struct Pair<const GRIDS: usize> {
    network: Network,
    stimulus: Stimulus,
    step: u64,
    grids: [Box<dyn Grid>; GRIDS],
    singles: [Vec<Box<dyn Estimator>>; GRIDS],
    weights: usize,
}

impl<const GRIDS: usize> Pair<GRIDS> {
    fn new(params: &Params, grids: [Box<dyn Grid>; GRIDS]) -> Self {
        let weights = draw_weights(params);
        Self {
            network: Network::new(params, &weights, grid::widest_margin()),
            stimulus: Stimulus::new(params),
            step: 0,
            singles: grids.each_ref().map(|grid| (0..grid.len()).map(|setting| grid.single(setting)).collect()),
            grids,
            weights: weights.len(),
        }
    }

    fn run(&mut self, steps: u64) {
        for _ in 0..steps {
            self.step += 1;
            let ends = self.stimulus.step();
            self.network.step(self.step, self.stimulus.spikes());
            let activity = self.network.activity(self.step, ends);
            self.grids.iter_mut().for_each(|grid| grid.observe(&activity));
            self.singles.iter_mut().flatten().for_each(|single| single.observe(&activity));
        }
    }

    fn assert_equal(&mut self) {
        // Grids of RDD compute in double precision whatever the network and the method do.
        let tolerance = if cfg!(feature = "single") { 1e-2 } else { 1e-9 };
        let (mut of_grid, mut of_single) = (vec![0.0; self.weights], vec![0.0; self.weights]);
        for (grid, singles) in self.grids.iter_mut().zip(&self.singles) {
            for (setting, single) in singles.iter().enumerate() {
                grid.estimate(setting, &mut of_grid);
                single.estimate(&mut of_single);
                let largest = of_single.iter().fold(0.0, |largest: f64, value| largest.max(value.abs()));
                assert!(largest > 0.0, "{}: no estimate", grid.name(setting));
                let deviation = of_grid.iter().zip(&of_single).fold(0.0, |most: f64, (a, b)| most.max((a - b).abs()));
                assert!(deviation <= tolerance * largest, "{}: {deviation} of {largest}", grid.name(setting));
            }
        }
    }
}

#[test]
fn grids_equal_single_methods() {
    let params = Params { n_pre: 30, n_post: 6, learning_rate: 1e-3, seed: 4, ..Params::default() };
    let mut pair = Pair::new(&params, grid::published(&params));
    assert_eq!(pair.grids.each_ref().map(|grid| grid.len()), [78, 30, 150]);
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
    let mut pair = Pair::new(&params, [Box::new(RddGrid::new(&params, &[0.01, 0.1, 0.35], &[0.5, 3.75, 30.0, 400.0]))]);
    for steps in [3_000, 1, 1_095, 1, 20_000, 12_345] {
        pair.run(steps);
        pair.assert_equal();
    }
}
