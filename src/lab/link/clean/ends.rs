//! What stands around a value, or follows the link: punctuation of a sentence, marks of emphasis, the rest of a page's source.

/// End a link wherever they stand, for no value holds one.
const CLOSING: &str = ")]}>|<\"'`\\”“„‟’‘‚‛»«›‹」』】〉》";
/// May stand in a value or belong to one, so they are only taken from its end.
const TRAILING: &str = ".,:;!?*_~([{。、";
/// May be taken from the start of a value; brackets and comparisons there have a meaning.
const LEADING: &str = "\"'`*_“”„‘’‚«»‹›";
/// More marks than this are not tried one after the other.
const MAX_ENDS: usize = 8;

/// The value that stands at the start of a text which is none as a whole, and what follows its closing marks. There is no
/// such value where the rest may belong to it (`1'000`), or where the text was shortened (`12...`).
pub fn value_within(text: &str, is_value: impl Fn(&str) -> bool) -> Option<(&str, &str)> {
    let text = text.trim_start_matches(|c| LEADING.contains(c));
    // Mostly the first mark is the end. A second configuration may be a whole address, and hold a `#`.
    let marks = text.char_indices().filter(|(_, c)| CLOSING.contains(*c) || *c == '#').map(|(at, _)| at);
    for end in marks.take(MAX_ENDS).chain([text.len()]) {
        let (value, after) = text.split_at(end);
        if let Some(bare) = without_trailing(value, &is_value) {
            let after = after.trim_start_matches(is_mark);
            let doubtful = value.ends_with("..") || after.starts_with(|c: char| c == '-' || c.is_ascii_digit());
            return (!doubtful).then_some((bare, after));
        }
    }
    None
}

/// Takes one mark after the other, for a name may end with one of them.
fn without_trailing(mut text: &str, is_value: impl Fn(&str) -> bool) -> Option<&str> {
    while !is_value(text) {
        text = text.strip_suffix(|c| TRAILING.contains(c))?;
    }
    Some(text)
}

/// A key without marks around it, and without the braces of LaTeX.
pub fn bare_key(key: &str) -> String {
    let around = |c| CLOSING.contains(c) || TRAILING.contains(c);
    key.trim_matches(around).replace(['{', '}'], "")
}

/// Whether a mark stands in a text that no value holds.
pub fn closes(text: &str) -> bool {
    text.contains(|c| CLOSING.contains(c))
}

/// Whether a text holds marks and nothing else.
pub fn is_marks(text: &str) -> bool {
    text.chars().all(is_mark)
}

fn is_mark(c: char) -> bool {
    CLOSING.contains(c) || TRAILING.contains(c) || c == '#'
}
