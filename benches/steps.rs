//! Times every row of the table natively, or the one whose number the variable `ROW` holds. Prints one JSON object a row: name and µs per step of each repetition.

use std::time::Instant;
use stdwi_lab::bench::Case;

fn main() {
    let repetitions: usize = std::env::var("REPETITIONS").ok().and_then(|text| text.parse().ok()).unwrap_or(5);
    let only: Option<usize> = std::env::var("ROW").ok().and_then(|text| text.parse().ok());
    for (row, case) in Case::all().into_iter().enumerate() {
        if only.is_some_and(|only| only != row) {
            continue;
        }
        let mut run = case.start();
        // The first quarter warms up: traces fill and neurons come to rest.
        run.run(u64::from(case.steps()) / 4);
        let micros: Vec<f64> = (0..repetitions)
            .map(|_| {
                let start = Instant::now();
                run.run(u64::from(case.steps()));
                start.elapsed().as_secs_f64() * 1e6 / f64::from(case.steps())
            })
            .collect();
        println!("{{\"name\":\"{}\",\"micros\":{micros:?}}}", case.name());
    }
}
