//! Where things stand: files, lines, pages, headings.

use super::shape::{Location, Logical, Message, Region};
use crate::catalogue::say::page as say;
use crate::render::view;
use crate::report::{Finding, Input, Quote, Report};
use std::fmt::Write as _;

/// Characters that a snippet may take.
const SNIPPET: usize = 2000;

/// Lines where the file has lines; a page, slide or cell, which a region can't tell, as a logical location.
pub(super) fn of_quote(report: &Report, quote: &Quote) -> Location {
    let text = view::cut(&quote.text, SNIPPET);
    let mut location = of_file(report, quote.input).unwrap_or_default();
    if let Some(physical) = &mut location.physical
        && let Some(start_line) = quote.place.line_of_file()
    {
        physical.region = Some(Region {
            start_line,
            snippet: Message { text: text.clone() },
        });
    }
    location.logical_locations = logical(quote);
    location.message = Some(Message {
        text: format!("{}: “{text}”", view::strength(quote)),
    });
    location
}

/// The file that a finding is about, if it is about one.
pub(super) fn of_finding(report: &Report, finding: &Finding) -> Option<Location> {
    of_file(report, finding.input?)
}

/// A file as a whole.
pub(super) fn of_file(report: &Report, input: usize) -> Option<Location> {
    let file = report.inputs.get(input)?;
    Some(Location::of_file(uri(file), input))
}

/// Page or part, and the headings above.
fn logical(quote: &Quote) -> Vec<Logical> {
    let part = match (quote.place.page, quote.place.line_of_file()) {
        (Some(page), _) => {
            let name = say::PageNumber { page }.to_string();
            Some(Logical::of("page", name))
        }
        (None, None) => Some(Logical::of("part", view::spot(quote))),
        (None, Some(_)) => None,
    };
    let headings = Some(view::headings(quote)).filter(|headings| !headings.is_empty());
    let heading = headings.map(|headings| Logical::of("heading", headings));
    part.into_iter().chain(heading).collect()
}

/// A path as a relative reference: what a URI has other plans for is escaped byte by byte.
pub(super) fn uri(input: &Input) -> String {
    let name = view::name_of(&input.name);
    let name = name.trim_start_matches("./");
    let mut uri = String::with_capacity(name.len());
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            let _ = write!(uri, "%{byte:02X}");
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_becomes_a_relative_reference() {
        let uri = |name: &str| {
            uri(&Input {
                name: name.into(),
                digest: String::new(),
                text_digest: String::new(),
                is_artefact: false,
            })
        };
        assert_eq!(uri("./annexes/a b#1.md"), "annexes/a%20b%231.md");
        assert_eq!(uri("javascript:x"), "javascript%3Ax");
        assert_eq!(uri("-"), "standard%20input");
    }
}
