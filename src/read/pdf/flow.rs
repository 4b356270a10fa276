//! Groups become blocks of the document.

use super::groups::Group;
use super::lines::{Row, Word};
use super::tables::{Table, before_hyphen};
use crate::document::{BlockKind, Document};
use crate::read::builder::Builder;
use crate::read::lists::{marker_length, task};

/// Letters of this size, measured by those of running text, are headings.
const LARGE: f64 = 1.13;
/// Letters of this size are notes at the foot of a page.
const SMALL: f64 = 0.93;
/// Longest heading, in bytes and in rows.
const LONG: usize = 200;
const ROWS: usize = 4;

/// The groups of a page, and what its links lead to.
pub(super) struct Paged {
    pub(super) page: usize,
    pub(super) groups: Vec<Group>,
    pub(super) links: Vec<String>,
}

/// Writes groups into a document.
pub(super) struct Flow<'a> {
    pub(super) builder: Builder,
    /// Size of running text.
    body: f64,
    /// Sizes of headings, the largest first.
    sizes: Vec<f64>,
    /// Where open list items begin, from outside in; and the page and height of the last one.
    indents: Vec<f64>,
    item: (usize, f64),
    /// Notes at the foot of a page whose text goes on over the page: the page, and where they begin.
    notes: Option<(&'a Paged, usize)>,
    page: usize,
    links: &'a [String],
    link: Option<usize>,
    /// Whether any item's box is ticked, so that empty squares are boxes too and no bullets.
    ticks: bool,
    /// Whether what was written last may go on in what follows.
    unfinished: bool,
    /// A word with a hyphen at its end that may go on in what follows, with its row and page.
    parted: Option<(Word, usize, usize)>,
}

impl<'a> Flow<'a> {
    pub(super) fn new(builder: Builder, pages: &[Paged]) -> Self {
        let rows = || {
            pages
                .iter()
                .flat_map(|page| &page.groups)
                .filter_map(|group| match group {
                    Group::Rows(rows) => Some(rows),
                    Group::Table(_) => None,
                })
        };
        let body = usual_size(rows().flatten());
        let mut sizes: Vec<f64> = rows()
            .filter(|rows| is_large(rows, body))
            .map(|rows| rows[0].size)
            .collect();
        sizes.sort_by(|one, next| next.total_cmp(one));
        sizes.dedup_by(|next, one| (*one - *next).abs() < 0.05 * *one);
        Self {
            builder,
            body,
            sizes,
            indents: Vec::new(),
            item: (0, 0.0),
            notes: None,
            page: 0,
            links: &[],
            link: None,
            ticks: rows().any(|rows| task(&rows[0].text(), false) == Some("[x]")),
            unfinished: false,
            parted: None,
        }
    }

    pub(super) fn page(&mut self, page: &'a Paged) {
        let notes = self.first_note(&page.groups);
        for (at, group) in page.groups[..notes].iter().enumerate() {
            if at > 0 || !self.goes_on_in(group) {
                self.write_notes();
            }
            self.groups(page, at..at + 1);
        }
        self.write_notes();
        self.notes = Some((page, notes));
        if !self.unfinished {
            self.write_notes();
        }
    }

    pub(super) fn finish(mut self) -> Document {
        self.write_notes();
        self.end_parted("");
        self.builder.finish()
    }

    /// Writes the notes that wait for the end of the sentence that goes on over the page.
    fn write_notes(&mut self) {
        if let Some((page, from)) = self.notes.take() {
            self.groups(page, from..page.groups.len());
        }
    }

    fn groups(&mut self, page: &'a Paged, range: std::ops::Range<usize>) {
        (self.page, self.links) = (page.page, &page.links);
        for group in &page.groups[range] {
            match group {
                Group::Rows(rows) => self.rows(rows),
                Group::Table(table) => self.table(table),
            }
        }
        self.end_link();
    }

    /// Where the notes at the foot of a page begin: groups of small letters below all others.
    fn first_note(&self, groups: &[Group]) -> usize {
        let is_note = |group: &&Group| match group {
            Group::Rows(rows) => rows[0].upright && rows[0].size < SMALL * self.body,
            Group::Table(_) => false,
        };
        let text = groups.len() - groups.iter().rev().take_while(is_note).count();
        if text == 0 { groups.len() } else { text }
    }

    /// Whether the sentence that was left unfinished goes on in a group.
    fn goes_on_in(&self, group: &Group) -> bool {
        let Group::Rows(rows) = group else {
            return false;
        };
        self.unfinished && rows[0].text().starts_with(char::is_lowercase)
    }

    fn rows(&mut self, rows: &[Row]) {
        let text = rows[0].text();
        let marker = marker_length(&text);
        let goes_on = self.unfinished && marker == 0 && !is_large(rows, self.body);
        self.end_parted(if goes_on { &text } else { "" });
        self.builder.stand(rows[0].number, Some(self.page));
        if is_large(rows, self.body) {
            self.end_lists();
            self.builder
                .open(BlockKind::Heading(self.level(rows[0].size)));
        } else if marker > 0 && !is_numbered_heading(rows) {
            self.item(&rows[0], &text[..marker]);
        } else if !(self.unfinished && text.starts_with(char::is_lowercase)) {
            self.end_lists();
            self.builder.open(BlockKind::Paragraph);
            self.unfinished = false;
        }
        let heading = is_large(rows, self.body);
        self.write(
            rows,
            if (heading || is_numbered_heading(rows)) && task(&text, true).is_none() {
                0
            } else {
                marker
            },
        );
        let last = rows[rows.len() - 1].text();
        self.unfinished = !heading && !last.trim_end().ends_with(['.', '!', '?', ':', ';']);
        self.end_link();
    }

    fn end_lists(&mut self) {
        self.indents.clear();
        self.builder.end_lists();
    }

    fn item(&mut self, row: &Row, marker: &str) {
        let left = row.left();
        // higher up than the item before: in the next column, which has indents of its own
        if self.item.0 == self.page && row.base < self.item.1 {
            self.indents.clear();
        }
        self.item = (self.page, row.base);
        while self
            .indents
            .last()
            .is_some_and(|indent| *indent > left + 4.0)
        {
            self.indents.pop();
        }
        if self
            .indents
            .last()
            .is_none_or(|indent| *indent < left - 4.0)
        {
            self.indents.push(left);
        }
        let marker = marker.trim();
        let number = Some(marker).filter(|marker| marker.contains(char::is_alphanumeric));
        let number = task(marker, self.ticks).or(number).map(str::to_owned);
        self.builder
            .item_at(self.indents.len().saturating_sub(1).min(8), number);
    }

    fn level(&self, size: f64) -> u8 {
        let rank = self
            .sizes
            .iter()
            .position(|known| size > 0.95 * known)
            .unwrap_or(0);
        u8::try_from(rank.min(5) + 1).unwrap_or(1)
    }

    /// Writes the words of rows, without the mark that they begin with. Words that are parted at a row's end are joined.
    fn write(&mut self, rows: &[Row], mut marker: usize) {
        let mut words = rows
            .iter()
            .flat_map(|row| {
                row.pieces
                    .iter()
                    .flat_map(|piece| &piece.words)
                    .map(move |word| (row, word))
            })
            .peekable();
        while let Some((row, word)) = words.next() {
            self.builder.stand(row.number, Some(self.page));
            let mut text = word.text.as_str();
            let skip = marker.min(text.len());
            marker = marker.saturating_sub(text.len() + 1);
            text = text.get(skip..).unwrap_or(text);
            if words.peek().is_none() && before_hyphen(text, "a").is_some() {
                let word = Word {
                    text: text.to_owned(),
                    link: None,
                    ..word.clone()
                };
                self.parted = Some((word, row.number, self.page));
                break;
            }
            let next = words.peek().filter(|(next, _)| next.number != row.number);
            let parted = next.and_then(|(_, next)| before_hyphen(text, &next.text));
            self.word(word, parted.unwrap_or(text));
            if parted.is_none() {
                self.builder.say(" ");
            }
        }
    }

    /// Writes a parted word that waits for what follows.
    fn end_parted(&mut self, next: &str) {
        let Some((word, row, page)) = self.parted.take() else {
            return;
        };
        self.builder.stand(row, Some(page));
        if let Some(start) = before_hyphen(&word.text, next) {
            self.word(&word, start);
        } else {
            self.word(&word, &word.text);
            self.builder.say(" ");
        }
        self.end_link();
    }

    fn word(&mut self, word: &Word, text: &str) {
        let target = |link: Option<usize>| link.and_then(|link| self.links.get(link));
        if target(self.link) != target(word.link) {
            self.end_link();
            if let Some(target) = target(word.link) {
                self.builder.start_link(target);
                self.link = word.link;
            }
        }
        self.builder.bold = word.bold;
        self.builder.say(text);
    }

    fn end_link(&mut self) {
        if self.link.take().is_some() {
            self.builder.end_link();
        }
    }

    fn table(&mut self, table: &Table) {
        self.end_parted("");
        self.end_lists();
        self.unfinished = false;
        self.builder.start_table();
        for row in table {
            self.builder.start_row();
            for cell in row {
                self.builder.start_cell(1, 1);
                self.builder.stand(cell.number.max(1), Some(self.page));
                for word in &cell.words {
                    self.word(word, &word.text);
                    self.builder.say(" ");
                }
                self.end_link();
                self.builder.end_cell();
            }
            self.builder.end_row(false);
        }
        self.builder.end_table();
    }
}

/// Whether rows stand out by their size.
fn is_large(rows: &[Row], body: f64) -> bool {
    rows.len() <= ROWS
        && rows[0].size >= LARGE * body
        && rows.iter().map(Row::length).sum::<usize>() <= LONG
        && rows.iter().any(Row::has_letters)
}

/// A line with a number or a box that is bold as a whole is a heading, not an item.
fn is_numbered_heading(rows: &[Row]) -> bool {
    let text = rows[0].text();
    rows.len() == 1
        && super::groups::is_bold(&rows[0])
        && (text.starts_with(|first: char| first.is_ascii_digit()) || task(&text, true).is_some())
        && text.len() <= 100
        && !text.ends_with(['.', ';', ','])
}

/// The size in which most letters are set.
fn usual_size<'r>(rows: impl Iterator<Item = &'r Row>) -> f64 {
    let mut counts: Vec<(f64, usize)> = Vec::new();
    for row in rows {
        let length = row.length();
        let full = counts.len() >= 1000;
        match counts
            .iter_mut()
            .find(|(size, _)| (*size - row.size).abs() < 0.03 * row.size)
        {
            Some((_, count)) => *count += length,
            None if full => {}
            None => counts.push((row.size, length)),
        }
    }
    counts
        .into_iter()
        .max_by_key(|(_, count)| *count)
        .map_or(10.0, |(size, _)| size)
}
