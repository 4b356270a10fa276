//! What was read of documents, for people: block by block with its place, and at the end what was left out and why.

use crate::catalogue::say;
use crate::document::{Block, BlockId, BlockKind, Document, Missing, Span, Spot};
use crate::render::{Ink, Page, Style, plain, view};

/// Columns for the line or cell at which a block stands.
const GUTTER: usize = 6;

/// Everything that was read of documents, and what was left out.
#[must_use]
pub fn reading(documents: &[Document], style: &Style) -> String {
    let mut page = Page::new(style);
    for document in documents {
        page.blank();
        head(&mut page, document);
        blocks(&mut page, document);
        left_out(&mut page, document);
    }
    page.finish()
}

/// What is missing, in words; `None` if nothing is.
fn missing(document: &Document) -> Option<String> {
    match document.missing {
        Missing::Nothing | Missing::Pages { unread: 0, .. } => None,
        Missing::Pages { unread, of: pages } => {
            Some(say::reading::PagesCouldNotBeRead { pages, unread }.to_string())
        }
        Missing::Part => Some(say::reading::PartCouldNotBeRead.to_string()),
        Missing::Everything => Some(say::reading::ItCouldNotBeRead.to_string()),
    }
}

fn head(page: &mut Page, document: &Document) {
    let name = view::name_of(&document.name);
    let count = |what: fn(BlockKind) -> bool| {
        let blocks = document.blocks.iter();
        blocks.filter(|block| what(block.kind)).count()
    };
    let headings = count(|kind| matches!(kind, BlockKind::Heading(_)));
    let cells = count(|kind| matches!(kind, BlockKind::Cell | BlockKind::HeadCell));
    let (blocks, links) = (document.blocks.len(), document.links.len());
    let mut counts = vec![
        say::reading::Blocks { count: blocks }.to_string(),
        say::reading::Headings { count: headings }.to_string(),
        say::reading::Cells { count: cells }.to_string(),
        say::reading::Links { count: links }.to_string(),
    ];
    counts.extend(missing(document));
    page.put(&[
        (Ink::Strong, &name),
        (Ink::Plain, ": "),
        (Ink::Plain, &counts.join(", ")),
    ]);
}

fn blocks(page: &mut Page, document: &Document) {
    let mut sheet = None;
    for (at, block) in document.blocks.iter().enumerate() {
        let here = sheet_of(document, block);
        if here != sheet || at == 0 {
            begin_sheet(page, document, block, here.as_deref());
            sheet = here;
        }
        self::block(page, document, at);
    }
}

/// The page, slide or sheet on which a block stands, where the format has such.
fn sheet_of(document: &Document, block: &Block) -> Option<String> {
    match (document.spot(block.span), document.page(block.span)) {
        (_, Some(page)) => Some(say::page::PageNumber { page }.to_string()),
        (
            Spot::Slide {
                number,
                notes: true,
            },
            _,
        ) => Some(say::reading::NotesOfSlide { number }.to_string()),
        (Spot::Slide { number, .. }, _) => Some(say::reading::Slide { number }.to_string()),
        (Spot::Cell { sheet: name, .. }, _) if !name.is_empty() => {
            Some(say::reading::Sheet { name }.to_string())
        }
        _ => None,
    }
}

fn begin_sheet(page: &mut Page, document: &Document, block: &Block, sheet: Option<&str>) {
    page.blank();
    let Some(sheet) = sheet else { return };
    let caution = document
        .recognised(block.span)
        .map(|by| format!(" · {}", by.caution()))
        .unwrap_or_default();
    page.put(&[(Ink::Faint, sheet), (Ink::Fair, &caution)]);
}

fn block(page: &mut Page, document: &Document, at: BlockId) {
    let block = &document.blocks[at];
    let lead = lead(document, block);
    let text = document.block_text(at);
    if block.kind == BlockKind::Code {
        program_text(page, &lead, text);
    } else {
        let ink = match block.kind {
            BlockKind::Heading(_) | BlockKind::HeadCell => Ink::Strong,
            _ => Ink::Plain,
        };
        let heads = heads(document, block);
        page.item(&[(Ink::Faint, &lead)], &[(Ink::Faint, &heads), (ink, text)]);
    }
    links(page, document, block);
}

/// The line or cell at which a block stands, and what it is.
fn lead(document: &Document, block: &Block) -> String {
    let line = match document.spot(block.span) {
        Spot::Cell { cell, .. } => plain::line(cell),
        _ => document.line(block.span).to_string(),
    };
    let quoted = if block.quoted { "> " } else { "" };
    format!("{line:>GUTTER$}  {quoted}{}", mark(block))
}

/// Program text line by line: in it, spaces count.
fn program_text(page: &mut Page, lead: &str, text: &str) {
    let width = lead.chars().count();
    for (nth, line) in text.trim_end().lines().enumerate() {
        let begin = if nth == 0 { lead } else { "" };
        let spaces = line.len() - line.trim_start().len();
        let lead = format!("{begin:width$}{}", &line[..spaces]);
        page.item(&[(Ink::Faint, &lead)], &[(Ink::Plain, line)]);
    }
}

/// Where the links of a block lead.
fn links(page: &mut Page, document: &Document, block: &Block) {
    let is_within = |span: Span| span.start >= block.span.start && span.end <= block.span.end;
    let links = document.links_in(block.span);
    for link in links.filter(|link| is_within(link.span)) {
        let lead = format!("{:GUTTER$}  → ", "");
        page.item(&[(Ink::Faint, &lead)], &[(Ink::Faint, &link.target)]);
    }
}

/// What a block is, as people who write plain text mark it.
fn mark(block: &Block) -> String {
    match (block.kind, &block.marker) {
        (BlockKind::Heading(level), _) => format!("{} ", "#".repeat(usize::from(level.min(9)))),
        (BlockKind::Item { depth }, marker) => {
            let marker = marker.as_deref().map_or_else(|| "•".into(), plain::line);
            format!("{}{marker} ", "  ".repeat(usize::from(depth.min(9))))
        }
        (BlockKind::Code, _) => "` ".into(),
        (_, Some(task)) => format!("{task} "),
        _ => String::new(),
    }
}

/// The heads of a cell's row and column.
fn heads(document: &Document, block: &Block) -> String {
    let heads: Vec<&str> = [block.row_head, block.column_head]
        .into_iter()
        .flatten()
        .map(|head| document.block_text(head))
        .collect();
    match block.kind {
        BlockKind::HeadCell => format!("[{}] ", say::reading::HeadCell),
        BlockKind::Cell => format!("[{}] ", heads.join(" | ")),
        _ => String::new(),
    }
}

fn left_out(page: &mut Page, document: &Document) {
    let nothing = document.unread.is_empty() && document.left_out.is_empty();
    if nothing && missing(document).is_none() {
        page.heading(&say::reading::NothingWasLeftOut.to_string());
        return;
    }
    page.heading(&say::reading::LeftOutAndToKnow.to_string());
    for unread in &document.unread {
        line(page, (Ink::Bad, "  ! "), &unread.place, &unread.reason);
    }
    for left in &document.left_out {
        let words = format!("{}: “{}”", left.reason, left.text);
        line(page, (Ink::Faint, "  - "), &left.place, &words);
    }
}

fn line(page: &mut Page, lead: (Ink, &str), place: &str, words: &str) {
    let colon = if place.is_empty() { "" } else { ": " };
    page.item(
        &[lead],
        &[
            (Ink::Strong, place),
            (Ink::Plain, colon),
            (Ink::Plain, words),
        ],
    );
}
