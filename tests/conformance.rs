//! The engine against reference data: the files of tests/reference, and those of `$REFERENCE_DIR` if that is set. Runs the
//! command line, so that it is what a reader would see.
#![cfg(not(target_arch = "wasm32"))]

use std::path::{Path, PathBuf};
use std::process::Command;

/// Exit status and what was printed.
fn conform(files: &[PathBuf]) -> (Option<i32>, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_stdwi")).arg("conform").args(files).output().expect("stdwi runs");
    let text = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    (output.status.code(), text)
}

fn json_files(folder: &Path) -> Vec<PathBuf> {
    let entries =
        std::fs::read_dir(folder).unwrap_or_else(|error| panic!("{} cannot be read: {error}", folder.display()));
    let paths = entries.map(|entry| entry.expect("a folder that can be listed").path());
    let mut files: Vec<PathBuf> = paths.filter(|path| path.extension().is_some_and(|end| end == "json")).collect();
    files.sort();
    files
}

fn reference() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/reference")
}

/// A changed copy of a reference file.
fn changed(name: &str, file: &str, change: impl FnOnce(String) -> String) -> PathBuf {
    let text = std::fs::read_to_string(reference().join(file)).expect("a reference file");
    let changed = change(text.clone());
    assert!(changed != text, "{name} is no changed copy");
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, changed).expect("a folder for temporary files");
    path
}

#[test]
fn reference_data_is_reproduced() {
    let mut files = json_files(&reference());
    assert!(files.len() >= 3);
    if let Some(folder) = std::env::var_os("REFERENCE_DIR") {
        files.extend(json_files(Path::new(&folder)));
    }
    let (status, text) = conform(&files);
    println!("{text}");
    assert_eq!(status, Some(0), "{text}");
}

#[test]
fn a_wrong_expectation_is_a_miss() {
    let file = changed("wrong.json", "wiener.json", |text| text.replacen("\"pearson_r\":0.9", "\"pearson_r\":0.8", 1));
    let (status, text) = conform(&[file]);
    assert_eq!((status, text.matches("MISS").count()), (Some(1), 1), "{text}");
}

#[test]
fn files_that_cannot_be_used_say_why() {
    let cut = changed("cut.json", "wiener.json", |text| text[..1000].to_string());
    let sizes = changed("sizes.json", "lif_sparse.json", |text| text.replacen("\"n_pre\": 40", "\"n_pre\": 41", 1));
    let unstable = changed("unstable.json", "lif_sparse.json", |text| {
        text.replacen("\"tau_mem_ms\": 20.0", "\"tau_mem_ms\": 0.4", 1)
    });
    let other = changed("other.json", "wiener.json", |_| "{\"a\": [NaN]}".to_string());
    for (file, message) in [
        (cut, "cut.json: is no JSON"),
        (sizes, "a row of weights must have 41 entries, not 40"),
        (unstable, "dt_ms times 1 + coupling must not exceed tau_mem_ms (0.25, 1 and 0.4 were given)"),
        (other, "is no reference data"),
        (reference().join("missing.json"), "missing.json: cannot be read"),
    ] {
        let (status, text) = conform(&[file]);
        assert!(status == Some(2) && text.contains(message), "{text}");
    }
}
