//! What was read of documents, for programs, in a frozen shape of its own.

use crate::document::{self, BlockKind, Missing, Recognised, Span};
use crate::shape::{self, Counted};
use schemars::JsonSchema;
use serde::Serialize;
use std::borrow::Cow;

/// JSON Schema of what was read.
pub const TEXT_SCHEMA: &str = include_str!("text.schema.json");

const SHAPE: &str = "charterlint.text/1";

/// Everything that was read of documents, and what was left out, as JSON. `digests`: SHA-256 of each file, in hexadecimal; empty if unknown.
#[must_use]
pub fn reading_json(documents: &[document::Document], digests: &[String]) -> String {
    let none = String::new();
    let digests = digests.iter().chain(std::iter::repeat(&none));
    shape::json(&Text {
        schema: SHAPE,
        version: env!("CARGO_PKG_VERSION"),
        documents: documents
            .iter()
            .zip(digests)
            .map(|(document, digest)| Document::of(document, digest))
            .collect(),
    })
}

/// What was read of files: the text that is assessed, and what was left out. The shape is frozen: a change of it gets a new number. Equal input and options give equal bytes.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "charterlint text")]
struct Text<'a> {
    /// Name and number of this shape.
    #[schemars(extend("const" = SHAPE))]
    schema: &'static str,
    /// Version of charterlint that wrote it.
    version: &'static str,
    /// The files, in the order in which they were read.
    documents: Vec<Document<'a>>,
}

/// A file as it was read.
#[derive(Serialize, JsonSchema)]
struct Document<'a> {
    /// Path as given; `-` for standard input.
    name: &'a str,
    /// SHA-256 of the bytes, in hexadecimal; null if there were none to be had.
    sha256: Option<&'a str>,
    /// How much could not be read.
    #[schemars(extend("enum" = ["nothing", "pages", "part", "everything"]))]
    missing: &'static str,
    /// How many pages there are, where the format has pages; in office files whose pictures fill pages, slides or an estimate.
    #[serde(skip_serializing_if = "Option::is_none")]
    pages: Option<usize>,
    /// How many of them could not be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    unread_pages: Option<usize>,
    /// The text in reading order.
    blocks: Vec<Block<'a>>,
    /// What could not be read, and what has to be known about the reading.
    unread: Vec<Unread<'a>>,
    /// Words that were left out on purpose, such as running heads.
    left_out: Vec<LeftOut<'a>>,
}

/// A piece of text that a sentence never leaves.
#[derive(Serialize, JsonSchema)]
struct Block<'a> {
    /// What it is to a reader of the page.
    #[schemars(extend("enum" = ["heading", "paragraph", "item", "cell", "head cell", "code"]))]
    kind: &'static str,
    /// What a reader of the page sees, without markup.
    text: &'a str,
    /// Line from 1: in the file, or on the page where there are pages; the number of the paragraph where the format has no lines.
    #[schemars(range(min = 1))]
    line: usize,
    /// Page from 1, where the format has pages.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1))]
    page: Option<usize>,
    /// Number of the paragraph, from 1; only where the format has neither lines nor pages.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1))]
    paragraph: Option<usize>,
    /// Number of the slide, from 1; only where the format has slides.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1))]
    slide: Option<usize>,
    /// Whether it stands in the speaker's notes of the slide; only where the format has slides.
    #[serde(skip_serializing_if = "Option::is_none")]
    notes: Option<bool>,
    /// Name of the sheet; only where the format has sheets with names.
    #[serde(skip_serializing_if = "Option::is_none")]
    sheet: Option<Cow<'a, str>>,
    /// Reference of the cell, such as B7; only where the format has cells.
    #[serde(skip_serializing_if = "Option::is_none")]
    cell: Option<Cow<'a, str>>,
    /// Level of a heading, 1 is the highest; of an item, 1 is the outermost list.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1))]
    level: Option<u8>,
    /// The mark before an item as it stands in the file, if it is numbered or a task.
    #[serde(skip_serializing_if = "Option::is_none")]
    marker: Option<&'a str>,
    /// Whether it stands in a block quotation.
    quoted: bool,
    /// The nearest heading above. Position in `blocks`, from 0; always an earlier one.
    #[serde(skip_serializing_if = "Option::is_none")]
    heading: Option<usize>,
    /// What it continues: the paragraph before its list, or the item that the list is nested in. Position in `blocks`, from 0; always an earlier one.
    #[serde(skip_serializing_if = "Option::is_none")]
    lead_in: Option<usize>,
    /// The first cell of its row. Position in `blocks`, from 0; always an earlier one.
    #[serde(skip_serializing_if = "Option::is_none")]
    row_head: Option<usize>,
    /// The head cell of its column. Position in `blocks`, from 0; always an earlier one.
    #[serde(skip_serializing_if = "Option::is_none")]
    column_head: Option<usize>,
    /// There if the file shows it as a picture: read from the invisible text under it, or by text recognition on this run.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("enum" = ["layer", "now"]))]
    recognised: Option<&'static str>,
    /// Links in it, in order.
    links: Vec<Link<'a>>,
}

/// A link.
#[derive(Serialize, JsonSchema)]
struct Link<'a> {
    /// The linked words; empty for a picture.
    words: &'a str,
    /// Where it leads, as written.
    target: &'a str,
}

/// Something that could not be read.
#[derive(Serialize, JsonSchema)]
struct Unread<'a> {
    /// Where, in words; empty for the whole file.
    place: &'a str,
    /// Why.
    reason: &'a str,
}

/// Words that are no part of the text.
#[derive(Serialize, JsonSchema)]
struct LeftOut<'a> {
    /// Where, in words; empty for the whole file.
    place: &'a str,
    /// Why.
    reason: &'a str,
    /// The words.
    text: &'a str,
}

impl<'a> Document<'a> {
    fn of(document: &'a document::Document, digest: &'a str) -> Self {
        let missing = match document.missing {
            Missing::Nothing | Missing::Pages { unread: 0, .. } => "nothing",
            Missing::Pages { .. } => "pages",
            Missing::Part => "part",
            Missing::Everything => "everything",
        };
        let (unread_pages, pages) = match document.missing {
            Missing::Pages { unread, of } => (Some(unread), Some(of)),
            _ => (None, None),
        };
        let blocks = 0..document.blocks.len();
        Self {
            name: &document.name,
            sha256: Some(digest).filter(|digest| !digest.is_empty()),
            missing,
            pages,
            unread_pages,
            blocks: blocks.map(|at| Block::of(document, at)).collect(),
            unread: document.unread.iter().map(Unread::of).collect(),
            left_out: document.left_out.iter().map(LeftOut::of).collect(),
        }
    }
}

impl<'a> Block<'a> {
    fn of(document: &'a document::Document, at: usize) -> Self {
        let block = &document.blocks[at];
        let (kind, level) = kind_and_level(block.kind);
        let line = document.line(block.span);
        let Counted {
            paragraph,
            slide,
            notes,
            sheet,
            cell,
        } = Counted::in_spot(document.spot(block.span), line);
        Self {
            kind,
            text: document.block_text(at),
            line,
            page: document.page(block.span),
            paragraph,
            slide,
            notes,
            sheet,
            cell,
            level,
            marker: block.marker.as_deref(),
            quoted: block.quoted,
            heading: block.heading,
            lead_in: block.lead_in,
            row_head: block.row_head,
            column_head: block.column_head,
            recognised: document.recognised(block.span).map(|by| match by {
                Recognised::Layer => "layer",
                Recognised::Now => "now",
            }),
            links: Link::all_in(document, block.span),
        }
    }
}

const fn kind_and_level(kind: BlockKind) -> (&'static str, Option<u8>) {
    match kind {
        BlockKind::Heading(level) => ("heading", Some(level)),
        BlockKind::Paragraph => ("paragraph", None),
        BlockKind::Item { depth } => ("item", Some(depth.saturating_add(1))),
        BlockKind::Cell => ("cell", None),
        BlockKind::HeadCell => ("head cell", None),
        BlockKind::Code => ("code", None),
    }
}

impl<'a> Link<'a> {
    fn all_in(document: &'a document::Document, block: Span) -> Vec<Self> {
        // links that only touch the block belong to its neighbours
        let links = document.links_in(block);
        links
            .filter(|link| block.contains(link.span))
            .map(|link| Self {
                words: document.slice(link.span),
                target: &link.target,
            })
            .collect()
    }
}

impl<'a> Unread<'a> {
    fn of(unread: &'a document::Unread) -> Self {
        Self {
            place: &unread.place,
            reason: &unread.reason,
        }
    }
}

impl<'a> LeftOut<'a> {
    fn of(left: &'a document::LeftOut) -> Self {
        Self {
            place: &left.place,
            reason: &left.reason,
            text: &left.text,
        }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_schema_is_made_of_the_shape() {
        let file = "src/render/reading/text.schema.json";
        crate::schema::is_of_written::<super::Text>(super::SHAPE, file);
    }
}
