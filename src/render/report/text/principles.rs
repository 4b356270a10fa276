//! The table of principles, with bars.

use crate::catalogue::say;
use crate::render::page::marks::ink_of;
use crate::render::{Ink, Page, view};
use crate::report::{Principle, Report};
use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

/// Columns that a line takes beside the title: score, bar, fit, criteria that are met.
const BESIDE: usize = 36;
/// Columns of the longest word for a fit.
const FIT: usize = 7;
/// Cells of a bar.
const CELLS: u32 = 10;

/// How each principle came out.
pub(super) fn table(page: &mut Page, report: &Report) {
    let row = |principle: &Principle| {
        [
            view::principle(principle),
            view::percent(&principle.score),
            bar(principle.score.least),
            principle.fit.word().to_owned(),
            format!("{}/{}", view::met(principle), principle.score.judged),
            format!("{}/{}", principle.score.judged, principle.score.criteria),
        ]
    };
    let rows = report.principles.iter().map(row).collect();
    let mut inks = report
        .principles
        .iter()
        .map(|principle| ink_of(principle.score.least));
    let head = [
        say::page::Principle.to_string(),
        say::report::Score.to_string(),
        String::new(),
        say::report::Fit.to_string(),
        say::report::Met.to_string(),
        say::report::Judged.to_string(),
    ];
    page.table(
        head.each_ref().map(String::as_str),
        rows,
        &[1, 4, 5],
        |line| paint_bar(line, &mut inks),
    );
    page.put(&[(Ink::Faint, &say::report::MetAndJudged.to_string())]);
    if let Some(pillars) = view::pillars(report) {
        page.put(&[(Ink::Plain, &pillars)]);
    }
}

/// How each principle came out, a line each and nothing around them. Titles are cut where a line has no room.
pub(super) fn rows(page: &mut Page, report: &Report, width: usize) {
    let titles = report.principles.iter().map(view::principle);
    let titles: Vec<String> = titles.map(|title| view::short(&title)).collect();
    let widest = titles.iter().map(|title| title.width()).max();
    let room = widest.unwrap_or(0).min(width.saturating_sub(BESIDE));
    let percents = report
        .principles
        .iter()
        .map(|one| view::percent(&one.score));
    let widest = percents.map(|percent| percent.width()).max().unwrap_or(0);
    for (principle, title) in report.principles.iter().zip(titles) {
        let score = &principle.score;
        let met = say::report::MetOf {
            met: view::met(principle),
            judged: score.judged,
        };
        let percent = format!(" {:>widest$} ", view::percent(score));
        let fit = format!(" {:FIT$} ", principle.fit.word());
        page.row(&[
            (Ink::Plain, &padded(&title, room)),
            (Ink::Plain, &percent),
            (ink_of(score.least), &bar(score.least)),
            (Ink::Plain, &fit),
            (Ink::Faint, &met.to_string()),
        ]);
    }
}

/// A text in so many columns, filled up or cut.
fn padded(text: &str, room: usize) -> String {
    let mut padded = String::new();
    let mut width = 0;
    for character in text.chars() {
        let wide = character.width().unwrap_or(0);
        if width + wide > room {
            break;
        }
        width += wide;
        padded.push(character);
    }
    if padded.len() < text.len() && padded.pop().is_some() {
        padded.push('…');
    }
    // what was cut off may have been two columns wide
    let width = padded.width().min(room);
    padded + &" ".repeat(room - width)
}

/// Colours the bar in a line of the table. A row may take several lines; its bar stands in the first.
fn paint_bar(line: &str, inks: &mut impl Iterator<Item = Ink>) -> Vec<(Ink, String)> {
    let (Some(start), Some(last)) = (line.find(['▰', '▱']), line.rfind(['▰', '▱'])) else {
        return vec![(Ink::Plain, line.to_owned())];
    };
    let end = last + '▰'.len_utf8();
    let ink = inks.next().unwrap_or(Ink::Plain);
    vec![
        (Ink::Plain, line[..start].to_owned()),
        (ink, line[start..end].to_owned()),
        (Ink::Plain, line[end..].to_owned()),
    ]
}

fn bar(percent: Option<u32>) -> String {
    let full = percent.map_or(0, |percent| (percent.min(100) * CELLS + 50) / 100);
    (0..CELLS)
        .map(|cell| if cell < full { '▰' } else { '▱' })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_are_filled_up_or_cut() {
        assert_eq!(padded("short", 7), "short  ");
        assert_eq!(padded("much too long", 7), "much t…");
        assert_eq!(padded("電子政府", 5), "電…  ");
    }

    #[test]
    fn a_bar_has_ten_cells() {
        assert_eq!(bar(Some(58)), "▰▰▰▰▰▰▱▱▱▱");
        assert_eq!(bar(Some(100)), "▰▰▰▰▰▰▰▰▰▰");
        assert_eq!(bar(None), "▱▱▱▱▱▱▱▱▱▱");
    }
}
