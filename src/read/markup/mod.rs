//! Texts with marks of other kinds than Markdown's: `LaTeX`, `reStructuredText`, `AsciiDoc`, MDX and notebooks.
//!
//! Each paints over what are no words, byte for byte, and makes marks of Markdown of what is structure; what is left is read as Markdown or as
//! plain text, and quotes are still cut from the file itself. What can't be read so, such as tables, is told.

mod asciidoc;
mod canvas;
mod latex;
mod mdx;
mod notebook;
mod restructured;

use super::{markdown, text};
use crate::catalogue::say::document::Line;
use crate::catalogue::say::read as say;
use crate::document::{Document, Missing, Unread};
use canvas::Canvas;

pub(super) const LATEX: &[&str] = &["tex", "ltx", "latex"];
pub(super) const RESTRUCTURED: &[&str] = &["rst", "rest"];
pub(super) const ASCIIDOC: &[&str] = &["adoc", "asciidoc", "asc"];
pub(super) const MDX: &[&str] = &["mdx"];
pub(super) const NOTEBOOK: &[&str] = &["ipynb"];

/// Reads `LaTeX`.
pub(super) fn read_latex(name: &str, source: String) -> Document {
    let mut document = painted(name, source, latex::paint, markdown::read);
    document.unread.push(appearance());
    document
}

/// Reads `reStructuredText`.
pub(super) fn read_restructured(name: &str, source: String) -> Document {
    painted(name, source, restructured::paint, text::read)
}

/// Reads `AsciiDoc`.
pub(super) fn read_asciidoc(name: &str, source: String) -> Document {
    painted(name, source, asciidoc::paint, markdown::read)
}

/// Reads Markdown with components.
pub(super) fn read_mdx(name: &str, source: String) -> Document {
    let has_components = mdx::has_components(&source);
    let mut document = painted(name, source, mdx::paint, markdown::read);
    if has_components {
        document.unread.push(appearance());
    }
    document
}

/// Reads the text cells of a notebook.
pub(super) fn read_notebook(name: &str, source: String) -> Document {
    match notebook::text_of(&source) {
        Some(text) => markdown::read(name, text),
        None => text::read(name, source),
    }
}

/// What stands in the file was judged, and not what is made of it.
fn appearance() -> Unread {
    Unread {
        place: String::new(),
        reason: say::AppearanceNotChecked.to_string(),
    }
}

fn painted(
    name: &str,
    source: String,
    paint: fn(&mut Canvas),
    read: fn(&str, String) -> Document,
) -> Document {
    let mut canvas = Canvas::of(&source);
    paint(&mut canvas);
    let (painted, told) = canvas.finish();
    let mut document = read(name, painted);
    let (mut counted, mut line) = (0, 1);
    for (at, reason, is_missing) in told {
        // each line is counted once, however much is told
        let at = at.max(counted);
        line += source.as_bytes()[counted..at]
            .iter()
            .filter(|byte| **byte == b'\n')
            .count();
        counted = at;
        document.unread.push(Unread {
            place: Line { line }.to_string(),
            reason,
        });
        if is_missing {
            document.missing = document.missing.max(Missing::Part);
        }
    }
    document.set_source(source);
    document
}
