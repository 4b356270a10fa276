//! Pages that are pictures, and the words that text recognition finds on them.

use super::page::{Glyph, Letters};
use crate::read::{Picture, Word};
use hayro::hayro_interpret::InterpreterSettings;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings};
use hayro_syntax::page::Page;

/// Dots in an inch, which text recognition is made for.
const DPI: f32 = 300.0;
/// Longest side of a picture, in pixels: that of a page of 40 cm.
const SIDE: f32 = 5_000.0;
/// Recognised letters are laid out as if they were no larger than this, in points: their height is too rough to tell headings by.
const SIZE: f64 = 8.0;

/// Draws a page.
pub(super) fn draw(page: &Page, number: usize) -> Picture {
    let (width, height) = page.render_dimensions();
    let scale = (DPI / 72.0).min(SIDE / width.max(height).max(1.0));
    let settings = PixmapSettings {
        x_scale: scale,
        y_scale: scale,
        bg_color: WHITE,
    };
    let drawn = hayro::render(
        page,
        &RenderCache::new(),
        &InterpreterSettings::default(),
        &RenderSettings::default(),
        &settings,
    );
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // between 0 and 300
    let dpi = (scale * 72.0).round() as usize;
    Picture {
        page: number,
        width: usize::from(drawn.width()),
        height: usize::from(drawn.height()),
        dpi,
        grey: drawn.data_as_u8_slice().chunks_exact(4).map(grey).collect(),
    }
}

/// How light a pixel is to the eye, which sees green best.
fn grey(pixel: &[u8]) -> u8 {
    let [red, green, blue] = [0, 1, 2].map(|at| u32::from(pixel[at]));
    u8::try_from((299 * red + 587 * green + 114 * blue) / 1000).unwrap_or(u8::MAX)
}

/// Recognised words as if they had been written on the page.
pub(super) fn glyphs(words: Vec<Word>, dpi: usize) -> Vec<Glyph> {
    #[allow(clippy::cast_precision_loss)] // below 300
    let scale = 72.0 / dpi.max(1) as f64;
    let size = usual_height(&words, scale).clamp(1.0, SIZE);
    let glyph = |letters, x, base, width| Glyph::upright(letters, (x, base), size, width);
    let mut glyphs = Vec::with_capacity(2 * words.len());
    for word in words {
        let (left, base, width) = (word.left * scale, word.base * scale, word.width * scale);
        if ![left, base, width].iter().all(|number| number.is_finite()) {
            continue;
        }
        let letters = Letters::More(word.text.into());
        glyphs.push(glyph(letters, left, base, width.max(0.1)));
        // words are found one by one: each ends with a space
        glyphs.push(glyph(Letters::One(' '), left + width, base, 0.1));
    }
    glyphs
}

/// The height of most words, in points.
fn usual_height(words: &[Word], scale: f64) -> f64 {
    let mut heights: Vec<f64> = words.iter().map(|word| word.height * scale).collect();
    heights.sort_by(f64::total_cmp);
    heights.get(heights.len() / 2).copied().unwrap_or(SIZE)
}
