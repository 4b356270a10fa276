//! The slide in the making.

use crate::document::Spot;
use crate::read::builder::pictures::Size;
use crate::read::odf::areas::{Area, Painted};
use crate::read::odf::styles::Master;
use crate::read::paint::Ground;
use crate::read::unseen::Unseen;

/// The slide in the making.
#[derive(Default)]
#[allow(clippy::struct_excessive_bools)] // each is a property of its own in the file
pub(super) struct Slide {
    pub(super) number: usize,
    pub(super) hidden: bool,
    /// What it is painted with, and what stands on it so far.
    pub(super) ground: Ground,
    pub(super) painted: Painted,
    /// The page that it is made after.
    pub(super) master: Master,
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
    pub(super) hidden: Option<Unseen>,
    pub(super) area: Option<Area>,
    pub(super) ground: Ground,
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

    /// What may be painted behind the words that come. What is behind notes isn't known.
    pub(super) fn behind(&self) -> Vec<Ground> {
        if self.in_notes {
            return vec![Ground::Unknown];
        }
        let page = self.ground.over(self.master.ground).over(Ground::PAPER);
        let shapes = self.shapes.iter().rev().map(|(_, shape)| shape);
        let own = shapes.clone().find(|shape| shape.ground != Ground::Bare);
        if let Some(own) = own {
            return vec![own.ground];
        }
        let area = shapes.clone().find_map(|shape| shape.area);
        let mut behind = vec![page];
        behind.extend(self.master.painted.behind(area));
        behind.extend(self.painted.behind(area));
        behind
    }

    /// Why what comes isn't seen, if it isn't.
    pub(super) fn hidden(&self) -> Option<Unseen> {
        let shape = self.shapes.iter().find_map(|(_, shape)| shape.hidden);
        shape.or(self.hidden.then_some(Unseen::HiddenSlide))
    }
}
