//! What is timed, on every platform alike: sizes of network, active fractions and numbers of estimators.

use crate::methods::{self, Grid, REGISTRY, grid};
use crate::params::Params;
use crate::run::Run;
use crate::source::{self, Simulated, network};

/// How many estimators watch the network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Estimators {
    /// STDWI alone, with its score curve.
    One,
    /// All three methods, with their score curves: what the page runs.
    Three,
    /// The 258 settings of the published grids, without score curves.
    Grid,
    /// None: what the network takes alone.
    None,
    /// One method, by its name, with its score curve.
    Only(&'static str),
}

/// One row of the table.
#[derive(Clone, Copy, Debug)]
pub struct Case {
    /// Presynaptic neurons.
    pub n_pre: u32,
    /// Postsynaptic neurons.
    pub n_post: u32,
    /// Active fraction.
    pub active_fraction: f64,
    /// Estimators.
    pub estimators: Estimators,
}

impl Case {
    /// All rows. The grid is left out for the largest network, where its fits alone would need a gigabyte.
    pub fn all() -> Vec<Self> {
        let mut cases = Vec::new();
        for (n_pre, n_post) in [(100, 10), (400, 40), (1000, 200)] {
            for active_fraction in [0.2, 1.0] {
                for estimators in [Estimators::One, Estimators::Three, Estimators::Grid] {
                    if n_pre < 1000 || estimators != Estimators::Grid {
                        cases.push(Self { n_pre, n_post, active_fraction, estimators });
                    }
                }
            }
        }
        // What each method adds to the network of the paper.
        let alone = |estimators| Self { n_pre: 100, n_post: 10, active_fraction: 0.2, estimators };
        cases.push(alone(Estimators::None));
        cases.extend(REGISTRY.iter().map(|method| alone(Estimators::Only(method.name))));
        cases
    }

    /// Name of the row.
    pub fn name(&self) -> String {
        let estimators = match self.estimators {
            Estimators::One => "estimators=1".to_string(),
            Estimators::Three => "estimators=3".to_string(),
            Estimators::Grid => "estimators=258".to_string(),
            Estimators::None => "no method".to_string(),
            Estimators::Only(name) => format!("only {name}"),
        };
        format!("{}x{} rho={} {estimators}", self.n_pre, self.n_post, self.active_fraction)
    }

    /// Steps that take about a second at most, judged by the size of the network, and are many times as many as grids write
    /// down before they do their work.
    pub fn steps(&self) -> u32 {
        400_000_000 / (self.n_pre * self.n_post).max(1000)
    }

    /// The run to time.
    pub fn start(&self) -> Timed {
        let params = Params {
            n_pre: self.n_pre,
            n_post: self.n_post,
            active_fraction: self.active_fraction,
            ..Params::default()
        };
        let defaults = methods::defaults();
        let methods = match self.estimators {
            Estimators::One => &defaults[..1],
            Estimators::Three => &defaults[..],
            Estimators::None => &[],
            Estimators::Only(name) => &[methods::method(name).unwrap_or_else(|| panic!("no method {name}"))],
            Estimators::Grid => return Timed::Grid(Box::new(GridRun::new(&params))),
        };
        // The parameters are constants of ours.
        let run = Run::with_methods(&params, methods).unwrap_or_else(|problems| panic!("{problems:?}"));
        Timed::Run(Box::new(run))
    }
}

/// A run to be timed.
pub enum Timed {
    /// With a few methods.
    Run(Box<Run>),
    /// With the published grids.
    Grid(Box<GridRun>),
}

impl Timed {
    /// Takes steps.
    pub fn run(&mut self, steps: u64) {
        match self {
            Self::Run(run) => run.run(steps),
            Self::Grid(grid) => grid.run(steps),
        }
    }
}

/// A network with the published grids.
pub struct GridRun {
    source: Simulated,
    grids: Vec<Box<dyn Grid>>,
}

impl GridRun {
    /// At t = 0.
    pub fn new(params: &Params) -> Self {
        let weights = network::draw_weights(params);
        let grids = grid::published(params);
        Self { source: Simulated::new(params, &weights, grid::needs(&grids)), grids }
    }

    /// Takes steps.
    pub fn run(&mut self, steps: u64) {
        let grids = &mut self.grids;
        source::drive(&mut self.source, steps, |activity| grids.iter_mut().for_each(|grid| grid.observe(activity)));
    }
}
