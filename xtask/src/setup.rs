//! Finds what a command needs and installs what is missing, or says which command would.

use crate::shell::{self, Result, answer, cargo, find_program, program, run};
use std::env;
use std::fs;
use std::path::PathBuf;

pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

const CHROMIUM: &[&str] = &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const FIREFOX: &[&str] = &["firefox-esr", "firefox"];
const APT_PACKAGES: [&str; 3] = ["chromium", "chromium-driver", "firefox-esr"];

pub fn wasm_target() -> Result {
    let mut rustc = program(env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()));
    let folder = answer(rustc.args(["--print", "target-libdir", "--target", WASM_TARGET]));
    if folder.is_some_and(|folder| PathBuf::from(folder).is_dir()) {
        return Ok(());
    }
    run(program("rustup").args(["target", "add", WASM_TARGET])).map_err(|error| {
        format!("{error}\nthe Rust target {WASM_TARGET} is missing: install it with `rustup target add {WASM_TARGET}`")
    })
}

pub fn cargo_components() -> Result {
    for (subcommand, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        // A rustup proxy exists even where the component does not, so the tool itself has to answer.
        if answer(cargo().args([subcommand, "--version"])).is_none() {
            run(program("rustup").args(["component", "add", component]))?;
        }
    }
    Ok(())
}

/// The npm packages of the page, exactly as its lock file names them; a copy of that file marks what is installed.
pub fn npm_packages() -> Result {
    let version =
        answer(program("node").arg("--version")).ok_or("Node.js 20 or later is needed: https://nodejs.org")?;
    let major: Option<u32> = version.trim_start_matches('v').split('.').next().and_then(|text| text.parse().ok());
    if major.is_none_or(|major| major < 20) {
        return Err(format!("Node.js 20 or later is needed; this is {version}"));
    }
    let root = shell::root();
    let lock = fs::read(root.join("package-lock.json")).map_err(|error| format!("package-lock.json: {error}"))?;
    let mark = root.join("node_modules/.installed-lock.json");
    if fs::read(&mark).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    run(program(npm).args(["ci", "--no-progress"]).current_dir(&root))?;
    fs::write(&mark, lock).map_err(|error| format!("{}: {error}", mark.display()))
}

/// Where the browsers are; the variables `CHROMIUM` and `FIREFOX` name others.
pub fn chromium() -> Option<PathBuf> {
    browser("CHROMIUM", CHROMIUM)
}

pub fn firefox() -> Option<PathBuf> {
    browser("FIREFOX", FIREFOX)
}

/// Tells a script in node which browsers to use.
pub fn name_browsers(command: &mut std::process::Command) {
    for (variable, path) in [("CHROMIUM", chromium()), ("FIREFOX", firefox())] {
        if let Some(path) = path {
            command.env(variable, path);
        }
    }
}

pub fn browsers() -> Result {
    if have_browsers() {
        return Ok(());
    }
    let is_root = answer(program("id").arg("-u")).is_some_and(|id| id == "0");
    if is_root && find_program(&["apt-get"]).is_some() {
        run(apt_get().arg("update"))?;
        run(apt_get().args(["install", "--yes", "--no-install-recommends"]).args(APT_PACKAGES))?;
    }
    if have_browsers() {
        return Ok(());
    }
    Err(format!(
        "the tests need Chromium with its chromedriver, and Firefox; on Debian: sudo apt-get install {}",
        APT_PACKAGES.join(" ")
    ))
}

fn have_browsers() -> bool {
    let driver = env::var_os("CHROMEDRIVER").is_some() || find_program(&["chromedriver"]).is_some();
    chromium().is_some() && firefox().is_some() && driver
}

fn browser(variable: &str, names: &[&str]) -> Option<PathBuf> {
    env::var_os(variable).map(PathBuf::from).or_else(|| find_program(names))
}

fn apt_get() -> std::process::Command {
    let mut command = program("apt-get");
    command.env("DEBIAN_FRONTEND", "noninteractive").arg("--quiet");
    command
}
