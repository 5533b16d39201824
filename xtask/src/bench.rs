//! The table of timings, all in one run so that its ratios mean something on a shared machine.

use crate::build::{self, Core};
use crate::shell::{Result, answer, cargo, find_program, program, root, run, target};
use crate::tree::Tree;
use crate::{against, setup};
use std::path::PathBuf;

pub fn run_bench(arguments: &[String]) -> Result {
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments[..] {
        [] => table(),
        ["--peers"] => table().and_then(|()| run_peers()),
        ["--against", revision] => against::run_against(revision, &[]),
        ["--against", revision, only @ "--paper"] => against::run_against(revision, &[only]),
        _ => Err("usage: cargo xtask bench [--peers | --against REV [--paper]]".into()),
    }
}

fn table() -> Result {
    setup::browsers()?;
    build::run_build()?;
    let here = Tree::here();
    build::build_core(&Core { tree: &here, features: &["bench"], folder: &root().join("target/bench-pkg") })?;
    let steps = native_bench(&here)?;
    let mut table = program("node");
    setup::name_browsers(&mut table);
    run(table.arg(root().join("benches/table.mjs")).env("STDWI_STEPS", steps))
}

/// The program that times every row natively, compiled.
pub fn native_bench(tree: &Tree) -> Result<PathBuf> {
    let command = || {
        let mut command = tree.cargo();
        command.args(["bench", "--package", "stdwi-lab", "--features", "bench", "--bench", "steps", "--no-run"]);
        command
    };
    // Once to be watched, and once for the name, which cargo makes up.
    run(&mut command())?;
    let told = answer(command().args(["--message-format", "json", "--quiet"])).unwrap_or_default();
    let of_bench = told.lines().filter(|line| line.contains(r#""kind":["bench"]"#)).find_map(executable);
    of_bench.ok_or_else(|| "cargo does not say where it put the benchmark".into())
}

/// The file that a message of cargo's names; only a path on Windows has backslashes, each written twice.
fn executable(message: &str) -> Option<PathBuf> {
    let after = message.split(r#""executable":""#).nth(1)?;
    Some(PathBuf::from(after.split('"').next()?.replace(r"\\", r"\")))
}

/// Brian2 lives in a virtual environment of its own; it needs NumPy below 2.
fn run_peers() -> Result {
    let environment = target().join("peers");
    let python = environment.join("bin/python");
    if !python.exists() {
        let system = find_program(&["python3"]).ok_or("the peers need Python 3")?;
        run(program(system).args(["-m", "venv"]).arg(&environment))?;
        let packages = ["brian2==2.7.1", "numpy<2", "setuptools", "cython"];
        run(program(&python).args(["-m", "pip", "install", "--quiet"]).args(packages))?;
    }
    run(cargo().args(["build", "--release", "--package", "stdwi-lab", "--bin", "stdwi"]))?;
    run(program(&python).arg(root().join("benches/peers/brian2_network.py")).arg(target().join("release/stdwi")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cargo_names_the_benchmark() {
        let message =
            r#"{"target":{"kind":["bench"],"name":"steps"},"executable":"/t/release/deps/steps-1","fresh":true}"#;
        assert_eq!(executable(message), Some(PathBuf::from("/t/release/deps/steps-1")));
        assert_eq!(executable(r#"{"executable":"C:\\t\\steps.exe"}"#), Some(PathBuf::from(r"C:\t\steps.exe")));
        assert_eq!(executable(r#"{"executable":null}"#), None);
    }
}
