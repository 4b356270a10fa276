//! A slide and its notes.

use super::backdrop::Backdrop;
use super::grounds::Grounds;
use super::shapes::{Context, Shapes};
use super::show::Show;
use super::units;
use crate::document::Spot;
use crate::read::builder::Builder;
use crate::read::office::{Archive, drawings, near, relations, relations_of};

/// Reads slides, one after the other.
pub(super) struct Slides<'a, 'b> {
    pub(super) archive: Archive<'a>,
    show: &'b Show,
    grounds: Grounds,
}

impl<'a, 'b> Slides<'a, 'b> {
    pub(super) fn new(archive: Archive<'a>, show: &'b Show) -> Self {
        Self {
            archive,
            show,
            grounds: Grounds::default(),
        }
    }

    /// Reads the slide of this part and number, from 1, with its notes.
    pub(super) fn read(
        &mut self,
        part: &str,
        number: usize,
        builder: &mut Builder,
    ) -> Result<(), String> {
        let text = self.archive.part(part)?.unwrap_or_default();
        let targets = self.archive.part(&relations_of(part))?.unwrap_or_default();
        let context = self.context(part, &text, &targets)?;
        let spot = |notes| Spot::Slide { number, notes };
        builder.start_slide(spot(false));
        Shapes::new(builder, spot(false), &context).walk(&text)?;
        builder.end_slide(self.show.size.map(units::size));
        let notes = relations(&targets, "notesSlide")?.into_values().next();
        match notes {
            Some(notes) => self.notes(&near(part, &notes), spot(true), builder),
            None => Ok(()),
        }
    }

    /// What is known of a slide before its shapes are read.
    fn context(&mut self, part: &str, text: &str, targets: &str) -> Result<Context, String> {
        let layout = relations(targets, "slideLayout")?.into_values().next();
        let (below, theme) = match layout.map(|layout| near(part, &layout)) {
            Some(layout) => self.grounds.of_layout(&mut self.archive, &layout)?,
            None => Default::default(),
        };
        let own = Backdrop::read(text, &theme, self.archive.depth)?;
        Ok(Context {
            below: below.shapes(),
            backdrop: below.under(own),
            theme,
            links: relations(targets, "hyperlink")?,
            pictures: relations(targets, "image")?,
            drawings: drawings::parts(&mut self.archive, part, targets)?,
            size: self.show.size,
            notes: false,
            deepest: self.archive.depth,
        })
    }

    fn notes(&mut self, part: &str, spot: Spot, builder: &mut Builder) -> Result<(), String> {
        let targets = self.archive.part(&relations_of(part))?.unwrap_or_default();
        let text = self.archive.part(part)?.unwrap_or_default();
        let context = Context {
            links: relations(&targets, "hyperlink")?,
            notes: true,
            deepest: self.archive.depth,
            ..Context::default()
        };
        Shapes::new(builder, spot, &context).walk(&text)
    }
}
