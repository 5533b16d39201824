//! Mails as they were sent: `=3D` for `=`, other characters as bytes likewise, and long lines ended softly by `=`.

use crate::link::percent::hexadecimal;

/// Resolves this encoding. A text is in it if every `=` begins an escape or ends a line; `digest=3D…` may also be a digest that
/// starts so and proves nothing.
pub fn resolve(text: &str) -> (String, bool) {
    read(text).map_or_else(|| (text.to_string(), false), |resolved| (resolved, true))
}

fn read(text: &str) -> Option<String> {
    let mut parts = text.split('=');
    let mut resolved = parts.next().unwrap_or_default().as_bytes().to_vec();
    let mut proved = false;
    for part in parts {
        let rest = if let Some(byte) = hexadecimal(part.as_bytes(), 2) {
            proved |= byte == u32::from(b'=') && !resolved.ends_with(b"digest");
            resolved.push(byte as u8);
            part.get(2..)?
        } else {
            part.strip_prefix("\r\n").or_else(|| part.strip_prefix('\n'))?
        };
        resolved.extend(rest.as_bytes());
    }
    if proved { String::from_utf8(resolved).ok() } else { None }
}
