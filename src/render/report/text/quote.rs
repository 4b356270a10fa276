//! A quote on a page of text: its words, where they stand, and what was made of them.

use crate::catalogue::say::page as say;
use crate::document::{Place, Spot};
use crate::render::{Ink, Page, plain, view};
use crate::report::{Quote, Report};
use unicode_width::UnicodeWidthChar;

/// Columns after which a quote is cut.
const QUOTE: usize = 300;

/// The file in which a quote stands.
#[derive(Clone, Copy, Debug)]
pub struct Cited<'a> {
    /// Its name, or path from where the program was started.
    pub file: &'a str,
    /// Whether there is no other, so that its name needn't stand by each place.
    pub alone: bool,
}

impl<'a> Cited<'a> {
    /// The file of that number among the inputs of a report.
    #[must_use]
    pub fn of(report: &'a Report, input: usize) -> Self {
        let input = report.inputs.get(input);
        Self {
            file: input.map_or("", |input| input.name.as_str()),
            alone: view::is_alone(report),
        }
    }
}

/// Puts a quote on a page: the words, where they stand, and what was made of them.
pub fn quote(page: &mut Page, indent: &str, quote: &Quote, cited: Cited) {
    let lead = [(Ink::Plain, indent)];
    let words = shorten(&quote.text);
    page.item(
        &lead,
        &[(Ink::Plain, "“"), (Ink::Plain, &words), (Ink::Plain, "”")],
    );
    let ink = page.link_to(cited.file);
    page.item(&lead, &[(ink, &citation(quote, cited))]);
    if !quote.because.is_empty() {
        let ink = if quote.strength.is_none() {
            Ink::Bad
        } else {
            Ink::Faint
        };
        page.item(&lead, &[(ink, &quote.because.join("; "))]);
    }
}

/// A place in a file, without its headings.
pub(super) fn spot(place: &Place, cited: Cited) -> String {
    if cited.alone {
        return place.to_string();
    }
    let file = view::name_of(cited.file);
    match (&place.spot, place.page) {
        (Spot::Line, None) => format!("{file}:{}", place.line),
        (Spot::Line, Some(page)) => {
            let line = place.line;
            say::LineOnPage { file, line, page }.to_string()
        }
        _ => format!("{file}, {place}"),
    }
}

/// Where a quote stands, with its headings.
fn citation(quote: &Quote, cited: Cited) -> String {
    let place = &quote.place;
    let spot = spot(place, cited);
    // the sheet has been named
    let named =
        |heading: &&str| matches!(&place.spot, Spot::Cell { sheet, .. } if sheet == heading);
    let headings = place.headings.iter().map(String::as_str);
    let headings: Vec<&str> = headings.filter(|heading| !named(heading)).collect();
    let headings = headings.join(" › ");
    let dot = if headings.is_empty() { "" } else { " · " };
    format!("{spot}{dot}{headings}")
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
}
