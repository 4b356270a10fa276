//! Rows: takes what is drawn on a page, and gives a sheet: the rows of its text from top to bottom, and what can't be read of it.
//!
//! `directions.rs` parts glyphs by the direction in which they run; of those that run alike `phrases.rs` makes words and phrases,
//! and `lines.rs` rows, in which `bidi.rs` puts Arabic and Hebrew in reading order. `strokes.rs` holds the lines that part them.
//! `sheet.rs` says what is hidden and what is missing; over all sheets `heads.rs` takes running heads out,
//! and `figures.rs` tells pages with pictures.

mod bidi;
mod directions;
mod figures;
mod heads;
mod lines;
mod phrases;
mod row;
mod sheet;
mod strokes;
mod words;

pub(super) use bidi::{are_leftwards, runs_leftwards};
pub(super) use figures::pages_with_pictures;
pub(super) use heads::take_running_heads;
pub(super) use row::Row;
pub(super) use sheet::Sheet;
pub(super) use strokes::{NEAR, Stroke, Strokes};
pub(super) use words::{Phrase, Word, before_hyphen};
