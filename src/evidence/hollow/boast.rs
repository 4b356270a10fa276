//! Advertisement, and nothing else.

use crate::document::Span;
use crate::evidence::cues::Cues;
use crate::evidence::scale::Scale;
use crate::rules::CueKind;

/// Of so many words one is of an advertisement, in a sentence that is nothing else; words of grammar aside.
const FINE_WORDS: usize = 4;

impl Scale<'_> {
    /// Whether a sentence is no more than advertisement; with the words of it.
    pub(in crate::evidence) fn boast(&self, sentence: usize, cues: &Cues) -> Option<Span> {
        let boast = cues.any(CueKind::Boast)?;
        let softened = [CueKind::Hedge, CueKind::Option, CueKind::Later]
            .into_iter()
            .any(|kind| cues.any(kind).is_some());
        // grammar aside, since it stands in every sentence
        let words = self
            .own_words(sentence)
            .saturating_sub(self.grammar(sentence));
        let specific = [
            CueKind::Figure,
            CueKind::Date,
            CueKind::Client,
            CueKind::Certificate,
            CueKind::Artefact,
        ];
        let is_specific = specific.into_iter().any(|kind| cues.any(kind).is_some())
            || self.own_link(self.prose.sentences[sentence].span).is_some();
        let nothing_else = softened || cues.words_of(CueKind::Boast) * FINE_WORDS >= words;
        (!is_specific && nothing_else).then_some(boast)
    }
}
