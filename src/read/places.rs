//! Where something stands that isn't read, as far as people are told.

use crate::catalogue::say::document::{Line, Page, ParagraphOfFile, Slide};
use crate::catalogue::say::read as say;
use crate::document::{Place, Spot};
use std::fmt::{self, Display, Formatter};

/// How many places are named.
const NAMED: usize = 5;

/// A place as people are told of it. [`Display`] says it in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum ToldPlace {
    /// A counted part of a file, from 1.
    Counted(Counted, usize),
    /// Anywhere else, in words.
    Other(String),
}

/// Parts of files that are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Counted {
    Line,
    Page,
    Paragraph,
    Slide,
}

impl ToldPlace {
    /// Where a reader stands.
    pub(super) fn new(line: usize, page: Option<usize>, spot: &Spot) -> Self {
        match (spot, page) {
            // lines of a page are counted by the reader, and mean nothing to people
            (_, Some(page)) => Self::Counted(Counted::Page, page),
            (Spot::Line, None) => Self::Counted(Counted::Line, line),
            (Spot::Paragraph, None) => Self::Counted(Counted::Paragraph, line),
            (
                Spot::Slide {
                    number,
                    notes: false,
                },
                None,
            ) => Self::Counted(Counted::Slide, *number),
            (Spot::Slide { .. } | Spot::Cell { .. }, None) => {
                let place = Place {
                    line,
                    page: None,
                    spot: spot.clone(),
                    headings: Vec::new(),
                };
                Self::Other(place.to_string())
            }
        }
    }
}

impl Display for ToldPlace {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Counted(Counted::Line, line) => Line { line }.fmt(formatter),
            Self::Counted(Counted::Page, page) => Page { page }.fmt(formatter),
            Self::Counted(Counted::Paragraph, number) => ParagraphOfFile { number }.fmt(formatter),
            Self::Counted(Counted::Slide, number) => Slide { number }.fmt(formatter),
            Self::Other(words) => formatter.write_str(words),
        }
    }
}

/// `slides 2, 3 and 4 more`: the first places, each once.
pub(super) fn listed(places: &[ToldPlace]) -> String {
    let mut named: Vec<&ToldPlace> = places.iter().collect();
    // places rise, so those that are the same follow each other
    named.dedup();
    let more = named.len().saturating_sub(NAMED);
    named.truncate(NAMED);
    let places = of_one_kind(&named).unwrap_or_else(|| joined(&named));
    if more > 0 {
        say::PlacesAndMore { places, more }.to_string()
    } else {
        places
    }
}

/// `slides 2, 3` if there are several and all are slides; places of two kinds are named one by one.
fn of_one_kind(places: &[&ToldPlace]) -> Option<String> {
    let counted = places.iter().map(|place| match place {
        ToldPlace::Counted(counted, number) => Some((*counted, *number)),
        ToldPlace::Other(_) => None,
    });
    let counted: Vec<(Counted, usize)> = counted.collect::<Option<_>>()?;
    let [(kind, _), _, ..] = counted[..] else {
        return None;
    };
    if counted.iter().any(|(other, _)| *other != kind) {
        return None;
    }
    let numbers = counted.iter().map(|(_, number)| number);
    let numbers = joined(&numbers.collect::<Vec<_>>());
    Some(match kind {
        Counted::Line => say::Lines { numbers }.to_string(),
        Counted::Page => say::Pages { numbers }.to_string(),
        Counted::Paragraph => say::Paragraphs { numbers }.to_string(),
        Counted::Slide => say::Slides { numbers }.to_string(),
    })
}

fn joined<T: Display>(words: &[T]) -> String {
    let words: Vec<String> = words.iter().map(T::to_string).collect();
    words.join(", ")
}
