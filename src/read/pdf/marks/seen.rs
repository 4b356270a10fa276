//! What of a page is seen: pictures and painted areas, and the letters that vanish in them.

use super::backdrop::Backdrop;
use super::state::{Paint, State};
use super::written::Written;
use crate::document::Sight;
use crate::read::paint::{Ground, Ink};
use crate::read::pdf::area::Area;
use crate::read::pdf::page::{Glyph, Letters};
use crate::read::unseen::Unseen;

/// Letters below this height, in points, are too small to read.
const TINY: f64 = 1.5;
/// And below this one they may be.
const SMALL: f64 = 1.9;
/// A window of less than this height, measured by that of the letters, shows none of them.
const STRIP: f64 = 0.25;
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
    backdrop: Backdrop,
    covers: Vec<Cover>,
    pictures: Vec<Area>,
    written: Written,
}

/// What is painted over letters.
struct Cover {
    area: Area,
    /// How many glyphs were drawn before it.
    before: usize,
    why: Unseen,
}

impl Seen {
    pub(super) fn new(page: Area) -> Self {
        Self {
            page,
            backdrop: Backdrop::default(),
            covers: Vec::new(),
            pictures: Vec::new(),
            written: Written::default(),
        }
    }

    /// An area was painted, of whose rectangle the shape takes up a share; small ones may be the bullets of lists.
    pub(super) fn add_fill(
        &mut self,
        area: Area,
        rectangle: bool,
        share: f64,
        state: &State,
        glyphs: &mut Vec<Glyph>,
    ) {
        let paint = &state.fill;
        if paint.opacity < 0.05 || area.is_empty() {
            return;
        }
        let white = paint.lightness.is_some_and(|lightness| lightness > 0.97);
        if !white {
            show_through(state, area, glyphs);
            if paint.opacity > 0.5 {
                glyphs.extend(bullet(area));
            }
        }
        // what is painted through letters, or lies in a window of thin shapes, is behind none
        if state.windows.is_empty() {
            let share = if state.clip_is_thin { 0.0 } else { share };
            self.add_ground(area, paint, share, state.plain);
        }
        if rectangle && paint.lightness.is_some() && paint.opacity > OPAQUE {
            self.add_cover(area, state, glyphs, Unseen::Covered);
        }
    }

    /// Colours that run into each other fill an area.
    pub(super) fn add_shade(&mut self, area: Area, state: &State, glyphs: &mut [Glyph]) {
        show_through(state, area, glyphs);
        self.backdrop.add(area, Ground::Unknown, 0.9);
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
        // one with holes shows what lies below in places
        let share = if covers { 1.0 } else { 0.9 };
        self.backdrop.add(area, Ground::Unknown, share);
        if covers && state.fill.opacity > OPAQUE {
            self.add_cover(area, state, glyphs, Unseen::UnderPicture);
        }
    }

    /// Notes what is painted. What is mixed with what lies below isn't worked out.
    fn add_ground(&mut self, area: Area, paint: &Paint, share: f64, plain: bool) {
        let ground = match paint.colour {
            Some(colour) if plain && paint.opacity > OPAQUE => Ground::Plain(colour),
            Some(colour) if plain => {
                let below = self.backdrop.plain_at(area.middle());
                #[allow(clippy::cast_possible_truncation)] // colours are rough
                Ground::of(colour, paint.opacity as f32, below)
            }
            _ => Ground::Unknown,
        };
        if ground != Ground::Bare {
            self.backdrop.add(area, ground, share);
        }
    }

    fn add_cover(&mut self, area: Area, state: &State, glyphs: &[Glyph], why: Unseen) {
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

    /// Whether a glyph of this paint is seen.
    pub(super) fn sight(&mut self, glyph: &Glyph, state: &State, paint: &Paint) -> Sight<Unseen> {
        let (middle, clip) = (glyph.middle(), state.clip);
        if !self.page.holds(middle) {
            return Sight::Hidden(Unseen::OffPage);
        }
        // of letters that a window cuts to a strip nothing is read
        let strip = clip.width().min(clip.height()) < STRIP * glyph.size;
        if !clip.holds(middle) || strip {
            return Sight::Hidden(Unseen::CutOff);
        }
        if glyph.size < TINY {
            return Sight::Hidden(Unseen::TinyLetters);
        }
        if paint.opacity < TRANSPARENT {
            return Sight::Hidden(Unseen::Transparent);
        }
        #[allow(clippy::cast_possible_truncation)] // colours are rough
        let ink = match paint.colour {
            Some(colour) if paint.opacity > OPAQUE => Ink::Of(colour),
            Some(colour) => Ink::Thin(colour, paint.opacity as f32),
            None => Ink::Automatic,
        };
        let shape = if state.clip_is_thin {
            Sight::Unsure(Unseen::CutOff)
        } else if state.masked {
            // what a mask lets through isn't worked out
            Sight::Unsure(Unseen::Transparent)
        } else if glyph.size < SMALL {
            Sight::Unsure(Unseen::TinyLetters)
        } else {
            Sight::Seen
        };
        self.backdrop.sight(ink, middle).and(shape)
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
        if glyph.hidden == Some(Unseen::InvisibleLetters) && area.holds(glyph.middle()) {
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
