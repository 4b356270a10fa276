//! What was assessed, by its name, and what a reader must not forget.

use crate::report::{Input, Report};

/// The name of an input, for people.
pub(in crate::render) fn name_of(name: &str) -> &str {
    if name == "-" { "standard input" } else { name }
}

/// The name of the file in which something stands, for people.
pub(in crate::render) fn file(report: &Report, input: usize) -> &str {
    report
        .inputs
        .get(input)
        .map_or("", |input| name_of(&input.name))
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
        [] => "nothing".to_owned(),
        [input] => name_of(&input.name).to_owned(),
        [first, rest @ ..] => format!("{} and {} more", name_of(&first.name), rest.len()),
    }
}

/// What a reader must not forget, and which rules it was.
pub(in crate::render) fn foot(report: &Report) -> String {
    let rules = report
        .rules_digest
        .get(..12)
        .unwrap_or(&report.rules_digest);
    format!(
        "charterlint reads words; it doesn't know whether they are true. Version {}, rules {rules}.",
        env!("CARGO_PKG_VERSION")
    )
}
