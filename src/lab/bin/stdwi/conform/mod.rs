//! `stdwi conform`: runs the engine on reference data and says how far it is from it.
//!
//! The data and its tolerances are described in tests/reference/README.md.

mod check;
mod compare;
mod format;
mod lif;
mod replay;
mod sections;
mod wiener;

use crate::cli::print;
use check::Check;
use format::Reference;
use std::path::{Path, PathBuf};

/// Checks all files and prints a line for each check. Returns the exit status.
pub fn conform(files: &[PathBuf]) -> u8 {
    let mut status = 0;
    for file in files {
        let name =
            file.file_name().map_or_else(|| file.display().to_string(), |name| name.to_string_lossy().into_owned());
        match checks(file) {
            Ok(checks) => {
                for check in &checks {
                    status = status.max(print(&format!("{name}  {check}\n")));
                    status = status.max(u8::from(check.missed()));
                }
                if checks.is_empty() {
                    eprintln!("{}: the file expects nothing, so nothing was checked", file.display());
                    status = 2;
                }
            }
            Err(message) => {
                eprintln!("{}: {message}", file.display());
                status = 2;
            }
        }
    }
    status
}

fn checks(file: &Path) -> Result<Vec<Check>, String> {
    let text = std::fs::read_to_string(file).map_err(|error| format!("cannot be read: {error}"))?;
    match format::read(&text)? {
        Reference::Lif(data) => lif::checks(&data),
        Reference::Wiener(data) => wiener::checks(&data),
    }
}
