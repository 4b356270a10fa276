//! Which elements are open. Every step takes constant time on average, however deep a hostile page nests.

use super::names::{holds_no_text, is_block, is_inline, stands_in_head};
use std::collections::HashMap;

/// How far down misnested inline elements and unclosed paragraphs are looked for.
const NEAR: usize = 64;

/// An open element.
pub(super) struct Element {
    pub(super) name: String,
    /// The number of its tag.
    pub(super) tag: usize,
    /// Head cells and other cells of a row.
    cells: [usize; 2],
}

impl Element {
    pub(super) fn new(name: &str, tag: usize) -> Self {
        Self {
            name: name.to_owned(),
            tag,
            cells: [0; 2],
        }
    }

    /// Whether it is a row that has head cells and no others.
    pub(super) fn has_only_heads(&self) -> bool {
        self.cells[0] > 1 && self.cells[1] == 0
    }
}

/// The open elements, and what they mean for the text in them.
#[derive(Default)]
pub(super) struct Stack {
    open: Vec<Element>,
    counts: HashMap<String, usize>,
    /// Open elements that hold no text.
    pub(super) no_text: usize,
    /// Their names.
    silent: Vec<String>,
    pub(super) preformatted: usize,
    pub(super) bold: usize,
}

impl Stack {
    pub(super) fn push(&mut self, element: Element) {
        if matches!(element.name.as_str(), "td" | "th") {
            self.note_cell(element.name == "th");
        }
        *self.counts.entry(element.name.clone()).or_default() += 1;
        if holds_no_text(&element.name) {
            self.silent.push(element.name.clone());
        }
        self.count(&element, |count| *count += 1);
        self.open.push(element);
    }

    pub(super) fn pop(&mut self) -> Option<Element> {
        let element = self.open.pop()?;
        self.forget(&element);
        Some(element)
    }

    /// The number of the tag of the innermost element.
    pub(super) fn tag(&self) -> Option<usize> {
        self.open.last().map(|element| element.tag)
    }

    /// The outermost element around that holds no text, but for a page's head.
    pub(super) fn silent(&self) -> Option<&str> {
        let mut names = self.silent.iter().map(String::as_str);
        names.find(|name| *name != "head")
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.counts.get(name).is_some_and(|&count| count > 0)
    }

    /// Ends an element, and those in it that were left open.
    pub(super) fn end(&mut self, name: &str) -> Vec<Element> {
        if !self.has(name) {
            return Vec::new();
        }
        if is_inline(name) && !holds_no_text(name) {
            return self.end_inline(name);
        }
        let mut ended = Vec::new();
        while let Some(element) = self.pop() {
            let found = element.name == name;
            ended.push(element);
            if found {
                break;
            }
        }
        ended
    }

    /// Inline elements may overlap others: only they end.
    fn end_inline(&mut self, name: &str) -> Vec<Element> {
        // only near: a hostile page opens a million elements and closes each by its name
        let near = self.open.len().saturating_sub(NEAR);
        let Some(at) = self.open[near..]
            .iter()
            .rposition(|element| element.name == name)
        else {
            return Vec::new();
        };
        let element = self.open.remove(near + at);
        self.forget(&element);
        vec![element]
    }

    /// The elements that end because one of this name begins: a paragraph before a block, an item before the next one.
    pub(super) fn implied_ends(&mut self, name: &str) -> Vec<Element> {
        let (closes, within): (&[&str], &[&str]) = match name {
            "li" => (&["li"], &["ul", "ol", "menu"]),
            "dt" | "dd" => (&["dt", "dd"], &["dl"]),
            "td" | "th" => (&["td", "th"], &["tr", "table"]),
            "tr" => (&["tr"], &["table"]),
            "thead" | "tbody" | "tfoot" => (&["thead", "tbody", "tfoot"], &["table"]),
            _ if self.has("head") && !stands_in_head(name) => (&["head"], &[]),
            _ if is_block(name) => (&["p"], &["td", "th", "li", "div", "body", "dd"]),
            _ => return Vec::new(),
        };
        // counted, so that most tags cost no search
        if !closes.iter().any(|name| self.has(name)) {
            return Vec::new();
        }
        let near = self.open.len().saturating_sub(NEAR);
        let stop = self.open[near..].iter().rposition(|element| {
            closes.contains(&element.name.as_str()) || within.contains(&element.name.as_str())
        });
        match stop.map(|stop| near + stop) {
            Some(at) if closes.contains(&self.open[at].name.as_str()) => {
                let count = self.open.len() - at;
                (0..count).filter_map(|_| self.pop()).collect()
            }
            _ => Vec::new(),
        }
    }

    fn note_cell(&mut self, is_head: bool) {
        if let Some(row) = self.open.last_mut().filter(|row| row.name == "tr") {
            row.cells[usize::from(!is_head)] += 1;
        }
    }

    fn forget(&mut self, element: &Element) {
        if let Some(count) = self.counts.get_mut(&element.name) {
            *count = count.saturating_sub(1);
        }
        if holds_no_text(&element.name) {
            self.silent.pop();
        }
        self.count(element, |count| *count = count.saturating_sub(1));
    }

    fn count(&mut self, element: &Element, step: impl Fn(&mut usize)) {
        let name = element.name.as_str();
        if holds_no_text(name) {
            step(&mut self.no_text);
        }
        if name == "pre" {
            step(&mut self.preformatted);
        }
        if matches!(name, "b" | "strong") {
            step(&mut self.bold);
        }
    }
}
