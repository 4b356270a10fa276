//! What became of each principle.

use super::change::Change;
use super::compared::Compared;
use crate::shape::{Principle, Report};

/// A principle that both reports have.
#[derive(Debug)]
pub struct Turned<'a> {
    /// In the report before.
    pub old: &'a Principle<'a>,
    /// In the report after.
    pub new: &'a Principle<'a>,
    /// How many of its criteria changed in which way, the worst first; those that kept their verdict aside.
    pub changes: Vec<(Change, usize)>,
}

/// The principles of both reports in the new one's order.
pub(super) fn turned<'a>(
    old: &'a Report<'a>,
    new: &'a Report<'a>,
    criteria: &[Compared],
) -> Vec<Turned<'a>> {
    let principles = new.principles.iter();
    principles
        .filter_map(|new| {
            let mut before = old.principles.iter();
            let old = before.find(|old| old.id == new.id)?;
            let changes = changes(new, criteria);
            Some(Turned { old, new, changes })
        })
        .collect()
}

fn changes(principle: &Principle, criteria: &[Compared]) -> Vec<(Change, usize)> {
    let is_own = |one: &&Compared| {
        let mut own = principle.criteria.iter();
        own.any(|criterion| criterion.id == one.new.id)
    };
    let of = |change: Change| {
        let own = criteria.iter().filter(is_own);
        own.filter(|one| one.change == change).count()
    };
    let changes = Change::ALL.into_iter().map(|change| (change, of(change)));
    changes
        .filter(|&(change, count)| change != Change::Same && count > 0)
        .collect()
}
