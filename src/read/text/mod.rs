//! Plain text: paragraphs by blank lines, headings and lists by their looks.

mod headings;
mod lines;
mod links;
mod paragraphs;

use crate::document::Document;
use lines::lines;
use paragraphs::Paragraphs;

pub(super) use links::find_links;

/// Endings of such files.
pub(super) const ENDINGS: &[&str] = &["txt", "text"];

/// Reads plain text.
pub(super) fn read(name: &str, source: String) -> Document {
    // the lines are borrowed while the document, which holds the text as well, grows
    let text = source.clone();
    let mut paragraphs = Paragraphs::new(Document::new(name, source));
    let mut lines = lines(&text).peekable();
    while let Some(line) = lines.next() {
        paragraphs.line(&line, lines.peek());
    }
    let mut document = paragraphs.finish();
    find_links(&mut document);
    document
}
