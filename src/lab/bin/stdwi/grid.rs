//! `stdwi grid`: the published parameter grids on one simulation.

use crate::cli::print;
use stdwi_lab::link::{self, Link};
use stdwi_lab::methods::grid;
use stdwi_lab::run::moves;
use stdwi_lab::run::scores::Scores;
use stdwi_lab::source::Simulated;

/// Runs a link's network once, before the eyes of every published setting, and prints a line of scores for each, separated
/// by tabs. Returns the exit status.
pub fn grid(link: &Link) -> u8 {
    let params = &link.params;
    let mut weights = moves::weights_at(params, 0);
    let mut grids = grid::published(params);
    let mut simulated = Simulated::new(params, &weights, grid::needs(&grids));
    let steps = libm::ceil(link.duration_ms() / params.dt_ms - 1e-6) as u64;
    moves::drive(&mut simulated, params, &mut weights, [0, steps], |activity| {
        grids.iter_mut().for_each(|grid| grid.observe(activity));
    });
    let mut text =
        format!("# link {}, {} ms\nsetting\t{}\n", link::format(link), link.duration_ms(), Scores::NAMES.join("\t"));
    let mut estimate = vec![0.0; weights.len()];
    for grid in &mut grids {
        for setting in 0..grid.len() {
            grid.estimate(setting, &mut estimate);
            let scores = Scores::of(&estimate, &weights, params.n_pre as usize).values();
            let written: Vec<String> = scores.iter().map(|score| format!("{score:.4}")).collect();
            text.push_str(&format!("{}\t{}\n", grid.name(setting), written.join("\t")));
        }
    }
    print(&text)
}
