//! Where secrets and numbers may stand in a text.

use std::ops::Range;

/// The words of a part of a text that begin with letters or digits: where a secret or a number may begin.
pub(super) fn word_starts(text: &str, part: Range<usize>) -> impl Iterator<Item = usize> + '_ {
    let bytes = text.as_bytes();
    let in_word = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte >= 0x80;
    part.filter(move |&at| {
        bytes[at].is_ascii_alphanumeric() && (at == 0 || !in_word(bytes[at - 1]))
    })
}

/// The lines of a text with so many digits at least: most have none, and hold no number.
pub(super) fn lines_with_digits(
    text: &str,
    least: usize,
) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut start = 0;
    let lines = text.split_inclusive('\n').map(move |line| {
        let from = start;
        start += line.len();
        from..start
    });
    lines.filter(move |line| {
        let bytes = text[line.clone()].bytes();
        bytes.filter(u8::is_ascii_digit).count() >= least
    })
}

/// The runs of so many bytes at least that are all of a kind.
pub(super) fn runs(
    text: &str,
    least: usize,
    is: fn(u8) -> bool,
) -> impl Iterator<Item = Range<usize>> + '_ {
    let bytes = text.as_bytes();
    let mut from = 0;
    std::iter::from_fn(move || {
        while from + least <= bytes.len() {
            // what ends a run is looked for from behind, so that most bytes are passed unseen
            let window = &bytes[from..from + least];
            if let Some(last) = window.iter().rposition(|byte| !is(*byte)) {
                from += last + 1;
                continue;
            }
            let start = from;
            let length = bytes[start..].iter().take_while(|byte| is(**byte)).count();
            from += length;
            return Some(start..start + length);
        }
        None
    })
}

/// Whether a word goes on behind a place.
pub(super) fn goes_on(text: &str, end: usize) -> bool {
    text[end..].starts_with(|letter: char| letter.is_alphanumeric() || letter == '_')
}

/// The pieces of a text that are masked.
pub(super) type Found = Vec<Range<usize>>;
