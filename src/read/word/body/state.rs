//! What is known while the text is read.

use super::places::{Around, Floats, Frame, Paper};
use crate::read::builder::Builder;
use crate::read::look::Look;
use crate::read::office::drawings::Labels;
use crate::read::office::theme::Theme;
use crate::read::paint::Ground;
use crate::read::unseen::Unseen;
use crate::read::word::numbering::Numbering;
use crate::read::word::styles::{Resolved, Styles};
use crate::read::word::table_styles::{TableStyle, Uses};
use std::collections::{BTreeMap, HashMap};

/// What the other parts of the file say.
pub(in crate::read::word) struct Parts<'a> {
    pub(in crate::read::word) theme: Theme,
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
    pub(super) pending: Vec<Beside<'a>>,
    /// Open fields.
    pub(super) fields: Vec<Field>,
    /// Open content controls: the words of those that nobody filled in.
    pub(super) controls: Vec<Option<String>>,
    /// Links that are open in the paragraph.
    pub(super) links: usize,
    /// What a picture or a text box stands in.
    pub(super) frame: Frame,
    pub(super) nested: usize,
    /// What is behind all text, as far as it is known.
    pub(super) page: Ground,
    /// What is known of the text box that is read.
    pub(super) around: Around,
    pub(super) floats: Floats,
    pub(super) paper: Paper,
    /// The large first letters of the paragraph that comes.
    pub(super) initial: String,
    /// Whether the mark at the end of the paragraph before was deleted, so that the next one goes on with it.
    pub(super) joined: bool,
    /// What a shape shows, where old programs are given something else.
    pub(super) choice: &'a str,
}

/// Text that stands beside the running one.
pub(super) struct Beside<'a> {
    pub(super) text: &'a str,
    pub(super) around: Around,
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
    /// What is painted behind it, if it says so itself.
    pub(super) ground: Option<Ground>,
    /// The height of its lines, if it cuts letters off.
    pub(super) line: Option<u32>,
    pub(super) begun: bool,
    /// Whether it is the large first letter of the next one.
    pub(super) is_initial: bool,
    /// Whether its mark was deleted.
    pub(super) mark_deleted: bool,
    /// Why the frame in which it stands isn't seen.
    pub(super) unseen: Option<Unseen>,
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
pub(super) struct OpenTable {
    pub(super) style: TableStyle,
    /// Which parts of it are made use of.
    pub(super) uses: Uses,
    /// Rows that have ended, and cells of the row that have begun.
    pub(super) rows: usize,
    pub(super) columns: usize,
    pub(super) head: bool,
    pub(super) deleted: bool,
    /// The cell that begins; taken when it holds something.
    pub(super) cell: Option<NextCell>,
    /// What is painted behind all of it, and behind this cell.
    pub(super) ground: Ground,
    pub(super) cell_ground: Option<Ground>,
}

impl Default for OpenTable {
    fn default() -> Self {
        Self {
            style: TableStyle::default(),
            uses: Uses::USUAL,
            rows: 0,
            columns: 0,
            head: false,
            deleted: false,
            cell: None,
            ground: Ground::Bare,
            cell_ground: None,
        }
    }
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
            page: Ground::Bare,
            around: Around::default(),
            floats: Floats::default(),
            paper: Paper::default(),
            initial: String::new(),
            joined: false,
            choice: "",
        }
    }
}
