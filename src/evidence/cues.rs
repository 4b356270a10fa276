//! The words of a sentence that change what its statements are worth, and how far each reaches.

use crate::document::Document;
use crate::find::Match;
use crate::prose::{Prose, Sentence};
use crate::rules::{CueKind, Lexicon, Owner, Scope};
use std::ops::Range;

/// Words that a denial reaches that belongs to a noun ("without a library"), at most.
const NOUN: usize = 5;
/// Words between a denial and what it denies, at most.
const REACH: usize = 10;

/// The cues of a sentence.
pub(super) struct Cues<'a> {
    hits: Vec<Hit<'a>>,
    /// First words of the sentence's clauses.
    clauses: Vec<usize>,
    /// Words with a comma or the like before them.
    parted: Vec<usize>,
}

struct Hit<'a> {
    kind: CueKind,
    scope: Scope,
    tokens: Range<usize>,
    text: &'a str,
}

impl<'a> Cues<'a> {
    pub(super) fn of(
        found: Vec<Match>,
        sentence: &Sentence,
        document: &'a Document,
        prose: &Prose,
        lexicon: &Lexicon,
    ) -> Self {
        let hits = found.into_iter().filter_map(|found| {
            let Owner::Cue(cue) = lexicon.patterns[found.pattern].owner else {
                return None;
            };
            let cue = &lexicon.cues[cue];
            let text = &document.text
                [prose.tokens[found.tokens.start].start..prose.tokens[found.tokens.end - 1].end];
            Some(Hit {
                kind: cue.kind,
                scope: cue.scope,
                tokens: found.tokens,
                text,
            })
        });
        Self {
            hits: hits.collect(),
            clauses: clauses(sentence, document, prose),
            parted: sentence
                .tokens
                .clone()
                .filter(|&token| prose.tokens[token].apart)
                .collect(),
        }
    }

    /// A cue of this kind that reaches the words, as the sentence spells it.
    pub(super) fn reaching(&self, kind: CueKind, words: &Range<usize>) -> Option<&'a str> {
        self.hits
            .iter()
            .filter(|hit| hit.kind == kind)
            .find(|hit| self.reaches(hit, words))
            .map(|hit| hit.text)
    }

    /// The denial of the words, if they are denied: two denials make a statement ("never stored without encryption").
    pub(super) fn denying(&self, words: &Range<usize>) -> Option<&'a str> {
        let denials = self.hits.iter().filter(|hit| hit.kind == CueKind::Negation);
        let mut reaching: Vec<&Hit> = denials.filter(|hit| self.reaches(hit, words)).collect();
        reaching.sort_by_key(|hit| hit.tokens.start);
        // several cues may find the same "not"
        reaching.dedup_by(|next, one| next.tokens.start < one.tokens.end);
        (reaching.len() % 2 == 1).then(|| reaching[0].text)
    }

    /// A cue of this kind anywhere in the sentence.
    pub(super) fn any(&self, kind: CueKind) -> Option<&'a str> {
        self.hits
            .iter()
            .find(|hit| hit.kind == kind)
            .map(|hit| hit.text)
    }

    fn reaches(&self, hit: &Hit, words: &Range<usize>) -> bool {
        match hit.scope {
            Scope::Sentence => true,
            Scope::Phrase => {
                hit.tokens.start < words.end
                    && words.start < hit.tokens.end + NOUN
                    && !self.parted(hit.tokens.end, words.start)
            }
            Scope::Clause => self.clause(hit.tokens.start) == self.clause(words.start),
            Scope::Before => {
                let before = hit.tokens.start < words.end
                    && self.clause(hit.tokens.start) == self.clause(words.start);
                before && (hit.kind != CueKind::Negation || hit.tokens.end + REACH > words.start)
            }
        }
    }

    fn parted(&self, from: usize, to: usize) -> bool {
        self.parted
            .iter()
            .any(|&token| from <= token && token <= to)
    }

    fn clause(&self, token: usize) -> usize {
        self.clauses.partition_point(|&first| first <= token)
    }
}

/// Where a clause begins that a denial or hedge before it doesn't reach.
fn clauses(sentence: &Sentence, document: &Document, prose: &Prose) -> Vec<usize> {
    const OPENERS: [&str; 11] = [
        "but",
        "however",
        "although",
        "though",
        "whereas",
        "while",
        "yet",
        "instead",
        "so",
        "therefore",
        "because",
    ];
    let opens = |&token: &usize| {
        let word = prose.tokens[token];
        let before = if token > sentence.tokens.start {
            &document.text[prose.tokens[token - 1].end..word.start]
        } else {
            ""
        };
        let marks = before.contains([';', ':', '—', '–']) || before.contains(" - ");
        marks
            || OPENERS
                .iter()
                .any(|opener| document.text[word.start..word.end].eq_ignore_ascii_case(opener))
    };
    let inside = |token: &usize| *token != sentence.own;
    sentence
        .tokens
        .clone()
        .filter(inside)
        .filter(opens)
        .collect()
}
