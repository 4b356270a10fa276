//! What the first characters of a line say: a heading without a space, an item in running text, a bold line that is a heading.

use super::state::Markdown;
use crate::document::BlockKind;
use crate::read::lists::{Mark, begins_small, crossed, mark, task};
use std::ops::Range;

/// Level of a bold line that stands for a heading: below all real ones.
const BOLD_LEVEL: u8 = 7;
/// Longest bold line that stands for a heading, in bytes.
const BOLD_LENGTH: usize = 200;
/// Spaces before a line from which on Markdown takes no mark in it for that of an item.
const INDENT: usize = 4;

impl Markdown<'_> {
    /// Looks whether a line of a paragraph is a heading or an item by its first characters; returns how many of them are marks.
    pub(super) fn begin_line(&mut self, words: &str, at: usize) -> usize {
        let Some((start, BlockKind::Paragraph | BlockKind::Item { .. })) = self.open else {
            return 0;
        };
        if let Some((hashes, level)) = self.hashes(words, at) {
            self.open_made_heading(level);
            return hashes;
        }
        let before = &self.document.text[start..];
        let found = mark(words, before, &self.source[at..], self.prose.open);
        let Some((kind, length)) = found else {
            return 0;
        };
        let sign = words[..length].trim_end();
        // Markdown has read its own marks; where it left one in the text, it is none, unless it stands too far in for Markdown
        let its_own =
            sign.starts_with(['-', '*', '+']) || kind == Mark::Number && !sign.ends_with(')');
        if its_own && !self.is_indented(at) {
            return 0;
        }
        self.open_prose_item(kind, sign);
        length
    }

    /// Whether nothing but four spaces or more stands before a place in its line.
    fn is_indented(&self, at: usize) -> bool {
        let line = self.source[..at].rfind('\n').map_or(0, |end| end + 1);
        let before = self.source[line..at].trim_start_matches('>');
        before.chars().all(|letter| letter == ' ' || letter == '\t')
            && (before.contains('\t') || before.len() >= INDENT)
    }

    /// How many hashes stand before the words of a heading whose author forgot the space, and its level.
    fn hashes(&self, words: &str, at: usize) -> Option<(usize, u8)> {
        let hashes = words.bytes().take_while(|&byte| byte == b'#').count();
        let level = u8::try_from(hashes).ok();
        let level = level.filter(|level| (1..=6).contains(level))?;
        let next = self.source[at + hashes..].chars().next()?;
        (next.is_alphabetic() || matches!(next, '*' | '_')).then_some((hashes, level))
    }

    pub(super) fn open_prose_item(&mut self, kind: Mark, sign: &str) {
        if self.in_empty_item() {
            // a second mark behind a real one
            return;
        }
        self.close();
        if self.last.is_none() || self.prose.last != self.last {
            self.prose.lead_in = self.lead_in();
        }
        let nested = !self.lists.is_empty();
        self.open(BlockKind::Item {
            depth: self.item_depth() + u8::from(nested),
        });
        self.prose.open = Some(kind);
        let number = (kind == Mark::Number).then_some(sign);
        let box_or_cross = task(sign, false).or_else(|| crossed(sign));
        self.marker = box_or_cross.or(number).map(str::to_owned);
        self.line_start = false;
    }

    /// A line that is bold as a whole stands for a heading, unless a sentence runs through it.
    pub(super) fn bold(&mut self, range: &Range<usize>) {
        let Some((start, BlockKind::Paragraph)) = self.open else {
            return;
        };
        // the length comes first, since the rest looks at the text: a line may be as long as a file
        if !self.line_start || !self.lists.is_empty() || range.len() > BOLD_LENGTH {
            return;
        }
        let bold = &self.source[range.clone()];
        let ended = bold
            .trim_end_matches(['*', '_'])
            .ends_with(['.', ';', '。']);
        let before = self.document.text[start..].trim_end_matches(' ');
        let cut = !before.is_empty() && !before.ends_with(['.', ':', '!', '?', '\n', '。']);
        let line_ends = self.source[range.end..]
            .chars()
            .find(|char| !matches!(char, ' ' | '\t' | '\r' | ':' | '\\'))
            .is_none_or(|char| char == '\n');
        // a sentence that is broken within its bold words goes on small; a single word is a title
        let goes_on = bold.trim().contains(char::is_whitespace)
            && self.source[range.end..]
                .split_once('\n')
                .is_some_and(|(_, next)| {
                    begins_small(next.trim_start_matches(['*', '_', ' ', '\t']))
                });
        // bold words that are wrapped are a heading where they are the whole paragraph
        let wrapped = bold.contains('\n');
        let whole = before.is_empty()
            && self.source[range.end..]
                .lines()
                .nth(1)
                .is_none_or(|next| next.trim().is_empty());
        if line_ends && !ended && !cut && !goes_on && (!wrapped || whole) {
            self.open_made_heading(BOLD_LEVEL);
            self.heading_to = range.end;
        }
    }
}
