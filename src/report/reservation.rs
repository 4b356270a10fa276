//! What a bidder reserves or leaves out.

use super::claim::Spot;
use crate::rules::Reserved;

/// A reservation or an exclusion. On a basic term of the tender it may lead to rejection, so each is told, whatever the score.
#[derive(Clone, Debug)]
pub struct Reservation {
    /// What is reserved.
    pub kind: Reserved,
    /// Where the text says it.
    pub said: Spot,
}
