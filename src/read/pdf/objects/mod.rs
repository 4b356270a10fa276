//! Objects: takes the file as it is packed, and gives what the instructions of its pages speak of.
//!
//! Streams are unpacked as far as is safe, fonts say which letters their codes show, colour spaces how light a colour is,
//! layers what is switched off; operands of instructions become numbers, names and strings. Nothing here knows what is drawn where.

mod colours;
mod glyph_names;
mod layers;
mod operands;
mod shades;
mod strings;
mod typefaces;
mod unpack;

pub(super) use colours::ColourSpace;
pub(super) use layers::Layers;
pub(super) use operands::{matrix, name, numbers};
pub(super) use shades::pattern_colour;
pub(super) use strings::{Element, TextArray};
pub(super) use typefaces::{Character, Loaded, TooFar, Typeface, Typefaces};
pub(super) use unpack::{page_instructions, unpack, unpacks_too_far};
