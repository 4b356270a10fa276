//! A language's wordings and cues, ready to be looked for.

use super::address::Address;
use super::file::{CueKind, Grammar, Level, ProofKind, Scope};
use super::flat::{self, Flat};
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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner {
    /// A way of saying that a criterion is met, or not: position in [`Lexicon::wordings`].
    Wording(usize),
    /// A word that changes what a statement is worth: position in [`Lexicon::cues`].
    Cue(usize),
    /// The subject of a criterion that applies only when mentioned: position in [`super::Charter::criteria`].
    Topic(usize),
}

impl Flat for Owner {
    const WIDTH: usize = 2;

    fn put(&self, row: &mut impl FnMut(u32)) {
        let (kind, position) = match *self {
            Self::Wording(position) => (0, position),
            Self::Cue(position) => (1, position),
            Self::Topic(position) => (2, position),
        };
        row(kind);
        row(u32::try_from(position).unwrap_or(u32::MAX));
    }

    fn take(next: &mut impl FnMut() -> u32) -> Self {
        let (kind, position) = (next(), next() as usize);
        match kind {
            0 => Self::Wording(position),
            1 => Self::Cue(position),
            _ => Self::Topic(position),
        }
    }
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
    /// Whether it says nothing unless something that can be verified stands by it.
    pub only_with_proof: bool,
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
#[derive(Clone, Copy, Debug)]
pub struct Pattern {
    /// What it is a pattern of.
    pub owner: Owner,
    pub(super) needs: Piece,
    pub(super) never: Piece,
    pub(super) written: Piece,
}

impl Flat for Pattern {
    const WIDTH: usize = Owner::WIDTH + 3 * Piece::WIDTH;

    fn put(&self, row: &mut impl FnMut(u32)) {
        self.owner.put(row);
        for piece in [self.needs, self.never, self.written] {
            piece.put(row);
        }
    }

    fn take(next: &mut impl FnMut() -> u32) -> Self {
        Self {
            owner: Owner::take(next),
            needs: Piece::take(next),
            never: Piece::take(next),
            written: Piece::take(next),
        }
    }
}

/// Words that turn a pattern down in their sentence.
#[derive(Clone, Copy, Debug)]
pub struct Refusal {
    /// The words.
    pub need: Need,
    pub(super) written: Piece,
}

impl Flat for Refusal {
    const WIDTH: usize = Need::WIDTH + Piece::WIDTH;

    fn put(&self, row: &mut impl FnMut(u32)) {
        self.need.put(row);
        self.written.put(row);
    }

    fn take(next: &mut impl FnMut() -> u32) -> Self {
        Self {
            need: Need::take(next),
            written: Piece::take(next),
        }
    }
}

/// The patterns that each set of words sets off.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Triggers {
    /// Where a set's patterns begin; one more than there are sets.
    #[serde(with = "flat")]
    starts: Vec<u32>,
    #[serde(with = "flat")]
    patterns: Vec<SetOff>,
    /// The sets that set any pattern off, up to the last of them: bit n of number m stands for the set 32 m + n.
    #[serde(with = "flat")]
    fires: Vec<u32>,
}

/// What sets a pattern off: a word of a set, if one of another set stands in the sentence too.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Trigger {
    pub(super) class: ClassId,
    pub(super) pattern: PatternId,
    /// The other set; the same one if there is none.
    pub(super) with: ClassId,
}

/// A pattern that a set sets off, if a word of another set stands in the sentence too.
#[derive(Clone, Copy, Debug)]
struct SetOff {
    pattern: u32,
    with: ClassId,
}

impl Flat for SetOff {
    const WIDTH: usize = 2;

    fn put(&self, row: &mut impl FnMut(u32)) {
        row(self.pattern);
        row(self.with);
    }

    fn take(next: &mut impl FnMut() -> u32) -> Self {
        Self {
            pattern: next(),
            with: next(),
        }
    }
}

impl Triggers {
    /// For so many sets.
    pub(super) fn of(mut triggers: Vec<Trigger>, sets: usize) -> Self {
        triggers.sort_unstable();
        triggers.dedup();
        let first = |class| triggers.partition_point(|trigger| (trigger.class as usize) < class);
        let starts = (0..=sets).map(|class| u32::try_from(first(class)).unwrap_or(0));
        let last = triggers.last().map(|trigger| trigger.class as usize);
        let mut fires = vec![0; last.map_or(0, |last| last / 32 + 1)];
        for trigger in &triggers {
            fires[trigger.class as usize / 32] |= 1 << (trigger.class % 32);
        }
        let set_off = |trigger: &Trigger| SetOff {
            pattern: u32::try_from(trigger.pattern).unwrap_or(0),
            with: trigger.with,
        };
        Self {
            starts: starts.collect(),
            patterns: triggers.iter().map(set_off).collect(),
            fires,
        }
    }

    /// Calls `tried` with the patterns that are set off by sets, given as bits: some of them several times.
    pub fn set_off(&self, sets: &[u32], mut tried: impl FnMut(PatternId)) {
        for (at, (fires, here)) in self.fires.iter().zip(sets).enumerate() {
            let mut firing = fires & here;
            while firing != 0 {
                let class = 32 * at + firing.trailing_zeros() as usize;
                let patterns = self.starts[class] as usize..self.starts[class + 1] as usize;
                for set_off in &self.patterns[patterns] {
                    if is_among(sets, set_off.with) {
                        tried(set_off.pattern as usize);
                    }
                }
                firing &= firing - 1;
            }
        }
    }
}

/// Whether a set is among those that are given as bits.
#[must_use]
#[inline]
pub fn is_among(sets: &[u32], class: ClassId) -> bool {
    sets[class as usize / 32] >> (class % 32) & 1 == 1
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
    #[serde(with = "flat")]
    pub patterns: Vec<Pattern>,
    /// What turns patterns down; one may serve many.
    #[serde(with = "flat")]
    pub refusals: Vec<Refusal>,
    /// Words, in lower case, whose full stop doesn't end a sentence.
    pub abbreviations: BTreeSet<String>,
    /// Words by which clauses are told apart.
    pub grammar: Grammar,
    /// Hosts whose pages are never the bidder's own.
    pub others_hosts: Vec<String>,
    /// Hosts on which bidders put their own work.
    pub artefact_hosts: Vec<String>,
    /// Words that stand before the address of the bidder's own work.
    pub artefact_labels: Vec<String>,
    /// What the addresses of the bidder's own work say.
    pub addresses: Vec<Address>,
    /// Words of grammar, which sentences have and lists of key words don't.
    pub function_words: Vec<String>,
    /// The words of the charter and its criteria.
    pub known: Known,
    /// The patterns of wordings and topics that each set of words sets off.
    pub wording_triggers: Triggers,
    /// The same for cues.
    pub cue_triggers: Triggers,
    /// The same for cues that only the gauge of a whole text counts.
    pub gauge_triggers: Triggers,
    /// How many sets sentences are asked for as a whole, since they set patterns off or conditions can't be without them: the first ones.
    pub asked: usize,
    /// Sets that conditions can't be without.
    #[serde(with = "flat")]
    pub required: Vec<ClassId>,
    /// Ways through the words.
    #[serde(with = "flat")]
    pub steps: Vec<Step>,
    /// Regular expressions, each once.
    pub regexes: Vec<LazyRegex>,
    #[serde(with = "flat")]
    pub(super) needs: Vec<Need>,
    #[serde(with = "flat")]
    pub(super) never: Vec<u32>,
    pub(super) written: String,
}

impl Lexicon {
    /// What a sentence must hold for a pattern to match.
    #[must_use]
    pub fn needs(&self, pattern: &Pattern) -> &[Need] {
        &self.needs[pattern.needs.range()]
    }

    /// What sets a pattern off: of each condition the rarest set that it can't be without, with the next one. Beside a regular
    /// expression, which no set tells of, the rarest alone: the expression may match here, and the condition be met in the heading.
    pub(super) fn triggers_of(&self, id: PatternId) -> impl Iterator<Item = Trigger> {
        let needs = self.needs(&self.patterns[id]);
        let beside_regex = needs.iter().any(|need| matches!(need, Need::Regex(_)));
        needs.iter().filter_map(move |need| {
            let Need::Words {
                first, required, ..
            } = need
            else {
                return None;
            };
            let mut required = self.required[required.range()].iter();
            let class = *required.next().unwrap_or(first);
            let with = required.next().filter(|_| !beside_regex);
            Some(Trigger {
                class,
                pattern: id,
                with: *with.unwrap_or(&class),
            })
        })
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
