//! What was assessed, by its name, and what a reader must not forget.

use crate::catalogue::say::page as say;
use crate::render::Style;
use crate::report::{Input, Report};
use std::borrow::Cow;

/// The name of an input, for people.
pub(in crate::render) fn name_of(name: &str) -> Cow<'_, str> {
    if name == "-" {
        say::StandardInput.to_string().into()
    } else {
        name.into()
    }
}

/// The name of the file in which something stands, for people.
pub(in crate::render) fn file(report: &Report, input: usize) -> Cow<'_, str> {
    let input = report.inputs.get(input);
    input.map_or_else(Cow::default, |input| name_of(&input.name))
}

/// The file to name for what stands nowhere: the first that could be read.
pub(in crate::render) fn main_input(report: &Report) -> usize {
    let unread = |input: usize| {
        report.findings.iter().any(|finding| {
            finding.kind == "unread" && finding.input == Some(input) && finding.place.is_empty()
        })
    };
    (0..report.inputs.len())
        .find(|&input| !unread(input))
        .unwrap_or(0)
}

/// The documents of the proposal, without the files of a repository that are cited as evidence.
pub(in crate::render) fn documents(report: &Report) -> Vec<&Input> {
    let inputs = report.inputs.iter();
    inputs.filter(|input| !input.is_artefact).collect()
}

/// The proposal by its documents.
pub(in crate::render) fn title(report: &Report) -> String {
    match documents(report).as_slice() {
        [] => say::Nothing.to_string(),
        [input] => name_of(&input.name).into_owned(),
        [first, rest @ ..] => {
            let (first, more) = (name_of(&first.name), rest.len());
            say::FirstAndMore { first, more }.to_string()
        }
    }
}

/// The same without the folders of a single file, which the reader has just named.
pub(in crate::render) fn own_name(report: &Report) -> String {
    let title = title(report);
    match documents(report).as_slice() {
        [_] => {
            let name = title.rsplit('/').next();
            name.filter(|name| !name.is_empty())
                .unwrap_or(&title)
                .to_owned()
        }
        _ => title,
    }
}

/// The principles to which the charter was limited, in words; `None` if it wasn't.
pub(in crate::render) fn only(style: &Style) -> Option<String> {
    let ids = style.limited_to.join(", ");
    (!style.limited_to.is_empty()).then(|| say::OnlyThese { ids }.to_string())
}

/// How many things there are besides those that are shown.
pub(in crate::render) fn more(count: usize) -> String {
    say::AndMore { count }.to_string()
}

/// What a reader must not forget, and which rules it was.
pub(in crate::render) fn foot(report: &Report) -> String {
    let rules = report
        .rules_digest
        .get(..12)
        .unwrap_or(&report.rules_digest);
    let version = env!("CARGO_PKG_VERSION");
    say::ReadsWords { rules, version }.to_string()
}
