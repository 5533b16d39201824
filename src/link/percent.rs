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
    let mut bytes = text.bytes();
    let mut decoded = Vec::with_capacity(text.len());
    while let Some(byte) = bytes.next() {
        if byte == b'%' {
            let mut digit = || bytes.next().and_then(|byte| char::from(byte).to_digit(16)).ok_or(Malformed::Escape);
            decoded.push((digit()? * 16 + digit()?) as u8);
        } else {
            decoded.push(byte);
        }
    }
    String::from_utf8(decoded).map_err(|_| Malformed::Utf8)
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
