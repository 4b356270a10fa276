//! A proposal under assessment: its documents, what was found in them, and what it is judged against.

use super::examined::Examined;
use crate::claims::Ground;
use crate::rules::Charter;

/// A proposal under assessment.
pub(super) struct Case<'a> {
    pub(super) charter: &'a Charter,
    pub(super) examined: Vec<Examined<'a>>,
    /// Why so much is missing that "absent" would be a guess, if so.
    pub(super) missing: Option<String>,
    /// The repository that it is held against, if it is one.
    pub(super) ground: Option<&'a Ground<'a>>,
}
