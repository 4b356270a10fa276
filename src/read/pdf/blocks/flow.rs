//! Groups become blocks of the document.

use super::indents::Indents;
use super::pages::PageGroups;
use super::sizes::{Sizes, rows_of};
use super::words::Words;
use crate::document::{BlockKind, Document};
use crate::read::builder::Builder;
use crate::read::lists::{crossed, marker_length, task};
use crate::read::pdf::regions::{Group, TableRows};
use crate::read::pdf::rows::Row;

/// Longest line in running text's letters that may be a heading, in bytes.
const LONG: usize = 100;

/// Writes groups into a document.
pub(crate) struct Flow<'a> {
    words: Words<'a>,
    sizes: Sizes,
    indents: Indents,
    /// Notes at the foot of a page whose text goes on over the page: the page, and where they begin.
    notes: Option<(&'a PageGroups, usize)>,
    /// Whether any item's box is ticked, so that empty squares are boxes too and no bullets.
    ticks: bool,
    /// Whether what was written last may go on in what follows.
    unfinished: bool,
}

impl<'a> Flow<'a> {
    pub(crate) fn new(builder: Builder, pages: &[PageGroups]) -> Self {
        let mut rows = rows_of(pages);
        Self {
            words: Words::new(builder),
            sizes: Sizes::of_pages(pages),
            indents: Indents::default(),
            notes: None,
            ticks: rows.any(|rows| task(&rows[0].text(), false) == Some("[x]")),
            unfinished: false,
        }
    }

    /// Writes a page. Notes at its foot wait until its last sentence has ended on the next page.
    pub(crate) fn write_page(&mut self, page: &'a PageGroups) {
        let notes = self.first_note(&page.groups);
        for (at, group) in page.groups[..notes].iter().enumerate() {
            if at > 0 || !self.goes_on_in(group) {
                self.write_notes();
            }
            self.write_groups(page, at..at + 1);
        }
        self.write_notes();
        self.notes = Some((page, notes));
        if !self.unfinished {
            self.write_notes();
        }
    }

    pub(crate) fn finish(mut self) -> Document {
        self.write_notes();
        self.words.end_parted("");
        self.words.builder.finish()
    }

    /// Writes the notes that wait for the end of the sentence that goes on over the page.
    fn write_notes(&mut self) {
        if let Some((page, from)) = self.notes.take() {
            self.write_groups(page, from..page.groups.len());
        }
    }

    fn write_groups(&mut self, page: &'a PageGroups, range: std::ops::Range<usize>) {
        self.words.turn_to(page);
        for group in &page.groups[range] {
            match group {
                Group::Rows(rows) => self.write_rows(rows),
                Group::Table(table) => self.write_table(table),
            }
        }
        self.words.end_link();
    }

    /// Where the notes at the foot of a page begin: groups of small letters below all others.
    fn first_note(&self, groups: &[Group]) -> usize {
        let is_note = |group: &&Group| match group {
            Group::Rows(rows) => self.sizes.are_small(rows),
            Group::Table(_) => false,
        };
        let text = groups.len() - groups.iter().rev().take_while(is_note).count();
        // a page of nothing but small letters has no notes
        if text == 0 { groups.len() } else { text }
    }

    /// Whether the sentence that was left unfinished goes on in a group.
    fn goes_on_in(&self, group: &Group) -> bool {
        let Group::Rows(rows) = group else {
            return false;
        };
        self.unfinished && rows[0].text().starts_with(char::is_lowercase)
    }

    /// Writes rows as a heading, a list item or a paragraph, or as what goes on with the one before.
    fn write_rows(&mut self, rows: &[Row]) {
        let text = rows[0].text();
        let mark = marker_length(&text);
        let is_heading = self.sizes.are_large(rows);
        let goes_on = self.unfinished && mark == 0 && !is_heading;
        self.words.end_parted(if goes_on { &text } else { "" });
        self.words.stand(rows[0].number);
        if is_heading {
            self.end_lists();
            let level = self.sizes.level(rows[0].size);
            self.words.builder.open(BlockKind::Heading(level));
        } else if mark > 0 && !is_numbered_heading(rows) {
            self.open_item(&rows[0], &text[..mark]);
        } else if !(self.unfinished && text.starts_with(char::is_lowercase)) {
            self.end_lists();
            self.words.builder.open(BlockKind::Paragraph);
            self.unfinished = false;
        }
        // the number of a heading is part of it; a box is told by the item's mark
        let keeps_mark = (is_heading || is_numbered_heading(rows)) && task(&text, true).is_none();
        self.words
            .write_rows(rows, if keeps_mark { 0 } else { mark });
        let last = rows[rows.len() - 1].text();
        let is_ended = last.trim_end().ends_with(['.', '!', '?', ':', ';']);
        self.unfinished = !is_heading && !is_ended;
        self.words.end_link();
    }

    fn end_lists(&mut self) {
        self.indents.clear();
        self.words.builder.end_lists();
    }

    fn open_item(&mut self, row: &Row, mark: &str) {
        let depth = self.indents.depth(self.words.page, row.left(), row.base);
        let mark = mark.trim();
        // bullets say nothing
        let number = Some(mark).filter(|mark| mark.contains(char::is_alphanumeric));
        let number = task(mark, self.ticks)
            .or_else(|| crossed(mark))
            .or(number)
            .map(str::to_owned);
        self.words.builder.item_at(depth, number);
    }

    fn write_table(&mut self, table: &TableRows) {
        self.words.end_parted("");
        self.end_lists();
        self.unfinished = false;
        self.words.builder.start_table();
        for row in table {
            self.words.builder.start_row();
            for cell in row {
                self.words.builder.start_cell(1, 1);
                // an empty cell stands in no row of the page
                self.words.stand(cell.number.max(1));
                self.words.write_words(&cell.words);
                self.words.end_link();
                self.words.builder.end_cell();
            }
            self.words.builder.end_row(false);
        }
        self.words.builder.end_table();
    }
}

/// A line with a number or a box that is bold as a whole is a heading, not an item.
fn is_numbered_heading(rows: &[Row]) -> bool {
    let text = rows[0].text();
    rows.len() == 1
        && rows[0].is_bold()
        && (text.starts_with(|first: char| first.is_ascii_digit()) || task(&text, true).is_some())
        && text.len() <= LONG
        && !text.ends_with(['.', ';', ','])
}
