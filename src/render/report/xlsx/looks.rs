//! How cells and printed sheets look.

use crate::catalogue::say::report as say;
use crate::judge::Verdict;
use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, Worksheet};

/// Height of a line, and the greatest of a row, in points.
pub(super) const LINE_HEIGHT: u32 = 15;
const ROW_HEIGHT: u32 = 405;

const INK: Color = Color::RGB(0x1B_1F_24);
const RED: Color = Color::RGB(0xA1_1D_1D);
const GREEN: Color = Color::RGB(0x1C_5E_3A);
const AMBER: Color = Color::RGB(0x7A_4A_00);
const GREY: Color = Color::RGB(0x55_5E_68);
const LINE: Color = Color::RGB(0xD5_DA_DF);

pub(super) fn title() -> Format {
    Format::new().set_bold().set_font_size(14)
}

/// Words that are to be read first.
pub(super) fn grave() -> Format {
    Format::new().set_bold().set_font_color(RED)
}

/// Words that say that all is well.
pub(super) fn good() -> Format {
    Format::new().set_bold().set_font_color(GREEN)
}

/// A cell that says that something isn't.
pub(super) fn bad() -> Format {
    body().set_bold().set_font_color(RED)
}

pub(super) fn body() -> Format {
    Format::new()
        .set_text_wrap()
        .set_align(FormatAlign::Top)
        .set_font_color(INK)
        .set_border_bottom(FormatBorder::Thin)
        .set_border_color(LINE)
}

pub(super) fn centred() -> Format {
    body().set_align(FormatAlign::Center)
}

/// The head of a column; those that people fill in have a colour of their own.
pub(super) fn head(own: bool) -> Format {
    let fill = if own { 0x7A_4A_00 } else { 0x1F_3A_5F };
    Format::new()
        .set_bold()
        .set_text_wrap()
        .set_align(FormatAlign::VerticalCenter)
        .set_font_color(Color::White)
        .set_background_color(Color::RGB(fill))
}

/// A cell that people fill in.
pub(super) fn own() -> Format {
    body().set_background_color(Color::RGB(0xFF_F8_E6))
}

pub(super) fn verdict(verdict: Verdict) -> Format {
    let colour = match verdict {
        Verdict::Evidenced | Verdict::Committed => GREEN,
        Verdict::Claimed => AMBER,
        Verdict::Absent | Verdict::Contradicted => RED,
        Verdict::NotApplicable | Verdict::CannotEvaluate => GREY,
    };
    body().set_bold().set_font_color(colour)
}

/// The height that wrapped cells need, roughly: not every program works it out itself.
pub(super) fn height(cells: &[impl AsRef<str>], widths: &[u16]) -> u32 {
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

/// Printed across the page, as wide as it is.
pub(super) fn print(sheet: &mut Worksheet) {
    // what spreadsheets fill in
    let (page, pages) = ("&P", "&N");
    let foot = say::PageOfPages { page, pages };
    sheet
        .set_landscape()
        .set_paper_size(9)
        .set_print_fit_to_pages(1, 0)
        .set_margins(0.4, 0.4, 0.5, 0.5, 0.3, 0.3)
        .set_footer(format!("&C{foot}"));
}
