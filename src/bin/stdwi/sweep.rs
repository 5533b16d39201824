//! `stdwi sweep`: how scores depend on the learning rate, and which rate suits each method.
//!
//! Estimates start at zero, so a small rate gives a plain average, whose r is the best there is and whose size is far too
//! small. The rate chosen is therefore the largest one whose r is still within [`SLACK`] of the best. Preset `tuned`
//! holds what `stdwi sweep` prints for preset `paper`.

use crate::cli::print;
use std::fmt::Write;
use stdwi_lab::link::{self, Link};
use stdwi_lab::params::{Params, Value};
use stdwi_lab::run::Run;

/// Learning rates tried.
const RATES: [f64; 11] = [1e-5, 2e-5, 5e-5, 1e-4, 2e-4, 5e-4, 1e-3, 2e-3, 5e-3, 1e-2, 2e-2];
/// How much less r the chosen rate may give than the best.
const SLACK: f64 = 0.001;

/// Runs the link's experiment with every rate on `seeds` seeds and prints a table of mean scores. Returns the exit status.
pub fn sweep(link: &Link, seeds: u64) -> u8 {
    let mut text = format!("link {}, {seeds} seeds; r and sign accuracy of each method\n", link::format(link));
    let _ = write!(text, "{:>14}", "learning_rate");
    for method in &link.methods {
        let _ = write!(text, "{:>16}", method.label);
    }
    let mut best: Vec<(f64, f64)> = vec![(f64::NEG_INFINITY, 0.0); link.methods.len()];
    let mut table = Vec::new();
    for rate in RATES {
        let means = mean_scores(link, rate, seeds);
        let _ = write!(text, "\n{rate:>14e}");
        for ((r, sign), best) in means.iter().zip(&mut best) {
            let _ = write!(text, "{:>16}", format!("{r:.4} {sign:.4}"));
            best.0 = best.0.max(*r);
        }
        table.push(means);
    }
    for (rate, means) in RATES.iter().zip(&table) {
        for ((r, _), best) in means.iter().zip(&mut best) {
            if *r >= best.0 - SLACK {
                best.1 = *rate;
            }
        }
    }
    text.push_str("\n\nlargest rate within 0.001 of the best r:");
    for (method, (_, rate)) in link.methods.iter().zip(&best) {
        let key = method.learning_rate.unwrap_or("learning_rate");
        let _ = write!(text, " {key}={rate:e}");
    }
    print(&format!("{text}\n"))
}

fn mean_scores(link: &Link, rate: f64, seeds: u64) -> Vec<(f64, f64)> {
    let mut sums = vec![(0.0, 0.0); link.methods.len()];
    for seed in 1..=seeds {
        let mut params = Params { seed, learning_rate: rate, ..link.params.clone() };
        for key in link.methods.iter().filter_map(|method| method.learning_rate) {
            // At 0 a method uses the shared rate.
            params.set(key, &Value::Number(0.0)).expect("0 is in the range of every learning rate");
        }
        let Ok(mut run) = Run::with_methods(&params, &link.methods) else { continue };
        run.run(run.steps_in(link.duration_ms()));
        for (running, sum) in run.methods().iter().zip(&mut sums) {
            let scores = run.scores_of(running.state.as_ref());
            sum.0 += if scores.pearson_r.is_nan() { 0.0 } else { scores.pearson_r };
            sum.1 += scores.sign_accuracy;
        }
    }
    sums.iter().map(|(r, sign)| (r / seeds as f64, sign / seeds as f64)).collect()
}
