//! Of whom a clause speaks, told by its first words.

use super::{Cues, Hit};
use crate::rules::CueKind;
use std::ops::Range;

impl Cues<'_> {
    /// Whether a cue names of whom the words are said: the sentence or its clause begins with it, behind a phrase such as "In 2024," at most,
    /// and the bidder doesn't speak of itself there.
    pub(super) fn is_subject(&self, hit: &Hit, words: &Range<usize>) -> bool {
        hit.tokens.start < words.end
            && self.sentence.begins(hit.tokens.start)
            && self.sentence.ends_name(hit.tokens.end)
            && !self.speaks_of_itself(hit, words)
    }

    /// Whether the bidder speaks of itself between the subject and the end of the clause in which the words stand.
    fn speaks_of_itself(&self, hit: &Hit, words: &Range<usize>) -> bool {
        let clause = self.clause(words.start);
        self.hits.iter().any(|own| {
            own.kind == CueKind::Own
                && own.tokens.start >= hit.tokens.end
                && self.clause(own.tokens.start) <= clause
        })
    }
}
