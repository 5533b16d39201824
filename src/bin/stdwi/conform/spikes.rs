//! Spikes of many neurons in order of time.

/// Walks through lists of spikes step by step.
pub struct Spikes {
    events: Vec<(u64, u32)>,
    at: usize,
    now: Vec<u32>,
}

impl Spikes {
    /// From one ascending list a neuron.
    pub fn new(lists: &[Vec<u64>]) -> Self {
        let of_neuron = |(neuron, list): (usize, &Vec<u64>)| {
            list.iter().map(move |&step| (step, neuron as u32)).collect::<Vec<_>>()
        };
        let mut events: Vec<(u64, u32)> = lists.iter().enumerate().flat_map(of_neuron).collect();
        events.sort_unstable();
        Self { events, at: 0, now: Vec::new() }
    }

    /// The neurons that spike in `step`. Steps must be asked for in order.
    pub fn in_step(&mut self, step: u64) -> &[u32] {
        self.now.clear();
        while let Some(&(_, neuron)) = self.events.get(self.at).filter(|(at, _)| *at == step) {
            self.now.push(neuron);
            self.at += 1;
        }
        &self.now
    }
}
