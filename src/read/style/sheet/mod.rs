//! Style sheets: their rules, and which elements they are for.

mod book;
mod element;
mod media;
mod names;
mod relevant;
mod rules;
mod selectors;

pub(super) use book::{Book, Declaration, Matched};

pub(super) use media::Screen;
pub(super) use rules::declarations;
pub(super) use selectors::Pseudo;
