//! Experiments: whole, in shards, resumed after a crash, and what is said about one that cannot be run.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};
use stdwi_lab::link::{Link, parse};
use stdwi_lab::params::{NeuronModel, Params};
use stdwi_lab::plan::experiments::{self, EXPERIMENTS};
use stdwi_lab::plan::work::{Work, watched_synapse};
use stdwi_lab::plan::{Outcome, Plan, Row, summary};
use stdwi_lab::run::Run;

fn stdwi(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_stdwi")).arg("experiment").args(arguments).output().expect("stdwi runs")
}

fn stdout(output: &Output) -> String {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout.clone()).expect("text")
}

/// A new file in cargo's folder for tests.
fn file(name: &str) -> PathBuf {
    let file = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    for old in [file.clone(), PathBuf::from(format!("{}.part", file.display()))] {
        let _ = fs::remove_file(old);
    }
    file
}

/// What makes learning short; other runs take no notice of it.
const LEARNING: &str = "&train_epochs=2&train_examples=200&phase_ms=500&first_phase_ms=500";
const SHORT: [&str; 4] = ["--seeds", "2", "--duration-ms", "2500"];

fn short(name: &str) -> Plan {
    let (link, problems) = parse(&format!("v=1&exp={name}&seeds=2&until=2500{LEARNING}"));
    assert!(problems.is_empty(), "{problems:?}");
    let (plan, _, problems) = experiments::of_link(&link);
    assert!(problems.is_empty(), "{problems:?}");
    plan
}

#[test]
fn every_experiment_can_be_run_read_and_summed_up() {
    for experiment in EXPERIMENTS {
        let plan = short(experiment.name);
        assert!(plan.methods.iter().all(|method| method.is_right_about(&plan.base)));
        let jobs = plan.jobs().unwrap();
        let some = jobs[..2].iter().chain(jobs[2..].last());
        let outcomes: Vec<Outcome> = some.map(|job| plan.run(job).unwrap()).collect();
        let lines: String = outcomes.iter().map(|outcome| outcome.lines(&plan.axes)).collect();
        let columns = plan.header().split(',').count();
        assert!(lines.lines().all(|line| line.split(',').count() == columns), "{}", experiment.name);
        let again: String = plan.read(&lines).iter().map(|outcome| outcome.lines(&plan.axes)).collect();
        assert!(again == lines, "{} is read otherwise than it was written", experiment.name);
        let groups = summary::groups(&plan, &outcomes);
        assert!(groups.iter().all(|group| group.time_ms.len() == group.mean[0].len()));
        // Each method or setting ends at the same time, and is there once a point.
        let ends: Vec<f64> = groups.iter().filter_map(|group| group.time_ms.last().copied()).collect();
        assert!(ends.iter().all(|&end| end == ends[0]), "{}: {ends:?}", experiment.name);
        let points = summary::points(&plan, &outcomes, &groups);
        assert_eq!(
            points.len(),
            outcomes.iter().map(|outcome| &outcome.point).collect::<std::collections::BTreeSet<_>>().len()
        );
    }
}

#[test]
fn what_an_experiment_sets_is_known_and_what_it_reports_is_of_it() {
    for experiment in EXPERIMENTS {
        let plan = experiment.plan(&Link::default(), 1);
        for (key, value) in experiment.fixed {
            assert_eq!(plan.base.get(key).as_ref(), Some(value), "{} sets {key}", experiment.name);
        }
        assert_eq!(experiment.methods.len(), if experiment.methods.is_empty() { 0 } else { plan.names().len() });
        for reported in experiment.reported {
            assert!(reported.because.is_none_or(|reason| !reason.name.is_empty() && !reason.text.is_empty()));
            assert_eq!(reported.at.len(), plan.axes.len(), "{}", experiment.name);
            for (name, axis) in reported.at.iter().zip(&plan.axes) {
                assert!(axis.places.iter().any(|place| place.name == *name), "{} {name}", experiment.name);
            }
        }
    }
}

#[test]
fn a_link_has_the_last_word_but_over_what_is_compared() {
    let plan = |text: &str| experiments::of_link(&parse(text).0).0;
    assert_eq!(plan("v=1&exp=e1&active_fraction=0.5").base.active_fraction, 0.5);
    assert_eq!(plan("v=1&exp=e1&methods=sal").methods.len(), 1);
    let jobs = plan("v=1&exp=e3&correlation=0.7&seeds=1").jobs().unwrap();
    assert_eq!(jobs[0].params.correlation, 0.0);
    let own = plan("v=1&sweep=correlation:0/0.5,active_sampling:exact/independent&seeds=3");
    assert_eq!((own.axes.len(), own.jobs().unwrap().len()), (2, 12));
    for wrong in ["correlation:2", "seed:1/2", "moon:1", "correlation:0/0", "n_pre:10,n_pre:20", "dt_ms:0.25/x"] {
        let (_, _, problems) = experiments::of_link(&parse(&format!("v=1&sweep={wrong}")).0);
        assert_eq!(problems.len(), 1, "{wrong}");
    }
}

#[test]
fn shards_one_after_the_other_are_the_whole() {
    let whole = stdout(&stdwi(&[&["e3"], &SHORT[..], &["--jobs", "1"]].concat()));
    let part = |shard: &str| stdout(&stdwi(&[&["e3"], &SHORT[..], &["--shard", shard, "--jobs", "3"]].concat()));
    assert!(part("1/3") + &part("2/3") + &part("3/3") == whole);
}

#[test]
fn a_run_that_was_cut_goes_on_and_parts_are_put_together() {
    let (out, part) = (file("cut.csv"), file("cut.csv.part"));
    let whole = stdout(&stdwi(&[&["e6"], &SHORT[..]].concat()));
    // A crash in the middle of a line of the second job.
    let header = whole.find('\n').expect("a header") + 1;
    fs::write(&part, &whole[header..whole.len() - 40]).expect("the part is written");
    let name = out.to_str().expect("a name");
    let resumed = stdwi(&[&["e6"], &SHORT[..], &["--out", name, "--resume"]].concat());
    stdout(&resumed);
    assert!(String::from_utf8_lossy(&resumed.stderr).contains("1 of 2 runs were done already"), "{resumed:?}");
    assert!(fs::read_to_string(&out).expect("the table") == whole);
    assert!(!part.exists());
    let first = file("first.csv");
    fs::write(&first, stdout(&stdwi(&[&["e6"], &SHORT[..], &["--shard", "1/2"]].concat()))).expect("written");
    let (second, first) = (file("second.csv"), first.to_str().expect("a name").to_string());
    fs::write(&second, stdout(&stdwi(&[&["e6"], &SHORT[..], &["--shard", "2/2"]].concat()))).expect("written");
    let second = second.to_str().expect("a name");
    assert!(stdout(&stdwi(&[&["e6"], &SHORT[..], &["--merge", second, &first]].concat())) == whole);
    let lacking = stdwi(&[&["e6"], &SHORT[..], &["--merge", &first]].concat());
    let said = String::from_utf8_lossy(&lacking.stderr).to_string();
    assert!(!lacking.status.success() && said.contains("1 of 2 runs are missing"), "{said}");
}

#[test]
fn what_cannot_be_run_is_said() {
    for (arguments, message) in [
        (&["nope"][..], "there is no experiment `nope`"),
        (&["e1", "--seeds", "0"], "0 is not in"),
        (&["e1", "--shard", "4/3"], "K/N"),
        (&["e1", "--duration-ms", "0"], "above 0"),
        (&["v=1&sweep=n_pre:0"], "sweep must name"),
        (&["e1", "--merge", "/nowhere/part.csv"], "/nowhere/part.csv"),
        (&["e6", "--seeds", "1", "--duration-ms", "2000", "--out", "/nowhere/at/all.csv"], "/nowhere/at/all.csv.part"),
    ] {
        let output = stdwi(arguments);
        let said = String::from_utf8_lossy(&output.stderr).to_string();
        assert!(output.status.code() == Some(2) && said.contains(message), "{arguments:?}: {said}");
    }
}

#[test]
fn every_neuron_model_spikes_about_as_often() {
    // Over seeds, for how excitable one network is differs from model to model.
    let of_seed = |neuron_model: NeuronModel, seed: u64| {
        let mut run = Run::with_methods(&Params { neuron_model, seed, ..Params::default() }, &[]).unwrap();
        run.run(run.steps_in(20_000.0));
        run.rates_hz()[2]
    };
    let rate = |model: NeuronModel| (1..=10).map(|seed| of_seed(model, seed)).sum::<f64>() / 10.0;
    let lif = rate(NeuronModel::Lif);
    for model in [NeuronModel::LifNoisy, NeuronModel::Adex, NeuronModel::Izhikevich] {
        assert!((rate(model) / lif - 1.0).abs() < 0.05, "{model:?}: {} Hz, lif {lif} Hz", rate(model));
    }
}

#[test]
fn weights_move_once_and_runs_may_be_cut_there() {
    let params = Params { n_pre: 20, n_post: 4, redraw_at_ms: 500.0, redraw_fraction: 0.5, ..Params::default() };
    let mut run = Run::new(&params).unwrap();
    let before = run.weights().to_vec();
    run.run(2000);
    assert_eq!(run.weights(), before, "at 500 ms nothing has moved yet");
    run.run(1);
    let moved = run.weights().iter().zip(&before).filter(|(now, before)| now != before).count();
    assert!((25..55).contains(&moved), "{moved} of 80");
    run.run(4000);
    let mut whole = Run::new(&params).unwrap();
    whole.run(6001);
    assert_eq!((run.digest(), run.weights()), (whole.digest(), whole.weights()));
    let never = Params { redraw_at_ms: 0.0, ..params };
    let mut run = Run::new(&never).unwrap();
    run.run(6001);
    assert_eq!(run.weights(), before);
}

#[test]
fn a_single_estimate_is_scaled_by_what_fits_all_however_the_run_is_cut() {
    let plan = Plan { duration_ms: 20_000.0, ..short("e5") };
    let job = &plan.jobs().unwrap()[0];
    let outcome = plan.run(job).unwrap();
    let mut cut = Work::new(&plan, job).unwrap();
    while !cut.advance(777) {}
    assert!(cut.outcome().lines(&plan.axes) == outcome.lines(&plan.axes));

    let mut run = Run::with_methods(&job.params, &plan.methods).unwrap();
    run.run(80_000);
    let weights = run.weights().to_vec();
    let synapse = watched_synapse(&weights);
    let beyond = weights.iter().filter(|weight| weight.abs() > weights[synapse].abs()).count();
    assert_eq!(beyond, weights.len() / 2 - 1, "as many are stronger as are weaker");
    let last: Vec<&Row> = outcome.last().collect();
    assert_eq!(last.len(), plan.methods.len());
    for (row, running) in last.iter().zip(run.methods()) {
        let estimate = run.estimate_of(running.state.as_ref());
        // The factor f that makes Σ (f·ŵ − w)² least: there its derivative is 0.
        let factor = row.scores[1] * weights[synapse] / estimate[synapse];
        let slope: f64 = estimate.iter().zip(&weights).map(|(own, weight)| own * (factor * own - weight)).sum();
        let size: f64 = estimate.iter().map(|own| own * own).sum();
        assert!((slope / size).abs() < 1e-9 * factor.abs(), "{}: {slope}", row.method);
        assert_eq!(row.scores[2], run.scores_of(running.state.as_ref()).sign_accuracy);
    }
    // Nobody is ahead in a score that has no best.
    let outcomes = [outcome];
    let groups = summary::groups(&plan, &outcomes);
    assert_eq!(summary::points(&plan, &outcomes, &groups)[0].ahead[1], [""; 0]);
}
