//! A sheet that is filled row by row, with its head frozen, its rows as high as their words, and its columns to filter by.

use super::looks::{bold_lines, centred, head, lines, own, score, verdict, words};
use crate::catalogue::say::comparison as say;
use crate::judge::Verdict;
use crate::render::plain;
use rust_xlsxwriter::{DataValidation, Format, FormatAlign, Worksheet, XlsxError};
use unicode_width::UnicodeWidthStr as _;

/// Letters that a cell may hold.
const CELL: usize = 32_767;
/// Points of a line.
const LINE: f64 = 15.0;
/// Points that a row may have.
const HIGHEST: f64 = 400.0;
/// Letters of a column of which no width is known.
const WIDTH: f64 = 10.0;
/// Columns that the button of a filter takes in a head.
const BUTTON: f64 = 2.5;
/// Letters of a head that is turned, points of each, and those of a column by its width.
const TURNED: usize = 44;
const LETTER: f64 = 6.2;
const ACROSS: f64 = 5.25;
/// Letters that the last word of a line may leave empty.
const RAGGED: f64 = 8.0;

pub(super) type Written = Result<(), XlsxError>;

/// The head of a column.
pub(super) struct Column {
    title: String,
    /// In letters.
    width: f64,
    look: Look,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Look {
    Read,
    Own,
    Turned,
}

impl Column {
    /// A column to read, of so many letters.
    pub(super) fn new(title: impl Into<String>, width: f64) -> Self {
        Self {
            title: title.into(),
            width,
            look: Look::Read,
        }
    }

    /// A column that people fill in.
    pub(super) fn own(title: impl Into<String>, width: f64) -> Self {
        let look = Look::Own;
        Self {
            look,
            ..Self::new(title, width)
        }
    }

    /// A narrow column, its head turned up.
    pub(super) fn turned(title: &str, width: f64) -> Self {
        Self {
            look: Look::Turned,
            title: crate::render::view::cut(title, TURNED),
            width,
        }
    }

    fn format(&self) -> Format {
        let format = head(self.look == Look::Own);
        match self.look {
            Look::Turned => format
                .set_rotation(90)
                .set_align(FormatAlign::Bottom)
                .set_align(FormatAlign::Center),
            _ => format,
        }
    }

    /// Points that the head needs.
    fn height(&self) -> f64 {
        if self.look == Look::Turned {
            let letters = f64::from(u32::try_from(self.title.width()).unwrap_or_default());
            let lines = (self.width * ACROSS / LINE).floor().max(1.0);
            let line = (letters / lines + RAGGED).min(letters);
            return LETTER * line + LINE;
        }
        // the button of the filter stands in the last line, so it takes room of each word there
        LINE * bold_lines(&self.title, (self.width - BUTTON).max(4.0))
    }
}

/// The rows of a sheet; the first is the head.
pub(super) struct Rows<'a> {
    pub(super) sheet: &'a mut Worksheet,
    /// The row that is filled now.
    pub(super) row: u32,
    columns: u16,
    /// Whether the row is the first of a group.
    first: bool,
    /// Letters that the columns show in a line.
    widths: Vec<f64>,
    /// Points that the row needs so far.
    height: f64,
}

impl<'a> Rows<'a> {
    /// Writes the head; it stays in sight with the first column, and stands on each printed page.
    pub(super) fn under(sheet: &'a mut Worksheet, heads: &[Column]) -> Result<Self, XlsxError> {
        let mut columns = 0;
        for head in heads {
            sheet.write_string_with_format(0, columns, cut(&head.title), &head.format())?;
            sheet.set_column_width(columns, head.width)?;
            columns += 1;
        }
        let height = heads.iter().map(Column::height).fold(LINE, f64::max);
        sheet.set_row_height(0, height.min(HIGHEST))?;
        sheet.set_freeze_panes(1, 1)?;
        sheet.set_repeat_rows(0, 0)?;
        Ok(Self {
            sheet,
            row: 0,
            columns,
            first: false,
            widths: heads.iter().map(|head| head.width).collect(),
            height: LINE,
        })
    }

    /// Begins the next row.
    pub(super) fn next(&mut self) {
        self.row += 1;
        self.first = false;
        self.height = LINE;
    }

    /// Begins the next row, which is the first of a group.
    pub(super) fn next_group(&mut self) {
        self.next();
        self.first = true;
    }

    pub(super) fn words(&mut self, column: u16, told: &str) -> Written {
        let format = words(self.first);
        self.put(column, told, format)
    }

    /// A word or two in the middle of a narrow column.
    pub(super) fn mark(&mut self, column: u16, told: &str) -> Written {
        self.put(column, told, centred(self.first))
    }

    pub(super) fn yes_or_no(&mut self, column: u16, is_so: bool) -> Written {
        let told = if is_so {
            say::Yes.to_string()
        } else {
            say::No.to_string()
        };
        self.mark(column, &told)
    }

    /// A number; without one the cell stays empty.
    pub(super) fn number(&mut self, column: u16, number: Option<u32>) -> Written {
        self.figure(column, number, &centred(self.first))
    }

    pub(super) fn count(&mut self, column: u16, count: usize) -> Written {
        self.number(column, u32::try_from(count).ok())
    }

    /// A score, by the colour of its rank.
    pub(super) fn score(&mut self, column: u16, percent: Option<u32>) -> Written {
        let format = score(percent, &centred(self.first));
        self.figure(column, percent, &format)
    }

    fn figure(&mut self, column: u16, number: Option<u32>, format: &Format) -> Written {
        match number {
            Some(number) => self
                .sheet
                .write_number_with_format(self.row, column, number, format)?,
            None => self.sheet.write_blank(self.row, column, format)?,
        };
        Ok(())
    }

    /// A verdict by its colour, in a word or as a mark.
    pub(super) fn verdict(&mut self, column: u16, of: Verdict, told: &str) -> Written {
        let format = verdict(of, &words(self.first));
        self.put(column, told, format)
    }

    /// The same in the middle of a narrow column.
    pub(super) fn sign(&mut self, column: u16, of: Verdict, told: &str) -> Written {
        let format = verdict(of, &centred(self.first));
        self.put(column, told, format)
    }

    /// A cell that people fill in.
    pub(super) fn own(&mut self, column: u16) -> Written {
        self.sheet.write_blank(self.row, column, &own(self.first))?;
        Ok(())
    }

    fn put(&mut self, column: u16, told: &str, format: Format) -> Written {
        let cell = cut(told);
        let width = self.widths.get(usize::from(column)).copied();
        self.grow(&cell, width.unwrap_or(WIDTH))?;
        // who edits such a cell would make a formula of it
        let formula = cell.starts_with(['=', '+', '-', '@']);
        let format = if formula {
            format.set_quote_prefix()
        } else {
            format
        };
        self.sheet
            .write_string_with_format(self.row, column, cell, &format)?;
        Ok(())
    }

    /// Lets the cells of a column below the head be filled from a list.
    pub(super) fn choose(&mut self, column: u16, choices: &DataValidation) -> Written {
        if self.row > 0 {
            self.sheet
                .add_data_validation(1, column, self.row, column, choices)?;
        }
        Ok(())
    }

    /// Lets the rows be filtered by every column.
    pub(super) fn filter(self) -> Written {
        // a filter without rows or columns would be refused
        if self.row > 0 && self.columns > 0 {
            self.sheet.autofilter(0, 0, self.row, self.columns - 1)?;
        }
        Ok(())
    }

    /// Makes the row as high as its words need: not every program does that when it opens a workbook.
    fn grow(&mut self, words: &str, width: f64) -> Written {
        let height = (LINE * lines(words, width)).min(HIGHEST);
        if height > self.height {
            self.height = height;
            self.sheet.set_row_height(self.row, height)?;
        }
        Ok(())
    }
}

/// As much as a cell holds. Marks that have no place in a workbook's XML are left out.
pub(super) fn cut(words: &str) -> String {
    let mut units = 0;
    let clean = plain::lines(words);
    // Excel counts in units of UTF-16
    let fits = |letter: &char| {
        units += letter.len_utf16();
        units <= CELL
    };
    clean.chars().take_while(fits).collect()
}
