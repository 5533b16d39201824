//! Starting other programs, always in the repository's root and never with a terminal to ask questions on.

use std::env;
use std::ffi::OsStr;
use std::io::{self, BufRead, BufReader, IsTerminal, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::thread;

pub type Result<T = ()> = std::result::Result<T, String>;

/// The folder of the workspace. Cargo tells it at run time, so a moved or copied clone stays itself.
pub fn root() -> PathBuf {
    let manifest = env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
    Path::new(&manifest).parent().map(Path::to_path_buf).unwrap_or_default()
}

/// Cargo's target folder, wherever a variable or a configuration has put it: this program lies in `<target>/<profile>/`.
pub fn target() -> PathBuf {
    let own = env::current_exe().ok();
    own.and_then(|path| path.ancestors().nth(2).map(Path::to_path_buf)).unwrap_or_else(|| root().join("target"))
}

pub fn cargo() -> Command {
    // `cargo run` names the very cargo that started this program, the one the toolchain file or `+toolchain` chose.
    let mut command = program(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    if io::stderr().is_terminal() {
        command.env("CARGO_TERM_COLOR", "always");
    }
    command
}

pub fn program(name: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(name);
    command.current_dir(root()).stdin(Stdio::null());
    command
}

/// A script of an npm package, started through node itself: the same on every system, with no shim in between.
pub fn node_script(path_in_modules: &str) -> Command {
    let mut command = program("node");
    command.arg(root().join("node_modules").join(path_in_modules));
    command
}

/// Shows the command, runs it, fails if it fails.
pub fn run(command: &mut Command) -> Result {
    println!("$ {}", text_of(command));
    let status = command.status().map_err(|error| cannot_start(command, &error))?;
    if status.success() { Ok(()) } else { Err(format!("`{}` ended with {status}", text_of(command))) }
}

/// Like `run`, and returns those lines of the output that `keep` accepts; everything is passed on as it comes.
pub fn run_and_keep(command: &mut Command, keep: fn(&str) -> bool) -> (Vec<String>, Result) {
    println!("$ {}", text_of(command));
    let mut child = match command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn() {
        Ok(child) => child,
        Err(error) => return (Vec::new(), Err(cannot_start(command, &error))),
    };
    let kept = Mutex::new(Vec::new());
    let (stdout, stderr) = (child.stdout.take(), child.stderr.take());
    thread::scope(|scope| {
        scope.spawn(|| stdout.map(|pipe| pass_on(pipe, io::stdout(), keep, &kept)));
        scope.spawn(|| stderr.map(|pipe| pass_on(pipe, io::stderr(), keep, &kept)));
    });
    let outcome = match child.wait() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("`{}` ended with {status}", text_of(command))),
        Err(error) => Err(format!("waiting for `{}`: {error}", text_of(command))),
    };
    (kept.into_inner().unwrap_or_default(), outcome)
}

/// Runs a command for its answer; `None` if it can't be started or fails.
pub fn answer(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    output.status.success().then(|| text.trim().to_owned())
}

/// The first of `names` that is a file in a folder of `PATH`.
pub fn find_program(names: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    let folders: Vec<PathBuf> = env::split_paths(&path).collect();
    let candidates = names.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    candidates.map(|file| file.with_extension(env::consts::EXE_EXTENSION)).find(|file| file.is_file())
}

pub fn no_more(arguments: &[String]) -> Result {
    match arguments.first() {
        None => Ok(()),
        Some(argument) => Err(format!("nothing can be done with `{argument}`; see `cargo xtask help`")),
    }
}

fn pass_on(pipe: impl Read, mut out: impl Write, keep: fn(&str) -> bool, kept: &Mutex<Vec<String>>) {
    let mut reader = BufReader::new(pipe);
    let mut line = Vec::new();
    while matches!(reader.read_until(b'\n', &mut line), Ok(1..)) {
        // A closed terminal must not stop the reading, or the child would block on a full pipe.
        let _ = out.write_all(&line).and_then(|()| out.flush());
        let text = String::from_utf8_lossy(&line);
        if keep(text.trim())
            && let Ok(mut kept) = kept.lock()
        {
            kept.push(text.trim().to_owned());
        }
        line.clear();
    }
}

fn text_of(command: &Command) -> String {
    let root = root();
    // Short names: the program without its folder, and paths inside the repository as they would be typed there.
    let program = Path::new(command.get_program());
    let name = program.file_stem().unwrap_or(program.as_os_str()).to_string_lossy().into_owned();
    let arguments = command.get_args().map(|argument| {
        let path = Path::new(argument);
        path.strip_prefix(&root).map_or(argument, Path::as_os_str).to_string_lossy().into_owned()
    });
    std::iter::once(name).chain(arguments).collect::<Vec<_>>().join(" ")
}

fn cannot_start(command: &Command, error: &io::Error) -> String {
    format!("`{}` can't be started: {error}", command.get_program().to_string_lossy())
}
