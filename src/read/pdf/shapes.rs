//! Shapes: only where they lie, and whether they are rectangles.

use super::page::Area;
use hayro_font::kurbo::{Affine, Point};

/// How many parts of a shape are looked at one by one.
const PARTS: usize = 2_000;
/// How many corners tell whether a part is a rectangle.
const CORNERS: usize = 6;

/// A strip of at most this width is a line, in points.
const STRIP: f64 = 2.0;

/// A shape in the making.
#[derive(Default)]
pub(super) struct Shape {
    parts: Vec<Part>,
}

/// A part of a shape that is drawn in one go.
#[derive(Clone, Debug)]
pub(super) struct Part {
    pub(super) area: Area,
    /// How long its sides are together that run along the page's.
    pub(super) straight: f64,
    corners: Vec<Point>,
    last: Point,
    bent: bool,
}

impl Shape {
    pub(super) fn move_to(&mut self, point: Point) {
        if self.parts.len() < PARTS {
            self.parts.push(Part {
                area: Area::point(point.x, point.y),
                straight: 0.0,
                corners: vec![point],
                last: point,
                bent: false,
            });
        }
    }

    pub(super) fn line_to(&mut self, point: Point) {
        let Some(part) = self.parts.last_mut() else {
            return self.move_to(point);
        };
        let (width, height) = ((point.x - part.last.x).abs(), (point.y - part.last.y).abs());
        if width < 0.3 || height < 0.3 {
            part.straight += width.max(height);
        }
        part.go_to(point);
    }

    pub(super) fn curve_to(&mut self, points: &[Point]) {
        for point in points {
            match self.parts.last_mut() {
                Some(part) => part.go_to(*point),
                None => self.move_to(*point),
            }
        }
        if let Some(part) = self.parts.last_mut() {
            part.bent = true;
        }
    }

    pub(super) fn rectangle(&mut self, transform: Affine, [x, y, width, height]: [f64; 4]) {
        let at = |x: f64, y: f64| transform * Point::new(x, y);
        self.move_to(at(x, y));
        self.line_to(at(x + width, y));
        self.line_to(at(x + width, y + height));
        self.line_to(at(x, y + height));
    }

    /// The parts that were drawn; the shape is empty afterwards.
    pub(super) fn take(&mut self) -> Vec<Part> {
        std::mem::take(&mut self.parts)
    }

    /// The area of all parts.
    pub(super) fn area(&self) -> Option<Area> {
        self.parts
            .iter()
            .map(|part| part.area)
            .reduce(|all, next| all.and(next.left, next.top).and(next.right, next.bottom))
    }
}

impl Part {
    /// How wide and how high it is.
    fn extent(&self) -> (f64, f64) {
        let Area {
            left,
            top,
            right,
            bottom,
        } = self.area;
        (right - left, bottom - top)
    }

    fn go_to(&mut self, point: Point) {
        self.last = point;
        self.area = self.area.and(point.x, point.y);
        if self.corners.len() < CORNERS {
            self.corners.push(point);
        } else {
            self.bent = true;
        }
    }

    /// Whether it is a rectangle or a single line, with sides along the page's; a line may be a narrow strip with cut corners.
    pub(super) fn is_straight(&self) -> bool {
        let (width, height) = self.extent();
        let single = self.corners.len() == 2 && !self.bent;
        let is_strip = width.min(height) < STRIP && self.straight > 0.9 * width.max(height);
        self.is_rectangle() || single && width.min(height) < 0.5 || is_strip
    }

    /// Whether it has the sides of a rectangle; its corners may be round, and one side may be left to be closed.
    pub(super) fn is_framed(&self) -> bool {
        let (width, height) = self.extent();
        self.straight > 1.1 * (width + height)
    }

    /// Whether it is a rectangle with sides along the page's.
    pub(super) fn is_rectangle(&self) -> bool {
        let along = |pair: &[Point]| {
            (pair[0].x - pair[1].x).abs() < 0.5 || (pair[0].y - pair[1].y).abs() < 0.5
        };
        !self.bent && self.corners.len() >= 4 && self.corners.windows(2).all(along)
    }
}
