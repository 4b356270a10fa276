//! Spreadsheets: rows of cells become paragraphs and tables, with the row of heads as context.
//!
//! A row comes in at a time and only filled cells are kept, so a sheet whose last cell is XFD1048576 costs no more than what stands in it.

pub(super) mod csv;
pub(super) mod xlsx;

use super::builder::Builder;
use crate::document::{BlockKind, Missing, Spot};

/// Longest head of a column, in characters, where nothing but its words tells that it is one.
const HEAD: usize = 60;
/// Longest head that may end with a mark, such as `No.`, in characters.
const ABBREVIATED: usize = 5;
/// Most filled cells that are read of one file.
const CELLS: usize = 1_000_000;

/// A filled cell.
#[derive(Default)]
pub(super) struct Cell {
    /// Column, from 0.
    pub(super) column: usize,
    pub(super) text: String,
    pub(super) bold: bool,
    /// Where it links to.
    pub(super) link: Option<String>,
    /// Why no reader sees it.
    pub(super) hidden: Option<&'static str>,
    /// Whether it is a part of the cell above.
    pub(super) continues: bool,
    /// How many columns it takes.
    pub(super) width: usize,
}

/// A row with its filled cells, from left to right.
#[derive(Default)]
pub(super) struct Row {
    /// Number, from 1.
    pub(super) number: usize,
    /// Line of the file, from 1; the number where the file has no lines.
    pub(super) line: usize,
    /// Whether the file says that it names the columns of those below.
    pub(super) head: bool,
    pub(super) cells: Vec<Cell>,
}

/// A sheet in the making.
pub(super) struct Sheet {
    name: String,
    /// Why no reader sees all of it.
    hidden: Option<&'static str>,
    /// The row that waits for the next one, which tells whether it is a row of heads.
    waiting: Option<Row>,
    table: Option<Table>,
    boxes: Vec<Row>,
    cells: usize,
}

/// An open table.
struct Table {
    /// The column in which it begins.
    left: usize,
    last_row: usize,
}

impl Sheet {
    /// Begins a sheet. Its name is a heading, since a reader sees it on its tab.
    pub(super) fn new(name: &str, hidden: Option<&'static str>, builder: &mut Builder) -> Self {
        if hidden.is_none() && !name.is_empty() {
            builder.stand_at(1, spot(name, 0, 1));
            builder.open(BlockKind::Heading(1));
            builder.say(name);
            builder.close();
        }
        Self {
            name: name.to_owned(),
            hidden,
            waiting: None,
            table: None,
            boxes: Vec::new(),
            cells: 0,
        }
    }

    /// Takes in the next row. Text that isn't seen is reported, and is gone.
    pub(super) fn row(&mut self, mut row: Row, builder: &mut Builder) {
        let sheet_hidden = self.hidden;
        if sheet_hidden.is_none() {
            builder.hidden.end_passage();
        }
        row.cells.retain(|cell| {
            let hidden = sheet_hidden.or(cell.hidden);
            if let Some(why) = hidden {
                builder.stand_at(row.line, spot(&self.name, cell.column, row.number));
                builder.hide(why, &cell.text);
                builder.hide(why, " · ");
            }
            hidden.is_none() && (cell.continues || !cell.text.trim().is_empty())
        });
        if row.cells.iter().all(|cell| cell.continues) {
            return;
        }
        if self.cells + row.cells.len() > CELLS {
            if self.cells <= CELLS {
                builder.unread(
                    spot_words(&self.name, row.number),
                    format!("the rest wasn't read: there are more than {CELLS} filled cells"),
                );
                builder.document.missing = Missing::Part;
            }
            self.cells = CELLS + 1;
            return;
        }
        self.cells += row.cells.len();
        if let Some(before) = self.waiting.replace(row) {
            let next = self.waiting.take();
            self.write(&before, next.as_ref(), builder);
            self.waiting = next;
        }
    }

    /// A text box that lies on the sheet; it is read behind the cells.
    pub(super) fn text_box(&mut self, (column, row): (usize, usize), text: &str, is_hidden: bool) {
        let cell = Cell {
            column,
            text: text.to_owned(),
            hidden: is_hidden.then_some("hidden shape"),
            width: 1,
            ..Cell::default()
        };
        self.boxes.push(Row {
            number: row,
            line: row,
            cells: vec![cell],
            ..Row::default()
        });
    }

    /// Ends the sheet.
    pub(super) fn end(mut self, builder: &mut Builder) {
        if let Some(last) = self.waiting.take() {
            self.write(&last, None, builder);
        }
        self.end_table(builder);
        for text_box in std::mem::take(&mut self.boxes) {
            self.row(text_box, builder);
            if let Some(text_box) = self.waiting.take() {
                self.paragraph(&text_box, builder);
            }
        }
        builder.close();
        builder.hidden.end_passage();
    }

    fn end_table(&mut self, builder: &mut Builder) {
        if self.table.take().is_some() {
            builder.end_table();
        }
    }

    fn write(&mut self, row: &Row, next: Option<&Row>, builder: &mut Builder) {
        let after_gap = self
            .table
            .as_ref()
            .is_none_or(|table| row.number > table.last_row + 1);
        let single = row.cells.len() == 1;
        let is_head = row.head || after_gap && !single && is_head(row, next);
        if is_head || single && after_gap {
            self.end_table(builder);
        }
        if single && self.table.is_none() && !is_head {
            self.paragraph(row, builder);
        } else {
            self.table_row(row, is_head, builder);
        }
    }

    fn paragraph(&self, row: &Row, builder: &mut Builder) {
        for cell in &row.cells {
            self.stand(row, cell, builder);
            builder.open_paragraph();
            say(cell, builder);
            builder.close();
        }
    }

    fn table_row(&mut self, row: &Row, is_head: bool, builder: &mut Builder) {
        let first = row.cells.first().map_or(0, |cell| cell.column);
        if self.table.is_none() {
            builder.start_table();
        }
        let table = self.table.get_or_insert(Table {
            left: first,
            last_row: 0,
        });
        table.last_row = row.number;
        let mut at = table.left;
        builder.start_row();
        for cell in &row.cells {
            if cell.column > at {
                builder.start_cell(cell.column - at, 1);
            }
            builder.start_cell(cell.width, 1);
            if cell.continues {
                builder.continue_cell();
            }
            self.stand(row, cell, builder);
            say(cell, builder);
            at = cell.column + cell.width.max(1);
        }
        builder.end_row(is_head);
    }

    fn stand(&self, row: &Row, cell: &Cell, builder: &mut Builder) {
        builder.stand_at(row.line, spot(&self.name, cell.column, row.number));
        builder.hidden.end_passage();
    }
}

/// The words of a cell; a cell may hold several lines.
fn say(cell: &Cell, builder: &mut Builder) {
    builder.bold = cell.bold;
    if let Some(target) = &cell.link {
        builder.start_link(target);
    }
    for (number, line) in cell.text.lines().enumerate() {
        if number > 0 {
            builder.line_break();
        }
        builder.say(line);
    }
    if cell.link.is_some() {
        builder.end_link();
    }
    builder.bold = false;
}

/// Whether a row names the columns of those below: it looks set off, or it is short words above longer ones.
fn is_head(row: &Row, next: Option<&Row>) -> bool {
    let Some(next) = next.filter(|next| next.cells.len() > 1) else {
        return false;
    };
    let named = |cell: &Cell| {
        let text = cell.text.trim();
        text.contains(char::is_alphabetic)
            && text.chars().count() <= HEAD
            && (!text.ends_with(['.', ';', ':']) || text.chars().count() <= ABBREVIATED)
    };
    let length = |row: &Row| row.cells.iter().map(|cell| cell.text.len()).sum::<usize>();
    let all_bold = |row: &Row| row.cells.iter().all(|cell| cell.bold);
    let told_apart = all_bold(row) && !all_bold(next) || length(next) > length(row);
    row.cells.iter().all(named) && told_apart
}

fn spot(sheet: &str, column: usize, row: usize) -> Spot {
    Spot::Cell {
        sheet: sheet.to_owned(),
        cell: reference(column, row),
    }
}

fn spot_words(sheet: &str, row: usize) -> String {
    if sheet.is_empty() {
        format!("from row {row} on")
    } else {
        format!("sheet “{sheet}”, from row {row} on")
    }
}

/// `B7` for column 1 and row 7.
fn reference(column: usize, row: usize) -> String {
    let mut letters = Vec::new();
    let mut left = column + 1;
    while left > 0 {
        left -= 1;
        letters.push(b'A' + u8::try_from(left % 26).unwrap_or(0));
        left /= 26;
    }
    letters.reverse();
    format!("{}{row}", String::from_utf8_lossy(&letters))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_count_as_spreadsheets_do() {
        for (column, row, name) in [
            (0, 1, "A1"),
            (25, 2, "Z2"),
            (26, 3, "AA3"),
            (16383, 9, "XFD9"),
        ] {
            assert_eq!(reference(column, row), name);
        }
    }
}
