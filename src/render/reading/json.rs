//! What was read of documents, for programs: a frozen shape of its own, `charterlint.text/1`; `text.schema.json` describes it.

use crate::document::{self, BlockKind, LeftOut, Missing, Recognised, Unread};
use crate::render::report::json::{Spot, escape};
use serde::Serialize;

/// JSON Schema of what was read.
pub const TEXT_SCHEMA: &str = include_str!("text.schema.json");

const NAME: &str = "charterlint.text/1";

/// Everything that was read of documents, and what was left out, as JSON. `digests`: SHA-256 of each file, in hexadecimal; empty if unknown.
#[must_use]
pub fn reading_json(documents: &[document::Document], digests: &[String]) -> String {
    let none = String::new();
    let digests = digests.iter().chain(std::iter::repeat(&none));
    let shape = Text {
        schema: NAME,
        version: env!("CARGO_PKG_VERSION"),
        documents: documents
            .iter()
            .zip(digests)
            .map(|(document, digest)| Document::of(document, digest))
            .collect(),
    };
    // nothing in the shape can fail to be written: its keys are strings and its numbers whole
    escape(&serde_json::to_string_pretty(&shape).unwrap_or_default()) + "\n"
}

#[derive(Serialize)]
struct Text<'a> {
    schema: &'static str,
    version: &'static str,
    documents: Vec<Document<'a>>,
}

#[derive(Serialize)]
struct Document<'a> {
    name: &'a str,
    sha256: Option<&'a str>,
    missing: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pages: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    unread_pages: Option<usize>,
    blocks: Vec<Block<'a>>,
    unread: Vec<Note<'a>>,
    left_out: Vec<Note<'a>>,
}

#[derive(Serialize)]
struct Block<'a> {
    kind: &'static str,
    text: &'a str,
    line: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    page: Option<usize>,
    #[serde(flatten)]
    spot: Spot<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    level: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    marker: Option<&'a str>,
    quoted: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    heading: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    lead_in: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    row_head: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    column_head: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    recognised: Option<&'static str>,
    links: Vec<Link<'a>>,
}

#[derive(Serialize)]
struct Link<'a> {
    words: &'a str,
    target: &'a str,
}

#[derive(Serialize)]
struct Note<'a> {
    place: &'a str,
    reason: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<&'a str>,
}

impl<'a> Document<'a> {
    fn of(document: &'a document::Document, digest: &'a str) -> Self {
        let (missing, pages) = match document.missing {
            Missing::Nothing | Missing::Pages { unread: 0, .. } => ("nothing", document.missing),
            Missing::Pages { .. } => ("pages", document.missing),
            Missing::Part => ("part", document.missing),
            Missing::Everything => ("everything", document.missing),
        };
        let (unread_pages, pages) = match pages {
            Missing::Pages { unread, of } => (Some(unread), Some(of)),
            _ => (None, None),
        };
        Self {
            name: &document.name,
            sha256: Some(digest).filter(|digest| !digest.is_empty()),
            missing,
            pages,
            unread_pages,
            blocks: (0..document.blocks.len())
                .map(|at| Block::of(document, at))
                .collect(),
            unread: document.unread.iter().map(Note::unread).collect(),
            left_out: document.left_out.iter().map(Note::left_out).collect(),
        }
    }
}

impl<'a> Block<'a> {
    fn of(document: &'a document::Document, at: usize) -> Self {
        let block = &document.blocks[at];
        let (kind, level) = match block.kind {
            BlockKind::Heading(level) => ("heading", Some(level)),
            BlockKind::Paragraph => ("paragraph", None),
            BlockKind::Item { depth } => ("item", Some(depth.saturating_add(1))),
            BlockKind::Cell => ("cell", None),
            BlockKind::HeadCell => ("head cell", None),
            BlockKind::Code => ("code", None),
        };
        let links = document
            .links_in(block.span)
            .filter(|link| block.span.contains(link.span));
        Self {
            kind,
            text: document.block_text(at),
            line: document.line(block.span),
            page: document.page(block.span),
            spot: Spot::of(document.spot(block.span), document.line(block.span)),
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
            links: links
                .map(|link| Link {
                    words: document.slice(link.span),
                    target: &link.target,
                })
                .collect(),
        }
    }
}

impl<'a> Note<'a> {
    fn unread(unread: &'a Unread) -> Self {
        Self {
            place: &unread.place,
            reason: &unread.reason,
            text: None,
        }
    }

    fn left_out(left: &'a LeftOut) -> Self {
        Self {
            place: &left.place,
            reason: &left.reason,
            text: Some(&left.text),
        }
    }
}
