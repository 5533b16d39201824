//! wasm-bindgen, its test runner, looks into a wasm file and a core that counts, at the versions of Cargo.lock. `cargo xtask` starts this
//! program; so does `cargo test --target wasm32-unknown-unknown`, through `.cargo/config.toml`.

use anyhow::{Context, Result, bail};
use std::env;
use std::ffi::OsString;
use walrus::ir::{
    BinaryOp, Binop, GlobalGet, GlobalSet, Instr, InstrLocId, InstrSeq, Unop, Value, VisitorMut, dfs_pre_order_mut,
};
use walrus::{ConstExpr, GlobalId, Module, ValType};
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
        Some("counting") => counting(rest.get(1).context("which file?")?, rest.get(2).context("into which file?")?),
        _ => bail!("bindgen …, test-runner …, count-simd FILE, lowest-data FILE or counting FILE INTO"),
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

/// A core that computes the same and counts: its globals `instructions` and `arithmetic` (that is, on floating-point numbers, those on
/// lanes of a vector counted once) say how many it has executed.
fn counting(file: &OsString, into: &OsString) -> Result<()> {
    let mut module = Module::from_file(file)?;
    let mut counter = |name: &str| {
        let zero = ConstExpr::Value(Value::I64(0));
        let global = module.globals.add_local(ValType::I64, true, false, zero);
        module.exports.add(name, global);
        global
    };
    let mut counter = Counter { instructions: counter("instructions"), arithmetic: counter("arithmetic") };
    for (_, function) in module.funcs.iter_local_mut() {
        let entry = function.entry_block();
        dfs_pre_order_mut(&mut counter, function, entry);
    }
    module.emit_wasm_file(into)
}

struct Counter {
    instructions: GlobalId,
    arithmetic: GlobalId,
}

impl VisitorMut for Counter {
    /// Adds in front of every stretch of code without a branch what it is about to execute.
    fn start_instr_seq_mut(&mut self, sequence: &mut InstrSeq) {
        let mut counted = Vec::with_capacity(sequence.instrs.len());
        for stretch in sequence.instrs.split_inclusive(|(instruction, _)| may_leave(instruction)) {
            let executed = stretch.iter().filter(|(instruction, _)| !is_label(instruction)).count();
            let arithmetic = stretch.iter().filter(|(instruction, _)| is_arithmetic(instruction)).count();
            self.add(&mut counted, self.instructions, executed);
            self.add(&mut counted, self.arithmetic, arithmetic);
            counted.extend_from_slice(stretch);
        }
        sequence.instrs = counted;
    }
}

impl Counter {
    fn add(&self, code: &mut Vec<(Instr, InstrLocId)>, global: GlobalId, count: usize) {
        if count > 0 {
            let add = [
                Instr::GlobalGet(GlobalGet { global }),
                Instr::Const(walrus::ir::Const { value: Value::I64(count as i64) }),
                Instr::Binop(Binop { op: BinaryOp::I64Add }),
                Instr::GlobalSet(GlobalSet { global }),
            ];
            code.extend(add.map(|instruction| (instruction, InstrLocId::default())));
        }
    }
}

/// Marks a place in the code and does nothing.
fn is_label(instruction: &Instr) -> bool {
    matches!(instruction, Instr::Block(_) | Instr::Loop(_))
}

/// What comes after it may not be executed, or comes after other code.
fn may_leave(instruction: &Instr) -> bool {
    is_label(instruction)
        || matches!(
            instruction,
            Instr::IfElse(_) | Instr::Br(_) | Instr::BrIf(_) | Instr::BrTable(_) | Instr::Return(_)
        )
}

fn is_arithmetic(instruction: &Instr) -> bool {
    let name = match instruction {
        Instr::Unop(Unop { op }) => format!("{op:?}"),
        Instr::Binop(Binop { op }) => format!("{op:?}"),
        _ => return false,
    };
    name.starts_with("F32") || name.starts_with("F64")
}
