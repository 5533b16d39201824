//! Runs the network on the stimulation of a file.

use super::check::{Check, ESTIMATE, SPIKES};
use super::compare::{self, SpikeDistance};
use super::format::{Lif, LifExpected, length};
use stdwi_lab::methods::Estimator;
use stdwi_lab::params::Params;
use stdwi_lab::source::psp::PspKernel;
use stdwi_lab::source::stimulus::stimulus_steps;
use stdwi_lab::source::{self, Activity, Needs, RecordedStimulation, Simulated};

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

/// What a replay of the network gave.
pub struct Replay {
    kernel: PspKernel,
    /// Traces of the PSP of each postsynaptic neuron, slow and fast.
    psp_traces: Vec<[f64; 2]>,
    recordings: Vec<Recording>,
    pre_spike_steps: Vec<Vec<u64>>,
    post_spike_steps: Vec<Vec<u64>>,
}

impl Replay {
    /// Nothing yet, with room for what a file expects.
    pub fn new(data: &Lif, params: &Params) -> Result<Self, String> {
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
            kernel: PspKernel::new(params.dt_ms, params.tau_psp_slow_ms, params.tau_psp_fast_ms),
            psp_traces: vec![[0.0; 2]; n_post],
            recordings,
            pre_spike_steps: vec![Vec::new(); n_pre],
            post_spike_steps: vec![Vec::new(); n_post],
        })
    }

    /// Runs the network on the stimulation of the file, before the eyes of methods that read potentials.
    pub fn run(&mut self, data: &Lif, params: &Params, needs: Needs, methods: &mut [Box<dyn Estimator>]) {
        let stimulation = RecordedStimulation::new(&data.stimulus_spike_steps, stimulus_steps(params));
        let mut network = Simulated::under(stimulation, params, &data.weights.concat(), needs);
        source::drive(&mut network, data.model.n_steps, |activity| {
            self.record(activity);
            methods.iter_mut().for_each(|method| method.observe(activity));
        });
    }

    fn record(&mut self, activity: &Activity) {
        let (Some(pre), Some(post)) = (activity.pre, activity.post) else { return };
        let step = activity.step;
        for &neuron in activity.pre_spikes {
            self.pre_spike_steps[neuron as usize].push(step);
        }
        for [slow, fast] in &mut self.psp_traces {
            *slow *= self.kernel.decay_slow;
            *fast *= self.kernel.decay_fast;
        }
        for &neuron in activity.post_spikes {
            self.post_spike_steps[neuron as usize].push(step);
            self.psp_traces[neuron as usize].iter_mut().for_each(|trace| *trace += 1.0);
        }
        let rest = pre.membrane().resting_potential;
        for recording in &mut self.recordings {
            for (neuron, computed) in recording.computed.iter_mut().enumerate() {
                if step < recording.expected[neuron].len() as u64 {
                    let [slow, fast] = self.psp_traces.get(neuron).copied().unwrap_or_default();
                    computed.push(match recording.quantity {
                        Quantity::PreMembranePotential => pre.state(step, neuron).potential + rest,
                        Quantity::PreDrive => pre.state(step, neuron).drive + rest,
                        Quantity::PostMembranePotential => post.potential(neuron),
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
