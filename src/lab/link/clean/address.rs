//! Where in an address, or in a sentence around it, the link is.

use super::{ends, trackers};
use crate::link::{keys, percent};

/// What was found.
#[derive(Default)]
pub struct Found {
    /// The text from the first key on.
    pub link: String,
    /// Whether all of it was percent-encoded.
    pub encoded: bool,
    /// What stood before it in the place of `#`, or after it.
    pub mark: String,
}

/// What may stand before a link in the place of `#`, or beside it; in the order in which they are looked for.
const MARKS: [&str; 4] = ["#", "%23", "?", "/"];
/// An address may be a part of another address, which sends its readers on, and that again.
const MAX_DECODED: usize = 3;

/// Finds the link: it begins with a known key, at the start of the text or after a mark. Where there is none, everything after
/// the mark is taken, so that what is wrong with it can be told.
pub fn find(text: &str) -> Found {
    let mut decoded = text.to_string();
    for times in 0..=MAX_DECODED {
        if let Some((mark, link)) = marked(&decoded) {
            return Found { link: link.to_string(), encoded: times > 0, mark: mark.to_string() };
        }
        match percent::decode(&decoded) {
            Ok(next) if next != decoded => decoded = next,
            _ => break,
        }
    }
    let encoded = !text.contains('=') && decoded.contains('=');
    let link = unmarked(if encoded { &decoded } else { text }).to_string();
    Found { encoded: encoded && !link.is_empty(), link, ..Found::default() }
}

/// The unusual part of the mark, and the link.
fn marked(text: &str) -> Option<(&str, &str)> {
    let text = strip_opening(text);
    let (mark, link) = split_mark(text);
    if starts_link(link) {
        return Some((if mark == "?" { "" } else { mark }, link));
    }
    MARKS.into_iter().find_map(|mark| {
        let places = (0..text.len()).filter(|&at| starts_with(text, at, mark));
        let mut links = places.filter_map(|at| {
            let (found, link) = split_mark(text.get(at + mark.len()..)?);
            // Of `#/` the slash is what should not be there; a lone question mark or slash is itself.
            let unusual = if mark == "?" || mark == "/" { mark } else { found };
            Some((unusual, link))
        });
        // Slashes are everywhere, so that what follows must be what we write there ourselves.
        links.find(|(_, link)| starts_link(link) && (mark != "/" || link.starts_with("v=")))
    })
}

/// Separates the marks that a text begins with, but for `#`.
fn split_mark(text: &str) -> (&str, &str) {
    let text = text.trim_start_matches('#');
    let link = text.trim_start_matches(['#', '?', '/', '!']);
    (text.strip_suffix(link).unwrap_or_default(), link)
}

fn starts_link(text: &str) -> bool {
    // No key is longer, and no text shall be searched over and over.
    let equals = text.bytes().take(48).position(|byte| byte == b'=');
    let key = equals.and_then(|at| text.get(..at)).unwrap_or_default();
    let key = ends::bare_key(&percent::decode(key).unwrap_or_default());
    keys::known(&key).is_some() || trackers::is_tracker(&key)
}

/// What comes after the mark of an address, or all of a text that is none.
fn unmarked(text: &str) -> &str {
    let text = strip_opening(text);
    let scheme = text.split_once(':').map_or("", |(scheme, _)| scheme);
    let is_address = ["http", "https", "file"].iter().any(|known| scheme.eq_ignore_ascii_case(known));
    let first = |mark: &&str| (0..text.len()).find(|&at| starts_with(text, at, mark)).map(|at| text.split_at(at));
    match ["#", "%23", "?"].iter().find_map(first) {
        Some((before, after)) if is_address || (after.contains('=') && !before.contains('=')) => {
            split_mark(after.strip_prefix("%23").unwrap_or(after)).1
        }
        _ if is_address => "",
        _ => split_mark(text).1,
    }
}

/// Short texts need no clever search, which would be 3 kB of the page.
fn starts_with(text: &str, at: usize, mark: &str) -> bool {
    text.as_bytes().get(at..).is_some_and(|rest| rest.starts_with(mark.as_bytes()))
}

fn strip_opening(text: &str) -> &str {
    text.trim_start_matches(['<', '(', '[', '{', '"', '\'', '«', '»', '“', '„', '‘', '‚', '‹', '›'])
}
