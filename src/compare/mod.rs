//! Several bids side by side against one charter: where they stand, what sets them apart, what they all lack, what they share word for word.
//!
//! A comparison names no winner: it lays out what people need to decide.

mod apart;
mod passages;

use crate::document::{Document, Place, Span};
use crate::report::{Finding, Report};
use std::cmp::Reverse;

pub use crate::demand::{Demands, MustHave, Unmet};

/// A bid that is to be compared.
#[derive(Clone, Debug)]
pub struct Bid {
    /// What readers call it.
    pub name: String,
    /// Its documents, in the order of the report's inputs.
    pub documents: Vec<Document>,
    /// How it was assessed. All bids of a comparison are assessed against the same charter.
    pub report: Report,
}

/// In which order bids stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// By name.
    #[default]
    Name,
    /// By score, the highest first, bids without a score last; of equals by name.
    Score,
}

/// Several bids side by side.
#[derive(Clone, Debug)]
pub struct Comparison {
    /// The bids, in order. Their reports have the same principles and criteria in the same places.
    pub bids: Vec<Compared>,
    /// What every bid must reach.
    pub demands: Demands,
    /// The criteria on which the bids differ, the widest apart first.
    pub apart: Vec<Apart>,
    /// Criteria that no bid commits to, the weightiest first.
    pub common_gaps: Vec<CommonGap>,
    /// Passages that stand in several bids, the longest first; 2,000 at most.
    pub shared: Vec<Passage>,
    /// How much pairs of bids share, the most first.
    pub overlaps: Vec<Overlap>,
    /// What could not be read or judged, bid by bid.
    pub limits: Vec<Limit>,
}

/// A bid in a comparison.
#[derive(Clone, Debug)]
pub struct Compared {
    /// What readers call it.
    pub name: String,
    /// How it was assessed.
    pub report: Report,
    /// What it doesn't reach of the must-haves.
    pub unmet: Vec<Unmet>,
    /// Whether its score isn't enough for the threshold; `None` without a threshold. A bid without a score is below, and so is one
    /// whose score is enough only since criteria couldn't be evaluated: [`Demands::shortfall`] says which.
    pub below: Option<bool>,
}

/// Where a criterion stands in each report: its principle and its place in that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct At {
    /// Index into [`Report::principles`].
    pub principle: usize,
    /// Index into the principle's criteria.
    pub criterion: usize,
}

/// A criterion on which bids differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Apart {
    /// The criterion.
    pub at: At,
    /// Sum of the differences in level over all pairs of judged bids, times the criterion's weight.
    pub spread: u32,
}

/// A criterion that no bid commits to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CommonGap {
    /// The criterion.
    pub at: At,
    /// Bids that claim it at least.
    pub claimed: usize,
    /// Bids in which it was judged.
    pub judged: usize,
}

/// Words that stand in several bids.
#[derive(Clone, Debug)]
pub struct Passage {
    /// How many.
    pub words: usize,
    /// Whether three bids or more, and most of all, have them: then they are more likely the buyer's own words than copied ones.
    pub in_most: bool,
    /// Whether a longer passage before this one holds most of it, in other company.
    pub variant: bool,
    /// Where they stand, once for each bid that has them, in the order of the bids.
    pub stands: Vec<Stand>,
}

/// Where a passage stands.
#[derive(Clone, Debug)]
pub struct Stand {
    /// Index into [`Comparison::bids`].
    pub bid: usize,
    /// Index into the inputs of the bid's report.
    pub input: usize,
    /// The words as they stand there.
    pub text: String,
    /// Where in the file's text, in bytes.
    pub span: Span,
    /// Where, for people.
    pub place: Place,
}

/// How much two bids share, leaving out what most bids have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overlap {
    /// Indices into [`Comparison::bids`], the lower first.
    pub bids: (usize, usize),
    /// Stretches of text.
    pub passages: usize,
    /// Words in them.
    pub words: usize,
    /// These words in percent of the shorter bid, rounded down.
    pub percent: usize,
}

/// What could not be read or judged of a bid.
#[derive(Clone, Debug)]
pub struct Limit {
    /// Index into [`Comparison::bids`].
    pub bid: usize,
    /// Index into the inputs of the bid's report.
    pub input: Option<usize>,
    /// Whether nothing of the document was judged.
    pub whole: bool,
    /// Where in it, in words.
    pub place: String,
    /// Why, with the way out.
    pub message: String,
}

impl Comparison {
    /// Whether all bids were judged on equally many criteria. If not, their scores don't compare.
    #[must_use]
    pub fn evenly_judged(&self) -> bool {
        let mut judged = self.bids.iter().map(|bid| bid.report.total.judged);
        judged
            .next()
            .is_none_or(|first| judged.all(|other| other == first))
    }

    /// Whether every bid reaches what it must.
    #[must_use]
    pub fn all_reach(&self) -> bool {
        self.bids
            .iter()
            .all(|bid| bid.unmet.is_empty() && bid.below != Some(true))
    }
}

/// Lays bids side by side. They must have been assessed against the same charter.
#[must_use]
pub fn compare(mut bids: Vec<Bid>, order: Order, demands: Demands) -> Comparison {
    match order {
        Order::Name => bids.sort_by(|one, other| one.name.cmp(&other.name)),
        Order::Score => bids.sort_by(|one, other| score_key(one).cmp(&score_key(other))),
    }
    let (shared, overlaps) = passages::shared(&bids);
    let limits = bids
        .iter()
        .enumerate()
        .flat_map(|(at, bid)| limits(at, bid))
        .collect();
    let bids: Vec<Compared> = bids
        .into_iter()
        .map(|bid| compared(bid, &demands))
        .collect();
    Comparison {
        apart: apart::differences(&bids),
        common_gaps: apart::common_gaps(&bids),
        bids,
        demands,
        shared,
        overlaps,
        limits,
    }
}

fn score_key(bid: &Bid) -> (Reverse<Option<u32>>, &str) {
    (Reverse(bid.report.total.percent), &bid.name)
}

fn compared(bid: Bid, demands: &Demands) -> Compared {
    let Bid { name, report, .. } = bid;
    let below = demands.shortfall(&report).is_some();
    Compared {
        name,
        unmet: demands.unmet(&report),
        below: demands.threshold.map(|_| below),
        report,
    }
}

/// What the bid's report says of what it couldn't read or judge.
fn limits(at: usize, bid: &Bid) -> Vec<Limit> {
    let is_limit = |finding: &&Finding| matches!(finding.kind, "unread" | "language");
    let findings = bid.report.findings.iter().filter(is_limit);
    let limit = |finding: &Finding| Limit {
        bid: at,
        input: finding.input,
        whole: finding.kind == "language"
            || finding
                .input
                .and_then(|input| bid.documents.get(input))
                .is_some_and(|document| document.blocks.is_empty()),
        place: finding.place.clone(),
        message: finding.message.clone(),
    };
    findings.map(limit).collect()
}
