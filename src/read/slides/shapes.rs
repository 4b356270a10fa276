//! The shapes of a slide and the paragraphs in them.

use super::EMU;
use super::colours::{Colours, Ground, colour};
use crate::document::{BlockKind, Spot};
use crate::read::builder::Builder;
use crate::read::office::drawings::{self, Labels};
use crate::read::office::numbers::{Way, spell};
use crate::read::office::xml::{Tag, Token, Xml};
use std::collections::{BTreeMap, HashMap};

/// Letters up to this are too small to read, in hundredths of a point.
const TINY: u32 = 200;
/// Levels of a list.
const LEVELS: usize = 9;

/// What is known of a slide before its shapes are read.
#[derive(Default)]
pub(super) struct Context {
    /// Targets of links by id.
    pub(super) links: BTreeMap<String, String>,
    /// Files of pictures by id.
    pub(super) pictures: BTreeMap<String, String>,
    /// Diagrams and charts by id.
    pub(super) drawings: HashMap<String, String>,
    pub(super) size: Option<(i64, i64)>,
    pub(super) ground: Ground,
    pub(super) colours: Colours,
    /// Whether it is the notes of a slide.
    pub(super) notes: bool,
    /// How deep elements may nest.
    pub(super) deepest: usize,
}

/// The reader of one slide.
pub(super) struct Shapes<'a, 'b> {
    builder: &'b mut Builder,
    context: &'a Context,
    spot: Spot,
    /// Paragraphs so far.
    number: usize,
    hidden_slide: bool,
    /// Open groups and shapes.
    open: Vec<Shape>,
    paragraph: Paragraph,
    run: Run,
    /// How far the lists of the open shape have counted.
    counts: [Option<u32>; LEVELS],
    /// For each open table, whether its first row is a head, and how many rows there were.
    tables: Vec<(bool, usize)>,
    link: bool,
    /// Diagrams and charts read so far: no more than there are.
    drawings: usize,
    labels: Labels,
    /// Whether one is being read; no other stands in it.
    in_drawing: bool,
}

#[derive(Clone, Default)]
struct Shape {
    kind: String,
    hidden: Option<&'static str>,
    /// Whether it holds a place for something that is no text of the slide.
    no_text: bool,
    size: Option<(i64, i64)>,
    /// The picture that it shows.
    picture: Option<String>,
    /// Whether it shows an embedded file.
    embedded: bool,
}

#[derive(Default)]
struct Paragraph {
    level: usize,
    /// Whether it has a bullet, if it is said.
    bullet: Option<bool>,
    numbered: Option<(Way, String, u32)>,
    begun: bool,
    bold: bool,
}

#[derive(Default)]
struct Run {
    bold: Option<bool>,
    struck: bool,
    size: Option<u32>,
    colour: Option<String>,
    painted: bool,
}

impl<'a, 'b> Shapes<'a, 'b> {
    pub(super) fn new(builder: &'b mut Builder, spot: Spot, context: &'a Context) -> Self {
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

    pub(super) fn walk(&mut self, text: &'a str) -> Result<(), String> {
        let read = self.pieces(text);
        while self.tables.pop().is_some() {
            self.builder.end_table();
        }
        self.builder.end_lists();
        self.builder.close();
        self.builder.hidden.end_passage();
        read
    }

    fn pieces(&mut self, text: &'a str) -> Result<(), String> {
        let mut xml = Xml::within(text, self.context.deepest);
        while let Some(token) = xml.next()? {
            match token {
                Token::Start(tag) => self.start(&tag, &mut xml)?,
                Token::End(name) => self.end(&name),
                Token::Text(_) => {}
            }
        }
        Ok(())
    }

    fn start(&mut self, tag: &Tag, xml: &mut Xml<'a>) -> Result<(), String> {
        match tag.name() {
            "sld" => {
                self.hidden_slide = tag.attribute("show").is_some_and(|show| is_false(&show));
            }
            "sp" | "grpSp" | "graphicFrame" | "cxnSp" | "pic" => {
                self.open.push(Shape::default());
                self.counts = [None; LEVELS];
            }
            "blip" => {
                let id = tag.attribute("embed").or_else(|| tag.attribute("link"));
                if let Some(shape) = self.open.last_mut() {
                    shape.picture = id;
                }
            }
            "oleObj" => {
                if let Some(shape) = self.open.last_mut() {
                    shape.embedded = true;
                }
            }
            "cNvPr" => {
                let hidden = tag
                    .attribute("hidden")
                    .is_some_and(|value| !is_false(&value));
                self.hide_shape(hidden.then_some("hidden shape"));
            }
            "ph" => self.placeholder(tag),
            "xfrm" => self.place(xml)?,
            "Fallback" | "txPr" | "extLst" | "timing" | "bg" | "lstStyle" => xml.skip()?,
            "relIds" | "chart" => self.drawing(tag)?,
            "strCache" | "strLit" | "multiLvlStrCache" => {
                for label in self.labels.read(tag, xml)? {
                    self.start_paragraph();
                    self.say(&label);
                    self.end("p");
                }
            }
            "p" if tag.is_from("a") => self.start_paragraph(),
            "pPr" => self.paragraph_properties(tag, xml)?,
            "r" | "fld" => self.run = Run::default(),
            "rPr" => self.run_properties(tag, xml)?,
            "t" if tag.is_from("a") => {
                let words = xml.words()?;
                self.say(&words);
            }
            "br" => self.builder.line_break(),
            _ => self.start_in_table(tag),
        }
        Ok(())
    }

    fn end(&mut self, name: &str) {
        match name {
            "sp" | "grpSp" | "graphicFrame" | "cxnSp" | "pic" => {
                self.end_shape();
                self.builder.end_lists();
                self.builder.hidden.end_passage();
            }
            "p" => {
                self.builder.close();
                self.paragraph = Paragraph::default();
            }
            "tc" => self.builder.end_cell(),
            "tr" => {
                if let Some((first_row, rows)) = self.tables.last_mut() {
                    *rows += 1;
                    let is_head = *first_row && *rows == 1;
                    self.builder.end_row(is_head);
                }
            }
            "tbl" if self.tables.pop().is_some() => self.builder.end_table(),
            _ => {}
        }
    }

    /// Reads the diagram or chart that stands here.
    fn drawing(&mut self, tag: &Tag) -> Result<(), String> {
        let drawing = drawings::named_by(tag).and_then(|id| self.context.drawings.get(&id));
        if let Some(drawing) = drawing
            && !self.in_drawing
            && self.drawings < self.context.drawings.len()
        {
            self.drawings += 1;
            self.labels = Labels::default();
            self.in_drawing = true;
            let read = self.pieces(drawing);
            self.in_drawing = false;
            read?;
        }
        Ok(())
    }

    fn hide_shape(&mut self, why: Option<&'static str>) {
        if let Some(shape) = self.open.last_mut() {
            shape.hidden = shape.hidden.or(why);
        }
    }

    fn placeholder(&mut self, tag: &Tag) {
        let Some(shape) = self.open.last_mut() else {
            return;
        };
        shape.kind = tag.attribute("type").unwrap_or_else(|| "obj".into());
        shape.no_text = match shape.kind.as_str() {
            "dt" | "ftr" | "hdr" | "sldNum" | "sldImg" => true,
            kind => self.context.notes && kind != "body",
        };
    }

    /// A picture that is seen, and shows no embedded file, is noted.
    fn end_shape(&mut self) {
        let hidden = self.hidden_slide || self.open.iter().any(|shape| shape.hidden.is_some());
        let Some(shape) = self.open.pop() else { return };
        if hidden || self.context.notes {
            return;
        }
        if shape.embedded {
            self.builder.embedded();
        } else if let Some(id) = shape.picture
            && !self.open.iter().any(|around| around.embedded)
        {
            let file = self.context.pictures.get(&id).unwrap_or(&id);
            self.builder.figure(file, shape.size, false);
        }
    }

    /// Where a shape stands. Groups have a measure of their own, so only what stands by itself is told.
    fn place(&mut self, xml: &mut Xml<'a>) -> Result<(), String> {
        let (mut at, mut size) = (None, None);
        xml.each(&[], |tag| {
            let number = |name: &str| {
                tag.attribute(name)
                    .and_then(|number| number.parse::<i64>().ok())
            };
            match tag.name() {
                "off" => at = number("x").zip(number("y")),
                "ext" => size = number("cx").zip(number("cy")),
                _ => {}
            }
        })?;
        if let Some(shape) = self.open.last_mut() {
            shape.size = size.map(|(width, height)| (width / EMU, height / EMU));
        }
        if let (Some((x, y)), Some((width, height)), Some((right, bottom)), 1) =
            (at, size, self.context.size, self.open.len())
        {
            let off = x >= right
                || y >= bottom
                || x.saturating_add(width) <= 0
                || y.saturating_add(height) <= 0;
            self.hide_shape(off.then_some("off the slide"));
        }
        Ok(())
    }

    fn start_paragraph(&mut self) {
        self.number += 1;
        self.builder.stand_at(self.number, self.spot.clone());
        self.paragraph = Paragraph::default();
        self.run = Run::default();
    }

    fn paragraph_properties(&mut self, tag: &Tag, xml: &mut Xml<'a>) -> Result<(), String> {
        let paragraph = &mut self.paragraph;
        let level = tag.attribute("lvl").and_then(|level| level.parse().ok());
        paragraph.level = level.unwrap_or(0_usize).min(LEVELS - 1);
        xml.each(&["defRPr"], |tag| match tag.name() {
            "buNone" => paragraph.bullet = Some(false),
            "buChar" | "buBlip" => paragraph.bullet = Some(true),
            "buAutoNum" => {
                paragraph.bullet = Some(true);
                let start = tag
                    .attribute("startAt")
                    .and_then(|start| start.parse().ok());
                let way = tag.attribute("type").unwrap_or_default();
                paragraph.numbered = Some(numbering(&way, start.unwrap_or(1)));
            }
            _ => {}
        })
    }

    fn run_properties(&mut self, tag: &Tag, xml: &mut Xml<'a>) -> Result<(), String> {
        let run = &mut self.run;
        run.bold = tag.attribute("b").map(|bold| !is_false(&bold));
        run.struck = tag
            .attribute("strike")
            .is_some_and(|strike| strike != "noStrike");
        run.size = tag.attribute("sz").and_then(|size| size.parse().ok());
        let mut target = None;
        let mut own_fill = false;
        xml.each(&["ln", "effectLst"], |tag| match tag.name() {
            "solidFill" => own_fill = true,
            "highlight" => (run.painted, own_fill) = (true, false),
            "hlinkClick" => target = tag.attribute("id"),
            "alpha" if tag.value().as_deref() == Some("0") => run.size = Some(0),
            // a shade or tint makes it another colour
            "lumMod" | "lumOff" | "shade" | "tint" => run.colour = None,
            _ if own_fill && run.colour.is_none() => run.colour = colour(tag),
            _ => {}
        })?;
        if let Some(target) = target.and_then(|id| self.context.links.get(&id)) {
            self.builder.start_link(target);
            self.link = true;
        }
        Ok(())
    }

    fn say(&mut self, words: &str) {
        let link = std::mem::take(&mut self.link);
        if !self.run.struck && !self.open.iter().any(|shape| shape.no_text) {
            if let Some(why) = self.hidden() {
                self.builder.hide(why, words);
            } else {
                self.builder.hidden.end_passage();
                if !self.paragraph.begun && words.contains(|char: char| !char.is_whitespace()) {
                    self.begin_paragraph();
                }
                let bold = self.run.bold.unwrap_or(self.paragraph.bold);
                // bold words in a drawing are no heading of what follows
                self.builder.bold = bold && !self.in_drawing;
                self.builder.say_with_boxes(words);
            }
        }
        if link {
            self.builder.end_link();
        }
    }

    fn hidden(&self) -> Option<&'static str> {
        let shape = self.open.iter().find_map(|shape| shape.hidden);
        let slide = self.hidden_slide.then_some("hidden slide");
        let tiny = self.run.size.is_some_and(|size| size <= TINY);
        let words = self
            .run
            .colour
            .as_deref()
            .filter(|_| !self.run.painted && !self.context.notes);
        let swallowed =
            words.is_some_and(|words| self.context.ground.swallows(words, &self.context.colours));
        shape
            .or(slide)
            .or(tiny.then_some("tiny letters"))
            .or(swallowed.then_some("letters in the colour of the slide"))
    }

    /// Opens the block that the paragraph is, at its first word.
    fn begin_paragraph(&mut self) {
        self.paragraph.begun = true;
        let kind = self.open.last().map_or("", |shape| shape.kind.as_str());
        if matches!(kind, "title" | "ctrTitle") {
            self.builder.end_lists();
            self.builder.open(BlockKind::Heading(1));
            return;
        }
        let listed =
            matches!(kind, "body" | "obj") && !self.context.notes && self.tables.is_empty();
        let leads_in = self.paragraph.bullet != Some(true) && self.paragraph.level == 0;
        if self.paragraph.bullet.unwrap_or(listed) {
            let mark = self.mark();
            self.builder.item_at(self.paragraph.level, mark);
        } else {
            if leads_in {
                self.counts = [None; LEVELS];
            }
            self.builder.end_lists();
            self.builder.open_paragraph();
        }
    }

    /// Counts an item; the mark before it, if it is numbered.
    fn mark(&mut self) -> Option<String> {
        let level = self.paragraph.level;
        self.counts[level + 1..].fill(None);
        let Some((way, around, start)) = &self.paragraph.numbered else {
            self.counts[level] = None;
            return None;
        };
        let count = self.counts[level].map_or(*start, |count| count.saturating_add(1));
        self.counts[level] = Some(count);
        Some(around.replace('#', &spell(count, *way)))
    }

    fn start_in_table(&mut self, tag: &Tag) {
        let number = |name: &str| {
            let number = tag.attribute(name).and_then(|number| number.parse().ok());
            number.unwrap_or(1_usize)
        };
        match tag.name() {
            "tbl" => {
                self.builder.start_table();
                self.tables.push((false, 0));
            }
            "tblPr" => {
                let first_row = tag
                    .attribute("firstRow")
                    .is_some_and(|value| !is_false(&value));
                if let Some(table) = self.tables.last_mut() {
                    table.0 = first_row;
                }
            }
            "tr" => self.builder.start_row(),
            "tc" if tag.attribute("hMerge").is_none_or(|value| is_false(&value)) => {
                self.builder.start_cell(number("gridSpan"), 1);
                if tag
                    .attribute("vMerge")
                    .is_some_and(|value| !is_false(&value))
                {
                    self.builder.continue_cell();
                }
            }
            _ => {}
        }
    }
}

/// How a kind of automatic number is spelled, and what stands around it.
fn numbering(kind: &str, start: u32) -> (Way, String, u32) {
    let (way, rest) = [
        ("alphaLc", Way::Letters),
        ("alphaUc", Way::Capitals),
        ("romanLc", Way::Roman),
        ("romanUc", Way::RomanCapitals),
    ]
    .into_iter()
    .find_map(|(name, way)| kind.strip_prefix(name).map(|rest| (way, rest)))
    .unwrap_or((Way::Digits, kind));
    let around = if rest.ends_with("ParenBoth") {
        "(#)"
    } else if rest.ends_with("ParenR") {
        "#)"
    } else if rest.ends_with("Plain") {
        "#"
    } else {
        "#."
    };
    (way, around.into(), start)
}

fn is_false(value: &str) -> bool {
    value == "0" || value == "false"
}
