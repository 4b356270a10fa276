//! The instructions that set text.

use super::super::drawing::{Drawing, TooMuch};
use super::super::state::{Paint, TextState};
use super::pen::Pen;
use crate::document::Sight;
use crate::read::pdf::objects::{
    Character, Element, Loaded, TooFar, Typeface, matrix, name, numbers,
};
use crate::read::pdf::page::Glyph;
use crate::read::unseen::Unseen;
use hayro_font::kurbo::Affine;
use hayro_syntax::content::Instruction;
use hayro_syntax::object::{Array, Dict, Name, Object};
use hayro_syntax::page::Resources;
use std::rc::Rc;

/// The code of a space, at which words may be set apart.
const SPACE: u32 = 32;
/// Letters narrower than this share of their usual width are lines.
const SQUEEZED: f64 = 0.15;
/// Letters that go back by more than this share of their size stand over each other.
const OVERLAP: f64 = 0.35;

impl<'a> Drawing<'a, '_> {
    /// Follows an instruction about text; others are passed over.
    pub(super) fn set_text(
        &mut self,
        operator: &[u8],
        instruction: &Instruction<'_, '_>,
        resources: &Resources<'a>,
    ) -> Result<(), TooMuch> {
        match operator {
            b"Tj" | b"TJ" | b"'" | b"\"" => return self.show_operands(operator, instruction),
            b"Tf" => {
                let size = numbers(instruction.operands()).first().copied();
                self.state.text.size = size.unwrap_or(1.0);
                match name(instruction, 0) {
                    Some(name) => self.set_named_face(name, &resources.fonts),
                    None => self.set_face(None),
                }
            }
            _ => change(&mut self.state.text, operator, instruction),
        }
        Ok(())
    }

    fn show_operands(
        &mut self,
        operator: &[u8],
        instruction: &Instruction<'_, '_>,
    ) -> Result<(), TooMuch> {
        let text = &mut self.state.text;
        if let b"\"" = operator
            && let [word, letter, ..] = *numbers(instruction.operands())
        {
            (text.word_space, text.letter_space) = (word, letter);
        }
        if let b"'" | b"\"" = operator {
            text.next_line(0.0, -text.leading);
        }
        let mut pen = Pen::at_start(&self.state);
        for operand in instruction.operands() {
            match operand {
                Object::String(codes) => self.show(&mut pen, codes.as_bytes())?,
                Object::Array(array) => self.show_array(&mut pen, array)?,
                _ => {}
            }
        }
        Ok(())
    }

    /// Shows strings with steps between them.
    fn show_array(&mut self, pen: &mut Pen, array: &Array) -> Result<(), TooMuch> {
        // taken out while it is read from, and put back, so that its memory is used again
        let mut read = std::mem::take(&mut self.array);
        let shown = if read.read(array.data()) {
            read.elements()
                .try_for_each(|element| self.show_element(pen, element))
        } else {
            array.iter::<Object>().try_for_each(|object| match object {
                Object::String(codes) => self.show_element(pen, Element::Codes(codes.as_bytes())),
                Object::Number(back) => self.show_element(pen, Element::Back(back.as_f64())),
                _ => Ok(()),
            })
        };
        self.array = read;
        shown
    }

    fn show_element(&mut self, pen: &mut Pen, element: Element) -> Result<(), TooMuch> {
        match element {
            Element::Codes(codes) => self.show(pen, codes),
            Element::Back(back) => {
                let text = &mut self.state.text;
                pen.go_on(text, -back / 1_000.0 * text.size);
                Ok(())
            }
        }
    }

    /// Sets what follows in a font of this name. A page may change its font at each word, so the font itself is looked at once only.
    fn set_named_face(&mut self, name: &Name, fonts: &Dict<'a>) {
        let met = fonts
            .get_ref(name)
            .and_then(|font| self.faces.met(font.into()));
        match met {
            Some(face) => self.set_loaded(Some(face)),
            None => self.set_face(fonts.get(name)),
        }
    }

    /// Sets what follows in a font; `None` for one that the file doesn't have.
    pub(super) fn set_face(&mut self, font: Option<Dict<'a>>) {
        let face = font.map(|font| self.faces.load(&font));
        self.set_loaded(face);
    }

    fn set_loaded(&mut self, face: Option<Loaded<'a>>) {
        self.state.text.lost = matches!(face, Some(Err(TooFar)));
        self.state.text.face = face.and_then(Result::ok).flatten();
    }

    /// The font in force; a usual one where none is.
    fn face(&mut self) -> Option<Rc<Typeface<'a>>> {
        if self.state.text.face.is_none() {
            self.state.text.face = self.faces.stand_in();
        }
        self.state.text.face.clone()
    }

    /// Shows the letters of codes, one after the other.
    fn show(&mut self, pen: &mut Pen, codes: &[u8]) -> Result<(), TooMuch> {
        if self.state.text.lost {
            self.page.lost_letters += codes.len();
            return self.step(1);
        }
        let Some(face) = self.face() else {
            return Ok(());
        };
        let mut at = 0;
        while at < codes.len() {
            self.step(1)?;
            let (code, length) = face.code(codes, at);
            at += length;
            let character = face.look_up(code);
            self.note(&face, pen, &character);
            let text = &mut self.state.text;
            // a space of two bytes doesn't part words, says the standard
            let space = if code == SPACE && length == 1 {
                text.word_space
            } else {
                0.0
            };
            let advance = if face.upright {
                character.width
            } else {
                character.down
            };
            pen.go_on(text, advance * text.size + text.letter_space + space);
        }
        Ok(())
    }

    /// Notes a letter, if it has a place.
    fn note(&mut self, face: &Rc<Typeface<'a>>, pen: &Pen, character: &Character) {
        let Some(mut glyph) = pen.glyph(character) else {
            return;
        };
        let mode = self.state.text.mode;
        let tag = self.tag();
        // an outline around filled letters makes them bold
        glyph.bold = face.bold || mode == 2;
        glyph.artifact = tag.artifact;
        let sight = if tag.off {
            Sight::Hidden(Unseen::OnLayerSwitchedOff)
        } else {
            self.sight(&glyph, pen.stretch(), character)
        };
        (glyph.hidden, glyph.doubt) = match sight {
            Sight::Hidden(why) => (Some(why), None),
            Sight::Unsure(why) => (None, Some(why)),
            Sight::Seen => (None, None),
        };
        if mode == 7 && !tag.off {
            self.add_window();
        }
        self.page.glyphs.push(glyph);
    }

    fn sight(&mut self, glyph: &Glyph, stretch: f64, character: &Character) -> Sight<Unseen> {
        let text = &self.state.text;
        if matches!(text.mode, 3 | 7) || character.blank && !glyph.letters.is_space() {
            return Sight::Hidden(Unseen::InvisibleLetters);
        }
        if stretch < SQUEEZED {
            return Sight::Hidden(Unseen::SqueezedLetters);
        }
        let paint = paint_of(text.mode, &self.state.fill, &self.state.stroke);
        let sight = self.seen.sight(glyph, &self.state, paint);
        // letters are some half as wide as high
        let overlap = -text.letter_space > OVERLAP * text.size.abs();
        let doubt = if overlap {
            Sight::Unsure(Unseen::SqueezedLetters)
        } else if character.lies {
            Sight::Unsure(Unseen::OtherLetters)
        } else {
            Sight::Seen
        };
        sight.and(doubt)
    }

    /// The next letter is a window: it is only seen if something is painted through it.
    fn add_window(&mut self) {
        let next = self.page.glyphs.len();
        let windows = &mut self.state.windows;
        // one range is kept: letters of other modes between windows are never among them
        *windows = if windows.end == next {
            windows.start..next + 1
        } else {
            next..next + 1
        };
    }
}

/// Follows an instruction that changes how text is set.
fn change(text: &mut TextState, operator: &[u8], instruction: &Instruction) {
    let parts = numbers(instruction.operands());
    let first = parts.first().copied();
    match (operator, &*parts, first) {
        (b"BT", ..) => text.start(Affine::IDENTITY),
        (b"Tm", ..) => {
            if let Some(matrix) = matrix(instruction) {
                text.start(matrix);
            }
        }
        (b"Td", [x, y, ..], _) => text.next_line(*x, *y),
        (b"TD", [x, y, ..], _) => {
            text.leading = -y;
            text.next_line(*x, *y);
        }
        (b"T*", ..) => text.next_line(0.0, -text.leading),
        (b"Tc", _, Some(space)) => text.letter_space = space,
        (b"Tw", _, Some(space)) => text.word_space = space,
        (b"Tz", _, Some(percent)) => text.stretch = percent / 100.0,
        (b"TL", _, Some(leading)) => text.leading = leading,
        (b"Ts", _, Some(rise)) => text.rise = rise,
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // clamped
        (b"Tr", _, Some(mode)) => text.mode = mode.clamp(0.0, 7.0) as u8,
        _ => {}
    }
}

/// What letters are painted with in this mode.
fn paint_of<'p>(mode: u8, fill: &'p Paint, stroke: &'p Paint) -> &'p Paint {
    let fades = fill.opacity < 0.02 || fill.lightness.is_some_and(|lightness| lightness > 0.98);
    match mode {
        1 | 5 => stroke,
        // an outline is enough to be seen
        2 | 6 if fades => stroke,
        _ => fill,
    }
}
