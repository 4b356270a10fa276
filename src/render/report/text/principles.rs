//! The table of principles, with bars.

use crate::catalogue::say;
use crate::render::page::marks::ink_of;
use crate::render::{Ink, Page, view};
use crate::report::{Principle, Report};

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
    fn a_bar_has_ten_cells() {
        assert_eq!(bar(Some(58)), "▰▰▰▰▰▰▱▱▱▱");
        assert_eq!(bar(Some(100)), "▰▰▰▰▰▰▰▰▰▰");
        assert_eq!(bar(None), "▱▱▱▱▱▱▱▱▱▱");
    }
}
