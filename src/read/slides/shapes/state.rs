//! What is known while the shapes of a slide are read.

use super::numbering::Numbering;
use crate::document::Spot;
use crate::read::builder::Builder;
use crate::read::office::drawings::Labels;
use crate::read::slides::colours::{Colours, Ground};
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
    pub(in crate::read::slides) ground: Ground,
    pub(in crate::read::slides) colours: Colours,
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
    pub(super) run: Run,
    /// How far the lists of the open shape have counted.
    pub(super) counts: [Option<u32>; LEVELS],
    /// Open tables.
    pub(super) tables: Vec<OpenTable>,
    /// Whether a link ends with the words of this run.
    pub(super) link: bool,
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
    pub(super) hidden: Option<&'static str>,
    /// Whether it holds a place for something that is no text of the slide.
    pub(super) no_text: bool,
    pub(super) size: Option<(i64, i64)>,
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

/// How letters look in the run that is read.
#[derive(Default)]
pub(super) struct Run {
    pub(super) bold: Option<bool>,
    pub(super) struck: bool,
    /// In hundredths of a point.
    pub(super) size: Option<u32>,
    pub(super) colour: Option<String>,
    /// Whether a colour is painted behind them.
    pub(super) painted: bool,
}

/// An open table.
#[derive(Default)]
pub(super) struct OpenTable {
    /// Whether its first row is a head.
    pub(super) first_row: bool,
    /// Rows that have ended.
    pub(super) rows: usize,
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
            run: Run::default(),
            counts: [None; LEVELS],
            tables: Vec::new(),
            link: false,
            drawings: 0,
            labels: Labels::default(),
            in_drawing: false,
        }
    }
}
