//! What is painted on a page so far, layer over layer, and what of it is behind letters.

use crate::document::Sight;
use crate::read::paint::{Colour, Ground, Ink, seen_on};
use crate::read::pdf::area::Area;
use crate::read::unseen::Unseen;

/// How many painted areas are kept.
const AREAS: usize = 20_000;
/// How many entries of bands are kept: a large area stands in many.
const ENTRIES: usize = 200_000;
/// How often an area of a page is held against a letter.
const LOOKS: usize = 30_000_000;
/// Height of a band, in points, and the number of the last one.
const BAND: f64 = 12.0;
const BANDS: f64 = 250.0;
/// A shape that takes up more than this of its rectangle fills it; one that takes up less than the second is mostly elsewhere.
const FULL: f64 = 0.95;
const HALF: f64 = 0.4;

/// What is painted.
struct Painted {
    area: Area,
    ground: Ground,
    /// How much of the area it takes up, of 1.
    share: f64,
}

/// The painted areas of a page, the last ones on top.
pub(super) struct Backdrop {
    areas: Vec<Painted>,
    /// The areas that reach into each band of the page.
    bands: Vec<Vec<usize>>,
    entries: usize,
    looks: usize,
    /// Whether anything was painted on which dark letters aren't seen.
    dark: bool,
    /// Whether more was painted than is kept.
    full: bool,
}

impl Default for Backdrop {
    fn default() -> Self {
        Self {
            areas: Vec::new(),
            bands: Vec::new(),
            entries: 0,
            looks: LOOKS,
            dark: false,
            full: false,
        }
    }
}

impl Backdrop {
    /// An area was painted.
    pub(super) fn add(&mut self, area: Area, ground: Ground, share: f64) {
        let (first, last) = (band(area.top), band(area.bottom));
        let entries = last - first + 1;
        if self.areas.len() >= AREAS || self.entries + entries > ENTRIES {
            self.full = true;
            return;
        }
        self.dark |=
            !matches!(ground, Ground::Plain(colour) if colour.contrast(Colour::BLACK) > 6.0);
        self.entries += entries;
        if self.bands.len() <= last {
            self.bands.resize(last + 1, Vec::new());
        }
        for band in &mut self.bands[first..=last] {
            band.push(self.areas.len());
        }
        self.areas.push(Painted {
            area,
            ground,
            share,
        });
    }

    /// What letters at a point stand on, if it is one colour for sure.
    pub(super) fn plain_at(&self, point: (f64, f64)) -> Ground {
        let band = self.bands.get(band(point.1)).map_or(&[][..], Vec::as_slice);
        let top = band
            .iter()
            .rev()
            .map(|at| &self.areas[*at])
            .find(|painted| painted.area.holds(point));
        match top {
            None => Ground::PAPER,
            Some(painted) if painted.share >= FULL => painted.ground,
            Some(_) => Ground::Unknown,
        }
    }

    /// Whether letters of an ink are seen at a point.
    pub(super) fn sight(&mut self, ink: Ink, point: (f64, f64)) -> Sight<Unseen> {
        let dark = matches!(ink, Ink::Of(colour) if colour.contrast(Colour::WHITE) > 6.0);
        if dark && !self.dark {
            return Sight::Seen;
        }
        let band = self.bands.get(band(point.1)).map_or(&[][..], Vec::as_slice);
        let (mut sight, mut perhaps): (Option<Sight<Unseen>>, _) = (None, false);
        let mut ended = false;
        for painted in band.iter().rev().map(|at| &self.areas[*at]) {
            self.looks = self.looks.saturating_sub(1);
            if self.looks == 0 {
                break;
            }
            if !painted.area.holds(point) {
                continue;
            }
            let here = seen_on(ink, painted.ground);
            if painted.share < HALF {
                perhaps |= here == Sight::Seen;
                continue;
            }
            // it is enough that they are seen on one of what may be behind them
            sight = Some(sight.map_or(here, |known| clearer(known, here)));
            if painted.share >= FULL || sight == Some(Sight::Seen) {
                ended = true;
                break;
            }
        }
        let paper = || seen_on(ink, Ground::PAPER);
        let sight = match sight {
            Some(sight) if ended => sight,
            Some(sight) => clearer(sight, paper()),
            None => paper(),
        };
        match sight {
            // on what else they may stand isn't known
            Sight::Hidden(why) if perhaps || self.full || self.looks == 0 => Sight::Unsure(why),
            sight => sight,
        }
    }
}

/// Of two the one in which more is seen.
fn clearer(one: Sight<Unseen>, other: Sight<Unseen>) -> Sight<Unseen> {
    match (one, other) {
        (Sight::Seen, _) | (Sight::Unsure(_), Sight::Hidden(_)) => one,
        (_, Sight::Seen) | (Sight::Hidden(_), Sight::Unsure(_)) => other,
        _ => one,
    }
}

/// Which band a height belongs to; the last one has no end.
fn band(height: f64) -> usize {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // clamped
    {
        (height / BAND).clamp(0.0, BANDS) as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn area(left: f64, top: f64, right: f64, bottom: f64) -> Area {
        Area {
            left,
            top,
            right,
            bottom,
        }
    }

    #[test]
    fn what_was_painted_last_is_behind() {
        let mut backdrop = Backdrop::default();
        let white = Ink::Of(Colour::WHITE);
        let hidden = Sight::Hidden(Unseen::WhiteOnWhite);
        assert_eq!(backdrop.sight(white, (5.0, 5.0)), hidden);
        backdrop.add(
            area(0.0, 0.0, 100.0, 100.0),
            Ground::Plain(Colour::BLACK),
            1.0,
        );
        assert_eq!(backdrop.sight(white, (5.0, 5.0)), Sight::Seen);
        backdrop.add(area(0.0, 0.0, 50.0, 50.0), Ground::PAPER, 1.0);
        assert_eq!(backdrop.sight(white, (5.0, 5.0)), hidden);
        assert_eq!(backdrop.sight(white, (80.0, 5.0)), Sight::Seen);
        // a circle may be behind a letter or not
        backdrop.add(
            area(0.0, 0.0, 50.0, 50.0),
            Ground::Plain(Colour::BLACK),
            0.78,
        );
        assert_eq!(backdrop.sight(white, (25.0, 25.0)), Sight::Seen);
        // a thin line across mostly isn't
        let mut backdrop = Backdrop::default();
        backdrop.add(
            area(0.0, 0.0, 50.0, 50.0),
            Ground::Plain(Colour::BLACK),
            0.1,
        );
        assert_eq!(
            backdrop.sight(white, (25.0, 25.0)),
            Sight::Unsure(Unseen::WhiteOnWhite)
        );
    }
}
