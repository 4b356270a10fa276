//! The report for people, made to be read from the top and left off anywhere.

use super::held;
use crate::document::{Place, Spot};
use crate::render::{Ink, Page, Style, plain, shown, view};
use crate::report::{Gap, Principle, Quote, Report, Standing};
use unicode_width::UnicodeWidthChar;

/// Quotes per criterion, unless the reader asks for more.
const QUOTES: usize = 1;
/// Columns after which a quote is cut.
const QUOTE: usize = 300;
/// Gaps under "what would raise the score most".
const FIRST: usize = 3;
/// Cells of a bar.
const CELLS: u32 = 10;

pub(super) fn write(report: &Report, style: &Style) -> Vec<u8> {
    let mut page = Page::new(style);
    overall(&mut page, report);
    if !style.brief {
        frame(&mut page, report, style);
        principles(&mut page, report);
        held::claims(&mut page, report);
        findings(&mut page, report);
        held::waivers(&mut page, report);
        gaps(&mut page, report);
        evidence(&mut page, report, style);
        foot(&mut page, report);
    }
    page.finish().into_bytes()
}

/// Puts a quote on a page: the words, where they stand, and what was made of them.
pub fn quote(page: &mut Page, indent: &str, quote: &Quote, file: &str) {
    let lead = [(Ink::Plain, indent)];
    let words = shorten(&quote.text);
    page.item(
        &lead,
        &[(Ink::Plain, "“"), (Ink::Plain, &words), (Ink::Plain, "”")],
    );
    page.item(&lead, &[(Ink::Faint, &place(quote, file))]);
    if !quote.because.is_empty() {
        let ink = if quote.strength.is_none() {
            Ink::Bad
        } else {
            Ink::Faint
        };
        page.item(&lead, &[(ink, &quote.because.join("; "))]);
    }
}

/// What was assessed, and how it came out, in one line.
fn overall(page: &mut Page, report: &Report) {
    let ink = match report.total.percent {
        Some(_) => ink_of(report.total.percent),
        None => Ink::Fair,
    };
    let coverage = format!(
        ", judged {} of {} criteria",
        report.total.judged, report.total.criteria
    );
    page.put(&[
        (Ink::Strong, &view::title(report)),
        (Ink::Strong, ": "),
        (ink, &view::score(&report.total)),
        (Ink::Plain, &coverage),
    ]);
}

/// Against what it was assessed, and how the verdicts fell.
fn frame(page: &mut Page, report: &Report, style: &Style) {
    let mut parts = vec![report.charter.title.clone()];
    if !style.limited_to.is_empty() {
        parts.push(format!("only {}", style.limited_to.join(", ")));
    }
    if let Some(language) = &report.language {
        parts.push(format!("language {language}"));
    }
    let artefacts = report.inputs.iter().filter(|input| input.is_artefact);
    match artefacts.count() {
        0 => {}
        1 => parts.push("1 file as evidence".into()),
        count => parts.push(format!("{count} files as evidence")),
    }
    if let Some(configuration) = &report.configuration {
        parts.push(format!("by {configuration}"));
    }
    page.put(&[(Ink::Faint, &parts.join(" · "))]);
    let tally: Vec<String> = view::tally(report)
        .iter()
        .map(|(verdict, count)| format!("{count} {}", verdict.word()))
        .collect();
    page.put(&[(Ink::Faint, &tally.join(", "))]);
    if let Some(scale) = &style.scale {
        let marks = format!("{}: {}", scale.title, view::marks(report, scale));
        page.put(&[(Ink::Faint, &marks)]);
        page.put(&[(Ink::Faint, &scale.note)]);
    }
    page.blank();
}

fn principles(page: &mut Page, report: &Report) {
    let row = |principle: &Principle| {
        [
            view::principle(principle),
            view::percent(&principle.score),
            bar(principle.score.percent),
            principle.fit.word().to_owned(),
            format!("{}/{}", view::met(principle), principle.score.judged),
            format!("{}/{}", principle.score.judged, principle.score.criteria),
        ]
    };
    let rows = report.principles.iter().map(row).collect();
    let mut inks = report
        .principles
        .iter()
        .map(|principle| ink_of(principle.score.percent));
    page.table(
        ["Principle", "Score", "", "Fit", "Met", "Judged"],
        rows,
        &[1, 4, 5],
        |line| paint_bar(line, &mut inks),
    );
    page.put(&[(
        Ink::Faint,
        "Met: committed or evidenced, of those judged. Judged: of those that apply.",
    )]);
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

/// What limits the assessment itself comes before what it says.
fn findings(page: &mut Page, report: &Report) {
    // claims and waivers stand in sections of their own
    let mut findings = view::findings(report);
    findings.retain(|finding| !matches!(finding.kind, "claim" | "waiver"));
    if findings.is_empty() {
        return;
    }
    page.heading("To know about this assessment");
    for finding in findings {
        let place = view::finding_place(report, finding);
        let colon = if place.is_empty() { "" } else { ": " };
        page.item(
            &[(Ink::Bad, "  ! ")],
            &[
                (Ink::Strong, &place),
                (Ink::Plain, colon),
                (Ink::Plain, &finding.message),
            ],
        );
    }
}

fn gaps(page: &mut Page, report: &Report) {
    let (first, others) = report.gaps.split_at(FIRST.min(report.gaps.len()));
    for (title, gaps) in [
        ("What would raise the score most", first),
        ("Other gaps, by worth", others),
    ] {
        if !gaps.is_empty() {
            page.heading(title);
            for gap in gaps {
                self::gap(page, gap);
            }
        }
    }
    if report.gaps.is_empty() && report.total.judged > 0 {
        page.heading("No gaps: every criterion that could be judged is evidenced. Good work!");
    }
}

fn gap(page: &mut Page, gap: &Gap) {
    let worth = format!("{:>6}  ", view::worth(gap));
    let step = format!(" · {} → {} · ", gap.verdict.word(), gap.reachable.word());
    page.item(
        &[(Ink::Good, &worth)],
        &[
            (Ink::Strong, &gap.title),
            (Ink::Faint, &step),
            (Ink::Faint, &gap.criterion),
        ],
    );
    page.item(
        &[(Ink::Plain, &" ".repeat(worth.len()))],
        &[(Ink::Plain, &gap.advice)],
    );
}

fn evidence(page: &mut Page, report: &Report, style: &Style) {
    for principle in &report.principles {
        let score = view::score(&principle.score);
        page.blank();
        page.put(&[
            (Ink::Strong, &principle.section),
            (Ink::Plain, " "),
            (Ink::Strong, &principle.title),
            (Ink::Faint, " · "),
            (ink_of(principle.score.percent), &score),
        ]);
        for standing in &principle.criteria {
            self::standing(page, report, standing, style);
        }
    }
}

/// What a reader must not forget, and which rules it was.
fn foot(page: &mut Page, report: &Report) {
    let foot = view::foot(report);
    page.blank();
    page.put(&[(Ink::Faint, &foot)]);
}

fn standing(page: &mut Page, report: &Report, standing: &Standing, style: &Style) {
    let (mark, ink) = mark(standing);
    let reason = standing
        .reason
        .as_ref()
        .map(|reason| format!(": {reason}"))
        .unwrap_or_default();
    page.item(
        &[(ink, mark)],
        &[
            (Ink::Plain, &standing.title),
            (Ink::Faint, " · "),
            (ink, &view::verdict(style.scale.as_ref(), standing.verdict)),
            (Ink::Faint, &reason),
            (Ink::Faint, &held::waived(report, standing.waiver)),
        ],
    );
    let mut count = 0;
    for quote in shown(&standing.evidence, style.evidence.unwrap_or(QUOTES)) {
        let file = view::file(report, quote.input);
        self::quote(page, "    ", quote, file);
        count += 1;
    }
    let left = standing.evidence.len() - count;
    if count > 0 && left > 0 {
        page.item(
            &[(Ink::Plain, "    ")],
            &[(Ink::Faint, &format!("and {left} more"))],
        );
    }
}

pub(in crate::render) fn mark(standing: &Standing) -> (&'static str, Ink) {
    match (standing.verdict.level(), standing.evidence.is_empty()) {
        (Some(3), _) => ("  ● ", Ink::Good),
        (Some(2), _) => ("  ◑ ", Ink::Good),
        (Some(1), _) => ("  ◔ ", Ink::Fair),
        (Some(_), true) => ("  ○ ", Ink::Bad),
        (Some(_), false) => ("  ✗ ", Ink::Bad),
        (None, _) => ("  – ", Ink::Faint),
    }
}

/// A place in a file, without its headings.
pub(super) fn at(place: &Place, file: &str) -> String {
    match (&place.spot, place.page) {
        (Spot::Line, None) => format!("{file}:{}", place.line),
        (Spot::Line, Some(page)) => format!("{file}:{} (page {page})", place.line),
        _ => format!("{file}, {place}"),
    }
}

pub(super) fn place(quote: &Quote, file: &str) -> String {
    let place = &quote.place;
    let at = at(place, file);
    // the sheet has been named
    let named =
        |heading: &&str| matches!(&place.spot, Spot::Cell { sheet, .. } if sheet == heading);
    let headings = place.headings.iter().map(String::as_str);
    let headings: Vec<&str> = headings.filter(|heading| !named(heading)).collect();
    let headings = headings.join(" › ");
    let dot = if headings.is_empty() { "" } else { " · " };
    format!("{at}{dot}{headings}")
}

pub(in crate::render) const fn ink_of(percent: Option<u32>) -> Ink {
    match percent {
        None => Ink::Faint,
        Some(67..) => Ink::Good,
        Some(33..) => Ink::Fair,
        Some(_) => Ink::Bad,
    }
}

/// The quote in one line; a long one is cut after a word.
pub(super) fn shorten(text: &str) -> String {
    let mut line = plain::line(text);
    let mut width = 0;
    let over = line.char_indices().find(|&(_, character)| {
        width += character.width().unwrap_or(0);
        width > QUOTE
    });
    if let Some((end, _)) = over {
        line.truncate(end);
        line.truncate(line.rfind(' ').unwrap_or(end));
        line.push_str(" …");
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_quote_is_cut_after_a_word() {
        let cut = shorten(&"one two ".repeat(60));
        assert!(cut.ends_with("two …") || cut.ends_with("one …"));
        assert!(cut.chars().count() <= QUOTE + 2);
        assert_eq!(shorten("  short\n  one "), "short one");
        assert_eq!(shorten(&"x".repeat(400)).chars().count(), QUOTE + 2);
    }

    #[test]
    fn a_bar_has_ten_cells() {
        assert_eq!(bar(Some(58)), "▰▰▰▰▰▰▱▱▱▱");
        assert_eq!(bar(Some(100)), "▰▰▰▰▰▰▰▰▰▰");
        assert_eq!(bar(None), "▱▱▱▱▱▱▱▱▱▱");
    }
}
