//! What is known while rich text is read.

use super::row::Row;
use super::shapes::{Around, Frame, Paper, Shape};
use crate::read::builder::Builder;
use crate::read::look::Look;
use crate::read::paint::{Colour, Ground};
use crate::read::rtf::heads::{Heads, Style};
use encoding_rs::{Encoding, WINDOWS_1252};

/// The reader of the text.
pub(in crate::read::rtf) struct Body<'a> {
    pub(super) builder: Builder,
    pub(super) heads: Heads,
    /// The alphabet of fonts that name none.
    pub(super) page: &'static Encoding,
    /// Open groups, the outermost first, with how letters look in each.
    pub(super) groups: Vec<Group>,
    pub(super) letters: Letters,
    pub(super) paragraph: Paragraph,
    /// Paragraphs so far.
    pub(super) number: usize,
    pub(super) table: Option<Row>,
    /// Text boxes and notes that follow the paragraph in which they are anchored.
    pub(super) pending: Vec<(&'a [u8], Around)>,
    pub(super) paper: Paper,
    /// The text box that is described, and what is known of the one that is read.
    pub(super) shape: Shape,
    pub(super) around: Around,
    /// The large first letters of the paragraph that comes.
    pub(super) initial: String,
    pub(super) comments: usize,
    pub(super) nested: usize,
    /// Bytes that wait for those that make letters of them.
    pub(super) bytes: Vec<u8>,
    /// The first half of a letter that is written as two.
    pub(super) half: Option<u16>,
    /// Letters to be left out, since they only stand in for the one before.
    pub(super) skip: usize,
}

/// An open group.
pub(super) struct Group {
    pub(super) letters: Letters,
    /// Whether a link ends with it.
    pub(super) link: bool,
}

/// How letters look.
#[derive(Clone, Copy, Default)]
pub(super) struct Letters {
    pub(super) look: Look,
    pub(super) deleted: bool,
    pub(super) font: i32,
    /// How many letters stand in for one that old readers don't know.
    pub(super) stand_in: Option<usize>,
}

/// The paragraph in the making.
#[derive(Default)]
#[allow(clippy::struct_excessive_bools)] // each is a property of its own in the file
pub(super) struct Paragraph {
    pub(super) style: Style,
    pub(super) outline: Option<i32>,
    pub(super) in_table: bool,
    pub(super) in_list: bool,
    pub(super) depth: usize,
    pub(super) ground: Ground,
    /// The colour of the pattern on it, and how dense that is, of 10,000.
    pub(super) pattern: Option<Colour>,
    pub(super) density: i32,
    pub(super) frame: Frame,
    /// The height of its lines, if it cuts letters off, in half points.
    pub(super) line: Option<u32>,
    /// Whether it is the large first letter of the next one.
    pub(super) is_initial: bool,
    /// The number before it, as it is written.
    pub(super) mark: Option<String>,
    pub(super) begun: bool,
}

impl Body<'_> {
    pub(in crate::read::rtf) fn new(name: &str) -> Self {
        Self {
            builder: Builder::new(name),
            heads: Heads::default(),
            page: WINDOWS_1252,
            groups: Vec::new(),
            letters: Letters::default(),
            paragraph: Paragraph::default(),
            number: 1,
            table: None,
            pending: Vec::new(),
            paper: Paper::default(),
            shape: Shape::default(),
            around: Around::default(),
            initial: String::new(),
            comments: 0,
            nested: 0,
            bytes: Vec::new(),
            half: None,
            skip: 0,
        }
    }
}
