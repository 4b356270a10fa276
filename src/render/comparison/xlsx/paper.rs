//! How sheets are printed: on A4 across, as wide as the page, with their heads on each one.

use crate::catalogue::say;
use crate::compare::Comparison;
use crate::render::comparison::bids::side_by_side;
use crate::render::view;
use rust_xlsxwriter::Worksheet;

/// A4, as spreadsheets number papers.
const A4: u8 = 9;
/// Characters of the charter's title in the foot of a page; all of a foot may have 255.
const TITLE: usize = 90;

pub(super) fn set_up(sheet: &mut Worksheet, comparison: &Comparison) {
    // what spreadsheets fill in: the page, how many there are, and the sheet
    let (page, pages, name) = ("&P", "&N", "&A");
    let pages = say::report::PageOfPages { page, pages };
    let charter = comparison.bids.first();
    let charter = charter.map_or("", |bid| bid.report.charter.title.as_str());
    let charter = plain(&view::cut(charter, TITLE));
    let title = plain(&side_by_side(comparison));
    sheet
        .set_landscape()
        .set_paper_size(A4)
        .set_print_fit_to_pages(1, 0)
        .set_margins(0.4, 0.4, 0.6, 0.6, 0.3, 0.3)
        .set_header(format!("&L{title}&R{name}"))
        .set_footer(format!("&L{charter}&R{pages}"));
}

/// Words in which nothing is a command to the printer.
fn plain(words: &str) -> String {
    words.replace('&', "&&")
}
