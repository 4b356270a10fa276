//! Rectangles on a page.

use hayro_font::kurbo::Rect;

/// A rectangle with sides along the page's, in points from the page's upper left corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Area {
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) right: f64,
    pub(super) bottom: f64,
}

impl Area {
    /// An area of nothing but a point.
    pub(super) fn at_point(x: f64, y: f64) -> Self {
        Self {
            left: x,
            top: y,
            right: x,
            bottom: y,
        }
    }

    /// The area with a point more.
    pub(super) fn extended_to(self, x: f64, y: f64) -> Self {
        Self {
            left: self.left.min(x),
            top: self.top.min(y),
            right: self.right.max(x),
            bottom: self.bottom.max(y),
        }
    }

    /// What both have in common; it may be empty.
    pub(super) fn cut_to(self, other: Self) -> Self {
        Self {
            left: self.left.max(other.left),
            top: self.top.max(other.top),
            right: self.right.min(other.right),
            bottom: self.bottom.min(other.bottom),
        }
    }

    /// The area with an edge more on each side, in points.
    pub(super) fn grown(self, by: f64) -> Self {
        Self {
            left: self.left - by,
            top: self.top - by,
            right: self.right + by,
            bottom: self.bottom + by,
        }
    }

    pub(super) fn width(self) -> f64 {
        self.right - self.left
    }

    pub(super) fn height(self) -> f64 {
        self.bottom - self.top
    }

    pub(super) fn middle(self) -> (f64, f64) {
        (
            f64::midpoint(self.left, self.right),
            f64::midpoint(self.top, self.bottom),
        )
    }

    /// How large it is, in square points; nothing if it is empty.
    pub(super) fn size(self) -> f64 {
        self.width().max(0.0) * self.height().max(0.0)
    }

    pub(super) fn is_empty(self) -> bool {
        // a line has no width but is drawn all the same
        self.left > self.right || self.top > self.bottom
    }

    pub(super) fn holds(self, (x, y): (f64, f64)) -> bool {
        self.left <= x && x <= self.right && self.top <= y && y <= self.bottom
    }

    /// Whether all of another area lies within this one.
    pub(super) fn covers(self, other: Self) -> bool {
        self.cut_to(other) == other
    }

    /// Whether two areas are no farther apart than so many points.
    pub(super) fn is_near(self, other: Self, reach: f64) -> bool {
        !self.grown(reach).cut_to(other).is_empty()
    }
}

impl From<Rect> for Area {
    fn from(rect: Rect) -> Self {
        Self {
            left: rect.x0,
            top: rect.y0,
            right: rect.x1,
            bottom: rect.y1,
        }
    }
}
