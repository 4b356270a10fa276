//! How deep list items stand, which only their indents tell.

/// Items that begin nearer to each other than this, in points, are on one level.
const NEAR: f64 = 4.0;
/// Deepest level.
const DEEPEST: usize = 8;

/// Where open list items begin, from outside in; and the page and height of the last one.
#[derive(Default)]
pub(super) struct Indents {
    open: Vec<f64>,
    last: (usize, f64),
}

impl Indents {
    /// How many items a new one stands in. `left` and `base`: where it begins on its page.
    pub(super) fn depth(&mut self, page: usize, left: f64, base: f64) -> usize {
        // higher up than the item before: in the next column, which has indents of its own
        if self.last.0 == page && base < self.last.1 {
            self.open.clear();
        }
        self.last = (page, base);
        while self.open.last().is_some_and(|open| *open > left + NEAR) {
            self.open.pop();
        }
        if self.open.last().is_none_or(|open| *open < left - NEAR) {
            self.open.push(left);
        }
        self.open.len().saturating_sub(1).min(DEEPEST)
    }

    /// No item is open any more.
    pub(super) fn clear(&mut self) {
        self.open.clear();
    }
}
