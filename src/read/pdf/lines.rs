//! Glyphs become words, words become rows.

use super::bidi;
use super::page::{Area, Glyph, Page};
use super::rules::Rules;
use crate::read::lists::marker_length;

/// A gap between glyphs of this share of the font's size parts words.
const WORD_GAP: f64 = 0.18;
/// A gap of this share parts pieces of a row: columns, cells.
const PIECE_GAP: f64 = 1.5;
/// A gap of this share may stand between the mark of a list item and its text.
const MARKER_GAP: f64 = 4.0;
/// How far letters of one row may stand above or below each other.
const SHIFT: f64 = 0.3;

/// A word.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Word {
    pub(super) text: String,
    pub(super) bold: bool,
    /// The link that it is part of, counted on its page.
    pub(super) link: Option<usize>,
    /// Height of its first letter's font.
    pub(super) size: f64,
}

/// Words that stand in a row without a wide gap.
#[derive(Clone, Debug, Default)]
pub(super) struct Piece {
    pub(super) words: Vec<Word>,
    /// How many words it had before they were left out to weigh less, and whether it began with a small letter or a list item's mark.
    pub(super) count: usize,
    pub(super) goes_on: bool,
    pub(super) marked: bool,
    pub(super) left: f64,
    pub(super) right: f64,
    /// The line on which the letters stand, from the top.
    pub(super) base: f64,
    pub(super) size: f64,
}

impl Piece {
    fn text(&self) -> String {
        text_of(&self.words)
    }

    /// The piece without its words.
    fn light(&self) -> Self {
        let first = self.words.first();
        let is_mark = |word: &Word| word.text.len() <= 8 && is_mark(&word.text);
        Self {
            words: Vec::new(),
            count: self.words.len().max(self.count),
            goes_on: first.map_or(self.goes_on, |word| {
                word.text.starts_with(char::is_lowercase)
            }),
            marked: first.map_or(self.marked, is_mark),
            ..*self
        }
    }

    /// Whether its middle lies in an area.
    pub(super) fn is_in(&self, area: Area) -> bool {
        let middle = f64::midpoint(self.left, self.right);
        area.holds((middle, self.base - 0.3 * self.size))
    }

    pub(super) fn is_bold(&self) -> bool {
        let lettered = |word: &&Word| word.text.contains(char::is_alphanumeric);
        self.words.iter().filter(lettered).all(|word| word.bold)
    }

    /// Whether it is only the mark of a list item.
    fn is_marker(&self) -> bool {
        if self.words.len() > 8 {
            return false;
        }
        let text = self.text();
        text.len() <= 8 && is_mark(&text)
    }

    /// Whether it only draws again what another piece says at the same place, as letters are made bold or given a shadow.
    fn repeats(&self, other: &Self) -> bool {
        let near = 0.2 * other.size;
        let bare = |piece: &Self| -> String {
            let words = piece.words.iter().map(|word| word.text.as_str());
            words.collect()
        };
        self.left > other.left - near
            && self.right < other.right + near
            && (self.base - other.base).abs() < near
            && (self.size - other.size).abs() < near
            && bare(other).contains(&bare(self))
    }

    fn join(&mut self, next: Self) {
        self.words.extend(next.words);
        self.left = self.left.min(next.left);
        self.right = self.right.max(next.right);
        self.size = self.size.max(next.size);
    }
}

/// What stands side by side.
#[derive(Clone, Debug, Default)]
pub(super) struct Row {
    pub(super) pieces: Vec<Piece>,
    pub(super) base: f64,
    pub(super) size: f64,
    /// Which direction of the page's text it belongs to: 0 for the most used one.
    pub(super) frame: usize,
    /// Whether it runs as most pages do, from left to right.
    pub(super) upright: bool,
    /// Which row of its page it is, from 1.
    pub(super) number: usize,
    /// The table of lines for which it stands; it has no words of its own then.
    pub(super) grid: Option<usize>,
}

impl Row {
    pub(super) fn text(&self) -> String {
        text_of(self.words())
    }

    fn words(&self) -> impl Iterator<Item = &Word> {
        self.pieces.iter().flat_map(|piece| &piece.words)
    }

    /// How long its text is, in bytes.
    pub(super) fn length(&self) -> usize {
        let lengths = self.words().map(|word| word.text.len() + 1);
        lengths.sum::<usize>().saturating_sub(1)
    }

    /// Whether it has any letter.
    pub(super) fn has_letters(&self) -> bool {
        self.words()
            .any(|word| word.text.contains(char::is_alphabetic))
    }

    /// The row without its words, to try things out.
    pub(super) fn light(&self) -> Self {
        Self {
            pieces: self.pieces.iter().map(Piece::light).collect(),
            ..*self
        }
    }

    /// The size in which most of its letters are set.
    pub(super) fn usual_size(&self) -> f64 {
        let mut counts: Vec<(f64, usize)> = Vec::new();
        for word in self.words() {
            let length = word
                .text
                .chars()
                .filter(|char| char.is_alphanumeric())
                .count();
            match counts
                .iter_mut()
                .find(|(size, _)| (*size - word.size).abs() < 0.05 * word.size)
            {
                Some((_, count)) => *count += length,
                None => counts.push((word.size, length)),
            }
        }
        counts
            .into_iter()
            .max_by_key(|(_, count)| *count)
            .map_or(self.size, |(size, _)| size)
    }

    pub(super) fn left(&self) -> f64 {
        self.pieces.first().map_or(0.0, |piece| piece.left)
    }

    pub(super) fn right(&self) -> f64 {
        self.pieces
            .iter()
            .map(|piece| piece.right)
            .fold(f64::NEG_INFINITY, f64::max)
    }
}

/// Whether a text is the mark of a list item and nothing else.
fn is_mark(text: &str) -> bool {
    marker_length(&format!("{text} ")) == text.len() + 1
}

fn text_of<'w>(words: impl IntoIterator<Item = &'w Word>) -> String {
    let mut text = String::new();
    for (at, word) in words.into_iter().enumerate() {
        if at > 0 {
            text.push(' ');
        }
        text.push_str(&word.text);
    }
    text
}

/// The rows of a page from top to bottom; the most used direction first, then text in others. With the lines in each direction.
pub(super) fn rows(page: &Page) -> (Vec<Row>, Vec<Rules>) {
    let mut frames: Vec<((i32, i32), Vec<&Glyph>)> = Vec::new();
    // most letters run as the one before
    let mut last: Option<((f64, f64), usize)> = None;
    for glyph in page.glyphs.iter().filter(|glyph| glyph.hidden.is_none()) {
        if let Some((along, at)) = last
            && along == glyph.along
        {
            frames[at].1.push(glyph);
            continue;
        }
        let direction = (round(glyph.along.0 * 20.0), round(glyph.along.1 * 20.0));
        let full = frames.len() >= 16;
        match frames.iter().position(|(known, _)| *known == direction) {
            Some(at) => {
                frames[at].1.push(glyph);
                last = Some((glyph.along, at));
            }
            None if full => {}
            None => frames.push((direction, vec![glyph])),
        }
    }
    frames.sort_by_key(|(_, glyphs)| std::cmp::Reverse(glyphs.len()));
    let mut rows: Vec<Row> = Vec::new();
    let mut rules = Vec::new();
    for (frame, (direction, glyphs)) in frames.into_iter().enumerate() {
        let parting = Rules::of((&page.rules, &page.frames), glyphs[0].along);
        let mut more = rows_of(pieces(&glyphs, &page.links, &parting), &parting);
        for row in &mut more {
            row.upright = direction == (20, 0);
            row.frame = frame;
        }
        rows.extend(more);
        rules.push(parting);
    }
    for (at, row) in rows.iter_mut().enumerate() {
        row.number = at + 1;
    }
    (rows, rules)
}

fn round(number: f64) -> i32 {
    #[allow(clippy::cast_possible_truncation)] // a part of a vector of length 20
    {
        number.round() as i32
    }
}

/// A glyph's place in the frame of its own direction: along the row, and down the rows.
fn framed(glyph: &Glyph) -> (f64, f64) {
    let (cos, sin) = glyph.along;
    (glyph.x * cos + glyph.y * sin, glyph.y * cos - glyph.x * sin)
}

/// Pieces in the order in which they are drawn.
fn pieces(glyphs: &[&Glyph], links: &[(Area, String)], rules: &Rules) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let (mut spaced, mut was_raised) = (true, false);
    let mut last: Option<(&Glyph, f64, f64)> = None;
    for &glyph in glyphs {
        let (along, down) = framed(glyph);
        // narrow letters may follow each other as closely as copies do
        let near = (0.12 * glyph.size).min((0.5 * glyph.width).max(0.02 * glyph.size));
        let is_copy = last.is_some_and(|(before, was_along, was_down)| {
            before.letters == glyph.letters
                && (was_along - along).abs() < near
                && (was_down - down).abs() < 0.12 * glyph.size
        });
        if is_copy {
            continue;
        }
        last = Some((glyph, along, down));
        if glyph.letters.is_space() {
            spaced = true;
            continue;
        }
        let same = pieces.last().is_some_and(|piece| {
            let gap = along - piece.right;
            let size = piece.size.max(glyph.size);
            (down - piece.base).abs()
                < SHIFT.max(if glyph.size < 0.8 * piece.size {
                    0.5
                } else {
                    0.0
                }) * size
                && gap < PIECE_GAP * size
                && gap > -0.5 * size
                && !(gap > 0.05 * size && rules.part(piece.right, along, down, size))
        });
        if !same {
            pieces.push(Piece {
                left: along,
                right: along,
                base: down,
                size: glyph.size,
                ..Piece::default()
            });
            spaced = true;
        }
        if let Some(piece) = pieces.last_mut() {
            let raised =
                glyph.size < 0.75 * piece.size && (down - piece.base).abs() > 0.1 * piece.size;
            let gap = along - piece.right > WORD_GAP * glyph.size.min(piece.size);
            let lowered = down > piece.base;
            let belongs = || {
                let before = piece.words.last().map_or("", |word| &word.text);
                let is_formula = lowered && glyph.letters.first().is_ascii_digit();
                before.starts_with(char::is_numeric)
                    || is_formula && before.ends_with(char::is_alphabetic)
            };
            if spaced || gap || raised && !was_raised && !belongs() {
                piece.words.push(Word::default());
            }
            was_raised = raised;
            add(piece, glyph, along, links);
        }
        spaced = false;
    }
    pieces
}

fn add(piece: &mut Piece, glyph: &Glyph, along: f64, links: &[(Area, String)]) {
    let fresh = piece.words.last().is_none_or(|word| word.text.is_empty());
    if let Some(word) = piece.words.last_mut() {
        // a hyphen that is drawn is one, though some programs note it as one for line ends only
        if glyph.letters.first() == '\u{AD}' {
            word.text.push('-');
        } else {
            glyph.letters.push_to(&mut word.text);
        }
        word.bold = glyph.bold && (fresh || word.bold);
        if fresh {
            let middle = glyph.middle();
            word.size = glyph.size;
            word.link = links.iter().position(|(area, _)| area.holds(middle));
        }
    }
    piece.left = piece.left.min(along);
    piece.right = piece.right.max(along + glyph.width);
    if glyph.size > piece.size {
        piece.size = glyph.size;
    }
}

/// Pieces that stand side by side, from left to right; pieces that touch are joined.
fn rows_of(mut pieces: Vec<Piece>, rules: &Rules) -> Vec<Row> {
    pieces.sort_by(|one, next| one.base.total_cmp(&next.base));
    let mut rows: Vec<Row> = Vec::new();
    for piece in pieces {
        let same = rows
            .last()
            .is_some_and(|row| piece.base - row.base < SHIFT * row.size.min(piece.size).max(4.0));
        if !same {
            rows.push(Row {
                base: piece.base,
                size: piece.size,
                ..Row::default()
            });
        }
        if let Some(row) = rows.last_mut() {
            row.size = row.size.max(piece.size);
            row.pieces.push(piece);
        }
    }
    for row in &mut rows {
        row.pieces
            .sort_by(|one, next| one.left.total_cmp(&next.left));
        let mut joined: Vec<Piece> = Vec::with_capacity(row.pieces.len());
        for piece in row.pieces.drain(..) {
            match joined.last_mut() {
                Some(last) if piece.repeats(last) => {}
                Some(last) if last.repeats(&piece) => *last = piece,
                Some(last) if rules.part(last.right, piece.left, piece.base, piece.size) => {
                    joined.push(piece);
                }
                Some(last) if piece.left - last.right < 0.9 * last.size.min(piece.size) => {
                    glue(last, piece);
                }
                Some(last)
                    if piece.left - last.right < MARKER_GAP * piece.size
                        && last.is_marker()
                        && !piece.is_marker() =>
                {
                    last.join(piece);
                }
                _ => joined.push(piece),
            }
        }
        row.pieces = joined;
        row.size = row.usual_size();
        row.pieces
            .iter_mut()
            .for_each(|piece| bidi::reorder(&mut piece.words));
        if row
            .pieces
            .iter()
            .any(|piece| bidi::is_right_to_left(&piece.words))
        {
            row.pieces.reverse();
        }
    }
    rows
}

/// Joins two pieces; without a gap their words are one.
fn glue(last: &mut Piece, mut next: Piece) {
    if next.left - last.right < WORD_GAP * last.size.min(next.size)
        && next.left - last.right > -0.2 * last.size
        && (next.size - last.size).abs() < 0.1 * last.size
        && !next.words.is_empty()
        && let Some(word) = last.words.last_mut()
    {
        word.text.push_str(&next.words.remove(0).text);
    }
    last.join(next);
}
