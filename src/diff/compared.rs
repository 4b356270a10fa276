//! A criterion in two reports.

use super::change::Change;
use super::statements::{self, Statement};
use crate::shape::Criterion;

/// A criterion in both reports.
#[derive(Debug)]
pub struct Compared<'a> {
    /// In the report before.
    pub old: &'a Criterion<'a>,
    /// In the report after.
    pub new: &'a Criterion<'a>,
    /// What became of its verdict.
    pub change: Change,
    /// Its statements that came, went, or count otherwise now.
    pub statements: Vec<Statement<'a>>,
}

impl<'a> Compared<'a> {
    pub(super) fn of(old: &'a Criterion<'a>, new: &'a Criterion<'a>) -> Self {
        Self {
            old,
            new,
            change: Change::of(old.verdict, new.verdict),
            statements: statements::compare(old, new),
        }
    }
}
