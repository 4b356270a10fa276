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

/// Bytes of the date in figures that `text` begins with: `2017-03-01`, `1/3/2017`, `1/3/17`, `01.03.2017`.
#[must_use]
pub(crate) fn date_length(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let (first, mark, behind) = figures(bytes, 0)?;
    let (second, again, behind) = figures(bytes, behind)?;
    let third = behind..end_of_figures(bytes, behind);
    let year = |digits: &[u8]| {
        digits.len() == 4 && (digits.starts_with(b"19") || digits.starts_with(b"20"))
    };
    let short = |digits: &[u8]| (1..=2).contains(&digits.len());
    let last = &bytes[third.clone()];
    let year_first = year(first) && mark == b'-' && short(last);
    let year_last = short(first) && (year(last) || mark == b'/' && last.len() == 2);
    (mark == again && short(second) && (year_first || year_last)).then_some(third.end)
}

/// Digits, the mark behind them that parts the figures of a date, and where the next begin.
fn figures(bytes: &[u8], from: usize) -> Option<(&[u8], u8, usize)> {
    let end = end_of_figures(bytes, from);
    let mark = *bytes.get(end)?;
    matches!(mark, b'-' | b'/' | b'.').then_some((&bytes[from..end], mark, end + 1))
}

fn end_of_figures(bytes: &[u8], from: usize) -> usize {
    let digits = bytes[from..]
        .iter()
        .take_while(|byte| byte.is_ascii_digit());
    from + digits.count()
}
