//! Every setting of the published grids gives what the method itself gives with it.

use stdwi_lab::infer::grid;
use stdwi_lab::network::{Network, draw_weights};
use stdwi_lab::params::Params;
use stdwi_lab::stimulus::Stimulus;

#[test]
fn grids_equal_single_methods() {
    let params = Params { n_pre: 30, n_post: 6, learning_rate: 1e-3, seed: 4, ..Params::default() };
    let weights = draw_weights(&params);
    let mut network = Network::new(&params, &weights, grid::widest_margin());
    let mut stimulus = Stimulus::new(&params);
    let mut grids = grid::published(&params);
    let mut singles: Vec<Vec<_>> =
        grids.iter().map(|grid| (0..grid.len()).map(|setting| grid.single(setting)).collect()).collect();
    assert_eq!(grids.each_ref().map(|grid| grid.len()), [78, 30, 150]);
    // Longer than the longest batch, 1000 stimuli of 400 steps.
    for step in 1..=420_000 {
        let ends = stimulus.step();
        network.step(step, stimulus.spikes());
        let activity = network.activity(step, ends);
        for (grid, singles) in grids.iter_mut().zip(&mut singles) {
            grid.observe(&activity);
            singles.iter_mut().for_each(|single| single.observe(&activity));
        }
    }
    let (mut of_grid, mut of_single) = (vec![0.0; weights.len()], vec![0.0; weights.len()]);
    for (grid, singles) in grids.iter().zip(&singles) {
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
