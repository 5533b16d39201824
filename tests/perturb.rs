//! True weights that get other values during a run: what changes, from when on, and that the link says it.
#![cfg(not(target_arch = "wasm32"))]

use proptest::prelude::*;
use stdwi_lab::link::{self, parse};
use stdwi_lab::params::{Params, Perturbation, Value};
use stdwi_lab::run::Run;
use stdwi_lab::run::session::Session;

const PLAIN: &str = "v=1&n_pre=12&n_post=5&seed=4&learning_rate=0.001&until=4000";

fn clean(text: &str) -> link::Link {
    let (link, problems) = parse(text);
    assert_eq!(problems, [], "{text}");
    link
}

fn perturbed(list: &str) -> Run {
    Run::new(&clean(&format!("{PLAIN}&perturb={list}")).params).unwrap()
}

/// All spikes of some steps: time, layer (0 stimulation, 1 pre, 2 post), neuron.
fn spikes(run: &mut Run, steps: u64) -> Vec<(u64, usize, u32)> {
    run.keep_spikes();
    run.run(steps);
    run.take_spikes()
}

#[test]
fn up_to_its_step_nothing_changes_and_then_one_postsynaptic_neuron() {
    let mut plain = Run::new(&clean(PLAIN).params).unwrap();
    let mut moved = perturbed("1000:2.7:40");
    assert_eq!(spikes(&mut plain, 4000), spikes(&mut moved, 4000));
    assert_eq!(plain.digest(), moved.digest());
    let differing: Vec<usize> =
        (0..60).filter(|&at| plain.weights()[at].to_bits() != moved.weights()[at].to_bits()).collect();
    assert_eq!((differing, moved.weights()[31]), (vec![31], 40.0));
    let [was, is] = [spikes(&mut plain, 12_000), spikes(&mut moved, 12_000)];
    let without = |list: &[(u64, usize, u32)], left_out: Option<u32>| {
        list.iter().filter(|(_, layer, neuron)| *layer != 2 || Some(*neuron) != left_out).copied().collect::<Vec<_>>()
    };
    assert_ne!(was, is);
    assert_eq!(without(&was, Some(2)), without(&is, Some(2)));
    assert_ne!(plain.digest(), moved.digest());
}

#[test]
fn scores_are_against_the_weights_of_their_time() {
    let mut plain = Run::new(&clean(PLAIN).params).unwrap();
    let mut moved = perturbed("1000:2.7:400");
    plain.run(16_000);
    moved.run(16_000);
    let (was, is) = (plain.history(), moved.history());
    assert_eq!(was.time_ms, is.time_ms);
    for (at, &time_ms) in was.time_ms.iter().enumerate() {
        let r = |history: &stdwi_lab::run::history::History| history.scores[0][0][at].to_bits();
        assert_eq!(r(was) == r(is), time_ms <= 1000.0, "at {time_ms} ms");
    }
}

#[test]
fn those_of_one_time_act_in_order_and_at_zero_from_the_start() {
    let run = perturbed("0:0.0:3,0:0.0:5,0:1.1:-2");
    assert_eq!([run.weights()[0], run.weights()[13]], [5.0, -2.0]);
    let mut session = Session::new(&format!("{PLAIN}&perturb=500:0.0:3,0:0.0:7,500:0.0:5"));
    let drawn = Run::new(&clean(PLAIN).params).unwrap().weights()[0];
    assert_eq!(session.weights_before(), [drawn, 7.0, 3.0]);
    session.advance(2000);
    assert_eq!(session.run().weights()[0], 5.0);
}

#[test]
fn a_redraw_and_perturbations_of_the_same_run() {
    let text = format!("{PLAIN}&redraw_at_ms=500&redraw_fraction=1&perturb=500:0.0:3,600:0.1:4");
    let mut session = Session::new(&text);
    session.advance(2000);
    assert_eq!(session.run().weights()[0], 3.0);
    session.advance(1);
    let drawn = session.run().weights().to_vec();
    assert_ne!(drawn[0], 3.0, "drawn again afterwards");
    session.advance(1000);
    assert_eq!((session.run().weights()[0], session.run().weights()[1]), (drawn[0], 4.0));
    assert_eq!(session.weights_before()[1], drawn[1]);
}

#[test]
fn a_reader_changes_a_weight_of_a_run_that_goes_on() {
    let mut session = Session::new(PLAIN);
    session.advance(4321);
    let (before, spikes) = (session.run().digest(), session.run().spike_counts());
    assert_eq!(session.perturb(2, 7, -12.5), (false, vec![]));
    assert_eq!((session.run().step_index(), session.run().digest()), (4321, before));
    assert_eq!((session.run().spike_counts(), session.run().weights()[31]), (spikes, -12.5));
    let written = |session: &Session| link::format(session.link());
    let said = "v=1&preset=paper&learning_rate=0.001&n_pre=12&n_post=5&seed=4&perturb=1080.25:2.7:-12.5&until=4000";
    let sorted = |text: &str| text.split('&').map(String::from).collect::<std::collections::BTreeSet<_>>();
    assert_eq!(sorted(&written(&session)), sorted(said));
    // Once more at the same moment: the last value holds, and without any the run is what it was.
    assert_eq!(session.perturb(2, 7, -9.0), (false, vec![]));
    assert!(written(&session).contains("perturb=1080.25:2.7:-9&"));
    assert_eq!(session.edit(&[("perturb".into(), None)]), (false, vec![]));
    assert_eq!(session.run().weights(), Run::new(&clean(PLAIN).params).unwrap().weights());
    assert_eq!(session.perturb(2, 7, -12.5), (false, vec![]));
    session.advance(u64::MAX);
    let mut fresh = Session::new(&written(&session));
    fresh.advance(777);
    fresh.advance(u64::MAX);
    assert_eq!((fresh.run().digest(), fresh.run().weights()), (session.run().digest(), session.run().weights()));
    // Beyond it, taking it back changes the past, and only that starts the run again.
    let text = Some(Value::Text("1080.25:2.7:-12.5,99999:0.0:1".into()));
    assert_eq!(session.edit(&[("perturb".into(), text)]), (false, vec![]));
    assert_eq!(session.edit(&[("perturb".into(), None)]), (true, vec![]));
    session.advance(u64::MAX);
    let mut plain = Session::new(PLAIN);
    plain.advance(u64::MAX);
    assert_eq!(session.run().digest(), plain.run().digest());
}

#[test]
fn what_cannot_be_done_is_told_and_changes_nothing() {
    let mut session = Session::new(PLAIN);
    session.advance(100);
    for (post, pre, weight) in [(5, 0, 1.0), (0, 12, 1.0), (0, 0, f64::NAN), (0, 0, 1e7)] {
        let (restarted, problems) = session.perturb(post, pre, weight);
        assert_eq!((restarted, problems.len(), session.run().step_index()), (false, 1, 100));
    }
    assert_eq!(session.link().params.perturbations, []);
    for _ in 0..Perturbation::MOST {
        session.advance(1);
        assert_eq!(session.perturb(0, 0, 1.0).1, []);
    }
    session.advance(1);
    assert_eq!(session.perturb(0, 0, 1.0).1.len(), 1);
}

#[test]
fn the_explanation_of_a_synapse_runs_through_changes() {
    let mut session = Session::new("v=1&n_pre=12&n_post=5&seed=4&learning_rate=0.001&perturb=3000:2.7:60");
    session.advance(12_000);
    session.perturb(2, 8, 30.0);
    session.advance(12_000);
    let seen = session.inspect(2, 7).unwrap();
    assert_eq!((seen.weight, seen.from_ms), (60.0, 0.0));
    // Updates of STDWI, replayed from the start, add up to its estimate only where the replay saw the same spikes.
    let stdwi = seen.of_method("stdwi").unwrap();
    let (differences, updates) = (stdwi.list("difference").unwrap(), stdwi.list("update").unwrap());
    assert!(updates.len() > 5);
    let mut estimate = stdwi.number("estimate").unwrap();
    for (difference, update) in differences.iter().zip(&updates).rev() {
        estimate -= update;
        let expected = 1e-3 * (difference - 0.1 * estimate);
        assert!((update - expected).abs() < 1e-7, "{update} {expected}");
    }
}

#[test]
fn what_a_link_has_wrong_is_listed_and_the_rest_runs() {
    let (link, problems) =
        parse("n_pre=12&n_post=5&perturb=900:1.1:2,5:2.7,x:0.0:1,-1:0.0:1,1:5.0:1,1:0.0:2e6,2:0.0:−4");
    let told: Vec<&str> = problems.iter().filter(|each| !each.is_repair()).map(|each| each.code).collect();
    assert_eq!(told, ["bad_perturbation"; 4].into_iter().chain(["no_synapse"]).collect::<Vec<_>>());
    assert_eq!(link::format(&link), "v=1&preset=paper&n_pre=12&n_post=5&perturb=2:0.0:-4,900:1.1:2");
    let smaller = link::edit(&link, &[("n_pre".into(), Some(Value::Number(1.0)))]);
    assert_eq!((smaller.0.params.perturbations.len(), smaller.2), (1, vec![]));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    /// In whatever slices it is taken, and whenever it was said.
    #[test]
    fn slices_change_nothing(
        list in proptest::collection::vec((0u64..3000, 0u32..5, 0u32..12, -50.0f64..50.0), 0..6),
        slice in 1u64..900,
    ) {
        let perturbations = list.into_iter().map(|(step, post, pre, weight)| Perturbation { time_ms: step as f64 * 0.25, post, pre, weight });
        let params = Params { perturbations: perturbations.collect(), ..clean(PLAIN).params };
        let mut whole = Run::new(&params).unwrap();
        whole.run(3200);
        let mut cut = Run::new(&params).unwrap();
        while cut.step_index() < 3200 {
            cut.run(slice.min(3200 - cut.step_index()));
        }
        prop_assert_eq!((whole.digest(), whole.weights()), (cut.digest(), cut.weights()));
    }

    #[test]
    fn any_text_is_read_or_told(text in "[0-9:.,e−-]{0,60}") {
        let (list, told) = link::perturb::read(&text);
        prop_assert!(list.len() + told.len() >= 1);
        let written = link::perturb::write(&list).unwrap_or_default();
        if !list.is_empty() {
            prop_assert_eq!(link::perturb::read(&written), (list, vec![]));
        }
    }
}
