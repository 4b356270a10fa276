//! PDF: pages of glyphs, from which rows, columns, tables, paragraphs and headings have to be found again.
//!
//! A file goes through stages, each of which knows of those before it only:
//!
//! | stage | takes | gives |
//! | --- | --- | --- |
//! | `objects/` | the file as it is packed | what its instructions speak of: fonts, colours, layers |
//! | `marks/` | the instructions of a page | a [`Page`](page::Page): glyphs, strokes, frames, links, each with its place |
//! | `rows/` | a page | a [`Sheet`]: rows of words from top to bottom, what is hidden and what can't be read |
//! | `regions/` | the rows of a sheet | [`Group`](regions::Group)s in reading order: rows that belong together, tables |
//! | `blocks/` | the groups of all pages | blocks of the document |
//!
//! From `rows/` on nothing knows of the format. `file.rs` opens a file and has its pages read by several threads up to their sheets;
//! the rest goes on here, since running heads, sizes and what goes on over a page are seen over all pages only.
//! `area.rs`, `page.rs` and `limits.rs` are what all stages have in common; `scan.rs` draws pages for text recognition,
//! `account.rs` keeps what has to be told besides the text.
//! What a stage gives to later ones is `pub(crate)` and named by its `mod.rs`, the rest is its own.

mod account;
mod area;
mod blocks;
mod file;
mod limits;
mod marks;
mod objects;
mod page;
mod regions;
mod rows;
mod scan;

use super::builder::Builder;
use super::builder::pictures::NOT_READ;
use super::{Options, Recogniser};
use crate::document::{Document, Missing, Recognised, Unread};
use account::Account;
use blocks::{Flow, PageGroups};
use file::File;
use rows::{Sheet, pages_with_pictures, take_running_heads};

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
    let mut sheets = file.read_pages(Sheet::from_page);
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

/// Has a page read that is a picture, or whose words are drawings. What lies invisible under the picture gives way to what is seen.
fn recognise(sheet: &mut Sheet, at: usize, file: &File, recogniser: &dyn Recogniser) {
    let unsure = sheet.lost || sheet.recognised == Some(Recognised::Layer);
    if !unsure || !sheet.drawn {
        return;
    }
    let words = match file.picture(at) {
        Some(picture) => recogniser
            .words(&picture)
            .map(|words| scan::glyphs(words, picture.dpi)),
        None => Err("it can't be drawn".into()),
    };
    match words {
        Ok(glyphs) => sheet.recognise(glyphs),
        Err(reason) => sheet
            .faults
            .push(format!("text recognition failed: {reason}")),
    }
}

/// Makes the document of all sheets. `all`: how many pages the file has; those without a sheet weren't read.
fn lay_out(name: &str, mut sheets: Vec<Sheet>, all: usize) -> Document {
    let heads = take_running_heads(&mut sheets);
    let pictured = pages_with_pictures(&sheets);
    let mut builder = Builder::new(name);
    let mut account = Account::new(all, sheets.len());
    let mut pages = Vec::with_capacity(sheets.len());
    for (at, (mut sheet, heads)) in sheets.into_iter().zip(heads).enumerate() {
        let page = at + 1;
        for (words, what) in heads {
            account.leave_out(page, words, what);
        }
        account.add_sheet(page, &mut sheet);
        if pictured[at] {
            account.add_fault(page, NOT_READ.into());
        }
        hide(page, &mut sheet, &mut builder, &mut account);
        pages.push(groups(page, sheet, &mut account));
    }
    if pages.len() < all {
        let reason = "from here on nothing was read, since the file has more pages than any real proposal; --max-pages allows more";
        account.add_fault(pages.len() + 1, reason.into());
    }
    account.tell(&mut builder);
    let mut flow = Flow::new(builder, &pages);
    for page in &pages {
        flow.write_page(page);
    }
    let mut document = flow.finish();
    account.mark(&mut document);
    document
}

/// Takes what nobody sees out of a page; the document keeps it apart from its text.
fn hide(page: usize, sheet: &mut Sheet, builder: &mut Builder, account: &mut Account) {
    builder.stand(1, Some(page));
    for (why, words) in std::mem::take(&mut sheet.hidden) {
        builder.hide(why, &words);
        builder.hidden.end_passage();
        account.leave_out(page, words, why);
    }
}

/// The groups of a page, those of one direction of its text after those of the other.
fn groups(page: usize, sheet: Sheet, account: &mut Account) -> PageGroups {
    let mut groups = Vec::new();
    let mut rows = sheet.rows;
    for (direction, strokes) in sheet.strokes.iter().enumerate() {
        let next = rows.partition_point(|row| row.direction <= direction);
        let others = rows.split_off(next);
        for line in regions::push_regions(rows, strokes, &mut groups) {
            account.leave_out(page, line, "table of contents");
        }
        rows = others;
    }
    PageGroups {
        page,
        groups,
        links: sheet.links,
    }
}
