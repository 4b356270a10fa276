//! Named lists of words, as far as they have been read.

use super::node::Node;
use crate::rules::file::{Fault, ListFile, ListsFile};
use std::collections::BTreeMap;

/// How deep lists may stand in lists: each is a step down for those who walk through a pattern.
pub(super) const MOST_DEEP: usize = 16;

/// Named lists of words that patterns use as `{name}`. Each is read when a pattern or another list first names it.
#[derive(Clone, Debug, Default)]
pub(in crate::rules) struct Lists {
    /// Those of `words.toml`.
    of_language: BTreeMap<String, Ready>,
    /// Those of the file at hand that have been read.
    of_file: BTreeMap<String, Ready>,
    waiting: ListsFile,
    /// Lists that are being read, each named by the one before.
    open: Vec<String>,
    /// What is wrong with the lists of the file at hand.
    pub(in crate::rules) faults: Vec<Fault>,
}

/// A list that was read.
#[derive(Clone, Debug)]
pub(super) struct Ready {
    pub(super) node: Node,
    /// Words in it, with those of the lists that it uses.
    pub(super) words: usize,
    /// 1, and one more for each list in a list in it.
    pub(super) depth: usize,
}

/// What there is by a name.
pub(super) enum Known<'a> {
    Ready(&'a Ready),
    /// To be read first; it is open until it is put back.
    Waiting(ListFile),
    /// It is being read: this chain of names leads from it to itself.
    Circle(String),
    /// Too many are being read already.
    TooDeep,
    /// There is none; these names come near.
    No(Vec<&'a str>),
}

impl Lists {
    /// Begins a file that has lists of its own; those of the file before are forgotten.
    pub(in crate::rules) fn of_file(&mut self, lists: &ListsFile) {
        self.of_file.clear();
        self.waiting.clone_from(lists);
    }

    /// Makes the lists of the file at hand those of the language.
    pub(in crate::rules) fn keep(&mut self) {
        self.of_language = std::mem::take(&mut self.of_file);
    }

    pub(super) fn look_up(&mut self, name: &str) -> Known<'_> {
        if let Some(at) = self.open.iter().position(|open| open == name) {
            let chain = self.open[at..].iter().map(String::as_str);
            let names: Vec<String> = chain
                .chain([name])
                .map(|name| format!("`{name}`"))
                .collect();
            return Known::Circle(names.join(" → "));
        }
        if self.waiting.contains_key(name) && self.open.len() >= MOST_DEEP {
            return Known::TooDeep;
        }
        if let Some((name, list)) = self.waiting.remove_entry(name) {
            self.open.push(name);
            return Known::Waiting(list);
        }
        let known = self
            .of_file
            .get(name)
            .or_else(|| self.of_language.get(name));
        match known {
            Some(ready) if ready.depth >= MOST_DEEP && !self.open.is_empty() => Known::TooDeep,
            Some(ready) => Known::Ready(ready),
            None => Known::No(self.near(name)),
        }
    }

    /// The name of a list that waits.
    pub(super) fn next(&self) -> Option<String> {
        self.waiting.keys().next().cloned()
    }

    /// Puts the list back that was opened last.
    pub(super) fn put(&mut self, ready: Ready) {
        if let Some(name) = self.open.pop() {
            self.of_file.insert(name, ready);
        }
    }

    /// Names that may have been meant, the nearest first.
    fn near(&self, name: &str) -> Vec<&str> {
        let known = self
            .of_file
            .keys()
            .chain(self.waiting.keys())
            .chain(self.of_language.keys());
        let far = (name.chars().count() / 3).clamp(1, 3);
        let mut near: Vec<(usize, &str)> = known
            .map(|known| (strsim::osa_distance(name, known), known.as_str()))
            .filter(|(distance, known)| *distance <= far || known.strip_suffix('s') == Some(name))
            .collect();
        near.sort_unstable();
        near.dedup();
        near.into_iter().take(3).map(|(_, known)| known).collect()
    }
}
