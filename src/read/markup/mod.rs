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
        line += source
            .get(counted..at)
            .map_or(0, |lines| lines.matches('\n').count());
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

#[cfg(test)]
mod tests {
    use super::*;

    /// Pieces of all kinds of marks, one after the other in an order that looks random: nothing panics, and what is read stands in the file.
    #[test]
    fn whatever_is_painted_over_the_rest_keeps_its_place() {
        let pieces = [
            "\\section{",
            "}",
            "{",
            "\\item ",
            "\\sout{é",
            "[",
            "]",
            "% 日本\n",
            "\n",
            "\n\n",
            "    ",
            ".. note:: ",
            "..\n",
            "   x::",
            "`",
            ":ref:`",
            "**",
            "|===\n",
            "<<a,",
            ">>",
            "http://é[",
            "== Ü\n",
            ". ",
            "//",
            "import x\n",
            "={",
            "<Card ",
            "\\begin{tabular}",
            "\\end{tabular}",
            "We publish. ",
            "\\",
            "\\é",
            "\\textcolor{white}{",
            "\\href{a}{",
            "----\n",
            ":a: b\n",
        ];
        let mut chance = 7_u64;
        for _ in 0..400 {
            let mut text = String::new();
            for _ in 0..40 {
                chance = chance
                    .wrapping_mul(6_364_136_223_846_793_005)
                    .wrapping_add(1_442_695_040_888_963_407);
                let nth = usize::try_from(chance >> 33).unwrap_or(0) % pieces.len();
                text += pieces[nth];
            }
            for read in [
                read_latex,
                read_restructured,
                read_asciidoc,
                read_mdx,
                read_notebook,
            ] {
                let mut document = read("a", text.clone());
                document.finish();
                assert!(document.is_sound(), "{text:?}");
                assert_eq!(document.source, text);
            }
        }
    }
}
