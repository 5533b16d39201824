//! Properties of a whole run that no single module can promise.

use proptest::prelude::*;
use std::collections::HashSet;
use stdwi_lab::methods;
use stdwi_lab::params::{Params, Value};
use stdwi_lab::run::Run;
use stdwi_lab::run::inspection::Checkpoints;
use stdwi_lab::run::recorder::Layer;
use stdwi_lab::run::session::Session;
use stdwi_lab::run::snapshot::Snapshot;
use stdwi_lab::source::Recorded;

fn small() -> Params {
    Params { n_pre: 12, n_post: 5, learning_rate: 1e-3, ..Params::default() }
}

#[test]
fn looking_changes_nothing() {
    let mut plain = Run::new(&small()).unwrap();
    plain.run(20_000);
    let mut watched = Run::new(&small()).unwrap();
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
    let mut run = Run::new(&small()).unwrap();
    run.run(5_000);
    let mut copy = run.clone();
    run.run(5_000);
    copy.run(5_000);
    assert_eq!(run.digest(), copy.digest());
}

#[test]
fn neighbouring_seeds_share_no_more_than_chance() {
    // All neurons active, so that trains are as long as they can be; a spike is at any of 4000 steps with probability 0.05.
    let spikes = |seed| {
        let mut run = Run::new(&Params { seed, active_fraction: 1.0, ..small() }).unwrap();
        run.run(4000);
        let Snapshot { weights, stimulation, .. } = Snapshot::of(&run, true);
        let spikes =
            stimulation.time_ms.iter().zip(&stimulation.neuron).map(|(time, neuron)| (time.to_bits(), *neuron));
        (weights, spikes.collect::<HashSet<_>>())
    };
    let trials: f64 = 12.0 * 4000.0;
    let (mean, deviation) = (trials * 0.05 * 0.05, (trials * 0.0025 * 0.9975).sqrt());
    for seed in 1..20 {
        let ((weights, one), (others, two)) = (spikes(seed), spikes(seed + 1));
        assert!(weights.iter().zip(&others).all(|(a, b)| a != b), "seeds {seed} and {}", seed + 1);
        let shared = one.intersection(&two).count() as f64;
        assert!((shared - mean).abs() < 5.0 * deviation, "seed {seed}: {shared} spikes in common, {mean} by chance");
    }
}

#[test]
fn no_stimulation_no_spikes_and_finite_estimates() {
    let mut run = Run::new(&Params { stimulus_rate_hz: 0.0, ..small() }).unwrap();
    run.run(100_000);
    assert_eq!(run.rates_hz()[1..], [0.0, 0.0]);
    for method in &Snapshot::of(&run, true).methods {
        assert!(method.estimate.iter().all(|weight| *weight == 0.0), "{}", method.name);
        assert!(method.scores.pearson_r.is_nan());
    }
}

#[test]
fn a_neuron_above_threshold_by_itself_never_rests() {
    // Every potential is "near" with a margin wider than the threshold.
    let wide = Params { rdd_margin: 5.0, stimulus_rate_hz: 1.0, ..small() };
    let mut run = Run::new(&wide).unwrap();
    run.run(50_000);
    let snapshot = Snapshot::of(&run, false);
    let rdd = snapshot.methods.iter().find(|method| method.name == "rdd").unwrap();
    let windows: f64 = rdd.facts.iter().map(|(_, value)| value).sum();
    // One window of 140 steps in 141, without a pause, for each of 12 neurons.
    assert_eq!(windows, f64::from(12 * (50_000 / 141)));
}

#[test]
fn history_grows_with_the_logarithm_of_time() {
    let mut run = Run::new(&Params { n_pre: 1, n_post: 1, dt_ms: 1.0, ..small() }).unwrap();
    run.run(1_000_000);
    let points = run.history().time_ms.len();
    run.run(1_000_000);
    let more = run.history().time_ms.len() - points;
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
            let mut run = Run::new(&params).unwrap();
            for _ in 0..slices {
                run.run(4_000 / slices);
            }
            let snapshot = Snapshot::of(&run, true);
            assert!(snapshot.methods.iter().all(|method| (0.0..=1.0).contains(&method.scores.sign_accuracy)));
            run.digest()
        };
        prop_assert_eq!(run(1), run(8));
    }
}

#[test]
fn an_explanation_adds_up_and_changes_nothing() {
    let params = Params { learning_rate: 1e-3, ..small() };
    let mut run = Run::new(&params).unwrap();
    let mut checkpoints = Checkpoints::new(&run);
    for _ in 0..400 {
        run.run(500);
        checkpoints.keep(&run);
    }
    let before = run.digest();
    let seen = checkpoints.inspect(&run, 2, 7);
    assert_eq!(run.digest(), before);
    assert_eq!(seen.to_ms, run.time_ms());
    assert!(seen.to_ms - seen.from_ms >= 20_000.0 && seen.to_ms - seen.from_ms <= 40_000.0, "{}", seen.from_ms);
    // Each update of STDWI is η·((fast − slow) − λŵ).
    let stdwi = seen.of_method("stdwi").unwrap();
    let list = |name| stdwi.list(name).unwrap();
    assert!(list("post_spike_ms").len() > 5, "{:?}", list("post_spike_ms"));
    let mut estimate = stdwi.number("estimate").unwrap();
    for (difference, update) in list("difference").iter().zip(&list("update")).rev() {
        estimate -= update;
        let expected = 1e-3 * (difference - 0.1 * estimate);
        assert!((update - expected).abs() < 1e-7, "{update} {expected}");
    }
    // The jump between the fitted lines at threshold is the estimate of RDD.
    let rdd = seen.of_method("rdd").unwrap();
    let [slope_below, below, slope_above, above] = rdd.list("lines").unwrap().try_into().unwrap();
    assert_eq!((slope_above + above) - (slope_below + below), rdd.number("estimate").unwrap());
    let stimuli = seen.of_method("akrout").unwrap().list("pre_count").unwrap().len() as f64;
    assert!((stimuli - (seen.to_ms - seen.from_ms) / 100.0).abs() <= 1.0, "{stimuli}");
}

#[test]
fn methods_see_the_same_whoever_runs_beside_them() {
    let names = |names: &[&str]| names.iter().map(|name| methods::method(name).unwrap()).collect::<Vec<_>>();
    let run = |list: &[&str]| {
        let mut run = Run::with_methods(&small(), &names(list)).unwrap();
        run.run(40_000);
        run
    };
    let all = run(&["stdwi", "akrout", "rdd"]);
    let estimate = |run: &Run, name: &str| {
        let running = run.methods().iter().find(|running| running.method.name == name).unwrap();
        run.estimate_of(running.state.as_ref())
    };
    for name in ["stdwi", "akrout", "rdd"] {
        assert_eq!(estimate(&run(&[name]), name), estimate(&all, name), "{name} alone");
    }
    let turned = run(&["rdd", "stdwi", "akrout"]);
    assert_eq!(turned.methods()[0].method.name, "rdd");
    assert_eq!(turned.digest(), all.digest(), "a digest does not depend on the order in which methods are shown");
    assert_ne!(run(&["rdd", "stdwi"]).digest(), all.digest());
}

#[test]
fn what_a_source_does_not_have_no_method_runs_on() {
    let params = small();
    let weights = vec![1.0; 12 * 5];
    let recorded = Recorded::new(&vec![vec![3, 9]; 12], &vec![vec![4, 10]; 5], 400);
    let mut run = Run::of(recorded, &params, weights, &methods::defaults());
    let names: Vec<_> = run.methods().iter().map(|running| running.method.name).collect();
    assert_eq!(names, ["stdwi", "akrout"], "RDD reads potentials");
    run.run(800);
    assert_eq!(run.spike_counts(), [24, 10]);
}

#[test]
fn a_recording_holds_every_spike_however_dense_and_in_whatever_stretches() {
    // About 140 spikes a step: more between two times at which old ones go than a raster ever keeps.
    let link = "v=1&n_pre=600&n_post=2&methods=akrout&active_fraction=1&stimulus_rate_hz=1000&seed=3";
    let mut plain = Session::new(link);
    plain.advance(2600);
    let mut columns = Vec::new();
    for stretches in [vec![2600], vec![1, 999, 1600]] {
        let mut session = Session::new(link);
        let parts: Vec<_> = stretches.iter().map(|steps| session.record(*steps)).collect();
        assert_eq!(session.run().digest(), plain.run().digest(), "recording changes nothing");
        let times: Vec<f64> = parts.iter().flat_map(|part| part.time_ms.clone()).collect();
        let layers: Vec<u16> = parts.iter().flat_map(|part| part.layer.clone()).collect();
        let neurons: Vec<u16> = parts.iter().flat_map(|part| part.neuron.clone()).collect();
        assert!(times.is_sorted() && times.len() > 1 << 16 && times[times.len() - 1] <= 650.0);
        let count = |layer: u16| layers.iter().filter(|each| **each == layer).count() as u64;
        assert_eq!([count(1), count(2)], plain.run().spike_counts());
        columns.push((times, layers, neurons));
    }
    assert!(columns[0] == columns[1]);
}

#[test]
fn a_session_stops_steps_and_starts_again() {
    let mut session = Session::new("v=1&n_pre=6&n_post=2&seed=3&until=1000");
    assert_eq!((session.advance_by_stimulus(), session.run().time_ms()), (400, 100.0));
    let taken = session.advance_to_spike(100_000);
    assert!(taken > 0 && session.run().spike_counts() != [0, 0]);
    session.advance(u64::MAX);
    assert_eq!((session.run().time_ms(), session.is_finished(), session.is_beyond_end()), (1000.0, true, false));
    let digest = session.run().digest();
    assert_eq!(session.advance(10), 0, "nothing runs beyond its end");

    let text = |text: &str| Some(Value::Text(text.to_string().into()));
    assert_eq!(session.edit(&[("until".to_string(), text("500"))]), (false, vec![]));
    assert!(session.is_beyond_end());
    assert_eq!(session.edit(&[("methods".to_string(), text("stdwi"))]), (true, vec![]));
    assert_eq!((session.run().step_index(), session.run().methods().len()), (0, 1));
    assert!(!session.load("v=1&n_pre=6&n_post=2&seed=3&methods=stdwi&theme=dark"), "only the view differs");
    assert!(session.load("v=1&n_pre=6&n_post=2&seed=3&until=1000"));
    session.advance(123);
    session.restart();
    session.advance(u64::MAX);
    assert_eq!(session.run().digest(), digest);
    assert!(session.inspect(1, 5).is_some() && session.inspect(2, 5).is_none() && session.inspect(1, 6).is_none());
}
