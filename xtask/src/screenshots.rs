//! Pictures of the real page, for looking at every view, palette and size at once, and for the README.

use crate::shell::{Result, program, root, run};
use crate::{build, setup};

/// With `--keep` the pictures that tests compare with, and the README's, are kept anew.
pub fn run_screenshots(arguments: &[String]) -> Result {
    let keeps = match arguments {
        [] => false,
        [keep] if keep == "--keep" => true,
        _ => return Err("usage: cargo xtask screenshots [--keep]".into()),
    };
    setup::browsers()?;
    build::run_build()?;
    let mut pictures = program("node");
    setup::name_browsers(&mut pictures);
    // Every view; the test alone takes those it compares.
    pictures.env("STDWI_ALL_PICTURES", "1");
    pictures.args(["--test", "--test-reporter=spec"]).arg(root().join("tests/browser/visual.test.mjs"));
    if !keeps {
        return run(&mut pictures);
    }
    run(pictures.env("STDWI_KEEP", "1"))?;
    let mut readme = program("node");
    setup::name_browsers(&mut readme);
    run(readme.arg(root().join("tests/browser/screenshots.mjs")).arg(root().join("docs/screenshot.png")))
}
