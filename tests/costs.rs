//! What methods cost, as the command line tells it. (Parameters: `plan/costs.rs`.)

use std::process::Command;
use stdwi_lab::methods::REGISTRY;

fn costs(arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_stdwi")).arg("costs").args(arguments).output().expect("stdwi runs");
    // It fails unless what is kept of networks of two more sizes follows from the table.
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("text")
}

#[test]
fn every_method_has_a_line_and_keeps_its_estimates() {
    let costs: Vec<serde_json::Value> = serde_json::from_str(&costs(&["--json"])).expect("JSON");
    let names: Vec<&str> = costs.iter().filter_map(|cost| cost["method"].as_str()).collect();
    assert_eq!(names, REGISTRY.iter().map(|method| method.name).collect::<Vec<_>>());
    for cost in &costs {
        let of = |what: &str| cost["state"][what].as_f64().expect("a number");
        let kept = of("synapse") + of("pre_pair") + of("pre_pair_post");
        assert!(kept >= 1.0, "{cost}");
        assert!(["synapse", "pre", "post", "pre_pair", "pre_pair_post"].iter().all(|what| of(what) >= 0.0), "{cost}");
    }
}

#[test]
fn reproduction_md_has_the_table_as_it_is_now() {
    let document =
        std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/REPRODUCTION.md")).expect("it is there");
    assert!(document.contains(&costs(&[])), "`stdwi reproduce` writes it anew");
}
