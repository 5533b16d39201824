//! Percent escapes.

/// Why a text could not be decoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Malformed {
    /// A `%` without two hexadecimal digits.
    Escape,
    /// Escapes that are no UTF-8.
    Utf8,
}

/// Resolves escapes, once.
pub fn decode(text: &str) -> Result<String, Malformed> {
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        decoded.push(if byte == b'%' { escaped(bytes, at).ok_or(Malformed::Escape)? } else { byte });
        at += if byte == b'%' { 3 } else { 1 };
    }
    String::from_utf8(decoded).map_err(|_| Malformed::Utf8)
}

/// The byte whose escape stands at `at`.
pub fn escaped(text: &[u8], at: usize) -> Option<u8> {
    let digits = text.get(at..)?.strip_prefix(b"%")?;
    hexadecimal(digits, 2).map(|byte| byte as u8)
}

/// The number that the first `count` digits of a text spell.
pub fn hexadecimal(text: &[u8], count: usize) -> Option<u32> {
    let digits = text.get(..count)?;
    digits.iter().try_fold(0, |number, &digit| Some(number * 16 + char::from(digit).to_digit(16)?))
}

/// Appends `text` with everything escaped that may have a meaning in an address, or to a mail program.
pub fn encode(text: &str, to: &mut String) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~,:".contains(&byte) {
            to.push(char::from(byte));
        } else {
            to.push('%');
            for digit in [byte >> 4, byte & 15] {
                to.push(char::from(b"0123456789ABCDEF"[usize::from(digit)]));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn round_trip_and_malformed() {
        let mut escaped = String::new();
        encode("v=1&a,b:ü%", &mut escaped);
        assert_eq!(escaped, "v%3D1%26a,b:%C3%BC%25");
        assert_eq!(decode(&escaped).as_deref(), Ok("v=1&a,b:ü%"));
        assert_eq!(decode("%2"), Err(Malformed::Escape));
        assert_eq!(decode("%+1"), Err(Malformed::Escape));
        assert_eq!(decode("%ff"), Err(Malformed::Utf8));
    }
}
