//! What has been drawn of a page so far, and in which state drawing goes on.

use super::seen::Seen;
use super::shapes::{Grounds, Path, SmallShapes, set_ticks};
use super::state::State;
use crate::read::pdf::area::Area;
use crate::read::pdf::limits::{PAGE_STEPS, STATES};
use crate::read::pdf::objects::{Layers, TextArray, Typefaces};
use crate::read::pdf::page::Page;
use hayro_font::kurbo::{Affine, Point};
use hayro_syntax::object::ObjectIdentifier;

/// The page draws more than any real one.
pub(super) struct TooMuch;

/// A page that is being drawn.
pub(super) struct Drawing<'a, 'f> {
    pub(super) page: Page,
    pub(super) seen: Seen,
    pub(super) steps: usize,
    pub(super) state: State<'a>,
    pub(super) faces: &'f mut Typefaces<'a>,
    pub(super) array: TextArray,
    pub(super) layers: &'f Layers,
    /// What stands in the content that is marked, from outside in.
    pub(super) tags: Vec<Tag>,
    /// Drawings that are being drawn in each other, from outside in.
    pub(super) forms: Vec<ObjectIdentifier>,
    pub(super) small_shapes: SmallShapes,
    pub(super) grounds: Grounds,
    pub(super) path: Path,
    /// Where the path has come to.
    pub(super) point: Point,
    /// Whether the path becomes a window for what follows.
    pub(super) clips: bool,
    states: Vec<State<'a>>,
    /// States that were asked for beyond what is kept.
    more_states: usize,
    limit: usize,
}

/// Marked content: what it holds may be no part of the text, or not shown.
#[derive(Clone, Copy, Default)]
pub(super) struct Tag {
    pub(super) artifact: bool,
    pub(super) off: bool,
}

impl<'a, 'f> Drawing<'a, 'f> {
    /// `area`: that of the page. `limit`: most steps that it may take.
    pub(super) fn new(
        transform: Affine,
        area: Area,
        faces: &'f mut Typefaces<'a>,
        layers: &'f Layers,
        limit: usize,
    ) -> Self {
        Self {
            page: Page::default(),
            seen: Seen::new(area),
            steps: 0,
            state: State::new(transform, area),
            faces,
            array: TextArray::default(),
            layers,
            tags: Vec::new(),
            forms: Vec::new(),
            small_shapes: SmallShapes::default(),
            grounds: Grounds::default(),
            path: Path::default(),
            point: Point::ZERO,
            clips: false,
            states: Vec::new(),
            more_states: 0,
            limit: limit.min(PAGE_STEPS),
        }
    }

    pub(super) fn finish(mut self) -> Page {
        self.page.pictured = self.seen.pictured();
        self.page.figures = self.seen.figures(&self.page.glyphs);
        self.page.drawings = self.steps - self.page.glyphs.len().min(self.steps);
        // ticks come last: what was painted over is no letter in a box
        self.seen.hide_covered(&mut self.page.glyphs);
        set_ticks(&self.small_shapes, &mut self.page);
        self.page
    }

    pub(super) fn step(&mut self, steps: usize) -> Result<(), TooMuch> {
        self.steps += steps;
        if self.steps > self.limit {
            return Err(TooMuch);
        }
        Ok(())
    }

    /// What is known of the content that is being drawn.
    pub(super) fn tag(&self) -> Tag {
        self.tags.last().copied().unwrap_or_default()
    }

    pub(super) fn save(&mut self) {
        if self.states.len() < STATES {
            self.states.push(self.state.clone());
        } else {
            self.more_states += 1;
        }
    }

    pub(super) fn restore(&mut self) {
        if self.more_states > 0 {
            self.more_states -= 1;
        } else if let Some(state) = self.states.pop() {
            // text goes on where it was
            let (matrix, line) = (self.state.text.matrix, self.state.text.line);
            self.state = state;
            (self.state.text.matrix, self.state.text.line) = (matrix, line);
        }
    }

    /// How much is open: states put aside, and marked content.
    pub(super) fn open(&self) -> (usize, usize) {
        (self.states.len(), self.tags.len())
    }

    /// Closes what was opened since only so much was open.
    pub(super) fn close_to(&mut self, (states, tags): (usize, usize)) {
        self.path.take();
        self.clips = false;
        self.more_states = 0;
        if self.states.len() > states {
            self.states.truncate(states + 1);
            self.restore();
        }
        self.tags.truncate(tags);
    }
}
