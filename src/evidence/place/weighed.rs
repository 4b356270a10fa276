//! What the place of a statement makes of it.

use super::standing::{Answered, Met, Standing};
use super::titles::Reader;
use crate::document::{BlockId, BlockKind, Span};
use crate::evidence::cues::Cues;
use crate::evidence::reason::{Reason, Refused};
use crate::evidence::scale::Scale;
use crate::evidence::statement::{Evidence, NearMiss, Statement, turned_down};
use crate::evidence::strength::Strength;
use crate::find::Match;
use crate::rules::{Answer, CueKind, Level, Owner};

/// Words of a sentence that speaks for itself, whatever it stands under, at least.
const SPEAKS: usize = 5;
/// Words of an excluded item that may be taken for nothing but what it names, at most; and of a hundred letters those that name it, at least.
const ITEM: usize = 8;
const NAMED: usize = 40;
/// Letters of a word that may name something, at least.
const NAME: usize = 4;

impl Scale<'_> {
    pub(super) fn reader(&self) -> Reader<'_> {
        Reader {
            document: self.document,
            prose: self.prose,
            search: &self.search,
        }
    }

    /// The short answer that a sentence is, if it is nothing else.
    pub(in crate::evidence) fn short_answer(&self, sentence: usize) -> Option<Answer> {
        self.reader().answer(sentence)
    }

    /// Whether a sentence is the buyer's by its words.
    pub(in crate::evidence) fn asks(&self, sentence: usize) -> bool {
        self.is_question(sentence) || self.cues(sentence).any(CueKind::Buyer).is_some()
    }

    pub(in crate::evidence) fn is_question(&self, sentence: usize) -> bool {
        let span = self.prose.sentences[sentence].span;
        self.document.slice(span).trim_end().ends_with(['?', '？'])
    }

    /// Why a sentence is no offer where it stands; `None` if it is one.
    pub(in crate::evidence) fn out_of_place(
        &self,
        sentence: usize,
        cues: &Cues,
    ) -> Option<Refused> {
        match self.places.standing(sentence) {
            Standing::Offered
            | Standing::Bidders
            | Standing::Assumed(_)
            | Standing::Problem(_)
            | Standing::Beside(_) => None,
            Standing::Excluded(_) | Standing::Buyers(_) if self.speaks_up(sentence, cues) => None,
            Standing::Excluded(by) => Some(Refused::Excluded(by)),
            Standing::Buyers(by) => Some(Refused::LeftToBuyer(by)),
            Standing::Today(by) => {
                let own = cues.any(CueKind::Own).is_some();
                (!own).then_some(Refused::Today(by))
            }
            Standing::Record(by) => {
                // "we shall do the same for you"
                let here = cues.any(CueKind::Own).is_some() && cues.any(CueKind::Future).is_some();
                (!here).then_some(Refused::PastUnder(by))
            }
            Standing::Asked(answered) => Some(asked(answered)),
            Standing::Bare => Some(Refused::Bare),
        }
    }

    /// Whether a sentence of running text says what the bidder does, even where others say what it doesn't.
    fn speaks_up(&self, sentence: usize, cues: &Cues) -> bool {
        let block = self.prose.sentences[sentence].block;
        self.document.blocks[block].kind == BlockKind::Paragraph
            && self.own_words(sentence) >= SPEAKS
            && cues.any(CueKind::Own).is_some()
    }

    /// Whether all of a block stands under a title that says that it isn't offered.
    pub(in crate::evidence) fn is_excluded(&self, block: BlockId) -> bool {
        let sentences = self.prose.of_block[block].clone();
        let excluded = |sentence| matches!(self.places.standing(sentence), Standing::Excluded(_));
        !sentences.is_empty() && sentences.into_iter().all(excluded)
    }

    /// What a statement is worth in its place; `voice` is why it is none, if so.
    pub(in crate::evidence) fn in_its_place(
        &self,
        found: &Match,
        said: Statement,
        voice: Option<Refused>,
    ) -> Statement {
        let own = self.prose.sentences[found.sentence].own;
        match (self.places.standing(found.sentence), said) {
            (Standing::Excluded(by), Ok(evidence)) if voice == Some(Refused::Excluded(by)) => {
                self.excluded(found, evidence, by)
            }
            // what stands beside a refusal counts by its own words only
            (Standing::Beside(answered), Ok(evidence))
                if matches!(answered.met, Met::Not(_) | Met::Unknown)
                    && (found.tokens.start < own || found.context.is_some()) =>
            {
                let reason = asked(answered);
                Err(NearMiss { evidence, reason })
            }
            // what is lacking today isn't denied by the bidder, unless it speaks of itself
            (Standing::Problem(by), Ok(evidence))
                if evidence.strength.is_none()
                    && self.cues(found.sentence).any(CueKind::Own).is_none() =>
            {
                let reason = Refused::Today(by);
                Err(NearMiss { evidence, reason })
            }
            (Standing::Assumed(by), Ok(evidence)) => {
                turned_down(Ok(self.assumed(found.sentence, evidence, by)), voice)
            }
            // where a record is asked for, work for others is what counts
            (Standing::Record(by), said)
                if voice == Some(Refused::PastUnder(by)) && self.asks_for_record(found) =>
            {
                said
            }
            (_, said) => turned_down(said, voice),
        }
    }

    /// Whether the criterion of a match asks for a record.
    pub(in crate::evidence) fn asks_for_record(&self, found: &Match) -> bool {
        let owner = self.search.owner(found.pattern);
        matches!(owner, Owner::Wording(wording) if self.lexicon.wordings[wording].record)
    }

    /// What is excluded: the opposite of an offer where the item is hardly more than what the wording names.
    fn excluded(&self, found: &Match, mut evidence: Evidence, by: BlockId) -> Statement {
        let concrete = evidence.strength > Some(Strength::Claimed);
        if evidence.strength.is_none() {
            return Ok(evidence);
        }
        if concrete && self.is_named_only(found) && !self.is_running_text(found.sentence) {
            evidence.strength = None;
            evidence.because = vec![Reason::ExcludedUnder(by)];
            return Ok(evidence);
        }
        let reason = Refused::Excluded(by);
        Err(NearMiss { evidence, reason })
    }

    /// Whether a sentence tells something, rather than only names it: one of several in a paragraph, or one with a verb that helps others.
    fn is_running_text(&self, sentence: usize) -> bool {
        let of = &self.prose.sentences[sentence];
        let among_others = self.document.blocks[of.block].kind == BlockKind::Paragraph
            && self.prose.of_block[of.block].len() > 1;
        let auxiliaries = &self.lexicon.grammar.auxiliaries;
        among_others
            || self.prose.tokens[of.own..of.tokens.end].iter().any(|word| {
                let word = word.text(self.document);
                auxiliaries
                    .iter()
                    .any(|verb| verb.eq_ignore_ascii_case(word))
            })
    }

    /// Whether a sentence is a short item that is mostly the words of a match, and not a part or the cost of what they name.
    fn is_named_only(&self, found: &Match) -> bool {
        let sentence = &self.prose.sentences[found.sentence];
        let words = &self.prose.tokens[sentence.own..sentence.tokens.end];
        if words.len() > ITEM || found.tokens.start < sentence.own {
            return false;
        }
        let costs = &self.lexicon.grammar.costs;
        let is_cost = words.iter().any(|word| {
            let word = word.text(self.document);
            costs.iter().any(|cost| cost.eq_ignore_ascii_case(word))
        });
        let tokens = &self.prose.tokens[found.tokens.clone()];
        let named: usize = tokens.iter().map(|word| word.end() - word.start()).sum();
        let all: usize = words.iter().map(|word| word.end() - word.start()).sum();
        !is_cost && named * 100 >= all * NAMED
    }

    /// Whether two statements name the same thing: by the same pattern, or half of the words of the first stand in the second.
    pub(in crate::evidence) fn is_same_thing(&self, one: &Evidence, other: &Evidence) -> bool {
        let words = |evidence: &Evidence| {
            let sentence = &self.prose.sentences[self.sentence_of(evidence)];
            let words = sentence.own..sentence.tokens.end;
            let long =
                words.filter(|&token| self.prose.tokens[token].text(self.document).len() >= NAME);
            long.map(|token| self.numbers[token]).collect::<Vec<u32>>()
        };
        one.criterion == other.criterion
            && one.block != other.block
            && !self.is_excluded(other.block)
            && (one.pattern == other.pattern || {
                let (named, said) = (words(one), words(other));
                let again = named.iter().filter(|word| said.contains(word)).count();
                again > 1 && again * 2 >= named.len()
            })
    }

    /// What is taken for granted is no more than claimed, unless the bidder says that it does it.
    fn assumed(&self, sentence: usize, mut evidence: Evidence, by: BlockId) -> Evidence {
        let own = self.cues(sentence).any(CueKind::Own).is_some();
        // what can be verified isn't merely assumed
        if !own && evidence.strength == Some(Strength::Committed) {
            evidence.strength = Some(Strength::Claimed);
            let title = self.document.blocks[by].span;
            evidence.because.push(Reason::LoweredBy(title));
        }
        evidence
    }

    /// What the answer to a requirement makes of what was found in it; none where it isn't one that is answered.
    pub(in crate::evidence) fn answered(
        &self,
        asked: &[Match],
        no_answer: &dyn Fn(usize) -> bool,
    ) -> Option<Vec<Evidence>> {
        let sentence = asked[0].sentence;
        let Standing::Asked(answered) = self.places.standing(sentence) else {
            return None;
        };
        let mut evidence = match answered.met {
            Met::Consented | Met::OwnWords => {
                let own_words = self.own_words_beside(sentence, answered, no_answer);
                own_words.map_or(Vec::new(), |(answer, strength)| {
                    self.answers_by(asked, answer, strength)
                })
            }
            Met::Not(_) | Met::Unknown => Vec::new(),
        };
        let plainly = answered.met == Met::Not(Answer::Refused)
            && answered.plain
            && !self.is_question(sentence);
        let met = match answered.met {
            Met::Consented if !no_answer(sentence) => Some(Strength::Claimed),
            _ if plainly => None,
            _ => return Some(evidence),
        };
        let known: Vec<usize> = evidence.iter().map(|one| one.criterion).collect();
        for found in asked {
            let by_answer = self.by_answer(found, answered, met);
            evidence.extend(by_answer.filter(|one| !known.contains(&one.criterion)));
        }
        evidence.sort_by_key(|evidence| evidence.criterion);
        evidence.dedup_by_key(|evidence| evidence.criterion);
        Some(evidence)
    }

    /// The words of the bidder's own that answer best beside a requirement, with what they are worth.
    fn own_words_beside(
        &self,
        asked: usize,
        answered: Answered,
        no_answer: &dyn Fn(usize) -> bool,
    ) -> Option<(usize, Strength)> {
        let subject = self.prose.sentences[asked].block;
        let behind = self.prose.of_block[answered.end].end;
        let beside = (asked + 1..behind).filter(|&sentence| {
            matches!(
                self.places.standing(sentence),
                Standing::Offered | Standing::Bidders | Standing::Beside(_)
            )
        });
        self.best_among(subject, beside, no_answer)
    }

    /// What a bare answer makes of a requirement: consent a claim, refusal the opposite.
    fn by_answer(
        &self,
        found: &Match,
        answered: Answered,
        met: Option<Strength>,
    ) -> Option<Evidence> {
        let Owner::Wording(wording) = self.search.owner(found.pattern) else {
            return None;
        };
        let rule = &self.lexicon.wordings[wording];
        let general = rule.strength == Level::Claimed;
        if !rule.answers || rule.only_with_proof || general && met.is_none() {
            return None;
        }
        let cues = self.cues(found.sentence);
        let mut evidence = self.statement(found, wording, cues).ok()?;
        // to refuse what is denied, or to consent to it, says nothing that could be relied on
        evidence.strength?;
        evidence.strength = met;
        evidence.because = vec![if met.is_some() {
            Reason::ConsentedBy(answered.words)
        } else {
            Reason::RefusedBy(answered.words)
        }];
        let end = self.document.blocks[answered.end].span.end;
        evidence.span = Span::new(evidence.span.start, end.max(evidence.span.end));
        Some(evidence)
    }
}

/// Why a requirement is none of the bidder's statements, by its answer.
const fn asked(answered: Answered) -> Refused {
    match answered.met {
        Met::Not(Answer::Empty) => Refused::Unanswered,
        Met::Unknown => Refused::NotUnderstood(answered.words),
        _ => Refused::Asked(answered.words),
    }
}
