//! The place at which the next letter is set, and how it lies there.

use super::super::state::{State, TextState};
use crate::read::pdf::objects::Character;
use crate::read::pdf::page::Glyph;
use hayro_font::kurbo::{Affine, Point, Vec2};

/// Farthest from the page's corner that a letter is looked at, in points.
const FAR: f64 = 1e7;

/// Where the next letter of a string begins. Letters of a string differ in their place only, so that the rest is worked out once.
pub(super) struct Pen {
    /// From the square of a letter to the page.
    place: Affine,
    /// A step along the row and one down the column, on the page.
    right: Vec2,
    down: Vec2,
    /// Direction of the text, a vector of length 1.
    along: (f64, f64),
    /// How long on the page the width of a letter is that is as wide as its font is high.
    length: f64,
    /// Height of the font on the page.
    size: f64,
}

impl Pen {
    pub(super) fn at_start(state: &State) -> Self {
        let text = &state.text;
        let line = state.transform * text.matrix;
        let letter = [
            text.size * text.stretch,
            0.0,
            0.0,
            text.size,
            0.0,
            text.rise,
        ];
        let place = line * Affine::new(letter);
        let [a, b, c, d, ..] = line.as_coeffs();
        let [wide_x, wide_y, high_x, high_y, ..] = place.as_coeffs();
        let length = wide_x.hypot(wide_y);
        // text that is squeezed to nothing has no direction; `glyph` leaves its letters out
        Self {
            place,
            right: Vec2::new(a, b),
            down: Vec2::new(c, d),
            along: (wide_x / length, wide_y / length),
            length,
            size: high_x.hypot(high_y),
        }
    }

    /// Goes on by so much; the state of the text goes with it.
    pub(super) fn go_on(&mut self, text: &mut TextState, by: f64) {
        let (right, down) = text.go_on(by);
        let step = right * self.right + down * self.down;
        self.place = self.place.with_translation(self.place.translation() + step);
    }

    /// How wide letters are set, of their usual width.
    pub(super) fn stretch(&self) -> f64 {
        self.length / self.size.max(f64::MIN_POSITIVE)
    }

    /// A letter at its place on the page; `None` if it has none.
    pub(super) fn glyph(&self, character: &Character) -> Option<Glyph> {
        let start = self.place * Point::new(character.origin.0, character.origin.1);
        // a letter without a width still has a direction
        let length = self.length
            * if character.width > 0.0 {
                character.width
            } else {
                0.001
            };
        // numbers that no page has come from faults, and would spoil all that is measured
        let is_real = [start.x, start.y, length, self.size]
            .iter()
            .all(|number| number.is_finite() && number.abs() < FAR);
        if !is_real || length <= 0.0 {
            return None;
        }
        Some(Glyph {
            letters: character.letters.clone(),
            x: start.x,
            y: start.y,
            along: self.along,
            size: self.size,
            width: if character.width > 0.0 { length } else { 0.0 },
            bold: false,
            artifact: false,
            hidden: None,
            doubt: None,
        })
    }
}
