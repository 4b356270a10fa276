//! What is known while the text is read.

use super::slide::Slide;
use crate::document::Spot;
use crate::read::builder::Builder;
use crate::read::builder::pictures::Size;
use crate::read::look::Look;
use crate::read::odf::lists::Lists;
use crate::read::odf::styles::{Resolved, Styles};

/// The reader of the text.
pub(in crate::read::odf) struct Body<'a> {
    pub(super) builder: Builder,
    pub(super) styles: Styles,
    /// The slide in the making, if it is a presentation.
    pub(super) slide: Option<Slide>,
    pub(super) paragraph: Option<Paragraph>,
    /// Paragraphs so far, on this slide if there are slides.
    pub(super) number: usize,
    /// How letters look in each of the open spans.
    pub(super) spans: Vec<Look>,
    pub(super) lists: Lists,
    pub(super) tables: Vec<OpenTable>,
    /// Why all of the open sections aren't seen.
    pub(super) sections: Vec<Option<&'static str>>,
    /// Text boxes and notes that follow the paragraph in which they are anchored.
    pub(super) pending: Vec<&'a str>,
    /// Links that are open.
    pub(super) links: usize,
    /// The size of the frame that has just begun: the first thing in it is what it shows.
    pub(super) frame: Option<Frame>,
    pub(super) nested: usize,
    pub(super) deepest: usize,
    /// Whether paragraphs may be hidden as a whole.
    pub(super) hides_paragraphs: bool,
}

/// A frame.
pub(super) struct Frame {
    pub(super) size: Option<Size>,
}

/// The paragraph in the making.
pub(super) struct Paragraph {
    pub(super) style: Resolved,
    pub(super) level: Option<u8>,
    pub(super) begun: bool,
    pub(super) hidden: bool,
}

/// An open table, with the lists around it.
#[derive(Default)]
pub(super) struct OpenTable {
    /// Whether the row is a head.
    pub(super) head: bool,
    /// Whether the first row is set off from the others.
    pub(super) first_row: bool,
    pub(super) rows: usize,
    pub(super) on_ground: bool,
    pub(super) lists: Lists,
}

impl Body<'_> {
    /// XML may nest `deepest` elements.
    pub(in crate::read::odf) fn new(
        name: &str,
        styles: Styles,
        content: &str,
        deepest: usize,
    ) -> Self {
        let mut builder = Builder::new(name);
        builder.stand_at(1, Spot::Paragraph);
        Self {
            builder,
            styles,
            slide: None,
            paragraph: None,
            number: 0,
            spans: Vec::new(),
            lists: Lists::default(),
            tables: Vec::new(),
            sections: Vec::new(),
            pending: Vec::new(),
            links: 0,
            frame: None,
            nested: 0,
            deepest,
            // asked once: to look at each paragraph of a long text would take far longer
            hides_paragraphs: content.contains(":hidden-paragraph"),
        }
    }

    /// The same for a presentation.
    pub(in crate::read::odf) fn of_slides(mut self) -> Self {
        self.slide = Some(Slide::default());
        self
    }
}
