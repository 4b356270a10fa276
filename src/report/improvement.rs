//! What to improve, in the order in which it is worth a bidder's while.

use super::Report;
use super::quote::{Quote, Weakness};
use super::standing::{Gap, Principle, Standing};
use crate::catalogue::say::report as say;
use crate::judge::Verdict;
use std::cmp::Reverse;

/// A gap, with why it comes where it does and what the proposal says already.
#[derive(Clone, Copy, Debug)]
pub struct Improvement<'a> {
    /// Why it comes where it does.
    pub cause: Cause,
    /// The gap.
    pub gap: &'a Gap,
    /// What filling it adds to the total, in tenths of a point of 100, under all principles that ask for it.
    pub worth: u32,
    /// The statement to improve, or the one that says the opposite.
    pub said: Option<&'a Quote>,
}

/// Why an improvement comes where it does, the most urgent first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cause {
    /// It is required, and not reached.
    Required,
    /// The proposal says the opposite, or files do.
    Contradicted,
    /// The proposal says it already, but not so that it counts as a commitment.
    OneSentence,
    /// The proposal doesn't say it.
    Missing,
    /// The proposal commits itself, and shows nothing for it.
    Unproven,
}

impl Cause {
    /// All of them, the most urgent first.
    pub const ALL: [Self; 5] = [
        Self::Required,
        Self::Contradicted,
        Self::OneSentence,
        Self::Missing,
        Self::Unproven,
    ];

    /// The word that reports use.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Required => "required",
            Self::Contradicted => "contradicted",
            Self::OneSentence => "one sentence away",
            Self::Missing => "missing",
            Self::Unproven => "unproven",
        }
    }
}

impl Improvement<'_> {
    /// What to do to the statement that is there already, in a sentence; `None` where there is none.
    #[must_use]
    pub fn first_step(&self) -> Option<String> {
        let quote = self.said?;
        if quote.strength.is_none() {
            return Some(say::SettleTheContradiction.to_string());
        }
        if self.gap.verdict != Verdict::Claimed {
            return None;
        }
        let step = match &quote.weakness {
            Some(Weakness::Softened(words)) => say::DropTheseWords { words }.to_string(),
            Some(Weakness::ShortAnswer(_)) => say::SayHow.to_string(),
            Some(Weakness::General) => say::TooGeneral.to_string(),
            None => say::AddWhoAndWhen.to_string(),
        };
        Some(step)
    }

    /// All that there is to do, in sentences.
    #[must_use]
    pub fn advice(&self) -> String {
        let advice = &self.gap.advice;
        match self.first_step() {
            Some(step) => format!("{step} {advice}"),
            None => advice.clone(),
        }
    }
}

impl Report {
    /// What to improve: what is required and not reached, what is contradicted, what is one sentence away, what is missing, what is to be proved.
    /// Within each what adds most comes first, then what takes least, then what belongs to the weakest principle. Each criterion stands once.
    #[must_use]
    pub fn improvements(&self) -> Vec<Improvement<'_>> {
        let mut improvements: Vec<(Improvement, usize)> = Vec::new();
        for gap in &self.gaps {
            let mut known = improvements.iter_mut();
            // a criterion may be asked by several principles, and is improved once
            if let Some((known, _)) = known.find(|(one, _)| one.gap.criterion == gap.criterion) {
                known.worth += gap.worth;
                continue;
            }
            let Some((principle, standing)) = self.asked_by(&gap.criterion) else {
                continue;
            };
            let improvement = Improvement {
                cause: self.cause(gap),
                gap,
                worth: gap.worth,
                said: said(standing),
            };
            improvements.push((improvement, principle));
        }
        let least = |principle: usize| self.principles[principle].score.least;
        // stable: of equals the charter's order stays
        improvements.sort_by_key(|(one, principle)| {
            (
                one.cause,
                Reverse(one.worth),
                effort(one),
                least(*principle),
            )
        });
        improvements.into_iter().map(|(one, _)| one).collect()
    }

    /// All criteria under all principles, in the charter's order.
    pub(super) fn standings(&self) -> impl Iterator<Item = &Standing> {
        self.principles.iter().flat_map(|one| &one.criteria)
    }

    /// The first principle that asks for a criterion, by its position, and how the criterion stands.
    fn asked_by(&self, criterion: &str) -> Option<(usize, &Standing)> {
        let of = |principle: &'_ Principle| {
            let mut criteria = principle.criteria.iter();
            criteria.position(|standing| standing.id == criterion)
        };
        let mut principles = self.principles.iter().enumerate();
        principles.find_map(|(at, one)| of(one).map(|nth| (at, &one.criteria[nth])))
    }

    fn cause(&self, gap: &Gap) -> Cause {
        let mut failures = self.demands.iter().flat_map(|demand| &demand.failures);
        if failures.any(|one| one.criterion.as_deref() == Some(&gap.criterion)) {
            return Cause::Required;
        }
        match gap.verdict {
            Verdict::Contradicted => Cause::Contradicted,
            Verdict::Claimed => Cause::OneSentence,
            Verdict::Committed => Cause::Unproven,
            _ => Cause::Missing,
        }
    }
}

/// The statement to improve: the one that decided, unless it is good enough.
fn said(standing: &Standing) -> Option<&Quote> {
    match standing.verdict {
        Verdict::Claimed | Verdict::Contradicted => standing.deciding(),
        _ => None,
    }
}

/// How much it takes to make a commitment of what is said: a word to drop, an answer to spell out, a sentence to write.
fn effort(improvement: &Improvement) -> u8 {
    let weakness = improvement.said.and_then(|quote| quote.weakness.as_ref());
    match weakness {
        Some(Weakness::Softened(_)) => 0,
        None => 1,
        Some(Weakness::ShortAnswer(_)) => 2,
        Some(Weakness::General) => 3,
    }
}
