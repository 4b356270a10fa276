//! What a sentence says in the words of a wording: whether it is denied, softened or put off, and whether something stands by it that can be verified.

use crate::document::Span;
use crate::evidence::cues::Cues;
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
        match self.denial(found, rule, cues) {
            // "we do not just care for users": a general word denied isn't its opposite
            Some(denial) if rule.strength == Level::Claimed => {
                let reason = Refused::Denied(denial);
                Err(NearMiss { evidence, reason })
            }
            Some(denial) => {
                evidence.because.push(Reason::DeniedBy(denial));
                Ok(evidence)
            }
            None => self.affirmed(evidence, found, rule, cues),
        }
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

    /// Why a match is no statement at all, denied or not.
    fn refusal(&self, found: &Match, cues: &Cues) -> Option<Refused> {
        found
            .against
            .map(Refused::Against)
            .or_else(|| self.is_quoted(found, cues).then_some(Refused::Quoted))
            .or_else(|| {
                let others = cues.reaching(CueKind::Others, &found.tokens);
                others.map(Refused::Others)
            })
    }

    /// The words that deny a match, if any do.
    fn denial(&self, found: &Match, rule: &Wording, cues: &Cues) -> Option<Span> {
        if rule.keeps_under_negation {
            return None;
        }
        let denial = cues.denying(&found.tokens);
        denial.filter(|&denial| !self.is_named(found.pattern, denial))
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
        let Some(start) = Strength::of_level(wording.strength) else {
            because.push(Reason::SaysOpposite);
            return None;
        };
        // nothing by them makes general words concrete
        if start == Strength::Claimed {
            because.push(Reason::General);
            return Some(start);
        }
        let cue = cues
            .reaching(CueKind::Commitment, &found.tokens)
            .or_else(|| cues.any(CueKind::Done));
        because.push(cue.map_or(Reason::Plain(start), |cue| Reason::By(start, cue)));
        let lowered = [CueKind::Hedge, CueKind::Option, CueKind::Later]
            .into_iter()
            .find_map(|kind| cues.reaching(kind, &found.tokens));
        if let Some(cue) = lowered {
            because.push(Reason::LoweredBy(cue));
            return Some(Strength::Claimed);
        }
        if start == Strength::Committed {
            let (strength, reason) = self.proved(found.sentence, cues, &wording.proof);
            because.extend(reason);
            return Some(strength);
        }
        Some(start)
    }
}
