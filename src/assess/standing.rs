//! How a criterion stands, and why where that can't be told.

use super::case::Case;
use super::examined::Examined;
use super::quotes::quotes;
use crate::catalogue::say::assess as say;
use crate::claims;
use crate::evidence::Refused;
use crate::judge::{self, Verdict};
use crate::report::{Claim, Quote, Standing};
use crate::rules::{Applies, Criterion};

impl Case<'_> {
    /// How a criterion stands, without its weight. What is held against files for it goes to `claims`.
    pub(super) fn standing(&self, at: usize, claims: &mut Vec<Claim>) -> Standing {
        let criterion = &self.charter.criteria[at];
        let said = quotes(at, &self.examined);
        let evidence = match self.ground {
            Some(ground) => claims::evidence(at, criterion, said, ground, claims),
            None => said,
        };
        let verdict = self.verdict(at, criterion, &evidence);
        Standing {
            id: criterion.id.clone(),
            title: criterion.title.clone(),
            question: criterion.question.clone(),
            weight: 0,
            verdict,
            reason: self.reason(at, verdict),
            evidence: if verdict.level().is_some() {
                evidence
            } else {
                Vec::new()
            },
            waiver: None,
        }
    }

    fn verdict(&self, at: usize, criterion: &Criterion, evidence: &[Quote]) -> Verdict {
        let judged =
            self.examined.iter().any(Examined::is_judged) || evidence.iter().any(Quote::is_of_file);
        let found = self.examined.iter().filter_map(|one| one.found.as_ref());
        let mentioned = found
            .into_iter()
            .any(|found| found.weighed.mentioned.contains(&at));
        // what nobody could read may say it: absent would be a guess
        if !judged || evidence.is_empty() && (self.missing.is_some() || self.may_be_said(at)) {
            Verdict::CannotEvaluate
        } else if criterion.applies == Applies::WhenMentioned && !mentioned {
            Verdict::NotApplicable
        } else {
            judge::verdict(evidence.iter().map(|quote| quote.strength))
        }
    }

    /// Whether something is said for a criterion of which nobody can tell whether a reader sees it.
    fn may_be_said(&self, at: usize) -> bool {
        let found = self.examined.iter().filter_map(|one| one.found.as_ref());
        let mut misses = found.flat_map(|found| &found.weighed.near_misses);
        misses.any(|miss| miss.evidence.criterion == at && miss.reason == Refused::Unsure)
    }

    /// Why a criterion has a verdict that is none.
    fn reason(&self, at: usize, verdict: Verdict) -> Option<String> {
        let mut documents = self.examined.iter().map(|one| one.document);
        match verdict {
            Verdict::NotApplicable => Some(say::NothingItIsAskedOf.to_string()),
            Verdict::CannotEvaluate if documents.all(|document| document.blocks.is_empty()) => {
                Some(say::NothingCouldBeRead.to_string())
            }
            Verdict::CannotEvaluate if self.may_be_said(at) => {
                Some(say::OnlyWhatMayNotBeSeen.to_string())
            }
            Verdict::CannotEvaluate if self.examined.iter().any(Examined::is_judged) => self
                .missing
                .as_deref()
                .map(|missing| say::NothingFoundInWhatWasRead { missing }.to_string()),
            Verdict::CannotEvaluate => {
                let languages = self.examined.iter().map(|one| one.language.as_str());
                let languages = languages.collect::<Vec<_>>().join(", ");
                Some(say::NoWordingsForLanguages { languages }.to_string())
            }
            _ => None,
        }
    }
}
