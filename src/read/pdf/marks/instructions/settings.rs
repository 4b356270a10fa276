//! The instructions that choose colours and other settings.

use super::super::drawing::Drawing;
use super::super::state::Paint;
use crate::read::pdf::objects::{ColourSpace, name, numbers, pattern_colour};
use hayro_syntax::content::Instruction;
use hayro_syntax::object::{Array, Dict, Name, Object};
use hayro_syntax::page::Resources;

impl<'a> Drawing<'a, '_> {
    /// Takes on settings that the file keeps under a name.
    pub(super) fn choose_settings(
        &mut self,
        instruction: &Instruction<'_, '_>,
        resources: &Resources<'a>,
    ) {
        let settings = name(instruction, 0).and_then(|name| resources.get_ext_g_state(name));
        let Some(settings) = settings else { return };
        if let Some(opacity) = settings.get::<f64>(&b"ca"[..]) {
            self.state.fill.opacity = opacity;
        }
        if let Some(opacity) = settings.get::<f64>(&b"CA"[..]) {
            self.state.stroke.opacity = opacity;
        }
        // what is mixed with its ground, or painted through a mask, covers nothing for certain
        let plain = |name: Name| matches!(name.as_ref(), b"Normal" | b"Compatible" | b"None");
        for key in [&b"BM"[..], &b"SMask"[..]] {
            if settings.contains_key(key) {
                self.state.plain = settings.get::<Name>(key).is_some_and(plain);
            }
        }
        if settings.contains_key(&b"SMask"[..]) {
            self.state.masked = settings.get::<Dict>(&b"SMask"[..]).is_some();
        }
        self.choose_font(&settings);
    }

    fn choose_font(&mut self, settings: &Dict<'a>) {
        if let Some(font) = settings.get::<Array>(&b"Font"[..]) {
            let mut parts = font.iter::<Object>();
            if let (Some(Object::Dict(font)), Some(Object::Number(size))) =
                (parts.next(), parts.next())
            {
                self.set_face(Some(font));
                self.state.text.size = size.as_f64();
            }
        }
    }

    /// Whether the instruction chooses a colour; it is in force then.
    pub(super) fn set_colour(
        &mut self,
        operator: &[u8],
        instruction: &Instruction<'_, '_>,
        resources: &Resources<'a>,
    ) -> bool {
        let space = match operator {
            b"g" | b"G" => ColourSpace::Grey,
            b"rg" | b"RG" => ColourSpace::Rgb,
            b"k" | b"K" => ColourSpace::Cmyk,
            b"cs" | b"CS" => {
                let object = instruction.operands().next();
                object.map_or(ColourSpace::Other, |object| {
                    ColourSpace::from_object(object, &resources.color_spaces)
                })
            }
            b"sc" | b"scn" | b"SC" | b"SCN" => self.paint_of(operator).space.clone(),
            _ => return false,
        };
        let parts = numbers(instruction.operands());
        let (lightness, colour) = match operator {
            b"cs" | b"CS" => (space.initial_lightness(), space.initial_colour()),
            _ => (space.lightness(&parts), space.colour(&parts)),
        };
        // a pattern is named behind its parts
        let pattern = instruction.operands().last().and_then(|last| match last {
            Object::Name(name) if matches!(operator, b"scn" | b"SCN") => {
                resources.patterns.get::<Object>(name.as_ref())
            }
            _ => None,
        });
        let colour = match pattern {
            Some(pattern) => pattern_colour(&pattern, &resources.color_spaces),
            None => colour,
        };
        let paint = self.paint_of(operator);
        (paint.space, paint.lightness, paint.colour) = (space, lightness, colour);
        true
    }

    /// What an operator chooses: capital ones are about lines.
    fn paint_of(&mut self, operator: &[u8]) -> &mut Paint {
        if operator.first().is_some_and(u8::is_ascii_uppercase) {
            &mut self.state.stroke
        } else {
            &mut self.state.fill
        }
    }
}
