//! Where letters were written so far, so that what is painted where none stand needn't be held against them.

use crate::read::pdf::area::Area;
use crate::read::pdf::page::Glyph;

/// Height of a band of letters, in points, and the last one.
const BAND: f64 = 6.0;
const BANDS: f64 = 500.0;

/// Where letters were written, band by band from the top: far to the left, and far to the right.
/// Most tables paint the ground of each cell before its words; without this, each cell would be held against all the row's letters.
#[derive(Default)]
pub(super) struct Written {
    bands: Vec<(f64, f64)>,
    /// How many letters were looked at.
    known: usize,
}

impl Written {
    /// Whether an area reaches where letters may stand.
    pub(super) fn reaches(&mut self, area: Area, glyphs: &[Glyph]) -> bool {
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
