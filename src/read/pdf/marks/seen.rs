//! What of a page is seen: pictures and painted areas, and the letters that vanish in them.

use super::state::{Paint, State};
use super::written::Written;
use crate::read::pdf::area::Area;
use crate::read::pdf::page::{Glyph, Letters};

/// Drawn with the mode for invisible letters; the text under scanned pages is drawn so.
pub(crate) const INVISIBLE: &str = "invisible letters";
/// A picture lies on top.
pub(crate) const PICTURED: &str = "under a picture";
/// On a layer that isn't shown when the file is opened.
pub(super) const LAYER: &str = "on a layer that is switched off";
/// Letters below this height, in points, are too small to read.
const TINY: f64 = 1.5;
/// How many painted areas are kept.
const AREAS: usize = 1_000;
/// The smallest picture that can hold words worth reading, 4 by 2 cm in points; and most pictures of a page that are looked at.
const FIGURE: (f64, f64) = (113.4, 56.7);
const FIGURES: usize = 20;
/// So many letters may be written on a picture to explain it.
const LABEL: usize = 20;
/// A line no thicker than this, in points, covers no letter.
const THIN: f64 = 1.0;
/// And nothing smaller than this does, in square points.
const SMALLEST: f64 = 16.0;
/// Paint of more opacity than this hides what lies below, and letters of less than that are not seen; of 1.
const OPAQUE: f64 = 0.95;
const TRANSPARENT: f64 = 0.02;

/// What has been drawn so far.
pub(super) struct Seen {
    page: Area,
    /// Areas that aren't white.
    grounds: Vec<Area>,
    covers: Vec<Cover>,
    pictures: Vec<Area>,
    written: Written,
}

/// What is painted over letters.
struct Cover {
    area: Area,
    /// How many glyphs were drawn before it.
    before: usize,
    why: &'static str,
}

impl Seen {
    pub(super) fn new(page: Area) -> Self {
        Self {
            page,
            grounds: Vec::new(),
            covers: Vec::new(),
            pictures: Vec::new(),
            written: Written::default(),
        }
    }

    /// An area was painted; small ones may be the bullets of lists.
    pub(super) fn add_fill(
        &mut self,
        area: Area,
        rectangle: bool,
        state: &State,
        glyphs: &mut Vec<Glyph>,
    ) {
        let paint = &state.fill;
        if paint.opacity < 0.05 || area.is_empty() {
            return;
        }
        let white = paint.lightness.is_some_and(|lightness| lightness > 0.97);
        // white paint is no ground: white letters on it aren't seen
        if !white {
            show_through(state, area, glyphs);
            if paint.opacity > 0.5 {
                glyphs.extend(bullet(area));
            }
            self.add_ground(area);
        }
        if rectangle && paint.lightness.is_some() && paint.opacity > OPAQUE {
            self.add_cover(area, state, glyphs, "covered");
        }
    }

    /// Colours that run into each other fill an area.
    pub(super) fn add_shade(&mut self, area: Area, state: &State, glyphs: &mut [Glyph]) {
        show_through(state, area, glyphs);
        self.add_ground(area);
    }

    pub(super) fn add_picture(
        &mut self,
        area: Area,
        covers: bool,
        state: &State,
        glyphs: &mut [Glyph],
    ) {
        show_through(state, area, glyphs);
        if self.pictures.len() < AREAS {
            self.pictures.push(area);
        }
        if covers && state.fill.opacity > OPAQUE {
            self.add_cover(area, state, glyphs, PICTURED);
        }
    }

    fn add_ground(&mut self, area: Area) {
        if self.grounds.len() < AREAS {
            self.grounds.push(area);
        }
    }

    fn add_cover(&mut self, area: Area, state: &State, glyphs: &[Glyph], why: &'static str) {
        // what is painted through letters covers nothing
        let plain = state.plain && state.windows.is_empty();
        if plain && is_wide(area) && self.covers.len() < AREAS && self.written.reaches(area, glyphs)
        {
            self.covers.push(Cover {
                area,
                before: glyphs.len(),
                why,
            });
        }
    }

    /// How much of the page the pictures take up, of 1; overlaps count twice.
    pub(super) fn pictured(&self) -> f64 {
        let sum: f64 = self
            .pictures
            .iter()
            .map(|picture| picture.cut_to(self.page).size())
            .sum();
        (sum / self.page.size().max(1.0)).min(1.0)
    }

    /// The pictures that can hold words worth reading; one with letters on it is a background.
    pub(super) fn figures(&self, glyphs: &[Glyph]) -> Vec<Area> {
        let pictures = self.pictures.iter().map(|area| area.cut_to(self.page));
        let is_large = |area: &Area| area.width() >= FIGURE.0 && area.height() >= FIGURE.1;
        let is_bare = |area: &Area| {
            let on = glyphs.iter().filter(|glyph| {
                !glyph.letters.is_space() && glyph.hidden.is_none() && area.holds(glyph.middle())
            });
            // no need to count a whole page of letters
            on.take(LABEL + 1).count() <= LABEL
        };
        let large = pictures.filter(is_large).take(FIGURES);
        large.filter(is_bare).collect()
    }

    /// Why a glyph of this paint isn't seen.
    pub(super) fn why_hidden(
        &self,
        glyph: &Glyph,
        clip: Area,
        paint: &Paint,
    ) -> Option<&'static str> {
        let middle = glyph.middle();
        if !self.page.holds(middle) {
            return Some("off the page");
        }
        if !clip.holds(middle) {
            return Some("cut off");
        }
        if glyph.size < TINY {
            return Some("tiny letters");
        }
        if paint.opacity < TRANSPARENT {
            return Some("transparent");
        }
        let on_ground = || {
            let grounds = self.grounds.iter().chain(&self.pictures);
            // what was painted last is the likeliest ground of what is written next
            grounds.rev().any(|ground| ground.holds(middle))
        };
        let white = paint.lightness.is_some_and(|lightness| lightness > 0.98);
        (white && !on_ground()).then_some("white on white")
    }

    /// Marks the glyphs that were painted over.
    pub(super) fn hide_covered(&self, glyphs: &mut [Glyph]) {
        if self.covers.is_empty() {
            return;
        }
        // sorted once, so that each cover is held against the letters at its height only
        let height = |glyph: &Glyph| glyph.middle().1;
        let mut by_height: Vec<(f64, usize)> = glyphs.iter().map(height).zip(0..).collect();
        by_height.sort_by(|one, next| one.0.total_cmp(&next.0));
        for cover in &self.covers {
            let area = cover.area;
            let first = by_height.partition_point(|(height, _)| *height < area.top);
            let below = by_height[first..]
                .iter()
                .take_while(|(height, _)| *height <= area.bottom);
            for (_, at) in below.filter(|(_, at)| *at < cover.before) {
                let glyph = &mut glyphs[*at];
                if glyph.hidden.is_none() && area.holds(glyph.middle()) {
                    glyph.hidden = Some(cover.why);
                }
            }
        }
    }
}

/// Whether an area can hide letters: a line through them does not.
fn is_wide(area: Area) -> bool {
    // dots and bullets are drawn beside letters, not over them
    area.size() > SMALLEST && area.width() > THIN && area.height() > THIN
}

/// Letters that are windows are seen once something is painted through them.
fn show_through(state: &State, area: Area, glyphs: &mut [Glyph]) {
    let Some(windows) = glyphs.get_mut(state.windows.clone()) else {
        return;
    };
    for glyph in windows {
        if glyph.hidden == Some(INVISIBLE) && area.holds(glyph.middle()) {
            glyph.hidden = None;
        }
    }
}

/// Some programs draw the bullets of lists as shapes: a small one, as wide as high, is taken for one.
fn bullet(shape: Area) -> Option<Glyph> {
    const SMALL: std::ops::Range<f64> = 1.8..7.0;
    let width = shape.width();
    let is_bullet = SMALL.contains(&width) && (width - shape.height()).abs() < 0.15 * width;
    // set in letters of 10 points, its middle lies a third of their height above the line
    let base = f64::midpoint(shape.top, shape.bottom) + 3.3;
    is_bullet.then(|| Glyph::upright(Letters::One('•'), (shape.left, base), 10.0, width))
}
