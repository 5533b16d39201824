//! The Python package `stdwi_lab`: a pure wheel that holds the page.

use crate::build;
use crate::shell::{Result, find_program, program, root, run, target};
use std::fs;

pub fn run_python() -> Result {
    build::run_build()?;
    let python =
        find_program(&["python3", "python"]).ok_or("Python 3.10 or later is needed: https://www.python.org")?;
    run(program("node").arg(root().join("build/python.mjs")))?;
    let folder = target().join("python");
    // An older version beside it would be taken for this one.
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    }
    run(program(python).args(["-m", "pip", "wheel", "--quiet", "--no-deps", "./python", "--wheel-dir"]).arg(&folder))
}
