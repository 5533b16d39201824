//! Spikes of the steps drawn ahead.

/// The spikes of the steps drawn ahead, in order of time.
#[derive(Clone, Debug, Default)]
pub struct Block {
    /// The present step.
    pub at: usize,
    /// Steps.
    pub len: usize,
    starts: Vec<u32>,
    neurons: Vec<u32>,
    /// Steps and neurons in the order of drawing.
    pub unsorted: Vec<(u32, u32)>,
    /// One bit a step: where the train that is being drawn has a spike.
    pub taken: Vec<u64>,
    /// Steps of the common spikes of each group.
    pub common: Vec<Vec<u32>>,
}

impl Block {
    /// Nothing drawn yet, for so many groups.
    pub fn of_groups(groups: usize) -> Self {
        Self { common: vec![Vec::new(); groups], ..Self::default() }
    }

    /// The neurons that spike in a step.
    #[inline(always)]
    pub fn spikes(&self, step: usize) -> &[u32] {
        &self.neurons[self.starts[step] as usize..self.starts[step + 1] as usize]
    }

    /// How many neurons spike in each step.
    pub fn counts(&self) -> impl Iterator<Item = usize> {
        self.starts[..=self.len].windows(2).map(|pair| (pair[1] - pair[0]) as usize)
    }

    /// Spikes of all steps.
    pub fn count(&self) -> usize {
        self.neurons.len()
    }

    /// Counting sort by step of all that was drawn for `len` steps.
    pub fn sort(&mut self, len: usize) {
        self.len = len;
        self.at = 0;
        self.starts.clear();
        self.starts.resize(len + 2, 0);
        for &(step, _) in &self.unsorted {
            self.starts[step as usize + 2] += 1;
        }
        let mut sum = 0;
        for start in &mut self.starts {
            sum += *start;
            *start = sum;
        }
        self.neurons.clear();
        self.neurons.resize(self.unsorted.len(), 0);
        for &(step, neuron) in &self.unsorted {
            let to = &mut self.starts[step as usize + 1];
            self.neurons[*to as usize] = neuron;
            *to += 1;
        }
    }
}
