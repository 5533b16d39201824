//! The declaration. "Published" refers to arXiv 2003.03988 and its code unless another source is named.

use super::choices::{ActiveSampling, AkroutBaseline, CorrelationKind, NeuronModel, RddVariant, StdwiRule};
use super::declare::{Field, parameters};
use super::parameter::{Group, Kind, Parameter, Value};
use super::perturbation::Perturbation;
use crate::text;
use std::borrow::Cow;

parameters! {
    group stimulation "Stimulation" {
        /// Rate of the Poisson spikes that each active presynaptic neuron is stimulated with. Published: 200 Hz.
        stimulus_rate_hz: f64 = 200.0, "stimulus rate", "Hz", linear (0.0, 1000.0);
        /// Duration of a stimulus; then other neurons become active. Published: 100 ms.
        stimulus_ms: f64 = 100.0, "stimulus duration", "ms", log (1.0, 10_000.0);
        /// Fraction of presynaptic neurons that a stimulus makes active. Weights are scaled by their number: the fewer, the larger, and the more of them positive. Published: 0.2, varied from 0.1 to 1.
        active_fraction: f64 = 0.2, "active fraction", "", linear (0.01, 1.0);
        /// How active neurons are drawn: exactly the fraction of them, or each independently with that probability. Exact
        /// sets correlate inputs negatively. Published: exact in the code of March 2021, independent in the notebook.
        active_sampling: ActiveSampling = ActiveSampling::Exact, "active sampling", "", choice;
        /// Share c of its spikes that each active neuron takes from a common train. Published: 0, varied from 0 to 1.
        correlation: f64 = 0.0, "correlation", "", linear (0.0, 1.0);
        /// How spikes are shared. Thinned copies of one common train give the pairwise correlation c² (published); a shared
        /// train that all get in full gives c (single interaction process of Kuhn, Aertsen and Rotter 2003).
        correlation_kind: CorrelationKind = CorrelationKind::Thinned, "correlation kind", "", choice;
        /// Number of groups of presynaptic neurons, each with a common train of its own: neighbours share spikes, groups do
        /// not. Published: 1.
        correlation_groups: u32 = 1, "correlation groups", "", log (1, 100);
        /// Weight of the one stimulation synapse of each presynaptic neuron; scales the weights to be inferred too. At 200 Hz,
        /// 10 holds the mean potential just at threshold. Published: 12, also 11 and 10.
        stimulus_weight: f64 = 12.0, "stimulus weight", "", linear (0.0, 1000.0);
    }
    group network "Network" {
        /// Number of presynaptic neurons. Published: 100.
        n_pre: u32 = 100, "presynaptic neurons", "", log (1, 1000);
        /// Number of postsynaptic neurons. Published: 10.
        n_post: u32 = 10, "postsynaptic neurons", "", log (1, 200);
        /// Length of a simulation step. Published: 0.25 ms.
        dt_ms: f64 = 0.25, "time step", "ms", log (0.05, 1.0);
        /// Time constant of the membrane. Published: 20 ms.
        tau_mem_ms: f64 = 20.0, "membrane time constant", "ms", log (0.1, 1000.0);
        /// Potential at which a neuron spikes. Published: 1.
        threshold: f64 = 1.0, "threshold", "", linear (-1000.0, 1000.0);
        /// Potential that a spike resets the neuron to. Published: −1.
        reset: f64 = -1.0, "reset", "", linear (-1000.0, 1000.0);
        /// Potential towards which the leak pulls. Published: 0.
        rest: f64 = 0.0, "rest", "", linear (-1000.0, 1000.0);
        /// Coupling g of the dendrite, relative to the leak: the membrane follows the input with strength g. Published: 1.
        coupling: f64 = 1.0, "dendritic coupling", "", log (0.0, 100.0);
        /// Slow time constant of a postsynaptic potential, of its decay. Published: 10 ms.
        tau_psp_slow_ms: f64 = 10.0, "PSP decay time constant", "ms", log (0.1, 1000.0);
        /// Fast time constant of a postsynaptic potential, of its rise. Published: 3 ms.
        tau_psp_fast_ms: f64 = 3.0, "PSP rise time constant", "ms", log (0.1, 1000.0);
        /// Factor of all weights that are to be inferred, times the stimulus weight. Published: 7.5.
        weight_scale: f64 = 7.5, "weight scale", "", log (0.0, 1000.0);
        /// Mean of the weights, before scaling, times the number of active neurons. Above 0, more than half of the weights are
        /// positive, which raises the majority: the share of signs that always saying "positive" has right. Published: 1.
        weight_mean: f64 = 1.0, "weight mean", "", linear (-100.0, 100.0);
        /// Standard deviation of the weights, before scaling, times the root of the number of active neurons. Published: 0.5,
        /// in its notebook √0.2.
        weight_spread: f64 = 0.5, "weight spread", "", log (0.0, 100.0);
        /// What a postsynaptic neuron is: leaky integrate-and-fire (published), the same with a refractory period and noise,
        /// adaptive exponential (Brette and Gerstner 2005), regular spiking (Izhikevich 2003), or the first held at a rate by a
        /// tonic drive. Presynaptic neurons are always the first.
        neuron_model: NeuronModel = NeuronModel::Lif, "neuron model", "", choice;
        /// Input current per unit of weighted PSP, of models other than `lif`; 0 takes the one for which the model spikes about
        /// as often under preset `paper` as `lif` does.
        neuron_gain: f64 = 0.0, "neuron gain", "", log (0.0, 1e6);
        /// Refractory period of `lif_noisy`, during which the potential stays at the reset.
        refractory_ms: f64 = 2.0, "refractory period", "ms", linear (0.0, 100.0);
        /// Standard deviation that noise alone gives the potential of `lif_noisy`.
        membrane_noise: f64 = 0.1, "membrane noise", "", linear (0.0, 10.0);
        /// Rate that the tonic drive of each `lif_tonic` neuron holds it at.
        tonic_rate_hz: f64 = 60.0, "tonic rate", "Hz", linear (1.0, 500.0);
        /// Simulated time at which some of the weights to be inferred are drawn again; 0 is never.
        redraw_at_ms: f64 = 0.0, "redraw at", "ms", log (0.0, 1e12);
        /// Probability with which each weight is drawn again then.
        redraw_fraction: f64 = 0.5, "redrawn fraction", "", linear (0.0, 1.0);
    }
    group stdwi "STDWI" {
        /// Whether a presynaptic spike adds to the traces (published for networks) or sets them (published for single
        /// synapses driven by noise).
        stdwi_rule: StdwiRule = StdwiRule::AllToAll, "STDWI rule", "", choice;
        /// Time constant of the fast trace. Published: 20 ms, in the notebook 10 ms, varied from 5 to 200 ms.
        tau_fast_ms: f64 = 20.0, "fast trace time constant", "ms", log (0.1, 10_000.0);
        /// Time constant of the slow trace. Published: 200 ms, in the last branch 140 ms, varied from 10 to 500 ms.
        tau_slow_ms: f64 = 200.0, "slow trace time constant", "ms", log (0.1, 10_000.0);
        /// Decay λ of the estimate per postsynaptic spike, relative to the learning rate. Published: 0.1, in its last branch
        /// 0.5.
        stdwi_decay: f64 = 0.1, "STDWI decay", "", log (0.0, 100.0);
        /// Presynaptic rate for which the rule `nearest` gives both traces the same mean; 0 uses the ratio of the time
        /// constants, as `all_to_all` always does. Published for single synapses: 10 Hz.
        stdwi_balance_rate_hz: f64 = 0.0, "STDWI balance rate", "Hz", linear (0.0, 1000.0);
        /// Learning rate of STDWI; 0 uses the shared one. Published: the shared one.
        stdwi_learning_rate: f64 = 0.0, "STDWI learning rate", "", log (0.0, 1.0);
    }
    group akrout "Akrout" {
        /// Mean that spike counts are taken relative to: over the batch (published), or over the stimuli before, which an
        /// online rule can know.
        akrout_baseline: AkroutBaseline = AkroutBaseline::Batch, "Akrout baseline", "", choice;
        /// Number of stimuli in a batch. Published: 100, also 1000 and 10.
        akrout_batch: u32 = 100, "Akrout batch", "stimuli", log (2, 2000);
        /// Decay d of the estimate per stimulus, relative to the learning rate. Published: 0.2, also 0.5, varied from 0.1 to 1.
        akrout_decay: f64 = 0.2, "Akrout decay", "", log (0.0, 100.0);
        /// Learning rate of Akrout's rule; 0 uses the shared one. Published: the shared one.
        akrout_learning_rate: f64 = 0.0, "Akrout learning rate", "", log (0.0, 1.0);
    }
    group rdd "RDD" {
        /// Which published form is used: `reference` is that of the code of arXiv 2003.03988, `two_sided` that of arXiv
        /// 1910.01689.
        rdd_variant: RddVariant = RddVariant::Reference, "RDD variant", "", choice;
        /// Distance α to threshold within which the presynaptic potential opens a window. Published: 0.025, in its notebook
        /// 0.05, varied from 0.005 to 0.35.
        rdd_margin: f64 = 0.025, "RDD margin", "", log (0.0001, 10.0);
        /// Duration W of a window. Published: 35 ms, also 50 and 10 ms, varied from 5 to 75 ms.
        rdd_window_ms: f64 = 35.0, "RDD window", "ms", log (1.0, 1000.0);
        /// Windows in which the drive ends further than this from threshold are skipped. Published: 10.
        rdd_max_drive_distance: f64 = 10.0, "RDD largest drive distance", "", log (0.0, 1000.0);
        /// Learning rate of RDD; 0 uses the shared one. Published: the shared one.
        rdd_learning_rate: f64 = 0.0, "RDD learning rate", "", log (0.0, 1.0);
    }
    group sal "SAL" {
        /// Time constant of the traces of both neurons. Used here: 20 ms.
        sal_tau_ms: f64 = 20.0, "SAL trace time constant", "ms", log (0.1, 10_000.0);
        /// Decay λ of the estimate per postsynaptic spike, relative to the learning rate. Used here: 0.1.
        sal_decay: f64 = 0.1, "SAL decay", "", log (0.0, 100.0);
        /// Learning rate of SAL; 0 uses the shared one.
        sal_learning_rate: f64 = 0.0, "SAL learning rate", "", log (0.0, 1.0);
    }
    group inhibited "STDWI, inhibited" {
        /// Rate γ at which the interneuron learns each neuron's share of what the layer does together, per millisecond.
        inhibition_rate: f64 = 1e-3, "inhibition rate", "", log (0.0, 1.0);
    }
    group lateral "Lateral prediction" {
        /// Step η of the estimate per postsynaptic spike.
        lateral_rate: f64 = 1e-5, "lateral step", "", log (0.0, 1.0);
        /// Rate β at which neighbours learn to predict each other, per millisecond.
        lateral_prediction_rate: f64 = 3e-3, "lateral prediction rate", "", log (0.0, 1.0);
        /// Decay of the estimate per millisecond.
        lateral_decay: f64 = 3e-6, "lateral decay", "", log (0.0, 1.0);
    }
    group predictive "Predictive" {
        /// Rate α at which the rule learns to predict postsynaptic spikes, per millisecond.
        predictive_rate: f64 = 2e-3, "predictive rate", "", log (0.0, 1.0);
    }
    group learning "Learning" {
        /// Number of hidden layers of the network that learns. Narrow and deep, so that random feedback is visibly worse.
        hidden_layers: u32 = 4, "hidden layers", "", log (1, 8);
        /// Number of units in each hidden layer.
        hidden_width: u32 = 20, "units per hidden layer", "", log (1, 64);
        /// Rate of gradient descent.
        train_rate: f64 = 0.05, "training rate", "", log (0.0, 10.0);
        /// Examples in a batch of gradient descent.
        train_batch: u32 = 32, "training batch", "examples", log (1, 1000);
        /// Epochs: passes through all examples.
        train_epochs: u32 = 30, "epochs", "", log (1, 1000);
        /// Weight decay of gradient descent.
        train_decay: f64 = 1e-4, "weight decay", "", log (0.0, 1.0);
        /// Examples that are learnt from; 0 is all that are not kept for the test.
        train_examples: u32 = 0, "training examples", "", log (0, 100_000);
        /// Simulated time of the spiking phase before each epoch, for each pair of layers.
        phase_ms: f64 = 10_000.0, "spiking phase", "ms", log (0.0, 1e6);
        /// Simulated time of the first spiking phase. As long as nothing is inferred, feedback stays random as it was drawn.
        first_phase_ms: f64 = 30_000.0, "first spiking phase", "ms", log (0.0, 1e6);
        /// Angle between the feedback weights `turned` and `lifted` and the right ones.
        feedback_angle_deg: f64 = 45.0, "feedback angle", "°", linear (0.0, 90.0);
    }
    group run "Run" {
        /// Factor by which rules that are told the time constants of PSPs are wrong about them; 1 is right. To see how much
        /// hangs on that knowledge.
        known_tau_scale: f64 = 1.0, "known time constants ×", "", log (0.01, 100.0);
        /// Learning rate η of every method that has none of its own. Published: 1e-4, also 1.25e-4 and 5e-4.
        learning_rate: f64 = 1e-4, "learning rate", "", log (0.0, 1.0);
        /// Number from which all random streams follow: weights, active sets and spike trains.
        seed: u64 = 1, "seed", "", linear (0u64, 9_007_199_254_740_991u64);
    }
}
