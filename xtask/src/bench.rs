//! The table of timings, all in one run so that its ratios mean something on a shared machine.

use crate::build::{self, Core};
use crate::setup;
use crate::shell::{Result, cargo, find_program, program, root, run, target};

pub fn run_bench(arguments: &[String]) -> Result {
    let peers = match arguments {
        [] => false,
        [peers] if peers == "--peers" => true,
        _ => return Err("usage: cargo xtask bench [--peers]".into()),
    };
    setup::browsers()?;
    build::run_build()?;
    build::build_core(&Core { features: &["bench"], folder: "target/bench-pkg" })?;
    run(cargo().args(["bench", "--package", "stdwi-lab", "--features", "bench", "--bench", "steps", "--no-run"]))?;
    let mut table = program("node");
    setup::name_browsers(&mut table);
    run(table.arg(root().join("benches/table.mjs")))?;
    if peers { run_peers() } else { Ok(()) }
}

/// Brian2 lives in a virtual environment of its own; it needs NumPy below 2.
fn run_peers() -> Result {
    let environment = target().join("peers");
    let python = environment.join("bin/python");
    if !python.exists() {
        let system = find_program(&["python3"]).ok_or("the peers need Python 3")?;
        run(program(system).args(["-m", "venv"]).arg(&environment))?;
        run(program(&python).args([
            "-m",
            "pip",
            "install",
            "--quiet",
            "brian2==2.7.1",
            "numpy<2",
            "setuptools",
            "cython",
        ]))?;
    }
    run(cargo().args(["build", "--release", "--package", "stdwi-lab", "--bin", "stdwi"]))?;
    run(program(&python).arg(root().join("benches/peers/brian2_network.py")).arg(target().join("release/stdwi")))
}
