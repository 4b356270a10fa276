//! Paragraphs and their words.

use super::numbering::Numbering;
use super::state::{LEVELS, Paragraph, Shapes};
use crate::catalogue::say::read as say;
use crate::document::{BlockKind, Sight};
use crate::read::look::Look;
use crate::read::office::fills::Fill;
use crate::read::office::xml::{Tag, Xml};
use crate::read::paint::Ground;
use crate::read::slides::values::is_false;
use crate::read::unseen::Unseen;

impl<'a> Shapes<'a, '_> {
    pub(super) fn start_paragraph(&mut self) {
        self.number += 1;
        self.builder.stand_at(self.number, self.spot.clone());
        self.paragraph = Paragraph::default();
        self.run = Look::default();
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
        let theme = &self.context.theme;
        let size: Option<u32> = tag.attribute("sz").and_then(|size| size.parse().ok());
        let apart: Option<i32> = tag.attribute("spc").and_then(|apart| apart.parse().ok());
        let mut look = Look {
            bold: tag.attribute("b").map(|bold| !is_false(&bold)),
            struck: tag.attribute("strike").map(|strike| strike != "noStrike"),
            // told in hundredths of a point
            size: size.map(|size| size.div_ceil(50)),
            apart: apart.map(|apart| apart / 50),
            ..Look::default()
        };
        let mut target = None;
        let (mut fill, mut pen, mut in_pen) = (Fill::default(), Fill::default(), false);
        xml.each(&["ln", "effectLst"], |tag| match tag.name() {
            "hlinkClick" => target = tag.attribute("id"),
            "highlight" => in_pen = true,
            // what follows the marker pen is about fonts
            "latin" | "ea" | "cs" | "sym" => in_pen = false,
            _ if in_pen => pen.take_in_colour(tag, theme),
            _ => fill.take_in(tag, theme),
        })?;
        look.ink = fill.ink();
        look.ground = pen.is_said().then(|| pen.ground(Ground::PAPER));
        self.run = look;
        if let Some(target) = target.and_then(|id| self.context.links.get(&id)) {
            self.builder.start_link(target);
            self.link = true;
        }
        Ok(())
    }

    pub(super) fn say(&mut self, words: &str) {
        // a link is told with the letters of its run, and ends with them
        let link = std::mem::take(&mut self.link);
        if self.open.iter().any(|shape| shape.no_text) {
            self.leave_footer(words);
        } else {
            self.say_as_seen(words);
        }
        self.end_link_of(link);
    }

    /// Words of the slide, as far as they are seen.
    fn say_as_seen(&mut self, words: &str) {
        let sight = self.sight();
        if !self.builder.lets_in(sight, words) {
            return;
        }
        if !self.paragraph.begun && words.contains(|char: char| !char.is_whitespace()) {
            self.begin_paragraph();
        }
        // bold words in a drawing are no heading of what follows
        self.builder.bold = self.run.is_bold() && !self.in_drawing;
        self.builder.say_with_boxes(words);
        self.builder.doubt = None;
    }

    fn end_link_of(&mut self, link: bool) {
        if link {
            self.builder.end_link();
        }
    }

    /// Footers and dates are listed as left out, page numbers and the like aren't.
    fn leave_footer(&mut self, words: &str) {
        let kind = self.open.last().map_or("", |shape| shape.kind.as_str());
        if matches!(kind, "ftr" | "hdr") && words.contains(char::is_alphabetic) {
            self.builder.leave_out(&say::HeaderOrFooter, words);
        }
    }

    /// Whether words here are seen.
    fn sight(&self) -> Sight<Unseen> {
        let shape = self.open.iter().find_map(|shape| shape.hidden);
        let slide = self.hidden_slide.then_some(Unseen::HiddenSlide);
        let unseen = shape
            .or(slide)
            .or(self.is_covered().then_some(Unseen::Covered));
        let unseen = unseen.map_or(Sight::Seen, Sight::Hidden);
        let levels = self
            .open
            .last()
            .and_then(|shape| shape.levels.get(self.paragraph.level));
        let look = self.run.over(levels.copied().unwrap_or_default());
        match unseen.and(look.sight(&self.grounds())) {
            Sight::Hidden(Unseen::ColourOfGround | Unseen::WhiteOnWhite) => {
                Sight::Hidden(Unseen::ColourOfSlide)
            }
            sight => sight,
        }
    }

    /// Whether another shape lies over this one.
    fn is_covered(&self) -> bool {
        let alone = self.open.len() == 1 && self.tables.is_empty();
        self.open
            .last()
            .is_some_and(|shape| alone && self.context.backdrop.covers(shape.area, shape.number))
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
