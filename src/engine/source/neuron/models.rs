//! Postsynaptic neurons other than the plain leaky integrate-and-fire neuron, all driven by the same current
//! `I = gain·Σ w·x`. Forward Euler with the network's time step.
//!
//! - `lif_noisy`: `v ← retain·v + input·I + σ·√(1 − retain²)·N(0,1)`, held at the reset for the refractory period.
//! - `adex` (Brette and Gerstner 2005, doi 10.1152/jn.00686.2005): `C·dV/dt = −g_L(V − E_L) + g_L·Δ_T·e^((V − V_T)/Δ_T) − w + I`,
//!   `τ_w·dw/dt = a(V − E_L) − w`; V ≥ 0 mV is a spike, sets V to E_L and adds b to w. Their constants.
//! - `izhikevich` (Izhikevich 2003, doi 10.1109/TNN.2003.820440): `dv/dt = 0.04v² + 5v + 140 − u + I`, `du/dt = a(bv − u)`; v ≥ 30 mV
//!   is a spike, sets v to c and adds d to u. Regular spiking.
//! - `lif_tonic`: `v ← retain·v + input·(I + T)`; the tonic drive T of a neuron starts at 2.5 and changes every 200 ms by
//!   `0.15·(1 − rate/target)`. Ours: it keeps a neuron near threshold whatever its weights are, so that its spikes tell of them.
//!
//! Deviation: at 0.25 ms the upstroke of a spike takes one to three steps, so that spikes come up to about half a millisecond
//! later than with a fine step.

use super::Membrane;
use crate::params::{NeuronModel, Params};
use crate::random::{self, Purpose, Stream, Ziggurat};

/// Gains with which a model spikes about as often under preset `paper` as `lif` does, by `stdwi calibrate`.
const LIF_NOISY_GAIN: f64 = 1.172;
const ADEX_GAIN: f64 = 486.8;
const IZHIKEVICH_GAIN: f64 = 7.663;

/// A layer of neurons of another model.
#[derive(Clone, Debug)]
pub struct Others {
    model: Model,
    gain: f64,
    /// Potential, shape (post), in the model's own unit.
    potential: Vec<f64>,
    /// Adaptation, or steps left of the refractory period.
    recovery: Vec<f64>,
}

#[derive(Clone, Debug)]
enum Model {
    LifNoisy(Box<Noisy>),
    Adex { dt_ms: f64 },
    Izhikevich { dt_ms: f64 },
    LifTonic(Box<Tonic>),
}

#[derive(Clone, Debug)]
struct Noisy {
    membrane: Membrane,
    refractory_steps: f64,
    noise: f64,
    normal: Ziggurat,
    streams: Vec<Stream>,
}

#[derive(Clone, Debug)]
struct Tonic {
    membrane: Membrane,
    /// Steps between two changes of the drives.
    window: u64,
    /// Spikes in a window at the rate that is aimed at.
    aim: f64,
    step: u64,
    drive: Vec<f64>,
    spikes: Vec<u32>,
}

mod tonic {
    pub const START: f64 = 2.5;
    pub const WINDOW_MS: f64 = 200.0;
    pub const CHANGE: f64 = 0.15;
}

mod adex {
    pub const CAPACITANCE_PF: f64 = 281.0;
    pub const LEAK_NS: f64 = 30.0;
    pub const REST_MV: f64 = -70.6;
    pub const THRESHOLD_MV: f64 = -50.4;
    pub const SLOPE_MV: f64 = 2.0;
    pub const TAU_W_MS: f64 = 144.0;
    pub const A_NS: f64 = 4.0;
    pub const B_PA: f64 = 80.5;
    pub const CUT_MV: f64 = 0.0;
}

mod izhikevich {
    pub const A: f64 = 0.02;
    pub const B: f64 = 0.2;
    pub const C_MV: f64 = -65.0;
    pub const D: f64 = 8.0;
    pub const CUT_MV: f64 = 30.0;
}

impl Others {
    /// `n_post` neurons at rest; `None` for leaky integrate-and-fire neurons, which the layer itself has.
    pub fn new(params: &Params, n_post: usize) -> Option<Self> {
        let dt_ms = params.dt_ms;
        let (model, rest, recovery, gain) = match params.neuron_model {
            NeuronModel::Lif => return None,
            NeuronModel::LifNoisy => {
                let membrane = Membrane::new(params);
                let streams = (0..n_post as u64).map(|n| random::stream(params.seed, Purpose::MembraneNoise, n));
                let noisy = Noisy {
                    membrane,
                    refractory_steps: libm::round(params.refractory_ms / dt_ms),
                    noise: params.membrane_noise * libm::sqrt(1.0 - membrane.retain * membrane.retain),
                    normal: Ziggurat::new(),
                    streams: streams.collect(),
                };
                (Model::LifNoisy(Box::new(noisy)), membrane.initial(), 0.0, LIF_NOISY_GAIN)
            }
            NeuronModel::Adex => (Model::Adex { dt_ms }, adex::REST_MV, 0.0, ADEX_GAIN),
            NeuronModel::Izhikevich => {
                let at_rest = izhikevich::B * izhikevich::C_MV;
                (Model::Izhikevich { dt_ms }, izhikevich::C_MV, at_rest, IZHIKEVICH_GAIN)
            }
            NeuronModel::LifTonic => {
                let tonic = Tonic::new(params, n_post);
                let rest = tonic.membrane.initial();
                (Model::LifTonic(Box::new(tonic)), rest, 0.0, 1.0)
            }
        };
        let gain = if params.neuron_gain > 0.0 { params.neuron_gain } else { gain };
        Some(Self { model, gain, potential: vec![rest; n_post], recovery: vec![recovery; n_post] })
    }

    /// One step. `current`: Σ w·x of a neuron, of the step before. Pushes the neurons that spike.
    pub fn step(&mut self, current: impl Fn(usize) -> f64, spikes: &mut Vec<u32>) {
        let Self { model, gain, potential, recovery } = self;
        if let Model::LifTonic(tonic) = model {
            tonic.steps(potential, |neuron| *gain * current(neuron), spikes);
            return;
        }
        for (neuron, (v, w)) in potential.iter_mut().zip(recovery).enumerate() {
            let input = *gain * current(neuron);
            let spiked = match model {
                Model::LifNoisy(noisy) => noisy.step(neuron, v, w, input),
                Model::Adex { dt_ms } => adex_step(*dt_ms, v, w, input),
                Model::Izhikevich { dt_ms } => izhikevich_step(*dt_ms, v, w, input),
                Model::LifTonic(_) => false,
            };
            if spiked {
                spikes.push(neuron as u32);
            }
        }
    }

    /// Potential of a neuron, in the model's own unit.
    pub fn potential(&self, neuron: usize) -> f64 {
        match &self.model {
            Model::LifNoisy(noisy) => self.potential[neuron] + noisy.membrane.resting_potential,
            Model::LifTonic(tonic) => self.potential[neuron] + tonic.membrane.resting_potential,
            Model::Adex { .. } | Model::Izhikevich { .. } => self.potential[neuron],
        }
    }

    /// Where a spike begins and where it leaves the potential, for plots; `None` where these are the network's own.
    pub fn range(&self) -> Option<[f64; 2]> {
        match self.model {
            Model::LifNoisy(_) | Model::LifTonic(_) => None,
            Model::Adex { .. } => Some([adex::THRESHOLD_MV, adex::REST_MV]),
            // It has no threshold of its own; without adaptation the fixed points meet here.
            Model::Izhikevich { .. } => Some([-55.0, izhikevich::C_MV]),
        }
    }
}

impl Noisy {
    fn step(&mut self, neuron: usize, v: &mut f64, refractory: &mut f64, input: f64) -> bool {
        let noise = self.noise * self.normal.draw(&mut self.streams[neuron]);
        if *refractory > 0.0 {
            *refractory -= 1.0;
            return false;
        }
        *v = *v * self.membrane.retain + input * self.membrane.input + noise;
        let spiked = *v >= self.membrane.threshold;
        if spiked {
            *v = self.membrane.reset;
            *refractory = self.refractory_steps;
        }
        spiked
    }
}

impl Tonic {
    fn new(params: &Params, n_post: usize) -> Self {
        Self {
            membrane: Membrane::new(params),
            window: (libm::round(tonic::WINDOW_MS / params.dt_ms) as u64).max(1),
            aim: params.tonic_rate_hz * tonic::WINDOW_MS * 1e-3,
            step: 0,
            drive: vec![tonic::START; n_post],
            spikes: vec![0; n_post],
        }
    }

    /// One step of the whole layer.
    fn steps(&mut self, potential: &mut [f64], current: impl Fn(usize) -> f64, spikes: &mut Vec<u32>) {
        let Membrane { retain, input, threshold, reset, .. } = self.membrane;
        for (neuron, (v, drive)) in potential.iter_mut().zip(&self.drive).enumerate() {
            *v = *v * retain + input * (current(neuron) + drive);
            if *v >= threshold {
                *v = reset;
                self.spikes[neuron] += 1;
                spikes.push(neuron as u32);
            }
        }
        self.step += 1;
        if self.step.is_multiple_of(self.window) {
            for (drive, spikes) in self.drive.iter_mut().zip(&mut self.spikes) {
                *drive += tonic::CHANGE * (1.0 - f64::from(*spikes) / self.aim);
                *spikes = 0;
            }
        }
    }
}

fn adex_step(dt_ms: f64, v: &mut f64, w: &mut f64, input_pa: f64) -> bool {
    use adex::{A_NS, B_PA, CAPACITANCE_PF, CUT_MV, LEAK_NS, REST_MV, SLOPE_MV, TAU_W_MS, THRESHOLD_MV};
    let upstroke = LEAK_NS * SLOPE_MV * libm::exp((*v - THRESHOLD_MV) / SLOPE_MV);
    let change = (-LEAK_NS * (*v - REST_MV) + upstroke - *w + input_pa) / CAPACITANCE_PF;
    *w += dt_ms * (A_NS * (*v - REST_MV) - *w) / TAU_W_MS;
    *v += dt_ms * change;
    // What cannot be told from a spike is one: the exponential may have left every number behind.
    let spiked = *v >= CUT_MV || v.is_nan();
    if spiked {
        *v = REST_MV;
        *w += B_PA;
    }
    // Nothing pulls it below what no inhibition reaches.
    *v = v.max(-1000.0);
    spiked
}

fn izhikevich_step(dt_ms: f64, v: &mut f64, u: &mut f64, input: f64) -> bool {
    use izhikevich::{A, B, C_MV, CUT_MV, D};
    let change = (0.04 * *v + 5.0) * *v + 140.0 - *u + input;
    *u += dt_ms * A * (B * *v - *u);
    *v += dt_ms * change;
    let spiked = *v >= CUT_MV || v.is_nan();
    if spiked {
        *v = C_MV;
        *u += D;
    }
    // Far below rest the parabola would throw it up again.
    *v = v.max(-90.0);
    spiked
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spikes(model: NeuronModel, gain: f64, input: f64, ms: f64) -> usize {
        let params = Params { neuron_model: model, neuron_gain: gain, membrane_noise: 0.0, ..Params::default() };
        let mut others = Others::new(&params, 1).unwrap();
        let mut spikes = Vec::new();
        for _ in 0..(ms / params.dt_ms) as usize {
            others.step(|_| input, &mut spikes);
        }
        spikes.len()
    }

    #[test]
    fn silent_without_input_and_faster_with_more() {
        for (model, weak, strong) in [
            (NeuronModel::LifNoisy, 3.0, 6.0),
            (NeuronModel::Adex, 800.0, 1600.0),
            (NeuronModel::Izhikevich, 6.0, 15.0),
        ] {
            let of = |input: f64| spikes(model, 1.0, input, 2000.0);
            assert_eq!(of(0.0), 0, "{model:?}");
            assert!(0 < of(weak) && of(weak) < of(strong), "{model:?}: {} {}", of(weak), of(strong));
        }
    }

    #[test]
    fn published_rates() {
        // Izhikevich 2003: regular spiking cells adapt to some tens of Hz at I = 10 after a faster start.
        let first = spikes(NeuronModel::Izhikevich, 1.0, 10.0, 100.0);
        let later = spikes(NeuronModel::Izhikevich, 1.0, 10.0, 1100.0) - first;
        assert!((15..40).contains(&later) && 10 * first > later, "{first} {later}");
        // Brette and Gerstner 2005: 1 nA is above rheobase (0.85 nA with these constants) and gives an adapting train.
        assert_eq!(spikes(NeuronModel::Adex, 1.0, 500.0, 1000.0), 0);
        assert!((3..40).contains(&spikes(NeuronModel::Adex, 1.0, 1000.0, 1000.0)));
    }

    #[test]
    fn a_tonic_drive_holds_the_rate_whatever_comes_in() {
        for input in [-3.0, 0.0, 1.0] {
            let of = |ms| spikes(NeuronModel::LifTonic, 1.0, input, ms);
            let later = of(60_000.0) - of(40_000.0);
            assert!((1140..=1260).contains(&later), "60 Hz for 20 s are 1200 spikes, not {later}, with {input}");
        }
    }

    #[test]
    fn nothing_makes_a_neuron_lose_count() {
        for model in [NeuronModel::LifNoisy, NeuronModel::Adex, NeuronModel::Izhikevich, NeuronModel::LifTonic] {
            for input in [-1e9, 1e9] {
                let params = Params { neuron_model: model, ..Params::default() };
                let mut others = Others::new(&params, 1).unwrap();
                let mut spikes = Vec::new();
                (0..1000).for_each(|_| others.step(|_| input, &mut spikes));
                (0..8000).for_each(|_| others.step(|_| 0.0, &mut spikes));
                assert!(others.potential(0).is_finite(), "{model:?} {input}");
            }
        }
    }
}
