//! What stands around a value, or follows the link: punctuation of a sentence, marks of emphasis, the rest of a page's source.

/// End a link wherever they stand, for no value holds one.
const CLOSING: &str = ")]}>|<\"'`\\#”“„‟’‘‚‛»«›‹」』】〉》";
/// May stand in a value or belong to one, so they are only taken from its end.
const TRAILING: &str = ".,:;!?*_~([{。、";
/// May be taken from the start of a value; brackets and comparisons there have a meaning.
const LEADING: &str = "\"'`*_“”„‘’‚«»‹›";

/// The value that stands at the start of a text which is none as a whole, and what follows its closing marks. There is no
/// such value where the rest may belong to it (`1'000`), or where the text was shortened (`12...`).
pub fn value_within(text: &str, is_value: impl Fn(&str) -> bool) -> Option<(&str, &str)> {
    let text = text.trim_start_matches(|c| LEADING.contains(c));
    let (value, after) = text.split_at(text.find(|c| CLOSING.contains(c)).unwrap_or(text.len()));
    let after = after.trim_start_matches(is_mark);
    if value.ends_with("..") || after.starts_with(|c: char| c == '-' || c.is_numeric()) {
        return None;
    }
    // One after the other, for a name may end with one of them.
    let mut bare = value;
    while !is_value(bare) {
        bare = bare.strip_suffix(|c| TRAILING.contains(c))?;
    }
    Some((bare, after))
}

/// What is left of a key without the marks around and within it.
pub fn bare_key(key: &str) -> String {
    let kept: String = key.chars().filter(|&c| c.is_alphanumeric() || c == '_').collect();
    kept.trim_matches('_').to_string()
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
    CLOSING.contains(c) || TRAILING.contains(c)
}
