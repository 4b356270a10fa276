//! The state in which instructions draw.

use crate::read::paint::Colour;
use crate::read::pdf::area::Area;
use crate::read::pdf::objects::{ColourSpace, Typeface};
use hayro_font::kurbo::{Affine, Vec2};
use std::ops::Range;
use std::rc::Rc;

/// What `q` puts aside and `Q` takes up again.
#[derive(Clone)]
pub(super) struct State<'a> {
    pub(super) transform: Affine,
    pub(super) clip: Area,
    /// Whether what may be painted is but a small part of that area.
    pub(super) clip_is_thin: bool,
    pub(super) fill: Paint,
    pub(super) stroke: Paint,
    /// Whether what is painted covers what lies below.
    pub(super) plain: bool,
    /// Whether it is painted through a mask, which may let nothing through.
    pub(super) masked: bool,
    pub(super) text: TextState<'a>,
    /// Letters that are only seen if something is painted through them.
    pub(super) windows: Range<usize>,
}

/// What is painted with.
#[derive(Clone, Debug)]
pub(super) struct Paint {
    pub(super) space: ColourSpace,
    /// See [`ColourSpace::lightness`].
    pub(super) lightness: Option<f64>,
    pub(super) colour: Option<Colour>,
    pub(super) opacity: f64,
}

/// How text is set.
#[derive(Clone)]
pub(super) struct TextState<'a> {
    pub(super) face: Option<Rc<Typeface<'a>>>,
    /// Whether its font unpacks too far to be read.
    pub(super) lost: bool,
    pub(super) size: f64,
    pub(super) letter_space: f64,
    pub(super) word_space: f64,
    /// Width of letters, of 1.
    pub(super) stretch: f64,
    pub(super) leading: f64,
    pub(super) rise: f64,
    /// Whether letters are filled, outlined, invisible or windows; as the standard counts.
    pub(super) mode: u8,
    /// Where the next letter is set, and where the line began.
    pub(super) matrix: Affine,
    pub(super) line: Affine,
}

impl State<'_> {
    /// The state at the beginning of a page.
    pub(super) fn new(transform: Affine, page: Area) -> Self {
        let black = Paint {
            space: ColourSpace::Grey,
            lightness: Some(0.0),
            colour: Some(Colour::BLACK),
            opacity: 1.0,
        };
        Self {
            transform,
            clip: page,
            clip_is_thin: false,
            fill: black.clone(),
            stroke: black,
            plain: true,
            masked: false,
            text: TextState::default(),
            windows: 0..0,
        }
    }
}

impl Default for TextState<'_> {
    fn default() -> Self {
        Self {
            face: None,
            lost: false,
            size: 1.0,
            letter_space: 0.0,
            word_space: 0.0,
            stretch: 1.0,
            leading: 0.0,
            rise: 0.0,
            mode: 0,
            matrix: Affine::IDENTITY,
            line: Affine::IDENTITY,
        }
    }
}

impl TextState<'_> {
    pub(super) fn start(&mut self, matrix: Affine) {
        (self.matrix, self.line) = (matrix, matrix);
    }

    pub(super) fn next_line(&mut self, x: f64, y: f64) {
        self.start(self.line * Affine::translate((x, y)));
    }

    /// Goes on by so much, along rows or down columns. Returns how far that is in both directions.
    pub(super) fn go_on(&mut self, by: f64) -> (f64, f64) {
        let upright = self.face.as_ref().is_none_or(|face| face.upright);
        let step = if upright {
            (by * self.stretch, 0.0)
        } else {
            (0.0, by)
        };
        // multiplying matrices would do the same, but for each letter
        let [a, b, c, d, ..] = self.matrix.as_coeffs();
        let moved = step.0 * Vec2::new(a, b) + step.1 * Vec2::new(c, d);
        self.matrix = self
            .matrix
            .with_translation(self.matrix.translation() + moved);
        step
    }
}
