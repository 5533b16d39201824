//! Undoes what mail programs, chats, editors and web pages do to links, where there is no doubt what was meant.
//!
//! A link as it was made holds letters, digits and `-._~,:=&%` only, and begins with a key. No repair touches any of these as
//! they stand in such a link, so a link that means what it says never changes. What surrounds single values is left to
//! [`ends`], which knows the values that a key may have.

mod address;
mod backslashes;
mod browser;
pub mod ends;
pub mod lookalikes;
mod quoted_printable;
mod separators;
pub mod trackers;
mod wrapping;

use super::MAX_LEN;
use crate::params::{Problem, problems};

/// Text whose parts are separated by `&`, and one notice for each kind of repair.
pub fn clean(text: &str) -> (String, Vec<Problem>) {
    let mut notices = Vec::new();
    let whole = text.trim();
    let text = cut(whole);
    if text.len() < whole.len() {
        notices.push(Problem::new(&problems::TOO_LONG, "", "", vec![("bytes", MAX_LEN.to_string())]));
    }
    let mut notice = |template, text: &str| notices.push(Problem::new(template, "", text, Vec::new()));

    let (text, printable) = quoted_printable::resolve(text);
    if printable {
        notice(&problems::QUOTED_PRINTABLE, "");
    }
    let (text, wrapped) = wrapping::undo(&text);
    if wrapped {
        notice(&problems::WRAPPED, "");
    }
    let (text, escaped) = backslashes::resolve(&browser::undo(&text));
    if escaped {
        notice(&problems::BACKSLASHES, "");
    }
    let (text, alike) = lookalikes::resolve(&text);
    if alike {
        notice(&problems::LOOKALIKES, "");
    }
    let found = address::find(&text);
    if found.encoded {
        notice(&problems::PERCENT_ENCODED, "");
    }
    if !found.mark.is_empty() {
        notice(&problems::OTHER_MARK, &found.mark);
    }
    let (text, escaped) = separators::resolve(&found.link);
    if escaped {
        notice(&problems::SEPARATORS, "");
    }
    (text, notices)
}

/// The part that is read: whole parts only, for half a number would be another number.
fn cut(text: &str) -> &str {
    if text.len() <= MAX_LEN {
        return text;
    }
    let (head, _) = text.split_at_checked(text.floor_char_boundary(MAX_LEN)).unwrap_or_default();
    head.rsplit_once('&').map_or("", |(whole, _)| whole)
}
