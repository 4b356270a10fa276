//! Secrets and numbers of persons that stand in a bid are no business of those who read its report: each of their letters becomes an asterisk.
//!
//! What is masked is a table: `kinds` holds the numbers of persons and accounts, a row a kind, with their shape and their check digits;
//! `keys` the shapes of keys and tokens; `labels` the words behind which a secret or a number stands. Numbers by which a bidder or its
//! proof is found (of tenders, registers, taxes on sales, certificates) are never masked.

mod checks;
mod digits;
mod keys;
mod kinds;
mod labels;
mod persons;
mod places;
mod secrets;
mod shape;

use std::borrow::Cow;

/// A text of the same length in bytes, whose secrets are asterisks.
pub(crate) fn masked(text: &str) -> Cow<'_, str> {
    let mut found = keys::find(text);
    found.extend(secrets::find(text));
    found.extend(persons::find(text));
    if found.is_empty() {
        return Cow::Borrowed(text);
    }
    found.sort_by_key(|range| range.start);
    let mut masked = String::with_capacity(text.len());
    for range in found {
        let from = range.start.max(masked.len());
        if from < range.end {
            masked.push_str(&text[masked.len()..from]);
            masked.extend(text[from..range.end].chars().map(asterisks));
        }
    }
    masked.push_str(&text[masked.len()..]);
    Cow::Owned(masked)
}

/// What stands for a letter: as many asterisks as it has bytes, so that every place stays; for the space and marks between, these.
fn asterisks(letter: char) -> &'static str {
    match letter {
        ' ' => " ",
        '-' => "-",
        '.' => ".",
        '/' => "/",
        '\n' => "\n",
        '\r' => "\r",
        _ => &"****"[..letter.len_utf8()],
    }
}
