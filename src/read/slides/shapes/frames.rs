//! Shapes: where they stand, what they hold a place for, which pictures they show.

use super::state::{LEVELS, Shape, Shapes};
use crate::read::office::xml::{Tag, Xml};
use crate::read::slides::units;
use crate::read::slides::values::is_false;

impl<'a> Shapes<'a, '_> {
    /// Takes in the tags of shapes; says whether it was one.
    pub(super) fn start_frame(&mut self, tag: &Tag, xml: &mut Xml<'a>) -> Result<bool, String> {
        match tag.name() {
            name if is_frame(name) => {
                self.open.push(Shape::default());
                self.counts = [None; LEVELS];
            }
            "blip" => {
                let id = tag.attribute("embed").or_else(|| tag.attribute("link"));
                if let Some(shape) = self.open.last_mut() {
                    shape.picture = id;
                }
            }
            "oleObj" => {
                if let Some(shape) = self.open.last_mut() {
                    shape.embedded = true;
                }
            }
            "cNvPr" => {
                let hidden = tag
                    .attribute("hidden")
                    .is_some_and(|value| !is_false(&value));
                self.hide_shape(hidden.then_some("hidden shape"));
            }
            "ph" => self.placeholder(tag),
            "xfrm" => self.note_position(xml)?,
            _ => return Ok(false),
        }
        Ok(true)
    }

    pub(super) fn end_frame(&mut self) {
        self.tell_picture();
        self.builder.end_lists();
        self.builder.hidden.end_passage();
    }

    fn hide_shape(&mut self, why: Option<&'static str>) {
        if let Some(shape) = self.open.last_mut() {
            shape.hidden = shape.hidden.or(why);
        }
    }

    fn placeholder(&mut self, tag: &Tag) {
        let Some(shape) = self.open.last_mut() else {
            return;
        };
        shape.kind = tag.attribute("type").unwrap_or_else(|| "obj".into());
        shape.no_text = match shape.kind.as_str() {
            "dt" | "ftr" | "hdr" | "sldNum" | "sldImg" => true,
            kind => self.context.notes && kind != "body",
        };
    }

    /// The shape ends; a picture in it that is seen, and shows no embedded file, is noted.
    fn tell_picture(&mut self) {
        let hidden = self.hidden_slide || self.open.iter().any(|shape| shape.hidden.is_some());
        let Some(shape) = self.open.pop() else { return };
        if hidden || self.context.notes {
            return;
        }
        if shape.embedded {
            self.builder.embedded();
        } else if let Some(id) = shape.picture
            && !self.open.iter().any(|around| around.embedded)
        {
            let file = self.context.pictures.get(&id).unwrap_or(&id);
            self.builder.figure(file, shape.size, false);
        }
    }

    /// Where a shape stands. Groups have a measure of their own, so only what stands by itself is told.
    fn note_position(&mut self, xml: &mut Xml<'a>) -> Result<(), String> {
        let (mut at, mut size) = (None, None);
        xml.each(&[], |tag| {
            let number = |name: &str| {
                tag.attribute(name)
                    .and_then(|number| number.parse::<i64>().ok())
            };
            match tag.name() {
                "off" => at = number("x").zip(number("y")),
                "ext" => size = number("cx").zip(number("cy")),
                _ => {}
            }
        })?;
        if let Some(shape) = self.open.last_mut() {
            shape.size = size.map(units::size);
        }
        let is_alone = self.open.len() == 1;
        if let (Some(at), Some(size), Some(slide)) = (at, size, self.context.size) {
            let off = is_alone && lies_beside(at, size, slide);
            self.hide_shape(off.then_some("off the slide"));
        }
        Ok(())
    }
}

/// Whether an element is a shape, or a group of them.
pub(super) fn is_frame(element: &str) -> bool {
    matches!(element, "sp" | "grpSp" | "graphicFrame" | "cxnSp" | "pic")
}

/// Whether a shape lies wholly beside a slide.
fn lies_beside(
    (x, y): (i64, i64),
    (width, height): (i64, i64),
    (right, bottom): (i64, i64),
) -> bool {
    x >= right || y >= bottom || x.saturating_add(width) <= 0 || y.saturating_add(height) <= 0
}
