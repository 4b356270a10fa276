//! Which patterns a word sets off, so that a sentence is not held against all of them.

use super::entries::PatternId;
use super::flat::{self, Flat};
use super::vocabulary::ClassId;
use serde::{Deserialize, Serialize};

/// The patterns that each set of words sets off.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Triggers {
    /// Where a set's patterns begin; one more than there are sets.
    #[serde(with = "flat")]
    starts: Vec<u32>,
    #[serde(with = "flat")]
    patterns: Vec<SetOff>,
    /// The sets that set any pattern off, up to the last of them: bit n of number m stands for the set 32 m + n.
    #[serde(with = "flat")]
    fires: Vec<u32>,
}

/// What sets a pattern off: a word of a set, if one of another set stands in the sentence too.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::rules) struct Trigger {
    pub(in crate::rules) class: ClassId,
    pub(in crate::rules) pattern: PatternId,
    /// The other set; the same one if there is none.
    pub(in crate::rules) with: ClassId,
}

/// A pattern that a set sets off, if a word of another set stands in the sentence too.
#[derive(Clone, Copy, Debug)]
struct SetOff {
    pattern: u32,
    with: ClassId,
}

impl Flat for SetOff {
    const WIDTH: usize = 2;

    fn to_numbers(&self, row: &mut impl FnMut(u32)) {
        row(self.pattern);
        row(self.with);
    }

    fn from_numbers(next: &mut impl FnMut() -> u32) -> Self {
        Self {
            pattern: next(),
            with: next(),
        }
    }
}

impl Triggers {
    /// For so many sets.
    pub(in crate::rules) fn new(mut triggers: Vec<Trigger>, sets: usize) -> Self {
        // by set, so that the patterns of one lie side by side
        triggers.sort_unstable();
        triggers.dedup();
        let first = |class| triggers.partition_point(|trigger| (trigger.class as usize) < class);
        let starts = (0..=sets).map(|class| u32::try_from(first(class)).unwrap_or(0));
        let last = triggers.last().map(|trigger| trigger.class as usize);
        // so 32 sets that set nothing off are passed in one step
        let mut fires = vec![0; last.map_or(0, |last| last / 32 + 1)];
        for trigger in &triggers {
            fires[trigger.class as usize / 32] |= 1 << (trigger.class % 32);
        }
        let set_off = |trigger: &Trigger| SetOff {
            pattern: u32::try_from(trigger.pattern).unwrap_or(0),
            with: trigger.with,
        };
        Self {
            starts: starts.collect(),
            patterns: triggers.iter().map(set_off).collect(),
            fires,
        }
    }

    /// Calls `tried` with the patterns that are set off by sets, given as bits: some of them several times.
    pub fn set_off(&self, sets: &[u32], mut tried: impl FnMut(PatternId)) {
        for (at, (fires, here)) in self.fires.iter().zip(sets).enumerate() {
            let mut firing = fires & here;
            while firing != 0 {
                let class = 32 * at + firing.trailing_zeros() as usize;
                let patterns = self.starts[class] as usize..self.starts[class + 1] as usize;
                for set_off in &self.patterns[patterns] {
                    if is_among(sets, set_off.with) {
                        tried(set_off.pattern as usize);
                    }
                }
                // clears the lowest bit
                firing &= firing - 1;
            }
        }
    }
}

/// Whether a set is among those that are given as bits.
#[must_use]
#[inline]
pub fn is_among(sets: &[u32], class: ClassId) -> bool {
    sets[class as usize / 32] >> (class % 32) & 1 == 1
}
