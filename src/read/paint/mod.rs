//! Colours of letters and of what is behind them: whether the one can be told from the other decides what a reader sees.

mod colour;
mod ground;
mod names;

pub(super) use colour::Colour;
pub(super) use ground::{Ground, Ink, seen_on};
