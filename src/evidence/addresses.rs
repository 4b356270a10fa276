//! What links to the bidder's own work say by where they lead: whoever links the folder of its wireframes has some.

use super::links::{address, host, is_repository, of_repository};
use super::{Evidence, NearMiss, Reason, Refused, Scale, Strength};
use crate::document::Link;
use crate::rules::{Address, Level, Owner};

impl Scale<'_> {
    /// The statements that links make, in the order of the text, each with its sentence and why it doesn't count, if so.
    pub(super) fn linked(&self) -> Vec<(usize, Result<Evidence, NearMiss>, Option<Refused>)> {
        let mut linked = Vec::new();
        if self.lexicon.addresses.is_empty() {
            return linked;
        }
        let own = self.document.links.iter().zip(&self.own_links).enumerate();
        for (at, (link, _)) in own.filter(|(_, (_, own))| **own) {
            let Some(sentence) = self.sentence_of(link) else {
                continue;
            };
            let path = words(path(&link.target));
            let host = address(&link.target).map(host).unwrap_or_default();
            let known = self.lexicon.addresses.iter();
            for address in known.filter(|known| self.leads(known, link, &host, &path)) {
                let statement = self.statement_of_link(address, at, sentence);
                linked.push((sentence, statement, self.voice_of_link(sentence)));
            }
        }
        linked
    }

    fn leads(&self, known: &Address, link: &Link, host: &str, path: &[String]) -> bool {
        // a host of code alone means a repository on it
        known.leads(host, path)
            && (!known.words.is_empty() || !is_repository(host) || of_repository(&link.target))
    }

    /// What a link says, whoever says it.
    fn statement_of_link(
        &self,
        address: &Address,
        link: usize,
        sentence: usize,
    ) -> Result<Evidence, NearMiss> {
        let Owner::Wording(wording) = self.search.owner(address.pattern) else {
            unreachable!("addresses belong to wordings");
        };
        let rule = &self.lexicon.wordings[wording];
        let strength = match rule.strength {
            Level::Claimed => Some(Strength::Claimed),
            Level::Committed => Some(Strength::Committed),
            Level::Evidenced => Some(Strength::Evidenced),
            Level::Absent | Level::Contradicted => None,
        };
        let because = strength.map_or(Reason::SaysOpposite, |strength| {
            Reason::Linked(strength, link)
        });
        let of_sentence = &self.prose.sentences[sentence];
        let evidence = Evidence {
            criterion: rule.criterion,
            strength,
            span: of_sentence.span,
            block: of_sentence.block,
            wording,
            pattern: address.pattern,
            because: vec![because],
        };
        let words = of_sentence.tokens.clone();
        match self.cues(sentence).denying(&words) {
            Some(denial) => Err(NearMiss {
                evidence,
                reason: Refused::Denied(denial),
            }),
            None => Ok(evidence),
        }
    }

    /// Why a link is none of the bidder's; it leads somewhere also from headings and from commands to copy.
    fn voice_of_link(&self, sentence: usize) -> Option<Refused> {
        self.voice(sentence, self.cues(sentence))
            .filter(|refused| {
                let leads = [Refused::Heading, Refused::HeadOfRow, Refused::Program];
                !leads.contains(refused)
            })
    }

    /// The sentence in which a link stands.
    fn sentence_of(&self, link: &Link) -> Option<usize> {
        let sentences = &self.prose.sentences;
        let behind = sentences.partition_point(|sentence| sentence.span.start <= link.span.start);
        let sentence = behind.checked_sub(1)?;
        let span = sentences[sentence].span;
        // a picture before a sentence belongs to none
        let before = link.span.is_empty() && link.span.start == span.start;
        (link.span.start <= span.end && !before).then_some(sentence)
    }
}

/// The part of an address that says what stands there: without host, and without account and repository of a code host.
fn path(target: &str) -> &str {
    let Some(address) = address(target) else {
        return target;
    };
    let parts = if is_repository(&host(address)) { 3 } else { 1 };
    address.splitn(parts + 1, '/').nth(parts).unwrap_or_default()
}

/// The words of a path in small letters: `UserTests/round%202` has "user", "tests", "round" and "2".
fn words(path: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut before = ' ';
    for letter in path.replace("%20", " ").chars() {
        let same = letter.is_alphanumeric()
            && before.is_alphanumeric()
            && letter.is_numeric() == before.is_numeric()
            && !(letter.is_uppercase() && before.is_lowercase());
        if letter.is_alphanumeric() && !same {
            words.push(String::new());
        }
        if let (true, Some(word)) = (letter.is_alphanumeric(), words.last_mut()) {
            word.extend(letter.to_lowercase());
        }
        before = letter;
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_a_path_tell_what_stands_there() {
        for (target, expected) in [
            (
                "https://github.com/wiki-works/user-tests/tree/main/docs/UserTests/Round%202.pdf",
                "tree main docs user tests round 2 pdf",
            ),
            ("docs/style_guide.md", "docs style guide md"),
            ("https://boards.example.org/b/roadmap", "b roadmap"),
            ("https://github.com/wiki-works/user-tests", ""),
        ] {
            assert_eq!(words(path(target)).join(" "), expected, "{target}");
        }
    }
}
