//! Build, serve and test in one place. One module a command; `shell` starts programs, `setup` finds or installs them.

mod against;
mod bench;
mod build;
mod demo;
mod fourth;
mod python;
mod screenshots;
mod serve;
mod setup;
mod shell;
mod test;
mod tree;

use std::process::ExitCode;

const HELP: &str = "\
cargo xtask COMMAND

  build              the core as wasm, then dist/ (a static site) and dist/stdwi-lab.html (one file, works from disk)
  package            the same, then the npm package in target/npm, ready to be published
  python             build, then the Python package with the page in it: a wheel in target/python/
  demo [--port N]    build, then serve dist/ on this machine and print the address
  test [STEP…]       install what the tests need and run them; with names, only those and what they need: fmt, clippy, doc,
                     rust, wasm, biome, types, fourth, browser; or rust/link, browser/embed for one file of tests.
                     Only by name: hosts installs real programs that hold pages, and shows the page in them; hosts/all also
                     those that take long to install, hosts/slidev one
  bench [--peers]    time native, Node, Chromium and Firefox in one run; with --peers also a Brian2 model of the same network
  bench --against REV [--paper]
                     build the benchmark of another commit as well, and time both in turn, natively and in Chromium; with
                     --paper only the network of the paper
  screenshots        pictures of every view in every palette and size, in target/screenshots; with --keep those that tests
                     compare with, and the README's, are kept anew
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (command, rest) = match arguments.split_first() {
        Some((command, rest)) => (command.as_str(), rest),
        None => ("help", [].as_slice()),
    };
    let outcome = match command {
        "build" => shell::no_more(rest).and_then(|()| build::run_build()),
        "package" => shell::no_more(rest).and_then(|()| build::run_package()),
        "python" => shell::no_more(rest).and_then(|()| python::run_python()),
        "demo" => demo::run(rest),
        "test" => test::run_tests(rest),
        "bench" => bench::run_bench(rest),
        "screenshots" => screenshots::run_screenshots(rest),
        "help" | "--help" | "-h" => {
            print!("{HELP}");
            Ok(())
        }
        other => Err(format!("there is no command `{other}`\n\n{HELP}")),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            // Tests that failed have said so; their summary stays the last line.
            if !message.is_empty() {
                eprintln!("error: {message}");
            }
            ExitCode::FAILURE
        }
    }
}
