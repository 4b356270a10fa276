//! A part of a report in both: as it is stated, and as it was derived from the files and the rules.

use crate::shape::Step;
use serde_json::Value;

/// Two reports, and the way to the part of them that is looked at.
#[derive(Clone, Debug)]
pub(super) struct Pair<'a> {
    whole: Both<'a>,
    part: Both<'a>,
    steps: Vec<Step>,
}

/// The same in both reports.
#[derive(Clone, Copy, Debug)]
pub(super) struct Both<'a> {
    pub(super) stated: &'a Value,
    pub(super) derived: &'a Value,
}

impl<'a> Pair<'a> {
    /// The reports as a whole.
    pub(super) const fn of(stated: &'a Value, derived: &'a Value) -> Self {
        let whole = Both { stated, derived };
        Self {
            whole,
            part: whole,
            steps: Vec::new(),
        }
    }

    /// The part that is looked at.
    pub(super) const fn part(&self) -> Both<'a> {
        self.part
    }

    /// The reports as a whole.
    pub(super) const fn whole(&self) -> Both<'a> {
        self.whole
    }

    /// The way to the part.
    pub(super) fn steps(&self) -> &[Step] {
        &self.steps
    }

    pub(super) fn differs(&self) -> bool {
        self.part.stated != self.part.derived
    }

    /// What stands under a key. Where there is none, that is null.
    pub(super) fn key(&self, key: &str) -> Self {
        let Both { stated, derived } = self.part;
        self.down(
            Step::Key(key.to_owned()),
            Both {
                stated: &stated[key],
                derived: &derived[key],
            },
        )
    }

    /// An item of a list, from 0. Where there are fewer, that is null.
    pub(super) fn nth(&self, nth: usize) -> Self {
        let Both { stated, derived } = self.part;
        self.down(
            Step::Nth(nth),
            Both {
                stated: &stated[nth],
                derived: &derived[nth],
            },
        )
    }

    /// All that a list has as it was derived.
    pub(super) fn items(&self) -> impl Iterator<Item = Self> {
        let count = self.part.derived.as_array().map_or(0, Vec::len);
        (0..count).map(|nth| self.nth(nth))
    }

    fn down(&self, step: Step, part: Both<'a>) -> Self {
        Self {
            whole: self.whole,
            part,
            steps: [self.steps.as_slice(), &[step]].concat(),
        }
    }
}
