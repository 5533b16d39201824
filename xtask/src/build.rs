//! The core as wasm, its JavaScript glue, and the page around it.

use crate::setup::{self, WASM_TARGET};
use crate::shell::{Result, answer, cargo, node_script, program, root, run, target};
use std::env;
use std::fs;
use std::path::PathBuf;

/// What is to be compiled, and where its parts go.
pub struct Core<'a> {
    pub features: &'a [&'a str],
    /// Under the repository's root.
    pub folder: &'a str,
}

/// What rustc may use for wasm32 with `simd128`; wasm-opt refuses to read what it was not told to expect.
const WASM_FEATURES: [&str; 8] = [
    "--enable-simd",
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

pub fn run_build() -> Result {
    setup::wasm_target()?;
    setup::npm_packages()?;
    build_core(&Core { features: &[], folder: "www/pkg" })?;
    describe("www/pkg/description.json")?;
    run(program("node").arg(root().join("build/build.mjs")))
}

/// The core as wasm: `core.wasm` and its glue in a folder.
pub fn build_core(core: &Core) -> Result {
    let pkg = root().join(core.folder);
    let (glued, optimised) = (pkg.join("stdwi_lab_bg.wasm"), pkg.join("core.wasm"));
    // Asked for here and not in Cargo.toml: a library that is an rlib as well is linked without LTO.
    run(cargo()
        .args(["rustc", "--profile", "wasm", "--package", "stdwi-lab", "--lib", "--crate-type", "cdylib"])
        .args(["--target", WASM_TARGET])
        .args(core.features.iter().flat_map(|feature| ["--features", feature]))
        .args(remap()))?;
    let compiled = target().join(WASM_TARGET).join("wasm/stdwi_lab.wasm");
    let tools = wasm_tools()?;
    run(program(&tools)
        .args(["bindgen", "--target", "web", "--omit-default-module-path", "--out-dir"])
        .args([&pkg, &compiled]))?;
    assert_simd(&tools, &glued)?;
    assert_low_memory_unused(&tools, &glued)?;
    run(node_script("binaryen/bin/wasm-opt")
        .args(["-O3", "--strip-debug", "--strip-producers"])
        // The lowest kilobyte is the far end of the stack, so no address is below it, and constants may move from
        // additions into the offsets of loads and stores: smaller, and 5 % fewer instructions a step.
        .arg("--low-memory-unused")
        .args(WASM_FEATURES)
        .arg(&glued)
        .arg("-o")
        .arg(&optimised))
}

/// Writes what the page is built from besides the core: the texts that the core goes without.
fn describe(file: &str) -> Result {
    run(cargo().args(["build", "--package", "stdwi-lab", "--bin", "stdwi"]))?;
    println!("$ stdwi describe > {file}");
    let stdwi = target().join("debug/stdwi").with_extension(env::consts::EXE_EXTENSION);
    let description = answer(program(stdwi).arg("describe")).ok_or("`stdwi describe` failed; run it to see why")?;
    fs::write(root().join(file), description).map_err(|error| format!("{file} can't be written: {error}"))
}

/// The second program of this package, which holds wasm-bindgen. It is compiled once.
pub fn wasm_tools() -> Result<PathBuf> {
    let file = target().join("tools/wasm-tools").with_extension(env::consts::EXE_EXTENSION);
    if !file.exists() {
        println!("Compiling wasm-bindgen at the version of Cargo.lock: some minutes, once.");
    }
    let package = ["build", "--profile", "tools", "--package", "xtask", "--features", "wasm-tools"];
    run(cargo().args(package).args(["--bin", "wasm-tools"]))?;
    Ok(file)
}

/// Keeps the builder's folders out of panic messages, so that the same source gives the same file, and the same hashed
/// name, on every machine.
fn remap() -> Vec<String> {
    let home = env::home_dir().map(|home| home.join(".cargo"));
    let cargo_home = env::var_os("CARGO_HOME").map(PathBuf::from).or(home);
    let folders = [(cargo_home, "cargo"), (Some(root()), "stdwi-lab")];
    let flags: Vec<String> = folders
        .into_iter()
        .filter_map(|(folder, name)| folder.map(|folder| format!("'--remap-path-prefix={}={name}'", folder.display())))
        .collect();
    vec!["--config".into(), format!("target.{WASM_TARGET}.rustflags=[{}]", flags.join(","))]
}

/// What `--low-memory-unused` takes for granted: the linker put the stack first, so that data begins far above.
fn assert_low_memory_unused(tools: &PathBuf, wasm: &PathBuf) -> Result {
    let lowest = answer(program(tools).arg("lowest-data").arg(wasm)).ok_or("the wasm file can't be read back")?;
    if lowest.parse::<u32>().is_ok_and(|address| address >= 1024) {
        return Ok(());
    }
    Err(format!("data begins at address {lowest}, where wasm-opt was told that nothing is"))
}

fn assert_simd(tools: &PathBuf, wasm: &PathBuf) -> Result {
    let count = answer(program(tools).arg("count-simd").arg(wasm)).ok_or("the wasm file can't be read back")?;
    if count == "0" {
        let hint =
            "a RUSTFLAGS variable replaces the flags of .cargo/config.toml; unset it, or add -Ctarget-feature=+simd128";
        return Err(format!("the core was compiled without SIMD and would run at half speed: {hint}"));
    }
    println!("{count} SIMD instructions in the core");
    Ok(())
}
