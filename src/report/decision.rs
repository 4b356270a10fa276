//! What follows from a report for one who decides whether to bid.

use super::enough::Demand;
use super::standing::Standing;
use super::waiver::{Waiver, WaiverState};
use super::{Cause, Report};
use crate::catalogue::say::demand::WaiverExpired;
use crate::catalogue::say::report as say;
use crate::judge::Verdict;
use crate::score::Fit;
use std::borrow::Cow;

/// Tenths of a point of 100: so much may be one sentence away in a proposal that is ready.
const LEFT: u32 = 50;

/// What follows from a report for one who decides whether to bid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// The proposal says the opposite of what is required.
    NoBid,
    /// Something that is required isn't reached.
    NotReady,
    /// Nothing required is missing, but more can be had than is left open in a proposal that is ready.
    ImproveFirst,
    /// Neither.
    Ready,
}

impl Decision {
    /// All of them, the worst first.
    pub const ALL: [Self; 4] = [Self::NoBid, Self::NotReady, Self::ImproveFirst, Self::Ready];

    /// The word that reports use.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::NoBid => "no bid",
            Self::NotReady => "not ready",
            Self::ImproveFirst => "improve first",
            Self::Ready => "ready",
        }
    }
}

/// Something that is asked of a proposal.
#[derive(Clone, Debug)]
pub struct Asked<'a> {
    /// What, as it is written in a configuration: `open-source/licence>=committed`, or `score>=50`; of a waiver that is over, in words.
    pub what: Cow<'a, str>,
    /// Who asks for it: an option, or a file with its line.
    pub origin: Cow<'a, str>,
    /// What doesn't reach it; empty if all does.
    pub missed: Vec<Missed<'a>>,
}

/// Something that is asked and isn't reached.
#[derive(Clone, Debug)]
pub struct Missed<'a> {
    /// Id of the criterion; `None` where it is the score.
    pub criterion: Option<&'a str>,
    /// What isn't reached, with who asks for it, in a sentence without a full stop.
    pub message: String,
}

/// What is required of a criterion.
#[derive(Clone, Copy, Debug)]
pub struct Required<'a> {
    /// The least verdict that is enough.
    pub least: Verdict,
    /// Who asks for it.
    pub origin: &'a str,
}

impl Report {
    /// All that is asked, reached or not: what is required, and that no waiver is over.
    #[must_use]
    pub fn asked(&self) -> Vec<Asked<'_>> {
        let demands = self.demands.iter().map(Asked::of_demand);
        let waivers = self.waivers.iter();
        let expired = waivers.filter(|waiver| waiver.state == WaiverState::Expired);
        demands.chain(expired.map(Asked::of_expired)).collect()
    }

    /// What isn't reached of what is asked: the exit code is 1 exactly if there is something, and every format says so.
    #[must_use]
    pub fn missed(&self) -> Vec<Missed<'_>> {
        let asked = self.asked().into_iter();
        asked.flat_map(|one| one.missed).collect()
    }

    /// The same, a sentence each with who asks for it.
    #[must_use]
    pub fn unreached(&self) -> Vec<String> {
        let missed = self.missed().into_iter();
        missed.map(|one| one.message).collect()
    }

    /// The most that is required of a criterion, by its own id or those of its principles.
    #[must_use]
    pub fn required(&self, criterion: &str) -> Option<Required<'_>> {
        let has_it = |standing: &Standing| standing.id == criterion;
        let principles = self.principles.iter();
        let ids: Vec<&str> = principles
            .filter(|principle| principle.criteria.iter().any(has_it))
            .map(|principle| principle.id.as_str())
            .chain([criterion])
            .collect();
        let required = self.demands.iter().filter_map(|demand| {
            let (id, level) = demand.asked.split_once(">=")?;
            let mut levels = Verdict::ALL.into_iter();
            let least = levels.find(|verdict| verdict.word() == level)?;
            let origin = &demand.origin;
            ids.contains(&id).then_some(Required { least, origin })
        });
        required.max_by_key(|one| one.least.level())
    }

    /// What follows for one who decides whether to bid, and why, a clause each. `None` where nothing does: it is no proposal, or nothing could be judged.
    #[must_use]
    pub fn decision(&self) -> Option<(Decision, Vec<String>)> {
        if self.total.percent.is_none() || self.is_no_proposal() {
            return None;
        }
        let opposed = self.opposed();
        if !opposed.is_empty() {
            return Some((Decision::NoBid, opposed));
        }
        let unreached = self.unreached().len();
        if unreached > 0 {
            let because = say::RequirementsNotReached { count: unreached };
            return Some((Decision::NotReady, vec![because.to_string()]));
        }
        let because = self.open();
        if because.is_empty() {
            Some((Decision::Ready, because))
        } else {
            Some((Decision::ImproveFirst, because))
        }
    }

    /// Whether none of the documents reads as a proposal.
    fn is_no_proposal(&self) -> bool {
        let told = |input: usize| {
            let mut findings = self.findings.iter();
            findings.any(|one| one.kind == "no-proposal" && one.input == Some(input))
        };
        let inputs = self.inputs.iter().enumerate();
        let mut documents = inputs.filter(|(_, input)| !input.is_artefact).peekable();
        documents.peek().is_some() && documents.all(|(at, _)| told(at))
    }

    /// What is required and contradicted.
    fn opposed(&self) -> Vec<String> {
        let failures = self.demands.iter().flat_map(|demand| &demand.failures);
        let mut required: Vec<&str> = failures
            .filter_map(|failure| failure.criterion.as_deref())
            .filter(|id| {
                let mut standings = self.standings();
                standings.any(|one| one.id == *id && one.verdict == Verdict::Contradicted)
            })
            .collect();
        required.sort_unstable();
        required.dedup();
        let opposed = required.into_iter();
        opposed
            .map(|criterion| say::RequiredAndContradicted { criterion }.to_string())
            .collect()
    }

    /// What stands between a proposal and being ready, a clause each.
    fn open(&self) -> Vec<String> {
        let mut because = Vec::new();
        let with = |verdict| self.standings().filter(move |one| one.verdict == verdict);
        let count = with(Verdict::Contradicted).count();
        if count > 0 {
            because.push(say::CriteriaContradicted { count }.to_string());
        }
        let near = self.improvements().into_iter();
        let near = near.filter(|one| one.cause == Cause::OneSentence);
        let tenths: u32 = near.map(|one| one.worth).sum();
        if tenths > LEFT {
            let points = format!("{}.{}", tenths / 10, tenths % 10);
            because.push(say::PointsOneSentenceAway { points }.to_string());
        }
        let weak = self.principles.iter();
        let count = weak.filter(|one| one.fit == Fit::Weak).count();
        if count > 0 {
            because.push(say::PrinciplesWeak { count }.to_string());
        }
        // what nobody could read may be as bad as what is known to be
        let count = with(Verdict::CannotEvaluate).count();
        if count > 0 {
            because.push(say::CriteriaNotAssessed { count }.to_string());
        }
        because
    }
}

impl<'a> Asked<'a> {
    fn of_demand(demand: &'a Demand) -> Self {
        let missed = demand.failures.iter().map(|failure| Missed {
            criterion: failure.criterion.as_deref(),
            message: told(&failure.message, &demand.origin),
        });
        Self {
            what: demand.asked.as_str().into(),
            origin: demand.origin.as_str().into(),
            missed: missed.collect(),
        }
    }

    fn of_expired(waiver: &'a Waiver) -> Self {
        let criterion = &waiver.criterion;
        Self {
            what: say::WaiverOf { criterion }.to_string().into(),
            origin: format!("{}:{}", waiver.file, waiver.line).into(),
            missed: vec![Missed {
                criterion: Some(criterion),
                message: expiry(waiver),
            }],
        }
    }
}

/// What isn't reached, with who asks for it where that is known.
fn told(message: &str, origin: &str) -> String {
    if origin.is_empty() {
        message.to_owned()
    } else {
        say::NotReachedAskedBy { message, origin }.to_string()
    }
}

/// That a waiver is over.
fn expiry(waiver: &Waiver) -> String {
    WaiverExpired {
        criterion: &waiver.criterion,
        day: &waiver.expires,
        place: format_args!("{}:{}", waiver.file, waiver.line),
    }
    .to_string()
}
