//! A checkout to build from: this one, or another below `target/`.

use crate::shell::{self, Result, answer, program, run};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Where the sources are, and where cargo puts what it makes of them.
pub struct Tree {
    pub root: PathBuf,
    pub target: PathBuf,
}

impl Tree {
    /// The checkout that this program is part of.
    pub fn here() -> Self {
        Self { root: shell::root(), target: shell::target() }
    }

    /// The repository as it was at a commit: a worktree of git. Its target folder is its own, because cargo tells packages
    /// apart by name and version, not by where they lie, and would take one checkout's files for the other's.
    pub fn at(commit: &str) -> Result<Self> {
        let root = shell::target().join("against").join(&commit[..12]);
        let head = answer(program("git").arg("-C").arg(&root).args(["rev-parse", "HEAD"]));
        if !root.join(".git").exists() || head.is_none_or(|head| head != commit) {
            // A folder that was removed by hand is still known to git, and one that git does not know is in its way.
            let _ = fs::remove_dir_all(&root);
            run(program("git").args(["worktree", "prune"]))?;
            run(program("git").args(["worktree", "add", "--detach"]).arg(&root).arg(commit))?;
        }
        // Whatever was changed there by hand is not what the commit says.
        run(program("git").arg("-C").arg(&root).args(["checkout", "--quiet", "--force", commit]))?;
        Ok(Self { target: root.join("target"), root })
    }

    pub fn cargo(&self) -> Command {
        let mut command = shell::cargo();
        command.current_dir(&self.root).env("CARGO_TARGET_DIR", &self.target);
        command
    }

    /// The version of a package in the lock file.
    pub fn locked(&self, package: &str) -> Result<String> {
        let file = self.root.join("Cargo.lock");
        let lock = read(&file)?;
        let name = format!("name = \"{package}\"");
        let mut lines = lock.lines().skip_while(|line| *line != name).skip(1);
        let version = lines.next().and_then(|line| line.strip_prefix("version = \""));
        let version = version.map(|text| text.trim_end_matches('"').to_owned());
        version.ok_or_else(|| format!("{} names no package {package}", file.display()))
    }
}

pub fn read(file: &Path) -> Result<String> {
    fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))
}

/// Copies a file and makes the folders above it.
pub fn copy(from: &Path, to: &Path) -> Result {
    let copied = to.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::copy(from, to));
    copied.map(|_| ()).map_err(|error| format!("{} can't be copied to {}: {error}", from.display(), to.display()))
}
