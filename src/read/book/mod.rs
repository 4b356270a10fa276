//! Packed texts that are pages inside: books (EPUB) and the documents of Hangul (HWPX).

mod epub;
mod hwpx;

pub(super) use epub::read as read_epub;
pub(super) use hwpx::read as read_hwpx;
