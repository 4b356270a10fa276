//! Paragraphs and their words.

use super::sizes;
use super::state::{Body, Paragraph};
use crate::document::{BlockKind, Spot};
use crate::read::look::Look;
use crate::read::office::xml::Xml;
use crate::read::word::looks::{paints, take_in};

/// Deepest list; those in it count as nested so deep.
const DEEPEST: usize = 8;

impl<'a> Body<'a> {
    pub(super) fn start_paragraph(&mut self) {
        self.begin_cell();
        self.builder.stand_at(self.number, Spot::Paragraph);
        self.paragraph = Paragraph {
            style: self.parts.styles.resolve(None),
            ..Paragraph::default()
        };
    }

    pub(super) fn paragraph_properties(&mut self, xml: &mut Xml<'a>) -> Result<(), String> {
        let paragraph = &mut self.paragraph;
        let (mut style, mut page) = (None, None);
        // those are of the mark at its end, which nobody sees
        xml.each(&["rPr"], |tag| match tag.name() {
            "pStyle" => style = tag.value(),
            "numId" => paragraph.number = tag.value(),
            "ilvl" => paragraph.depth = tag.value().and_then(|depth| depth.parse().ok()),
            "outlineLvl" => paragraph.outline = tag.value().and_then(|level| level.parse().ok()),
            "shd" => paragraph.on_ground = paints(tag),
            "pgSz" => page = sizes::page_size(tag),
            _ => {}
        })?;
        if page.is_some() {
            self.builder.end_section(page);
        }
        let paragraph = &mut self.paragraph;
        paragraph.style = self.parts.styles.resolve(style.as_deref());
        Ok(())
    }

    pub(super) fn run_properties(&mut self, xml: &mut Xml<'a>) -> Result<(), String> {
        let mut own = Look::default();
        let mut style = None;
        xml.each(&[], |tag| {
            if tag.name() == "rStyle" {
                style = tag.value();
            }
            take_in(&mut own, tag);
        })?;
        let below = style
            .map(|id| self.parts.styles.look(&id))
            .unwrap_or_default();
        self.run = own.over(below);
        Ok(())
    }

    pub(super) fn say(&mut self, words: &str) {
        let look = self.run.over(self.paragraph.style.look);
        let deleted = self.tables.iter().any(|table| table.deleted) || look.is_struck();
        if deleted || self.paragraph.style.is_contents {
            return;
        }
        // the outermost that nobody filled in holds all that stands in it
        if let Some(placeholder) = self.controls.iter_mut().flatten().next() {
            placeholder.push_str(words);
            return;
        }
        if let Some(why) = look.hidden(self.is_on_ground()) {
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

    /// Whether a colour may stand behind the words, so that white ones are seen. A text box may lie on anything.
    fn is_on_ground(&self) -> bool {
        // what a style paints behind a table isn't looked up: most that set off the first row paint it
        let in_painted_table = self
            .tables
            .iter()
            .any(|table| table.on_ground || table.styled && table.rows == 0);
        self.coloured_page || self.paragraph.on_ground || self.nested > 0 || in_painted_table
    }

    /// Opens the block that the paragraph is, at its first word.
    fn begin_paragraph(&mut self) {
        self.paragraph.begun = true;
        let style = &self.paragraph.style;
        // a level of 9 says that it is no heading, whatever its style is
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
        // list 0 takes a paragraph out of the list of its style
        if let Some(list) = number.filter(|number| number != "0") {
            let depth = self
                .paragraph
                .depth
                .or(style.depth)
                .unwrap_or(0)
                .min(DEEPEST);
            let mark = self.parts.numbering.next(&list, depth);
            self.builder.item_at(depth, mark);
        } else {
            self.builder.end_lists();
            self.builder.open_paragraph();
        }
    }
}
