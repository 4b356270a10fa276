//! Paragraphs of slogans: "We listen. We share. We care. We iterate. We improve."

use crate::document::BlockKind;
use crate::evidence::scale::Scale;
use crate::evidence::statement::Evidence;
use crate::evidence::strength::Strength;

/// Sentences of a paragraph of slogans, at least.
const SENTENCES: usize = 5;
/// Words of its sentences, on the average at most.
const WORDS: usize = 5;
/// Words up to which a sentence there says nothing in particular, whatever it says.
const SHORTEST: usize = 3;

impl Scale<'_> {
    /// Whether a statement is a slogan: a general one, or one of a few words, in a paragraph of such.
    pub(in crate::evidence) fn is_slogan(&self, evidence: &Evidence) -> bool {
        let general = evidence.strength == Some(Strength::Claimed);
        let firm = evidence.strength == Some(Strength::Committed);
        let sentences = self.prose.of_block[evidence.block].clone();
        let is_paragraph = self.document.blocks[evidence.block].kind == BlockKind::Paragraph;
        if !is_paragraph || !(general || firm) || sentences.len() < SENTENCES {
            return false;
        }
        let words: usize = sentences.clone().map(|one| self.own_words(one)).sum();
        let short = || self.own_words(self.sentence_of(evidence)) <= SHORTEST;
        words <= sentences.len() * WORDS && (general || short())
    }
}
