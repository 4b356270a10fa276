//! Everything that a statement is weighed by, and what of it is asked again and again.

use super::cues::Cues;
use super::links;
use super::place::Places;
use super::voice::Names;
use crate::document::{BlockId, Document, Span};
use crate::find::{Match, Search};
use crate::prose::Prose;
use crate::rules::{Lexicon, Owner, PatternId, word_number};
use hashbrown::HashMap;
use std::cell::OnceCell;

/// Everything that a statement is weighed by.
pub(super) struct Scale<'a> {
    pub(super) document: &'a Document,
    pub(super) prose: &'a Prose,
    pub(super) lexicon: &'a Lexicon,
    pub(super) search: Search<'a>,
    /// The cues of sentences that may be answers.
    cues: Vec<OnceCell<Box<Cues<'a>>>>,
    /// For every word of the text, its number.
    pub(super) numbers: Vec<u32>,
    /// The words of grammar by their numbers.
    function_words: HashMap<u32, &'a str>,
    /// For each of the document's links, whether it leads to the bidder's own work.
    pub(super) own_links: Vec<bool>,
    /// Whether any item of the document is ticked.
    pub(super) ticks: bool,
    /// Where each sentence stands.
    pub(super) places: Places,
    /// Names of the bidder, when they are asked for.
    pub(super) names: OnceCell<Names>,
}

impl<'a> Scale<'a> {
    pub(super) fn new(document: &'a Document, prose: &'a Prose, lexicon: &'a Lexicon) -> Self {
        let mut scale = Self {
            document,
            prose,
            lexicon,
            search: Search::new(document, prose, lexicon),
            cues: prose.sentences.iter().map(|_| OnceCell::new()).collect(),
            numbers: prose
                .tokens
                .iter()
                .map(|word| word_number(word.text(document)))
                .collect(),
            function_words: lexicon
                .function_words
                .iter()
                .map(|word| (word_number(word), word.as_str()))
                .collect(),
            own_links: links::own_links(document, lexicon),
            ticks: is_ticked(document),
            places: Places::default(),
            names: OnceCell::new(),
        };
        scale.places = Places::of(document, prose, &scale.search, &|sentence| {
            scale.asks(sentence)
        });
        scale
    }

    /// The cues of a sentence that may be an answer, perhaps to several questions.
    pub(super) fn cues(&self, sentence: usize) -> &Cues<'a> {
        let cues = || self.cues_among(sentence, &self.search.cues(sentence));
        self.cues[sentence].get_or_init(|| Box::new(cues()))
    }

    /// The cues of a sentence with those that only a gauge counts.
    pub(super) fn all_cues(&self, sentence: usize) -> Cues<'a> {
        self.cues_among(sentence, &self.search.all_cues(sentence))
    }

    /// The cues among what was found in a sentence.
    pub(super) fn cues_among(&self, sentence: usize, found: &[Match]) -> Cues<'a> {
        Cues::new(
            found,
            &self.prose.sentences[sentence],
            self.document,
            self.prose,
            self.lexicon,
        )
    }

    /// The patterns of wordings that were found in a sentence, with their criteria, whatever speaks against them: of key words that are
    /// strung together some always do.
    pub(super) fn criteria(
        &self,
        found: &[Match],
    ) -> impl Iterator<Item = (PatternId, usize)> + Clone {
        found
            .iter()
            .filter_map(|found| match self.search.owner(found.pattern) {
                Owner::Wording(wording) => {
                    Some((found.pattern, self.lexicon.wordings[wording].criterion))
                }
                _ => None,
            })
    }

    /// How many words a sentence has without those that it continues.
    pub(super) fn own_words(&self, sentence: usize) -> usize {
        let sentence = &self.prose.sentences[sentence];
        sentence.tokens.end - sentence.own
    }

    /// Whether a word is one of grammar.
    pub(super) fn is_grammar(&self, token: usize) -> bool {
        let known = self.function_words.get(&self.numbers[token]);
        known.is_some_and(|known| {
            let word = self.prose.tokens[token].text(self.document);
            known.eq_ignore_ascii_case(word)
        })
    }

    /// How many words of grammar a sentence has.
    pub(super) fn grammar(&self, sentence: usize) -> usize {
        let sentence = &self.prose.sentences[sentence];
        let own = sentence.own..sentence.tokens.end;
        let grammar = own.filter(|&token| self.is_grammar(token));
        grammar.count()
    }

    /// A link to the bidder's own work that touches a piece of the text.
    pub(super) fn own_link(&self, span: Span) -> Option<usize> {
        self.document
            .link_positions(span)
            .find(|&at| self.own_links[at])
    }

    /// Whether a link leads to the bidder's own work on a host of its own, which can be looked at.
    pub(super) fn is_elsewhere(&self, link: usize) -> bool {
        self.own_links[link] && links::address(self.document.links[link].target.trim()).is_some()
    }

    /// Whether any link leads to the bidder's own work on a host.
    pub(super) fn has_own_host(&self) -> bool {
        (0..self.own_links.len()).any(|link| self.is_elsewhere(link))
    }

    /// The span with the head of its row, if that is what it was read with.
    pub(super) fn with_row_head(&self, span: Span, block: BlockId, context: BlockId) -> Span {
        if self.document.blocks[block].row_head == Some(context) {
            Span::new(self.document.blocks[context].span.start, span.end)
        } else {
            span
        }
    }
}

/// Whether any item of a document is ticked: then its items that aren't are no statements.
fn is_ticked(document: &Document) -> bool {
    let mut marks = document.blocks.iter().map(|block| block.marker.as_deref());
    marks.any(|mark| mark == Some("[x]"))
}
