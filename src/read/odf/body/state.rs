//! What is known while the text is read.

use super::slide::Slide;
use crate::document::Spot;
use crate::read::builder::Builder;
use crate::read::builder::pictures::Size;
use crate::read::look::Look;
use crate::read::odf::lists::Lists;
use crate::read::odf::styles::{Resolved, Styles};
use crate::read::paint::Ground;
use crate::read::unseen::Unseen;
use std::collections::HashMap;

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
    pub(super) sections: Vec<Option<Unseen>>,
    /// Text boxes and notes that follow the paragraph in which they are anchored.
    pub(super) pending: Vec<(&'a str, Around)>,
    /// Links that are open.
    pub(super) links: usize,
    /// The size of the frame that has just begun: the first thing in it is what it shows.
    pub(super) frame: Option<Frame>,
    pub(super) nested: usize,
    /// What is known of the text box that is read.
    pub(super) around: Around,
    /// The paragraph in which the last drawing is anchored on which text may stand.
    pub(super) float: Option<usize>,
    /// Texts of the controls of forms, by their ids.
    pub(super) controls: HashMap<String, String>,
    pub(super) comments: usize,
    pub(super) deepest: usize,
    /// Whether paragraphs may be hidden as a whole.
    pub(super) hides_paragraphs: bool,
}

/// A frame.
pub(super) struct Frame {
    pub(super) size: Option<Size>,
    pub(super) around: Around,
}

/// What is known of the box in which text stands.
#[derive(Clone, Copy, Default)]
pub(super) struct Around {
    pub(super) ground: Ground,
    pub(super) unseen: Option<Unseen>,
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
    /// What is painted behind all of it, behind this row and this cell.
    pub(super) grounds: [Ground; 3],
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
            around: Around::default(),
            float: None,
            controls: HashMap::new(),
            comments: 0,
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
