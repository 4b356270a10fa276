//! Rich text. No well-kept crate reads tables, lists, notes and hidden text of it, so this is a small reader of our own.
//!
//! The accepted view counts: deleted text isn't read. Comments, headers, footers and pictures are no part of the proposal's text.

mod alphabets;
mod body;
mod heads;
mod tokens;

use crate::document::Document;
use body::Body;
use tokens::Tokens;

/// Reads rich text.
pub(super) fn read(name: &str, bytes: &[u8]) -> Result<Document, String> {
    let mut body = Body::new(name);
    let read = body.walk(Tokens::new(bytes));
    body.finish(read)
}
