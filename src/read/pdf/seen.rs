//! What of a page is seen: pictures and painted areas, and the letters that vanish in them.

use super::page::{Area, Glyph, Letters};
use super::state::{Paint, State};

/// Drawn with the mode for invisible letters; the text under scanned pages is drawn so.
pub(super) const INVISIBLE: &str = "invisible letters";
/// A picture lies on top.
pub(super) const PICTURED: &str = "under a picture";
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
/// Height of a band of letters, in points, and the last one.
const BAND: f64 = 6.0;
const BANDS: f64 = 500.0;

/// What has been drawn so far.
pub(super) struct Seen {
    page: Area,
    /// Areas that aren't white.
    grounds: Vec<Area>,
    /// What covers, how many glyphs were drawn before, and whether it is a picture.
    covers: Vec<(Area, usize, &'static str)>,
    pictures: Vec<Area>,
    written: Written,
}

/// Where letters were written so far, band by band from the top: far to the left, and far to the right.
/// Most tables paint the ground of each cell before its words; without this, each cell would be held against all the row's letters.
#[derive(Default)]
struct Written {
    bands: Vec<(f64, f64)>,
    /// How many letters were looked at.
    known: usize,
}

impl Written {
    /// Whether an area reaches where letters may stand.
    fn reaches(&mut self, area: Area, glyphs: &[Glyph]) -> bool {
        let fresh = glyphs.get(self.known..).unwrap_or_default();
        for (x, y) in fresh.iter().map(Glyph::middle) {
            let at = band(y);
            if self.bands.len() <= at {
                self.bands
                    .resize(at + 1, (f64::INFINITY, f64::NEG_INFINITY));
            }
            let (left, right) = &mut self.bands[at];
            (*left, *right) = (left.min(x), right.max(x));
        }
        self.known = glyphs.len();
        self.bands
            .iter()
            .take(band(area.bottom) + 1)
            .skip(band(area.top))
            .any(|(left, right)| *left <= area.right && area.left <= *right)
    }
}

/// Which band a height belongs to; the last one has no end.
fn band(height: f64) -> usize {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // clamped
    {
        (height / BAND).clamp(0.0, BANDS) as usize
    }
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
    pub(super) fn fill(
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
        if !white {
            show_through(state, area, glyphs);
            if paint.opacity > 0.5 {
                glyphs.extend(bullet(area));
            }
            self.ground(area);
        }
        if rectangle && paint.lightness.is_some() && paint.opacity > 0.95 {
            self.cover(area, state, glyphs, "covered");
        }
    }

    /// Colours that run into each other fill all that may be painted.
    pub(super) fn shade(&mut self, area: Area, state: &State, glyphs: &mut [Glyph]) {
        show_through(state, area, glyphs);
        self.ground(area);
    }

    pub(super) fn picture(
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
        if covers && state.fill.opacity > 0.95 {
            self.cover(area, state, glyphs, PICTURED);
        }
    }

    fn ground(&mut self, area: Area) {
        if self.grounds.len() < AREAS {
            self.grounds.push(area);
        }
    }

    fn cover(&mut self, area: Area, state: &State, glyphs: &[Glyph], why: &'static str) {
        // what is painted through letters covers nothing
        let plain = state.plain && state.windows.is_empty();
        if plain && is_wide(area) && self.covers.len() < AREAS && self.written.reaches(area, glyphs)
        {
            self.covers.push((area, glyphs.len(), why));
        }
    }

    /// How much of the page the pictures take up, of 1; overlaps count twice.
    pub(super) fn pictured(&self) -> f64 {
        let sum: f64 = self
            .pictures
            .iter()
            .map(|picture| picture.within(self.page).size())
            .sum();
        (sum / self.page.size().max(1.0)).min(1.0)
    }

    /// The pictures that can hold words worth reading; one with letters on it is a background.
    pub(super) fn figures(&self, glyphs: &[Glyph]) -> Vec<Area> {
        let pictures = self.pictures.iter().map(|area| area.within(self.page));
        let is_large =
            |area: &Area| area.right - area.left >= FIGURE.0 && area.bottom - area.top >= FIGURE.1;
        let is_bare = |area: &Area| {
            let on = glyphs.iter().filter(|glyph| {
                !glyph.letters.is_space() && glyph.hidden.is_none() && area.holds(glyph.middle())
            });
            on.take(LABEL + 1).count() <= LABEL
        };
        let large = pictures.filter(is_large).take(FIGURES);
        large.filter(is_bare).collect()
    }

    /// Why a glyph of this paint isn't seen.
    pub(super) fn hides(&self, glyph: &Glyph, clip: Area, paint: &Paint) -> Option<&'static str> {
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
        if paint.opacity < 0.02 {
            return Some("transparent");
        }
        let on_ground = || {
            let grounds = self.grounds.iter().chain(&self.pictures);
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
        let height = |glyph: &Glyph| glyph.middle().1;
        let mut by_height: Vec<(f64, usize)> = glyphs.iter().map(height).zip(0..).collect();
        by_height.sort_by(|one, next| one.0.total_cmp(&next.0));
        for (area, before, why) in &self.covers {
            let first = by_height.partition_point(|(height, _)| *height < area.top);
            let below = by_height[first..]
                .iter()
                .take_while(|(height, _)| *height <= area.bottom);
            for (_, at) in below.filter(|(_, at)| at < before) {
                let glyph = &mut glyphs[*at];
                if glyph.hidden.is_none() && area.holds(glyph.middle()) {
                    glyph.hidden = Some(why);
                }
            }
        }
    }
}

/// Whether an area can hide letters: a line through them does not.
fn is_wide(area: Area) -> bool {
    area.size() > 16.0 && area.right - area.left > THIN && area.bottom - area.top > THIN
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
    let (width, height) = (shape.right - shape.left, shape.bottom - shape.top);
    let is_bullet = SMALL.contains(&width) && (width - height).abs() < 0.15 * width;
    is_bullet.then(|| Glyph {
        letters: Letters::One('•'),
        x: shape.left,
        y: f64::midpoint(shape.top, shape.bottom) + 3.3,
        along: (1.0, 0.0),
        size: 10.0,
        width,
        bold: false,
        artifact: false,
        hidden: None,
    })
}
