//! Plain text: paragraphs by blank lines, headings and lists by their looks.

mod answers;
mod drawing;
mod headings;
mod lines;
mod links;
mod paragraphs;

use super::drawn::drawings;
use super::leftovers::Leftovers;
use crate::document::Document;
use lines::lines;
use paragraphs::Paragraphs;

pub(super) use links::find_links;

/// Endings of such files.
pub(super) const ENDINGS: &[&str] = &["txt", "text"];

/// Reads plain text.
pub(super) fn read(name: &str, source: String) -> Document {
    let leftovers = Leftovers::of(&source);
    // the lines are borrowed while the document, which holds the text as well, grows
    let text = leftovers.blanked(&source).into_owned();
    let mut paragraphs = Paragraphs::new(Document::new(name, source));
    let mut drawings = drawings(&text).into_iter().peekable();
    let mut drawn_to = 0;
    let mut lines = lines(&text).peekable();
    while let Some(line) = lines.next() {
        if let Some((place, drawing)) = drawings.next_if(|(place, _)| place.start <= line.start) {
            paragraphs.drawing(drawing, &text);
            drawn_to = place.end;
        }
        if line.start >= drawn_to {
            paragraphs.line(&line, lines.peek());
        }
    }
    let mut document = paragraphs.finish();
    leftovers.note(&mut document);
    find_links(&mut document);
    document
}
