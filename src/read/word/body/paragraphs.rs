//! Paragraphs and their words.

use super::sizes;
use super::state::{Body, Paragraph};
use crate::document::{BlockKind, Sight, Spot};
use crate::read::look::Look;
use crate::read::office::fills::Fill;
use crate::read::office::xml::Xml;
use crate::read::paint::Ground;
use crate::read::unseen::Unseen;
use crate::read::word::looks::{ABOUT_OTHERS, exact_line, shading, take_in};

/// Deepest list; those in it count as nested so deep.
const DEEPEST: usize = 8;
/// Most grounds that are held against letters: tables in tables multiply them.
const GROUNDS: usize = 16;

impl<'a> Body<'a> {
    pub(super) fn start_paragraph(&mut self) {
        self.begin_cell();
        self.builder.stand_at(self.number, Spot::Paragraph);
        let begun = std::mem::take(&mut self.joined) && self.paragraph.begun;
        self.paragraph = Paragraph {
            style: self.parts.styles.resolve(None),
            begun,
            ..Paragraph::default()
        };
    }

    pub(super) fn paragraph_properties(&mut self, xml: &mut Xml<'a>) -> Result<(), String> {
        let (theme, paper) = (&self.parts.theme, self.paper);
        let paragraph = &mut self.paragraph;
        let (mut style, mut page, mut in_mark) = (None, None, false);
        // how the mark at its end looks tells nothing of its letters
        xml.each(&[], |tag| match tag.name() {
            "rPr" => in_mark = true,
            "del" if in_mark => paragraph.mark_deleted = true,
            "pgSz" => page = sizes::page_size(tag),
            _ if in_mark => {}
            "pStyle" => style = tag.value(),
            "numId" => paragraph.number = tag.value(),
            "ilvl" => paragraph.depth = tag.value().and_then(|depth| depth.parse().ok()),
            "outlineLvl" => paragraph.outline = tag.value().and_then(|level| level.parse().ok()),
            "shd" => paragraph.ground = Some(shading(tag, theme)),
            "spacing" => paragraph.line = exact_line(tag),
            "framePr" => {
                let drop = tag.attribute("dropCap");
                paragraph.is_initial = drop.is_some_and(|drop| drop != "none");
                paragraph.unseen = paper.hides_frame(tag);
            }
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
        let theme = &self.parts.theme;
        let (mut own, mut style) = (Look::default(), None);
        // how letters are filled is said last, in the words of drawings
        let mut fill = Fill::default();
        xml.each(&ABOUT_OTHERS, |tag| match tag.name() {
            "rStyle" => style = tag.value(),
            _ if tag.is_from("w14") => fill.take_in(tag, theme),
            _ => take_in(&mut own, tag, theme),
        })?;
        own.ink = fill.ink().or(own.ink);
        let below = style
            .map(|id| self.parts.styles.look(&id))
            .unwrap_or_default();
        self.run = own.over(below);
        Ok(())
    }

    pub(super) fn say(&mut self, words: &str) {
        if self.paragraph.style.is_contents {
            return;
        }
        // the outermost that nobody filled in holds all that stands in it
        if let Some(placeholder) = self.controls.iter_mut().flatten().next() {
            placeholder.push_str(words);
            return;
        }
        let mut look = self.run.over(self.paragraph.style.look);
        look.line = self.paragraph.line.or(look.line);
        let sight = self.sight(look);
        if !self.builder.lets_in(sight, words) {
            return;
        }
        if self.paragraph.is_initial {
            self.initial.push_str(words.trim());
            return;
        }
        if !self.paragraph.begun && words.contains(|char: char| !char.is_whitespace()) {
            self.say_initial();
        }
        self.builder.bold = look.is_bold();
        self.builder.say_with_boxes(words);
        self.builder.doubt = None;
    }

    /// Begins the paragraph, with the large first letters that wait for it.
    pub(super) fn say_initial(&mut self) {
        let initial = std::mem::take(&mut self.initial);
        if !self.paragraph.begun {
            self.begin_paragraph();
        }
        self.builder.say(&initial);
    }

    /// Whether a reader of the page sees letters that look so here.
    fn sight(&self, look: Look) -> Sight<Unseen> {
        if self.tables.iter().any(|table| table.deleted) {
            return Sight::Hidden(Unseen::StruckOut);
        }
        let (look, behind) = self.behind(look);
        let frame = self.paragraph.unseen.map_or(Sight::Seen, Sight::Hidden);
        let own = match look.sight(&behind) {
            // what a drawing paints behind them isn't known
            Sight::Hidden(why @ (Unseen::WhiteOnWhite | Unseen::ColourOfGround))
                if self.may_stand_on_drawing() =>
            {
                Sight::Unsure(why)
            }
            sight => sight,
        };
        self.around.sight().and(frame).and(own)
    }

    /// Whether words here may stand on a drawing: a text box may lie on any, running text on those behind it.
    fn may_stand_on_drawing(&self) -> bool {
        match self.nested {
            0 => self.floats.is_behind_text(self.number),
            _ => self.around.floats && self.floats.is_near(self.number),
        }
    }

    /// How letters look with all that tables and defaults say, and what may be painted behind them.
    fn behind(&self, mut look: Look) -> (Look, Vec<Ground>) {
        // the colour of pages is seen on screens, and seldom on paper
        let own = self.around.ground;
        let mut grounds = vec![own.over(self.page), own.over(Ground::PAPER)];
        for table in &self.tables {
            let column = table.columns.saturating_sub(1);
            let (below, behind) = table.style.cell(table.uses, table.rows, column);
            look = look.over(below);
            let own = table.cell_ground.unwrap_or_default();
            let over = |ground: &Ground| {
                let table = table.ground.over(*ground);
                behind
                    .iter()
                    .map(move |behind| own.over(behind.over(table)))
            };
            grounds = grounds.iter().flat_map(over).take(GROUNDS).collect();
        }
        let own = self.paragraph.ground.or(self.paragraph.style.ground);
        let own = own.unwrap_or_default();
        let grounds = grounds.into_iter().map(|below| own.over(below)).collect();
        (look.over(self.parts.styles.defaults()), grounds)
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
