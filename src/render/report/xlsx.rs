//! The compliance matrix as a workbook: the matrix with room for the assessor's scores, the scale, and what to know.

use super::matrix;
use crate::judge::Verdict;
use crate::render::{Style, view};
use crate::report::Report;
use rust_xlsxwriter::{
    Color, DataValidation, DataValidationErrorStyle, DocProperties, ExcelDateTime, Format,
    FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

/// Widths of the matrix' columns, in characters.
const WIDTHS: [u16; matrix::HEAD.len()] =
    [16, 20, 20, 28, 8, 13, 8, 9, 48, 24, 26, 8, 36, 11, 26, 11];
/// Height of a line, and the greatest of a row, in points.
const LINE_HEIGHT: u32 = 15;
const ROW_HEIGHT: u32 = 405;
const SCALE_WIDTHS: [u16; 4] = [10, 26, 80, 34];
const ABOUT_WIDTHS: [u16; 2] = [50, 90];
/// Choices that a list in a cell may offer, in characters; Excel allows 255.
const CHOICES: usize = 255;
/// Rows above the matrix: what it is, what to know, and an empty one.
const ABOVE: u32 = 3;

pub(super) fn write(report: &Report, style: &Style) -> Vec<u8> {
    // What could fail (a name too long, a cell too full) is bounded before.
    workbook(report, style).unwrap_or_default()
}

fn workbook(report: &Report, style: &Style) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // No clock: the same report gives the same bytes.
    let made = ExcelDateTime::from_ymd(2000, 1, 1)?;
    let title = view::short(&format!("Compliance matrix: {}", view::title(report)));
    book.set_properties(
        &DocProperties::new()
            .set_title(&title)
            .set_creation_datetime(&made),
    );
    matrix_sheet(book.add_worksheet(), report, style)?;
    scale_sheet(book.add_worksheet(), style)?;
    about_sheet(book.add_worksheet(), report, style)?;
    book.save_to_buffer()
}

fn matrix_sheet(sheet: &mut Worksheet, report: &Report, style: &Style) -> Result<(), XlsxError> {
    sheet.set_name("Compliance matrix")?;
    let heading = format!(
        "{}: {}",
        view::short(&view::title(report)),
        view::overall(report)
    );
    sheet.write_string_with_format(0, 0, heading, &Format::new().set_bold().set_font_size(14))?;
    let findings = report.findings.len();
    if findings > 0 {
        let s = if findings == 1 { "" } else { "s" };
        let told = format!("Read first: {findings} finding{s} on the sheet “About”");
        let grave = Format::new().set_bold().set_font_color(RED);
        sheet.write_string_with_format(1, 0, told, &grave)?;
    }
    let columns = u16::try_from(matrix::HEAD.len()).unwrap_or(u16::MAX);
    for (column, (name, width)) in (0..columns).zip(matrix::HEAD.iter().zip(WIDTHS)) {
        let own = usize::from(column) >= matrix::OWN;
        sheet.set_column_width(column, f64::from(width))?;
        sheet.write_string_with_format(ABOVE, column, *name, &head(own))?;
    }
    sheet.set_row_height(ABOVE, 3 * LINE_HEIGHT)?;
    let rows = matrix::criteria(report, style);
    let standings = view::standings(report).map(|(_, standing)| standing.verdict);
    let mut last = ABOVE;
    for ((row, cells), verdict) in (ABOVE + 1..).zip(&rows).zip(standings) {
        for (column, cell) in (0..columns).zip(cells) {
            let numeric = matches!(column, 4 | 6 | 11).then(|| cell.parse::<u32>().ok());
            match (column, numeric.flatten()) {
                (_, Some(number)) => {
                    sheet.write_number_with_format(row, column, number, &centred())?
                }
                (7, None) => sheet.write_string_with_format(row, 7, cell, &centred())?,
                (5, None) => sheet.write_string_with_format(row, 5, cell, &ink(verdict))?,
                (_, None) if usize::from(column) >= matrix::OWN => {
                    sheet.write_blank(row, column, &own_cell())?
                }
                (_, None) => sheet.write_string_with_format(row, column, cell, &body())?,
            };
        }
        sheet.set_row_height(row, height(cells, &WIDTHS))?;
        last = row;
    }
    sheet.set_freeze_panes(ABOVE + 1, 2)?;
    if last > ABOVE {
        sheet.autofilter(ABOVE, 0, last, columns - 1)?;
        if let Some(choices) = choices(style) {
            for column in [13, 15] {
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

/// The height that wrapped cells need, roughly: not every program works it out itself.
fn height(cells: &[impl AsRef<str>], widths: &[u16]) -> u32 {
    let lines = |text: &str, width: u16| -> usize {
        let long = |line: &str| line.chars().count().div_ceil(usize::from(width)).max(1);
        text.lines().map(long).sum()
    };
    let most = cells
        .iter()
        .zip(widths)
        .map(|(cell, width)| lines(cell.as_ref(), *width))
        .max();
    u32::try_from(most.unwrap_or(1).max(1))
        .unwrap_or(ROW_HEIGHT)
        .saturating_mul(LINE_HEIGHT)
        .min(ROW_HEIGHT)
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
    let fits = marks.join(",").chars().count() <= CHOICES
        && !marks.iter().any(|mark| mark.contains([',', '"']));
    let validation = DataValidation::new().allow_list_strings(&marks).ok()?;
    fits.then(|| validation.set_error_style(DataValidationErrorStyle::Warning))
}

/// The words of the scale; without one, what the verdicts mean.
fn scale_sheet(sheet: &mut Worksheet, style: &Style) -> Result<(), XlsxError> {
    sheet.set_name("Scale")?;
    let title = style
        .scale
        .as_ref()
        .map_or("Levels of charterlint", |scale| &scale.title);
    sheet.write_string_with_format(
        0,
        0,
        view::short(title),
        &Format::new().set_bold().set_font_size(14),
    )?;
    let mut row = 2;
    let mut line = |sheet: &mut Worksheet, cells: [&str; 4], format: &Format| {
        for (column, cell) in (0..4).zip(cells) {
            sheet.write_string_with_format(row, column, view::cut(cell, 2000), format)?;
        }
        sheet.set_row_height(row, height(&cells, &SCALE_WIDTHS))?;
        row += 1;
        Ok::<(), XlsxError>(())
    };
    line(
        sheet,
        ["Mark", "Name", "Given when", "From the verdict"],
        &head(false),
    )?;
    match &style.scale {
        Some(scale) => {
            for mark in &scale.marks {
                let from = Verdict::ALL
                    .into_iter()
                    .filter(|verdict| {
                        view::mark(Some(scale), *verdict).is_some_and(|one| one.value == mark.value)
                    })
                    .map(Verdict::word)
                    .collect::<Vec<_>>()
                    .join(", ");
                let from = if from.is_empty() {
                    "for assessors only"
                } else {
                    &from
                };
                line(
                    sheet,
                    [&mark.value, &mark.label, &mark.words, from],
                    &body(),
                )?;
            }
            line(sheet, ["", "", &scale.note, ""], &body())?;
            line(
                sheet,
                ["", "", &format!("Source: {}", view::source(scale)), ""],
                &body(),
            )?;
        }
        None => {
            for verdict in Verdict::ALL {
                let level = verdict
                    .level()
                    .map_or("–".to_owned(), |level| level.to_string());
                line(
                    sheet,
                    [&level, verdict.word(), verdict.meaning(), verdict.word()],
                    &body(),
                )?;
            }
        }
    }
    for (column, width) in (0..).zip(SCALE_WIDTHS) {
        sheet.set_column_width(column, f64::from(width))?;
    }
    print(sheet);
    Ok(())
}

fn about_sheet(sheet: &mut Worksheet, report: &Report, style: &Style) -> Result<(), XlsxError> {
    sheet.set_name("About")?;
    for (column, width) in (0..).zip(ABOUT_WIDTHS) {
        sheet.set_column_width(column, f64::from(width))?;
    }
    let mut row = 0;
    let mut line = |sheet: &mut Worksheet, one: &str, other: &str, format: &Format| {
        for (column, cell) in [(0, one), (1, other)] {
            sheet.write_string_with_format(row, column, view::cut(cell, 2000), format)?;
        }
        sheet.set_row_height(row, height(&[one, other], &ABOUT_WIDTHS))?;
        row += 1;
        Ok::<(), XlsxError>(())
    };
    if !report.findings.is_empty() {
        line(sheet, "To know about this assessment", "", &head(false))?;
        for finding in view::findings(report) {
            let place = view::finding_place(report, finding);
            line(sheet, &place, &finding.message, &body())?;
        }
        line(sheet, "", "", &Format::new())?;
    }
    line(sheet, "The score", "", &head(false))?;
    line(sheet, "Charter", &report.charter.title, &body())?;
    line(sheet, "Score", &view::overall(report), &body())?;
    line(sheet, "How it comes about", &view::sum(report), &body())?;
    if let Some(scale) = &style.scale {
        line(sheet, &scale.title, &view::marks(report, scale), &body())?;
    }
    if !style.limited_to.is_empty() {
        line(sheet, "Only", &style.limited_to.join(", "), &body())?;
    }
    line(sheet, "", "", &Format::new())?;
    line(sheet, "Files", "SHA-256", &head(false))?;
    for input in &report.inputs {
        line(sheet, view::name_of(&input.name), &input.digest, &body())?;
    }
    line(sheet, "Rules", &report.rules_digest, &body())?;
    line(sheet, "", &view::foot(report), &body())?;
    print(sheet);
    Ok(())
}

/// Printed across the page, as wide as it is.
fn print(sheet: &mut Worksheet) {
    sheet
        .set_landscape()
        .set_paper_size(9)
        .set_print_fit_to_pages(1, 0)
        .set_margins(0.4, 0.4, 0.5, 0.5, 0.3, 0.3)
        .set_footer("&CPage &P of &N");
}

const INK: Color = Color::RGB(0x1B_1F_24);
const RED: Color = Color::RGB(0xA1_1D_1D);
const GREEN: Color = Color::RGB(0x1C_5E_3A);
const AMBER: Color = Color::RGB(0x7A_4A_00);
const GREY: Color = Color::RGB(0x55_5E_68);
const LINE: Color = Color::RGB(0xD5_DA_DF);

fn body() -> Format {
    Format::new()
        .set_text_wrap()
        .set_align(FormatAlign::Top)
        .set_font_color(INK)
        .set_border_bottom(FormatBorder::Thin)
        .set_border_color(LINE)
}

fn centred() -> Format {
    body().set_align(FormatAlign::Center)
}

fn head(own: bool) -> Format {
    let fill = if own { 0x7A_4A_00 } else { 0x1F_3A_5F };
    Format::new()
        .set_bold()
        .set_text_wrap()
        .set_align(FormatAlign::VerticalCenter)
        .set_font_color(Color::White)
        .set_background_color(Color::RGB(fill))
}

fn own_cell() -> Format {
    body().set_background_color(Color::RGB(0xFF_F8_E6))
}

fn ink(verdict: Verdict) -> Format {
    let colour = match verdict {
        Verdict::Evidenced | Verdict::Committed => GREEN,
        Verdict::Claimed => AMBER,
        Verdict::Absent | Verdict::Contradicted => RED,
        Verdict::NotApplicable | Verdict::CannotEvaluate => GREY,
    };
    body().set_bold().set_font_color(colour)
}
