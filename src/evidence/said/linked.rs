//! What links to the bidder's own work say by where they lead: whoever links the folder of its wireframes has some.

use crate::document::{BlockId, Link, Span};
use crate::evidence::links::{address, host, is_repository, of_repository};
use crate::evidence::reason::{Reason, Refused};
use crate::evidence::scale::Scale;
use crate::evidence::statement::{Evidence, Statement, turned_down};
use crate::evidence::strength::Strength;
use crate::prose::Sentence;
use crate::rules::{Address, Owner};

/// Characters of a path that are looked at: nobody needs more to say what stands there, and a hostile one may have millions.
const PATH: usize = 400;

/// Where a link stands.
#[derive(Clone, Copy)]
struct Spot {
    /// Its sentence; an address that stands alone has none.
    sentence: Option<usize>,
    block: BlockId,
    /// What is quoted.
    span: Span,
}

impl Scale<'_> {
    /// The statements that links make, in the order of the text, each with its sentence, if it has one.
    pub(in crate::evidence) fn linked(&self) -> Vec<(Option<usize>, Statement)> {
        let mut linked = Vec::new();
        if self.lexicon.addresses.is_empty() {
            return linked;
        }
        let own = self.document.links.iter().zip(&self.own_links).enumerate();
        for (at, (link, _)) in own.filter(|(_, (_, own))| **own) {
            let Some(spot) = self.spot(link) else {
                continue;
            };
            let path = words(path(&link.target));
            let host = address(&link.target).map(host).unwrap_or_default();
            let known = self.lexicon.addresses.iter();
            let mut addresses = known
                .filter(|known| leads(known, link, &host, &path))
                .peekable();
            if addresses.peek().is_none() {
                continue;
            }
            let refused = self.refused_link(spot);
            linked.extend(addresses.filter_map(|address| {
                let evidence = self.evidence_of_link(address, at, spot)?;
                let against = spot.sentence.and_then(|sentence| {
                    let against = self.search.refusal(address.pattern, sentence);
                    against.map(Refused::Against)
                });
                let statement = turned_down(Ok(evidence), against.or(refused));
                Some((spot.sentence, statement))
            }));
        }
        linked
    }

    /// What a link says, whoever says it.
    fn evidence_of_link(&self, address: &Address, link: usize, spot: Spot) -> Option<Evidence> {
        let Owner::Wording(wording) = self.search.owner(address.pattern) else {
            return None;
        };
        let rule = &self.lexicon.wordings[wording];
        let strength = Strength::of_level(rule.strength);
        let because = strength.map_or(Reason::SaysOpposite, |strength| {
            Reason::Linked(strength, link)
        });
        Some(Evidence {
            criterion: rule.criterion,
            strength,
            span: spot.span,
            block: spot.block,
            wording,
            pattern: address.pattern,
            because: vec![because],
        })
    }

    /// Why a link says nothing: its sentence is denied or isn't the bidder's. It leads somewhere also from headings and from commands to copy.
    fn refused_link(&self, spot: Spot) -> Option<Refused> {
        let sentence = spot.sentence?;
        let cues = self.cues(sentence);
        let words = &self.prose.sentences[sentence].tokens;
        if let Some(denial) = cues.denying(words).filter(|denial| denial.plain) {
            return Some(Refused::Denied(denial.span));
        }
        self.voice(sentence, cues).filter(|refused| {
            let leads = [
                Refused::Heading,
                Refused::HeadOfRow,
                Refused::Program,
                Refused::Bare,
            ];
            !leads.contains(refused)
        })
    }

    fn spot(&self, link: &Link) -> Option<Spot> {
        let sentences = &self.prose.sentences;
        let behind = sentences.partition_point(|sentence| sentence.span.start <= link.span.start);
        if let Some(sentence) = behind.checked_sub(1)
            && link.span.start <= sentences[sentence].span.end
        {
            let Sentence { span, block, .. } = sentences[sentence];
            // a picture before a sentence belongs to none
            let before = link.span.is_empty() && link.span.start == span.start;
            return (!before).then_some(Spot {
                sentence: Some(sentence),
                block,
                span,
            });
        }
        self.alone(link)
    }

    /// The place of an address that stands alone, quoted with what names it: the head of its row, or the line before that ends in a colon.
    fn alone(&self, link: &Link) -> Option<Spot> {
        let blocks = &self.document.blocks;
        let behind = blocks.partition_point(|block| block.span.start <= link.span.start);
        let block = behind.checked_sub(1)?;
        if link.span.is_empty() || !blocks[block].span.contains(link.span) {
            return None;
        }
        let before = block.checked_sub(1).filter(|&before| {
            let text = self.document.block_text(before).trim_end();
            text.ends_with(':')
        });
        let name = blocks[block].row_head.or(before);
        let start = name.map_or(link.span.start, |name| blocks[name].span.start);
        Some(Spot {
            sentence: None,
            block,
            span: Span::new(start, link.span.end),
        })
    }
}

/// Whether a link leads where an address says. A host of code alone means a repository on it.
fn leads(known: &Address, link: &Link, host: &str, path: &[String]) -> bool {
    known.leads(host, path)
        && (!known.words.is_empty() || !is_repository(host) || of_repository(&link.target))
}

/// The part of an address that says what stands there: without host, and without account and repository of a code host.
fn path(target: &str) -> &str {
    let Some(address) = address(target) else {
        return target;
    };
    let parts = if is_repository(&host(address)) { 3 } else { 1 };
    address
        .splitn(parts + 1, '/')
        .nth(parts)
        .unwrap_or_default()
}

/// The words of a path in small letters: `UserTests/round%202` has "user", "tests", "round" and "2".
fn words(path: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut before = ' ';
    // a word ends where letters turn to digits, or small ones to capitals
    for letter in path.replace("%20", " ").chars().take(PATH) {
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
