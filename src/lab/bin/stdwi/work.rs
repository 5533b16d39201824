//! Runs the jobs of a plan on all cores, with progress on a terminal.

use indicatif::{ProgressBar, ProgressStyle};
use std::io::IsTerminal;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use stdwi_lab::plan::{Job, Outcome, Plan};

/// All outcomes of a plan, in the order of its jobs, or what is wrong with it.
pub fn outcomes(plan: &Plan, threads: usize) -> Result<Vec<Outcome>, String> {
    let jobs = plan.jobs().map_err(said)?;
    let mut outcomes: Vec<Option<Outcome>> = jobs.iter().map(|_| None).collect();
    let wanted: Vec<usize> = (0..jobs.len()).collect();
    run(plan, &jobs, &wanted, threads, &mut |index, outcome| {
        outcomes[index] = Some(outcome);
        Ok(())
    })?;
    outcomes.into_iter().map(|outcome| outcome.ok_or_else(|| "a run was lost".to_string())).collect()
}

/// What problems say, in one line.
pub fn said(problems: Vec<stdwi_lab::params::Problem>) -> String {
    problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
}

/// Runs the `wanted` of a plan's jobs and hands over each outcome with the job's index as soon as it is there, in any order. What
/// that says is wrong ends the work.
pub fn run(
    plan: &Plan,
    jobs: &[Job],
    wanted: &[usize],
    threads: usize,
    done: &mut (dyn FnMut(usize, Outcome) -> Result<(), String> + Send),
) -> Result<(), String> {
    let is_watched = std::io::stderr().is_terminal();
    let bar = if is_watched { ProgressBar::new(wanted.len() as u64) } else { ProgressBar::hidden() };
    let style = ProgressStyle::with_template("{msg:4} {bar:40} {pos} of {len} runs, {eta} left");
    bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
    bar.set_message(plan.name);
    let next = AtomicUsize::new(0);
    let state = Mutex::new((done, Ok(())));
    std::thread::scope(|scope| {
        for _ in 0..threads.clamp(1, wanted.len().max(1)) {
            scope.spawn(|| {
                while let Some(&index) = wanted.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let outcome = plan.run(&jobs[index]).map_err(said);
                    bar.inc(1);
                    let Ok(mut state) = state.lock() else { return };
                    if state.1.is_err() {
                        return;
                    }
                    state.1 = outcome.and_then(|outcome| (state.0)(index, outcome));
                }
            });
        }
    });
    bar.finish_and_clear();
    state.into_inner().map_err(|_| "a run has panicked".to_string())?.1
}

/// One thread a core.
pub fn cores() -> usize {
    std::thread::available_parallelism().map_or(1, usize::from)
}
