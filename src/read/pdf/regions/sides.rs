//! Two sides of a page: what stands left and right of a gap or a line.

use crate::read::pdf::rows::{Phrase, Row};

/// How far a phrase may reach into the gap beside it, in points.
const OVER: f64 = 1.0;

/// The rows on both sides of a gap.
pub(super) fn part_at(rows: Vec<Row>, at: f64) -> (Vec<Row>, Vec<Row>) {
    part_by(rows, |_, phrase| is_left_of(phrase, at))
}

/// Parts rows phrase by phrase: those that are chosen, and the others.
pub(super) fn part_by(
    rows: Vec<Row>,
    is_chosen: impl Fn(&Row, &Phrase) -> bool,
) -> (Vec<Row>, Vec<Row>) {
    let (mut chosen, mut others) = (Vec::new(), Vec::new());
    for mut row in rows {
        let (here, there): (Vec<Phrase>, Vec<Phrase>) = std::mem::take(&mut row.phrases)
            .into_iter()
            .partition(|phrase| is_chosen(&row, phrase));
        for (phrases, side) in [(here, &mut chosen), (there, &mut others)] {
            if !phrases.is_empty() {
                side.push(row.with(phrases));
            }
        }
    }
    (chosen, others)
}

/// Whether a row has anything left, and anything right of a gap.
pub(super) fn sides(row: &Row, at: f64) -> (bool, bool) {
    let is_left = |phrase: &Phrase| is_left_of(phrase, at);
    (
        row.phrases.iter().any(is_left),
        !row.phrases.iter().all(is_left),
    )
}

/// Whether a phrase goes through a gap.
pub(super) fn crosses(phrase: &Phrase, at: f64) -> bool {
    phrase.left < at - OVER && phrase.right > at + OVER
}

fn is_left_of(phrase: &Phrase, at: f64) -> bool {
    phrase.right <= at + OVER
}

/// Whether gaps between rows go through both sides, as in tables.
pub(super) fn share_gaps(left: &[Row], right: &[Row]) -> bool {
    let (here, there) = (gaps(left), gaps(right));
    let shared = here
        .iter()
        .filter(|at| there.iter().any(|other| (*at - other).abs() < 3.0))
        .count();
    // one alone may be chance
    shared > 1 && shared * 10 >= here.len().max(there.len()) * 6
}

/// Where rows stand farther apart than usual.
fn gaps(rows: &[Row]) -> Vec<f64> {
    let steps: Vec<f64> = rows
        .windows(2)
        .map(|pair| pair[1].base - pair[0].base)
        .collect();
    let mut sorted = steps.clone();
    sorted.sort_by(f64::total_cmp);
    let usual = sorted.get(sorted.len() / 2).copied().unwrap_or(0.0);
    let below = rows.iter().skip(1).map(|row| row.base);
    steps
        .into_iter()
        .zip(below)
        .filter(|(step, _)| *step > 1.3 * usual)
        .map(|(_, base)| base)
        .collect()
}
