//! Annotations: the fields of forms, text that was typed onto the page, and lines through what doesn't hold any more.

use super::drawing::{Drawing, TooMuch};
use super::fields::{self, Kind};
use crate::read::pdf::area::Area;
use crate::read::pdf::limits::PAGE_LINKS;
use crate::read::pdf::page::{Glyph, Letters};
use crate::read::unseen::Unseen;
use hayro_font::kurbo::Rect;
use hayro_syntax::object::{Array, Dict, Name, Rect as Corners, String as Words};
use hayro_syntax::page::Page;

/// Flags of annotations that aren't shown: hidden, and no view.
const UNSEEN: u32 = 1 << 1 | 1 << 5;
/// The size of letters that nothing else is said of, in points, and how wide one is, measured by that.
const SIZE: f64 = 9.0;
const WIDE: f64 = 0.5;
/// Most letters of what was typed into a field or onto the page.
const LETTERS: usize = 100_000;

impl<'a> Drawing<'a, '_> {
    /// Draws the fields of a page, and what was typed onto it.
    pub(super) fn draw_annotations(&mut self, page: &Page<'a>) -> Result<(), TooMuch> {
        let Some(annotations) = page.raw().get::<Array<'a>>(&b"Annots"[..]) else {
            return Ok(());
        };
        for annotation in annotations.iter::<Dict<'a>>().take(PAGE_LINKS) {
            self.step(1)?;
            let kind = annotation.get::<Name>(&b"Subtype"[..]);
            match kind.as_ref().map(AsRef::as_ref) {
                Some(b"Widget") => self.draw_field(&annotation, page)?,
                Some(b"FreeText") => self.draw_typed(&annotation, page)?,
                Some(b"StrikeOut") => self.strike_out(&annotation),
                _ => {}
            }
        }
        Ok(())
    }

    fn draw_field(&mut self, field: &Dict<'a>, page: &Page<'a>) -> Result<(), TooMuch> {
        let kind = fields::kind(field);
        if is_unseen(field) || self.is_off(field) {
            if let Kind::Text(words) | Kind::Choice(words) = kind {
                self.page.unplaced.push((Unseen::HiddenField, words));
            }
            return Ok(());
        }
        match kind {
            Kind::Box(ticked) => {
                if let Some(area) = self.area_of(field) {
                    self.small_shapes.add_field(area, ticked);
                }
                Ok(())
            }
            // a list shows all lines that it offers
            Kind::Choice(words) => self.type_words(field, &words),
            Kind::Text(words) => {
                let before = self.page.glyphs.len();
                self.draw_look(field, page)?;
                let drawn = self.page.glyphs[before..]
                    .iter()
                    .any(|glyph| !glyph.letters.is_space());
                if drawn {
                    return Ok(());
                }
                self.type_words(field, &words)
            }
            Kind::Other => self.draw_look(field, page),
        }
    }

    /// Text that was typed onto the page.
    fn draw_typed(&mut self, annotation: &Dict<'a>, page: &Page<'a>) -> Result<(), TooMuch> {
        let words = annotation.get::<Words>(&b"Contents"[..]);
        let words = words.map(|words| fields::decode(words.as_bytes()));
        let words = words.unwrap_or_default();
        if is_unseen(annotation) || self.is_off(annotation) {
            self.page.unplaced.push((Unseen::HiddenField, words));
            return Ok(());
        }
        let before = self.page.glyphs.len();
        self.draw_look(annotation, page)?;
        if self.page.glyphs[before..]
            .iter()
            .all(|glyph| glyph.letters.is_space())
        {
            return self.type_words(annotation, &words);
        }
        Ok(())
    }

    /// Draws an annotation as the file says that it looks.
    fn draw_look(&mut self, annotation: &Dict<'a>, page: &Page<'a>) -> Result<(), TooMuch> {
        let Some((look, matrix)) = fields::look_of(annotation) else {
            return Ok(());
        };
        let before = self.state.transform;
        self.state.transform *= matrix;
        let drawn = self.draw_form(&look, page.resources());
        self.state.transform = before;
        drawn
    }

    fn area_of(&self, annotation: &Dict) -> Option<Area> {
        let corners = annotation.get::<Corners>(&b"Rect"[..])?;
        let place = Rect::new(corners.x0, corners.y0, corners.x1, corners.y1);
        Some(Area::from(self.state.transform.transform_rect_bbox(place)))
    }

    /// Sets words into the place of an annotation, as programs do where the file doesn't say how it looks.
    fn type_words(&mut self, annotation: &Dict, words: &str) -> Result<(), TooMuch> {
        let Some(area) = self.area_of(annotation).filter(|area| area.size() > 1.0) else {
            if !words.is_empty() {
                let hidden = (Unseen::HiddenField, words.to_owned());
                self.page.unplaced.push(hidden);
            }
            return Ok(());
        };
        let size = area.height().clamp(4.0, SIZE);
        let (mut x, mut y) = (area.left + 1.0, area.top + size);
        for line in words.lines() {
            for word in line.split_whitespace() {
                let letters = word.chars().count().min(LETTERS);
                self.step(letters)?;
                #[allow(clippy::cast_precision_loss)] // bounded
                let width = letters as f64 * WIDE * size;
                if x > area.left + 1.0 && x + width > area.right {
                    (x, y) = (area.left + 1.0, y + 1.2 * size);
                }
                let letters = Letters::More(word.into());
                self.page
                    .glyphs
                    .push(Glyph::upright(letters, (x, y), size, width));
                let space = Letters::One(' ');
                x += width;
                self.page
                    .glyphs
                    .push(Glyph::upright(space, (x, y), size, WIDE * size));
                x += WIDE * size;
            }
            (x, y) = (area.left + 1.0, y + 1.2 * size);
        }
        Ok(())
    }

    /// A line through words: they don't hold any more.
    fn strike_out(&mut self, annotation: &Dict) {
        if is_unseen(annotation) {
            return;
        }
        // four corners for each line of text
        let quads = annotation.get::<Array>(&b"QuadPoints"[..]);
        let points: Vec<f64> = quads
            .map(|quads| quads.iter::<f64>().take(8 * 200).collect())
            .unwrap_or_default();
        let mut areas: Vec<Area> = points
            .chunks_exact(8)
            .map(|corners| {
                let corner = |at: usize| {
                    self.state.transform
                        * hayro_font::kurbo::Point::new(corners[at], corners[at + 1])
                };
                let first = corner(0);
                [2, 4, 6]
                    .into_iter()
                    .map(corner)
                    .fold(Area::at_point(first.x, first.y), |area, next| {
                        area.extended_to(next.x, next.y)
                    })
            })
            .collect();
        if areas.is_empty() {
            areas.extend(self.area_of(annotation));
        }
        for glyph in &mut self.page.glyphs {
            let middle = glyph.middle();
            if glyph.hidden.is_none() && areas.iter().any(|area| area.holds(middle)) {
                glyph.hidden = Some(Unseen::StruckOut);
            }
        }
    }
}

fn is_unseen(annotation: &Dict) -> bool {
    annotation.get::<u32>(&b"F"[..]).unwrap_or(0) & UNSEEN != 0
}
