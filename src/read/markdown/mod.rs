//! Markdown: `CommonMark` with the tables, task lists, footnotes and strikethrough of GFM.
//!
//! Two habits of real files are read as their authors mean them, though `CommonMark` doesn't: `####Heading` without a space,
//! and a line that is bold as a whole standing for a heading.

mod blocks;
mod code;
mod events;
mod front_matter;
mod lines;
mod page_parts;
mod set_off;
mod sight;
mod state;
mod tags;
mod words;

use super::leftovers::Leftovers;
use super::text::{self, find_links};
use crate::catalogue::say::document::Line;
use crate::catalogue::say::read::FrontMatter;
use crate::document::{Document, LeftOut};
use pulldown_cmark::{Options, Parser};
use sight::Planting;
use state::Markdown;
use std::ops::Range;

pub(super) use front_matter::front_matter;

/// Endings of such files.
pub(super) const ENDINGS: &[&str] = &["md", "markdown", "mdown", "mkd"];

/// Lines in which marks are looked for that only Markdown has.
const LOOKED_AT: usize = 2000;

/// Whether a text is Markdown: by its name, or by its marks if the name doesn't say that it is plain.
pub(super) fn is_markdown(ending: &str, text: &str) -> bool {
    ENDINGS.contains(&ending) || !text::ENDINGS.contains(&ending) && shows_marks(text)
}

/// Whether the text has marks that only Markdown has.
fn shows_marks(text: &str) -> bool {
    text.lines().take(LOOKED_AT).any(|line| {
        let hashes = line.bytes().take_while(|&byte| byte == b'#').count();
        (1..=6).contains(&hashes) && line[hashes..].starts_with(' ')
            || line.starts_with("```")
            || line.contains("](")
            || line.starts_with("|--")
            || line.starts_with("| --")
    })
}

/// Reads Markdown.
pub(super) fn read(name: &str, source: String) -> Document {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_FOOTNOTES;
    let leftovers = Leftovers::of(&source);
    let text = leftovers.blanked_in_tags(&source);
    // the parser would take two rules anywhere in the file for front matter, and all between them
    let skip = front_matter(&source);
    let moved = |range: Range<usize>| range.start + skip..range.end + skip;
    let mut planting = Planting::default();
    // without a tag or a stroke all of it is seen
    if text.contains(['<', '~']) {
        for (event, range) in Parser::new_ext(&text[skip..], options).into_offset_iter() {
            planting.event(&event, &moved(range));
        }
    }
    let mut markdown = Markdown {
        document: Document::new(name, String::new()),
        source: &source,
        sights: planting.finish(),
        ..Markdown::default()
    };
    let mut events = Parser::new_ext(&text[skip..], options).into_offset_iter();
    for (event, range) in events.by_ref() {
        markdown.event(event, moved(range));
    }
    markdown.close();
    let mut references: Vec<_> = events.reference_definitions().iter().collect();
    references.sort_by_key(|(_, definition)| definition.span.start);
    markdown.counted = (0, 0);
    for (label, definition) in references {
        markdown.note_reference(
            label,
            definition.title.as_deref(),
            skip + definition.span.start,
        );
    }
    let Markdown {
        mut document,
        hidden,
        unshown,
        ..
    } = markdown;
    drop(text);
    document.set_source(source);
    leftovers.note(&mut document);
    document.unread.extend(hidden.report());
    unshown.tell(&mut document);
    note_front_matter(&mut document, skip);
    find_links(&mut document);
    document
}

/// Tells that settings above the text are no part of it.
fn note_front_matter(document: &mut Document, length: usize) {
    let words = document.source[..length].split_whitespace();
    let text = words.collect::<Vec<_>>().join(" ");
    if !text.is_empty() {
        document.left_out.push(LeftOut {
            place: Line { line: 1_usize }.to_string(),
            text,
            reason: FrontMatter.to_string().into(),
        });
    }
}
