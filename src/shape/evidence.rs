//! A piece of evidence, with its place.

use super::words::{Fingerprint, StrengthWord};
use crate::evidence::Strength;
use crate::judge::{self, Verdict};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// A statement of the proposal that speaks to a criterion.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Evidence<'a> {
    /// The words, verbatim from the file.
    pub quote: Cow<'a, str>,
    /// Name of an input.
    pub file: Cow<'a, str>,
    /// Line in the file or on the page, from 1; in formats without lines the number of the paragraph, of the paragraph on the slide, or of the row.
    #[schemars(range(min = 1))]
    pub line: usize,
    /// Page, from 1; only where the format has pages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1))]
    pub page: Option<usize>,
    /// Number of the paragraph, from 1; only where the format has neither lines nor pages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1))]
    pub paragraph: Option<usize>,
    /// Number of the slide, from 1; only where the format has slides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1))]
    pub slide: Option<usize>,
    /// Whether it stands in the speaker's notes of the slide; only where the format has slides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notes: Option<bool>,
    /// Name of the sheet; only where the format has sheets with names.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sheet: Option<Cow<'a, str>>,
    /// Reference of the cell, such as B7; only where the format has cells.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cell: Option<Cow<'a, str>>,
    /// Headings above, the highest first.
    pub headings: Cow<'a, [String]>,
    /// First byte of the quote in the file's text (UTF-8, after a byte order mark).
    pub start: usize,
    /// One past its last byte.
    pub end: usize,
    /// What it is known by.
    #[schemars(with = "Fingerprint")]
    pub fingerprint: String,
    /// How strong it is; `contradicts`, which is `None` here, for evidence of the contrary.
    #[serde(with = "StrengthWord")]
    pub strength: Option<Strength>,
    /// The wording that found it.
    pub rule: Cow<'a, str>,
    /// The pattern of that wording, as its author wrote it.
    pub pattern: Cow<'a, str>,
    /// Why it got its strength, in the order in which that was worked out.
    pub because: Cow<'a, [String]>,
}

impl Evidence<'_> {
    /// The verdict that it leads to if nothing else speaks to the criterion.
    #[must_use]
    pub fn verdict_alone(&self) -> Verdict {
        judge::verdict([self.strength])
    }
}
