//! Glyphs become words, words become phrases.

use super::strokes::Strokes;
use super::words::{Phrase, Word};
use crate::read::pdf::page::{Glyph, Link};

/// A gap between glyphs of this share of the font's size parts words.
pub(super) const WORD_GAP: f64 = 0.18;
/// A gap of this share parts phrases: columns, cells.
const PHRASE_GAP: f64 = 1.5;
/// How far letters of one row may stand above or below each other.
pub(super) const SHIFT: f64 = 0.3;
/// And how far small letters beside large ones may, as those above the row do.
const SHIFT_OF_SMALL: f64 = 0.5;

/// Phrases of glyphs that run in one direction, in the order in which they are drawn.
pub(super) fn set_phrases(glyphs: &[&Glyph], links: &[Link], strokes: &Strokes) -> Vec<Phrase> {
    let mut setter = Setter {
        links,
        strokes,
        phrases: Vec::new(),
        spaced: true,
        was_raised: false,
        last: None,
    };
    for glyph in glyphs {
        setter.add(glyph);
    }
    setter.phrases
}

/// Sets glyph after glyph.
struct Setter<'g> {
    links: &'g [Link],
    strokes: &'g Strokes,
    phrases: Vec<Phrase>,
    /// Whether a space or the edge of a phrase stands before the next glyph.
    spaced: bool,
    /// Whether the glyph before was a raised or lowered one.
    was_raised: bool,
    /// The glyph before, with its place.
    last: Option<(&'g Glyph, f64, f64)>,
}

impl<'g> Setter<'g> {
    fn add(&mut self, glyph: &'g Glyph) {
        let (along, down) = turned(glyph);
        if self.repeats(glyph, along, down) {
            return;
        }
        self.last = Some((glyph, along, down));
        if glyph.letters.is_space() {
            self.spaced = true;
            return;
        }
        if !self.goes_on_with(glyph, along, down) {
            self.phrases.push(Phrase {
                left: along,
                right: along,
                base: down,
                size: glyph.size,
                ..Phrase::default()
            });
            self.spaced = true;
        }
        if let Some(phrase) = self.phrases.last_mut() {
            let raised = is_raised(phrase, glyph, down);
            let gap = along - phrase.right > WORD_GAP * glyph.size.min(phrase.size);
            // the number of a note is a word of its own
            let is_note = raised && !self.was_raised && !belongs(phrase, glyph, down);
            if self.spaced || gap || is_note {
                phrase.words.push(Word::default());
            }
            self.was_raised = raised;
            append(phrase, glyph, along, self.links);
        }
        self.spaced = false;
    }

    /// Whether a glyph is drawn over the same one again, as letters are made bold.
    fn repeats(&self, glyph: &Glyph, along: f64, down: f64) -> bool {
        // narrow letters may follow each other as closely as copies do
        let near = (0.12 * glyph.size).min((0.5 * glyph.width).max(0.02 * glyph.size));
        self.last.is_some_and(|(before, was_along, was_down)| {
            before.letters == glyph.letters
                && (was_along - along).abs() < near
                && (was_down - down).abs() < 0.12 * glyph.size
        })
    }

    /// Whether the last phrase goes on with a glyph.
    fn goes_on_with(&self, glyph: &Glyph, along: f64, down: f64) -> bool {
        self.phrases.last().is_some_and(|phrase| {
            let gap = along - phrase.right;
            let size = phrase.size.max(glyph.size);
            let shift = if glyph.size < 0.8 * phrase.size {
                SHIFT_OF_SMALL
            } else {
                SHIFT
            };
            // letters are drawn a little over each other at times, but what goes back farther begins anew
            (down - phrase.base).abs() < shift * size
                && gap < PHRASE_GAP * size
                && gap > -0.5 * size
                && !(gap > 0.05 * size
                    && self.strokes.stand_between(phrase.right, along, down, size))
        })
    }
}

/// A glyph's place as its own direction sees it: along the row, and down the rows.
fn turned(glyph: &Glyph) -> (f64, f64) {
    let (cos, sin) = glyph.along;
    (glyph.x * cos + glyph.y * sin, glyph.y * cos - glyph.x * sin)
}

/// Whether a glyph is small and stands above or below the line.
fn is_raised(phrase: &Phrase, glyph: &Glyph, down: f64) -> bool {
    glyph.size < 0.75 * phrase.size && (down - phrase.base).abs() > 0.1 * phrase.size
}

/// Whether a raised or lowered glyph belongs to the word before it: m² and 1st after numbers, H₂O.
fn belongs(phrase: &Phrase, glyph: &Glyph, down: f64) -> bool {
    let lowered = down > phrase.base;
    let before = phrase.words.last().map_or("", |word| &word.text);
    let is_formula = lowered && glyph.letters.first().is_ascii_digit();
    before.starts_with(char::is_numeric) || is_formula && before.ends_with(char::is_alphabetic)
}

/// Adds a glyph to the last word of a phrase.
fn append(phrase: &mut Phrase, glyph: &Glyph, along: f64, links: &[Link]) {
    let fresh = phrase.words.last().is_none_or(|word| word.text.is_empty());
    if let Some(word) = phrase.words.last_mut() {
        // a hyphen that is drawn is one, though some programs note it as one for line ends only
        if glyph.letters.first() == '\u{AD}' {
            word.text.push('-');
        } else {
            glyph.letters.push_to(&mut word.text);
        }
        word.bold = glyph.bold && (fresh || word.bold);
        word.doubt = word.doubt.or(glyph.doubt);
        if fresh {
            let middle = glyph.middle();
            word.size = glyph.size;
            word.link = links.iter().position(|link| link.area.holds(middle));
        }
    }
    phrase.left = phrase.left.min(along);
    phrase.right = phrase.right.max(along + glyph.width);
    if glyph.size > phrase.size {
        phrase.size = glyph.size;
    }
}
