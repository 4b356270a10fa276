//! Two reports on a proposal, before and after a change of it: what became of each principle first, then what got worse, then the rest.

mod html;
mod json;
mod markdown;
mod text;
mod words;

use super::Style;
use crate::diff::Diff;

pub use json::SCHEMA;

/// A form in which a comparison is written.
#[derive(Clone, Copy, Debug)]
pub struct DiffFormat {
    /// Name, for `--format`.
    pub name: &'static str,
    /// What it is for.
    pub about: &'static str,
    write: fn(&Diff, &Style) -> Vec<u8>,
}

/// The formats, the usual one first.
pub const DIFF_FORMATS: &[DiffFormat] = &[
    DiffFormat {
        name: "text",
        about: "for people, on a terminal",
        write: text::page,
    },
    DiffFormat {
        name: "html",
        about: "for people, a page to read and print",
        write: html::page,
    },
    DiffFormat {
        name: "markdown",
        about: "for people, a comment on a pull request",
        write: markdown::comment,
    },
    DiffFormat {
        name: "json",
        about: "for programs; `charterlint schema diff` describes it",
        write: json::object,
    },
];

impl DiffFormat {
    /// Writes what changed. Equal reports and styles give equal bytes.
    #[must_use]
    pub fn write(self, diff: &Diff, style: &Style) -> Vec<u8> {
        (self.write)(diff, style)
    }
}
