//! Whether it is enough, and what to do next.

use super::held::Spot;
use super::words::{DAY, SHA256, VerdictWord};
use crate::judge::Verdict;
use crate::report::{self, Cause};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// Something that must be reached.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Demand<'a> {
    /// What, as it is written in a configuration: open-source/licence>=committed, or score>=50.
    pub asked: Cow<'a, str>,
    /// Who asks for it: an option, or a file with its line.
    pub origin: Cow<'a, str>,
    /// Whether it is reached, or waived.
    pub met: bool,
    /// What doesn't reach it.
    pub failures: Vec<Failure<'a>>,
}

/// Something that isn't reached.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Failure<'a> {
    /// Id of the criterion; null where it is the score.
    pub criterion: Option<Cow<'a, str>>,
    /// What isn't reached.
    pub message: Cow<'a, str>,
}

/// What follows for one who decides whether to bid.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Decision<'a> {
    /// no bid: something required is contradicted; not ready: something required fails; improve first: something is contradicted, weak, not assessed, or much of it one sentence away.
    #[schemars(extend("enum" = report::Decision::ALL.map(report::Decision::word)))]
    pub word: Cow<'a, str>,
    /// Why, a clause each; empty where it is ready.
    pub because: Vec<Cow<'a, str>>,
}

/// A gap in the order in which it is worth a bidder's while.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Improvement<'a> {
    /// Why it comes where it does. required: asked for and not reached; contradicted: the opposite is said; one sentence away: said, but not as a commitment; missing: not said; unproven: committed, without proof.
    #[schemars(extend("enum" = Cause::ALL.map(Cause::word)))]
    pub cause: Cow<'a, str>,
    /// Id of the criterion.
    pub criterion: Cow<'a, str>,
    /// Its title.
    pub title: Cow<'a, str>,
    /// What it is now.
    #[serde(with = "VerdictWord")]
    pub verdict: Verdict,
    /// The verdict that following the advice would reach.
    #[serde(with = "VerdictWord")]
    pub reachable: Verdict,
    /// What reaching it adds to the total, in tenths of a point of 100.
    pub worth_tenths: u32,
    /// The statement to improve or to correct; null where there is none.
    pub said: Option<Spot<'a>>,
    /// What to write, in sentences.
    pub advice: Cow<'a, str>,
}

/// Earlier scores beside which the total is shown.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Reference<'a> {
    /// The file, as it was named.
    pub file: Cow<'a, str>,
    /// SHA-256 of its bytes, in hexadecimal.
    #[schemars(pattern(SHA256))]
    pub sha256: Cow<'a, str>,
    /// How many scores it holds.
    pub count: usize,
    /// The day on which it was made.
    #[schemars(pattern(DAY))]
    pub made: Cow<'a, str>,
    /// What it says; null where it can't be compared.
    pub scores: Option<Among>,
    /// Why it can't be compared; null where it can.
    pub reason: Option<Cow<'a, str>>,
}

/// Earlier scores in short.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Among {
    /// The lowest, of 100.
    #[schemars(range(max = 100))]
    pub lowest: u32,
    /// The one in the middle.
    #[schemars(range(max = 100))]
    pub median: u32,
    /// The highest.
    #[schemars(range(max = 100))]
    pub highest: u32,
    /// How many are lower than the total; null where there are too few scores to say so.
    pub lower: Option<usize>,
}

impl<'a> Demand<'a> {
    pub(super) fn of(demand: &'a report::Demand) -> Self {
        let failures = demand.failures.iter();
        Self {
            asked: demand.asked.as_str().into(),
            origin: demand.origin.as_str().into(),
            met: demand.failures.is_empty(),
            failures: failures
                .map(|failure| Failure {
                    criterion: failure.criterion.as_deref().map(Into::into),
                    message: failure.message.as_str().into(),
                })
                .collect(),
        }
    }
}

impl Decision<'static> {
    pub(super) fn of(report: &report::Report) -> Option<Self> {
        let (decision, because) = report.decision()?;
        Some(Self {
            word: decision.word().into(),
            because: because.into_iter().map(Cow::Owned).collect(),
        })
    }
}

impl<'a> Improvement<'a> {
    pub(super) fn of(improvement: report::Improvement<'a>, report: &'a report::Report) -> Self {
        let advice = improvement.advice();
        let report::Improvement {
            cause,
            gap,
            worth,
            said,
        } = improvement;
        Self {
            cause: cause.word().into(),
            criterion: gap.criterion.as_str().into(),
            title: gap.title.as_str().into(),
            verdict: gap.verdict,
            reachable: gap.reachable,
            worth_tenths: worth,
            said: said.map(|quote| Spot::at(quote.input, &quote.place, &quote.text, report)),
            advice: advice.into(),
        }
    }
}

impl<'a> Reference<'a> {
    pub(super) fn of(reference: &'a report::Reference) -> Self {
        let among = |among: report::Among| Among {
            lowest: among.lowest,
            median: among.median,
            highest: among.highest,
            lower: among.lower,
        };
        Self {
            file: reference.name.as_str().into(),
            sha256: reference.digest.as_str().into(),
            count: reference.count,
            made: reference.made.as_str().into(),
            scores: reference.scores.map(among),
            reason: reference.reason.as_deref().map(Into::into),
        }
    }
}
