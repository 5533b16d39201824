//! `workflow/Snakefile` on two cores: what shards give is what one run gives. Needs `snakemake` (version 9, from Python's package
//! index): `cargo test --test workflow -- --ignored`.

use std::fs;
use std::path::Path;
use std::process::Command;

#[test]
#[ignore = "needs snakemake"]
fn shards_on_two_cores_give_what_one_run_gives() {
    let stdwi = env!("CARGO_BIN_EXE_stdwi");
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("workflow");
    let _ = fs::remove_dir_all(&folder);
    let status = Command::new("snakemake")
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args(["--snakefile", "workflow/Snakefile", "--cores", "2", "--quiet", "--config"])
        .args(["experiments=e1,e6", "shards=3", "seeds=2", "duration_ms=3000"])
        .arg(format!("folder={}", folder.display()))
        .arg(format!("stdwi={stdwi}"))
        .status()
        .expect("snakemake runs");
    assert!(status.success());
    for name in ["e1", "e6"] {
        let arguments = ["experiment", name, "--seeds", "2", "--duration-ms", "3000"];
        let whole = Command::new(stdwi).args(arguments).output().expect("stdwi runs").stdout;
        assert!(fs::read(folder.join(format!("{name}.csv"))).expect("a table") == whole, "{name}");
        assert!(fs::read_to_string(folder.join(format!("{name}.md"))).expect("Markdown").contains("★"));
    }
}
