//! A language's wordings and cues, ready to be looked for.

use super::file::{CueKind, Level, ProofKind, Scope};
use super::known::Known;
use super::need::{LazyRegex, Need, Piece, Step};
use super::vocabulary::{ClassId, Vocabulary};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Position of a pattern in [`Lexicon::patterns`].
pub type PatternId = usize;

/// Position of a refusal in [`Lexicon::refusals`].
pub type RefusalId = usize;

/// What a pattern is a pattern of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Owner {
    /// A way of saying that a criterion is met, or not: position in [`Lexicon::wordings`].
    Wording(usize),
    /// A word that changes what a statement is worth: position in [`Lexicon::cues`].
    Cue(usize),
    /// The subject of a criterion that applies only when mentioned: position in [`super::Charter::criteria`].
    Topic(usize),
}

/// Ways of saying one thing about one criterion.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Wording {
    /// Position in [`super::Charter::criteria`].
    pub criterion: usize,
    /// What a plain statement is worth; `Contradicted` for the opposite.
    pub strength: Level,
    /// `<language>/<criterion>#<number>`: the number counts the wordings of its file from 1.
    pub name: String,
    /// What lifts it from committed to evidenced; empty for nothing.
    pub proof: Vec<ProofKind>,
    /// Whether a heading in these words makes an answer of what stands under it.
    pub answers: bool,
    /// Whether a "not" before it leaves it as it is.
    pub keeps_under_negation: bool,
}

/// A word that changes what a statement is worth.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Cue {
    /// What it tells.
    pub kind: CueKind,
    /// How far it reaches.
    pub scope: Scope,
}

/// A compiled pattern.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Pattern {
    /// What it is a pattern of.
    pub owner: Owner,
    pub(super) needs: Piece,
    pub(super) never: Piece,
    pub(super) written: Piece,
}

/// Words that turn a pattern down in their sentence.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Refusal {
    /// The words.
    pub need: Need,
    pub(super) written: Piece,
}

/// The patterns that each set of words sets off.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Triggers {
    /// Where a set's patterns begin; one more than there are sets.
    starts: Vec<u32>,
    patterns: Vec<u32>,
    /// The sets that set any pattern off, as bits.
    classes: Vec<u64>,
}

impl Triggers {
    /// From pairs of a set and a pattern, for so many sets.
    pub(super) fn of(mut pairs: Vec<(ClassId, PatternId)>, sets: usize) -> Self {
        pairs.sort_unstable();
        pairs.dedup();
        let mut triggers = Self::default();
        for class in 0..=sets {
            let first = pairs.partition_point(|&(known, _)| (known as usize) < class);
            triggers.starts.push(u32::try_from(first).unwrap_or(0));
        }
        triggers.classes = vec![0; sets.div_ceil(64)];
        for &(class, _) in &pairs {
            triggers.classes[class as usize / 64] |= 1 << (class % 64);
        }
        let patterns = pairs.iter().map(|&(_, pattern)| u32::try_from(pattern));
        triggers.patterns = patterns.map(Result::unwrap_or_default).collect();
        triggers
    }

    /// The sets that set any pattern off: bit n of number m stands for the set 64 m + n.
    #[must_use]
    pub fn classes(&self) -> &[u64] {
        &self.classes
    }

    /// The patterns that a word of the set sets off, in their order.
    pub fn of_class(&self, class: ClassId) -> impl Iterator<Item = PatternId> {
        let at = class as usize;
        let range = self.starts[at] as usize..self.starts[at + 1] as usize;
        self.patterns[range].iter().map(|&pattern| pattern as usize)
    }
}

/// A language's wordings and cues, ready to be looked for.
///
/// What belongs to single patterns lies in a few long rows, of which patterns hold pieces: so it is there at once when the program starts.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Lexicon {
    /// The language's two-letter code.
    pub language: String,
    /// The sets of words.
    pub vocabulary: Vocabulary,
    /// Ways of saying things.
    pub wordings: Vec<Wording>,
    /// Words that change what a statement is worth.
    pub cues: Vec<Cue>,
    /// All patterns.
    pub patterns: Vec<Pattern>,
    /// What turns patterns down; one may serve many.
    pub refusals: Vec<Refusal>,
    /// Words, in lower case, whose full stop doesn't end a sentence.
    pub abbreviations: BTreeSet<String>,
    /// Hosts whose pages are never the bidder's own.
    pub others_hosts: Vec<String>,
    /// Hosts on which bidders put their own work.
    pub artefact_hosts: Vec<String>,
    /// Words of grammar, which sentences have and lists of key words don't.
    pub grammar: Vec<String>,
    /// The words of the charter and its criteria.
    pub known: Known,
    /// The patterns of wordings and topics that each set of words sets off.
    pub wording_triggers: Triggers,
    /// The same for cues.
    pub cue_triggers: Triggers,
    /// Sets that conditions can't be without.
    pub required: Vec<ClassId>,
    /// Ways through the words.
    pub steps: Vec<Step>,
    /// Regular expressions, each once.
    pub regexes: Vec<LazyRegex>,
    pub(super) needs: Vec<Need>,
    pub(super) never: Vec<u32>,
    pub(super) written: String,
}

impl Lexicon {
    /// What a sentence must hold for a pattern to match.
    #[must_use]
    pub fn needs(&self, pattern: &Pattern) -> &[Need] {
        &self.needs[pattern.needs.range()]
    }

    /// What a sentence must not hold.
    pub fn refusals_of(&self, pattern: &Pattern) -> impl Iterator<Item = RefusalId> {
        self.never[pattern.never.range()]
            .iter()
            .map(|&refusal| refusal as usize)
    }

    /// A pattern as its author wrote it.
    #[must_use]
    pub fn pattern_as_written(&self, pattern: PatternId) -> &str {
        &self.written[self.patterns[pattern].written.range()]
    }

    /// The words of a refusal as their author wrote them.
    #[must_use]
    pub fn refusal_as_written(&self, refusal: RefusalId) -> &str {
        &self.written[self.refusals[refusal].written.range()]
    }
}
