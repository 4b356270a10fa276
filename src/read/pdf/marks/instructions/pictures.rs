//! Pictures: only where they lie, and whether one shows a box to tick.

use super::super::drawing::Drawing;
use super::super::shapes;
use crate::read::pdf::area::Area;
use hayro_font::kurbo::Rect;
use hayro_syntax::object::{Dict, Stream};
use hayro_syntax::page::Resources;

impl<'a> Drawing<'a, '_> {
    /// Takes in a picture. One that stands among the instructions comes without `dict`: it is never taken to cover anything.
    pub(super) fn picture(&mut self, dict: Option<&Dict>) {
        if self.tag().off {
            return;
        }
        let area = self.picture_area();
        let has_holes = |dict: &Dict| {
            [&b"SMask"[..], b"Mask", b"ImageMask", b"SMaskInData"]
                .iter()
                .any(|key| dict.contains_key(key))
        };
        let covers = dict.is_some_and(|dict| !has_holes(dict));
        self.seen
            .add_picture(area, covers, &self.state, &mut self.page.glyphs);
    }

    /// Takes in a picture of the file, which may show a box to tick.
    pub(super) fn draw_picture(&mut self, picture: &Stream<'a>, resources: &Resources<'a>) {
        self.picture(Some(picture.dict()));
        let area = self.picture_area();
        if !self.tag().off {
            let ticked = || shapes::shows_tick(picture, &resources.color_spaces);
            self.small_shapes.add_picture(area, ticked);
        }
    }

    /// Where a picture is seen; it fills the unit square.
    fn picture_area(&self) -> Area {
        let unit = Rect::new(0.0, 0.0, 1.0, 1.0);
        let place = self.state.transform.transform_rect_bbox(unit);
        Area::from(place).cut_to(self.state.clip)
    }
}
