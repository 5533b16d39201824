//! The core as wasm, its JavaScript glue, and the page around it.

use crate::setup::{self, WASM_TARGET};
use crate::shell::{Result, answer, node_script, program, root, run};
use crate::tree::Tree;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

/// What is to be compiled, and where its parts go.
pub struct Core<'a> {
    pub tree: &'a Tree,
    pub features: &'a [&'a str],
    pub folder: &'a Path,
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
    build_page(&Tree::here(), "dev")
}

/// `dist/` of a tree. What the core goes without is asked of the native program, which is compiled in a profile that others
/// may need as well.
pub fn build_page(tree: &Tree, native_profile: &str) -> Result {
    setup::wasm_target()?;
    setup::npm_packages()?;
    let pkg = tree.root.join("www/pkg");
    // Two cores: what one run needs, and what experiments need besides. The second is loaded when it is first wanted.
    build_core(&Core { tree, features: &["plans"], folder: &pkg.join("plans") })?;
    build_core(&Core { tree, features: &[], folder: &pkg })?;
    let counting = tree.target.join("counting.wasm");
    run(program(&wasm_tools_for(tree)?).arg("counting").args([&pkg.join("plans/core.wasm"), &counting]))?;
    run(program("node").arg(tree.root.join("build/operations.mjs")).args([&counting, &pkg.join("operations.json")]))?;
    let stdwi = native_program(tree, native_profile)?;
    write_answer(&stdwi, &["describe"], &pkg.join("description.json"))?;
    write_answer(&stdwi, &["experiment", "--list", "--json"], &pkg.join("experiments.json"))?;
    write_answer(&stdwi, &["learn", "--list"], &pkg.join("feedback.json"))?;
    write_answer(&stdwi, &["costs", "--json"], &pkg.join("costs.json"))?;
    run(program("node").arg(tree.root.join("build/build.mjs")).env("STDWI_DIST", tree.root.join("dist")))
}

/// The npm package in `target/npm`, of what is in `dist/`.
pub fn run_package() -> Result {
    run_build()?;
    run(program("node").arg(root().join("build/package.mjs")).env("STDWI_DIST", root().join("dist")))
}

/// The core as wasm: `core.wasm` and its glue in a folder.
pub fn build_core(core: &Core) -> Result {
    let Core { tree, features, folder } = core;
    let (glued, optimised) = (folder.join("stdwi_lab_bg.wasm"), folder.join("core.wasm"));
    // Asked for here and not in Cargo.toml: a library that is an rlib as well is linked without LTO.
    run(tree
        .cargo()
        .args(["rustc", "--profile", "wasm", "--package", "stdwi-lab", "--lib", "--crate-type", "cdylib"])
        .args(["--target", WASM_TARGET])
        .args(features.iter().flat_map(|feature| ["--features", feature]))
        .args(remap(tree)))?;
    let compiled = tree.target.join(WASM_TARGET).join("wasm/stdwi_lab.wasm");
    let tools = wasm_tools_for(tree)?;
    run(program(&tools)
        .args(["bindgen", "--target", "web", "--omit-default-module-path", "--out-dir"])
        .args([*folder, &compiled]))?;
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

/// The command line, compiled.
pub fn native_program(tree: &Tree, profile: &str) -> Result<PathBuf> {
    run(tree.cargo().args(["build", "--profile", profile, "--package", "stdwi-lab", "--bin", "stdwi"]))?;
    // Cargo's first profile is older than their names.
    let folder = if profile == "dev" { "debug" } else { profile };
    Ok(tree.target.join(folder).join("stdwi").with_extension(env::consts::EXE_EXTENSION))
}

/// Writes what the page is built from besides the core: the texts that the core goes without.
fn write_answer(stdwi: &Path, arguments: &[&str], file: &Path) -> Result {
    let command = format!("stdwi {}", arguments.join(" "));
    println!("$ {command} > {}", file.strip_prefix(root()).unwrap_or(file).display());
    let text = answer(program(stdwi).args(arguments)).ok_or(format!("`{command}` failed; run it to see why"))?;
    fs::write(file, text).map_err(|error| format!("{} can't be written: {error}", file.display()))
}

/// The second program of this package, which holds wasm-bindgen. It is compiled once.
pub fn wasm_tools() -> Result<PathBuf> {
    compile_wasm_tools(&Tree::here())
}

/// wasm-bindgen must be of the version that the core was compiled with; only a tree with another one needs its own.
fn wasm_tools_for(tree: &Tree) -> Result<PathBuf> {
    let here = Tree::here();
    let [own, ours] = [tree, &here].map(|tree| tree.locked("wasm-bindgen"));
    compile_wasm_tools(if own? == ours? { &here } else { tree })
}

fn compile_wasm_tools(tree: &Tree) -> Result<PathBuf> {
    let file = tree.target.join("tools/wasm-tools").with_extension(env::consts::EXE_EXTENSION);
    if !file.exists() {
        println!("Compiling wasm-bindgen at the version of Cargo.lock: some minutes, once.");
    }
    let package = ["build", "--profile", "tools", "--package", "xtask", "--features", "wasm-tools"];
    run(tree.cargo().args(package).args(["--bin", "wasm-tools"]))?;
    Ok(file)
}

/// Keeps the builder's folders out of panic messages, so that the same source gives the same file, and the same hashed
/// name, on every machine. Trees that share a target folder share these flags, or each would compile the dependencies anew.
fn remap(tree: &Tree) -> Vec<String> {
    let here = Tree::here();
    let root = if tree.target == here.target { &here.root } else { &tree.root };
    let home = env::home_dir().map(|home| home.join(".cargo"));
    let cargo_home = env::var_os("CARGO_HOME").map(PathBuf::from).or(home);
    let folders = [(cargo_home, "cargo"), (Some(root.clone()), "stdwi-lab")];
    let flags: Vec<String> = folders
        .into_iter()
        .filter_map(|(folder, name)| folder.map(|folder| format!("'--remap-path-prefix={}={name}'", folder.display())))
        .collect();
    vec!["--config".into(), format!("target.{WASM_TARGET}.rustflags=[{}]", flags.join(","))]
}

/// What `--low-memory-unused` takes for granted: the linker put the stack first, so that data begins far above.
fn assert_low_memory_unused(tools: &Path, wasm: &Path) -> Result {
    let lowest = answer(program(tools).arg("lowest-data").arg(wasm)).ok_or("the wasm file can't be read back")?;
    if lowest.parse::<u32>().is_ok_and(|address| address >= 1024) {
        return Ok(());
    }
    Err(format!("data begins at address {lowest}, where wasm-opt was told that nothing is"))
}

fn assert_simd(tools: &Path, wasm: &Path) -> Result {
    let count = answer(program(tools).arg("count-simd").arg(wasm)).ok_or("the wasm file can't be read back")?;
    if count == "0" {
        let hint =
            "a RUSTFLAGS variable replaces the flags of .cargo/config.toml; unset it, or add -Ctarget-feature=+simd128";
        return Err(format!("the core was compiled without SIMD and would run at half speed: {hint}"));
    }
    println!("{count} SIMD instructions in the core");
    Ok(())
}
