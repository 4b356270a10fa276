//! A page of text: words wrapped between margins, tables, a little colour.
//!
//! Everything that is put on a page goes through [`crate::render::plain`], so nothing can come by it unseen.

use super::ink::{Ink, Inked};
use super::style::Style;
use super::wrap::wrap;
use crate::render::plain;
use comfy_table::{CellAlignment, ContentArrangement, LineStyle, Table, TableStyle};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use unicode_width::UnicodeWidthStr;

/// A page under way.
#[derive(Debug)]
pub struct Page {
    text: String,
    width: usize,
    colour: bool,
    unicode: bool,
    /// Where file names lead on from; `None` without links.
    links: Option<String>,
    /// Addresses of the links so far.
    targets: Vec<String>,
}

impl Page {
    /// An empty page.
    #[must_use]
    pub fn new(style: &Style) -> Self {
        Self {
            text: String::new(),
            width: style.width,
            colour: style.colour,
            unicode: style.unicode,
            links: style.links.clone(),
            targets: Vec::new(),
        }
    }

    /// The ink for a place in a file, by its name: it opens the file where the terminal can.
    pub fn link_to(&mut self, file: &str) -> Ink {
        let (Some(base), false) = (&self.links, matches!(file, "" | "-")) else {
            return Ink::Faint;
        };
        let target = address(base, file);
        // places in one file mostly stand one after the other
        if self.targets.last() != Some(&target) {
            self.targets.push(target);
        }
        Ink::Link(self.targets.len() - 1)
    }

    /// An empty line, unless the page is empty.
    pub fn blank(&mut self) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
    }

    /// A heading, with an empty line above.
    pub fn heading(&mut self, title: &str) {
        self.blank();
        self.put(&[(Ink::Strong, title)]);
    }

    /// Words, wrapped at the margin.
    pub fn put(&mut self, words: &[Inked]) {
        self.item(&[], words);
    }

    /// Words that hang behind what leads them in: a bullet, a number, an indent. The lead keeps its spaces.
    pub fn item(&mut self, lead: &[Inked], words: &[Inked]) {
        let lead: Vec<(Ink, String)> = lead
            .iter()
            .map(|&(ink, text)| (ink, plain::lines(text)))
            .collect();
        let indent = lead.iter().map(|(_, text)| text.width()).sum();
        // a lead as wide as the page leaves some room for words all the same
        let room = self.width.saturating_sub(indent).max(8);
        for (nth, line) in wrap(words, room).into_iter().enumerate() {
            if nth == 0 {
                self.paint(&lead);
            } else {
                self.text.extend(std::iter::repeat_n(' ', indent));
            }
            self.paint(&line);
            self.end_line();
        }
    }

    /// A line that is laid out already: its spaces stay, and it isn't wrapped.
    pub fn row(&mut self, pieces: &[Inked]) {
        let pieces: Vec<(Ink, String)> = pieces
            .iter()
            .map(|&(ink, text)| (ink, plain::lines(text)))
            .collect();
        self.paint(&pieces);
        self.end_line();
    }

    /// A table, with the columns of `right` set to the right. `ink` colours each finished line of a row.
    pub fn table<const N: usize>(
        &mut self,
        head: [&str; N],
        rows: Vec<[String; N]>,
        right: &[usize],
        mut ink: impl FnMut(&str) -> Vec<(Ink, String)>,
    ) {
        let mut table = Table::new();
        table.load_style(
            TableStyle::new().header_separator(LineStyle::none().fill('─').junction('─')),
        );
        table
            .set_content_arrangement(ContentArrangement::Dynamic)
            .set_width(u16::try_from(self.width).unwrap_or(80));
        table.set_header(head);
        for row in rows {
            table.add_row(row.map(|cell| plain::line(&cell)));
        }
        for column in table.column_iter_mut() {
            column.set_padding((0, 1));
        }
        for &column in right {
            if let Some(column) = table.column_mut(column) {
                column.set_cell_alignment(CellAlignment::Right);
            }
        }
        for (nth, line) in table.lines().enumerate() {
            match nth {
                0 => self.paint(&[(Ink::Strong, line)]),
                1 => self.paint(&[(Ink::Faint, line)]),
                _ => self.paint(&ink(&line)),
            }
            self.end_line();
        }
    }

    /// The finished page.
    #[must_use]
    pub fn finish(self) -> String {
        if self.unicode {
            self.text
        } else {
            plain::ascii(&self.text)
        }
    }

    fn paint(&mut self, pieces: &[(Ink, String)]) {
        for (ink, text) in pieces {
            let target = match ink {
                Ink::Link(nth) => self.targets.get(*nth),
                _ => None,
            };
            if let Some(target) = target {
                self.text.extend(["\u{1b}]8;;", target, "\u{1b}\\"]);
            }
            // white space shows no colour, and codes around it would keep it at the end of a line
            if self.colour && *ink != Ink::Plain && !text.trim().is_empty() {
                self.text
                    .extend(["\u{1b}[", ink.code(), "m", text, "\u{1b}[0m"]);
            } else {
                self.text.push_str(text);
            }
            if target.is_some() {
                self.text.push_str("\u{1b}]8;;\u{1b}\\");
            }
        }
    }

    fn end_line(&mut self) {
        self.text.truncate(self.text.trim_end_matches(' ').len());
        // a build server takes a line of its log that begins with two colons for a command
        let line = self.text.rfind('\n').map_or(0, |end| end + 1);
        let words = self.text[line..].trim_start();
        if words.starts_with("::") {
            let colon = self.text.len() - words.len() + 1;
            self.text.insert(colon, ' ');
        }
        self.text.push('\n');
    }
}

/// What stays as it is in an address: all else could end it, or steer a terminal.
const PLAIN: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~')
    .remove(b'/');

/// The address of a file. A whole path leads on from the root of `base`.
fn address(base: &str, file: &str) -> String {
    let path = utf8_percent_encode(file, PLAIN);
    // `file://host/`: two slashes, a name, and where paths begin
    let root = base
        .match_indices('/')
        .nth(2)
        .map_or(base, |(at, _)| &base[..at]);
    if file.starts_with('/') {
        format!("{root}{path}")
    } else {
        format!("{base}{path}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(width: usize, colour: bool) -> Page {
        Page::new(&Style {
            width,
            colour,
            ..Style::default()
        })
    }

    #[test]
    fn words_hang_behind_their_lead() {
        let mut page = page(20, false);
        page.item(
            &[(Ink::Plain, "  1. ")],
            &[(Ink::Plain, "one two three four five six")],
        );
        assert_eq!(page.finish(), "  1. one two three\n     four five six\n");
    }

    #[test]
    fn pieces_without_a_space_between_stay_together() {
        let mut page = page(12, true);
        page.put(&[
            (Ink::Faint, "“"),
            (Ink::Plain, "say it now"),
            (Ink::Faint, "”"),
        ]);
        assert_eq!(
            page.finish(),
            "\u{1b}[2m“\u{1b}[0msay it now\u{1b}[2m”\u{1b}[0m\n"
        );
    }

    #[test]
    fn a_word_wider_than_the_line_is_broken() {
        let mut page = page(10, false);
        page.put(&[(Ink::Plain, "https://example.org/a x")]);
        assert_eq!(page.finish(), "https://ex\nample.org/\na x\n");
    }

    #[test]
    fn wide_letters_count_twice() {
        let mut page = page(10, false);
        page.put(&[(Ink::Plain, "電子政府 電子政府")]);
        assert_eq!(page.finish(), "電子政府\n電子政府\n");
    }

    #[test]
    fn places_open_their_file_and_names_steer_nothing() {
        let mut page = Page::new(&Style {
            links: Some("file:///home/ann/".into()),
            ..Style::default()
        });
        let ink = page.link_to("a b\u{1b}\\.md");
        page.put(&[(Ink::Plain, "see "), (ink, "line 3")]);
        assert_eq!(
            page.finish(),
            "see \u{1b}]8;;file:///home/ann/a%20b%1B%5C.md\u{1b}\\line 3\u{1b}]8;;\u{1b}\\\n"
        );
        assert_eq!(address("file://host/x/", "/etc/a"), "file://host/etc/a");
    }

    #[test]
    fn without_unicode_everything_is_ascii() {
        let mut page = Page::new(&Style {
            unicode: false,
            ..Style::default()
        });
        page.put(&[(Ink::Plain, "“naïve” – ▰▰▱ › x…")]);
        assert_eq!(page.finish(), "\"na?ve\" - ##- > x~\n");
    }
}
