//! Values of properties: colours, lengths, shapes.

mod colours;
mod lengths;
mod shapes;
mod spaces;

pub(super) use colours::{Colour, all_in, colour};
pub(super) use lengths::{Length, Units, length, lengths, number};
pub(super) use shapes::{Change, Cut, changes, clip, clip_path};
