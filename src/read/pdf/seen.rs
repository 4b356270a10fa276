//! What of a page is seen: clips, pictures and painted areas, and the letters that vanish in them.

use super::page::{Area, Glyph};

/// Drawn with the mode for invisible letters; the text under scanned pages is drawn so.
pub(super) const INVISIBLE: &str = "invisible letters";
/// Letters below this height, in points, are too small to read.
const TINY: f64 = 1.5;
/// How many painted areas are kept.
const AREAS: usize = 1_000;

/// What has been drawn so far.
#[derive(Default)]
pub(super) struct Seen {
    page: Option<Area>,
    clips: Vec<Area>,
    groups: Vec<f32>,
    /// Areas that aren't white.
    grounds: Vec<Area>,
    /// Opaque rectangles, and how many glyphs were drawn before.
    covers: Vec<(Area, usize)>,
    pictures: Vec<Area>,
}

impl Seen {
    pub(super) fn new(page: Area) -> Self {
        Self {
            page: Some(page),
            ..Self::default()
        }
    }

    pub(super) fn push_clip(&mut self, clip: Area) {
        let clip = self.clips.last().map_or(clip, |above| clip.within(*above));
        self.clips.push(clip);
    }

    pub(super) fn pop_clip(&mut self) {
        self.clips.pop();
    }

    pub(super) fn push_group(&mut self, opacity: f32) {
        self.groups.push(opacity);
    }

    pub(super) fn pop_group(&mut self) {
        self.groups.pop();
    }

    /// An area was painted after so many glyphs.
    pub(super) fn fill(&mut self, area: Area, coloured: bool, opaque: bool, glyphs: usize) {
        let area = self.clips.last().map_or(area, |clip| area.within(*clip));
        if coloured && self.grounds.len() < AREAS {
            self.grounds.push(area);
        }
        if opaque && glyphs > 0 && area.size() > 16.0 && self.covers.len() < AREAS {
            self.covers.push((area, glyphs));
        }
    }

    pub(super) fn picture(&mut self, area: Area) {
        let area = self.clips.last().map_or(area, |clip| area.within(*clip));
        if self.pictures.len() < AREAS {
            self.pictures.push(area);
        }
    }

    /// How much of the page the pictures take up, of 1; overlaps count twice.
    pub(super) fn pictured(&self) -> f64 {
        let Some(page) = self.page else { return 0.0 };
        let sum: f64 = self
            .pictures
            .iter()
            .map(|picture| picture.within(page).size())
            .sum();
        (sum / page.size().max(1.0)).min(1.0)
    }

    /// Why a glyph of this paint isn't seen.
    pub(super) fn hides(&self, glyph: &Glyph, paint: Option<[f32; 4]>) -> Option<&'static str> {
        let middle = glyph.middle();
        if self.page.is_some_and(|page| !page.holds(middle)) {
            return Some("off the page");
        }
        if self.clips.last().is_some_and(|clip| !clip.holds(middle)) {
            return Some("cut off");
        }
        if glyph.size < TINY {
            return Some("tiny letters");
        }
        let [red, green, blue, alpha] = paint?;
        if alpha < 0.02 || self.groups.iter().any(|opacity| *opacity < 0.02) {
            return Some("transparent");
        }
        let on_ground = || {
            let grounds = self.grounds.iter().chain(&self.pictures);
            grounds.rev().any(|ground| ground.holds(middle))
        };
        (red.min(green).min(blue) > 0.98 && !on_ground()).then_some("white on white")
    }

    /// Marks the glyphs that a rectangle was painted over.
    pub(super) fn hide_covered(&self, glyphs: &mut [Glyph]) {
        for (area, before) in &self.covers {
            for glyph in &mut glyphs[..*before] {
                if glyph.hidden.is_none() && area.holds(glyph.middle()) {
                    glyph.hidden = Some("covered");
                }
            }
        }
    }
}
