//! Two reports side by side: what was gained, lost, strengthened, weakened, moved – by what is said, not by line.

mod change;
mod compared;
mod moves;
mod principles;
mod statements;
mod unlike;

use crate::shape::{Criterion, Report};
use std::collections::HashMap;

pub use change::Change;
pub use compared::Compared;
pub use moves::Move;
pub use principles::Turned;
pub use statements::{Kind, Statement};
pub use unlike::unlike;

/// What changed from one report to the other.
#[derive(Debug)]
pub struct Diff<'a> {
    /// The report before.
    pub old: &'a Report<'a>,
    /// The report after.
    pub new: &'a Report<'a>,
    /// Why the two were not made alike, a sentence each; empty if they were.
    pub unlike: Vec<String>,
    /// The principles of both reports in the new one's order.
    pub principles: Vec<Turned<'a>>,
    /// The criteria of both reports in the new one's order.
    pub criteria: Vec<Compared<'a>>,
    /// Criteria that only the report before has.
    pub only_old: Vec<&'a str>,
    /// Criteria that only the report after has.
    pub only_new: Vec<&'a str>,
    /// Statements that stand elsewhere now.
    pub moved: Vec<Move<'a>>,
    /// What must not be and is, a sentence each: whoever compares says what must not be.
    pub failures: Vec<String>,
}

/// Compares two reports. Whether it makes sense to is for the caller to decide, by [`unlike`].
#[must_use]
pub fn compare<'a>(old: &'a Report<'a>, new: &'a Report<'a>) -> Diff<'a> {
    let (before, after) = (by_id(old), by_id(new));
    let criteria: Vec<Compared> = new
        .criteria()
        .filter_map(|new| Some(Compared::of(before.get(&*new.id)?, new)))
        .collect();
    let only = |one: &'a Report<'a>, other: &HashMap<&str, &Criterion>| -> Vec<&'a str> {
        let ids = one.criteria().map(|criterion| &*criterion.id);
        ids.filter(|id| !other.contains_key(id)).collect()
    };
    Diff {
        unlike: unlike(old, new),
        moved: moves::find(old, new, &criteria),
        principles: principles::turned(old, new, &criteria),
        failures: Vec::new(),
        only_old: only(old, &after),
        only_new: only(new, &before),
        criteria,
        old,
        new,
    }
}

fn by_id<'a>(report: &'a Report<'a>) -> HashMap<&'a str, &'a Criterion<'a>> {
    let criteria = report.criteria();
    criteria
        .map(|criterion| (&*criterion.id, criterion))
        .collect()
}
