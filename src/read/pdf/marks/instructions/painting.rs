//! The instructions that build paths and paint them.

use super::super::drawing::Drawing;
use super::super::shapes::Subpath;
use super::super::state::State;
use crate::read::pdf::limits::{PAGE_FRAMES, PAGE_STROKES};
use crate::read::pdf::objects::numbers;
use crate::read::pdf::page::may_frame;
use hayro_font::kurbo::Point;
use hayro_syntax::content::Instruction;

/// Lighter than this is white.
const WHITE: f64 = 0.97;
/// Most parts of a path that are held against each other.
const RINGS: usize = 40;
/// A window whose shapes take up less of it than this is but some lines.
const THIN_WINDOW: f64 = 0.05;

impl Drawing<'_, '_> {
    /// Goes on with the path.
    pub(super) fn extend_path(&mut self, operator: &[u8], instruction: &Instruction) {
        let parts = numbers(instruction.operands());
        let at = |from: usize| self.state.transform * Point::new(parts[from], parts[from + 1]);
        match (operator, parts.len()) {
            (b"m", 2..) => {
                self.point = at(0);
                self.path.move_to(self.point);
            }
            (b"l", 2..) => {
                self.point = at(0);
                self.path.line_to(self.point);
            }
            (b"c", 6..) => {
                self.path.curve_to(&[at(0), at(2), at(4)]);
            }
            (b"v" | b"y", 4..) => self.path.curve_to(&[at(0), at(2)]),
            (b"re", 4..) => {
                let corner = [parts[0], parts[1], parts[2], parts[3]];
                self.path.rectangle(self.state.transform, corner);
            }
            _ => {}
        }
    }

    /// Paints the path, or takes it as a window.
    pub(super) fn end_path(&mut self, filled: bool, drawn: bool) {
        let window = self.path.area();
        let parts = self.path.take();
        if !self.tag().off {
            self.keep_strokes(&parts, filled, drawn);
            self.keep_small_shapes(&parts, filled, drawn);
            if filled {
                self.fill(&parts);
            }
        }
        if std::mem::take(&mut self.clips)
            && let Some(window) = window
        {
            self.state.clip = self.state.clip.cut_to(window);
            let inside: f64 = parts
                .iter()
                .map(|part| part.share() * part.area.size())
                .sum();
            // a window of thin shapes lets hardly anything through
            self.state.clip_is_thin |= inside < THIN_WINDOW * window.size();
        }
    }

    /// Lines and areas that may part the text.
    fn keep_strokes(&mut self, parts: &[Subpath], filled: bool, drawn: bool) {
        let white = self.state.fill.lightness.is_some_and(|light| light > WHITE);
        if !(drawn || filled && !white) {
            return;
        }
        for part in parts {
            let area = part.area.cut_to(self.state.clip);
            let shows = drawn || self.grounds.shows(area, self.state.fill.lightness);
            if area.is_empty() || !shows {
                continue;
            }
            if part.is_straight() && self.page.strokes.len() < PAGE_STROKES {
                self.page.strokes.push(area);
            }
            if part.is_framed() && may_frame(area) && self.page.frames.len() < PAGE_FRAMES {
                self.page.frames.push(area);
            }
        }
    }

    /// What may be a box to tick, or stand in one.
    fn keep_small_shapes(&mut self, parts: &[Subpath], filled: bool, drawn: bool) {
        let State {
            clip, fill, stroke, ..
        } = &self.state;
        let (fill, stroke) = (filled.then_some(fill), drawn.then_some(stroke));
        self.small_shapes.add(parts, *clip, fill, stroke);
    }

    fn fill(&mut self, parts: &[Subpath]) {
        for (at, part) in parts.iter().enumerate() {
            let Some(hole) = hole_of(at, parts) else {
                continue;
            };
            let area = part.area.cut_to(self.state.clip);
            // a rectangle that was cut stays one
            let whole = if part.is_rectangle() || part.is_framed() {
                1.0
            } else {
                part.share()
            };
            let rectangle = part.is_rectangle() && hole == 0.0;
            let glyphs = &mut self.page.glyphs;
            let share = (whole - hole).max(0.0);
            self.seen
                .add_fill(area, rectangle, share, &self.state, glyphs);
        }
    }

    /// Colours that run into each other fill all that may be painted.
    pub(super) fn shade(&mut self) {
        if !self.tag().off {
            let clip = self.state.clip;
            self.seen
                .add_shade(clip, &self.state, &mut self.page.glyphs);
        }
    }
}

/// How much of a part of a path is left out by others within it, of 1; `None` for one that is such a hole itself.
fn hole_of(at: usize, parts: &[Subpath]) -> Option<f64> {
    // paths of many parts are pictures and letters, each of whose parts is small
    if parts.len() > RINGS {
        return Some(0.0);
    }
    let part = &parts[at];
    let others = || parts.iter().enumerate().filter(|(other, _)| *other != at);
    let within = |inner: &Subpath, outer: &Subpath| {
        outer.area.covers(inner.area) && outer.area != inner.area && inner.area.size() > 0.0
    };
    if others().any(|(_, other)| within(part, other)) {
        return None;
    }
    let inner = others().filter(|(_, other)| within(other, part));
    let holes: f64 = inner.map(|(_, other)| other.area.size()).sum();
    Some((holes / part.area.size().max(f64::MIN_POSITIVE)).min(1.0))
}
