//! Networks that learn: gradients and each kind of feedback against plain reference computations, and what comes of them.
#![cfg(not(target_arch = "wasm32"))]

use stdwi_lab::learn::feedback::{self, Chosen};
use stdwi_lab::learn::matrix::Matrix;
use stdwi_lab::learn::network::{Network, Way};
use stdwi_lab::learn::{self, Learner, Stage, data};
use stdwi_lab::link;
use stdwi_lab::params::Params;
use stdwi_lab::run::scores::{angle_deg, pearson_r};

fn chosen(name: &str) -> Chosen {
    feedback::chosen(name).expect("it is registered")
}

fn learner(params: &Params, kind: &str) -> Learner {
    let task = learn::task(&data::examples(&data::digits()), params);
    Learner::new(params, chosen(kind), task)
}

fn small() -> Params {
    let text = "v=1&hidden_layers=3&hidden_width=7&train_batch=16&train_examples=48&train_epochs=2&phase_ms=500&first_phase_ms=1500";
    learn::params_of(&link::parse(text).0)
}

fn transposed(matrix: &Matrix) -> Matrix {
    let mut transposed = Matrix::zero(matrix.columns(), matrix.rows());
    transposed.transpose_of(matrix);
    transposed
}

fn layers(learner: &Learner) -> Vec<Matrix> {
    match learner.feedback().way() {
        Way::Layers(matrices) => matrices.to_vec(),
        Way::Direct(_) => panic!("it goes from layer to layer"),
    }
}

#[test]
fn backpropagation_is_the_gradient() {
    let params = small();
    let learner = learner(&params, "bp");
    let task = learner.task();
    let (input, label) = (task.training.input(3), task.training.labels[3]);
    let mut network = learner.network().clone();
    let loss = |network: &Network| {
        let mut signals = network.signals();
        signals.activity[0].copy_from_slice(input);
        network.forward(&mut signals);
        Network::loss(&signals, label)
    };
    let mut signals = network.signals();
    signals.activity[0].copy_from_slice(input);
    network.forward(&mut signals);
    let way: Vec<Matrix> = network.weights[1..].iter().map(transposed).collect();
    network.backward(&mut signals, label, Way::Layers(&way));
    let (step, mut compared) = (1e-5, 0);
    for layer in 0..network.weights.len() {
        for (at, error) in signals.errors[layer].iter().enumerate() {
            for from in 0..network.weights[layer].rows() {
                let index = from * signals.errors[layer].len() + at;
                let gradient = signals.activity[layer][from] * error;
                let before = network.weights[layer].values[index];
                let mut at = |value| {
                    network.weights[layer].values[index] = value;
                    loss(&network)
                };
                let numeric = (at(before + step) - at(before - step)) / (2.0 * step);
                at(before);
                // Where a unit is rectified within the step, the loss has a kink and no gradient.
                assert!(
                    (numeric - gradient).abs() < 1e-6,
                    "layer {layer}, {from} → {at:?}: {numeric} {gradient}",
                    at = index
                );
                compared += usize::from(gradient != 0.0);
            }
        }
    }
    assert!(compared > 300, "only {compared} gradients are not zero");
}

/// One batch by the equations as MODEL.md has them, with no code of the learner's: weights and biases after it.
fn reference_batch(
    learner: &Learner,
    order: &[usize],
    way: &dyn Fn(usize) -> Matrix,
    is_direct: bool,
    decay: f64,
) -> Network {
    let params = learner.params();
    let mut network = learner.network().clone();
    let (before, task) = (network.clone(), learner.task());
    let hidden = before.weights.len() - 1;
    for &example in order {
        let mut activity = vec![task.training.input(example).to_vec()];
        for layer in 0..=hidden {
            let sums: Vec<f64> = (0..before.biases[layer].len())
                .map(|to| {
                    let terms = activity[layer].iter().enumerate();
                    before.biases[layer][to]
                        + terms
                            .map(|(from, x)| x * before.weights[layer].values[from * before.biases[layer].len() + to])
                            .sum::<f64>()
                })
                .collect();
            activity.push(if layer < hidden { sums.iter().map(|z| z.max(0.0)).collect() } else { sums });
        }
        let top: f64 = activity[hidden + 1].iter().map(|z| z.exp()).sum();
        let mut errors = vec![Vec::new(); hidden + 1];
        errors[hidden] = activity[hidden + 1].iter().map(|z| z.exp() / top).collect::<Vec<f64>>();
        errors[hidden][usize::from(task.training.labels[example])] -= 1.0;
        for layer in (0..hidden).rev() {
            let from = if is_direct { &errors[hidden] } else { &errors[layer + 1] };
            let b = way(layer);
            errors[layer] = (0..b.columns())
                .map(|unit| {
                    let sum: f64 =
                        from.iter().enumerate().map(|(out, error)| error * b.values[out * b.columns() + unit]).sum();
                    if activity[layer + 1][unit] > 0.0 { sum } else { 0.0 }
                })
                .collect();
        }
        let rate = params.train_rate / order.len() as f64;
        for layer in 0..=hidden {
            for (to, error) in errors[layer].iter().enumerate() {
                network.biases[layer][to] -= rate * error;
                for (from, x) in activity[layer].iter().enumerate() {
                    network.weights[layer].values[from * errors[layer].len() + to] -= rate * x * error;
                }
            }
        }
    }
    for (weights, before) in network.weights.iter_mut().zip(&before.weights) {
        weights.values.iter_mut().zip(&before.values).for_each(|(w, before)| *w -= params.train_rate * decay * before);
    }
    network
}

/// The order in which a learner takes its first batch is its own: it is found by what changed nothing else, trying none. So the batch is all
/// examples.
#[test]
fn each_kind_updates_weights_as_its_equations_say() {
    let params = Params { train_batch: 48, ..small() };
    for kind in ["bp", "fa", "dfa", "sign", "kp", "mirror", "turned", "lifted", "stdwi", "predictive"] {
        let mut learner = learner(&params, kind);
        while learner.stage() != Stage::Batches {
            learner.advance();
        }
        let all: Vec<usize> = (0..48).collect();
        let forward = learner.network().weights.clone();
        // What the kind says of itself before the batch; made of forward weights, it must be what its name says.
        let given = match learner.feedback().way() {
            Way::Layers(matrices) | Way::Direct(matrices) => matrices.to_vec(),
        };
        let way = |layer: usize| -> Matrix {
            let mut right = transposed(&forward[layer + 1]);
            match kind {
                "bp" => right,
                "sign" => {
                    let mean = right.values.iter().map(|w| w.abs()).sum::<f64>() / right.values.len() as f64;
                    right.values.iter_mut().for_each(|w| *w = if *w < 0.0 { -mean } else { mean });
                    right
                }
                _ => given[layer].clone(),
            }
        };
        let decay = if kind == "kp" { 3e-3 } else { params.train_decay };
        let expected = reference_batch(&learner, &all, &way, kind == "dfa", decay);
        learner.advance();
        let found = learner.network();
        for (layer, forward) in forward.iter().enumerate() {
            let off = |a: &[f64], b: &[f64]| a.iter().zip(b).map(|(a, b)| (a - b).abs()).fold(0.0, f64::max);
            assert!(
                off(&found.weights[layer].values, &expected.weights[layer].values) < 1e-12,
                "{kind}, layer {layer}"
            );
            assert!(off(&found.biases[layer], &expected.biases[layer]) < 1e-12, "{kind}, layer {layer}");
            assert!(off(&found.weights[layer].values, &forward.values) > 1e-6, "{kind} learns in layer {layer}");
        }
        match kind {
            // B gets what W got, transposed, but for the decay of its own value.
            "kp" => {
                for (pair, (after, before)) in layers(&learner).iter().zip(&given).enumerate() {
                    let (now, then) = (transposed(&found.weights[pair + 1]), transposed(&forward[pair + 1]));
                    for at in 0..after.values.len() {
                        let kept = 1.0 - params.train_rate * 3e-3;
                        let change = now.values[at] - kept * then.values[at];
                        assert!((after.values[at] - kept * before.values[at] - change).abs() < 1e-12, "pair {pair}");
                    }
                }
            }
            "fa" | "stdwi" | "predictive" => assert_eq!(layers(&learner), given, "{kind}"),
            _ => {}
        }
    }
}

#[test]
fn wrong_by_a_given_angle_and_as_large() {
    for (kind, angle) in [("turned", 30.0), ("turned", 75.0), ("lifted", 45.0), ("lifted", 0.0), ("turned", 90.0)] {
        let params = Params { feedback_angle_deg: angle, ..small() };
        let mut learner = learner(&params, kind);
        learner.advance();
        for (matrix, weights) in layers(&learner).iter().zip(&learner.network().weights[1..]) {
            let right = transposed(weights);
            let found = angle_deg(&matrix.values, &right.values);
            assert!((found - angle).abs() < 1e-5, "{kind}: {found}° and not {angle}°");
            assert!((matrix.norm() / right.norm() - 1.0).abs() < 1e-12);
        }
    }
}

#[test]
fn the_mirror_finds_the_weights() {
    let params = Params { train_rate: 0.0, train_epochs: 4, ..small() };
    let mut learner = learner(&params, "mirror");
    while learner.advance() != Stage::Done {}
    let last = learner.epochs().last().unwrap();
    assert!(last.feedback_angle_deg.iter().all(|angle| *angle < 20.0), "{:?}", last.feedback_angle_deg);
}

#[test]
fn spikes_infer_the_weights_of_every_pair_and_feedback_is_as_large_as_it_was_drawn() {
    let params = Params { first_phase_ms: 30_000.0, ..small() };
    let mut learner = learner(&params, "predictive");
    learner.advance();
    let start = layers(&learner);
    while learner.stage() != Stage::Batches {
        learner.advance();
    }
    let spikes = learner.feedback().spikes().expect("it has spikes");
    assert_eq!((spikes.pairs(), spikes.busy()), (3, None));
    for (pair, (matrix, start)) in layers(&learner).iter().zip(&start).enumerate() {
        let right = transposed(&learner.network().weights[pair + 1]);
        let r = pearson_r(&matrix.values, &right.values);
        assert!(r > 0.9, "pair {pair}: r {r}");
        assert!((matrix.deviation() / start.deviation() - 1.0).abs() < 1e-9);
        let state = spikes.pair(pair).expect("there is such a pair");
        assert_eq!(state.step, 120_000);
        // Homeostasis holds the postsynaptic rate at 60 Hz.
        let rate = state.spikes[1] as f64 / 30.0 / f64::from(state.params.n_post);
        assert!((rate - 60.0).abs() < 8.0, "pair {pair}: {rate} Hz");
    }
}

#[test]
fn without_a_phase_feedback_stays_as_it_was_drawn() {
    let params = Params { phase_ms: 0.0, first_phase_ms: 0.0, ..small() };
    let (mut spiking, mut random) = (learner(&params, "stdwi"), learner(&params, "fa"));
    while spiking.advance() != Stage::Done {}
    while random.advance() != Stage::Done {}
    assert_eq!(spiking.epochs(), random.epochs());
    assert_eq!(spiking.digest(), random.digest());
}

#[test]
fn a_network_that_left_all_numbers_behind_still_ends() {
    let params = Params { train_rate: 10.0, train_decay: 1.0, ..small() };
    for kind in ["bp", "kp", "mirror", "turned", "stdwi", "rdd"] {
        let mut learner = learner(&params, kind);
        while learner.advance() != Stage::Done {}
        assert_eq!(learner.epochs().len(), 3, "{kind}");
        let last = learner.epochs().last().unwrap();
        assert!((0.0..=1.0).contains(&last.test_accuracy), "{kind}");
    }
}

/// The short form of the table in MODEL.md: three seeds, a rate of 0.1, ten epochs.
#[test]
fn inferred_weights_are_good_to_learn_with_unless_common_input_fools_the_rule() {
    let accuracy = |kind: &str, more: &str| {
        let of_seed = |seed: u32| {
            let text = format!("v=1&seed={seed}&train_rate=0.1&train_epochs=10{more}");
            let mut learner = learner(&learn::params_of(&link::parse(&text).0), kind);
            while learner.advance() != Stage::Done {}
            learner.epochs().last().unwrap().test_accuracy
        };
        (301..304).map(of_seed).sum::<f64>() / 3.0
    };
    let dense = "&active_fraction=1&correlation=0.5";
    let (right, random) = (accuracy("bp", ""), accuracy("fa", ""));
    assert!(right > 0.93 && random < right - 0.06, "{right} {random}");
    for (kind, more) in
        [("stdwi", ""), ("akrout", ""), ("predictive", ""), ("predictive", dense), ("stdwi-inhibited", dense)]
    {
        let found = accuracy(kind, more);
        assert!(found > right - 0.05, "{kind}{more}: {found}");
    }
    for kind in ["stdwi", "akrout"] {
        let found = accuracy(kind, dense);
        assert!(found < 0.75, "{kind}: {found}");
    }
}
