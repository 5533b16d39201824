//! `stdwi sweep`: how scores depend on the rate of each method, and which rate suits it. Preset `tuned` holds what it prints
//! for preset `paper`.

use crate::cli::print;
use crate::work;
use std::fmt::Write;
use stdwi_lab::link::{self, Link};
use stdwi_lab::plan::tuning::{self, rate_of};
use stdwi_lab::plan::{Outcome, Plan, Spread};

/// Runs the link's experiment with every rate on `seeds` seeds and prints a table of mean scores. Returns the exit status.
pub fn sweep(link: &Link, seeds: u64) -> u8 {
    let plan = Plan::of(link, vec![tuning::axis(&link.methods)], 1, seeds);
    let outcomes = match work::outcomes(&plan, work::cores()) {
        Ok(outcomes) => outcomes,
        Err(message) => {
            eprintln!("{message}");
            return 2;
        }
    };
    let places = &plan.axes[0].places;
    let mut text = format!("link {}, {seeds} seeds; r and sign accuracy of each method\n", link::format(link));
    let _ = write!(text, "{:>10}", "rate ×");
    for method in &plan.methods {
        let _ = write!(text, "{:>20}", method.label);
    }
    let mean = |index: usize, method: usize, score: fn(&Outcome, usize) -> f64| {
        let of_place = outcomes.iter().filter(|outcome| outcome.point == [index]);
        Spread::of(of_place.map(|outcome| score(outcome, method))).mean
    };
    let r = |outcome: &Outcome, method: usize| outcome.rows[method].scores[0];
    for (index, place) in places.iter().enumerate() {
        let _ = write!(text, "\n{:>10}", place.name);
        for method in 0..plan.methods.len() {
            let sign = mean(index, method, |outcome, method| outcome.rows[method].scores[2]);
            let _ = write!(text, "{:>20}", format!("{:.4} {sign:.4}", mean(index, method, r)));
        }
    }
    text.push_str("\n\nlargest rate within 0.001 of the best r:");
    for (index, method) in plan.methods.iter().enumerate() {
        let Some((key, base)) = rate_of(method) else { continue };
        let all: Vec<f64> = (0..places.len()).map(|place| mean(place, index, r)).collect();
        if let Some(chosen) = tuning::choice(&all) {
            let _ = write!(text, " {}: {key}={:e}", method.name, base * tuning::FACTORS[chosen]);
        }
    }
    print(&format!("{text}\n"))
}
