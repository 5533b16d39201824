//! `stdwi table`: what common input does to each method, over seeds.

use crate::cli::print;
use crate::work;
use std::fmt::Write;
use stdwi_lab::link::{self, Link};
use stdwi_lab::plan::experiments::{COMMON_INPUT, FixedAxis};
use stdwi_lab::plan::{Outcome, Plan, Spread};

/// Runs a link's experiment under every stimulation of E11 and prints sign accuracy and r of each method, mean ± standard deviation
/// over seeds, as a Markdown table. Returns the exit status.
pub fn table(link: &Link, first: u64, seeds: u64) -> u8 {
    let plan = Plan::of(link, COMMON_INPUT.axes.iter().map(FixedAxis::axis).collect(), first, seeds);
    let outcomes = match work::outcomes(&plan, work::cores()) {
        Ok(outcomes) => outcomes,
        Err(message) => {
            eprintln!("{message}");
            return 2;
        }
    };
    let last = first + seeds - 1;
    let mut text = format!("link {}, seeds {first} to {last}; sign accuracy / r\n\n| |", link::format(link));
    for method in &plan.methods {
        let _ = write!(text, " {} |", method.label);
    }
    text.push_str(" majority |\n|---|");
    text.push_str(&"---:|".repeat(plan.methods.len() + 1));
    for (index, place) in plan.axes[0].places.iter().enumerate() {
        let _ = write!(text, "\n| {} |", place.name);
        let spread = |of: &dyn Fn(&Outcome) -> f64| {
            Spread::of(outcomes.iter().filter(|outcome| outcome.point == [index]).map(of))
        };
        for method in 0..plan.methods.len() {
            let sign = spread(&|outcome| outcome.rows[method].scores[2]);
            let r = spread(&|outcome| outcome.rows[method].scores[0]);
            let _ = write!(text, " {} / {} |", written(sign), written(r));
        }
        let _ = write!(text, " {} |", written(spread(&|outcome| outcome.majority)));
    }
    print(&format!("{text}\n"))
}

fn written(Spread { mean, deviation }: Spread) -> String {
    if deviation.is_nan() { format!("{mean:.3}") } else { format!("{mean:.3} ± {deviation:.3}") }
}
