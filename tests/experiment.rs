//! Properties of a whole run that no single module can promise.

use proptest::prelude::*;
use stdwi_lab::experiment::Experiment;
use stdwi_lab::params::Params;
use stdwi_lab::recorder::Layer;
use stdwi_lab::snapshot::Snapshot;

fn small() -> Params {
    Params { n_pre: 12, n_post: 5, learning_rate: 1e-3, ..Params::default() }
}

#[test]
fn looking_changes_nothing() {
    let mut plain = Experiment::new(&small()).unwrap();
    plain.run(20_000);
    let mut watched = Experiment::new(&small()).unwrap();
    for slice in 0..400 {
        watched.run(50);
        watched.watch(if slice % 2 == 0 { Layer::Pre } else { Layer::Post }, slice % 5);
        let snapshot = Snapshot::of(&watched, slice % 3 == 0);
        assert_eq!(snapshot.step, u64::from(slice + 1) * 50);
    }
    assert_eq!(plain.digest(), watched.digest());
    assert_eq!(plain.history().time_ms, watched.history().time_ms);
}

#[test]
fn a_clone_goes_on_like_the_original() {
    let mut experiment = Experiment::new(&small()).unwrap();
    experiment.run(5_000);
    let mut copy = experiment.clone();
    experiment.run(5_000);
    copy.run(5_000);
    assert_eq!(experiment.digest(), copy.digest());
}

#[test]
fn neighbouring_seeds_share_nothing() {
    let run = |seed| {
        let mut experiment = Experiment::new(&Params { seed, ..small() }).unwrap();
        experiment.run(400);
        Snapshot::of(&experiment, true)
    };
    let (one, two) = (run(1), run(2));
    assert_ne!(one.weights, two.weights);
    let shared = one.stimulation.time_ms.iter().filter(|time| two.stimulation.time_ms.contains(time)).count();
    assert!(shared < one.stimulation.time_ms.len() / 2, "{shared} of {}", one.stimulation.time_ms.len());
}

#[test]
fn no_stimulation_no_spikes_and_finite_estimates() {
    let mut experiment = Experiment::new(&Params { stimulus_rate_hz: 0.0, ..small() }).unwrap();
    experiment.run(100_000);
    assert_eq!(experiment.rates_hz()[1..], [0.0, 0.0]);
    for method in &Snapshot::of(&experiment, true).methods {
        assert!(method.estimate.iter().all(|weight| *weight == 0.0), "{}", method.name);
        assert!(method.scores.pearson_r.is_nan());
    }
}

#[test]
fn a_neuron_above_threshold_by_itself_never_rests() {
    // Every potential is "near" with a margin wider than the threshold.
    let wide = Params { rdd_margin: 5.0, stimulus_rate_hz: 1.0, ..small() };
    let mut experiment = Experiment::new(&wide).unwrap();
    experiment.run(50_000);
    let windows = Snapshot::of(&experiment, false).methods[2].windows.unwrap();
    // One window of 140 steps in 141, without a pause, for each of 12 neurons.
    assert_eq!(windows[0] + windows[1], 12 * (50_000 / 141));
}

#[test]
fn history_grows_with_the_logarithm_of_time() {
    let mut experiment = Experiment::new(&Params { n_pre: 1, n_post: 1, dt_ms: 1.0, ..small() }).unwrap();
    experiment.run(1_000_000);
    let points = experiment.history().time_ms.len();
    experiment.run(1_000_000);
    let more = experiment.history().time_ms.len() - points;
    // Doubling the time adds ln 2 / ln 1.005 = 139 points, whenever it happens.
    assert!((130..150).contains(&more), "{points} + {more}");
}

/// Any valid parameters, from all of their ranges.
fn any_params() -> impl Strategy<Value = Params> {
    let network = (1u32..40, 1u32..12, 0.05f64..1.0, 1.0f64..60.0, -3.0f64..3.0, 0.0f64..3.0);
    let stimulation = (0.0f64..1000.0, 1.0f64..300.0, 0.01f64..1.0, any::<bool>(), 0.0f64..1.0, any::<bool>());
    let methods = (any::<bool>(), any::<bool>(), any::<bool>(), 0.001f64..2.0, 1.0f64..100.0, 2u32..20);
    (network, stimulation, methods, any::<u32>()).prop_map(|(network, stimulation, methods, seed)| {
        use stdwi_lab::params::*;
        let (n_pre, n_post, dt_ms, tau_mem_ms, rest, coupling) = network;
        let (stimulus_rate_hz, stimulus_ms, active_fraction, exact, correlation, thinned) = stimulation;
        let (nearest, running, two_sided, rdd_margin, rdd_window_ms, akrout_batch) = methods;
        Params {
            n_pre,
            n_post,
            dt_ms,
            tau_mem_ms,
            rest,
            coupling,
            stimulus_rate_hz,
            stimulus_ms,
            active_fraction,
            active_sampling: if exact { ActiveSampling::Exact } else { ActiveSampling::Independent },
            correlation,
            correlation_kind: if thinned { CorrelationKind::Thinned } else { CorrelationKind::Shared },
            stdwi_rule: if nearest { StdwiRule::Nearest } else { StdwiRule::AllToAll },
            akrout_baseline: if running { AkroutBaseline::Running } else { AkroutBaseline::Batch },
            akrout_batch,
            rdd_variant: if two_sided { RddVariant::TwoSided } else { RddVariant::Reference },
            rdd_margin,
            rdd_window_ms,
            seed: u64::from(seed),
            ..Params::default()
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_valid_parameters_run_and_repeat(params in any_params()) {
        prop_assume!(params.validate().is_ok());
        let run = |slices: u64| {
            let mut experiment = Experiment::new(&params).unwrap();
            for _ in 0..slices {
                experiment.run(4_000 / slices);
            }
            let snapshot = Snapshot::of(&experiment, true);
            assert!(snapshot.methods.iter().all(|method| (0.0..=1.0).contains(&method.scores.sign_accuracy)));
            experiment.digest()
        };
        prop_assert_eq!(run(1), run(8));
    }
}

#[test]
fn an_explanation_adds_up_and_changes_nothing() {
    use stdwi_lab::inspect::Checkpoints;
    let params = Params { learning_rate: 1e-3, ..small() };
    let mut experiment = Experiment::new(&params).unwrap();
    let mut checkpoints = Checkpoints::new(&experiment);
    for _ in 0..400 {
        experiment.run(500);
        checkpoints.keep(&experiment);
    }
    let before = experiment.digest();
    let seen = checkpoints.inspect(&experiment, 2, 7);
    assert_eq!(experiment.digest(), before);
    assert_eq!(seen.to_ms, experiment.time_ms());
    assert!(seen.to_ms - seen.from_ms >= 20_000.0 && seen.to_ms - seen.from_ms <= 40_000.0, "{}", seen.from_ms);
    // Each update of STDWI is η·((fast − slow) − λŵ).
    let stdwi = &seen.stdwi;
    assert!(stdwi.post_spike_ms.len() > 5, "{:?}", stdwi.post_spike_ms);
    let mut estimate = seen.estimates[0];
    for (difference, update) in stdwi.difference.iter().zip(&stdwi.update).rev() {
        estimate -= f64::from(*update);
        let expected = 1e-3 * (f64::from(*difference) - 0.1 * estimate);
        assert!((f64::from(*update) - expected).abs() < 1e-7, "{update} {expected}");
    }
    // The jump between the fitted lines at threshold is the estimate of RDD.
    let [slope_below, below, slope_above, above] = seen.rdd.lines;
    assert_eq!((slope_above + above) - (slope_below + below), seen.estimates[2]);
    let stimuli = seen.akrout.pre_count.len() as f64;
    assert!((stimuli - (seen.to_ms - seen.from_ms) / 100.0).abs() <= 1.0, "{stimuli}");
}

#[test]
fn the_largest_network_starts_at_once() {
    let largest = Params {
        n_pre: 1000,
        n_post: 200,
        dt_ms: 0.05,
        akrout_batch: 2000,
        stimulus_ms: 10_000.0,
        ..Params::default()
    };
    let start = std::time::Instant::now();
    let mut experiment = Experiment::new(&largest).unwrap();
    experiment.run(100);
    // Tens of milliseconds on an idle machine; the limit is what a reader of a link may have to wait.
    assert!(start.elapsed().as_secs_f64() < 2.0, "{:?}", start.elapsed());
}
