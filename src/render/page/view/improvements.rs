//! What to improve, in words.

use super::cut::{cut, short};
use super::names::file;
use crate::catalogue::say::report as say;
use crate::document::Place;
use crate::report::{Cause, Improvement, Report};

/// Improvements that are told first.
pub(in crate::render) const FIRST: usize = 5;

/// The improvements that are told first, and the others.
pub(in crate::render) fn improvements(
    report: &Report,
) -> (Vec<Improvement<'_>>, Vec<Improvement<'_>>) {
    let mut first = report.improvements();
    let others = first.split_off(FIRST.min(first.len()));
    (first, others)
}

/// The heading of those that are told first.
pub(in crate::render) fn improve_first(all: usize) -> String {
    if all > FIRST {
        say::ImproveFirstOf { count: all }.to_string()
    } else {
        say::ImproveFirst.to_string()
    }
}

/// The statement to improve with its place, in a sentence; `None` where there is none. It is cut after `limit` characters.
pub(in crate::render) fn said(
    report: &Report,
    improvement: &Improvement,
    limit: usize,
) -> Option<String> {
    let said = improvement.said?;
    let quote = cut(&said.text, limit);
    let place = cited(report, said.input, &said.place);
    Some(if said.is_of_file() {
        say::FilesShow { quote, place }.to_string()
    } else {
        say::YouSay { quote, place }.to_string()
    })
}

/// What adds to the total, as `+9.5`.
pub(in crate::render) fn gain(improvement: &Improvement) -> String {
    let worth = improvement.worth;
    format!("+{}.{}", worth / 10, worth % 10)
}

/// The word for a cause that isn't to be seen from the verdict.
pub(in crate::render) fn urgent(improvement: &Improvement) -> Option<&'static str> {
    (improvement.cause == Cause::Required).then(|| improvement.cause.word())
}

/// A place in words, with the name of its file where there are several.
pub(in crate::render) fn cited(report: &Report, input: usize, place: &Place) -> String {
    if is_alone(report) {
        return short(&place.to_string());
    }
    short(&format!("{}, {place}", file(report, input)))
}

/// Whether there is one file only, so that its name needn't stand by each place.
pub(in crate::render) fn is_alone(report: &Report) -> bool {
    report.inputs.len() == 1
}
