//! What is told of a file besides its text: what couldn't be read, what was left out, what was recognised.

use super::rows::Sheet;
use crate::document::{Document, LeftOut, Missing, Recognised, Span};
use crate::read::builder::Builder;
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// The account of a file, page by page.
pub(super) struct Account {
    /// How many pages the file has.
    pages: usize,
    /// How many of them weren't read.
    unread: usize,
    /// What was wrong with which pages.
    faults: Vec<(String, Vec<usize>)>,
    left_out: Vec<LeftOut>,
    /// Who read the pages that are pictures.
    recognised: BTreeMap<usize, Recognised>,
}

impl Account {
    /// `pages`: how many the file has; those that aren't among the `read` ones weren't looked at.
    pub(super) fn new(pages: usize, read: usize) -> Self {
        Self {
            pages,
            unread: pages - read,
            faults: Vec::new(),
            left_out: Vec::new(),
            recognised: BTreeMap::new(),
        }
    }

    /// Takes in what is known of a page; what it says is taken out of the sheet.
    pub(super) fn add_sheet(&mut self, page: usize, sheet: &mut Sheet) {
        self.unread += usize::from(sheet.lost);
        self.recognised
            .extend(sheet.recognised.map(|by| (page, by)));
        for fault in std::mem::take(&mut sheet.faults) {
            self.add_fault(page, fault);
        }
        for words in std::mem::take(&mut sheet.artifacts) {
            self.leave_out(page, words, "marked as no part of the text");
        }
    }

    /// Notes that something is wrong with a page.
    pub(super) fn add_fault(&mut self, page: usize, reason: String) {
        match self.faults.iter_mut().find(|(known, _)| *known == reason) {
            Some((_, pages)) => pages.push(page),
            None => self.faults.push((reason, vec![page])),
        }
    }

    /// Notes that words of a page are no part of the text.
    pub(super) fn leave_out(&mut self, page: usize, text: String, reason: &'static str) {
        self.left_out.push(LeftOut {
            place: format!("page {page}"),
            text,
            reason: reason.into(),
        });
    }

    /// Tells what couldn't be read and what was left out, once all pages were looked at.
    pub(super) fn tell(&mut self, builder: &mut Builder) {
        builder.document.left_out = std::mem::take(&mut self.left_out);
        for (reason, pages) in std::mem::take(&mut self.faults) {
            builder.unread(numbers(&pages), reason);
        }
    }

    /// Marks in the document what is missing, and what stands on pages that are pictures.
    pub(super) fn mark(&self, document: &mut Document) {
        document.missing = if self.unread == self.pages {
            Missing::Everything
        } else {
            Missing::Pages {
                unread: self.unread,
                of: self.pages,
            }
        };
        let by = |span: Span| {
            // a block may begin on a page and end on the next one
            let last = span.end.saturating_sub(1).max(span.start);
            [span, Span::new(last, last)]
                .into_iter()
                .find_map(|at| self.recognised.get(&document.page(at)?).copied())
        };
        let spans = document.blocks.iter().map(|block| block.span);
        let marked = spans.filter_map(|span| Some((span, by(span)?)));
        document.recognised = marked.collect();
    }
}

/// `page 3`, `pages 1-3, 7`.
fn numbers(pages: &[usize]) -> String {
    let mut text = String::from(if pages.len() == 1 { "page " } else { "pages " });
    let mut at = 0;
    while at < pages.len() {
        let from = at;
        while at + 1 < pages.len() && pages[at + 1] == pages[at] + 1 {
            at += 1;
        }
        if from > 0 {
            text.push_str(", ");
        }
        let _ = write!(text, "{}", pages[from]);
        if at > from {
            let _ = write!(text, "-{}", pages[at]);
        }
        at += 1;
    }
    text
}
