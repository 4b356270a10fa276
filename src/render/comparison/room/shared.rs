//! Passages that bids share word for word.

use super::bids::Room;
use crate::catalogue::say::comparison as say;
use crate::compare::{Overlap, Passage, Stand};
use crate::render::view;

/// Passages, pairs and places that are shown; JSON and the workbook have all.
pub(super) const FIRST: usize = 10;
/// Characters of a passage.
const WORDS: usize = 300;

/// The passages, without those that most bids have, which are the buyer's own words.
pub(super) fn passages<'a>(room: &Room<'a>) -> Vec<&'a Passage> {
    let passages = room.comparison.shared.iter();
    passages
        .filter(|passage| !passage.in_most && !passage.variant)
        .collect()
}

/// How much two bids share.
pub(super) fn overlap(room: &Room, overlap: &Overlap) -> String {
    say::ShareOfTwoNamedBids {
        one: room.name(overlap.bids.0),
        other: room.name(overlap.bids.1),
        words: overlap.words,
        percent: overlap.percent,
    }
    .to_string()
}

/// How long a passage is.
pub(super) fn counted(count: usize) -> String {
    say::WordsCounted { count }.to_string()
}

/// How many passages there are besides those that are shown.
pub(super) fn more(count: usize) -> String {
    say::AndMorePassages { count }.to_string()
}

/// What stands in a bid.
pub(super) fn words(stand: &Stand) -> String {
    view::cut(&stand.text, WORDS)
}
