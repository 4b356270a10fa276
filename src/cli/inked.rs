//! Sentences of which some words stand apart in colour.

use charterlint::render::{Ink, Inked, Page};
use std::fmt::Display;

/// Stands in a sentence for the nth of the words that stand apart.
pub(super) const fn mark(nth: u8) -> char {
    // control characters: no sentence has them
    (nth + 1) as char
}

/// Puts a sentence on a page in one ink, and for its marks the words in theirs.
pub(super) fn put(page: &mut Page, sentence: &dyn Display, ink: Ink, words: &[Inked]) {
    let sentence = sentence.to_string();
    let nth = |byte: u8| usize::from(byte.wrapping_sub(1));
    let mut pieces: Vec<Inked> = Vec::new();
    let mut rest = sentence.as_str();
    while let Some(at) = rest.bytes().position(|byte| nth(byte) < words.len()) {
        pieces.push((ink, &rest[..at]));
        pieces.push(words[nth(rest.as_bytes()[at])]);
        rest = &rest[at + 1..];
    }
    pieces.push((ink, rest));
    page.put(&pieces);
}

#[cfg(test)]
mod tests {
    use super::*;
    use charterlint::render::Style;

    #[test]
    fn words_stand_where_the_sentence_has_them() {
        let mut page = Page::new(&Style {
            colour: true,
            ..Style::default()
        });
        let sentence = format!("{} comes before {}", mark(1), mark(0));
        let words = [(Ink::Plain, "one"), (Ink::Plain, "two")];
        put(&mut page, &sentence, Ink::Plain, &words);
        assert_eq!(page.finish(), "two comes before one\n");
    }
}
