//! Pinned runs. The same test natively and, under `wasm32-unknown-unknown`, in a browser: a bit that depends on the
//! machine shows here first.

use stdwi_lab::link;
use stdwi_lab::run::Run;

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::{wasm_bindgen_test as test, wasm_bindgen_test_configure};

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test_configure!(run_in_browser);

/// Lines `LINK DIGEST`; the tests of the page read them too.
const GOLDEN: [&str; 2] = [include_str!("golden.txt"), include_str!("golden_methods.txt")];

fn digest(text: &str) -> String {
    let (link, problems) = link::parse(text);
    assert!(problems.is_empty(), "{text}: {problems:?}");
    let mut run = Run::with_methods(&link.params, &link.methods).expect("a parsed link is valid");
    run.run(run.steps_in(link.duration_ms()));
    run.digest()
}

#[test]
fn pinned_runs_repeat_in_every_bit() {
    let pinned = GOLDEN.iter().flat_map(|text| text.lines()).filter(|line| !line.is_empty() && !line.starts_with('#'));
    let found: Vec<String> = pinned
        .clone()
        .map(|line| {
            let link = line.split(' ').next().unwrap_or_default();
            format!("{link} {}", digest(link))
        })
        .collect();
    assert_eq!(found.join("\n"), pinned.collect::<Vec<_>>().join("\n"));
}
