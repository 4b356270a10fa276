//! Whether a text names something: whole words, by the convention of the rules.

/// Whether one of the words stands in a text. Small letters match any case, a word with a capital only as written; `any_case` lets that go.
#[must_use]
pub fn named(text: &str, words: &[String], any_case: bool) -> bool {
    let lower = text.to_lowercase();
    words.iter().any(|word| {
        if any_case || !word.chars().any(char::is_uppercase) {
            stands_in(&lower, &word.to_lowercase())
        } else {
            stands_in(text, word)
        }
    })
}

fn stands_in(text: &str, word: &str) -> bool {
    !word.is_empty()
        && text.match_indices(word).any(|(at, _)| {
            // whole words only: `axe` isn't in `relaxed`
            let before = text[..at].chars().next_back();
            let after = text[at + word.len()..].chars().next();
            ![before, after]
                .into_iter()
                .flatten()
                .any(char::is_alphanumeric)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_whole_and_capitals_are_meant() {
        let named = |text: &str, word: &str| named(text, &[word.to_owned()], false);
        assert!(named("released under GPL-3.0", "GPL"));
        assert!(!named("released under LGPL-3.0", "GPL"));
        assert!(named("npx jest-axe", "axe"));
        assert!(named("Axe finds it", "axe"));
        assert!(!named("the first wave", "WAVE"));
        assert!(!named("relaxed", "axe"));
    }
}
