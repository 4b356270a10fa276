//! The state in which instructions draw.

use super::colours::Space;
use super::page::Area;
use super::typefaces::Typeface;
use hayro_font::kurbo::{Affine, Vec2};
use std::ops::Range;
use std::rc::Rc;

/// What `q` puts aside and `Q` takes up again.
#[derive(Clone)]
pub(super) struct State<'a> {
    pub(super) transform: Affine,
    pub(super) clip: Area,
    pub(super) fill: Paint,
    pub(super) stroke: Paint,
    /// Whether what is painted covers what lies below.
    pub(super) plain: bool,
    pub(super) text: Text<'a>,
    /// Letters that are only seen if something is painted through them.
    pub(super) windows: Range<usize>,
}

/// What is painted with.
#[derive(Clone, Debug)]
pub(super) struct Paint {
    pub(super) space: Space,
    /// See [`Space::lightness`].
    pub(super) lightness: Option<f64>,
    pub(super) opacity: f64,
}

/// How text is set.
#[derive(Clone)]
pub(super) struct Text<'a> {
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
    pub(super) mode: u8,
    pub(super) matrix: Affine,
    pub(super) line: Affine,
}

impl State<'_> {
    pub(super) fn new(transform: Affine, page: Area) -> Self {
        let black = Paint {
            space: Space::Grey,
            lightness: Some(0.0),
            opacity: 1.0,
        };
        Self {
            transform,
            clip: page,
            fill: black.clone(),
            stroke: black,
            plain: true,
            text: Text {
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
            },
            windows: 0..0,
        }
    }
}

impl Text<'_> {
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
        let [a, b, c, d, ..] = self.matrix.as_coeffs();
        let moved = step.0 * Vec2::new(a, b) + step.1 * Vec2::new(c, d);
        self.matrix = self
            .matrix
            .with_translation(self.matrix.translation() + moved);
        step
    }
}
