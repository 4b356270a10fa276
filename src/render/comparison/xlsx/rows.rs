//! A sheet that is filled row by row, with its head frozen, its rows as high as their words, and its columns to filter by.

use crate::catalogue::say::comparison as say;
use crate::judge::Verdict;
use crate::render::plain;
use rust_xlsxwriter::{Color, Format, FormatAlign, Worksheet, XlsxError};
use unicode_width::UnicodeWidthStr as _;

/// Letters that a cell may hold.
const CELL: usize = 32_767;
/// Points of a line.
const LINE: f64 = 15.0;
/// Points that a row may have.
const HIGHEST: f64 = 400.0;
/// Points of a head of three lines.
const HEAD: f64 = 46.0;
/// Letters that a line of a printed page can have and still be read.
const PAGE: f64 = 220.0;
/// Letters of a column of which no width is known.
const WIDTH: f64 = 10.0;

pub(super) type Written = Result<(), XlsxError>;

/// The rows of a sheet; the first is the head.
pub(super) struct Rows<'a> {
    pub(super) sheet: &'a mut Worksheet,
    /// The row that is filled now.
    pub(super) row: u32,
    columns: u16,
    words: Format,
    /// Letters that the columns show in a line.
    widths: Vec<f64>,
    /// Points that the row needs so far.
    height: f64,
}

impl<'a> Rows<'a> {
    /// Writes the head with the widths of its columns in letters; it stays in sight with the first column, on paper too.
    pub(super) fn under(
        sheet: &'a mut Worksheet,
        head: &[(String, f64)],
    ) -> Result<Self, XlsxError> {
        let bold = Format::new()
            .set_bold()
            .set_text_wrap()
            .set_align(FormatAlign::Top)
            .set_background_color(Color::RGB(0xE7_EC_F3));
        let mut columns = 0;
        for (title, width) in head {
            sheet.write_string_with_format(0, columns, cut(title), &bold)?;
            sheet.set_column_width(columns, *width)?;
            columns += 1;
        }
        sheet.set_freeze_panes(1, 1)?;
        sheet.set_row_height(0, HEAD)?;
        sheet.set_landscape();
        sheet.set_print_fit_to_pages(pages_wide(head), 0);
        sheet.set_repeat_rows(0, 0)?;
        sheet.set_repeat_columns(0, 0)?;
        let words = Format::new().set_text_wrap().set_align(FormatAlign::Top);
        Ok(Self {
            sheet,
            row: 0,
            columns,
            words,
            widths: head.iter().map(|(_, width)| *width).collect(),
            height: LINE,
        })
    }

    /// Begins the next row.
    pub(super) fn next(&mut self) {
        self.row += 1;
        self.height = LINE;
    }

    pub(super) fn words(&mut self, column: u16, words: &str) -> Written {
        let cell = cut(words);
        let width = self.widths.get(usize::from(column)).copied();
        self.grow(&cell, width.unwrap_or(WIDTH))?;
        self.sheet
            .write_string_with_format(self.row, column, cell, &self.words)?;
        Ok(())
    }

    pub(super) fn yes_or_no(&mut self, column: u16, is_so: bool) -> Written {
        let told = if is_so {
            say::Yes.to_string()
        } else {
            say::No.to_string()
        };
        self.words(column, &told)
    }

    /// A number; without one the cell stays empty.
    pub(super) fn number(&mut self, column: u16, number: Option<u32>) -> Written {
        if let Some(number) = number {
            self.sheet
                .write_number_with_format(self.row, column, number, &self.words)?;
        }
        Ok(())
    }

    pub(super) fn count(&mut self, column: u16, count: usize) -> Written {
        self.number(column, u32::try_from(count).ok())
    }

    pub(super) fn verdict(&mut self, column: u16, verdict: Verdict) -> Written {
        let format = self.words.clone().set_background_color(colour(verdict));
        self.sheet
            .write_string_with_format(self.row, column, verdict.word(), &format)?;
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
        let lines = words.split('\n').map(|line| {
            let columns = u32::try_from(line.width()).unwrap_or(u32::MAX);
            (f64::from(columns) / width).ceil().max(1.0)
        });
        let height = (LINE * lines.sum::<f64>()).min(HIGHEST);
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

/// Pages side by side on which the columns can still be read in print.
fn pages_wide(head: &[(String, f64)]) -> u16 {
    let letters: f64 = head.iter().map(|(_, width)| width).sum();
    let mut pages = 1;
    while f64::from(pages) * PAGE < letters {
        pages += 1;
    }
    pages
}

const fn colour(verdict: Verdict) -> Color {
    Color::RGB(match verdict {
        Verdict::Evidenced => 0xB7_E1_CD,
        Verdict::Committed => 0xDF_F0_D8,
        Verdict::Claimed => 0xFF_F2_CC,
        Verdict::Absent => 0xF8_E0_DC,
        Verdict::Contradicted => 0xF4_B6_AE,
        Verdict::NotApplicable | Verdict::CannotEvaluate => 0xE8_E8_E8,
    })
}
