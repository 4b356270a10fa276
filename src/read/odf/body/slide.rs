//! The slide in the making.

use crate::document::Spot;
use crate::read::builder::pictures::Size;

/// The slide in the making.
#[derive(Default)]
#[allow(clippy::struct_excessive_bools)] // each is a property of its own in the file
pub(super) struct Slide {
    pub(super) number: usize,
    pub(super) hidden: bool,
    /// Whether its background, or something on it, is painted.
    pub(super) painted: bool,
    pub(super) in_notes: bool,
    pub(super) page: Option<Size>,
    /// Whether it has ended, but for the notes.
    pub(super) ended: bool,
    /// Open shapes: what each is, and why it isn't seen.
    pub(super) shapes: Vec<(String, Shape)>,
}

#[derive(Clone, Copy, Default)]
pub(super) struct Shape {
    pub(super) title: bool,
    pub(super) hidden: Option<&'static str>,
}

impl Slide {
    pub(super) const fn spot(&self) -> Spot {
        Spot::Slide {
            number: self.number,
            notes: self.in_notes,
        }
    }

    pub(super) const fn in_notes(&self) -> bool {
        self.in_notes
    }

    pub(super) fn in_title(&self) -> bool {
        self.shapes.iter().any(|(_, shape)| shape.title)
    }

    pub(super) const fn is_painted(&self) -> bool {
        self.painted && !self.in_notes
    }

    /// Why what comes isn't seen, if it isn't.
    pub(super) fn hidden(&self) -> Option<&'static str> {
        let shape = self.shapes.iter().find_map(|(_, shape)| shape.hidden);
        shape.or(self.hidden.then_some("hidden slide"))
    }
}
