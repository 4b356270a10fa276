//! The sheet with the matrix and room for the assessor's scores.

use super::lines::Written;
use super::looks::{
    LINE_HEIGHT, bad, body, centred, good, grave, head, height, own, print, title, verdict,
};
use crate::catalogue::say::report as say;
use crate::judge::Verdict;
use crate::render::report::matrix::{self, COLUMNS, ENOUGH, OWN};
use crate::render::{Style, view};
use crate::report::Report;
use rust_xlsxwriter::{DataValidation, DataValidationErrorStyle, Worksheet};

/// Widths of the columns, in characters.
const WIDTHS: [u16; COLUMNS] = [
    16, 20, 20, 28, 8, 13, 8, 9, 12, 13, 48, 24, 26, 8, 36, 11, 26, 11,
];
/// Columns that hold numbers: weight, level, quotes found.
const NUMBERS: [u16; 3] = [4, 6, 13];
const VERDICT: u16 = 5;
const MARK: u16 = 7;
/// Columns in which people put marks: the assessor's and the moderated score.
const MARKS: [u16; 2] = [15, 17];
/// Choices that a list in a cell may offer, in characters; Excel allows 255.
const CHOICES: usize = 255;
/// Rows above the matrix: what it is, whether it is enough, what to know, and an empty one.
const ABOVE: u32 = 4;

pub(super) fn fill(sheet: &mut Worksheet, report: &Report, style: &Style) -> Written {
    sheet.set_name(say::ComplianceMatrix.to_string())?;
    above(sheet, report)?;
    columns(sheet)?;
    let rows = matrix::criteria(report, style);
    let verdicts = view::standings(report).map(|(_, standing)| standing.verdict);
    let mut last = ABOVE;
    for ((row, cells), verdict) in (ABOVE + 1..).zip(&rows).zip(verdicts) {
        criterion(sheet, row, cells, verdict)?;
        last = row;
    }
    sheet.set_freeze_panes(ABOVE + 1, 2)?;
    if last > ABOVE {
        sheet.autofilter(ABOVE, 0, last, last_column())?;
        if let Some(choices) = choices(style) {
            for column in MARKS {
                sheet.add_data_validation(ABOVE + 1, column, last, column, &choices)?;
            }
        }
    }
    print(sheet);
    // two pages side by side, so that the print stays legible
    sheet
        .set_print_fit_to_pages(2, 0)
        .set_repeat_rows(ABOVE, ABOVE)?
        .set_repeat_columns(0, 1)?;
    Ok(())
}

/// What it is, and that there is something to know.
fn above(sheet: &mut Worksheet, report: &Report) -> Written {
    let name = view::short(&view::title(report));
    let heading = format!("{name}: {}", view::overall(report));
    sheet.write_string_with_format(0, 0, heading, &title())?;
    let count = report.missed().len();
    if count > 0 {
        let told = say::RequirementsToReadFirst { count }.to_string();
        sheet.write_string_with_format(1, 0, told, &grave())?;
    } else if let Some(met) = view::requirements(report) {
        sheet.write_string_with_format(1, 0, met, &good())?;
    }
    let count = report.findings.len();
    if count > 0 {
        let told = say::FindingsToReadFirst { count }.to_string();
        sheet.write_string_with_format(2, 0, told, &grave())?;
    }
    Ok(())
}

/// The columns with their heads.
fn columns(sheet: &mut Worksheet) -> Written {
    for (column, (name, width)) in (0..).zip(matrix::head().into_iter().zip(WIDTHS)) {
        sheet.set_column_width(column, f64::from(width))?;
        sheet.write_string_with_format(ABOVE, column, name, &head(is_own(column)))?;
    }
    sheet.set_row_height(ABOVE, 3 * LINE_HEIGHT)?;
    Ok(())
}

fn criterion(
    sheet: &mut Worksheet,
    row: u32,
    cells: &[String; COLUMNS],
    verdict: Verdict,
) -> Written {
    for (column, cell) in (0..).zip(cells) {
        self::cell(sheet, (row, column), cell, verdict)?;
    }
    sheet.set_row_height(row, height(cells, &WIDTHS))?;
    Ok(())
}

fn cell(sheet: &mut Worksheet, at: (u32, u16), cell: &str, verdict: Verdict) -> Written {
    let (row, column) = at;
    let number = cell.parse::<u32>().ok();
    if let Some(number) = number.filter(|_| NUMBERS.contains(&column)) {
        sheet.write_number_with_format(row, column, number, &centred())?;
        return Ok(());
    }
    match column {
        _ if is_own(column) => sheet.write_blank(row, column, &own())?,
        VERDICT => sheet.write_string_with_format(row, column, cell, &self::verdict(verdict))?,
        _ if is_failure(column, cell) => {
            sheet.write_string_with_format(row, column, cell, &bad())?
        }
        MARK => sheet.write_string_with_format(row, column, cell, &centred())?,
        _ => sheet.write_string_with_format(row, column, cell, &body())?,
    };
    Ok(())
}

/// Whether a cell says that something that is required isn't reached.
fn is_failure(column: u16, cell: &str) -> bool {
    usize::from(column) == ENOUGH && cell == view::is_met(false)
}

/// Whether people fill in a column.
fn is_own(column: u16) -> bool {
    usize::from(column) >= OWN
}

fn last_column() -> u16 {
    u16::try_from(COLUMNS - 1).unwrap_or(u16::MAX)
}

/// The marks of the scale, to choose from; another entry is let through with a word, for half marks.
fn choices(style: &Style) -> Option<DataValidation> {
    let marks: Vec<String> = match &style.scale {
        Some(scale) => {
            let marks = scale.marks.iter();
            marks.map(|mark| view::short(&mark.value)).collect()
        }
        None => ["0", "1", "2", "3"].map(str::to_owned).to_vec(),
    };
    // a comma or a quotation mark would end a choice
    let fits = marks.join(",").chars().count() <= CHOICES
        && !marks.iter().any(|mark| mark.contains([',', '"']));
    let validation = DataValidation::new().allow_list_strings(&marks).ok()?;
    fits.then(|| validation.set_error_style(DataValidationErrorStyle::Warning))
}
