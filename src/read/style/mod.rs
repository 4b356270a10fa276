//! What style sheets make of a page: which of its words a reader sees.
//!
//! No page is laid out. Selectors, the cascade, media, variables and lengths are worked out as browsers do, for a screen of 1280 by 900 pixels;
//! size, place, cut, contrast and opacity are judged from there on. What can hide words in another way makes it unsure whether they are seen.

mod look;
mod plant;
mod sheet;
mod sight;
mod tree;
mod values;

pub(super) use plant::{Planter, Sights};
