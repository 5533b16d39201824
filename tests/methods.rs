//! What every method must bear, and what sets them apart under common input.
#![cfg(not(target_arch = "wasm32"))]

use stdwi_lab::link;
use stdwi_lab::methods::{REGISTRY, method};
use stdwi_lab::params::Params;
use stdwi_lab::plan::experiments::{COMMON_INPUT, FixedAxis};
use stdwi_lab::plan::{Kind, Plan, Scored, Spread};
use stdwi_lab::run::inspection::Checkpoints;
use stdwi_lab::run::{Run, snapshot::Snapshot};

/// Networks that are out of the ordinary: one neuron, no spikes, no weights, many spikes, coarse and fine steps.
fn extremes() -> Vec<(&'static str, Params)> {
    let small = Params { n_pre: 9, n_post: 3, learning_rate: 1e-3, ..Params::default() };
    vec![
        ("one synapse", Params { n_pre: 1, n_post: 1, active_fraction: 1.0, ..small.clone() }),
        ("no stimulation", Params { stimulus_rate_hz: 0.0, ..small.clone() }),
        ("no weights", Params { weight_scale: 0.0, ..small.clone() }),
        ("very strong weights", Params { weight_scale: 1000.0, stimulus_weight: 1000.0, ..small.clone() }),
        ("every step a spike", Params { stimulus_rate_hz: 1000.0, dt_ms: 1.0, active_fraction: 1.0, ..small.clone() }),
        ("steps that divide no millisecond", Params { dt_ms: 0.3, ..small.clone() }),
        ("another rest", Params { rest: 0.7, threshold: 2.0, reset: -5.0, ..small.clone() }),
        ("no coupling", Params { coupling: 0.0, ..small.clone() }),
        ("a membrane of one step", Params { tau_mem_ms: 0.5, ..small.clone() }),
        ("all in common", Params { correlation: 1.0, active_fraction: 1.0, ..small }),
    ]
}

#[test]
fn every_method_bears_every_network() {
    for (name, params) in extremes() {
        let run = |methods: &[_]| {
            let mut run = Run::with_methods(&params, methods).unwrap_or_else(|problems| panic!("{name}: {problems:?}"));
            run.run(40_000);
            run
        };
        let all = run(REGISTRY);
        assert_eq!(all.methods().len(), REGISTRY.len(), "{name}");
        for running in all.methods() {
            let estimate = all.estimate_of(running.state.as_ref());
            assert!(estimate.iter().all(|weight| weight.is_finite()), "{name}, {:?}: {estimate:?}", running.method);
            // Alone it sees the same, but for the order of the spikes in a step, in which sums are rounded: neurons near
            // threshold stay awake only for those who ask for them.
            let alone = run(&[running.method]);
            let same = alone.estimate_of(alone.methods()[0].state.as_ref());
            let largest = estimate.iter().fold(0.0, |largest: f64, weight| largest.max(weight.abs()));
            let close = |(a, b): (&f64, &f64)| (a - b).abs() <= 1e-9 * largest;
            assert!(estimate.iter().zip(&same).all(close), "{name}, {:?} alone: {same:?}", running.method);
        }
        assert_eq!(run(REGISTRY).digest(), all.digest(), "{name}");
    }
}

#[test]
fn every_method_explains_itself_without_changing() {
    let params = Params { n_pre: 12, n_post: 4, learning_rate: 1e-3, ..Params::default() };
    let mut run = Run::with_methods(&params, REGISTRY).unwrap();
    let mut checkpoints = Checkpoints::new(&run);
    for _ in 0..120 {
        run.run(1_000);
        checkpoints.keep(&run);
    }
    let digest = run.digest();
    let seen = checkpoints.inspect(&run, 3, 11);
    assert_eq!(run.digest(), digest);
    let snapshot = Snapshot::of(&run, true);
    for state in &snapshot.methods {
        let explanation = seen.of_method(state.name).unwrap_or_else(|| panic!("{} says nothing", state.name));
        assert!(explanation.columns().len() >= 3, "{} says only {explanation:?}", state.name);
        let estimate = explanation.number("estimate").expect("each has an estimate");
        assert_eq!(estimate as f32, state.estimate[3 * 12 + 11], "{}", state.name);
    }
    // What explains least squares lies on a line through zero whose slope is the weight.
    let least_squares = seen.of_method("least-squares").unwrap();
    let (inputs, left) = (least_squares.list("input").unwrap(), least_squares.list("left").unwrap());
    let slope = inputs.iter().zip(&left).map(|(x, y)| x * y).sum::<f64>() / inputs.iter().map(|x| x * x).sum::<f64>();
    assert!((slope - seen.weight).abs() < 0.05 * seen.weight.abs(), "{slope} for {}", seen.weight);
}

#[test]
fn a_network_too_large_for_a_method_is_told() {
    let (link, problems) = link::parse("n_pre=1000&n_post=200&methods=stdwi,least-squares,whitened,lateral");
    let names: Vec<_> = link.methods.iter().map(|method| method.name).collect();
    assert_eq!(names, ["stdwi", "lateral"]);
    let said: Vec<_> = problems.iter().map(|problem| problem.message.as_str()).collect();
    assert_eq!(
        said,
        [
            "least-squares needs a smaller network (1000 × 200 neurons were given)",
            "whitened needs a smaller network (1000 × 200 neurons were given)"
        ]
    );
    let (same, restarted, problems) =
        link::edit(&link::parse("methods=whitened").0, &[("n_pre".to_string(), Some(900.0.into()))]);
    assert_eq!((restarted, problems.len(), same.params.n_pre), (false, 1, 100));
}

/// At a smaller size and in less time than MODEL.md's table, so with wider limits. Each is far from what a rule that is
/// fooled by common input reaches.
#[test]
fn common_input_fools_some_rules_and_not_others() {
    let names =
        ["stdwi", "sal", "stdwi-inhibited", "lateral", "predictive", "event-predictive", "whitened", "shuffled"];
    let plan = Plan {
        feedback: Vec::new(),
        name: "test",
        kind: Kind::Network,
        scored: Scored::End,
        base: Params { n_pre: 50, n_post: 5, learning_rate: 5e-4, ..Params::default() },
        methods: names.iter().filter_map(|name| method(name)).collect(),
        axes: COMMON_INPUT.axes.iter().map(FixedAxis::axis).collect(),
        seeds: vec![31, 32, 33],
        duration_ms: 60_000.0,
    };
    assert_eq!(plan.methods.len(), names.len());
    let outcomes: Vec<_> = plan.jobs().unwrap().iter().map(|job| plan.run(job).unwrap()).collect();
    let mean = |place: &str, name: &str| {
        let place = plan.axes[0].places.iter().position(|each| each.name == place).unwrap();
        let index = names.iter().position(|each| *each == name).unwrap();
        let of_place = outcomes.iter().filter(|outcome| outcome.point == [place]);
        Spread::of(of_place.map(|outcome| outcome.rows[index].scores[2])).mean
    };
    let (common, groups) = ("dense_c05", "two_groups");
    for place in &plan.axes[0].places {
        for (name, least) in [("lateral", 0.9), ("predictive", 0.92), ("event-predictive", 0.94), ("whitened", 0.92)] {
            let sign = mean(&place.name, name);
            assert!(sign >= least, "{name} under {}: {sign}", place.name);
        }
    }
    for name in ["stdwi", "sal"] {
        assert!(mean(common, name) < 0.75, "{name}: {}", mean(common, name));
        assert!(mean("sparse", name) > 0.8, "{name}: {}", mean("sparse", name));
    }
    assert!(mean(common, "stdwi-inhibited") > 0.85, "one source is repaired: {}", mean(common, "stdwi-inhibited"));
    assert!(mean(groups, "stdwi-inhibited") < 0.85, "two are not: {}", mean(groups, "stdwi-inhibited"));
    assert!(mean("sparse", "shuffled") < 0.7, "{}", mean("sparse", "shuffled"));
}
