//! What plots need of a run at one moment: plain columns, copied out of the run.

use super::Run;
use super::recorder::{Layer, Spikes};
use super::scores::Scores;

/// Spikes as two columns of equal length.
#[derive(Clone, Debug, Default)]
pub struct Raster {
    /// Times relative to [`Snapshot::from_ms`], ms.
    pub time_ms: Vec<f32>,
    /// Numbers of the neurons.
    pub neuron: Vec<u16>,
}

/// The watched neuron.
#[derive(Clone, Debug)]
pub struct PotentialTrace {
    /// Its layer.
    pub layer: Layer,
    /// Its number.
    pub neuron: u32,
    /// Times relative to [`Snapshot::from_ms`], ms.
    pub time_ms: Vec<f32>,
    /// Membrane potentials after reset.
    pub value: Vec<f32>,
    /// Its spikes, relative to [`Snapshot::from_ms`], ms.
    pub spike_ms: Vec<f32>,
}

/// A method's state.
#[derive(Clone, Debug)]
pub struct MethodState {
    /// Name in the registry.
    pub name: &'static str,
    /// Scores now.
    pub scores: Scores,
    /// Updates made.
    pub updates: u64,
    /// What else the method tells of its state, by name.
    pub facts: Vec<(&'static str, f64)>,
    /// Shape (post, pre); empty unless asked for.
    pub estimate: Vec<f32>,
}

/// A run at one moment.
#[derive(Clone, Debug)]
pub struct Snapshot {
    /// Steps taken.
    pub step: u64,
    /// Simulated time, ms.
    pub time_ms: f64,
    /// Start of the rasters, ms.
    pub from_ms: f64,
    /// Stimulation spikes of the last second.
    pub stimulation: Raster,
    /// Presynaptic spikes.
    pub pre: Raster,
    /// Postsynaptic spikes.
    pub post: Raster,
    /// The watched neuron's potential.
    pub potential: PotentialTrace,
    /// True weights, shape (post, pre); empty unless asked for.
    pub weights: Vec<f32>,
    /// The methods, in the order in which they are shown.
    pub methods: Vec<MethodState>,
}

/// The spikes after step `before`, at times relative to it.
pub fn raster(spikes: &Spikes, before: u64, dt_ms: f64) -> Raster {
    let (time_ms, neuron) =
        spikes.since(before).map(|(at, n)| (((at - before) as f64 * dt_ms) as f32, n as u16)).unzip();
    Raster { time_ms, neuron }
}

impl Snapshot {
    /// Copies out of `run`; weights and estimates only `with_matrices`.
    pub fn of(run: &Run, with_matrices: bool) -> Self {
        let recorder = run.recorder();
        let dt_ms = run.params().dt_ms;
        let step = run.step_index();
        let before = step.saturating_sub(recorder.kept_steps());
        let relative = |at: u64| ((at - before) as f64 * dt_ms) as f32;
        let raster = |spikes: &Spikes| raster(spikes, before, dt_ms);
        let (pre, post) = (raster(&recorder.pre), raster(&recorder.post));
        let (layer, neuron) = recorder.watched();
        let watched = if layer == Layer::Pre { &pre } else { &post };
        let spikes = watched.time_ms.iter().zip(&watched.neuron).filter(|(_, n)| usize::from(**n) == neuron);
        let spike_ms = spikes.map(|(time, _)| *time).collect();
        let (time_ms, value) = recorder.potentials(step).map(|(at, value)| (relative(at), value)).unzip();
        let narrow = |values: &[f64]| values.iter().map(|value| *value as f32).collect();
        let methods = run.methods().iter().map(|running| {
            let (method, state) = (running.method, running.state.as_ref());
            let estimate = run.estimate_of(state);
            MethodState {
                name: method.name,
                scores: Scores::of(&estimate, run.weights(), run.params().n_pre as usize),
                updates: state.updates(),
                facts: state.facts(),
                estimate: if with_matrices { narrow(&estimate) } else { Vec::new() },
            }
        });
        Self {
            step,
            time_ms: run.time_ms(),
            from_ms: before as f64 * dt_ms,
            methods: methods.collect(),
            stimulation: raster(&recorder.stimulation),
            pre,
            post,
            potential: PotentialTrace { layer, neuron: neuron as u32, time_ms, value, spike_ms },
            weights: if with_matrices { narrow(run.weights()) } else { Vec::new() },
        }
    }
}
