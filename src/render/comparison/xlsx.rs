//! The comparison as a workbook: an overview, a sheet for each principle, and one each for differences, shared passages and limits.
//!
//! Everything from bids is written as text, so nothing in it is a formula or a link to a spreadsheet.

use super::bids::{FOOT, input_name, place, row};
use crate::compare::{At, Comparison};
use crate::judge::Verdict;
use crate::render::{Style, plain};
use crate::report::Principle;
use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError,
};
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
/// Letters that a sheet's name may have.
const NAME: usize = 31;

/// The sheets that aren't about one principle; the first comes before those, the others after them.
const OTHERS: [&str; 6] = [
    "Overview",
    "Apart",
    "Common gaps",
    "Must-haves",
    "Shared passages",
    "Not read or judged",
];

type Written = Result<(), XlsxError>;

pub(super) fn write(comparison: &Comparison, _: &Style) -> Result<Vec<u8>, String> {
    workbook(comparison).map_err(|error| error.to_string())
}

fn workbook(comparison: &Comparison) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // The day of creation would make equal comparisons differ.
    let day = ExcelDateTime::from_ymd(2000, 1, 1)?;
    book.set_properties(
        &DocProperties::new()
            .set_title("Bids side by side")
            .set_creation_datetime(&day),
    );
    overview(book.add_worksheet().set_name(OTHERS[0])?, comparison)?;
    let first = comparison.bids.first();
    let principles = first.map_or(&[][..], |bid| &bid.report.principles);
    for (at, name) in sheet_names(principles).iter().enumerate() {
        let sheet = book.add_worksheet().set_name(name)?;
        principle(sheet, comparison, at, &principles[at])?;
    }
    let sheets = [apart, gaps, must_haves, shared, limits];
    for (name, fill) in OTHERS[1..].iter().zip(sheets) {
        fill(book.add_worksheet().set_name(*name)?, comparison)?;
    }
    book.save_to_buffer()
}

/// A sheet that is filled row by row; the first row is the head.
struct Table<'a> {
    sheet: &'a mut Worksheet,
    row: u32,
    columns: u16,
    words: Format,
    /// Letters that the columns show in a line.
    widths: Vec<f64>,
    /// Points that the row needs so far.
    height: f64,
}

/// Pages side by side on which the columns can still be read in print.
fn pages_wide(head: &[(&str, f64)]) -> u16 {
    let letters: f64 = head.iter().map(|(_, width)| width).sum();
    let mut pages = 1;
    while f64::from(pages) * PAGE < letters {
        pages += 1;
    }
    pages
}

impl<'a> Table<'a> {
    /// Writes the head with the widths of its columns, and freezes it with the first `frozen` columns.
    fn new(sheet: &'a mut Worksheet, head: &[(&str, f64)], frozen: u16) -> Result<Self, XlsxError> {
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
        sheet.set_freeze_panes(1, frozen)?;
        sheet.set_row_height(0, HEAD)?;
        sheet.set_landscape();
        sheet.set_print_fit_to_pages(pages_wide(head), 0);
        sheet.set_repeat_rows(0, 0)?;
        if frozen > 0 {
            sheet.set_repeat_columns(0, frozen - 1)?;
        }
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
    fn next(&mut self) {
        self.row += 1;
        self.height = LINE;
    }

    fn words(&mut self, column: u16, words: &str) -> Written {
        let cell = cut(words);
        let width = self.widths.get(usize::from(column)).copied();
        self.grow(&cell, width.unwrap_or(10.0))?;
        self.sheet
            .write_string_with_format(self.row, column, cell, &self.words)?;
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

    fn number(&mut self, column: u16, number: Option<u32>) -> Written {
        if let Some(number) = number {
            self.sheet
                .write_number_with_format(self.row, column, number, &self.words)?;
        }
        Ok(())
    }

    fn verdict(&mut self, column: u16, verdict: Verdict) -> Written {
        let format = self.words.clone().set_background_color(colour(verdict));
        self.sheet
            .write_string_with_format(self.row, column, verdict.word(), &format)?;
        Ok(())
    }

    /// Lets the rows be filtered by every column.
    fn filter(self) -> Written {
        if self.row > 0 && self.columns > 0 {
            self.sheet.autofilter(0, 0, self.row, self.columns - 1)?;
        }
        Ok(())
    }
}

fn overview(sheet: &mut Worksheet, comparison: &Comparison) -> Written {
    let principles = comparison
        .bids
        .first()
        .map(|bid| bid.report.principles.as_slice())
        .unwrap_or_default();
    let titles: Vec<String> = principles.iter().map(title).collect();
    let mut head = vec![
        ("Bid", 34.0),
        ("Score of 100", 8.0),
        ("Judged", 8.0),
        ("Of criteria", 8.0),
        ("Must-haves not reached", 12.0),
        ("Below threshold", 10.0),
    ];
    head.extend(titles.iter().map(|title| (title.as_str(), 12.0)));
    let mut table = Table::new(sheet, &head, 1)?;
    for bid in &comparison.bids {
        let total = bid.report.total;
        table.next();
        table.words(0, &bid.name)?;
        table.number(1, total.percent)?;
        table.number(2, Some(total.judged))?;
        table.number(3, Some(total.criteria))?;
        table.number(4, u32::try_from(bid.unmet.len()).ok())?;
        table.words(
            5,
            bid.below
                .map_or("", |below| if below { "yes" } else { "no" }),
        )?;
        for (column, principle) in (6..).zip(&bid.report.principles) {
            table.number(column, principle.score.percent)?;
        }
    }
    let foot = table.row + 2;
    table.sheet.write_string(foot, 0, FOOT)?;
    if let Some(bid) = comparison.bids.first() {
        let rules = format!(
            "{}, rules {}, charterlint {}",
            bid.report.charter.title,
            bid.report.rules_digest,
            env!("CARGO_PKG_VERSION")
        );
        table.sheet.write_string(foot + 1, 0, cut(&rules))?;
    }
    table.filter()
}

fn principle(
    sheet: &mut Worksheet,
    comparison: &Comparison,
    at: usize,
    principle: &Principle,
) -> Written {
    let titles: Vec<[String; 2]> = comparison
        .bids
        .iter()
        .map(|bid| [bid.name.clone(), format!("{}: quote", bid.name)])
        .collect();
    let mut head = vec![("Criterion", 26.0), ("Question", 40.0), ("Weight", 8.0)];
    for [verdict, quote] in &titles {
        head.push((verdict, 14.0));
        head.push((quote, 48.0));
    }
    let mut table = Table::new(sheet, &head, 1)?;
    for (criterion, standing) in principle.criteria.iter().enumerate() {
        let at = At {
            principle: at,
            criterion,
        };
        table.next();
        table.words(0, &standing.title)?;
        table.words(1, &standing.question)?;
        table.number(2, Some(standing.weight))?;
        for (column, (bid, standing)) in (3..).step_by(2).zip(row(comparison, at)) {
            table.verdict(column, standing.verdict)?;
            let words = match (standing.deciding(), &standing.reason) {
                (Some(quote), _) => format!("{}\n{}", quote.text.trim(), place(bid, quote)),
                (None, reason) => reason.clone().unwrap_or_default(),
            };
            table.words(column + 1, &words)?;
        }
    }
    table.filter()
}

fn apart(sheet: &mut Worksheet, comparison: &Comparison) -> Written {
    let mut head = vec![("Criterion", 30.0), ("Id", 32.0), ("Spread", 8.0)];
    head.extend(comparison.bids.iter().map(|bid| (bid.name.as_str(), 14.0)));
    let mut table = Table::new(sheet, &head, 1)?;
    for apart in &comparison.apart {
        table.next();
        for (column, (_, standing)) in (3..).zip(row(comparison, apart.at)) {
            if column == 3 {
                table.words(0, &standing.title)?;
                table.words(1, &standing.id)?;
                table.number(2, Some(apart.spread))?;
            }
            table.verdict(column, standing.verdict)?;
        }
    }
    table.filter()
}

fn gaps(sheet: &mut Worksheet, comparison: &Comparison) -> Written {
    let head = [
        ("Criterion", 30.0),
        ("Id", 32.0),
        ("Question", 60.0),
        ("Weight", 8.0),
        ("Bids that claim it", 10.0),
        ("Bids judged", 10.0),
    ];
    let mut table = Table::new(sheet, &head, 1)?;
    for gap in &comparison.common_gaps {
        if let Some((_, standing)) = row(comparison, gap.at).next() {
            table.next();
            table.words(0, &standing.title)?;
            table.words(1, &standing.id)?;
            table.words(2, &standing.question)?;
            table.number(3, Some(standing.weight))?;
            table.number(4, u32::try_from(gap.claimed).ok())?;
            table.number(5, u32::try_from(gap.judged).ok())?;
        }
    }
    table.filter()
}

fn must_haves(sheet: &mut Worksheet, comparison: &Comparison) -> Written {
    let head = [
        ("Bid", 34.0),
        ("Required", 34.0),
        ("At least", 12.0),
        ("Criterion not reached", 34.0),
        ("Verdict", 16.0),
    ];
    let mut table = Table::new(sheet, &head, 1)?;
    for bid in &comparison.bids {
        for unmet in &bid.unmet {
            if let Some(must_have) = comparison.demands.must_haves.get(unmet.must_have) {
                table.next();
                table.words(0, &bid.name)?;
                table.words(1, &must_have.id)?;
                table.words(2, must_have.least.word())?;
                table.words(3, &unmet.criterion)?;
                table.verdict(4, unmet.verdict)?;
            }
        }
    }
    table.filter()
}

fn shared(sheet: &mut Worksheet, comparison: &Comparison) -> Written {
    let head = [
        ("Passage", 8.0),
        ("Words", 8.0),
        ("In most bids", 8.0),
        ("Bid", 30.0),
        ("File", 34.0),
        ("Line", 8.0),
        ("Page", 8.0),
        ("Text", 90.0),
    ];
    let mut table = Table::new(sheet, &head, 1)?;
    for (nth, passage) in (1..).zip(&comparison.shared) {
        for stand in &passage.stands {
            let Some(bid) = comparison.bids.get(stand.bid) else {
                continue;
            };
            table.next();
            table.number(0, Some(nth))?;
            table.number(1, u32::try_from(passage.words).ok())?;
            table.words(2, if passage.in_most { "yes" } else { "no" })?;
            table.words(3, &bid.name)?;
            table.words(4, input_name(bid, Some(stand.input)).unwrap_or_default())?;
            table.number(5, u32::try_from(stand.place.line).ok())?;
            table.number(
                6,
                stand.place.page.and_then(|page| u32::try_from(page).ok()),
            )?;
            table.words(7, &stand.text)?;
        }
    }
    table.filter()
}

fn limits(sheet: &mut Worksheet, comparison: &Comparison) -> Written {
    let head = [
        ("Bid", 34.0),
        ("File", 34.0),
        ("Whole document", 10.0),
        ("Where", 16.0),
        ("Why", 90.0),
    ];
    let mut table = Table::new(sheet, &head, 1)?;
    for limit in &comparison.limits {
        if let Some(bid) = comparison.bids.get(limit.bid) {
            table.next();
            table.words(0, &bid.name)?;
            table.words(1, input_name(bid, limit.input).unwrap_or_default())?;
            table.words(2, if limit.whole { "yes" } else { "no" })?;
            table.words(3, &limit.place)?;
            table.words(4, &limit.message)?;
        }
    }
    table.filter()
}

fn title(principle: &Principle) -> String {
    format!("{} {}", principle.section, principle.title)
        .trim()
        .to_owned()
}

/// Names that spreadsheets take: short, without marks that they refuse, and no two alike.
fn sheet_names(principles: &[Principle]) -> Vec<String> {
    let mut taken: Vec<String> = [OTHERS.as_slice(), &["History"]]
        .concat()
        .iter()
        .map(|name| name.to_lowercase())
        .collect();
    let mut names = Vec::new();
    for (nth, principle) in principles.iter().enumerate() {
        let mut name = sheet_name(&title(principle));
        let mut number = nth + 1;
        while name.is_empty() || taken.contains(&name.to_lowercase()) {
            name = sheet_name(&format!("{number} {}", title(principle)));
            number += principles.len();
        }
        taken.push(name.to_lowercase());
        names.push(name);
    }
    names
}

fn sheet_name(title: &str) -> String {
    let mut units = 0;
    let fits = |letter: &char| {
        units += letter.len_utf16();
        units <= NAME
    };
    let usable = |letter: char| match letter {
        '[' | ']' | ':' | '*' | '?' | '/' | '\\' | '\'' => ' ',
        letter if letter.is_control() => ' ',
        letter => letter,
    };
    let name: String = title.chars().map(usable).take_while(fits).collect();
    name.trim().to_owned()
}

/// As much as a cell holds. Marks that have no place in a workbook's XML are left out.
fn cut(words: &str) -> String {
    let mut units = 0;
    let clean = plain::lines(words);
    let fits = |letter: &char| {
        units += letter.len_utf16();
        units <= CELL
    };
    clean.chars().take_while(fits).collect()
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
