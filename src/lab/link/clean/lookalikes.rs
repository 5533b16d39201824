//! Characters that text processors, and keyboards of East Asian scripts, put in place of similar ones.

/// Puts the plain character in the place of each.
pub fn resolve(text: &str) -> (String, bool) {
    let plain: String = text.chars().map(plain).collect();
    let replaced = plain != text;
    (plain, replaced)
}

/// The character of ASCII that looks like `c`, or `c`.
pub fn plain(c: char) -> char {
    match c {
        // Hyphens, figure and en dash, minus. A longer dash is more likely one of a sentence.
        '\u{2010}'..='\u{2013}' | '\u{2212}' => '-',
        // The full-width forms are the whole of ASCII in its order.
        '\u{ff01}'..='\u{ff5e}' => char::from((c as u32 - 0xff01) as u8 + b'!'),
        _ => c,
    }
}
