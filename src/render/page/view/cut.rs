//! Text in one line, as long as there is room for it.

use crate::render::plain;

/// Characters that a title, heading or path may take.
pub(super) const SHORT: usize = 200;

/// A title, heading or path in one line.
pub(in crate::render) fn short(text: &str) -> String {
    cut(text, SHORT)
}

/// Text in one line with nothing hidden in it, cut after a word if it has more than `limit` characters.
pub(in crate::render) fn cut(text: &str, limit: usize) -> String {
    // A character takes four bytes at most, so that much is enough to look at.
    let begins = &text[..text.floor_char_boundary(4 * limit + 4)];
    let mut line = plain::line(begins);
    if begins.len() == text.len() && line.chars().count() <= limit {
        return line;
    }
    if let Some((end, _)) = line.char_indices().nth(limit) {
        line.truncate(end);
    }
    line.truncate(line.rfind(' ').unwrap_or(line.len()));
    line.push_str(" …");
    line
}

/// A reason with its first letter in upper case.
pub(in crate::render) fn sentence(reason: &str) -> String {
    let mut letters = reason.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string());
    format!("{}{}", first.unwrap_or_default(), letters.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_text_is_cut_after_a_word_without_looking_at_all_of_it() {
        assert_eq!(cut("one  two\n three", 50), "one two three");
        assert_eq!(cut("one two three", 9), "one two …");
        assert_eq!(cut(&"x".repeat(90), 9), "xxxxxxxxx …");
        assert_eq!(cut(&format!("{}word", " ".repeat(90)), 9), " …");
    }
}
