//! Goes through instructions, also those of drawings in the drawing.

use super::super::drawing::{Drawing, Tag, TooMuch};
use crate::read::pdf::area::Area;
use crate::read::pdf::limits::{FORM_DEPTH, FORM_STEPS};
use crate::read::pdf::objects::{matrix, name, unpack, unpacks_too_far};
use hayro_font::kurbo::{Affine, Rect};
use hayro_syntax::content::{Instruction, UntypedIter};
use hayro_syntax::object::{Dict, Name, Stream};
use hayro_syntax::page::Resources;

impl<'a> Drawing<'a, '_> {
    /// Draws instructions; what they leave open is closed.
    pub(crate) fn draw(
        &mut self,
        instructions: &[u8],
        resources: &Resources<'a>,
    ) -> Result<(), TooMuch> {
        // an operand may be so long that hardly any instruction is left to be counted
        self.step(instructions.len() / 1_024)?;
        let open = self.open();
        let mut instructions = UntypedIter::new(instructions);
        while let Some(instruction) = instructions.next() {
            self.step(1)?;
            self.follow(&instruction, resources)?;
        }
        self.close_to(open);
        Ok(())
    }

    fn follow(
        &mut self,
        instruction: &Instruction<'_, '_>,
        resources: &Resources<'a>,
    ) -> Result<(), TooMuch> {
        let operator: &[u8] = instruction.operator;
        match operator {
            b"q" => self.save(),
            b"Q" => self.restore(),
            b"cm" => {
                if let Some(matrix) = matrix(instruction) {
                    self.state.transform *= matrix;
                }
            }
            b"gs" => self.choose_settings(instruction, resources),
            b"m" | b"l" | b"c" | b"v" | b"y" | b"re" => self.extend_path(operator, instruction),
            b"f" | b"F" | b"f*" => self.end_path(true, false),
            b"B" | b"B*" | b"b" | b"b*" => self.end_path(true, true),
            b"S" | b"s" => self.end_path(false, true),
            b"n" => self.end_path(false, false),
            b"W" | b"W*" => self.clips = true,
            b"sh" => self.shade(),
            b"Do" => return self.draw_object(instruction, resources),
            b"BI" => self.picture(None),
            b"BMC" => self.begin_tag(instruction, None),
            b"BDC" => self.begin_tag(instruction, Some(resources)),
            b"EMC" => {
                self.tags.pop();
            }
            _ if self.set_colour(operator, instruction, resources) => {}
            _ => return self.set_text(operator, instruction, resources),
        }
        Ok(())
    }

    fn draw_object(
        &mut self,
        instruction: &Instruction<'_, '_>,
        resources: &Resources<'a>,
    ) -> Result<(), TooMuch> {
        let object = name(instruction, 0).and_then(|name| resources.get_x_object(name));
        let Some(object) = object else { return Ok(()) };
        let dict = object.dict();
        let off = self.is_off(dict);
        let kind = dict.get::<Name>(&b"Subtype"[..]);
        match kind.as_ref().map(AsRef::as_ref) {
            Some(b"Image") if !off => self.draw_picture(&object, resources),
            // drawn also if it is switched off: its letters are hidden ones, which are told
            Some(b"Form") => {
                self.tags.push(Tag {
                    off: off || self.tag().off,
                    ..self.tag()
                });
                self.draw_form(&object, resources)?;
                self.tags.pop();
            }
            _ => {}
        }
        Ok(())
    }

    /// Draws a drawing in the drawing.
    pub(crate) fn draw_form(
        &mut self,
        form: &Stream<'a>,
        resources: &Resources<'a>,
    ) -> Result<(), TooMuch> {
        let id = form.obj_id();
        // a drawing that holds itself would never end
        if self.forms.len() >= FORM_DEPTH || self.forms.contains(&id) {
            return Ok(());
        }
        self.step(FORM_STEPS)?;
        if unpacks_too_far(form, self.faces.largest) {
            return Err(TooMuch);
        }
        let Some(instructions) = unpack(form, self.faces.largest) else {
            return Ok(());
        };
        let own = form.dict().get::<Dict<'a>>(&b"Resources"[..]);
        let own = own.map(Resources::new);
        let before = self.state.clone();
        self.enter(form.dict());
        self.path.take();
        self.forms.push(id);
        let drawn = self.draw(&instructions, own.as_ref().unwrap_or(resources));
        self.forms.pop();
        self.state = before;
        drawn
    }

    /// Takes on the place of a drawing, and its bounds, beyond which nothing of it is seen.
    fn enter(&mut self, form: &Dict) {
        if let Some(matrix) = form.get::<[f64; 6]>(&b"Matrix"[..]) {
            self.state.transform *= Affine::new(matrix);
        }
        if let Some([left, top, right, bottom]) = form.get::<[f64; 4]>(&b"BBox"[..]) {
            let bounds = Rect::from_points((left, top), (right, bottom));
            let bounds = self.state.transform.transform_rect_bbox(bounds);
            self.state.clip = self.state.clip.cut_to(Area::from(bounds));
        }
    }
}
