//! Headings of plain text: by what stands under a line, by its number, by its capitals.

use super::lines::{Line, is_rule, is_shaped};
use crate::read::lists::marker_length;

/// Longest line that can be a heading, in characters.
const HEADING: usize = 80;
/// Most words of a heading.
const HEADING_WORDS: usize = 12;
/// Level of a heading that is one by its capitals only: below numbered ones.
const TITLE_LEVEL: u8 = 6;

/// The level of a line as a heading: underlined, or alone and looking like one.
pub(super) fn heading_level(line: &str, next: Option<&Line>) -> Option<u8> {
    let next = next.map_or("", |next| next.text);
    // the length in bytes comes first: a line may be as long as a file, and counting its letters takes as long
    if line.len() > HEADING * 4 || line.chars().count() > HEADING || is_shaped(line) {
        return None;
    }
    match next.bytes().next() {
        None => level_by_looks(line),
        Some(b'=') if is_rule(next) => Some(1),
        Some(b'-') if is_rule(next) && marker_length(line) == 0 => Some(2),
        _ => None,
    }
}

/// Numbered, in capitals, or with capitals as in a title; and without the mark that ends a sentence.
fn level_by_looks(line: &str) -> Option<u8> {
    if line.ends_with(['.', ',', ';', ':', '!', '。', '：']) {
        return None;
    }
    let (number, rest) = split_number(line);
    if number.is_empty() && marker_length(line) > 0 {
        return None;
    }
    let words: Vec<&str> = rest
        .split_whitespace()
        .filter(|word| word.starts_with(char::is_alphabetic))
        .collect();
    if words.is_empty() || words.len() > HEADING_WORDS {
        return None;
    }
    if !number.is_empty() {
        return level_by_number(number, &words);
    }
    if is_in_capitals(rest, &words) {
        return Some(1);
    }
    is_title(&words).then_some(TITLE_LEVEL)
}

/// A number with parts is a section's; a single one is that of a list as well, so what follows has to look like a title.
fn level_by_number(number: &str, words: &[&str]) -> Option<u8> {
    let parts = number.trim_end_matches('.').split('.').count();
    let sectioned = parts > 1 && words[0].starts_with(char::is_uppercase);
    let level = parts.min(usize::from(TITLE_LEVEL) - 1);
    let level = u8::try_from(level).ok();
    level.filter(|_| sectioned || is_title(words))
}

/// Whether a line is written in capitals; a single letter is no word that could be.
fn is_in_capitals(line: &str, words: &[&str]) -> bool {
    words.iter().any(|word| word.chars().count() > 1)
        && !line.chars().any(char::is_lowercase)
        && line.chars().any(char::is_uppercase)
}

/// The number of a section (`3.2`, `4.`) and the rest of the line; no number if none stands there.
fn split_number(line: &str) -> (&str, &str) {
    let end = line
        .find(|char: char| !char.is_ascii_digit() && char != '.')
        .unwrap_or(line.len());
    let (number, rest) = line.split_at(end);
    if number.starts_with(|first: char| first.is_ascii_digit()) && rest.starts_with([' ', '\u{A0}'])
    {
        (number, rest.trim_start())
    } else {
        ("", line)
    }
}

/// Whether the words begin with capitals, but for the short ones between them.
fn is_title(words: &[&str]) -> bool {
    let capital = |word: &&&str| word.starts_with(char::is_uppercase);
    let capitals = words.iter().filter(capital).count();
    words[0].starts_with(char::is_uppercase)
        && capitals * 2 > words.len()
        && words
            .iter()
            .all(|word| word.starts_with(char::is_uppercase) || word.chars().count() <= 3)
}
