//! Where secrets and numbers may stand in a text.

use std::ops::Range;

/// The words of a text that begin with letters or digits: where a secret or a number may begin.
pub(super) fn word_starts(text: &str) -> impl Iterator<Item = usize> + '_ {
    let bytes = text.as_bytes();
    let in_word = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte >= 0x80;
    (0..bytes.len()).filter(move |&at| {
        bytes[at].is_ascii_alphanumeric() && (at == 0 || !in_word(bytes[at - 1]))
    })
}

/// Whether a word goes on behind a place.
pub(super) fn goes_on(text: &str, end: usize) -> bool {
    text[end..].starts_with(|letter: char| letter.is_alphanumeric() || letter == '_')
}

/// The pieces of a text that are masked.
pub(super) type Found = Vec<Range<usize>>;
