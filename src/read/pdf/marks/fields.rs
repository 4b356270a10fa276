//! The fields of forms: what was filled in is part of what a reader sees.

use super::drawing::{Drawing, TooMuch};
use crate::read::pdf::limits::PAGE_LINKS;
use hayro_font::kurbo::{Affine, Rect};
use hayro_syntax::object::{Array, Dict, Name, Object, Rect as Corners, Stream};
use hayro_syntax::page::Page;

/// Flags of fields that aren't shown: hidden, and no view.
const UNSEEN: u32 = 1 << 1 | 1 << 5;

impl<'a> Drawing<'a, '_> {
    /// Draws the fields of a page.
    pub(super) fn draw_fields(&mut self, page: &Page<'a>) -> Result<(), TooMuch> {
        let Some(annotations) = page.raw().get::<Array<'a>>(&b"Annots"[..]) else {
            return Ok(());
        };
        for field in annotations.iter::<Dict<'a>>().take(PAGE_LINKS) {
            let Some((look, matrix)) = look_of(&field) else {
                continue;
            };
            let before = self.state.transform;
            self.state.transform *= matrix;
            let drawn = self.draw_form(&look, page.resources());
            self.state.transform = before;
            drawn?;
        }
        Ok(())
    }
}

/// How a field looks, and where that is drawn.
fn look_of<'a>(field: &Dict<'a>) -> Option<(Stream<'a>, Affine)> {
    let kind = field.get::<Name>(&b"Subtype"[..])?;
    let flags = field.get::<u32>(&b"F"[..]).unwrap_or(0);
    if kind.as_ref() != b"Widget" || flags & UNSEEN != 0 {
        return None;
    }
    let looks = field.get::<Dict<'a>>(&b"AP"[..])?;
    let look = match looks.get::<Object<'a>>(&b"N"[..])? {
        Object::Stream(look) => look,
        // a box to tick looks one way or the other
        Object::Dict(states) => {
            let state = field.get::<Name>(&b"AS"[..])?;
            states.get::<Stream<'a>>(state.as_ref())?
        }
        _ => return None,
    };
    let corners = field.get::<Corners>(&b"Rect"[..])?;
    let place = Rect::new(corners.x0, corners.y0, corners.x1, corners.y1);
    let matrix = fit(look.dict(), place)?;
    Some((look, matrix))
}

/// What moves a look to its place and makes it as large as that.
fn fit(look: &Dict, place: Rect) -> Option<Affine> {
    let [left, top, right, bottom] = look.get::<[f64; 4]>(&b"BBox"[..])?;
    let bounds = Rect::from_points((left, top), (right, bottom));
    let own = look.get::<[f64; 6]>(&b"Matrix"[..]);
    let bounds = own.map_or(bounds, |own| Affine::new(own).transform_rect_bbox(bounds));
    if bounds.width() <= 0.0 || bounds.height() <= 0.0 {
        return None;
    }
    let scale = (
        place.width() / bounds.width(),
        place.height() / bounds.height(),
    );
    Some(
        Affine::translate((place.x0, place.y0))
            * Affine::scale_non_uniform(scale.0, scale.1)
            * Affine::translate((-bounds.x0, -bounds.y0)),
    )
}
