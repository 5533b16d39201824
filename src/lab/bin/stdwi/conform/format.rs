//! Reading reference files.

use super::sections::{SECTIONS, StdwiParams};
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;

/// A file of either kind.
pub enum Reference {
    /// A network of leaky integrate-and-fire neurons.
    Lif(Lif),
    /// Single synapses of neurons driven by Wiener processes.
    Wiener(Wiener),
}

/// Constants of a network.
#[derive(Deserialize)]
pub struct Model {
    pub dt_ms: f64,
    pub n_pre: u32,
    pub n_post: u32,
    pub n_steps: u64,
    pub stimulus_ms: f64,
    pub tau_mem_ms: f64,
    pub threshold: f64,
    pub reset: f64,
    pub rest: f64,
    pub coupling: f64,
    pub tau_psp_slow_ms: f64,
    pub tau_psp_fast_ms: f64,
    pub stimulus_weight: f64,
}

#[derive(Deserialize)]
pub struct Lif {
    pub model: Model,
    /// Shape (post, pre).
    pub weights: Vec<Vec<f64>>,
    pub stimulus_spike_steps: Vec<Vec<u64>>,
    pub expected: LifExpected,
}

#[derive(Deserialize)]
pub struct LifExpected {
    pub pre_spike_steps: Vec<Vec<u64>>,
    pub post_spike_steps: Vec<Vec<u64>>,
    /// Estimates by section.
    #[serde(skip)]
    estimates: BTreeMap<&'static str, Vec<Estimate>>,
    /// Potentials of the first neurons over the first steps, by name, and estimates as they were read.
    #[serde(flatten)]
    pub others: BTreeMap<String, Value>,
}

impl LifExpected {
    /// The estimates of a section.
    pub fn of(&self, section: &str) -> &[Estimate] {
        self.estimates.get(section).map_or(&[], Vec::as_slice)
    }

    /// Reads the estimates of all known sections, of shape (post, pre).
    fn read_estimates(&mut self, n_post: usize, n_pre: usize) -> Result<(), String> {
        for section in SECTIONS {
            let Some(value) = self.others.remove(section.key) else { continue };
            let estimates: Vec<Estimate> =
                serde_json::from_value(value).map_err(|error| format!("is malformed: {}: {error}", section.key))?;
            for estimate in &estimates {
                matrix("estimate", &estimate.estimate, n_post, n_pre)?;
            }
            self.estimates.insert(section.key, estimates);
        }
        Ok(())
    }
}

#[derive(Deserialize)]
pub struct Estimate {
    pub params: Value,
    /// Shape (post, pre).
    estimate: Vec<Vec<f64>>,
    pearson_r: Option<f64>,
    sign_accuracy: Option<f64>,
}

/// An estimate without its shape. A score that is missing, or NaN, is not compared.
#[derive(Clone, Deserialize)]
pub struct Expected {
    pub estimate: Vec<f64>,
    pub pearson_r: Option<f64>,
    pub sign_accuracy: Option<f64>,
}

#[derive(Deserialize)]
pub struct Wiener {
    pub model: WienerModel,
    pub weights: Vec<f64>,
    pub pre_spike_steps: Vec<Vec<u64>>,
    pub post_spike_steps: Vec<Vec<u64>>,
    pub distance_to_threshold_at_pre_spikes: Vec<Vec<f64>>,
    pub expected: WienerExpected,
}

#[derive(Deserialize)]
pub struct WienerModel {
    pub dt_ms: f64,
    pub n_neurons: u32,
    pub n_steps: u64,
}

#[derive(Deserialize)]
pub struct WienerExpected {
    pub stdwi_nearest: Option<WienerStdwi>,
    pub stdwi_all_to_all: Option<WienerStdwi>,
    pub hitting_time: Option<WienerHittingTime>,
}

#[derive(Deserialize)]
pub struct WienerStdwi {
    pub params: WienerStdwiParams,
    #[serde(flatten)]
    pub expected: Expected,
}

#[derive(Deserialize)]
pub struct WienerStdwiParams {
    #[serde(flatten)]
    pub common: StdwiParams,
    pub fast_amplitude: f64,
    pub slow_amplitude: f64,
}

#[derive(Deserialize)]
pub struct WienerHittingTime {
    pub params: HittingTimeParams,
    #[serde(flatten)]
    pub expected: Expected,
    pub variance: Option<Vec<f64>>,
}

#[derive(Deserialize)]
pub struct HittingTimeParams {
    pub drift_per_s: f64,
    pub diffusion_per_s: f64,
    pub prior_mean: f64,
    pub prior_variance: f64,
}

/// Reads a file of either kind and checks that its sizes agree.
pub fn read(text: &str) -> Result<Reference, String> {
    // Python writes NaN for a score that is undefined, which is no JSON; no name or text in these files holds it.
    let value: Value =
        serde_json::from_str(&text.replace("NaN", "null")).map_err(|error| format!("is no JSON: {error}"))?;
    let malformed = |error: serde_json::Error| format!("is malformed: {error}");
    if value.get("stimulus_spike_steps").is_some() {
        let mut data: Lif = serde_json::from_value(value).map_err(malformed)?;
        let (n_pre, n_post, n_steps) = (data.model.n_pre as usize, data.model.n_post as usize, data.model.n_steps);
        matrix("weights", &data.weights, n_post, n_pre)?;
        spike_lists("stimulus_spike_steps", &data.stimulus_spike_steps, n_pre, n_steps)?;
        spike_lists("pre_spike_steps", &data.expected.pre_spike_steps, n_pre, n_steps)?;
        spike_lists("post_spike_steps", &data.expected.post_spike_steps, n_post, n_steps)?;
        data.expected.read_estimates(n_post, n_pre)?;
        Ok(Reference::Lif(data))
    } else if value.get("distance_to_threshold_at_pre_spikes").is_some() {
        let data: Wiener = serde_json::from_value(value).map_err(malformed)?;
        let n = data.model.n_neurons as usize;
        length("weights", data.weights.len(), n)?;
        spike_lists("pre_spike_steps", &data.pre_spike_steps, n, data.model.n_steps)?;
        spike_lists("post_spike_steps", &data.post_spike_steps, n, data.model.n_steps)?;
        length("distance_to_threshold_at_pre_spikes", data.distance_to_threshold_at_pre_spikes.len(), n)?;
        for (distances, spikes) in data.distance_to_threshold_at_pre_spikes.iter().zip(&data.pre_spike_steps) {
            length("a list of distance_to_threshold_at_pre_spikes", distances.len(), spikes.len())?;
        }
        Ok(Reference::Wiener(data))
    } else {
        Err("is no reference data: it has neither stimulus_spike_steps nor distance_to_threshold_at_pre_spikes"
            .to_string())
    }
}

impl Estimate {
    /// What is expected, in one row.
    pub fn expected(&self) -> Expected {
        Expected { estimate: self.estimate.concat(), pearson_r: self.pearson_r, sign_accuracy: self.sign_accuracy }
    }
}

/// Fails unless a list has `expected` entries.
pub fn length(name: &str, len: usize, expected: usize) -> Result<(), String> {
    if len == expected { Ok(()) } else { Err(format!("is malformed: {name} must have {expected} entries, not {len}")) }
}

fn matrix(name: &str, rows: &[Vec<f64>], n_post: usize, n_pre: usize) -> Result<(), String> {
    length(name, rows.len(), n_post)?;
    rows.iter().try_for_each(|row| length(&format!("a row of {name}"), row.len(), n_pre))
}

fn spike_lists(name: &str, lists: &[Vec<u64>], neurons: usize, n_steps: u64) -> Result<(), String> {
    length(name, lists.len(), neurons)?;
    for list in lists {
        if list.windows(2).any(|pair| pair[0] >= pair[1]) {
            return Err(format!("is malformed: the steps in {name} must ascend"));
        }
        if list.last().is_some_and(|&last| last >= n_steps) {
            return Err(format!("is malformed: the steps in {name} must be below n_steps = {n_steps}"));
        }
    }
    Ok(())
}
