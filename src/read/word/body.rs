//! The text of a Word file, paragraph by paragraph.

mod pictures;
mod tables;

use super::forms;
use super::numbering::Numbering;
use super::styles::{Resolved, Styles, drawn, paints, take};
use crate::document::{BlockKind, Document, Spot};
use crate::read::builder::Builder;
use crate::read::look::Look;
use crate::read::office::drawings::{self, Labels};
use crate::read::office::xml::{Tag, Token, Xml};
use pictures::Frame;
use std::collections::{BTreeMap, HashMap};
use tables::Table;

/// How deep text boxes and notes may stand in each other.
const NESTED: usize = 8;

/// What the other parts of the file say.
pub(super) struct Parts<'a> {
    pub(super) styles: Styles,
    pub(super) numbering: Numbering,
    /// Targets of links by id.
    pub(super) links: BTreeMap<String, String>,
    /// Files of pictures by id.
    pub(super) pictures: BTreeMap<String, String>,
    /// The XML of notes by id.
    pub(super) footnotes: HashMap<String, &'a str>,
    pub(super) endnotes: HashMap<String, &'a str>,
    /// The XML of diagrams and charts by id.
    pub(super) drawings: HashMap<String, &'a str>,
}

/// The reader of the text.
pub(super) struct Body<'a> {
    deepest: usize,
    builder: Builder,
    parts: Parts<'a>,
    paragraph: Paragraph,
    /// Paragraphs so far.
    number: usize,
    run: Look,
    tables: Vec<Table>,
    labels: Labels,
    /// Text boxes, drawings and notes that follow the paragraph in which they are anchored.
    pending: Vec<&'a str>,
    /// Open fields: what they do, and whether their result has begun.
    fields: Vec<(String, bool)>,
    /// Open content controls: the words of those that nobody filled in.
    controls: Vec<Option<String>>,
    /// Links of the open paragraph: whether each is open.
    links: usize,
    /// What a picture stands in.
    frame: Frame,
    nested: usize,
    /// Whether the page itself is coloured.
    coloured_page: bool,
}

/// The paragraph in the making.
#[derive(Default)]
struct Paragraph {
    style: Resolved,
    number: Option<String>,
    depth: Option<usize>,
    outline: Option<u8>,
    on_ground: bool,
    begun: bool,
}

impl<'a> Body<'a> {
    /// XML may nest `deepest` elements.
    pub(super) fn new(name: &str, parts: Parts<'a>, deepest: usize) -> Self {
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

    /// The document; if the text broke off, with what was read until then.
    pub(super) fn finish(mut self, read: Result<(), String>) -> Result<Document, String> {
        if let Err(reason) = read {
            if self.builder.document.blocks.is_empty() {
                return Err(reason);
            }
            let place = format!("after paragraph {}", self.number);
            self.builder.break_off(place, &reason);
        }
        Ok(self.builder.finish())
    }

    /// Reads XML with paragraphs and tables.
    pub(super) fn walk(&mut self, text: &'a str) -> Result<(), String> {
        let mut xml = Xml::within(text, self.deepest);
        while let Some(token) = xml.next()? {
            match token {
                Token::Start(tag) => self.start(&tag, &mut xml)?,
                Token::End(name) => self.end(&name)?,
                Token::Text(_) => {}
            }
        }
        Ok(())
    }

    fn start(&mut self, tag: &Tag, xml: &mut Xml<'a>) -> Result<(), String> {
        match tag.name() {
            "p" => {
                // those of a drawing stand in the paragraph that it is anchored in
                self.number += usize::from(!tag.is_from("a"));
                self.start_paragraph();
            }
            "pPr" => self.paragraph_properties(xml)?,
            "r" => self.run = Look::default(),
            "rPr" if tag.is_from("a") => self.run = drawn(tag, xml)?,
            "rPr" => self.run_properties(xml)?,
            // that of a diagram holds paragraphs
            "t" if !tag.is_from("dgm") => {
                let words = xml.words()?;
                self.say(&words);
            }
            "tab" | "ptab" => self.say(" "),
            "noBreakHyphen" => self.say("-"),
            "br" | "cr" => self.builder.line_break(),
            "del" | "moveFrom" | "Fallback" | "txPr" | "tblGrid" => xml.skip()?,
            "txbxContent" => self.pending.push(xml.inner()?),
            "relIds" | "chart" => {
                // each is read once, so that they can't hold each other
                let drawing = drawings::named_by(tag);
                let drawing = drawing.and_then(|id| self.parts.drawings.remove(&id));
                self.pending.extend(drawing);
            }
            "strCache" | "strLit" | "multiLvlStrCache" => self.labels(tag, xml)?,
            "footnoteReference" | "endnoteReference" => self.note(tag),
            "hyperlink" => self.hyperlink(tag),
            "sdt" => self.controls.push(None),
            "sdtPr" => {
                let is_placeholder = forms::is_placeholder(xml)?;
                if let Some(control) = self.controls.last_mut() {
                    *control = is_placeholder.then(String::new);
                }
            }
            "ffData" => {
                let shown = forms::field(xml)?;
                self.say(&shown.unwrap_or_default());
            }
            "sym" => self.say(forms::symbol(tag).unwrap_or_default()),
            "fldChar" => self.field(tag),
            "instrText" => {
                let words = xml.words()?;
                if let Some((what, false)) = self.fields.last_mut() {
                    what.push_str(&words);
                }
            }
            "background" => {
                let colour = tag.attribute("color").unwrap_or_default();
                self.coloured_page =
                    !matches!(colour.to_lowercase().as_str(), "" | "auto" | "ffffff");
            }
            _ if self.start_picture(tag, xml)? => {}
            _ => self.start_in_table(tag, xml)?,
        }
        Ok(())
    }

    fn end(&mut self, name: &str) -> Result<(), String> {
        match name {
            "p" => self.end_paragraph()?,
            "hyperlink" if self.links > 0 => {
                self.links -= 1;
                self.builder.end_link();
            }
            "tc" => {
                self.begin_cell();
                self.builder.end_cell();
            }
            "tr" => self.end_row(),
            "sdt" => {
                let words = self.controls.pop().flatten().unwrap_or_default();
                self.builder.leave_out("nobody filled it in", &words);
            }
            "tbl" => {
                self.tables.pop();
                self.builder.end_table();
            }
            _ => {}
        }
        Ok(())
    }

    fn start_paragraph(&mut self) {
        self.begin_cell();
        self.builder.stand_at(self.number, Spot::Paragraph);
        self.paragraph = Paragraph {
            style: self.parts.styles.resolve(None),
            ..Paragraph::default()
        };
    }

    fn paragraph_properties(&mut self, xml: &mut Xml<'a>) -> Result<(), String> {
        let paragraph = &mut self.paragraph;
        let (mut style, mut page) = (None, None);
        xml.each(&["rPr"], |tag| match tag.name() {
            "pStyle" => style = tag.value(),
            "numId" => paragraph.number = tag.value(),
            "ilvl" => paragraph.depth = tag.value().and_then(|depth| depth.parse().ok()),
            "outlineLvl" => paragraph.outline = tag.value().and_then(|level| level.parse().ok()),
            "shd" => paragraph.on_ground = paints(tag),
            "pgSz" => page = pictures::page(tag),
            _ => {}
        })?;
        if page.is_some() {
            self.builder.end_section(page);
        }
        let paragraph = &mut self.paragraph;
        paragraph.style = self.parts.styles.resolve(style.as_deref());
        Ok(())
    }

    fn run_properties(&mut self, xml: &mut Xml<'a>) -> Result<(), String> {
        let mut own = Look::default();
        let mut style = None;
        xml.each(&[], |tag| {
            if tag.name() == "rStyle" {
                style = tag.value();
            }
            take(&mut own, tag);
        })?;
        let below = style
            .map(|id| self.parts.styles.look(&id))
            .unwrap_or_default();
        self.run = own.over(below);
        Ok(())
    }

    fn say(&mut self, words: &str) {
        let look = self.run.over(self.paragraph.style.look);
        let deleted = self.tables.iter().any(|table| table.deleted) || look.is_struck();
        if deleted || self.paragraph.style.is_contents {
            return;
        }
        if let Some(placeholder) = self.controls.iter_mut().flatten().next() {
            placeholder.push_str(words);
            return;
        }
        let on_ground = self.coloured_page
            || self.paragraph.on_ground
            || self.nested > 0
            || self
                .tables
                .iter()
                .any(|table| table.on_ground || table.styled && table.rows == 0);
        if let Some(why) = look.hidden(on_ground) {
            self.builder.hide(why, words);
            return;
        }
        self.builder.hidden.end_passage();
        if !self.paragraph.begun && words.contains(|char: char| !char.is_whitespace()) {
            self.begin_paragraph();
        }
        self.builder.bold = look.is_bold();
        self.builder.say_with_boxes(words);
    }

    /// Opens the block that the paragraph is, at its first word.
    fn begin_paragraph(&mut self) {
        self.paragraph.begun = true;
        let style = &self.paragraph.style;
        let outline = self
            .paragraph
            .outline
            .map(|level| (level < 9).then_some(level + 1));
        if let Some(level) = outline.unwrap_or(style.heading) {
            self.builder.end_lists();
            self.builder.open(BlockKind::Heading(level));
            return;
        }
        let number = self
            .paragraph
            .number
            .clone()
            .or_else(|| style.number.clone());
        if let Some(list) = number.filter(|number| number != "0") {
            let depth = self.paragraph.depth.or(style.depth).unwrap_or(0).min(8);
            let mark = self.parts.numbering.next(&list, depth);
            self.builder.item_at(depth, mark);
        } else {
            self.builder.end_lists();
            self.builder.open_paragraph();
        }
    }

    fn end_paragraph(&mut self) -> Result<(), String> {
        while self.links > 0 {
            self.links -= 1;
            self.builder.end_link();
        }
        self.builder.quotes = usize::from(self.paragraph.style.is_quote);
        self.builder.close();
        self.builder.quotes = 0;
        self.builder.hidden.end_passage();
        self.paragraph.begun = false;
        let pending = std::mem::take(&mut self.pending);
        if self.nested == NESTED {
            return Ok(());
        }
        if pending.is_empty() {
            return Ok(());
        }
        self.nested += 1;
        let aside = self.builder.start_aside();
        for text in pending {
            self.labels = Labels::default();
            self.walk(text)?;
        }
        self.builder.end_aside(aside);
        self.nested -= 1;
        Ok(())
    }

    /// Each name in a chart stands by itself.
    fn labels(&mut self, tag: &Tag, xml: &mut Xml<'a>) -> Result<(), String> {
        for label in self.labels.read(tag, xml)? {
            self.start_paragraph();
            self.run = Look::default();
            self.say(&label);
            self.end_paragraph()?;
        }
        Ok(())
    }

    /// A note is read after the paragraph that it belongs to, the first time that it is named.
    fn note(&mut self, tag: &Tag) {
        let notes = if tag.name() == "footnoteReference" {
            &mut self.parts.footnotes
        } else {
            &mut self.parts.endnotes
        };
        let note = tag.attribute("id").and_then(|id| notes.remove(&id));
        self.pending.extend(note);
    }

    fn hyperlink(&mut self, tag: &Tag) {
        let target = tag
            .attribute("id")
            .and_then(|id| self.parts.links.get(&id).cloned())
            .or_else(|| tag.attribute("anchor").map(|anchor| format!("#{anchor}")));
        self.start_link(&target.unwrap_or_default());
    }

    fn start_link(&mut self, target: &str) {
        self.links += 1;
        self.builder.start_link(target);
    }

    /// Fields: their results are read like other text; those that are links become links.
    fn field(&mut self, tag: &Tag) {
        match tag.attribute("fldCharType").as_deref() {
            Some("begin") => self.fields.push((String::new(), false)),
            Some("separate") => {
                if let Some((what, begun)) = self.fields.last_mut() {
                    *begun = true;
                    let target = what
                        .trim()
                        .strip_prefix("HYPERLINK")
                        .and_then(|rest| rest.split('"').nth(1))
                        .map(str::to_owned);
                    if let Some(target) = target {
                        self.start_link(&target);
                    }
                }
            }
            Some("end") => {
                let field = self.fields.pop();
                let is_link = field
                    .is_some_and(|(what, begun)| begun && what.trim().starts_with("HYPERLINK"));
                if is_link && self.links > 0 {
                    self.links -= 1;
                    self.builder.end_link();
                }
            }
            _ => {}
        }
    }
}
