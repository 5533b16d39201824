//! wasm-bindgen, its test runner and a look into a wasm file, at the versions of Cargo.lock. `cargo xtask` starts this
//! program; so does `cargo test --target wasm32-unknown-unknown`, through `.cargo/config.toml`.

use anyhow::{Context, Result, bail};
use std::env;
use std::ffi::OsString;
use wasmparser::{DataKind, Operator, Parser, Payload};

fn main() -> Result<()> {
    let mut arguments = env::args_os().skip(1);
    let command = arguments.next().unwrap_or_default();
    // The libraries expect a program's name in front of their own arguments.
    let rest: Vec<OsString> = std::iter::once(command.clone()).chain(arguments).collect();
    match command.to_str() {
        Some("bindgen") => wasm_bindgen_cli::wasm_bindgen::run_cli_with_args(rest),
        Some("test-runner") => wasm_bindgen_cli::wasm_bindgen_test_runner::run_cli_with_args(rest),
        Some("count-simd") => {
            println!("{}", count_simd(rest.get(1).context("which file?")?)?);
            Ok(())
        }
        Some("lowest-data") => {
            println!("{}", lowest_data(rest.get(1).context("which file?")?)?);
            Ok(())
        }
        _ => bail!("bindgen …, test-runner …, count-simd FILE or lowest-data FILE"),
    }
}

/// The number of instructions on 128-bit lanes. Not one custom section says what a compiler really emitted; the code does.
fn count_simd(file: &OsString) -> Result<usize> {
    let wasm = std::fs::read(file)?;
    let mut count = 0;
    for payload in Parser::new(0).parse_all(&wasm) {
        if let Payload::CodeSectionEntry(body) = payload? {
            for operator in body.get_operators_reader()? {
                count += usize::from(is_simd(&format!("{:?}", operator?)));
            }
        }
    }
    Ok(count)
}

/// The lowest address at which memory starts out with data.
fn lowest_data(file: &OsString) -> Result<u32> {
    let wasm = std::fs::read(file)?;
    let mut lowest = u32::MAX;
    for payload in Parser::new(0).parse_all(&wasm) {
        let Payload::DataSection(segments) = payload? else { continue };
        for segment in segments {
            if let DataKind::Active { offset_expr, .. } = segment?.kind
                && let Operator::I32Const { value } = offset_expr.get_operators_reader().read()?
            {
                lowest = lowest.min(value.cast_unsigned());
            }
        }
    }
    Ok(lowest)
}

fn is_simd(operator: &str) -> bool {
    ["V128", "I8x16", "I16x8", "I32x4", "I64x2", "F32x4", "F64x2"].iter().any(|lanes| operator.starts_with(lanes))
}
