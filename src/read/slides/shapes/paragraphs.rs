//! Paragraphs and their words.

use super::numbering::Numbering;
use super::state::{LEVELS, Paragraph, Run, Shapes};
use crate::document::BlockKind;
use crate::read::office::xml::{Tag, Xml};
use crate::read::slides::colours::colour;
use crate::read::slides::values::is_false;

/// Letters up to this are too small to read, in hundredths of a point.
const TINY: u32 = 200;

impl<'a> Shapes<'a, '_> {
    pub(super) fn start_paragraph(&mut self) {
        self.number += 1;
        self.builder.stand_at(self.number, self.spot.clone());
        self.paragraph = Paragraph::default();
        self.run = Run::default();
    }

    pub(super) fn end_paragraph(&mut self) {
        self.builder.close();
        self.paragraph = Paragraph::default();
    }

    pub(super) fn paragraph_properties(
        &mut self,
        tag: &Tag,
        xml: &mut Xml<'a>,
    ) -> Result<(), String> {
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
                paragraph.numbered = Some(Numbering::new(&way, start.unwrap_or(1)));
            }
            _ => {}
        })
    }

    pub(super) fn run_properties(&mut self, tag: &Tag, xml: &mut Xml<'a>) -> Result<(), String> {
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

    pub(super) fn say(&mut self, words: &str) {
        // a link is told with the letters of its run, and ends with them
        let link = std::mem::take(&mut self.link);
        if !self.run.struck && !self.open.iter().any(|shape| shape.no_text) {
            if let Some(why) = self.hidden() {
                self.builder.hide(why, words);
            } else {
                self.builder.hidden.end_passage();
                if !self.paragraph.begun && words.contains(|char: char| !char.is_whitespace()) {
                    self.begin_paragraph();
                }
                // bold words in a drawing are no heading of what follows
                self.builder.bold = self.run.bold == Some(true) && !self.in_drawing;
                self.builder.say_with_boxes(words);
            }
        }
        if link {
            self.builder.end_link();
        }
    }

    /// Why words here aren't seen, if they aren't.
    fn hidden(&self) -> Option<&'static str> {
        let shape = self.open.iter().find_map(|shape| shape.hidden);
        let slide = self.hidden_slide.then_some("hidden slide");
        let tiny = self.run.size.is_some_and(|size| size <= TINY);
        shape.or(slide).or(tiny.then_some("tiny letters")).or(self
            .is_swallowed()
            .then_some("letters in the colour of the slide"))
    }

    /// Whether words have the colour of what is painted behind them. What is behind notes isn't known.
    fn is_swallowed(&self) -> bool {
        let colour = self.run.colour.as_deref();
        let colour = colour.filter(|_| !self.run.painted && !self.context.notes);
        let context = self.context;
        colour.is_some_and(|colour| context.ground.swallows(colour, &context.colours))
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
        // text of a body has the bullets of its layout, unless it says otherwise
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
        let Some(numbering) = &self.paragraph.numbered else {
            self.counts[level] = None;
            return None;
        };
        let count = self.counts[level].map_or(numbering.start, |count| count.saturating_add(1));
        self.counts[level] = Some(count);
        Some(numbering.mark(count))
    }
}
