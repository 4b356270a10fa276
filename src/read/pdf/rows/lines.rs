//! Phrases become rows.

use super::bidi;
use super::phrases::{SHIFT, WORD_GAP};
use super::row::Row;
use super::strokes::Strokes;
use super::words::Phrase;

/// Phrases that stand nearer to each other than this share of their size are one.
const JOINED_GAP: f64 = 0.9;
/// A gap of this share may stand between the mark of a list item and its text.
const MARKER_GAP: f64 = 4.0;

/// Phrases that stand side by side, from left to right; phrases that touch are joined.
pub(super) fn rows_of(mut phrases: Vec<Phrase>, strokes: &Strokes) -> Vec<Row> {
    phrases.sort_by(|one, next| one.base.total_cmp(&next.base));
    let mut rows = side_by_side(phrases);
    for row in &mut rows {
        row.phrases
            .sort_by(|one, next| one.left.total_cmp(&next.left));
        row.phrases = joined(std::mem::take(&mut row.phrases), strokes);
        row.size = row.usual_size();
        for phrase in &mut row.phrases {
            bidi::reorder(&mut phrase.words);
        }
        if bidi::runs_leftwards(row) {
            row.phrases.reverse();
        }
    }
    rows
}

/// Phrases that are sorted by their height, those of about the same height together.
fn side_by_side(phrases: Vec<Phrase>) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for phrase in phrases {
        // held against the row's first phrase, so that many small steps don't make one row of two
        let is_level =
            |row: &&mut Row| phrase.base - row.base < SHIFT * row.size.min(phrase.size).max(4.0);
        match rows.last_mut().filter(is_level) {
            Some(row) => {
                row.size = row.size.max(phrase.size);
                row.phrases.push(phrase);
            }
            None => rows.push(Row {
                base: phrase.base,
                size: phrase.size,
                phrases: vec![phrase],
                ..Row::default()
            }),
        }
    }
    rows
}

/// Joins phrases from left to right where they touch and nothing parts them.
fn joined(phrases: Vec<Phrase>, strokes: &Strokes) -> Vec<Phrase> {
    let mut joined: Vec<Phrase> = Vec::with_capacity(phrases.len());
    for phrase in phrases {
        let gap = joined.last().map(|last| phrase.left - last.right);
        match (joined.last_mut(), gap) {
            (Some(last), _) if phrase.repeats(last) => {}
            (Some(last), _) if last.repeats(&phrase) => *last = phrase,
            (Some(last), _)
                if strokes.stand_between(last.right, phrase.left, phrase.base, phrase.size) =>
            {
                joined.push(phrase);
            }
            (Some(last), Some(gap)) if gap < JOINED_GAP * last.size.min(phrase.size) => {
                glue(last, phrase);
            }
            (Some(last), Some(gap))
                if gap < MARKER_GAP * phrase.size && last.is_marker() && !phrase.is_marker() =>
            {
                last.join(phrase);
            }
            _ => joined.push(phrase),
        }
    }
    joined
}

/// Joins two phrases; without a gap their words are one.
fn glue(last: &mut Phrase, mut next: Phrase) {
    let gap = next.left - last.right;
    if gap < WORD_GAP * last.size.min(next.size)
        // what overlaps more, or is of another size, isn't a word that goes on
        && gap > -0.2 * last.size
        && (next.size - last.size).abs() < 0.1 * last.size
        && !next.words.is_empty()
        && let Some(word) = last.words.last_mut()
    {
        word.text.push_str(&next.words.remove(0).text);
    }
    last.join(next);
}
