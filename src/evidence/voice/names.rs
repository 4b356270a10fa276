//! Under what names the bidder goes, learnt from the document.

use crate::document::{BlockKind, Document};
use crate::prose::{Prose, Token};
use crate::rules::{Grammar, word_number};
use hashbrown::HashSet;

/// Words behind a name among which one stands that tells a bidder: "Brook's proposal", "Brook Ltd".
const BEHIND: usize = 2;

/// Words that may name the bidder or what it offers: those of headings, and those behind which stands what bidders say of themselves.
pub(in crate::evidence) struct Names(HashSet<u32>);

impl Names {
    pub(in crate::evidence) fn new(document: &Document, prose: &Prose, grammar: &Grammar) -> Self {
        let mut names = HashSet::new();
        for sentence in &prose.sentences {
            let heading = matches!(document.blocks[sentence.block].kind, BlockKind::Heading(_));
            for at in sentence.own..sentence.tokens.end {
                let word = prose.tokens[at].text(document);
                let behind = at + 1..(at + 1 + BEHIND).min(sentence.tokens.end);
                let bids = |token: &Token| is_among(&grammar.bidding, token.text(document));
                if is_name(word) && (heading || prose.tokens[behind].iter().any(bids)) {
                    names.insert(word_number(word));
                }
            }
        }
        Self(names)
    }

    /// Whether any of some words is one of them.
    pub(super) fn hold(&self, words: &str) -> bool {
        let words = words.split(|letter: char| !letter.is_alphanumeric());
        let names = words.filter(|word| is_name(word));
        names.map(word_number).any(|name| self.0.contains(&name))
    }
}

fn is_name(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

fn is_among(known: &[String], word: &str) -> bool {
    known.iter().any(|known| known.eq_ignore_ascii_case(word))
}
