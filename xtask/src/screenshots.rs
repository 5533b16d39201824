//! Pictures of the real page, for the README and for looking at every palette and size at once.

use crate::shell::{Result, program, root, run, target};
use crate::{build, setup};
use std::path::PathBuf;

pub fn run_screenshots(arguments: &[String]) -> Result {
    let folder = match arguments {
        [] => target().join("screenshots"),
        [folder] => PathBuf::from(folder),
        _ => return Err("usage: cargo xtask screenshots [DIR]".into()),
    };
    setup::browsers()?;
    build::run_build()?;
    let script = root().join("tests/browser/screenshots.mjs");
    let mut node = program("node");
    setup::name_browsers(&mut node);
    run(node.arg(script).arg(folder).arg(root().join("docs/screenshot.png")))
}
