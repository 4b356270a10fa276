//! The text of an `OpenDocument` file, paragraph by paragraph.

use super::lists::Lists;
use super::slides::Slide;
use super::styles::{Resolved, Styles, length};
use crate::document::{BlockKind, Document, Spot};
use crate::read::builder::Builder;
use crate::read::builder::pictures::Size;
use crate::read::look::Look;
use crate::read::office::xml::{Piece, Tag, Xml};

/// How deep text boxes and notes may stand in each other.
const NESTED: usize = 8;
/// Most empty cells that are taken as repeated.
const REPEATED: usize = 100;

/// The reader of the text.
pub(super) struct Body<'a> {
    pub(super) builder: Builder,
    pub(super) styles: Styles,
    /// The slide in the making, if it is a presentation.
    pub(super) slide: Option<Slide>,
    paragraph: Option<Paragraph>,
    /// Paragraphs so far, on this slide if there are slides.
    pub(super) number: usize,
    spans: Vec<Look>,
    lists: Lists,
    tables: Vec<Table>,
    /// Why all of the open sections aren't seen.
    sections: Vec<Option<&'static str>>,
    /// Text boxes and notes that follow the paragraph in which they are anchored.
    pending: Vec<&'a str>,
    links: usize,
    /// The size of the frame that has just begun: the first thing in it is what it shows.
    frame: Option<Frame>,
    nested: usize,
    deepest: usize,
    /// Whether paragraphs may be hidden as a whole.
    hides_paragraphs: bool,
}

/// A frame.
struct Frame {
    size: Option<Size>,
}

/// The paragraph in the making.
struct Paragraph {
    style: Resolved,
    level: Option<u8>,
    begun: bool,
    hidden: bool,
}

/// An open table, with the lists around it.
#[derive(Default)]
struct Table {
    /// Whether the row is a head.
    head: bool,
    /// Whether the first row is set off from the others.
    first_row: bool,
    rows: usize,
    on_ground: bool,
    lists: Lists,
}

impl<'a> Body<'a> {
    /// XML may nest `deepest` elements.
    pub(super) fn new(name: &str, styles: Styles, content: &str, deepest: usize) -> Self {
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
            hides_paragraphs: content.contains(":hidden-paragraph"),
        }
    }

    /// The document; if the text broke off, with what was read until then.
    pub(super) fn finish(mut self, read: Result<(), String>) -> Result<Document, String> {
        if let Err(reason) = read {
            if self.builder.document.blocks.is_empty() {
                return Err(reason);
            }
            let place = format!("after {}", self.builder.place());
            self.builder.break_off(place, &reason);
        }
        self.builder.end_section(self.styles.page_of("Standard"));
        Ok(self.builder.finish())
    }

    pub(super) fn walk(&mut self, text: &'a str) -> Result<(), String> {
        let mut xml = Xml::within(text, self.deepest);
        while let Some(piece) = xml.next()? {
            match piece {
                Piece::Start(tag) => self.start(&tag, &mut xml)?,
                Piece::End(name) => self.end(&name)?,
                Piece::Text(words) => self.say(&words),
            }
        }
        Ok(())
    }

    fn start(&mut self, tag: &Tag, xml: &mut Xml<'a>) -> Result<(), String> {
        self.note_picture(tag);
        match tag.name() {
            "tracked-changes" | "annotation" | "forms" | "note-citation" | "ruby-text"
            | "event-listeners" | "table-of-content" | "illustration-index" | "table-index"
            | "object-index" | "user-index" | "alphabetical-index" | "settings" => {
                xml.inner()?;
            }
            "title" | "desc" if tag.is_from("svg") => {
                xml.inner()?;
            }
            "p" | "h" => self.start_paragraph(tag, xml),
            "span" => {
                let style = tag.attribute("style-name").unwrap_or_default();
                let own = self.styles.resolve("text", &style).look;
                let below = self.spans.last().copied().unwrap_or_default();
                self.spans.push(own.over(below));
            }
            "a" if tag.is_from("text") || self.paragraph.is_some() => {
                self.links += 1;
                let target = tag.attribute("href").unwrap_or_default();
                self.builder.start_link(&target);
            }
            "s" | "tab" => self.say(" "),
            "line-break" => self.builder.line_break(),
            "note-body" => self.pending.push(xml.inner()?),
            "text-box" if self.paragraph.is_some() => self.pending.push(xml.inner()?),
            "placeholder" if tag.is_from("text") => self.leave_placeholder(xml)?,
            "content-control"
                if tag
                    .attribute("showing-place-holder")
                    .is_some_and(|shows| shows == "true") =>
            {
                self.leave_placeholder(xml)?;
            }
            "hidden-text" => {
                let words = tag.attribute("string-value").unwrap_or_default();
                if tag.attribute("is-hidden").as_deref() == Some("true") {
                    self.builder.hide("hidden text", &words);
                    xml.inner()?;
                }
            }
            "section" => {
                let display = tag.attribute("display");
                let is_hidden = tag.attribute("is-hidden").as_deref() == Some("true");
                let hidden = display.as_deref() == Some("none") || is_hidden;
                self.sections.push(hidden.then_some("hidden section"));
            }
            "list" => self.lists.start(tag),
            "list-item" | "list-header" => self.lists.start_item(tag),
            _ if self.start_in_table(tag) => {}
            _ if self.slide.is_some() => self.start_on_slide(tag, xml)?,
            _ => {}
        }
        Ok(())
    }

    /// Notes a picture or an embedded file, if the frame shows one. Other objects, such as charts, have a picture beside them.
    fn note_picture(&mut self, tag: &Tag) {
        let hidden = self.slide.as_ref().and_then(Slide::hidden).is_some();
        let notes = self.slide.as_ref().is_some_and(Slide::in_notes);
        match tag.name() {
            "frame" => {
                let of = |name| tag.attribute(name).and_then(|size| length(&size));
                let size = of("width").zip(of("height"));
                self.frame = Some(Frame { size });
            }
            "text-box" | "table" => self.frame = None,
            "image" if tag.is_from("draw") => {
                if let Some(frame) = self.frame.take().filter(|_| !hidden && !notes) {
                    let name = tag.attribute("href").unwrap_or_default();
                    self.builder.figure(&name, frame.size, false);
                }
            }
            "object-ole" if self.frame.take().is_some() && !hidden => self.builder.embedded(),
            _ => {}
        }
    }

    fn end(&mut self, name: &str) -> Result<(), String> {
        match name {
            "p" | "h" => self.end_paragraph()?,
            "span" => {
                self.spans.pop();
            }
            "a" if self.links > 0 => {
                self.links -= 1;
                self.builder.end_link();
            }
            "section" => {
                self.sections.pop();
            }
            "list" => self.lists.end(),
            "table-header-rows" => {
                if let Some(table) = self.tables.last_mut() {
                    table.head = false;
                }
            }
            "table-cell" => self.builder.end_cell(),
            "table-row" => {
                if let Some(table) = self.tables.last_mut() {
                    table.rows += 1;
                    let head = table.head || table.first_row && table.rows == 1;
                    self.builder.end_row(head);
                }
            }
            "table" => {
                if let Some(table) = self.tables.pop() {
                    self.builder.end_table();
                    self.lists = table.lists;
                }
            }
            _ if self.slide.is_some() => self.end_on_slide(name),
            _ => {}
        }
        Ok(())
    }

    fn start_paragraph(&mut self, tag: &Tag, xml: &Xml<'a>) {
        let name = tag.attribute("style-name").unwrap_or_default();
        let style = self.styles.resolve("paragraph", &name);
        let level = tag.attribute("outline-level");
        let level = level.and_then(|level| level.parse().ok());
        let is_heading = tag.name() == "h";
        let hidden = self.hides_paragraphs && hides_itself(xml.rest());
        self.number += 1;
        let spot = match &self.slide {
            Some(slide) => slide.spot(),
            None => Spot::Paragraph,
        };
        self.builder.stand_at(self.number, spot);
        self.spans.clear();
        self.paragraph = Some(Paragraph {
            level: if is_heading {
                level.or(Some(1))
            } else if self.slide.as_ref().is_some_and(Slide::in_title) {
                Some(1)
            } else {
                style.heading
            },
            style,
            begun: false,
            hidden,
        });
    }

    /// Words; outside of paragraphs stands only space.
    fn say(&mut self, words: &str) {
        let Some(paragraph) = &self.paragraph else {
            return;
        };
        let span = self.spans.last().copied().unwrap_or_default();
        let look = span.over(paragraph.style.look);
        if look.is_struck() {
            return;
        }
        if let Some(why) = self.hidden(paragraph, look) {
            self.builder.hide(why, words);
            return;
        }
        self.builder.hidden.end_passage();
        if !paragraph.begun && words.contains(|char: char| !char.is_whitespace()) {
            self.begin_paragraph();
        }
        self.builder.bold = look.is_bold();
        self.builder.say_with_boxes(words);
    }

    /// What the author of a form put there for others to fill in.
    fn leave_placeholder(&mut self, xml: &mut Xml<'a>) -> Result<(), String> {
        let words = xml.words()?;
        self.builder.leave_out("nobody filled it in", &words);
        Ok(())
    }

    fn hidden(&self, paragraph: &Paragraph, look: Look) -> Option<&'static str> {
        let on_ground = self.styles.painted_page
            || paragraph.style.ground
            || self.nested > 0
            || self.tables.iter().any(|table| table.on_ground)
            || self.slide.as_ref().is_some_and(Slide::is_painted);
        let around = self.slide.as_ref().and_then(Slide::hidden);
        self.sections
            .iter()
            .find_map(|section| *section)
            .or(around)
            .or(paragraph.hidden.then_some("hidden paragraph"))
            .or_else(|| look.hidden(on_ground))
    }

    /// Opens the block that the paragraph is, at its first word.
    fn begin_paragraph(&mut self) {
        let Some(paragraph) = &mut self.paragraph else {
            return;
        };
        paragraph.begun = true;
        if let Some(level) = paragraph.level {
            self.builder.end_lists();
            self.builder.open(BlockKind::Heading(level));
            return;
        }
        let style = paragraph.style.list.as_deref();
        if let Some((depth, mark)) = self.lists.begin(&self.styles.lists, style) {
            self.builder.item_at(depth.min(8), mark);
            return;
        }
        if self.lists.is_empty() {
            self.builder.end_lists();
        }
        self.builder.open_paragraph();
    }

    fn end_paragraph(&mut self) -> Result<(), String> {
        let Some(paragraph) = self.paragraph.take() else {
            return Ok(());
        };
        while self.links > 0 {
            self.links -= 1;
            self.builder.end_link();
        }
        self.builder.quotes = usize::from(paragraph.style.is_quote);
        self.builder.close();
        self.builder.quotes = 0;
        self.builder.hidden.end_passage();
        let pending = std::mem::take(&mut self.pending);
        if pending.is_empty() || self.nested == NESTED {
            return Ok(());
        }
        self.nested += 1;
        let aside = self.builder.start_aside();
        let lists = std::mem::take(&mut self.lists);
        for text in pending {
            self.walk(text)?;
            self.lists = Lists::default();
        }
        self.lists = lists;
        self.builder.end_aside(aside);
        self.nested -= 1;
        Ok(())
    }

    /// Takes in the tags of tables; says whether it was one.
    fn start_in_table(&mut self, tag: &Tag) -> bool {
        let style = || tag.attribute("style-name").unwrap_or_default();
        match tag.name() {
            "table" => {
                self.builder.start_table();
                let first_row = tag.attribute("use-first-row-styles");
                self.tables.push(Table {
                    first_row: first_row.as_deref() == Some("true"),
                    lists: std::mem::take(&mut self.lists),
                    ..Table::default()
                });
            }
            "table-header-rows" => {
                if let Some(table) = self.tables.last_mut() {
                    table.head = true;
                }
            }
            "table-row" => self.builder.start_row(),
            "table-cell" => {
                let ground = self.styles.resolve("table-cell", &style()).ground;
                if let Some(table) = self.tables.last_mut() {
                    table.on_ground = ground;
                }
                let number = |name: &str| {
                    let number = tag.attribute(name).and_then(|number| number.parse().ok());
                    number.unwrap_or(1_usize)
                };
                for _ in 1..number("number-columns-repeated").min(REPEATED) {
                    self.builder.start_cell(1, 1);
                }
                let (width, height) = (
                    number("number-columns-spanned"),
                    number("number-rows-spanned"),
                );
                self.builder.start_cell(width, height);
            }
            _ => return false,
        }
        true
    }
}

/// Whether the paragraph that begins here says of itself that it is hidden.
fn hides_itself(rest: &str) -> bool {
    let end = rest.find("</text:p>").unwrap_or(rest.len());
    let paragraph = &rest[..end];
    paragraph.find(":hidden-paragraph").is_some_and(|at| {
        paragraph[at..]
            .split('>')
            .next()
            .is_some_and(|tag| tag.contains("is-hidden=\"true\""))
    })
}
