//! The words of a sentence that change what its statements are worth, and how far each reaches.

mod clause;
mod denial;
mod subject;

use crate::document::{Document, Span};
use crate::find::Match;
use crate::prose::{Prose, Sentence};
use crate::rules::{CueKind, Lexicon, Owner, Scope};
use clause::Clauses;
pub(super) use denial::Denial;
use std::cell::OnceCell;
use std::ops::Range;

/// What a quotation stands between.
const QUOTATION_MARKS: [char; 5] = ['“', '”', '"', '«', '»'];
/// Words that a denial reaches that belongs to a noun ("without a library"), at most.
const NOUN: usize = 5;
/// Words between a denial and what it denies, at most.
const REACH: usize = 10;

/// The cues of a sentence.
pub(super) struct Cues<'a> {
    hits: Vec<Hit>,
    sentence: Clauses<'a>,
    /// First words of the sentence's clauses, when they are asked for.
    clauses: OnceCell<Vec<usize>>,
    /// Whether there are quotation marks in it.
    pub(super) quotes: bool,
}

struct Hit {
    kind: CueKind,
    scope: Scope,
    tokens: Range<usize>,
}

impl<'a> Cues<'a> {
    pub(super) fn new(
        found: &[Match],
        sentence: &'a Sentence,
        document: &'a Document,
        prose: &'a Prose,
        lexicon: &'a Lexicon,
    ) -> Self {
        let mut hits = Vec::with_capacity(found.len());
        for found in found {
            if let Owner::Cue(cue) = lexicon.patterns[found.pattern].owner {
                let cue = &lexicon.cues[cue];
                hits.push(Hit {
                    kind: cue.kind,
                    scope: cue.scope,
                    tokens: found.tokens.clone(),
                });
            }
        }
        Self {
            hits,
            sentence: Clauses {
                sentence,
                document,
                prose,
                grammar: &lexicon.grammar,
            },
            clauses: OnceCell::new(),
            quotes: document.slice(sentence.span).contains(QUOTATION_MARKS),
        }
    }

    fn span(&self, hit: &Hit) -> Span {
        self.words(&hit.tokens)
    }

    /// The words of a cue, as the sentence spells them.
    pub(super) fn words(&self, place: &Range<usize>) -> Span {
        let tokens = &self.sentence.prose.tokens;
        Span::new(tokens[place.start].start(), tokens[place.end - 1].end())
    }

    /// The places of a kind's cues, in order; those that overlap are one.
    pub(super) fn places(&self, kind: CueKind) -> impl Iterator<Item = Range<usize>> + use<> {
        let of_kind = self.hits.iter().filter(|hit| hit.kind == kind);
        let mut places: Vec<Range<usize>> = of_kind.map(|hit| hit.tokens.clone()).collect();
        places.sort_by_key(|place| place.start);
        places.dedup_by(|next, one| {
            let overlap = next.start < one.end;
            if overlap {
                one.end = one.end.max(next.end);
            }
            overlap
        });
        places.into_iter()
    }

    /// A cue of this kind that reaches the words, as the sentence spells it.
    pub(super) fn reaching(&self, kind: CueKind, words: &Range<usize>) -> Option<Span> {
        self.hits
            .iter()
            .filter(|hit| hit.kind == kind)
            .find(|hit| self.reaches(hit, words))
            .map(|hit| self.span(hit))
    }

    /// A cue of this kind anywhere in the sentence.
    pub(super) fn any(&self, kind: CueKind) -> Option<Span> {
        self.hits
            .iter()
            .find(|hit| hit.kind == kind)
            .map(|hit| self.span(hit))
    }

    /// How many words the cues of this kind have.
    pub(super) fn words_of(&self, kind: CueKind) -> usize {
        let of_kind = self.hits.iter().filter(|hit| hit.kind == kind);
        of_kind.map(|hit| hit.tokens.len()).sum()
    }

    fn reaches(&self, hit: &Hit, words: &Range<usize>) -> bool {
        match hit.scope {
            Scope::Sentence => true,
            Scope::Subject => self.is_subject(hit, words),
            Scope::Phrase => {
                hit.tokens.start < words.end
                    && words.start < hit.tokens.end + NOUN
                    && !self.parted(hit.tokens.end, words.start)
            }
            Scope::Clause => self.clause(hit.tokens.start) == self.clause(words.start),
            Scope::Before => {
                let before = hit.tokens.start < words.end
                    && self.clause(hit.tokens.start) == self.clause(words.start);
                // a "not" far before belongs to something else
                before && (hit.kind != CueKind::Negation || hit.tokens.end + REACH > words.start)
            }
        }
    }

    fn parted(&self, from: usize, to: usize) -> bool {
        let between = self.sentence.prose.tokens.get(from..=to);
        between.is_some_and(|tokens| tokens.iter().any(|token| token.apart()))
    }

    fn clause(&self, token: usize) -> usize {
        let clauses = self.clauses.get_or_init(|| self.sentence.starts());
        clauses.partition_point(|&first| first <= token)
    }
}
