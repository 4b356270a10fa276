//! Looks into the files of a repository for one check after the other.

use super::fact::Fact;
use super::named::named;
use super::readers::{How, ReadPaths, ReadText, Reader, Reading, lines};
use super::shelf::{Opened, Shelf};
use super::tree::Tree;
use crate::rules::{FileCheck, Reads};
use std::collections::{BTreeMap, BTreeSet};

/// Findings of a check that are kept.
const SHOWN: usize = 3;

/// What was read in the usual places, by kind, each with its file.
pub(super) type Readings = BTreeMap<Reads, Vec<(usize, Reading)>>;

/// What was looked into so far.
pub(super) struct Search<'a> {
    tree: &'a Tree<'a>,
    pub(super) shelf: Shelf,
    pub(super) readings: Readings,
}

/// What a check finds: how many files or languages, and the first of them.
#[derive(Default)]
struct Hits {
    count: usize,
    facts: Vec<Fact>,
}

impl<'a> Search<'a> {
    pub(super) fn new(tree: &'a Tree<'a>) -> Self {
        Self {
            tree,
            shelf: Shelf::default(),
            readings: Readings::new(),
        }
    }

    /// What a check finds in files, given by the positions of their paths; nothing if it is less than it takes.
    pub(super) fn check(
        &mut self,
        check: &FileCheck,
        reader: &Reader,
        paths: &[usize],
    ) -> Vec<Fact> {
        let hits = match reader.how {
            How::Lines => self.in_lines(check, reader, paths),
            How::Paths(read) => self.in_paths(read, paths),
            // read once for all checks and claims
            How::Text(_) if check.paths.is_empty() => {
                self.read_usual(check.reads, reader, paths);
                let known = self.readings.get(&check.reads);
                pick(check, &self.shelf.opened, known.into_iter().flatten())
            }
            How::Text(read) => {
                let readings = self.read(read, reader.most, paths);
                pick(check, &self.shelf.opened, readings.iter())
            }
        };
        if hits.count < check.least {
            return Vec::new();
        }
        hits.facts
    }

    /// Reads what a reader reads in its usual places, once.
    pub(super) fn read_usual(&mut self, reads: Reads, reader: &Reader, paths: &[usize]) {
        if let How::Text(read) = reader.how
            && !self.readings.contains_key(&reads)
        {
            let readings = self.read(read, reader.most, paths);
            self.readings.insert(reads, readings);
        }
    }

    fn read(&mut self, read: ReadText, most: usize, paths: &[usize]) -> Vec<(usize, Reading)> {
        let mut readings = Vec::new();
        // bounded, since a repository may hold thousands of such files
        for &at in paths.iter().take(most) {
            let path = &self.tree.paths[at];
            let Some(file) = self.shelf.open(self.tree, path) else {
                continue;
            };
            let opened = &self.shelf.opened[file];
            match read(path, &opened.text) {
                Ok(read) => readings.extend(read.into_iter().map(|reading| (file, reading))),
                Err(reason) => {
                    self.shelf.unread.insert(opened.name.clone(), reason);
                }
            }
        }
        readings
    }

    /// The line with one of the names in each file; without names the first line of each. No more files are opened than it takes.
    fn in_lines(&mut self, check: &FileCheck, reader: &Reader, paths: &[usize]) -> Hits {
        let any = check.names.is_empty();
        let mut hits = Hits::default();
        if any && paths.len() < check.least {
            return hits;
        }
        // without names every file counts, so a few are opened to be shown
        let enough = if any { SHOWN } else { SHOWN.max(check.least) };
        for &at in paths.iter().take(reader.most) {
            let Some(file) = self.shelf.open(self.tree, &self.tree.paths[at]) else {
                continue;
            };
            let mut lines = lines::all(&self.shelf.opened[file].text);
            let line = lines.find(|line| any || named(&line.says, &check.names, false));
            if let Some(mut line) = line {
                if any && check.least > 1 {
                    line.note = format!("one of {} such files", paths.len());
                }
                hits.facts
                    .push(Fact::of_reading(&self.shelf.opened, file, &line));
            }
            if hits.facts.len() >= enough {
                break;
            }
        }
        hits.count = if any && !hits.facts.is_empty() {
            paths.len()
        } else {
            hits.facts.len()
        };
        hits.facts.truncate(SHOWN);
        hits
    }

    /// The first files of each thing that the paths tell, with all that they tell.
    fn in_paths(&mut self, read: ReadPaths, paths: &[usize]) -> Hits {
        let tree = self.tree;
        let listed: Vec<&str> = paths.iter().map(|&at| tree.paths[at].as_str()).collect();
        let read = read(&listed);
        let all: Vec<&str> = read.iter().map(|(_, says)| says.as_str()).collect();
        let note = format!("{} in all: {}", all.len(), all.join(", "));
        let mut hits = Hits {
            count: read.len(),
            facts: Vec::new(),
        };
        for (at, _) in read.iter().take(SHOWN) {
            let Some(file) = self.shelf.open(tree, listed[*at]) else {
                continue;
            };
            if let Some(mut line) = lines::all(&self.shelf.opened[file].text).next() {
                line.note.clone_from(&note);
                hits.facts
                    .push(Fact::of_reading(&self.shelf.opened, file, &line));
            }
        }
        hits
    }
}

/// The readings that a check asks for, the first of each file.
fn pick<'a>(
    check: &FileCheck,
    opened: &[Opened],
    readings: impl Iterator<Item = &'a (usize, Reading)>,
) -> Hits {
    let asked = readings
        .filter(|(_, reading)| check.names.is_empty() || named(&reading.says, &check.names, true));
    let mut files = BTreeSet::new();
    // one of each file, so that a long file doesn't hide the others
    let first: Vec<_> = asked.filter(|(file, _)| files.insert(*file)).collect();
    let shown = first.iter().take(SHOWN);
    Hits {
        facts: shown
            .map(|(file, reading)| Fact::of_reading(opened, *file, reading))
            .collect(),
        count: first.len(),
    }
}
