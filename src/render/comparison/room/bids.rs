//! What the parts of the page share: the bids, and the criteria with the numbers by which the page links to them.

use crate::catalogue::say::comparison as say;
use crate::compare::{At, Compared, Comparison, Limit};
use crate::judge::Verdict;
use crate::render::comparison::bids::{file, input_name};
use crate::render::view;
use crate::report::{Quote, Report, Standing};
use crate::rules::{Mark, Scale};
use crate::shape;
use std::collections::HashMap;

/// Characters of a question, a reason or a message.
const WORDS: usize = 600;

/// What the parts of the page share.
pub(super) struct Room<'a> {
    pub(super) comparison: &'a Comparison,
    /// The report of the first bid, for what all of them have.
    pub(super) first: &'a Report,
    pub(super) scale: &'a Scale,
    /// Each criterion once, even if several principles ask for it.
    criteria: Vec<At>,
    numbers: HashMap<&'a str, usize>,
}

impl<'a> Room<'a> {
    pub(super) fn of(comparison: &'a Comparison, first: &'a Report, scale: &'a Scale) -> Self {
        let mut room = Self {
            comparison,
            first,
            scale,
            criteria: Vec::new(),
            numbers: HashMap::new(),
        };
        for (principle, of) in first.principles.iter().enumerate() {
            for (criterion, standing) in of.criteria.iter().enumerate() {
                if !room.numbers.contains_key(standing.id.as_str()) {
                    room.numbers.insert(&standing.id, room.criteria.len());
                    room.criteria.push(At {
                        principle,
                        criterion,
                    });
                }
            }
        }
        room
    }

    pub(super) fn bids(&self) -> impl Iterator<Item = (usize, &'a Compared)> {
        self.comparison.bids.iter().enumerate()
    }

    /// The name of a bid.
    pub(super) fn name(&self, bid: usize) -> String {
        view::short(&self.comparison.bids[bid].name)
    }

    /// The number by which the page links to a criterion.
    pub(super) fn number(&self, standing: &Standing) -> usize {
        self.numbers.get(standing.id.as_str()).copied().unwrap_or(0)
    }

    /// The criteria with their numbers, as they stand in the first bid.
    pub(super) fn standings(&self) -> impl Iterator<Item = (usize, At, &'a Standing)> {
        let first = self.first;
        let standing = |at: &At| &first.principles[at.principle].criteria[at.criterion];
        let numbered = self.criteria.iter().enumerate();
        numbered.map(move |(number, at)| (number, *at, standing(at)))
    }

    /// The mark that a verdict has on the assessors' scale.
    pub(super) fn mark(&self, verdict: Verdict) -> Option<&Mark> {
        shape::mark(Some(self.scale), verdict)
    }

    /// Bid, file and place that could not be read or judged.
    pub(super) fn limit_place(&self, limit: &Limit) -> String {
        let bid = &self.comparison.bids[limit.bid];
        let file = input_name(bid, limit.input).unwrap_or_default();
        let mut parts: Vec<String> = [&bid.name, file, &limit.place].map(view::short).into();
        parts.retain(|part| !part.is_empty());
        // a bid of one file is often called like it
        parts.dedup();
        parts.join(", ")
    }
}

/// A question, a reason or a message.
pub(super) fn cut(words: &str) -> String {
    view::cut(words, WORDS)
}

/// The mark that a verdict has on the assessors' scale, in words.
pub(super) fn on_this_scale(mark: &Mark) -> String {
    let (mark, label) = (&mark.value, view::short(&mark.label));
    say::OnThisScale { label, mark }.to_string()
}

/// The file if the bid has several, and the place in it.
pub(super) fn citation(bid: &Compared, quote: &Quote) -> String {
    let spot = view::spot(quote);
    if bid.report.inputs.len() == 1 {
        return view::sentence(&spot);
    }
    format!("{}, {spot}", file(bid, quote))
}
