//! What programs left in a text when it was copied out of a document: codes of fields, lines of a table of contents made of them, pictures as letters.

mod tags;

use crate::catalogue::say::document::Line;
use crate::catalogue::say::read as say;
use crate::document::{Document, LeftOut};
use std::borrow::Cow;
use std::ops::Range;

/// Names of fields that are words of no language; and of those that are.
const FIELDS: [&str; 8] = [
    "HYPERLINK",
    "PAGEREF",
    "MERGEFIELD",
    "FORMTEXT",
    "FORMCHECKBOX",
    "INCLUDEPICTURE",
    "STYLEREF",
    "NUMPAGES",
];
const WORDS: [&str; 5] = ["TOC", "REF", "SEQ", "PAGE", "DATE"];

/// Letters from which on a word without a space is no word, but a file written in letters.
const ENCODED: usize = 200;
/// Bytes before such letters in which the beginning of an address is looked for: without a bound, a file of one line would take forever.
const NEAR: usize = 2000;

/// What to leave out of a text.
#[derive(Default)]
pub(super) struct Leftovers {
    pieces: Vec<Range<usize>>,
    /// Lines of a table of contents.
    contents: Vec<Range<usize>>,
}

impl Leftovers {
    /// What programs left in a text.
    pub(super) fn of(text: &str) -> Self {
        let mut leftovers = Self::default();
        let switched = text.contains('\\') && WORDS.iter().any(|field| text.contains(field));
        let has_fields = switched || FIELDS.iter().any(|field| text.contains(field));
        let mut start = 0;
        for line in text.split_inclusive('\n') {
            if has_fields {
                leftovers.fields(line, start);
            }
            if line.len() >= ENCODED {
                leftovers.encoded(line, start);
            }
            start += line.len();
        }
        leftovers
    }

    /// The text with spaces in place of them, byte for byte.
    pub(super) fn blanked<'a>(&self, text: &'a str) -> Cow<'a, str> {
        if self.pieces.is_empty() && self.contents.is_empty() {
            return Cow::Borrowed(text);
        }
        let mut blanked = String::with_capacity(text.len());
        let mut pieces: Vec<&Range<usize>> = self.pieces.iter().chain(&self.contents).collect();
        pieces.sort_by_key(|piece| piece.start);
        for piece in pieces {
            let done = blanked.len();
            if piece.start >= done {
                blanked.push_str(&text[done..piece.start]);
                blanked.extend(std::iter::repeat_n(' ', piece.len()));
            }
        }
        let done = blanked.len();
        blanked.push_str(&text[done..]);
        Cow::Owned(blanked)
    }

    /// The same for a text in which angle brackets are tags: those around what is to be filled in become square ones.
    pub(super) fn blanked_in_tags<'a>(&self, text: &'a str) -> Cow<'a, str> {
        let blanked = self.blanked(text);
        let slots = tags::slots(&blanked);
        if slots.is_empty() {
            return blanked;
        }
        let mut blanked = blanked.into_owned();
        for slot in slots {
            blanked.replace_range(slot.start..=slot.start, "[");
            blanked.replace_range(slot.end - 1..slot.end, "]");
        }
        Cow::Owned(blanked)
    }

    /// Notes in a document which lines of its source are left out.
    pub(super) fn note(&self, document: &mut Document) {
        let runs = self
            .contents
            .chunk_by(|one, next| one.end + 1 >= next.start);
        let (mut counted, mut line) = (0, 1);
        for run in runs {
            let (Some(first), Some(last)) = (run.first(), run.last()) else {
                continue;
            };
            // each line is counted once, however many runs there are
            line += document.source[counted..first.start].matches('\n').count();
            counted = first.start;
            let words = document.source[first.start..last.end].split_whitespace();
            document.left_out.push(LeftOut {
                place: Line { line }.to_string(),
                text: words.collect::<Vec<_>>().join(" "),
                reason: say::TableOfContents.to_string().into(),
            });
        }
    }

    /// The codes of fields in a line.
    fn fields(&mut self, line: &str, start: usize) {
        let mut at = 0;
        let mut found = Vec::new();
        while let Some((from, to)) = next_field(line, at) {
            found.push(from..to);
            at = to;
        }
        let names_page = found.iter().any(|code| {
            let code = &line[code.clone()];
            code.starts_with("PAGEREF") && code.to_lowercase().contains("_toc")
        });
        if names_page {
            self.contents
                .push(start..start + line.trim_end_matches(['\r', '\n']).len());
        } else {
            let moved = found
                .into_iter()
                .map(|code| start + code.start..start + code.end);
            self.pieces.extend(moved);
        }
    }

    /// Files that are written in letters.
    fn encoded(&mut self, line: &str, start: usize) {
        let is_part =
            |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '+' | '/' | '=');
        let mut at = 0;
        while at < line.len() {
            let rest = &line[at..];
            let Some(begin) = rest.find(is_part) else {
                return;
            };
            let run = &rest[begin..];
            let length = run.find(|letter| !is_part(letter)).unwrap_or(run.len());
            let letters = &run[..length];
            // a long address has points and colons; what is left is long only if it is no word
            let mixed = letters.contains(|letter: char| letter.is_ascii_uppercase())
                && letters.contains(|letter: char| letter.is_ascii_lowercase());
            at += begin;
            // most runs are words: what stands before is looked at for the few that aren't
            let word = (length >= ENCODED && mixed).then(|| word_before(line, at));
            if let Some(word) = word.filter(|word| !word.contains("://")) {
                let from = at - word.rfind("data:").map_or(0, |scheme| word.len() - scheme);
                self.pieces.push(start + from..start + at + length);
            }
            at += length;
        }
    }
}

/// What stands before a place up to the next space or bracket.
fn word_before(line: &str, at: usize) -> &str {
    let near = &line[line.floor_char_boundary(at.saturating_sub(NEAR))..at];
    let mut words = near.rsplit([' ', '(', '<', '"', '\t']);
    words.next().unwrap_or_default()
}

/// The next code of a field from `at` on: its name, with what stands behind it in quotation marks, as a switch or as a bookmark.
fn next_field(line: &str, at: usize) -> Option<(usize, usize)> {
    let words = line[at..].char_indices().filter(|&(from, letter)| {
        letter.is_ascii_uppercase()
            && !line[..at + from].ends_with(|before: char| before.is_alphanumeric())
    });
    for (from, _) in words {
        let from = at + from;
        let rest = &line[from..];
        let length = rest
            .find(|letter: char| !letter.is_ascii_uppercase())
            .unwrap_or(rest.len());
        let name = &rest[..length];
        // some fields name what they count before their switches
        let named = if WORDS.contains(&name) {
            let behind = rest[length..].trim_start_matches(' ');
            let word = behind.find(|letter: char| !letter.is_alphanumeric());
            rest.len() - length - behind.len() + word.unwrap_or(0)
        } else {
            0
        };
        let arguments = match arguments(&rest[length + named..]) {
            0 => arguments(&rest[length..]),
            more => named + more,
        };
        let is_code = FIELDS.contains(&name) && (arguments > 0 || name.starts_with("FORM"))
            || WORDS.contains(&name) && rest[length..length + arguments].contains('\\');
        if is_code {
            return Some((from, from + length + arguments));
        }
    }
    None
}

/// Bytes of the arguments that stand behind a field's name.
fn arguments(text: &str) -> usize {
    let mut at = 0;
    loop {
        let rest = &text[at..];
        let inner = rest.trim_start_matches([' ', '\t', '\u{A0}']);
        let space = rest.len() - inner.len();
        let length = if let Some(quoted) = inner.strip_prefix('"') {
            quoted.find('"').map_or(0, |end| end + 2)
        } else if let Some(switch) = inner
            .strip_prefix('\\')
            .filter(|switch| !switch.starts_with('_'))
        {
            // a switch is one letter; the star has a word behind it
            match switch.chars().next() {
                Some('*') => {
                    let word = switch[1..].trim_start();
                    let end = word
                        .find(|letter: char| !letter.is_ascii_alphabetic())
                        .unwrap_or(word.len());
                    inner.len() - word.len() + end
                }
                Some(letter) => 1 + letter.len_utf8(),
                None => 1,
            }
        } else {
            let bookmark = inner.trim_start_matches('\\');
            let is_bookmark = ["_toc", "_ref", "_hlk"].iter().any(|start| {
                bookmark
                    .get(..start.len())
                    .is_some_and(|name| name.eq_ignore_ascii_case(start))
            });
            let end =
                bookmark.find(|letter: char| !(letter.is_ascii_alphanumeric() || letter == '_'));
            if is_bookmark {
                inner.len() - bookmark.len() + end.unwrap_or(bookmark.len())
            } else {
                0
            }
        };
        if length == 0 || space == 0 && at == 0 {
            return at;
        }
        at += space + length;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn blanked(text: &str) -> String {
        let blanked = Leftovers::of(text).blanked(text).into_owned();
        assert_eq!(blanked.len(), text.len());
        blanked.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn codes_of_fields_are_no_text() {
        for (text, expected) in [
            (
                "see HYPERLINK \"https://example.org\" \\h our page",
                "see our page",
            ),
            ("TOC \\o \"1-3\" \\h \\z \\u Contents", "Contents"),
            (
                "a HYPERLINK \\l \"\\_Toc1\" 5.4 Training PAGEREF \\_Toc1 \\h 7\nb",
                "b",
            ),
            ("Table SEQ Table \\* ARABIC 3: costs", "Table 3: costs"),
            ("Name: FORMTEXT", "Name:"),
            (
                "the REF desk and a HYPERLINK to it, DATE and PAGE",
                "the REF desk and a HYPERLINK to it, DATE and PAGE",
            ),
        ] {
            assert_eq!(blanked(text), expected);
        }
    }

    #[test]
    fn pictures_in_letters_are_no_text() {
        let picture = "iVBORw0KGgo".repeat(30);
        let text = format!("Our plan ![plan](data:image/png;base64,{picture}) is new.");
        assert_eq!(blanked(&text), "Our plan ![plan]( ) is new.");
        assert_eq!(blanked(&format!("é {picture}== b")), "é b");
        let long = format!("https://example.org/{}", "a-b/".repeat(80));
        assert_eq!(blanked(&long), long);
    }
}
