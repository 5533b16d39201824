//! Lines that were broken, quoted or spaced out.

use crate::params::is_invisible;

/// Removes white space and what cannot be seen, and the marks that quoted lines of a mail start with.
pub fn undo(text: &str) -> (String, bool) {
    let mut line_start = false;
    let keep = |&c: &char| {
        let remove = c.is_whitespace() || is_invisible(c) || (line_start && c == '>');
        line_start = matches!(c, '\r' | '\n') || (line_start && remove);
        !remove
    };
    let kept: String = text.chars().filter(keep).collect();
    let removed = kept.len() < text.len();
    (kept, removed)
}
