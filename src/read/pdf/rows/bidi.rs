//! Rows of Arabic and Hebrew are drawn from left to right as they look; they are read from right to left.

use super::row::Row;
use super::words::Word;

/// Puts the words of a row that is mostly written from right to left in reading order.
pub(super) fn reorder(words: &mut [Word]) {
    if !is_right_to_left(words) {
        return;
    }
    words.reverse();
    for word in words.iter_mut() {
        if word.text.chars().any(runs_left) {
            word.text = reversed(&word.text);
        }
    }
    // stretches of words from left to right keep their own order
    let mut from = 0;
    while from < words.len() {
        let length = words[from..]
            .iter()
            .take_while(|word| !word.text.chars().any(runs_left))
            .count();
        words[from..from + length].reverse();
        from += length.max(1);
    }
}

/// Whether most letters are written from right to left.
fn is_right_to_left(words: &[Word]) -> bool {
    let letters = || {
        words
            .iter()
            .flat_map(|word| word.text.chars())
            .filter(|char| char.is_alphabetic())
    };
    // most pages have no such letter at all, and need no second count
    let left = letters().filter(|char| runs_left(*char)).count();
    left > 0 && left * 2 > letters().count()
}

/// Whether any phrase of a row is read from right to left.
pub(crate) fn runs_leftwards(row: &Row) -> bool {
    row.phrases
        .iter()
        .any(|phrase| is_right_to_left(&phrase.words))
}

/// Whether more rows are read from right to left than not.
pub(crate) fn are_leftwards(rows: &[Row]) -> bool {
    let leftwards = rows.iter().filter(|row| runs_leftwards(row)).count();
    leftwards * 2 > rows.len()
}

/// Whether a letter is one of Hebrew, Arabic and their kin.
fn runs_left(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFF}')
        // numbers are written from left to right there too
        && !letter.is_numeric()
}

/// A word from its end, but numbers in it as they are; brackets change sides.
fn reversed(word: &str) -> String {
    let mut letters: Vec<char> = word.chars().rev().collect();
    let mut from = 0;
    while from < letters.len() {
        let length = letters[from..]
            .iter()
            .take_while(|letter| letter.is_ascii_alphanumeric() || letter.is_numeric())
            .count();
        letters[from..from + length].reverse();
        from += length.max(1);
    }
    letters
        .into_iter()
        .map(|letter| match letter {
            '(' => ')',
            ')' => '(',
            '[' => ']',
            ']' => '[',
            other => other,
        })
        .collect()
}
