//! Random feedback that stays as it was drawn. Sources: Lillicrap and others 2016 (doi 10.1038/ncomms13276), Nøkland 2016
//! (arXiv 1609.01596).

use super::{Feedback, Start};
use crate::learn::matrix::Matrix;
use crate::learn::network::{Way, draw};
use crate::random::Purpose;

/// From layer to layer.
pub struct Fixed(Vec<Matrix>);

impl Fixed {
    pub fn new(start: &Start) -> Self {
        Self(start.random.clone())
    }
}

impl Feedback for Fixed {
    fn way(&self) -> Way<'_> {
        Way::Layers(&self.0)
    }
}

/// From the end to each hidden layer.
pub struct Direct(Vec<Matrix>);

impl Direct {
    pub fn new(start: &Start) -> Self {
        let out = start.sizes[start.sizes.len() - 1];
        let matrix = |layer: usize| {
            let units = start.sizes[layer];
            let mut matrix = Matrix::zero(out, units);
            draw(&mut matrix, units, start.params.seed, Purpose::Feedback, layer);
            matrix
        };
        Self((1..start.sizes.len() - 1).map(matrix).collect())
    }
}

impl Feedback for Direct {
    fn way(&self) -> Way<'_> {
        Way::Direct(&self.0)
    }
}
