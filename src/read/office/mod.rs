//! What Word and `OpenDocument` files have in common: a zip file with parts in XML, and limits that no real bid meets.

mod archive;
mod diagrams;
pub(super) mod drawings;
pub(super) mod fills;
pub(super) mod numbers;
mod relations;
pub(super) mod theme;
pub(super) mod xml;

pub(super) use archive::Archive;
pub(super) use relations::{main_part, near, relations, relations_of};
