//! The instructions that set text.

use super::colours::numbers;
use super::content::{Content, TooMuch, matrix, name};
use super::pen::Pen;
use super::seen::{self, LAYER};
use super::state::Paint;
use super::strings::Piece;
use super::typefaces::{Code, Known, TooFar, Typeface};
use hayro_font::kurbo::Affine;
use hayro_syntax::content::Instruction;
use hayro_syntax::object::{Array, Dict, Name, Object};
use hayro_syntax::page::Resources;
use std::rc::Rc;

impl<'a> Content<'a, '_> {
    /// Follows an instruction about text; others are passed over.
    pub(super) fn set_text(
        &mut self,
        operator: &[u8],
        instruction: &Instruction<'_, '_>,
        resources: &Resources<'a>,
    ) -> Result<(), TooMuch> {
        let text = &mut self.state.text;
        if let b"Tj" | b"TJ" | b"'" | b"\"" = operator {
            return self.show_operands(operator, instruction);
        }
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
            (b"Tf", ..) => {
                text.size = first.unwrap_or(1.0);
                match name(instruction, 0) {
                    Some(name) => self.choose_named(name, &resources.fonts),
                    None => self.choose(None),
                }
            }
            _ => {}
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
        let mut pen = Pen::of(&self.state);
        for operand in instruction.operands() {
            match operand {
                Object::String(words) => self.show(&mut pen, words.as_bytes())?,
                Object::Array(pieces) => self.show_pieces(&mut pen, pieces)?,
                _ => {}
            }
        }
        Ok(())
    }

    /// Shows strings with steps between them.
    fn show_pieces(&mut self, pen: &mut Pen, pieces: &Array) -> Result<(), TooMuch> {
        let mut strings = std::mem::take(&mut self.strings);
        let shown = if strings.read(pieces.data()) {
            strings
                .pieces()
                .try_for_each(|piece| self.show_piece(pen, piece))
        } else {
            pieces.iter::<Object>().try_for_each(|piece| match piece {
                Object::String(words) => self.show_piece(pen, Piece::Words(words.as_bytes())),
                Object::Number(back) => self.show_piece(pen, Piece::Back(back.as_f64())),
                _ => Ok(()),
            })
        };
        self.strings = strings;
        shown
    }

    fn show_piece(&mut self, pen: &mut Pen, piece: Piece) -> Result<(), TooMuch> {
        match piece {
            Piece::Words(words) => self.show(pen, words),
            Piece::Back(back) => {
                let text = &mut self.state.text;
                pen.go_on(text, -back / 1_000.0 * text.size);
                Ok(())
            }
        }
    }

    /// Sets what follows in a font of this name. A page may change its font at each word, so the font itself is looked at once only.
    fn choose_named(&mut self, name: &Name, fonts: &Dict<'a>) {
        let known = fonts
            .get_ref(name)
            .and_then(|font| self.faces.known(font.into()));
        match known {
            Some(face) => self.take(Some(face)),
            None => self.choose(fonts.get(name)),
        }
    }

    /// Sets what follows in a font; `None` for one that the file doesn't have.
    pub(super) fn choose(&mut self, font: Option<Dict<'a>>) {
        let face = font.map(|font| self.faces.get(&font));
        self.take(face);
    }

    fn take(&mut self, face: Option<Known<'a>>) {
        self.state.text.lost = matches!(face, Some(Err(TooFar)));
        self.state.text.face = face.and_then(Result::ok).flatten();
    }

    fn show(&mut self, pen: &mut Pen, bytes: &[u8]) -> Result<(), TooMuch> {
        if self.state.text.lost {
            self.page.lost += bytes.len();
            return self.step(1);
        }
        if self.state.text.face.is_none() {
            self.state.text.face = self.faces.usual();
        }
        let Some(face) = self.state.text.face.clone() else {
            return Ok(());
        };
        let mut at = 0;
        while at < bytes.len() {
            self.step(1)?;
            let (code, length) = face.code(bytes, at);
            at += length;
            let found = face.look_up(code);
            self.note(&face, pen, &found);
            let text = &mut self.state.text;
            let space = if code == 32 && length == 1 {
                text.word_space
            } else {
                0.0
            };
            let advance = if face.upright {
                found.width
            } else {
                found.down
            };
            pen.go_on(text, advance * text.size + text.letter_space + space);
        }
        Ok(())
    }

    /// Notes a letter, if it has a place.
    fn note(&mut self, face: &Rc<Typeface<'a>>, pen: &Pen, code: &Code) {
        let Some(mut glyph) = pen.place(code) else {
            return;
        };
        let text = &self.state.text;
        let mark = self.mark();
        glyph.bold = face.bold || text.mode == 2;
        glyph.artifact = mark.artifact;
        glyph.hidden = if mark.off {
            Some(LAYER)
        } else if matches!(text.mode, 3 | 7) {
            Some(seen::INVISIBLE)
        } else {
            let paint = paint_of(text.mode, &self.state.fill, &self.state.stroke);
            self.seen.hides(&glyph, self.state.clip, paint)
        };
        if text.mode == 7 && !mark.off {
            let before = self.page.glyphs.len();
            let windows = &mut self.state.windows;
            *windows = if windows.end == before {
                windows.start..before + 1
            } else {
                before..before + 1
            };
        }
        self.page.glyphs.push(glyph);
    }
}

fn paint_of<'p>(mode: u8, fill: &'p Paint, stroke: &'p Paint) -> &'p Paint {
    let fades = fill.opacity < 0.02 || fill.lightness.is_some_and(|lightness| lightness > 0.98);
    match mode {
        1 | 5 => stroke,
        // an outline is enough to be seen
        2 | 6 if fades => stroke,
        _ => fill,
    }
}
