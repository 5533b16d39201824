//! Separators that HTML escaped or that other programs replaced, and entities of HTML in general.

use super::lookalikes;

/// Entities that editors make of what may stand in or around a link.
const NAMED: &[(&str, char)] = &[
    ("amp", '&'),
    ("quot", '"'),
    ("apos", '\''),
    ("lt", '<'),
    ("gt", '>'),
    ("nbsp", '\u{a0}'),
    ("equals", '='),
    ("lowbar", '_'),
    ("minus", '-'),
    ("ndash", '-'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("bdquo", '„'),
    ("laquo", '«'),
    ("raquo", '»'),
];

/// Resolves `&amp;`, `&#38;` and the like, also where they were escaped again and again, and `;` as a separator. What begins
/// with `?` or `#` after the link is parted from it.
pub fn resolve(text: &str) -> (String, bool) {
    let mut plain = String::with_capacity(text.len());
    let mut escaped = false;
    let mut rest = text;
    while let Some(at) = rest.find(['&', ';', '?', '#']) {
        let (before, from) = rest.split_at(at);
        let (separator, after) = from.split_at(1);
        plain.push_str(before);
        rest = after;
        if separator == "?" || separator == "#" {
            plain.push_str(if starts_pair(rest) { "&" } else { separator });
            continue;
        }
        escaped |= separator == ";";
        let mut resolved = '&';
        while let Some((c, after)) = entity(rest).filter(|_| resolved == '&') {
            (resolved, rest, escaped) = (c, after, true);
        }
        plain.push(lookalikes::plain(resolved));
    }
    plain.push_str(rest);
    (plain, escaped)
}

/// The character of an entity whose `&` came before, and what follows it.
fn entity(text: &str) -> Option<(char, &str)> {
    // The longest is `#x00026;`, more or less; no text shall be searched over and over.
    let end = text.bytes().take(10).position(|byte| byte == b';')?;
    let (name, after) = (text.get(..end)?, text.get(end + 1..)?);
    let c = if let Some(number) = name.strip_prefix('#') {
        let hexadecimal = number.strip_prefix(['x', 'X']);
        let number = hexadecimal.map_or_else(|| number.parse(), |digits| u32::from_str_radix(digits, 16));
        char::from_u32(number.ok()?)?
    } else {
        NAMED.iter().find(|(known, _)| *known == name)?.1
    };
    Some((c, after))
}

/// Whether a text begins like `key=value`.
fn starts_pair(text: &str) -> bool {
    let end = text.bytes().position(|byte| !byte.is_ascii_alphanumeric() && byte != b'_' && byte != b'-');
    end.is_some_and(|end| end > 0 && text.as_bytes().get(end) == Some(&b'='))
}
