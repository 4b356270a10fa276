//! A language's wordings and cues, ready to be looked for.

use super::address::Address;
use super::entries::{Cue, Pattern, PatternId, Refusal, RefusalId, Wording};
use super::flat;
use super::known::Known;
use super::need::{LazyRegex, Need, Step};
use super::triggers::{Trigger, Triggers};
use super::vocabulary::{ClassId, Vocabulary};
use crate::rules::terms::{Grammar, Unending};
use serde::{Deserialize, Serialize};

/// A language's wordings and cues, ready to be looked for.
///
/// What belongs to single patterns lies in a few long rows, of which patterns hold parts: so it is there at once when the program starts.
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
    /// Words that tell where a sentence goes on.
    pub unending: Unending,
    /// Words that tell what is to be filled in: `name` in `[Client name]`.
    pub slots: Vec<String>,
    /// Words, as they are written, that stand for what is still to be said: TBC.
    pub still_open: Vec<String>,
    /// Words by which clauses are told apart.
    pub grammar: Grammar,
    /// Hosts whose pages are never the bidder's own.
    pub others_hosts: Vec<String>,
    /// Hosts on which bidders put their own work.
    pub artefact_hosts: Vec<String>,
    /// Words that stand before the address of the bidder's own work.
    pub artefact_labels: Vec<String>,
    /// Names that stand in addresses until somebody fills in the right one.
    pub placeholders: Vec<String>,
    /// What the addresses of the bidder's own work say.
    pub addresses: Vec<Address>,
    /// Words of grammar, which sentences have and lists of key words don't.
    pub function_words: Vec<String>,
    /// The words of the charter and its criteria.
    pub known: Known,
    /// The words of the examples in the rules' own files.
    pub examples: Known,
    /// The patterns of wordings and topics that each set of words sets off.
    pub wording_triggers: Triggers,
    /// The same for cues.
    pub cue_triggers: Triggers,
    /// The same for cues that only the gauge of a whole text counts.
    pub gauge_triggers: Triggers,
    /// The same for whole titles and answers.
    pub whole_triggers: Triggers,
    /// The same for reservations.
    pub reservation_triggers: Triggers,
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
    pub(in crate::rules) needs: Vec<Need>,
    #[serde(with = "flat")]
    pub(in crate::rules) never: Vec<u32>,
    pub(in crate::rules) written: String,
}

impl Lexicon {
    /// What a sentence must hold for a pattern to match.
    #[must_use]
    pub fn needs(&self, pattern: &Pattern) -> &[Need] {
        &self.needs[pattern.needs.range()]
    }

    /// What sets a pattern off: of each condition the rarest set that it can't be without, with the next one. Beside a regular
    /// expression, which no set tells of, the rarest alone: the expression may match here, and the condition be met in the heading.
    pub(in crate::rules) fn triggers_of(&self, id: PatternId) -> impl Iterator<Item = Trigger> {
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

    /// Whether a pattern itself names a word, or a list in it does.
    #[must_use]
    pub fn names(&self, pattern: PatternId, word: &str) -> bool {
        let written = self.pattern_as_written(pattern);
        // what stands behind `!` is refused, not said
        let needed = written.split('!').next().unwrap_or_default();
        // a list's name is no word of the pattern
        let mut parts =
            needed
                .split('{')
                .enumerate()
                .map(|(nth, part)| match part.split_once('}') {
                    Some((_, behind)) if nth > 0 => behind,
                    _ => part,
                });
        let is_it = |other: &str| !other.is_empty() && other.eq_ignore_ascii_case(word);
        parts.any(|part| {
            part.split(|letter: char| !letter.is_alphanumeric())
                .any(is_it)
        }) || needed.contains('{') && self.lists_name(pattern, word)
    }

    fn lists_name(&self, pattern: PatternId, word: &str) -> bool {
        // as written in the pattern, such words would be several
        word.chars().all(char::is_alphanumeric)
            && self.needs(&self.patterns[pattern]).iter().any(|need| {
                let Need::Words { steps, .. } = need else {
                    return false;
                };
                self.steps[steps.range()].iter().any(
                    |step| matches!(step, Step::Words { class, .. } if self.vocabulary.holds(*class, word)),
                )
            })
    }

    /// The words of a refusal as their author wrote them.
    #[must_use]
    pub fn refusal_as_written(&self, refusal: RefusalId) -> &str {
        &self.written[self.refusals[refusal].written.range()]
    }
}
