//! Is it still as fast? Today's checkout against another commit: both are built, and take turns, so that whatever else the
//! machine does meanwhile meets both.

use crate::build::{self, Core};
use crate::shell::{Result, answer, program, root, run, target};
use crate::tree::{Tree, copy};
use crate::{bench, setup};
use std::path::{Path, PathBuf};

pub fn run_against(revision: &str, options: &[&str]) -> Result {
    let commit =
        answer(program("git").args(["rev-parse", "--verify", "--quiet"]).arg(format!("{revision}^{{commit}}")))
            .ok_or_else(|| format!("git knows no commit `{revision}` here"))?;
    setup::browsers()?;
    setup::wasm_target()?;
    setup::npm_packages()?;
    let before = parts(&Tree::at(&commit)?, &target().join("against").join(format!("{}.parts", &commit[..12])))?;
    let now = parts(&Tree::here(), &target().join("against/now.parts"))?;
    let mut script = program("node");
    setup::name_browsers(&mut script);
    run(script.arg(root().join("benches/against.mjs")).args([before, now]).arg(&commit[..12]).args(options))
}

/// What is timed, in one folder: `steps`, the native benchmark; `bench/`, the same in wasm; `page/`, the core as the page
/// has it. The flags of compiler and optimiser are those of this program, the profiles those of the tree's `Cargo.toml`.
fn parts(tree: &Tree, folder: &Path) -> Result<PathBuf> {
    println!("\n=== {} ===", tree.root.display());
    copy(&bench::native_bench(tree)?, &folder.join("steps"))?;
    build::build_core(&Core { tree, features: &["bench"], folder: &folder.join("bench") })?;
    build::build_core(&Core { tree, features: &[], folder: &folder.join("page") })?;
    Ok(folder.to_owned())
}
