//! Every check of the repository, one after the other. A failing step does not keep the later ones from being seen.
//!
//! Steps and parts of them can be named: `cargo xtask test rust`, `cargo xtask test browser/links`. What a step needs to have
//! been done before is done then.

use crate::setup::{self, WASM_TARGET};
use crate::shell::{Result, cargo, node_script, program, run, run_and_keep};
use crate::tree::Tree;
use crate::{build, fourth, shell};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

struct Step {
    name: &'static str,
    /// Steps that must have been done.
    needs: &'static [&'static str],
    /// Whether it is left out unless it is named: it takes minutes, and much from registries.
    by_name: bool,
    /// Given the names of its parts that are wanted; none means all of it.
    run: fn(&[&str]) -> Outcome,
}

/// The runners' own closing lines, and whether all was well.
type Outcome = (Vec<String>, Result);

const STEPS: &[Step] = &[
    Step { name: "tools", needs: &[], by_name: false, run: |_| quiet(tools) },
    Step { name: "fmt", needs: &[], by_name: false, run: |_| quiet(|| run(cargo().args(["fmt", "--all", "--check"]))) },
    Step { name: "clippy", needs: &["tools"], by_name: false, run: |_| quiet(clippy) },
    Step { name: "doc", needs: &[], by_name: false, run: |_| quiet(doc) },
    Step { name: "rust", needs: &[], by_name: false, run: rust },
    Step {
        name: "build",
        needs: &["tools"],
        by_name: false,
        run: |_| quiet(|| build::build_page(&Tree::here(), PROFILE)),
    },
    Step { name: "wasm", needs: &["tools"], by_name: false, run: |_| wasm() },
    Step { name: "biome", needs: &["tools"], by_name: false, run: |_| quiet(biome) },
    Step { name: "types", needs: &["build"], by_name: false, run: |_| quiet(types) },
    Step { name: "fourth", needs: &["tools"], by_name: false, run: |_| run_fourth() },
    Step { name: "browser", needs: &["build"], by_name: false, run: browser },
    Step { name: "hosts", needs: &["build"], by_name: true, run: hosts },
];

/// What is compiled for tests: as fast as a release, with the assertions of a debug build. Everything native in a run of the
/// tests has this profile, so that dependencies are compiled once.
const PROFILE: &str = "checked";

/// The test programs that also run in wasm.
const WASM_TESTS: [&str; 4] = ["--test", "golden", "--test", "wasm"];

struct Report {
    name: &'static str,
    time: Duration,
    closing_lines: Vec<String>,
    result: Result,
}

pub fn run_tests(names: &[String]) -> Result {
    let wanted: Vec<(&str, Option<&str>)> = names.iter().map(|name| split(name)).collect();
    if let Some((unknown, _)) = wanted.iter().find(|(name, _)| STEPS.iter().all(|step| step.name != *name)) {
        let known: Vec<&str> = STEPS.iter().map(|step| step.name).collect();
        return Err(format!("there is no step `{unknown}`; the steps are {}", known.join(", ")));
    }
    if let Some((name, _)) =
        wanted.iter().find(|(name, part)| part.is_some() && !["rust", "browser", "hosts"].contains(name))
    {
        return Err(format!("only `rust`, `browser` and `hosts` have parts, `{name}` has none"));
    }
    let mut reports = Vec::new();
    for step in STEPS.iter().filter(|step| is_chosen(step, &wanted)) {
        println!("\n=== {} ===", step.name);
        let start = Instant::now();
        let parts: Vec<&str> =
            wanted.iter().filter(|(name, _)| *name == step.name).filter_map(|(_, part)| *part).collect();
        let (closing_lines, result) = (step.run)(&parts);
        if let Err(message) = &result {
            println!("error: {message}");
        }
        let time = start.elapsed();
        println!("=== {} {} in {:.1} s ===", step.name, verdict(&result), time.as_secs_f64());
        reports.push(Report { name: step.name, time, closing_lines, result });
    }
    summary(&reports)
}

/// `browser/links` is a part of a step.
fn split(name: &str) -> (&str, Option<&str>) {
    name.split_once('/').map_or((name, None), |(step, part)| (step, Some(part)))
}

fn is_chosen(step: &Step, wanted: &[(&str, Option<&str>)]) -> bool {
    if wanted.is_empty() { !step.by_name } else { is_needed(step.name, wanted) }
}

/// Whether a step is wanted, or needed by one that is.
fn is_needed(name: &str, wanted: &[(&str, Option<&str>)]) -> bool {
    wanted.iter().any(|(step, _)| *step == name)
        || STEPS.iter().any(|step| step.needs.contains(&name) && is_needed(step.name, wanted))
}

fn summary(reports: &[Report]) -> Result {
    println!("\n=== summary ===");
    for report in reports {
        println!("{:<8} {:>6} {:>7.1} s", report.name, verdict(&report.result), report.time.as_secs_f64());
        for line in &report.closing_lines {
            println!("         {line}");
        }
    }
    let failed = reports.iter().filter(|report| report.result.is_err()).count();
    println!("{} passed, {failed} failed", reports.len() - failed);
    if failed == 0 { Ok(()) } else { Err(String::new()) }
}

fn verdict(result: &Result) -> &'static str {
    if result.is_ok() { "passed" } else { "FAILED" }
}

fn quiet(work: impl FnOnce() -> Result) -> Outcome {
    (Vec::new(), work())
}

fn tools() -> Result {
    // Each is tried even if another can't be had, so that one run names everything that is missing.
    let missing: Vec<String> =
        [setup::wasm_target(), setup::cargo_components(), setup::npm_packages(), setup::browsers()]
            .into_iter()
            .filter_map(Result::err)
            .collect();
    if missing.is_empty() { Ok(()) } else { Err(missing.join("\n")) }
}

/// The profile of the tests also for clippy: build scripts and procedural macros are then compiled once for both.
fn clippy() -> Result {
    let native =
        run(cargo().args(["clippy", "--profile", PROFILE, "--workspace", "--all-targets", "--", "-D", "warnings"]));
    let in_wasm = run(cargo()
        .args(["clippy", "--profile", PROFILE, "--package", "stdwi-lab", "--target", WASM_TARGET, "--lib"])
        .args(WASM_TESTS)
        .args(["--", "-D", "warnings"]));
    native.and(in_wasm)
}

/// Documentation that refers to what is not there, or says nothing, is an error.
fn doc() -> Result {
    run(cargo().args(["doc", "--profile", PROFILE, "--workspace", "--no-deps"]).env("RUSTDOCFLAGS", "-D warnings"))
}

/// A part is a file of `tests/`, or `lib` for the tests within the modules.
fn rust(parts: &[&str]) -> Outcome {
    let chosen = parts.iter().flat_map(|part| if *part == "lib" { vec!["--lib"] } else { vec!["--test", *part] });
    run_and_keep(cargo().args(["test", "--profile", PROFILE, "--workspace"]).args(chosen), is_closing_line)
}

/// In Chromium through `webdriver.json`; the runner is named in `.cargo/config.toml`.
fn wasm() -> Outcome {
    // Compiled here, where minutes of silence are announced, and not within the runner.
    if let Err(message) = build::wasm_tools() {
        return (Vec::new(), Err(message));
    }
    let package = ["test", "--profile", PROFILE, "--package", "stdwi-lab", "--target", WASM_TARGET];
    // The runner's own limits suit an idle machine.
    let limits = [("WASM_BINDGEN_TEST_TIMEOUT", "1800"), ("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "600")];
    run_and_keep(cargo().args(package).args(WASM_TESTS).envs(limits), is_closing_line)
}

fn biome() -> Result {
    run(node_script("@biomejs/biome/bin/biome").args(["check", "--error-on-warnings"]))
}

fn types() -> Result {
    // The page and the worker live under different globals, hence two projects.
    let projects = ["tsconfig.json", "tsconfig.worker.json"];
    projects
        .iter()
        .map(|project| run(node_script("typescript/bin/tsc").args(["--project", project])))
        .fold(Ok(()), Result::and)
}

/// Needs `dist/` of the step `build` and the native program, whose digests the page must repeat. A part is a file of
/// `tests/browser/`, without its ending.
fn browser(parts: &[&str]) -> Outcome {
    let files: Vec<PathBuf> = if parts.is_empty() {
        all_browser_tests()
    } else {
        parts.iter().map(|part| shell::root().join(format!("tests/browser/{part}.test.mjs"))).collect()
    };
    if let Some(missing) = files.iter().find(|file| !file.is_file()) {
        return (Vec::new(), Err(format!("{} is not there", missing.display())));
    }
    match build::native_program(&Tree::here(), PROFILE) {
        Ok(stdwi) => run_node_tests(&files, &stdwi, &shell::root().join("dist"), &[]),
        Err(message) => (Vec::new(), Err(message)),
    }
}

/// A part is a file of `tests/hosts/`, without its ending; none means those that are cheap to install, `all` means all.
fn hosts(parts: &[&str]) -> Outcome {
    let file = shell::root().join("tests/hosts/all.test.mjs");
    match build::native_program(&Tree::here(), PROFILE) {
        Ok(stdwi) => run_node_tests(&[file], &stdwi, &shell::root().join("dist"), &[("STDWI_HOSTS", &parts.join(","))]),
        Err(message) => (Vec::new(), Err(message)),
    }
}

fn run_fourth() -> Outcome {
    match fourth::build_fourth() {
        Ok((copied, stdwi)) => run_node_tests(&fourth::tests(&copied), &stdwi, &copied.join("dist"), &[]),
        Err(message) => (Vec::new(), Err(message)),
    }
}

fn run_node_tests(files: &[PathBuf], stdwi: &Path, dist: &Path, variables: &[(&str, &str)]) -> Outcome {
    let mut node = program("node");
    setup::name_browsers(&mut node);
    // One file at a time: two browsers at once would measure each other.
    node.args(["--test", "--test-concurrency=1", "--test-reporter=spec"]).args(files);
    run_and_keep(node.envs(variables.iter().copied()).env("STDWI_BIN", stdwi).env("STDWI_DIST", dist), is_closing_line)
}

/// Node 20 takes no patterns, and a folder only if every script in it is a test.
fn all_browser_tests() -> Vec<PathBuf> {
    let folder = shell::root().join("tests/browser");
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut files: Vec<_> = entries.filter(|path| path.to_string_lossy().ends_with(".test.mjs")).collect();
    files.sort();
    files
}

/// The lines with which cargo's and node's test runners end, and what was left out; programs without a test are left out.
fn is_closing_line(line: &str) -> bool {
    let ends =
        ["test result: ", "ℹ tests ", "ℹ pass ", "ℹ fail ", "left out: "].iter().any(|start| line.starts_with(start));
    ends && !line.contains(" 0 passed; 0 failed")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_brings_what_it_needs_and_nothing_else() {
        let wanted = [split("browser/links")];
        let needed: Vec<&str> = STEPS.iter().map(|step| step.name).filter(|name| is_needed(name, &wanted)).collect();
        assert_eq!(needed, ["tools", "build", "browser"]);
    }

    #[test]
    fn what_installs_other_programs_runs_only_by_name() {
        let chosen = |wanted: &[(&str, Option<&str>)]| {
            STEPS.iter().filter(|step| is_chosen(step, wanted)).map(|step| step.name).collect::<Vec<_>>()
        };
        assert!(!chosen(&[]).contains(&"hosts"));
        assert!(chosen(&[split("hosts/slidev")]).contains(&"hosts"));
    }

    #[test]
    fn needed_steps_exist_and_come_first() {
        for (index, step) in STEPS.iter().enumerate() {
            assert!(step.needs.iter().all(|name| STEPS[..index].iter().any(|earlier| earlier.name == *name)));
        }
    }
}
