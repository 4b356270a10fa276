//! The sheet with the words of the scale; without one, with what the verdicts mean.

use super::lines::{Lines, Written};
use super::looks::{body, head, title};
use crate::catalogue::say;
use crate::judge::Verdict;
use crate::render::view;
use crate::rules::{Mark, Scale};
use crate::shape;
use rust_xlsxwriter::Worksheet;

/// Widths of the columns, in characters.
const WIDTHS: [u16; 4] = [10, 26, 80, 34];
/// Rows above the head: the title and an empty one.
const ABOVE: u32 = 2;

pub(super) fn fill(sheet: &mut Worksheet, scale: Option<&Scale>) -> Written {
    sheet.set_name(say::report::Scale.to_string())?;
    let name = match scale {
        Some(scale) => view::short(&scale.title),
        None => say::report::LevelsOfCharterlint.to_string(),
    };
    sheet.write_string_with_format(0, 0, name, &title())?;
    let mut lines = Lines::from(sheet, ABOVE, WIDTHS)?;
    let heads = [
        say::page::Mark.to_string(),
        say::page::Name.to_string(),
        say::page::GivenWhen.to_string(),
        say::report::FromTheVerdict.to_string(),
    ];
    lines.put(heads.each_ref().map(String::as_str), &head(false))?;
    match scale {
        Some(scale) => marks(&mut lines, scale),
        None => levels(&mut lines),
    }
}

fn marks(lines: &mut Lines<4>, scale: &Scale) -> Written {
    for mark in &scale.marks {
        let mut from = verdicts(scale, mark);
        if from.is_empty() {
            from = say::report::ForAssessorsOnly.to_string();
        }
        lines.put([&mark.value, &mark.label, &mark.words, &from], &body())?;
    }
    lines.put(["", "", &scale.note, ""], &body())?;
    lines.put(["", "", &view::source(scale), ""], &body())
}

/// The verdicts that a mark is given for.
fn verdicts(scale: &Scale, mark: &Mark) -> String {
    let is_given = |verdict: &Verdict| {
        shape::mark(Some(scale), *verdict).is_some_and(|one| one.value == mark.value)
    };
    let given = Verdict::ALL.into_iter().filter(is_given);
    given.map(Verdict::word).collect::<Vec<_>>().join(", ")
}

fn levels(lines: &mut Lines<4>) -> Written {
    for verdict in Verdict::ALL {
        let level = verdict.level();
        let level = level.map_or("–".to_owned(), |level| level.to_string());
        lines.put(
            [&level, verdict.word(), &verdict.meaning(), verdict.word()],
            &body(),
        )?;
    }
    Ok(())
}
