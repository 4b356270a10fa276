//! Paths: only where they lie, and whether they are rectangles.

use crate::read::pdf::area::Area;
use hayro_font::kurbo::{Affine, Point};

/// How many parts of a path are looked at one by one.
const PARTS: usize = 2_000;
/// How many corners tell whether a part is a rectangle.
const CORNERS: usize = 6;
/// A strip of at most this width is a line, in points.
const STRIP: f64 = 2.0;
/// So far, in points, a side may lean and still run along the page's: programs round what they write.
const LEAN: f64 = 0.3;

/// A path in the making.
#[derive(Default)]
pub(crate) struct Path {
    parts: Vec<Subpath>,
}

/// A part of a path that is drawn in one go.
#[derive(Clone, Debug)]
pub(crate) struct Subpath {
    pub(crate) area: Area,
    /// How long its sides are together that run along the page's.
    pub(crate) straight: f64,
    corners: Vec<Point>,
    /// Twice the surface between the way so far and its beginning.
    surface: f64,
    last: Point,
    bent: bool,
}

impl Path {
    pub(crate) fn move_to(&mut self, point: Point) {
        if self.parts.len() < PARTS {
            self.parts.push(Subpath {
                area: Area::at_point(point.x, point.y),
                straight: 0.0,
                surface: 0.0,
                corners: vec![point],
                last: point,
                bent: false,
            });
        }
    }

    pub(crate) fn line_to(&mut self, point: Point) {
        let Some(part) = self.parts.last_mut() else {
            return self.move_to(point);
        };
        let (width, height) = ((point.x - part.last.x).abs(), (point.y - part.last.y).abs());
        if width < LEAN || height < LEAN {
            part.straight += width.max(height);
        }
        part.go_to(point);
    }

    pub(crate) fn curve_to(&mut self, points: &[Point]) {
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

    pub(crate) fn rectangle(&mut self, transform: Affine, [x, y, width, height]: [f64; 4]) {
        let at = |x: f64, y: f64| transform * Point::new(x, y);
        self.move_to(at(x, y));
        self.line_to(at(x + width, y));
        self.line_to(at(x + width, y + height));
        self.line_to(at(x, y + height));
    }

    /// The parts that were drawn; the path is empty afterwards.
    pub(crate) fn take(&mut self) -> Vec<Subpath> {
        std::mem::take(&mut self.parts)
    }

    /// The area of all parts.
    pub(crate) fn area(&self) -> Option<Area> {
        self.parts.iter().map(|part| part.area).reduce(|all, next| {
            all.extended_to(next.left, next.top)
                .extended_to(next.right, next.bottom)
        })
    }
}

impl Subpath {
    fn go_to(&mut self, point: Point) {
        if let Some(first) = self.corners.first() {
            let (one, two) = (self.last - *first, point - *first);
            self.surface += one.x * two.y - one.y * two.x;
        }
        self.last = point;
        self.area = self.area.extended_to(point.x, point.y);
        // a shape of many corners is no rectangle: no need to keep them all
        if self.corners.len() < CORNERS {
            self.corners.push(point);
        } else {
            self.bent = true;
        }
    }

    /// Whether it is a rectangle or a single line, with sides along the page's; a line may be a narrow strip with cut corners.
    pub(crate) fn is_straight(&self) -> bool {
        let (width, height) = (self.area.width(), self.area.height());
        let (thick, long) = (width.min(height), width.max(height));
        let single = self.corners.len() == 2 && !self.bent;
        let is_strip = thick < STRIP && self.straight > 0.9 * long;
        self.is_rectangle() || single && thick < 0.5 || is_strip
    }

    /// Whether it has the sides of a rectangle; its corners may be round, and one side may be left to be closed.
    pub(crate) fn is_framed(&self) -> bool {
        // three sides make more than half of its outline
        self.straight > 1.1 * (self.area.width() + self.area.height())
    }

    /// How much of its rectangle the shape takes up, of 1.
    pub(crate) fn share(&self) -> f64 {
        let rectangle = self.area.size();
        if rectangle > 0.0 {
            (self.surface.abs() / 2.0 / rectangle).min(1.0)
        } else {
            0.0
        }
    }

    /// Whether it is a rectangle with sides along the page's.
    pub(crate) fn is_rectangle(&self) -> bool {
        let along = |pair: &[Point]| {
            (pair[0].x - pair[1].x).abs() < 0.5 || (pair[0].y - pair[1].y).abs() < 0.5
        };
        !self.bent && self.corners.len() >= 4 && self.corners.windows(2).all(along)
    }
}
