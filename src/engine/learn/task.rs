//! What is learnt: labelled pictures, split into those that are learnt from and those that are kept for the test.

use super::matrix::Matrix;
use crate::random::{self, Purpose};

/// Labelled examples.
#[derive(Clone, Debug)]
pub struct Examples {
    /// Inputs, shape (examples, inputs), in [0, 1].
    pub inputs: Matrix,
    /// A class for each example, from 0.
    pub labels: Vec<u8>,
}

/// One in so many is kept for the test.
const TEST_SHARE: usize = 5;

impl Examples {
    /// Number of classes: one more than the largest label.
    pub fn classes(&self) -> usize {
        self.labels.iter().max().map_or(1, |&label| usize::from(label) + 1)
    }
}

/// Examples of one seed, inputs relative to their means over those that are learnt from.
#[derive(Clone, Debug)]
pub struct Task {
    /// Those that are learnt from.
    pub training: Examples,
    /// Those that are not.
    pub test: Examples,
    /// Mean of each input over those that are learnt from.
    pub mean: Vec<f64>,
    /// Number of classes.
    pub classes: usize,
}

impl Task {
    /// Splits by `seed`: a fifth, rounded up, for the test; of the others the first `most` are learnt from, or all if it is 0.
    /// There must be two examples at least.
    pub fn new(examples: &Examples, seed: u64, most: u32) -> Self {
        let count = examples.labels.len();
        let mut order: Vec<u32> = (0..count as u32).collect();
        shuffle(&mut order, &mut random::stream(seed, Purpose::TaskSplit, 0));
        let (test, rest) = order.split_at(count.div_ceil(TEST_SHARE));
        let rest = if most == 0 { rest } else { &rest[..rest.len().min(most as usize)] };
        let take = |chosen: &[u32]| {
            let mut inputs = Matrix::zero(chosen.len(), examples.inputs.columns());
            let rows = inputs.values.chunks_exact_mut(examples.inputs.columns());
            for (row, &index) in rows.zip(chosen) {
                row.copy_from_slice(examples.input(index as usize));
            }
            Examples { inputs, labels: chosen.iter().map(|&index| examples.labels[index as usize]).collect() }
        };
        let (mut training, mut test) = (take(rest), take(test));
        let mut mean = vec![0.0; training.inputs.columns()];
        for row in training.inputs.each_row() {
            mean.iter_mut().zip(row).for_each(|(mean, value)| *mean += value);
        }
        mean.iter_mut().for_each(|mean| *mean /= training.labels.len() as f64);
        for examples in [&mut training, &mut test] {
            for row in examples.inputs.values.chunks_exact_mut(mean.len()) {
                row.iter_mut().zip(&mean).for_each(|(value, mean)| *value -= mean);
            }
        }
        Self { training, test, mean, classes: examples.classes() }
    }
}

impl Examples {
    /// Input of an example.
    pub fn input(&self, index: usize) -> &[f64] {
        let columns = self.inputs.columns();
        &self.inputs.values[index * columns..][..columns]
    }
}

/// Every order is as likely (Fisher and Yates).
pub fn shuffle(order: &mut [u32], random: &mut random::Stream) {
    for last in (1..order.len()).rev() {
        order.swap(last, random::below(random, last as u32 + 1) as usize);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_example_is_on_one_side_and_the_mean_is_that_of_training() {
        let inputs = Matrix::zero(11, 2);
        let mut examples = Examples { inputs, labels: (0..11).collect() };
        (0..22).for_each(|at| examples.inputs.values[at] = at as f64);
        let task = Task::new(&examples, 3, 0);
        assert_eq!((task.test.labels.len(), task.training.labels.len(), task.classes), (3, 8, 11));
        let mut all = [task.test.labels.clone(), task.training.labels.clone()].concat();
        all.sort_unstable();
        assert_eq!(all, (0..11).collect::<Vec<u8>>());
        let sum: f64 = task.training.inputs.values.iter().sum();
        assert!(sum.abs() < 1e-9, "{sum}");
        let label = usize::from(task.test.labels[0]);
        assert!((task.test.inputs.values[0] + task.mean[0] - 2.0 * label as f64).abs() < 1e-12);
        assert_eq!(Task::new(&examples, 3, 4).training.labels, task.training.labels[..4]);
    }
}
