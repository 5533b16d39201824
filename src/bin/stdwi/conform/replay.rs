//! Runs the network on the stimulation of a file, and methods on its spikes.

use super::check::{Check, ESTIMATE, SPIKES};
use super::compare::{self, SpikeDistance};
use super::format::{Lif, LifExpected, length};
use super::spikes::Spikes;
use stdwi_lab::infer::Estimator;
use stdwi_lab::network::{Activity, Network};
use stdwi_lab::params::Params;
use stdwi_lab::psp::PspKernel;
use stdwi_lab::stimulus::stimulus_steps;

/// What a recording holds.
#[derive(Clone, Copy)]
enum Quantity {
    PreMembranePotential,
    PreDrive,
    PostMembranePotential,
    PostPsp,
}

/// Names of recordings start with these.
const RECORDINGS: [(&str, Quantity); 4] = [
    ("pre_membrane_potential_first_", Quantity::PreMembranePotential),
    ("pre_drive_first_", Quantity::PreDrive),
    ("post_membrane_potential_first_", Quantity::PostMembranePotential),
    ("post_psp_first_", Quantity::PostPsp),
];

/// One quantity of the first neurons over the first steps.
struct Recording {
    name: String,
    quantity: Quantity,
    /// Shape (neuron, step).
    expected: Vec<Vec<f64>>,
    computed: Vec<Vec<f64>>,
}

/// A run under way, and what it gave.
pub struct Replay {
    network: Network,
    kernel: PspKernel,
    /// Traces of the PSP of each postsynaptic neuron, slow and fast.
    psp_traces: Vec<[f64; 2]>,
    recordings: Vec<Recording>,
    pre_spike_steps: Vec<Vec<u64>>,
    post_spike_steps: Vec<Vec<u64>>,
}

impl Replay {
    /// `margin`: the widest that any method needs.
    pub fn new(data: &Lif, params: &Params, weights: &[f64], margin: f64) -> Result<Self, String> {
        let (n_pre, n_post) = (params.n_pre as usize, params.n_post as usize);
        let mut recordings = Vec::new();
        for (name, value) in &data.expected.others {
            let Some((_, quantity)) = RECORDINGS.iter().find(|(start, _)| name.starts_with(start)) else { continue };
            let expected: Vec<Vec<f64>> = serde_json::from_value(value.clone())
                .map_err(|error| format!("is malformed: {name} must be lists of numbers: {error}"))?;
            let neurons = match quantity {
                Quantity::PreMembranePotential | Quantity::PreDrive => n_pre,
                Quantity::PostMembranePotential | Quantity::PostPsp => n_post,
            };
            length(name, expected.len(), expected.len().min(neurons))?;
            let computed = vec![Vec::new(); expected.len()];
            recordings.push(Recording { name: name.clone(), quantity: *quantity, expected, computed });
        }
        Ok(Self {
            network: Network::new(params, weights, margin),
            kernel: PspKernel::new(params.dt_ms, params.tau_psp_slow_ms, params.tau_psp_fast_ms),
            psp_traces: vec![[0.0; 2]; n_post],
            recordings,
            pre_spike_steps: vec![Vec::new(); n_pre],
            post_spike_steps: vec![Vec::new(); n_post],
        })
    }

    /// Replays the file. Steps of files count from 0, where all is at rest and only stimulation spikes act.
    pub fn run(
        &mut self,
        data: &Lif,
        params: &Params,
        from_spikes: &mut [Box<dyn Estimator>],
        from_potentials: &mut [Box<dyn Estimator>],
    ) {
        let mut stimulation = Spikes::new(&data.stimulus_spike_steps);
        let mut pre = Spikes::new(&data.expected.pre_spike_steps);
        let mut post = Spikes::new(&data.expected.post_spike_steps);
        let stimulus_steps = stimulus_steps(params);
        for step in 0..data.model.n_steps {
            let stimulation = stimulation.in_step(step);
            // A step from potential 0 leads away from it if the neurons rest elsewhere, so step 0 is not taken for nothing.
            if step > 0 || !stimulation.is_empty() {
                self.network.step(step, stimulation);
            }
            self.record(step);
            let stimulus_ends = (step + 1).is_multiple_of(stimulus_steps);
            let activity = Activity {
                step,
                stimulus_ends,
                pre_spikes: pre.in_step(step),
                post_spikes: post.in_step(step),
                pre: None,
            };
            from_spikes.iter_mut().for_each(|method| method.observe(&activity));
            let activity = Activity { pre_spikes: &self.network.pre.spikes, pre: Some(&self.network.pre), ..activity };
            from_potentials.iter_mut().for_each(|method| method.observe(&activity));
        }
    }

    fn record(&mut self, step: u64) {
        for &neuron in &self.network.pre.spikes {
            self.pre_spike_steps[neuron as usize].push(step);
        }
        for [slow, fast] in &mut self.psp_traces {
            *slow *= self.kernel.decay_slow;
            *fast *= self.kernel.decay_fast;
        }
        for &neuron in &self.network.post.spikes {
            self.post_spike_steps[neuron as usize].push(step);
            self.psp_traces[neuron as usize].iter_mut().for_each(|trace| *trace += 1.0);
        }
        let pre = &self.network.pre;
        let rest = pre.membrane().resting_potential;
        for recording in &mut self.recordings {
            for (neuron, computed) in recording.computed.iter_mut().enumerate() {
                if step < recording.expected[neuron].len() as u64 {
                    let [slow, fast] = self.psp_traces.get(neuron).copied().unwrap_or_default();
                    computed.push(match recording.quantity {
                        Quantity::PreMembranePotential => pre.state(step, neuron).potential + rest,
                        Quantity::PreDrive => pre.state(step, neuron).drive + rest,
                        Quantity::PostMembranePotential => self.network.post.potential(neuron),
                        Quantity::PostPsp => self.kernel.value(slow, fast),
                    });
                }
            }
        }
    }

    /// The first step in which any spike differs.
    pub fn first_difference(&self, expected: &LifExpected) -> Option<u64> {
        let layers =
            [(&self.pre_spike_steps, &expected.pre_spike_steps), (&self.post_spike_steps, &expected.post_spike_steps)];
        let neurons = layers.into_iter().flat_map(|(computed, expected)| computed.iter().zip(expected));
        let first = |(computed, expected): (&Vec<u64>, &Vec<u64>)| {
            let common = computed.iter().zip(expected).take_while(|(a, b)| a == b).count();
            [computed.get(common), expected.get(common)].into_iter().flatten().copied().min()
        };
        neurons.filter_map(first).min()
    }

    /// Checks of spikes and recordings. Recordings are compared as long as all spikes agree: after a spike at another step
    /// potentials have nothing in common.
    pub fn checks(&self, expected: &LifExpected) -> Vec<Check> {
        let mut checks = Vec::new();
        for (name, computed, expected) in [
            ("pre spikes", &self.pre_spike_steps, &expected.pre_spike_steps),
            ("post spikes", &self.post_spike_steps, &expected.post_spike_steps),
        ] {
            let mut distance = SpikeDistance::default();
            computed.iter().zip(expected).for_each(|(computed, expected)| distance.add(computed, expected));
            let share = distance.shifted as f64 / distance.expected.max(1) as f64;
            checks.push(Check::new(format!("{name}, share at another step"), share, SPIKES));
            checks.push(Check::new(format!("{name}, more than one step away"), distance.lost as f64, 0.0));
        }
        let end = self.first_difference(expected).map_or(usize::MAX, |step| step as usize);
        for recording in &self.recordings {
            let joined = |rows: &[Vec<f64>]| -> Vec<f64> {
                rows.iter().flat_map(|row| &row[..row.len().min(end)]).copied().collect()
            };
            let deviation = compare::relative(&joined(&recording.computed), &joined(&recording.expected));
            checks.push(Check::new(recording.name.as_str(), deviation, ESTIMATE));
        }
        checks
    }
}
