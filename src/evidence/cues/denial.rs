//! What a denial denies, and whether it does so plainly: only what is denied plainly, of this offer, is told as a contradiction.

use super::{Cues, Hit};
use crate::document::Span;
use crate::rules::{CueKind, Scope};
use std::ops::Range;

/// Words between a denial and what it denies plainly, at most: "we do **not** *provide any form of* training".
const NEAR: usize = 5;
/// Words between a denied noun and the verb behind it: "training *for all staff* is not included".
const BEHIND: usize = 6;
/// Words between "no" and its noun.
const NOUN: usize = 2;
/// Words between a denial and what lifts it again: "**no** change reaches production *without* a review".
const LIFTS: usize = 16;
/// Words between a denial and what nobody wants: "**never** *sold, copied or* moved out of the country".
const AVERTS: usize = 8;

/// A denial of words.
#[derive(Clone, Debug)]
pub(in crate::evidence) struct Denial {
    /// The words that deny, as the sentence spells them.
    pub(in crate::evidence) span: Span,
    /// Whether nothing leaves room for doubt that just this is denied, and of the offer.
    pub(in crate::evidence) plain: bool,
    /// Whether it denies that something is offered at all: "we do not provide …".
    pub(in crate::evidence) offers_none: bool,
}

impl Cues<'_> {
    /// The denial of the words, if they are denied. What a "without" or "until" behind a denial brings is said, not denied: "never stored without encryption".
    pub(in crate::evidence) fn denying(&self, words: &Range<usize>) -> Option<Denial> {
        let denials = self.denials();
        // "it is not true that there is no …"
        let turned = denials.iter().any(|hit| hit.scope == Scope::Sentence);
        let reaching: Vec<&&Hit> = denials
            .iter()
            .filter(|hit| self.denies(hit, words, &denials))
            .collect();
        if turned && reaching.len() > 1 {
            return None;
        }
        // the nearest before them knows best
        let nearest = reaching
            .iter()
            .rev()
            .find(|hit| hit.tokens.start <= words.start);
        let hit = nearest.or(reaching.first())?;
        Some(Denial {
            span: self.words(&hit.tokens),
            plain: self.is_plain(hit, words),
            offers_none: self.offers_none(hit),
        })
    }

    fn offers_none(&self, hit: &Hit) -> bool {
        match hit.scope {
            Scope::Before => self.sentence.holds(hit.tokens.end),
            Scope::Phrase => hit.tokens.start > 0 && self.sentence.holds(hit.tokens.start - 1),
            Scope::Clause | Scope::Sentence | Scope::Subject => false,
        }
    }

    /// The denials of the sentence in their order; several cues may find the same "not".
    fn denials(&self) -> Vec<&Hit> {
        let of_kind = self.hits.iter().filter(|hit| hit.kind == CueKind::Negation);
        let mut denials: Vec<&Hit> = of_kind.collect();
        denials.sort_by_key(|hit| (hit.tokens.start, std::cmp::Reverse(hit.tokens.end)));
        denials.dedup_by(|next, one| next.tokens.start < one.tokens.end);
        denials
    }

    /// Whether what words say that speak against a bid is denied: "never sold to third parties".
    pub(in crate::evidence) fn is_averted(&self, words: &Range<usize>) -> bool {
        let kinds = [CueKind::Negation, CueKind::Averted];
        self.hits.iter().any(|hit| {
            kinds.contains(&hit.kind)
                && (hit.tokens.end <= words.start
                    || hit.kind == CueKind::Averted && hit.tokens.start < words.start)
                && words.start < hit.tokens.end + AVERTS
                && !self.sentence.has_pronoun(hit.tokens.end..words.start)
                && !self.sentence.has_verb(hit.tokens.end..words.start)
                && self.clause(hit.tokens.start) == self.clause(words.start)
        })
    }

    /// The denials among the words that are one word each.
    pub(in crate::evidence) fn denials_among(
        &self,
        words: &Range<usize>,
    ) -> impl Iterator<Item = Span> {
        let among = |hit: &&Hit| words.contains(&hit.tokens.start) && hit.tokens.len() == 1;
        let denials: Vec<Span> = self
            .denials()
            .into_iter()
            .filter(among)
            .map(|hit| self.words(&hit.tokens))
            .collect();
        denials.into_iter()
    }

    /// Whether a denial is of something that nobody wants.
    fn averts(&self, denial: &Hit) -> bool {
        self.hits.iter().any(|hit| {
            hit.kind == CueKind::Averted
                && hit.tokens.start < denial.tokens.end
                && denial.tokens.start < hit.tokens.end
        })
    }

    fn denies(&self, hit: &Hit, words: &Range<usize>, denials: &[&Hit]) -> bool {
        (self.reaches(hit, words) || self.lists(hit, words))
            && !self.averts(hit)
            && !self.is_aside(hit, words)
            && !self.is_of_brackets(hit, words)
            && !self.deny_anew(hit, words, denials)
            && !self.sentence.is_occasion(&hit.tokens, words)
            && !self.is_lifted(hit, words, denials)
    }

    /// Whether words stand in a row of things behind a "no" that begins its clause: "no workshops, *interviews* or visits are foreseen".
    fn lists(&self, hit: &Hit, words: &Range<usize>) -> bool {
        let between = hit.tokens.end..words.start.max(hit.tokens.end);
        hit.scope == Scope::Phrase
            && hit.tokens.start < words.start
            && between.len() < LIFTS
            && self.sentence.begins(hit.tokens.start)
            && !self.sentence.has_verb(between.clone())
            && !self.sentence.has_pronoun(between)
            && (self.says_there_is_none(hit, words)
                || self.sentence.has_verb(words.end..self.behind(words, LIFTS)))
    }

    /// Whether a denial stands in a side clause that isn't about the words: "people who do **not** speak English can read *the translation*".
    fn is_aside(&self, hit: &Hit, words: &Range<usize>) -> bool {
        let aside = self.sentence.aside(&hit.tokens);
        aside.is_some_and(|aside| words.start < aside.start || aside.end < words.end)
    }

    /// Whether a denial stands in brackets to which the words don't belong: "the help desk's figures (calls, *not* answered) are published".
    /// What stands before them may still be denied by all of them: "training (is not included)".
    fn is_of_brackets(&self, hit: &Hit, words: &Range<usize>) -> bool {
        self.sentence.brackets(&hit.tokens).is_some_and(|brackets| {
            let words = self.words(words);
            let before = hit.scope == Scope::Clause && words.end <= brackets.start;
            let reaches_in = brackets.start < words.end && words.start < brackets.end;
            !before && !reaches_in
        })
    }

    /// Whether words begin before the brackets in which a denial stands, and end in them.
    fn is_half_in_brackets(&self, hit: &Hit, words: &Range<usize>) -> bool {
        let brackets = self.sentence.brackets(&hit.tokens);
        brackets.is_some_and(|brackets| {
            let words = self.words(words);
            words.start < brackets.start && brackets.start < words.end
        })
    }

    /// Whether words behind an "and" begin with a denial of their own, to which one before it doesn't reach: "we do **not** use cookies, and *no data leaves* …".
    fn deny_anew(&self, hit: &Hit, words: &Range<usize>, denials: &[&Hit]) -> bool {
        hit.scope != Scope::Sentence
            && hit.tokens.end < words.start
            && self.sentence.is_join(words.start - 1)
            && denials.iter().any(|own| own.tokens.start == words.start)
    }

    /// Whether what a denial denies is lifted again before the words, or the denial itself lifts one before it.
    fn is_lifted(&self, hit: &Hit, words: &Range<usize>, denials: &[&Hit]) -> bool {
        if self.sentence.is_limit(hit.tokens.start) {
            return denials.iter().any(|before| {
                before.tokens.end <= hit.tokens.start
                    && hit.tokens.start - before.tokens.end < LIFTS
                    && self.clause(before.tokens.start) == self.clause(hit.tokens.start)
            });
        }
        self.limit(hit, hit.tokens.end..words.end).is_some()
    }

    /// A word among some places by which a denial is limited.
    fn limit(&self, hit: &Hit, places: Range<usize>) -> Option<usize> {
        let end = places.end.min(hit.tokens.end + LIFTS);
        (places.start..end).find(|&token| {
            self.sentence.is_limit(token) && self.clause(token) == self.clause(hit.tokens.start)
        })
    }

    /// Whether a denial that reaches the words denies just them, without condition, and of the offer.
    fn is_plain(&self, hit: &Hit, words: &Range<usize>) -> bool {
        if hit.scope == Scope::Sentence {
            return true;
        }
        let end = self.sentence.sentence.tokens.end;
        self.is_near(hit, words)
            && self.is_of_the_offer(words)
            && !self.is_half_in_brackets(hit, words)
            && self.sentence.aside(&hit.tokens).is_none()
            && self.limit(hit, words.end..end).is_none()
    }

    fn is_near(&self, hit: &Hit, words: &Range<usize>) -> bool {
        if hit.scope == Scope::Phrase {
            return words.start <= hit.tokens.end + NOUN && self.says_there_is_none(hit, words);
        }
        if hit.scope == Scope::Clause && words.end <= hit.tokens.start {
            let between = words.end..hit.tokens.start;
            return between.len() <= BEHIND
                && !self.sentence.has_verb(between)
                && !self.sentence.is_join(hit.tokens.start - 1);
        }
        // "is confidential, will be kept in escrow" says two things
        if hit.scope == Scope::Clause
            && hit.tokens.end < words.end
            && self.parted(hit.tokens.end, words.start.max(words.end - 1))
            && !self.leads_in(hit, words)
        {
            return false;
        }
        // "(but not …)" excludes a part
        let joined = hit.tokens.start > 0
            && self.sentence.is_join(hit.tokens.start - 1)
            && self.sentence.is_bare(hit.tokens.start);
        let between = hit.tokens.end..words.start.max(hit.tokens.end);
        // the verb that is denied itself may be one like "have"
        let behind_verb = (hit.tokens.end + 1).min(between.end)..between.end;
        between.len() <= NEAR
            && !joined
            && !self.sentence.has_verb(behind_verb)
            && !self.sentence.has_circumstance(between)
    }

    /// Whether a colon stands between a denial and the words behind it: "the following are not included: training, travel".
    fn leads_in(&self, hit: &Hit, words: &Range<usize>) -> bool {
        let (denial, words) = (self.words(&hit.tokens), self.words(words));
        let sentence = self.sentence.sentence;
        let of_context = hit.tokens.start < sentence.own;
        let between = self.sentence.document.text.get(denial.end..words.end);
        of_context || between.is_some_and(|between| between.contains(':'))
    }

    /// Whether a "no" belongs to a verb: "we offer no training", "no training is given". In "a single page, no training" it may be praise.
    fn says_there_is_none(&self, hit: &Hit, words: &Range<usize>) -> bool {
        let start = hit.tokens.start;
        let first = self.sentence.sentence.own;
        if self.sentence.is_limit(start) {
            return false;
        }
        if start > first && self.sentence.has_verb_of_having(start - 1) {
            return true;
        }
        let behind = words.start..self.behind(words, BEHIND);
        (start == first || self.sentence.begins(start)) && self.sentence.has_verb(behind)
    }

    /// The end of some more words behind words, at most that of the sentence.
    fn behind(&self, words: &Range<usize>, more: usize) -> usize {
        (words.end + more).min(self.sentence.sentence.tokens.end)
    }

    /// Whether what the words say is said of the offer, without condition.
    pub(in crate::evidence) fn is_of_the_offer(&self, words: &Range<usize>) -> bool {
        !self.is_supposed(words) && self.any(CueKind::Elsewhere).is_none()
    }

    /// Whether a sentence only supposes what the words say: "if the tests failed, …".
    pub(in crate::evidence) fn is_supposed(&self, words: &Range<usize>) -> bool {
        self.sentence.supposes(words.start)
    }
}
