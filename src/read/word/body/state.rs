//! What is known while the text is read.

use crate::read::builder::Builder;
use crate::read::builder::pictures::Size;
use crate::read::look::Look;
use crate::read::office::drawings::Labels;
use crate::read::word::numbering::Numbering;
use crate::read::word::styles::{Resolved, Styles};
use std::collections::{BTreeMap, HashMap};

/// What the other parts of the file say.
pub(in crate::read::word) struct Parts<'a> {
    pub(in crate::read::word) styles: Styles,
    pub(in crate::read::word) numbering: Numbering,
    /// Targets of links by id.
    pub(in crate::read::word) links: BTreeMap<String, String>,
    /// Files of pictures by id.
    pub(in crate::read::word) pictures: BTreeMap<String, String>,
    /// The XML of notes by id.
    pub(in crate::read::word) footnotes: HashMap<String, &'a str>,
    pub(in crate::read::word) endnotes: HashMap<String, &'a str>,
    /// The XML of diagrams and charts by id.
    pub(in crate::read::word) drawings: HashMap<String, &'a str>,
}

/// The reader of the text.
pub(in crate::read::word) struct Body<'a> {
    /// How deep elements may nest.
    pub(super) deepest: usize,
    pub(super) builder: Builder,
    pub(super) parts: Parts<'a>,
    pub(super) paragraph: Paragraph,
    /// Paragraphs so far.
    pub(super) number: usize,
    /// How letters look in the run that is read.
    pub(super) run: Look,
    pub(super) tables: Vec<OpenTable>,
    pub(super) labels: Labels,
    /// Text boxes, drawings and notes that follow the paragraph in which they are anchored.
    pub(super) pending: Vec<&'a str>,
    /// Open fields.
    pub(super) fields: Vec<Field>,
    /// Open content controls: the words of those that nobody filled in.
    pub(super) controls: Vec<Option<String>>,
    /// Links that are open in the paragraph.
    pub(super) links: usize,
    /// What a picture stands in.
    pub(super) frame: Frame,
    pub(super) nested: usize,
    /// Whether the page itself is coloured.
    pub(super) coloured_page: bool,
}

/// The paragraph in the making.
#[derive(Default)]
pub(super) struct Paragraph {
    pub(super) style: Resolved,
    /// The list that it is put into, and how deep.
    pub(super) number: Option<String>,
    pub(super) depth: Option<usize>,
    /// Its level in the outline, from 0.
    pub(super) outline: Option<u8>,
    pub(super) on_ground: bool,
    pub(super) begun: bool,
}

/// What a picture stands in.
#[derive(Default)]
pub(super) struct Frame {
    pub(super) size: Option<Size>,
    /// Whether the text runs over it.
    pub(super) behind: bool,
}

/// An open field.
#[derive(Default)]
pub(super) struct Field {
    /// What it does.
    pub(super) instruction: String,
    /// Whether its result has begun.
    pub(super) in_result: bool,
}

/// An open table.
#[derive(Default)]
#[allow(clippy::struct_excessive_bools)] // each is a property of its own in the file
pub(super) struct OpenTable {
    /// Whether its style sets off the first row, and the table makes use of that.
    pub(super) first_row: bool,
    pub(super) styled: bool,
    pub(super) rows: usize,
    pub(super) head: bool,
    pub(super) deleted: bool,
    /// The cell that begins; taken when it holds something.
    pub(super) cell: Option<NextCell>,
    pub(super) on_ground: bool,
}

/// What is said of a cell before it begins.
#[derive(Clone, Copy)]
pub(super) struct NextCell {
    /// How many columns it takes.
    pub(super) width: usize,
    /// Whether it goes on from the one above.
    pub(super) continues: bool,
}

impl<'a> Body<'a> {
    /// XML may nest `deepest` elements.
    pub(in crate::read::word) fn new(name: &str, parts: Parts<'a>, deepest: usize) -> Self {
        Self {
            deepest,
            builder: Builder::new(name),
            parts,
            paragraph: Paragraph::default(),
            number: 0,
            run: Look::default(),
            tables: Vec::new(),
            labels: Labels::default(),
            pending: Vec::new(),
            fields: Vec::new(),
            controls: Vec::new(),
            links: 0,
            frame: Frame::default(),
            nested: 0,
            coloured_page: false,
        }
    }
}
