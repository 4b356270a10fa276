//! Texts that are read line by line.

use super::reader::{How, Reader, Reading};
use crate::document::Span;

/// The reader of any text; it has no usual places.
pub(super) const READER: Reader = Reader::new("the files", &[], How::Lines);

/// The lines that are no comments, without comments at their ends.
pub(super) fn bare(text: &str) -> impl Iterator<Item = Reading> {
    let comments = ["#", "//", "<!--", "*", "/*"];
    let does = move |reading: &Reading| !comments.iter().any(|mark| reading.says.starts_with(mark));
    all(text).filter(does).map(|mut reading| {
        if let Some(comment) = reading.says.find(" #") {
            reading.says.truncate(comment);
        }
        reading
    })
}

/// Every line with a letter or digit, without the blanks around it.
pub(in crate::files) fn all(text: &str) -> impl Iterator<Item = Reading> {
    let lines = text.split_inclusive('\n').scan(0, |at, line| {
        let start = *at;
        *at += line.len();
        Some((start, line))
    });
    lines.filter_map(|(start, line)| {
        let words = line.trim();
        words.chars().any(char::is_alphanumeric).then(|| {
            let start = start + line.len() - line.trim_start().len();
            Reading {
                span: Span::new(start, start + words.len()),
                says: words.to_owned(),
                note: String::new(),
            }
        })
    })
}

/// The line on which a key stands first, for the readers of formats with keys; the first line if it can't be found.
pub(super) fn of_key(text: &str, key: &str) -> Span {
    let is_key = |reading: &Reading| {
        let words = reading.says.trim_start_matches(['"', '\'', '{', '-', ' ']);
        words
            .strip_prefix(key)
            .is_some_and(|rest| rest.trim_start_matches(['"', '\'', ' ']).starts_with(':'))
    };
    // good enough to show: what stands there was read by a parser
    let line = all(text).find(is_key).or_else(|| all(text).next());
    line.map_or(Span::new(0, 0), |reading| reading.span)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_found_by_its_line() {
        let text = "# openapi: no\n\n\"openapi\" : \"3.0.0\",\n";
        let span = of_key(text, "openapi");
        assert_eq!(&text[span.start..span.end], "\"openapi\" : \"3.0.0\",");
    }
}
