//! Why a method thinks what it thinks of one synapse: named columns that only the method itself knows how to fill.

use crate::source::Activity;

/// One synapse, watched for a stretch of steps.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Watch {
    /// Index of the postsynaptic neuron.
    pub post: usize,
    /// Index of the presynaptic neuron.
    pub pre: usize,
    /// Step, ms.
    pub dt_ms: f64,
    /// Whether the stretch begins with the run. A stimulus that was under way at its beginning is not seen whole.
    pub from_start: bool,
    /// Step after which what changes with every step is kept; before, only what happens now and then is.
    pub detail_after: u64,
}

impl Watch {
    /// Whether the presynaptic and the postsynaptic neuron spike.
    pub fn spikes(&self, activity: &Activity) -> [bool; 2] {
        [activity.pre_spikes.contains(&(self.pre as u32)), activity.post_spikes.contains(&(self.post as u32))]
    }
}

/// A method that writes down what it sees of one synapse.
pub trait Watched {
    /// Takes in one step, as [`crate::methods::Estimator::observe`] does.
    fn observe(&mut self, activity: &Activity);

    /// What was written down.
    fn explanation(&self) -> Explanation;
}

/// What one name of an explanation holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Column {
    /// One number.
    Number(f64),
    /// A list in single precision, which is enough to draw.
    Single(Vec<f32>),
    /// A list in double precision: times, and what is computed with.
    Double(Vec<f64>),
}

impl From<f64> for Column {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl From<&[f32]> for Column {
    fn from(list: &[f32]) -> Self {
        Self::Single(list.to_vec())
    }
}

impl From<&[f64]> for Column {
    fn from(list: &[f64]) -> Self {
        Self::Double(list.to_vec())
    }
}

/// Columns by name, in the order in which they were added.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Explanation(Vec<(&'static str, Column)>);

impl Explanation {
    /// With one column more.
    #[must_use]
    pub fn with(mut self, name: &'static str, column: impl Into<Column>) -> Self {
        self.0.push((name, column.into()));
        self
    }

    /// The columns and their names.
    pub fn columns(&self) -> &[(&'static str, Column)] {
        &self.0
    }

    /// The column called `name`.
    pub fn column(&self, name: &str) -> Option<&Column> {
        self.0.iter().find(|(known, _)| *known == name).map(|(_, column)| column)
    }

    /// The number called `name`; `None` also where it names a list.
    pub fn number(&self, name: &str) -> Option<f64> {
        match self.column(name)? {
            Column::Number(number) => Some(*number),
            Column::Single(_) | Column::Double(_) => None,
        }
    }

    /// The list called `name`, in double precision; `None` also where it names a number.
    pub fn list(&self, name: &str) -> Option<Vec<f64>> {
        match self.column(name)? {
            Column::Number(_) => None,
            Column::Single(list) => Some(list.iter().map(|value| f64::from(*value)).collect()),
            Column::Double(list) => Some(list.clone()),
        }
    }
}
