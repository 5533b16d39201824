//! Browsers escape quotation marks, and what is not ASCII, in an address, so that other repairs would not see them.

use crate::link::percent::escaped;
use crate::params::is_invisible;

/// Resolves the escapes of such characters, and of backslashes, which some programs escape. No value of a link holds any, so
/// nothing needs to be said. Escaped white space stays, for it is told apart from a link that was wrapped.
pub fn undo(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut plain = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let run: Vec<u8> = (at..).step_by(3).map_while(|at| escaped(bytes, at).filter(is_foreign)).collect();
        let end = at + (3 * run.len()).max(1);
        match str::from_utf8(&run) {
            Ok(run) if !run.chars().any(|c| c.is_whitespace() || is_invisible(c)) && !run.is_empty() => {
                plain.extend(run.bytes());
            }
            _ => plain.extend(bytes.get(at..end).unwrap_or(&[byte])),
        }
        at = end;
    }
    String::from_utf8(plain).unwrap_or_else(|_| text.to_string())
}

fn is_foreign(byte: &u8) -> bool {
    !byte.is_ascii() || b"\"<>`\\".contains(byte)
}
