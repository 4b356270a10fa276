//! What a link to the bidder's own work says by its address: `…/docs/wireframes/home.png` leads to wireframes.

use super::entries::PatternId;
use serde::{Deserialize, Serialize};

/// Words of an address that tell what stands there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Address {
    /// The pattern that it is, in [`super::Lexicon::patterns`].
    pub pattern: PatternId,
    /// The host, or one above it; empty for any.
    pub host: String,
    /// Words of the path that follow each other, in small letters; a `*` at the end stands for any tail.
    pub words: Vec<String>,
}

impl Address {
    /// Reads `wireframe*`, `style guide` or `trello.com`.
    pub(in crate::rules) fn parse(written: &str, pattern: PatternId) -> Result<Self, String> {
        let mut words: Vec<String> = written.split_whitespace().map(str::to_owned).collect();
        // only hosts have a dot: a path's words are runs of letters and digits
        let host = if words.first().is_some_and(|word| word.contains('.')) {
            words.remove(0)
        } else {
            String::new()
        };
        let plain = |word: &str| {
            let stem = word.strip_suffix('*').unwrap_or(word);
            !stem.is_empty()
                && stem
                    .chars()
                    .all(|letter| letter.is_lowercase() || letter.is_ascii_digit())
        };
        if words.iter().any(|word| !plain(word)) || words.is_empty() && host.is_empty() {
            return Err(format!(
                "`{written}` is nothing that an address is known by: write words of its path in small letters, such as `wireframe*` or `style guide`, or a host, such as `trello.com`"
            ));
        }
        Ok(Self {
            pattern,
            host,
            words,
        })
    }

    /// Whether an address leads there, given its host and the words of its path in small letters.
    #[must_use]
    pub fn leads(&self, host: &str, path: &[String]) -> bool {
        let there = self.host.is_empty() || is_host(host, &self.host);
        let is = |word: &str, known: &str| match known.strip_suffix('*') {
            Some(stem) => word.starts_with(stem),
            None => word == known,
        };
        let follow = |part: &[String]| {
            let mut pairs = part.iter().zip(&self.words);
            pairs.all(|(word, known)| is(word, known))
        };
        there && (self.words.is_empty() || path.windows(self.words.len()).any(follow))
    }
}

/// Whether a host is the known one or below it.
#[must_use]
pub fn is_host(host: &str, known: &str) -> bool {
    let rest = host.strip_suffix(known);
    rest.is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_known_by_its_host_and_by_words_of_its_path() {
        let path: Vec<String> = ["docs", "style", "guides", "v", "2"]
            .map(str::to_owned)
            .into();
        for (written, leads) in [
            ("style guide*", true),
            ("style guide", false),
            ("guides style", false),
            ("example.org", true),
            ("code.example.org docs", true),
            ("ample.org", false),
        ] {
            let address = Address::parse(written, 0).expect(written);
            assert_eq!(address.leads("code.example.org", &path), leads, "{written}");
        }
        for broken in ["", "*", "Wiki", "wire/frame"] {
            assert!(Address::parse(broken, 0).is_err(), "{broken}");
        }
    }
}
