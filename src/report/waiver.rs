//! Criteria that are let off for a time.

use super::finding::Finding;
use crate::catalogue::say::findings as say;
use crate::judge::Verdict;

/// A criterion that is let off for a time.
#[derive(Clone, Debug)]
pub struct Waiver {
    /// The criterion's id.
    pub criterion: String,
    /// Why.
    pub reason: String,
    /// Who answers for it.
    pub owner: String,
    /// The last day on which it holds, as `2027-01-31`.
    pub expires: String,
    /// Whether it holds.
    pub state: WaiverState,
    /// How the criterion stands.
    pub verdict: Verdict,
    /// The configuration that it stands in.
    pub file: String,
    /// Line in it.
    pub line: usize,
}

impl Waiver {
    /// That it is over, or that nothing needs it.
    pub(super) fn finding(&self) -> Option<Finding> {
        let (criterion, expires) = (&self.criterion, &self.expires);
        let verdict = self.verdict.word();
        let message = match self.state {
            WaiverState::Holds => return None,
            WaiverState::Expired => say::WaiverExpired { criterion, expires }.to_string(),
            WaiverState::Unused => say::WaiverNotNeeded { criterion, verdict }.to_string(),
        };
        Some(Finding {
            kind: "waiver",
            input: None,
            place: format!("{}:{}", self.file, self.line),
            message,
        })
    }
}

/// Whether a waiver holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WaiverState {
    /// It holds, and the criterion needs it.
    Holds,
    /// The criterion reaches what is asked without it.
    Unused,
    /// Its last day is over.
    Expired,
}

impl WaiverState {
    /// The word that reports use.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Holds => "holds",
            Self::Unused => "unused",
            Self::Expired => "expired",
        }
    }
}

/// The day by which waivers are judged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Today {
    /// As `2026-11-25`.
    pub date: String,
    /// Where it comes from, in words.
    pub source: String,
}
