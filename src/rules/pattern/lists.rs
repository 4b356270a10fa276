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

    /// What there is by a name.
    ///
    /// # Errors
    /// There is no such list, or it can't be used here, and the way out.
    pub(super) fn look_up(&mut self, name: &str) -> Result<Known<'_>, String> {
        self.is_no_circle(name)?;
        let known = self
            .of_file
            .get(name)
            .or_else(|| self.of_language.get(name));
        let is_deep = known.is_some_and(|ready| ready.depth >= MOST_DEEP);
        let waits = self.waiting.contains_key(name);
        if is_deep && !self.open.is_empty() || waits && self.open.len() >= MOST_DEEP {
            return Err(format!(
                "lists stand more than {MOST_DEEP} deep in each other; put words into one of them"
            ));
        }
        if let Some((name, list)) = self.waiting.remove_entry(name) {
            self.open.push(name);
            return Ok(Known::Waiting(list));
        }
        let known = self
            .of_file
            .get(name)
            .or_else(|| self.of_language.get(name));
        known.map(Known::Ready).ok_or_else(|| self.unknown(name))
    }

    fn is_no_circle(&self, name: &str) -> Result<(), String> {
        let Some(at) = self.open.iter().position(|open| open == name) else {
            return Ok(());
        };
        let chain = self.open[at..].iter().map(String::as_str).chain([name]);
        let chain: Vec<String> = chain.map(|name| format!("`{name}`")).collect();
        Err(format!(
            "the list `{name}` uses itself: {}",
            chain.join(" → ")
        ))
    }

    fn unknown(&self, name: &str) -> String {
        let near = self.near(name);
        let near: Vec<String> = near.iter().map(|name| format!("`{{{name}}}`")).collect();
        let way_out = if near.is_empty() {
            "lists stand in words.toml, and a wordings file may have its own under `[lists]`".into()
        } else {
            format!("did you mean {}?", near.join(" or "))
        };
        format!("no list of words is called `{name}`; {way_out}")
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
