//! Rows become paragraphs and tables.

use super::cells::{Cell, Row};
use super::heads::is_head;
use super::references::reference;
use crate::catalogue::say::read as say;
use crate::document::{BlockKind, Missing, Spot};
use crate::read::builder::Builder;
use crate::read::unseen::Unseen;

/// Most filled cells that are read of one file.
const CELLS: usize = 1_000_000;

/// A sheet in the making.
pub(in crate::read) struct Sheet {
    name: String,
    /// Why no reader sees all of it.
    hidden: Option<Unseen>,
    /// The row that waits for the next one, which tells whether it is a row of heads.
    waiting: Option<Row>,
    table: Option<OpenTable>,
    /// Text boxes that lie on it.
    boxes: Vec<Row>,
    /// Filled cells so far.
    cells: usize,
}

/// An open table.
struct OpenTable {
    /// The column in which it begins.
    left: usize,
    /// The number of its last row so far.
    last_row: usize,
}

impl Sheet {
    /// Begins a sheet. Its name is a heading, since a reader sees it on its tab.
    pub(in crate::read) fn new(name: &str, hidden: Option<Unseen>, builder: &mut Builder) -> Self {
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

    /// Takes in the next row.
    pub(in crate::read) fn row(&mut self, mut row: Row, builder: &mut Builder) {
        self.take_hidden(&mut row, builder);
        if row.cells.iter().all(|cell| cell.continues) || self.is_full(&row, builder) {
            return;
        }
        self.cells += row.cells.len();
        // whether a row is one of heads is told by the next
        if let Some(before) = self.waiting.replace(row) {
            let next = self.waiting.take();
            self.settle(&before, next.as_ref(), builder);
            self.waiting = next;
        }
    }

    /// Text that isn't seen is reported, and is gone.
    fn take_hidden(&self, row: &mut Row, builder: &mut Builder) {
        if self.hidden.is_none() {
            builder.hidden.end_passage();
        }
        row.cells.retain(|cell| {
            let hidden = self.hidden.or(cell.hidden);
            if let Some(why) = hidden {
                builder.stand_at(row.line, self.spot(cell.column, row.number));
                builder.hide(why, &cell.text);
                builder.hide(why, " · ");
            }
            hidden.is_none() && (cell.continues || !cell.text.trim().is_empty())
        });
    }

    /// Whether no more rows are read; that is told at the first of them.
    fn is_full(&mut self, row: &Row, builder: &mut Builder) -> bool {
        if self.cells + row.cells.len() <= CELLS {
            return false;
        }
        if self.cells <= CELLS {
            builder.unread(
                &self.rows_from(row.number),
                &say::TooManyFilledCells { most: CELLS },
            );
            builder.document.missing = Missing::Part;
        }
        self.cells = CELLS + 1;
        true
    }

    /// A text box that lies on the sheet; it is read behind the cells.
    pub(in crate::read) fn text_box(
        &mut self,
        (column, row): (usize, usize),
        text: &str,
        is_hidden: bool,
    ) {
        let cell = Cell {
            column,
            text: text.to_owned(),
            hidden: is_hidden.then_some(Unseen::HiddenShape),
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
    pub(in crate::read) fn end(mut self, builder: &mut Builder) {
        if let Some(last) = self.waiting.take() {
            self.settle(&last, None, builder);
        }
        self.end_table(builder);
        // they float, so they are read behind all cells
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

    /// Makes a paragraph or a row of a table of a row, now that the next one is known.
    fn settle(&mut self, row: &Row, next: Option<&Row>, builder: &mut Builder) {
        // what is set off by an empty row begins anew
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
        let table = self.table.get_or_insert(OpenTable {
            left: first,
            last_row: 0,
        });
        table.last_row = row.number;
        let mut at = table.left;
        builder.start_row();
        for cell in &row.cells {
            // one cell stands for all empty ones before this
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
        builder.stand_at(row.line, self.spot(cell.column, row.number));
        builder.hidden.end_passage();
    }

    fn spot(&self, column: usize, row: usize) -> Spot {
        spot(&self.name, column, row)
    }

    /// The rows from this one on, in words.
    fn rows_from(&self, row: usize) -> String {
        if self.name.is_empty() {
            say::RowsFrom { row }.to_string()
        } else {
            say::RowsOfSheetFrom {
                sheet: &self.name,
                row,
            }
            .to_string()
        }
    }
}

/// The words of a cell; a cell may hold several lines.
fn say(cell: &Cell, builder: &mut Builder) {
    (builder.bold, builder.doubt) = (cell.bold, cell.doubt);
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
    (builder.bold, builder.doubt) = (false, None);
}

/// The spot of a cell.
pub(in crate::read) fn spot(sheet: &str, column: usize, row: usize) -> Spot {
    Spot::Cell {
        sheet: sheet.to_owned(),
        cell: reference(column, row),
    }
}
