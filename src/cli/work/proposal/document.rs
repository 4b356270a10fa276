//! The document in bytes, also of a file that can't be read.

use charterlint::catalogue::say::cli as say;
use charterlint::document::{Document, Missing, Unread};
use charterlint::isolate::Reader;

/// The document in a file's bytes; an empty one with the reason if it can't be read.
pub(super) fn document(name: &str, bytes: &[u8], reader: &Reader) -> (Document, Option<String>) {
    match reader.read(name, bytes) {
        Ok(document) => (document, None),
        Err(error) => {
            let fault = error.to_string();
            (unread(name, &fault), Some(fault))
        }
    }
}

/// An empty document that says why it is empty. `fault` begins with the name, perhaps with a line: `name: …` or `name:3: …`.
pub(super) fn unread(name: &str, fault: &str) -> Document {
    let (line, reason) = fault
        .strip_prefix(name)
        .unwrap_or(fault)
        .split_once(": ")
        .unwrap_or(("", fault));
    let line = line
        .strip_prefix(':')
        .map(|line| say::OnLine { line }.to_string());
    let mut document = Document::new(name, String::new());
    document.missing = Missing::Everything;
    document.unread.push(Unread {
        place: line.unwrap_or_default(),
        reason: reason.to_owned(),
    });
    document
}
