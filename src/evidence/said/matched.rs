//! What a sentence says in the words of a wording: whether it is denied, softened or put off, and whether something stands by it that can be verified.

use crate::document::Span;
use crate::evidence::cues::{Cues, Denial};
use crate::evidence::reason::{Reason, Refused};
use crate::evidence::scale::Scale;
use crate::evidence::statement::{Evidence, NearMiss, Statement};
use crate::evidence::strength::Strength;
use crate::find::Match;
use crate::rules::{CueKind, Level, PatternId, Wording};

impl Scale<'_> {
    /// What a match says, whoever says it.
    pub(in crate::evidence) fn statement(
        &self,
        found: &Match,
        wording: usize,
        cues: &Cues,
    ) -> Statement {
        let rule = &self.lexicon.wordings[wording];
        let mut evidence = self.unweighed(found, wording);
        if let Some(reason) = self.refusal(found, cues) {
            return Err(NearMiss { evidence, reason });
        }
        if rule.strength == Level::Contradicted {
            return self.opposite(evidence, found, cues);
        }
        let Some(denial) = self.denial(found, rule, cues) else {
            return self.affirmed(evidence, found, rule, cues);
        };
        // "we do not just care for users": a general word denied isn't its opposite
        let opposes = rule.strength != Level::Claimed || denial.offers_none;
        // "there is none yet; we aim to have one in spring" is put off, not refused
        let put_off = [CueKind::Later, CueKind::Hedge]
            .into_iter()
            .any(|kind| cues.any(kind).is_some());
        if opposes && denial.plain && !put_off {
            evidence.because.push(Reason::DeniedBy(denial.span));
            return Ok(evidence);
        }
        let reason = if opposes {
            Refused::DeniedLoosely(denial.span)
        } else {
            Refused::Denied(denial.span)
        };
        Err(NearMiss { evidence, reason })
    }

    /// The statement of a match before it is known what it is worth.
    fn unweighed(&self, found: &Match, wording: usize) -> Evidence {
        let sentence = &self.prose.sentences[found.sentence];
        let mut evidence = Evidence {
            criterion: self.lexicon.wordings[wording].criterion,
            strength: None,
            span: sentence.span,
            block: sentence.block,
            wording,
            pattern: found.pattern,
            because: Vec::new(),
        };
        if let Some(context) = found.context {
            evidence.because.push(Reason::ReadUnder(context));
            evidence.span = self.with_row_head(sentence.span, sentence.block, context);
        }
        evidence
    }

    /// What a match in words is worth that speak against a bid: nothing if they are denied, or not said of the offer.
    fn opposite(&self, mut evidence: Evidence, found: &Match, cues: &Cues) -> Statement {
        // "the rights stay with you, never with us"
        let turned = cues
            .denials_among(&found.tokens)
            .any(|denial| !self.is_written(found.pattern, denial));
        if turned || cues.is_averted(&found.tokens) || !cues.is_of_the_offer(&found.tokens) {
            let reason = Refused::DeniedLoosely(cues.words(&found.tokens));
            return Err(NearMiss { evidence, reason });
        }
        evidence.because.push(Reason::SaysOpposite);
        Ok(evidence)
    }

    /// Why a match is no statement at all, denied or not.
    fn refusal(&self, found: &Match, cues: &Cues) -> Option<Refused> {
        found
            .against
            .map(Refused::Against)
            .or_else(|| self.is_quoted(found, cues).then_some(Refused::Quoted))
            .or_else(|| self.deed_of_others(&found.tokens, cues))
            .or_else(|| {
                let elsewhere = cues.reaching(CueKind::Record, &found.tokens)?;
                (!self.asks_for_record(found)).then_some(Refused::PastWork(elsewhere))
            })
            .or_else(|| {
                let lapsed = cues.reaching(CueKind::Lapsed, &found.tokens)?;
                // "if the test failed, …" tells what would be done
                (!cues.is_supposed(&found.tokens)).then_some(Refused::Lapsed(lapsed))
            })
    }

    /// The denial of a match, if it is denied.
    fn denial(&self, found: &Match, rule: &Wording, cues: &Cues) -> Option<Denial> {
        let denial = cues.denying(&found.tokens)?;
        // "no lock-in" is a promise, "we do not offer an exit plan" is none
        if rule.keeps_under_negation && !(denial.offers_none && rule.strength == Level::Committed) {
            return None;
        }
        (!self.is_named(found.pattern, denial.span)).then_some(denial)
    }

    /// Whether a pattern itself holds a denial, in whatever form: `isn't` of "isn't shared".
    fn is_written(&self, pattern: PatternId, denial: Span) -> bool {
        let written = self.lexicon.pattern_as_written(pattern).to_lowercase();
        let part_of_word = |letter: char| !(letter.is_alphanumeric() || letter == '\'');
        let of_pattern = |word: &str| written.split(part_of_word).any(|one| one == word);
        let denial_in_words = self.document.slice(denial).to_lowercase().replace('’', "'");
        self.is_named(pattern, denial) || denial_in_words.split_whitespace().any(of_pattern)
    }

    /// Whether a pattern itself names a denial, so that it is part of what is said: `without internet`.
    fn is_named(&self, pattern: PatternId, denial: Span) -> bool {
        self.lexicon.names(pattern, self.document.slice(denial))
    }

    /// What a match that nothing denies is worth.
    fn affirmed(
        &self,
        mut evidence: Evidence,
        found: &Match,
        rule: &Wording,
        cues: &Cues,
    ) -> Statement {
        // most have a reason or two
        evidence.because.reserve_exact(2);
        evidence.strength = self.strength(rule, cues, found, &mut evidence.because);
        let whole = self.with_pointer(found.sentence, &evidence.because);
        evidence.span = Span::new(evidence.span.start, whole.end);
        if rule.only_with_proof && evidence.strength != Some(Strength::Evidenced) {
            let reason = Refused::Unproven;
            return Err(NearMiss { evidence, reason });
        }
        Ok(evidence)
    }

    /// How strong the statement is, without denial.
    fn strength(
        &self,
        wording: &Wording,
        cues: &Cues,
        found: &Match,
        because: &mut Vec<Reason>,
    ) -> Option<Strength> {
        let start = Strength::of_level(wording.strength)?;
        // nothing by them makes general words concrete
        if start == Strength::Claimed {
            because.push(Reason::General);
            return Some(start);
        }
        let cue = cues
            .reaching(CueKind::Commitment, &found.tokens)
            .or_else(|| cues.any(CueKind::Done));
        because.push(cue.map_or(Reason::Plain(start), |cue| Reason::By(start, cue)));
        let partner = cues.reaching(CueKind::Partner, &found.tokens);
        let certified = partner.filter(|_| cues.any(CueKind::Certificate).is_some());
        let lowered = [CueKind::Hedge, CueKind::Option, CueKind::Later]
            .into_iter()
            .find_map(|kind| cues.reaching(kind, &found.tokens));
        if let Some(cue) = lowered.or(certified) {
            because.push(Reason::LoweredBy(cue));
            return Some(Strength::Claimed);
        }
        // what a partner can show is no proof of the bidder's own
        if start == Strength::Committed && partner.is_none() {
            let (strength, reason) = self.proved(found.sentence, cues, &wording.proof);
            because.extend(reason);
            return Some(strength);
        }
        Some(start)
    }
}
