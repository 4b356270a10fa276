//! Passages that bids share word for word.

use super::bids::Room;
use crate::compare::{Passage, Stand};
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

/// What stands in a bid.
pub(super) fn words(stand: &Stand) -> String {
    view::cut(&stand.text, WORDS)
}
