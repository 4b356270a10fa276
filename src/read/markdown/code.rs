//! Text that stands apart: a program, or what its author set off with a fence or by four spaces so that its shape is kept.

use super::set_off::SetOff;
use super::state::Markdown;
use crate::document::BlockKind;
use crate::read::drawn::{Part, Table, Words, is_drawn, is_written, parts};
use crate::read::lists::mark;
use crate::read::outline::Heads;
use crate::read::unshown::Unshown;
use pulldown_cmark::CodeBlockKind;
use std::ops::Range;

/// Names of languages in which nothing is programmed.
const NO_PROGRAM: [&str; 6] = ["", "text", "txt", "plain", "plaintext", "ascii"];

impl Markdown<'_> {
    pub(super) fn start_code(&mut self, kind: &CodeBlockKind) {
        self.close();
        let is_program = match kind {
            CodeBlockKind::Indented => false,
            CodeBlockKind::Fenced(language) => {
                let name = language.split([' ', ',', '{']).next().unwrap_or_default();
                !NO_PROGRAM.contains(&name.to_lowercase().as_str())
            }
        };
        self.set_off = Some(SetOff {
            is_program,
            ..SetOff::default()
        });
    }

    pub(super) fn end_code(&mut self) {
        let Some(code) = self.set_off.take() else {
            return;
        };
        if code.text.trim().is_empty() {
            return;
        }
        let parts = parts(&code.text);
        if code.is_program
            || !is_drawn(&parts) && (parts.contains(&Part::Files) || !is_written(&code.text))
        {
            self.program(&code);
            return;
        }
        for part in parts {
            match part {
                Part::Table(table) => self.drawn_table(table, &code),
                Part::Labels(labels) => {
                    for label in labels {
                        self.open(BlockKind::Paragraph);
                        self.drawn_words(&label, &code);
                        self.close();
                    }
                }
                Part::Lines(lines) => self.set_off_lines(&lines, &code),
                Part::Files => {}
            }
        }
    }

    fn program(&mut self, code: &SetOff) {
        if !code.is_program {
            // whoever reads the page reads it, but what is set off like a program says nothing by itself
            let at = code.pieces.first().map_or(0, |(_, at)| *at);
            let is_sentence =
                code.text.trim_end().ends_with(['.', '!']) && !code.text.contains(['{', '$', ';']);
            if is_sentence {
                self.not_shown(Unshown::SetOff, &code.text, at);
            }
        }
        self.open(BlockKind::Code);
        for (nth, (from, at)) in code.pieces.iter().enumerate() {
            let to = code
                .pieces
                .get(nth + 1)
                .map_or(code.text.len(), |(to, _)| *to);
            self.document.push_text(&code.text[*from..to], *at);
        }
        self.close();
    }

    fn drawn_table(&mut self, table: Table, code: &SetOff) {
        let mut heads = Heads::led_in_by(self.lead_in());
        for row in table.rows {
            heads.start_row();
            for words in row.cells {
                let before = self.document.blocks.len();
                self.open(if row.is_head {
                    BlockKind::HeadCell
                } else {
                    BlockKind::Cell
                });
                self.drawn_words(&words, code);
                self.close();
                let cell = (self.document.blocks.len() > before).then_some(before);
                if row.is_head {
                    heads.head(&mut self.document, cell);
                } else {
                    heads.cell(&mut self.document, cell);
                }
            }
        }
        // what stands behind a table was not announced in it
        self.last = None;
    }

    /// Words that lie in several lines.
    fn drawn_words(&mut self, words: &Words, code: &SetOff) {
        let mut end = None;
        for piece in words {
            if let Some(end) = end {
                self.document.push_text(" ", code.in_source(end));
            }
            self.document
                .push_text(&code.text[piece.clone()], code.in_source(piece.start));
            end = Some(piece.end);
        }
        self.line_start = false;
    }

    /// Running text and lists.
    fn set_off_lines(&mut self, lines: &[Range<usize>], code: &SetOff) {
        for line in lines {
            let text = &code.text[line.clone()];
            if text.is_empty() {
                self.close();
                self.prose.open = None;
                continue;
            }
            let at = code.in_source(line.start);
            let before = self.open.map_or(0, |(start, _)| start);
            let before = self.open.map_or("", |_| &self.document.text[before..]);
            let after = &code.text[line.start..];
            let mut skip = 0;
            if let Some((kind, length)) = mark(text, before, after, self.prose.open) {
                self.open_prose_item(kind, text[..length].trim_end());
                skip = length;
            } else if self.open.is_none() {
                self.open(BlockKind::Paragraph);
            } else {
                self.document.push_text("\n", at.saturating_sub(1));
            }
            self.line_start = false;
            self.document.push_text(&text[skip..], at + skip);
        }
        self.close();
    }
}
