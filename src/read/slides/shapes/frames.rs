//! Shapes: where they stand, what they hold a place for, which pictures they show.

use super::state::{LEVELS, Shape, Shapes};
use crate::read::look::Look;
use crate::read::office::fills::Fill;
use crate::read::office::xml::{Tag, Xml};
use crate::read::paint::Ground;
use crate::read::slides::backdrop::Area;
use crate::read::slides::units;
use crate::read::slides::values::is_false;
use crate::read::unseen::Unseen;

impl<'a> Shapes<'a, '_> {
    /// Takes in the tags of shapes; says whether it was one.
    pub(super) fn start_frame(&mut self, tag: &Tag, xml: &mut Xml<'a>) -> Result<bool, String> {
        match tag.name() {
            name if is_frame(name) => {
                let number = self.context.below + self.count;
                // groups are painted as their parts are
                self.count += usize::from(name != "grpSp");
                self.open.push(Shape {
                    number,
                    ..Shape::default()
                });
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
                self.hide_shape(hidden.then_some(Unseen::HiddenShape));
            }
            "ph" => self.placeholder(tag),
            "xfrm" | "spPr" | "style" if !tag.is_from("a") => self.note_look(xml)?,
            "lstStyle" => self.note_levels(xml)?,
            _ => return Ok(false),
        }
        Ok(true)
    }

    pub(super) fn end_frame(&mut self) {
        self.tell_picture();
        self.builder.end_lists();
        self.builder.hidden.end_passage();
    }

    fn hide_shape(&mut self, why: Option<Unseen>) {
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

    /// Where a shape stands, and what it is filled with. Groups have a measure of their own, so only what stands by itself is told.
    fn note_look(&mut self, xml: &mut Xml<'a>) -> Result<(), String> {
        let (mut at, mut size, mut picture) = (None, None, None);
        let (mut fill, theme) = (Fill::default(), &self.context.theme);
        xml.each(&["ln", "effectLst"], |tag| {
            let number = |name: &str| {
                tag.attribute(name)
                    .and_then(|number| number.parse::<i64>().ok())
            };
            match tag.name() {
                "off" => at = at.or(number("x").zip(number("y"))),
                "ext" => size = size.or(number("cx").zip(number("cy"))),
                "blip" => picture = tag.attribute("embed").or_else(|| tag.attribute("link")),
                _ => {}
            }
            fill.take_in(tag, theme);
        })?;
        let is_alone = self.open.len() == 1;
        let below = self.grounds();
        let [below, ..] = below.as_slice() else {
            return Ok(());
        };
        if let Some(shape) = self.open.last_mut() {
            shape.size = size.map(units::size).or(shape.size);
            shape.picture = picture.or(shape.picture.take());
            let own = fill.ground(*below);
            // what a style says holds where the shape says nothing
            if shape.ground == Ground::Bare && !shape.fill_is_said {
                shape.ground = own;
            }
            shape.fill_is_said |= fill.is_said();
            if is_alone {
                shape.area = at
                    .zip(size)
                    .map(|(at, size)| Area::new(at, size))
                    .or(shape.area);
            }
        }
        if let (Some(at), Some(size), Some(slide)) = (at, size, self.context.size) {
            let off = is_alone && lies_beside(at, size, slide);
            self.hide_shape(off.then_some(Unseen::OffSlide));
        }
        Ok(())
    }

    /// How letters of each level look, if the shape says so.
    fn note_levels(&mut self, xml: &mut Xml<'a>) -> Result<(), String> {
        let theme = &self.context.theme;
        let mut levels: Vec<(Look, Fill)> = vec![Default::default(); LEVELS];
        let mut level = 0;
        xml.each(&["ln", "effectLst"], |tag| match tag.name() {
            "defRPr" => {
                let size: Option<u32> = tag.attribute("sz").and_then(|size| size.parse().ok());
                levels[level].0.size = size.map(|size| size.div_ceil(50));
            }
            name => {
                let of = name
                    .strip_prefix("lvl")
                    .and_then(|rest| rest.strip_suffix("pPr"))
                    .and_then(|number| number.parse::<usize>().ok());
                match of {
                    Some(number) => level = number.clamp(1, LEVELS) - 1,
                    None => levels[level].1.take_in(tag, theme),
                }
            }
        })?;
        if let Some(shape) = self.open.last_mut() {
            let look = |(look, fill): (Look, Fill)| Look {
                ink: fill.ink(),
                ..look
            };
            shape.levels = levels.into_iter().map(look).collect();
        }
        Ok(())
    }

    /// What may be painted behind words in the open shape.
    pub(super) fn grounds(&self) -> Vec<Ground> {
        // what is behind notes, and in diagrams, isn't known
        if self.context.notes || self.in_drawing {
            return vec![Ground::Unknown];
        }
        if let Some(table) = self.tables.last()
            && table.ground != Ground::Bare
        {
            return vec![table.ground];
        }
        let shapes = self.open.iter().rev();
        let own = shapes.clone().find(|shape| shape.ground != Ground::Bare);
        if let Some(own) = own {
            return vec![own.ground];
        }
        let alone = self.open.len() == 1;
        let area = self
            .open
            .last()
            .filter(|_| alone)
            .and_then(|shape| shape.area);
        let number = self.open.last().map_or(0, |shape| shape.number);
        self.context.backdrop.behind(area, number)
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
