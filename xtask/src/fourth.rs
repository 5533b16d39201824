//! A method that nobody needs, added to a copy of the repository exactly as CONTRIBUTING.md says: what the list leaves out, the
//! compiler, the checks and a browser find out.

use crate::build;
use crate::setup;
use crate::shell::{Result, answer, node_script, program, root, run, target};
use crate::tree::{Tree, copy, read};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Other than the version of Cargo.toml. Cargo tells packages apart by name and version: with another one the copy can
/// share the target folder, and the dependencies in it, without being taken for the original.
const VERSION: &str = "0.0.4";

/// Tests of the repository that hold every method to what the page needs of it.
const SHARED_TESTS: [&str; 3] = ["description", "shapes", "strings"];

/// The copy with its method, built. Returns what a test needs: its folder and its command line.
pub fn build_fourth() -> Result<(PathBuf, PathBuf)> {
    let tree = Tree { root: target().join("fourth"), target: target() };
    copy_repository(&tree.root)?;
    run(program("node").arg(root().join("tests/fourth/apply.mjs")).arg(&tree.root))?;
    let stdwi = build_native(&tree)?;
    put_keys_into_readme(&tree.root, &stdwi)?;
    build::build_page(&tree, "checked")?;
    for project in ["tsconfig.json", "tsconfig.worker.json"] {
        run(node_script("typescript/bin/tsc").arg("--project").arg(tree.root.join(project)))?;
    }
    // What others find under this name must be the original.
    build::native_program(&Tree::here(), "checked")?;
    Ok((tree.root, stdwi))
}

/// What node is to run.
pub fn tests(copied: &Path) -> Vec<PathBuf> {
    let shared = SHARED_TESTS.map(|name| copied.join(format!("tests/browser/{name}.test.mjs")));
    [vec![copied.join("tests/fourth/fourth.test.mjs")], shared.to_vec()].concat()
}

/// The command line of the copy, and beside it, where the next build of the original does not replace it.
fn build_native(tree: &Tree) -> Result<PathBuf> {
    let built = build::native_program(tree, "checked")?;
    let kept = tree.root.join("stdwi").with_extension(std::env::consts::EXE_EXTENSION);
    copy(&built, &kept)?;
    Ok(kept)
}

/// Every file that git knows or would take, as it is now.
fn copy_repository(to: &Path) -> Result {
    let listed = answer(program("git").args(["ls-files", "--cached", "--others", "--exclude-standard"]))
        .ok_or("git can't list the files of the repository, of which this step makes a copy")?;
    let files: BTreeSet<&str> = listed.lines().filter(|file| root().join(file).is_file()).collect();
    for folder in ["src", "tests", "www", "xtask", "build"] {
        let _ = fs::remove_dir_all(to.join(folder));
    }
    for file in &files {
        copy(&root().join(file), &to.join(file))?;
    }
    for file in files.iter().filter(|file| file.ends_with("Cargo.toml") && !file.starts_with("fuzz/")) {
        renumber(&to.join(file))?;
    }
    link_packages(&to.join("node_modules"))
}

/// Gives a package another version; cargo writes the lock file anew.
fn renumber(manifest: &Path) -> Result {
    let text = read(manifest)?;
    let line =
        |line: &str| if line.starts_with("version = ") { format!("version = \"{VERSION}\"") } else { line.into() };
    write(manifest, &text.lines().map(line).collect::<Vec<String>>().join("\n"))
}

/// The npm packages are those of the original.
fn link_packages(link: &Path) -> Result {
    if link.exists() {
        return Ok(());
    }
    setup::npm_packages()?;
    let packages = root().join("node_modules");
    #[cfg(unix)]
    let linked = std::os::unix::fs::symlink(packages, link);
    #[cfg(windows)]
    let linked = std::os::windows::fs::symlink_dir(packages, link);
    linked.map_err(|error| format!("{}: {error}", link.display()))
}

/// The README's table of keys, as CONTRIBUTING.md says.
fn put_keys_into_readme(root: &Path, stdwi: &Path) -> Result {
    let readme = root.join("README.md");
    let text = read(&readme)?;
    let keys = answer(program(stdwi).arg("keys")).ok_or("`stdwi keys` failed")?;
    let (before, rest) = text.split_once("<!-- keys -->\n").ok_or("README.md has no place for the keys")?;
    let (_, after) = rest.split_once("<!-- /keys -->").ok_or("README.md has no end of the keys")?;
    write(&readme, &format!("{before}<!-- keys -->\n{keys}\n<!-- /keys -->{after}"))
}

fn write(file: &Path, text: &str) -> Result {
    fs::write(file, text).map_err(|error| format!("{}: {error}", file.display()))
}
