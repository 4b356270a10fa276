//! Marks and inks of verdicts and scores on a page of text.

use super::ink::Ink;
use crate::report::Standing;

/// The mark of a verdict, between spaces, and its ink.
pub(in crate::render) fn mark(standing: &Standing) -> (&'static str, Ink) {
    match (standing.verdict.level(), standing.evidence.is_empty()) {
        (Some(3), _) => ("  ● ", Ink::Good),
        (Some(2), _) => ("  ◑ ", Ink::Good),
        (Some(1), _) => ("  ◔ ", Ink::Fair),
        (Some(_), true) => ("  ○ ", Ink::Bad),
        (Some(_), false) => ("  ✗ ", Ink::Bad),
        (None, _) => ("  – ", Ink::Faint),
    }
}

/// The ink of a score.
pub(in crate::render) const fn ink_of(percent: Option<u32>) -> Ink {
    match percent {
        None => Ink::Faint,
        Some(67..) => Ink::Good,
        Some(33..) => Ink::Fair,
        Some(_) => Ink::Bad,
    }
}
