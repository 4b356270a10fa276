//! Renderers: what was found out becomes bytes. They decide nothing: what they show stands in what they are given.
//!
//! Each folder but `page` is for one thing that can be written; its `mod.rs` holds the table of its formats. To add a format: one file there and one line in the table.

pub mod attack;
mod comparison;
pub mod coverage;
pub mod diff;
mod page;
mod reading;
mod report;
mod rubric;
mod screening;

use crate::plain;
use crate::shape::shown;
use page::view;

pub use crate::plain::{excerpt, hidden, line, lines};
pub use crate::shape::{SCHEMA, SHAPE, json};
pub use comparison::{
    COMPARISON_FORMATS, COMPARISON_SCHEMA, ComparisonFormat, SCORES_SCHEMA, Unwritten,
    render_comparison,
};
pub use diff::{DIFF_FORMATS, DiffFormat};
pub use page::{Ink, Inked, Page, Style};
pub use reading::{TEXT_SCHEMA, reading, reading_json};
pub use report::{Cited, FORMATS, Format, quote, render};
pub use rubric::{RUBRIC_FORMATS, RUBRIC_SCHEMA, RubricFormat, rubric};
pub use screening::{Done, SCREENING_SCHEMA, Settings, failed_line, screening_line};
