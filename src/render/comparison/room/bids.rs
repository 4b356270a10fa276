//! What the parts of the page share: the bids, and the criteria with the numbers by which the page links to them.

use crate::compare::{At, Compared, Comparison};
use crate::report::{Report, Standing};
use crate::rules::Scale;
use std::collections::HashMap;

/// What the parts of the page share.
pub(super) struct Room<'a> {
    pub(super) comparison: &'a Comparison,
    /// The report of the first bid, for what all of them have.
    pub(super) first: &'a Report,
    pub(super) scale: &'a Scale,
    /// Each criterion once, even if several principles ask for it.
    pub(super) criteria: Vec<At>,
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

    /// The number by which the page links to a criterion.
    pub(super) fn number(&self, standing: &Standing) -> usize {
        self.numbers.get(standing.id.as_str()).copied().unwrap_or(0)
    }

    /// The criteria with their numbers, as they stand in the first bid.
    pub(super) fn standings(&self) -> impl Iterator<Item = (usize, At, &'a Standing)> {
        let first = self.first;
        let at = |at: &At| &first.principles[at.principle].criteria[at.criterion];
        let numbered = self.criteria.iter().enumerate();
        numbered.map(move |(number, place)| (number, *place, at(place)))
    }
}
