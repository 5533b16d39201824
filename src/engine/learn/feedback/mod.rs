//! Kinds of feedback: what error signals go back through. One trait, a file for those that belong together, a line in [`KINDS`];
//! every method of the registry is a kind too, through [`Spikes`].

mod fixed;
mod learnt;
mod spikes;
mod weights;

pub use spikes::{PairState, Spikes};

use super::matrix::Matrix;
use super::network::{Way, draw};
use crate::methods::{self, Method};
use crate::params::{NeuronModel, Params, text};
use crate::random::Purpose;
use serde::Serialize;

/// Feedback weights, and how they come about. All matrices have shape (out, in), as estimates of weights have.
pub trait Feedback: Send {
    /// The way back now.
    fn way(&self) -> Way<'_>;

    /// Takes notice of the forward `weights`, shape (in, out), before they are used.
    fn see(&mut self, _weights: &[Matrix]) {}

    /// After a batch that changed the forward weights by `−rate·(gradient + decay·weights)`.
    fn learn(&mut self, _weights: &[Matrix], _gradients: &[Matrix], _rate: f64) {}

    /// Decay of forward weights that it needs in place of the one that was set.
    fn decay(&self, set: f64) -> f64 {
        set
    }

    /// What it does before an epoch, numbered from 1, at most about `steps` steps of it. Returns whether it is done.
    fn prepare(&mut self, _weights: &[Matrix], _epoch: u32, _steps: u64) -> bool {
        true
    }

    /// Share of what it does before an epoch that is over.
    fn prepared(&self) -> f64 {
        0.0
    }

    /// The spiking layers, if there are any.
    fn spikes(&self) -> Option<&Spikes> {
        None
    }
}

/// A kind of feedback that needs no spikes.
#[derive(Debug, Serialize)]
pub struct Kind {
    /// Name in links and tables.
    pub name: &'static str,
    /// Name for people.
    pub label: &'static str,
    /// One sentence on what it is.
    pub doc: &'static str,
    #[serde(skip)]
    make: fn(&Start) -> Box<dyn Feedback>,
}

/// What a kind of feedback starts from.
pub struct Start<'a> {
    /// All parameters.
    pub params: &'a Params,
    /// Units of each layer, from the input on.
    pub sizes: &'a [usize],
    /// Random feedback weights, drawn as the forward weights are, for each pair of layers but the first one.
    pub random: Vec<Matrix>,
}

/// All kinds but methods, in the order in which they are shown.
pub static KINDS: &[Kind] = &[
    Kind {
        name: "bp",
        label: text!("Backpropagation"),
        doc: text!("The transposed forward weights themselves: right, and what no synapse can know."),
        make: |start| Box::new(weights::Weights::new(start, weights::Form::Transposed)),
    },
    Kind {
        name: "fa",
        label: text!("Random feedback"),
        doc: text!("Fixed random weights; the forward weights come to fit them (feedback alignment)."),
        make: |start| Box::new(fixed::Fixed::new(start)),
    },
    Kind {
        name: "dfa",
        label: text!("Direct random feedback"),
        doc: text!("Fixed random weights from the end to each hidden layer (direct feedback alignment)."),
        make: |start| Box::new(fixed::Direct::new(start)),
    },
    Kind {
        name: "sign",
        label: text!("Signs"),
        doc: text!("The signs of the transposed forward weights, all of one size (sign symmetry)."),
        make: |start| Box::new(weights::Weights::new(start, weights::Form::Signs)),
    },
    Kind {
        name: "kp",
        label: text!("Equal updates"),
        doc: text!(
            "Random at first; gets every update that the forward weights get, and both decay (Kolen and Pollack)."
        ),
        make: |start| Box::new(learnt::KolenPollack::new(start)),
    },
    Kind {
        name: "mirror",
        label: text!("Weight mirror"),
        doc: text!("Learnt from noise in one layer and what it does to the rates of the next one (Akrout and others)."),
        make: |start| Box::new(learnt::Mirror::new(start)),
    },
    Kind {
        name: "turned",
        label: text!("Turned"),
        doc: text!("The transposed forward weights, turned by a given angle in a random direction."),
        make: |start| Box::new(weights::Weights::new(start, weights::Form::Turned)),
    },
    Kind {
        name: "lifted",
        label: text!("Lifted"),
        doc: text!(
            "The transposed forward weights, each row raised towards its mean, so that they are off by a given angle: what a rule infers that common input fools."
        ),
        make: |start| Box::new(weights::Weights::new(start, weights::Form::Lifted)),
    },
];

/// A kind of feedback, or a method that infers it from spikes.
#[derive(Clone, Copy, Debug)]
pub enum Chosen {
    /// Needs no spikes.
    Kind(&'static Kind),
    /// Infers feedback weights from spikes.
    Method(&'static Method),
}

impl PartialEq for Chosen {
    /// A name belongs to one kind.
    fn eq(&self, other: &Self) -> bool {
        self.name() == other.name()
    }
}

/// The kind called `name`.
pub fn chosen(name: &str) -> Option<Chosen> {
    let kind = KINDS.iter().find(|kind| kind.name == name).map(Chosen::Kind);
    kind.or_else(|| methods::method(name).map(Chosen::Method))
}

/// All names, in the order in which they are shown.
pub fn names() -> impl Iterator<Item = &'static str> {
    KINDS.iter().map(|kind| kind.name).chain(methods::REGISTRY.iter().map(|method| method.name))
}

impl Chosen {
    /// Name in links and tables.
    pub fn name(self) -> &'static str {
        match self {
            Self::Kind(kind) => kind.name,
            Self::Method(method) => method.name,
        }
    }

    /// Whether spiking layers of these parameters have what it needs.
    pub fn fits(self, params: &Params) -> bool {
        match self {
            Self::Kind(_) => true,
            Self::Method(method) => {
                let params = spiking(params);
                method.fits(&params) && method.is_right_about(&params)
            }
        }
    }

    /// The feedback at its start, of a network of these sizes.
    pub fn start(self, params: &Params, sizes: &[usize]) -> Box<dyn Feedback> {
        let random = sizes.windows(2).enumerate().skip(1).map(|(layer, pair)| {
            let mut matrix = Matrix::zero(pair[1], pair[0]);
            draw(&mut matrix, pair[0], params.seed, Purpose::Feedback, layer);
            matrix
        });
        let start = Start { params, sizes, random: random.collect() };
        match self {
            Self::Kind(kind) => (kind.make)(&start),
            Self::Method(method) => Box::new(Spikes::new(&start, method)),
        }
    }
}

/// The same with neurons as spiking phases have them.
pub fn spiking(params: &Params) -> Params {
    let (width, neuron_model) = (params.hidden_width, NeuronModel::LifTonic);
    Params { n_pre: width, n_post: width, neuron_model, redraw_at_ms: 0.0, perturbations: Vec::new(), ..params.clone() }
}
