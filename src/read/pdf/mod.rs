//! PDF: pages of glyphs, from which rows, columns, tables, paragraphs and headings have to be found again.
//!
//! `page.rs` says what is known of a page; `file.rs`, `content.rs` and what they use get it out of the file.
//! From `sheet.rs` on nothing knows of the format: glyphs become words and rows (`lines.rs`), rows become columns, tables and
//! paragraphs (`columns.rs`, `tables.rs`, `groups.rs`), and these become blocks of the document (`flow.rs`).

mod bands;
mod bidi;
mod boxes;
mod colours;
mod columns;
mod content;
mod dividers;
mod fields;
mod figures;
mod file;
mod flow;
mod frames;
mod grounds;
mod groups;
mod heads;
mod icons;
mod layers;
mod letters;
mod limits;
mod lined;
mod lines;
mod page;
mod pen;
mod regions;
mod rules;
mod scan;
mod seen;
mod shapes;
mod sheet;
mod state;
mod strings;
mod tables;
mod typefaces;
mod unpack;

use super::builder::Builder;
use super::builder::pictures::NOT_READ;
use super::{Options, Recogniser};
use crate::document::{Document, LeftOut, Missing, Recognised, Span, Unread};
use file::File;
use flow::{Flow, Paged};
use sheet::Sheet;
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// In so many bytes the end of a file is looked for.
const END: usize = 2_048;

/// Reads a PDF.
pub(super) fn read(name: &str, bytes: &[u8], options: &Options) -> Result<Document, String> {
    let file = File::open(bytes, &options.limits)?;
    if file.count() == 0 {
        return Err(
            "it has no pages that can be found; send it again, or print it to a new PDF".into(),
        );
    }
    let mut sheets = file.read(|_, page| Sheet::of(page));
    if let Some(recogniser) = options.recogniser {
        for (at, sheet) in sheets.iter_mut().enumerate() {
            recognise(sheet, at, &file, recogniser);
        }
    }
    let mut document = lay_out(name, sheets, file.count());
    if is_cut(bytes) {
        document.missing = document.missing.max(Missing::Part);
        document.unread.push(Unread {
            place: String::new(),
            reason: "its end is missing; what was found was read, but pages may be missing; send it again".into(),
        });
    }
    Ok(document)
}

/// Whether the end of the file is missing, where it says what is where.
fn is_cut(bytes: &[u8]) -> bool {
    let end = &bytes[bytes.len().saturating_sub(END)..];
    !end.windows(9).any(|word| word == b"startxref")
}

/// What was wrong with which pages.
#[derive(Default)]
struct Faults(Vec<(String, Vec<usize>)>);

impl Faults {
    fn add(&mut self, page: usize, reason: String) {
        match self.0.iter_mut().find(|(known, _)| *known == reason) {
            Some((_, pages)) => pages.push(page),
            None => self.0.push((reason, vec![page])),
        }
    }
}

/// Has a page read that is a picture, or whose words are drawings. What lies invisible under the picture gives way to what is seen.
fn recognise(sheet: &mut Sheet, at: usize, file: &File, recogniser: &dyn Recogniser) {
    let unsure = sheet.lost || sheet.recognised == Some(Recognised::Layer);
    if !unsure || !sheet.drawn {
        return;
    }
    let words = match file.picture(at) {
        Some(picture) => recogniser
            .words(&picture)
            .map(|words| scan::written(words, picture.dpi)),
        None => Err("it can't be drawn".into()),
    };
    match words {
        Ok(glyphs) => sheet.recognise(glyphs),
        Err(reason) => sheet
            .faults
            .push(format!("text recognition failed: {reason}")),
    }
}

/// `all`: how many pages the file has; those without a sheet weren't read.
fn lay_out(name: &str, mut sheets: Vec<Sheet>, all: usize) -> Document {
    let mut recognised = BTreeMap::new();
    let mut unread = all - sheets.len();
    let mut builder = Builder::new(name);
    let mut faults = Faults::default();
    let mut heads = heads::take(&mut sheets);
    let pictured = figures::pages(&sheets);
    let mut left_out = Vec::new();
    let mut pages = Vec::with_capacity(sheets.len());
    for (at, sheet) in sheets.into_iter().enumerate() {
        let page = at + 1;
        unread += usize::from(sheet.lost);
        recognised.extend(sheet.recognised.map(|by| (page, by)));
        for fault in sheet.faults {
            faults.add(page, fault);
        }
        if pictured[at] {
            faults.add(page, NOT_READ.into());
        }
        let mut leave = |text: String, reason: &'static str| {
            left_out.push(LeftOut {
                place: format!("page {page}"),
                text,
                reason: reason.into(),
            });
        };
        for (words, what) in std::mem::take(&mut heads[at]) {
            leave(words, what);
        }
        for words in sheet.artifacts {
            leave(words, "marked as no part of the text");
        }
        builder.stand(1, Some(page));
        for (why, words) in sheet.hidden {
            builder.hide(why, &words);
            builder.hidden.end_passage();
            leave(words, why);
        }
        let mut groups = Vec::new();
        let mut rows = sheet.rows;
        for (frame, rules) in sheet.rules.iter().enumerate() {
            let next = rows.partition_point(|row| row.frame <= frame);
            let others = rows.split_off(next);
            for line in regions::groups(rows, rules, &mut groups) {
                leave(line, "table of contents");
            }
            rows = others;
        }
        pages.push(Paged {
            page,
            groups,
            links: sheet.links,
        });
    }
    if pages.len() < all {
        faults.add(pages.len() + 1, "from here on nothing was read, since the file has more pages than any real proposal; --max-pages allows more".into());
    }
    builder.document.left_out = left_out;
    for (reason, pages) in faults.0 {
        builder.unread(numbers(&pages), reason);
    }
    let mut flow = Flow::new(builder, &pages);
    for page in &pages {
        flow.page(page);
    }
    let mut document = flow.finish();
    document.missing = if unread == all {
        Missing::Everything
    } else {
        Missing::Pages { unread, of: all }
    };
    mark_recognised(&mut document, &recognised);
    document
}

/// Marks what stands on pages that are pictures.
fn mark_recognised(document: &mut Document, pages: &BTreeMap<usize, Recognised>) {
    let by = |span: Span| {
        let last = span.end.saturating_sub(1).max(span.start);
        [span, Span::new(last, last)]
            .into_iter()
            .find_map(|at| pages.get(&document.page(at)?).copied())
    };
    let spans = document.blocks.iter().map(|block| block.span);
    let marked = spans.filter_map(|span| Some((span, by(span)?)));
    document.recognised = marked.collect();
}

/// `page 3`, `pages 1-3, 7`.
fn numbers(pages: &[usize]) -> String {
    let mut text = String::from(if pages.len() == 1 { "page " } else { "pages " });
    let mut at = 0;
    while at < pages.len() {
        let from = at;
        while at + 1 < pages.len() && pages[at + 1] == pages[at] + 1 {
            at += 1;
        }
        if from > 0 {
            text.push_str(", ");
        }
        let _ = write!(text, "{}", pages[from]);
        if at > from {
            let _ = write!(text, "-{}", pages[at]);
        }
        at += 1;
    }
    text
}
