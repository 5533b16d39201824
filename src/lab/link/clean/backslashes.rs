//! Backslashes of Markdown and LaTeX (`\_`, `\&`), and of programs (`\u0026`, `\x26`).

use crate::link::percent::hexadecimal;

/// Removes backslashes before punctuation, and resolves those that spell a character by its number. One before a letter stays:
/// it may be the end of a line in a program.
pub fn resolve(text: &str) -> (String, bool) {
    let mut parts = text.split('\\');
    let mut plain = parts.next().unwrap_or_default().to_string();
    for part in parts {
        if let Some((c, rest)) = numbered(part) {
            plain.push(c);
            plain.push_str(rest);
        } else {
            if part.starts_with(|c: char| c.is_ascii_alphanumeric()) {
                plain.push('\\');
            }
            plain.push_str(part);
        }
    }
    let resolved = plain.len() < text.len();
    (plain, resolved)
}

fn numbered(part: &str) -> Option<(char, &str)> {
    let (digits, count) =
        part.strip_prefix('u').map(|digits| (digits, 4)).or(part.strip_prefix('x').map(|d| (d, 2)))?;
    Some((char::from_u32(hexadecimal(digits.as_bytes(), count)?)?, digits.get(count..)?))
}
