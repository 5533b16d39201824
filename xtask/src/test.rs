//! Every check of the repository, one after the other. A failing step does not keep the later ones from being seen.

use crate::setup::{self, WASM_TARGET};
use crate::shell::{Result, cargo, node_script, program, run, run_and_keep, target};
use crate::{build, shell};
use std::env;
use std::time::{Duration, Instant};

struct Step {
    name: &'static str,
    run: fn() -> Outcome,
}

/// The runners' own closing lines, and whether all was well.
type Outcome = (Vec<String>, Result);

const STEPS: &[Step] = &[
    Step { name: "tools", run: || quiet(tools) },
    Step { name: "fmt", run: || quiet(|| run(cargo().args(["fmt", "--all", "--check"]))) },
    Step { name: "clippy", run: || quiet(clippy) },
    Step { name: "rust", run: rust },
    Step { name: "build", run: || quiet(build::run_build) },
    Step { name: "wasm", run: wasm },
    Step { name: "biome", run: || quiet(biome) },
    Step { name: "types", run: || quiet(types) },
    Step { name: "browser", run: browser },
];

/// The test programs that also run in wasm.
const WASM_TESTS: [&str; 4] = ["--test", "golden", "--test", "wasm"];

struct Report {
    name: &'static str,
    time: Duration,
    closing_lines: Vec<String>,
    result: Result,
}

pub fn run_tests(names: &[String]) -> Result {
    if let Some(unknown) = names.iter().find(|name| STEPS.iter().all(|step| step.name != name.as_str())) {
        let known: Vec<&str> = STEPS.iter().map(|step| step.name).collect();
        return Err(format!("there is no step `{unknown}`; the steps are {}", known.join(", ")));
    }
    let wanted = |step: &&Step| names.is_empty() || names.iter().any(|name| name == step.name);
    let mut reports = Vec::new();
    for step in STEPS.iter().filter(wanted) {
        println!("\n=== {} ===", step.name);
        let start = Instant::now();
        let (closing_lines, result) = (step.run)();
        if let Err(message) = &result {
            println!("error: {message}");
        }
        let time = start.elapsed();
        println!("=== {} {} in {:.1} s ===", step.name, verdict(&result), time.as_secs_f64());
        reports.push(Report { name: step.name, time, closing_lines, result });
    }
    summary(&reports)
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
        run(cargo().args(["clippy", "--profile", "checked", "--workspace", "--all-targets", "--", "-D", "warnings"]));
    let in_wasm = run(cargo()
        .args(["clippy", "--profile", "checked", "--package", "stdwi-lab", "--target", WASM_TARGET, "--lib"])
        .args(WASM_TESTS)
        .args(["--", "-D", "warnings"]));
    native.and(in_wasm)
}

fn rust() -> Outcome {
    run_and_keep(cargo().args(["test", "--profile", "checked", "--workspace"]), is_closing_line)
}

/// In Chromium through `webdriver.json`; the runner is named in `.cargo/config.toml`.
fn wasm() -> Outcome {
    // Compiled here, where minutes of silence are announced, and not within the runner.
    if let Err(message) = build::wasm_tools() {
        return (Vec::new(), Err(message));
    }
    let package = ["test", "--profile", "checked", "--package", "stdwi-lab", "--target", WASM_TARGET];
    // The runner's own limits suit an idle machine.
    let limits = [("WASM_BINDGEN_TEST_TIMEOUT", "600"), ("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "60")];
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

/// Needs `dist/` of the step `build` and the native program, whose digests the page must repeat.
fn browser() -> Outcome {
    if let Err(message) =
        run(cargo().args(["build", "--profile", "checked", "--package", "stdwi-lab", "--bin", "stdwi"]))
    {
        return (Vec::new(), Err(message));
    }
    let stdwi = target().join("checked/stdwi").with_extension(env::consts::EXE_EXTENSION);
    let mut node = program("node");
    setup::name_browsers(&mut node);
    // One file at a time: two browsers at once would measure each other.
    node.args(["--test", "--test-concurrency=1", "--test-reporter=spec"]).args(test_files()).env("STDWI_BIN", stdwi);
    run_and_keep(&mut node, is_closing_line)
}

/// Node 20 takes no patterns, and a folder only if every script in it is a test.
fn test_files() -> Vec<std::path::PathBuf> {
    let folder = shell::root().join("tests/browser");
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut files: Vec<_> = entries.filter(|path| path.to_string_lossy().ends_with(".test.mjs")).collect();
    files.sort();
    files
}

/// The lines with which cargo's and node's test runners end; programs without a test are left out.
fn is_closing_line(line: &str) -> bool {
    let ends = ["test result: ", "ℹ tests ", "ℹ pass ", "ℹ fail "].iter().any(|start| line.starts_with(start));
    ends && !line.contains(" 0 passed; 0 failed")
}
