//! Undoes what mail programs, chats and editors do to links, where there is no doubt what was meant.
//!
//! No key and no value of ours holds white space, `#`, `;` or a raw `=`, names in lists start with a letter, and `v=1`
//! is in every link. So everything below can be told from a link that means what it says.

use super::{MAX_LEN, percent};
use crate::params::{Problem, is_invisible, problems};

/// Text whose parts are separated by `&`, and one notice for each kind of repair.
pub fn clean(text: &str) -> (String, Vec<Problem>) {
    let mut notices = Vec::new();
    let cut = cut(text.trim());
    if cut.len() < text.trim().len() {
        notices.push(Problem::new(&problems::TOO_LONG, "", "", vec![("bytes", MAX_LEN.to_string())]));
    }
    let mut notice = |repaired: bool, template| {
        if repaired {
            notices.push(Problem::new(template, "", "", Vec::new()));
        }
    };

    let (text, printable) = quoted_printable(cut);
    notice(printable, &problems::QUOTED_PRINTABLE);

    let (text, wrapped) = unwrap(&text);
    notice(wrapped, &problems::WRAPPED);

    let mut text = fragment(&text).to_string();
    if !text.contains('=')
        && position(&text, "%3d").is_some()
        && let Ok(decoded) = percent::decode(&text)
    {
        notice(true, &problems::PERCENT_ENCODED);
        text = strip_marks(&decoded).to_string();
    }
    let (text, escaped) = ampersands(&text);
    notice(escaped, &problems::SEPARATORS);

    let bare = text.trim_end_matches(['.', ',', ':', '!', '?', ')', ']', '}', '>', '"', '\'', '»', '”', '’']);
    notice(bare.len() < text.len(), &problems::PUNCTUATION);
    (bare.to_string(), notices)
}

/// The part that is read: whole parts only, for half a number would be another number.
fn cut(text: &str) -> &str {
    if text.len() <= MAX_LEN {
        return text;
    }
    let (head, _) = text.split_at_checked(text.floor_char_boundary(MAX_LEN)).unwrap_or_default();
    head.rsplit_once('&').map_or("", |(whole, _)| whole)
}

/// Resolves `=3D` and soft line breaks. A text is in this encoding if every `=` in it is one of the two; `digest=3D…` may
/// also be a digest that starts so and proves nothing.
fn quoted_printable(text: &str) -> (String, bool) {
    let mut parts = text.split('=');
    let mut resolved = parts.next().unwrap_or_default().to_string();
    let mut proved = false;
    for part in parts {
        if let Some(rest) = part.strip_prefix("3D").or_else(|| part.strip_prefix("3d")) {
            proved |= !resolved.ends_with("digest");
            resolved.push('=');
            resolved.push_str(rest);
        } else if let Some(rest) = part.strip_prefix("\r\n").or_else(|| part.strip_prefix('\n')) {
            resolved.push_str(rest);
        } else {
            return (text.to_string(), false);
        }
    }
    if proved { (resolved, true) } else { (text.to_string(), false) }
}

/// Removes white space and what cannot be seen, and the marks that quoted lines of a mail start with.
fn unwrap(text: &str) -> (String, bool) {
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

/// The text of the link within an address, which may stand in brackets or quotes.
fn fragment(text: &str) -> &str {
    let text = text.trim_start_matches(['<', '(', '[', '"', '\'', '«', '“', '‘']);
    let scheme = text.split_once(':').map_or("", |(scheme, _)| scheme);
    if !["http", "https", "file"].iter().any(|known| scheme.eq_ignore_ascii_case(known)) {
        return strip_marks(text);
    }
    let mark = ["#", "%23", "?"].iter().find_map(|mark| position(text, mark));
    mark.and_then(|at| text.get(at..)).map_or("", |marked| strip_marks(marked.strip_prefix("%23").unwrap_or(marked)))
}

/// Where `mark`, in small letters, first is in `text`, in small or capital ones. Short texts need no clever search, which
/// would be 3 kB of the page.
fn position(text: &str, mark: &str) -> Option<usize> {
    text.as_bytes().windows(mark.len()).position(|part| part.eq_ignore_ascii_case(mark.as_bytes()))
}

fn strip_marks(text: &str) -> &str {
    text.trim_start_matches(['#', '?'])
}

/// Resolves `&amp;`, `&#38;` and `&#x26;`, also where they were escaped again and again, and `;` as a separator.
fn ampersands(text: &str) -> (String, bool) {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(['&', ';']) {
        plain.push_str(before);
        plain.push('&');
        rest = after;
        while let Some(after) = ["amp;", "#38;", "#x26;"].iter().find_map(|escape| rest.strip_prefix(escape)) {
            rest = after;
        }
    }
    plain.push_str(rest);
    let escaped = plain != text;
    (plain, escaped)
}
