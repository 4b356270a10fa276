//! Paragraphs and their words.

use super::slide::Slide;
use super::state::{Body, Paragraph};
use crate::catalogue::say::read as say;
use crate::document::{BlockKind, Sight, Spot};
use crate::read::look::Look;
use crate::read::odf::styles::Resolved;
use crate::read::office::xml::{Tag, Xml};
use crate::read::paint::Ground;
use crate::read::unseen::Unseen;

/// Deepest list; those in it count as nested so deep.
const DEEPEST: usize = 8;

impl<'a> Body<'a> {
    pub(super) fn start_paragraph(&mut self, tag: &Tag, xml: &Xml<'a>) {
        let name = tag.attribute("style-name").unwrap_or_default();
        let style = self.styles.resolve("paragraph", &name);
        let level = self.level(tag, &style);
        // it is said within the paragraph, behind its beginning
        let hidden = self.hides_paragraphs && hides_itself(xml.rest());
        self.number += 1;
        let spot = match &self.slide {
            Some(slide) => slide.spot(),
            None => Spot::Paragraph,
        };
        self.builder.stand_at(self.number, spot);
        // spans that were left open end with their paragraph
        self.spans.clear();
        self.paragraph = Some(Paragraph {
            level,
            style,
            begun: false,
            hidden,
        });
    }

    /// The level of the heading that a paragraph is.
    fn level(&self, tag: &Tag, style: &Resolved) -> Option<u8> {
        if tag.name() == "h" {
            let level = tag.attribute("outline-level");
            return level.and_then(|level| level.parse().ok()).or(Some(1));
        }
        let in_title = self.slide.as_ref().is_some_and(Slide::in_title);
        if in_title { Some(1) } else { style.heading }
    }

    pub(super) fn start_span(&mut self, tag: &Tag) {
        let style = tag.attribute("style-name").unwrap_or_default();
        let own = self.styles.resolve("text", &style).look;
        let below = self.spans.last().copied().unwrap_or_default();
        self.spans.push(own.over(below));
    }

    pub(super) fn start_link(&mut self, tag: &Tag) {
        self.links += 1;
        let target = tag.attribute("href").unwrap_or_default();
        self.builder.start_link(&target);
    }

    pub(super) fn start_section(&mut self, tag: &Tag) {
        let display = tag.attribute("display");
        let is_hidden = tag.attribute("is-hidden").as_deref() == Some("true");
        let hidden = display.as_deref() == Some("none") || is_hidden;
        self.sections.push(hidden.then_some(Unseen::HiddenSection));
    }

    /// A field that shows its text on a condition.
    pub(super) fn hidden_text(&mut self, tag: &Tag, xml: &mut Xml<'a>) -> Result<(), String> {
        let words = tag.attribute("string-value").unwrap_or_default();
        if tag.attribute("is-hidden").as_deref() == Some("true") {
            self.builder.hide(Unseen::HiddenText, &words);
            xml.skip()?;
        }
        Ok(())
    }

    /// Words; outside of paragraphs stands only space.
    pub(super) fn say(&mut self, words: &str) {
        let Some(paragraph) = &self.paragraph else {
            return;
        };
        let span = self.spans.last().copied().unwrap_or_default();
        let look = span.over(paragraph.style.look);
        let sight = self.sight(paragraph, look);
        if !self.builder.lets_in(sight, words) {
            return;
        }
        if !paragraph.begun && words.contains(|char: char| !char.is_whitespace()) {
            self.begin_paragraph();
        }
        self.builder.bold = look.is_bold();
        self.builder.say_with_boxes(words);
        self.builder.doubt = None;
    }

    /// What the author of a form put there for others to fill in.
    pub(super) fn leave_placeholder(&mut self, xml: &mut Xml<'a>) -> Result<(), String> {
        let words = xml.words()?;
        self.builder.leave_out(&say::NobodyFilledItIn, &words);
        Ok(())
    }

    /// Whether a reader of the page sees letters that look so here.
    fn sight(&self, paragraph: &Paragraph, look: Look) -> Sight<Unseen> {
        let around = self.slide.as_ref().and_then(Slide::hidden);
        let unseen = self
            .sections
            .iter()
            .find_map(|section| *section)
            .or(around)
            .or(self.around.unseen)
            .or(paragraph.hidden.then_some(Unseen::HiddenParagraph));
        let unseen = unseen.map_or(Sight::Seen, Sight::Hidden);
        let own = match look.sight(&self.behind(paragraph)) {
            // what a drawing paints behind them isn't known
            Sight::Hidden(why @ (Unseen::WhiteOnWhite | Unseen::ColourOfGround))
                if self.may_stand_on_drawing() =>
            {
                Sight::Unsure(why)
            }
            sight => sight,
        };
        unseen.and(own)
    }

    /// Whether words here may stand on a drawing.
    fn may_stand_on_drawing(&self) -> bool {
        /// How many paragraphs behind a drawing letters may still stand on it.
        const REACH: usize = 60;
        let near = |drawing: usize| self.number.saturating_sub(drawing) <= REACH;
        self.around.ground == Ground::Bare && self.float.is_some_and(near)
    }

    /// What may be painted behind a paragraph.
    fn behind(&self, paragraph: &Paragraph) -> Vec<Ground> {
        let grounds = match &self.slide {
            Some(slide) => slide.behind(),
            None => vec![self.around.ground.over(self.styles.paper)],
        };
        let tables = self.tables.iter().flat_map(|table| table.grounds);
        let own = tables.chain([paragraph.style.ground]);
        let own = own.fold(Ground::Bare, |below, ground| ground.over(below));
        grounds.into_iter().map(|below| own.over(below)).collect()
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
            self.builder.item_at(depth.min(DEEPEST), mark);
            return;
        }
        // a paragraph in an item, not the first, goes on with the item
        if self.lists.is_empty() {
            self.builder.end_lists();
        }
        self.builder.open_paragraph();
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
