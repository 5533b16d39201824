//! Runs the jobs of a plan on all cores, with progress on a terminal.

use indicatif::{ProgressBar, ProgressStyle};
use std::io::IsTerminal;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use stdwi_lab::plan::{Outcome, Plan};

/// All outcomes of a plan, in the order of its jobs, or what is wrong with it.
pub fn outcomes(plan: &Plan, threads: usize) -> Result<Vec<Outcome>, String> {
    let said = |problems: Vec<stdwi_lab::params::Problem>| {
        problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
    };
    let jobs = plan.jobs().map_err(said)?;
    let bar = if std::io::stderr().is_terminal() { ProgressBar::new(jobs.len() as u64) } else { ProgressBar::hidden() };
    let style = ProgressStyle::with_template("{bar:40} {pos} of {len} runs, {eta} left");
    bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
    let next = AtomicUsize::new(0);
    let done: Mutex<Vec<Option<Result<Outcome, _>>>> = Mutex::new(jobs.iter().map(|_| None).collect());
    std::thread::scope(|scope| {
        for _ in 0..threads.clamp(1, jobs.len().max(1)) {
            scope.spawn(|| {
                while let Some((index, job)) = {
                    let index = next.fetch_add(1, Ordering::Relaxed);
                    jobs.get(index).map(|job| (index, job))
                } {
                    let outcome = plan.run(job);
                    bar.inc(1);
                    if let Ok(mut done) = done.lock() {
                        done[index] = Some(outcome);
                    }
                }
            });
        }
    });
    bar.finish_and_clear();
    let done = done.into_inner().map_err(|_| "a run has panicked".to_string())?;
    done.into_iter().map(|outcome| outcome.ok_or("a run was lost")?.map_err(said)).collect()
}

/// One thread a core.
pub fn cores() -> usize {
    std::thread::available_parallelism().map_or(1, usize::from)
}
