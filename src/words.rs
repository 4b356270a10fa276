//! What a word is, to patterns and to proposals alike.

/// The words of a text: runs of letters and digits, with points inside numbers and apostrophes inside words.
pub(crate) fn words(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let start = rest.find(char::is_alphanumeric)?;
        let length = word_length(&rest[start..]);
        let word = &rest[start..start + length];
        rest = &rest[start + length..];
        Some(word)
    })
}

/// Bytes of the word that `text` begins with.
#[must_use]
pub(crate) fn word_length(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let byte = bytes[at];
        if byte.is_ascii_alphanumeric() {
            at += 1;
        } else if byte < 0x80 {
            if !joins(bytes, at) {
                break;
            }
            at += 1;
        } else {
            let Some(char) = text[at..].chars().next() else {
                break;
            };
            let apostrophe = char == '’' && text[at + 3..].starts_with(char::is_alphabetic);
            if !char.is_alphanumeric() && !apostrophe {
                break;
            }
            at += char.len_utf8();
        }
    }
    at
}

/// Whether the mark at `at` stands inside a word: `2.1`, `1,000`, `don't`.
fn joins(bytes: &[u8], at: usize) -> bool {
    let (Some(before), Some(after)) = (
        at.checked_sub(1).map(|before| bytes[before]),
        bytes.get(at + 1),
    ) else {
        return false;
    };
    match bytes[at] {
        b'.' | b',' => before.is_ascii_digit() && after.is_ascii_digit(),
        b'\'' => before.is_ascii_alphabetic() && after.is_ascii_alphabetic(),
        _ => false,
    }
}
