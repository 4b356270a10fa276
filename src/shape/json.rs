//! JSON that is safe to look at: nothing in it can steer a terminal or a build server.

use crate::plain;
use serde::Serialize;
use std::fmt::Write as _;

/// JSON for people and programs, key by key on lines of their own. The shape's keys must be strings and its numbers whole: then nothing can fail.
#[must_use]
pub fn json(shape: &impl Serialize) -> String {
    let text = serde_json::to_string_pretty(shape).unwrap_or_default();
    escape(&text) + "\n"
}

/// The same in one line.
pub(crate) fn json_line(shape: &impl Serialize) -> String {
    let text = serde_json::to_string(shape).unwrap_or_default();
    escape(&text) + "\n"
}

/// Escapes what JSON would let through and a terminal or a build server would obey. Outside of strings there is nothing to escape but line ends.
pub(crate) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut at = 0;
    while let Some(run) = text.as_bytes()[at..]
        .iter()
        .position(|byte| !is_plain(*byte))
    {
        escaped.push_str(&text[at..at + run]);
        at += run;
        let Some(character) = text[at..].chars().next() else {
            break;
        };
        // two of `#` begin what a build server would obey
        let command = character == '#' && text[..at].ends_with('#');
        at += character.len_utf8();
        if command || plain::hidden(character) {
            for unit in character.encode_utf16(&mut [0; 2]) {
                // writing to a string can't fail
                let _ = write!(escaped, "\\u{unit:04x}");
            }
        } else {
            escaped.push(character);
        }
    }
    escaped.push_str(&text[at..]);
    escaped
}

/// Whether a byte is a letter, digit or mark that nobody obeys: nearly all are, and are copied in runs.
const fn is_plain(byte: u8) -> bool {
    matches!(byte, b'\n' | b' '..=b'~') && byte != b'#'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_terminal_would_obey_is_escaped_and_reads_back() {
        let text = "a\u{9b}31m \u{202e}x\u{E0041}\u{7f} ü 電";
        let json = escape(&serde_json::to_string(text).unwrap_or_default());
        assert_eq!(json, r#""a\u009b31m \u202ex\udb40\udc41\u007f ü 電""#);
        assert_eq!(
            serde_json::from_str::<String>(&json).ok().as_deref(),
            Some(text)
        );
    }
}
