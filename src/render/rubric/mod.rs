//! What is scored and how, to publish with a tender before bids come in.

mod csv;
mod html;
mod json;
mod markdown;
mod text;
mod weights;

use super::Style;
use crate::rules::{Charter, Scale};

pub use json::RUBRIC_SCHEMA;

/// A form in which a rubric is written.
#[derive(Clone, Copy, Debug)]
pub struct RubricFormat {
    /// Name, for `--format`.
    pub name: &'static str,
    /// What it is for.
    pub about: &'static str,
    write: fn(&Charter, &Scale, &Style) -> Vec<u8>,
}

/// The formats of a rubric, the usual one first.
pub const RUBRIC_FORMATS: &[RubricFormat] = &[
    RubricFormat {
        name: "text",
        about: "for people, on a terminal",
        write: text::page,
    },
    RubricFormat {
        name: "markdown",
        about: "for people, to go on writing",
        write: markdown::document,
    },
    RubricFormat {
        name: "html",
        about: "for people, a page to publish and print",
        write: html::page,
    },
    RubricFormat {
        name: "csv",
        about: "for spreadsheets, one row a criterion",
        write: csv::table,
    },
    RubricFormat {
        name: "json",
        about: "for programs; `charterlint schema rubric` describes it",
        write: json::object,
    },
];

impl RubricFormat {
    /// The format of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        RUBRIC_FORMATS
            .iter()
            .find(|format| format.name == name)
            .copied()
    }
}

/// Writes what a charter asks, with the weights and the marks of a scale. Equal charters, scales and styles give equal bytes.
#[must_use]
pub fn rubric(charter: &Charter, scale: &Scale, format: RubricFormat, style: &Style) -> Vec<u8> {
    (format.write)(charter, scale, style)
}
