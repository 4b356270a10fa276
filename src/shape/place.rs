//! Where something stands in a format that doesn't count in lines.

use crate::document::{Place, Spot};
use std::borrow::Cow;

/// The keys of such a place, each there only where the format has it. They stand among others in several shapes, so they are no shape of their own.
#[derive(Default)]
pub(crate) struct Counted<'a> {
    pub(crate) paragraph: Option<usize>,
    pub(crate) slide: Option<usize>,
    pub(crate) notes: Option<bool>,
    pub(crate) sheet: Option<Cow<'a, str>>,
    pub(crate) cell: Option<Cow<'a, str>>,
}

impl<'a> Counted<'a> {
    pub(super) fn of(place: &'a Place) -> Self {
        Self::in_spot(&place.spot, place.line)
    }

    /// `line` counts paragraphs where the format has no lines.
    pub(crate) fn in_spot(spot: &'a Spot, line: usize) -> Self {
        match spot {
            Spot::Line => Self::default(),
            Spot::Paragraph => Self {
                paragraph: Some(line),
                ..Self::default()
            },
            Spot::Slide { number, notes } => Self {
                slide: Some(*number),
                notes: Some(*notes),
                ..Self::default()
            },
            Spot::Cell { sheet, cell } => Self {
                // a file that is but one sheet has no name for it
                sheet: Some(sheet.into()).filter(|sheet: &Cow<str>| !sheet.is_empty()),
                cell: Some(cell.into()),
                ..Self::default()
            },
        }
    }
}
