//! What is known while the shapes of a slide are read.

use super::numbering::Numbering;
use crate::document::Spot;
use crate::read::builder::Builder;
use crate::read::look::Look;
use crate::read::office::drawings::Labels;
use crate::read::office::theme::Theme;
use crate::read::paint::Ground;
use crate::read::slides::backdrop::{Area, Backdrop};
use crate::read::unseen::Unseen;
use std::collections::{BTreeMap, HashMap};

/// Levels of a list.
pub(super) const LEVELS: usize = 9;

/// What is known of a slide before its shapes are read.
#[derive(Default)]
pub(in crate::read::slides) struct Context {
    /// Targets of links by id.
    pub(in crate::read::slides) links: BTreeMap<String, String>,
    /// Files of pictures by id.
    pub(in crate::read::slides) pictures: BTreeMap<String, String>,
    /// Diagrams and charts by id.
    pub(in crate::read::slides) drawings: HashMap<String, String>,
    pub(in crate::read::slides) size: Option<(i64, i64)>,
    /// What is painted on the slide and below it, and how many shapes of that lie below.
    pub(in crate::read::slides) backdrop: Backdrop,
    pub(in crate::read::slides) below: usize,
    pub(in crate::read::slides) theme: Theme,
    /// Whether it is the notes of a slide.
    pub(in crate::read::slides) notes: bool,
    /// How deep elements may nest.
    pub(in crate::read::slides) deepest: usize,
}

/// The reader of one slide.
pub(in crate::read::slides) struct Shapes<'a, 'b> {
    pub(super) builder: &'b mut Builder,
    pub(super) context: &'a Context,
    pub(super) spot: Spot,
    /// Paragraphs so far.
    pub(super) number: usize,
    pub(super) hidden_slide: bool,
    /// Open groups and shapes.
    pub(super) open: Vec<Shape>,
    pub(super) paragraph: Paragraph,
    /// How letters look in the run that is read.
    pub(super) run: Look,
    /// How far the lists of the open shape have counted.
    pub(super) counts: [Option<u32>; LEVELS],
    /// Open tables.
    pub(super) tables: Vec<OpenTable>,
    /// Whether a link ends with the words of this run.
    pub(super) link: bool,
    /// Shapes so far.
    pub(super) count: usize,
    /// Diagrams and charts read so far: no more than there are.
    pub(super) drawings: usize,
    pub(super) labels: Labels,
    /// Whether one is being read; no other stands in it.
    pub(super) in_drawing: bool,
}

/// An open shape or group.
#[derive(Clone, Default)]
pub(super) struct Shape {
    /// What it holds a place for, as the file calls it; empty if it holds none.
    pub(super) kind: String,
    /// Why it isn't seen.
    pub(super) hidden: Option<Unseen>,
    /// Whether it holds a place for something that is no text of the slide.
    pub(super) no_text: bool,
    pub(super) size: Option<(i64, i64)>,
    /// Where it lies, if it stands by itself, and what it is filled with.
    pub(super) area: Option<Area>,
    pub(super) ground: Ground,
    pub(super) fill_is_said: bool,
    /// How the letters of its levels look, as far as it says so.
    pub(super) levels: Vec<Look>,
    /// Its number in the order in which the shapes are painted.
    pub(super) number: usize,
    /// The picture that it shows.
    pub(super) picture: Option<String>,
    /// Whether it shows an embedded file.
    pub(super) embedded: bool,
}

/// The paragraph in the making.
#[derive(Default)]
pub(super) struct Paragraph {
    pub(super) level: usize,
    /// Whether it has a bullet, if it is said.
    pub(super) bullet: Option<bool>,
    pub(super) numbered: Option<Numbering>,
    pub(super) begun: bool,
}

/// An open table.
#[derive(Default)]
pub(super) struct OpenTable {
    /// Whether its first row is a head.
    pub(super) first_row: bool,
    /// Rows that have ended.
    pub(super) rows: usize,
    /// Whether it has a style, which may paint any cell.
    pub(super) styled: bool,
    /// What is painted behind the open cell.
    pub(super) ground: Ground,
}

impl<'a, 'b> Shapes<'a, 'b> {
    pub(in crate::read::slides) fn new(
        builder: &'b mut Builder,
        spot: Spot,
        context: &'a Context,
    ) -> Self {
        Self {
            builder,
            context,
            spot,
            number: 0,
            hidden_slide: false,
            open: Vec::new(),
            paragraph: Paragraph::default(),
            run: Look::default(),
            counts: [None; LEVELS],
            tables: Vec::new(),
            link: false,
            count: 0,
            drawings: 0,
            labels: Labels::default(),
            in_drawing: false,
        }
    }
}
