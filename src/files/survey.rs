//! What the checks of a charter find in a repository.

use super::places::Globs;
use super::shelf::{Opened, Shelf};
use super::{Fact, Found, ReadText, Reader, Reading, Tree, lines, named, reader};
use crate::document::Span;
use crate::evidence::Strength;
use crate::rules::{Charter, FileCheck, Level, Reads};
use std::collections::{BTreeMap, BTreeSet};

/// Files of one check or reader that are opened at most; what is nearest to the root comes first.
const MOST: usize = 200;
/// The same of licences: comparing one with all that are known takes its time.
const LICENCES: usize = 12;
/// Findings of a check that are kept.
const SHOWN: usize = 3;

/// What was found in a repository.
#[derive(Debug, Default)]
pub struct Survey {
    /// What stands before paths in names.
    pub prefix: String,
    /// The files that were looked into.
    pub opened: Vec<Opened>,
    /// What checks found, by criterion and check.
    pub found: Vec<Found>,
    /// Files that could not be looked into, by name, with the reason.
    pub unread: BTreeMap<String, String>,
    readings: BTreeMap<Reads, Vec<(usize, Reading)>>,
}

/// Looks into a repository with all checks of a charter. Opens only files that a check asks for.
#[must_use]
pub fn survey(charter: &Charter, tree: &Tree) -> Survey {
    let wanted = wanted(charter);
    let mut survey = Survey {
        prefix: tree.prefix.to_owned(),
        ..Survey::default()
    };
    let globs = match Globs::new(wanted.iter().map(|group| group.iter().copied())) {
        Ok(globs) => globs,
        Err((pattern, reason)) => {
            let message =
                format!("the rules have a path pattern that can't be understood: {reason}");
            survey.unread.insert(pattern, message);
            return survey;
        }
    };
    let mut search = Search {
        tree,
        places: globs.sort(tree.paths),
        wanted,
        shelf: Shelf::default(),
        readings: BTreeMap::new(),
    };
    for (criterion, known) in charter.criteria.iter().enumerate() {
        for (nth, check) in known.files.iter().enumerate() {
            let facts = search.check(check);
            survey.found.extend(facts.into_iter().map(|fact| Found {
                criterion,
                check: nth + 1,
                strength: strength(check.level),
                fact,
                pattern: pattern(check),
                because: because(check),
            }));
        }
        let claims = known.claims.iter();
        for &reads in claims.flat_map(|claim| claim.held_against.iter().chain(&claim.said_in)) {
            search.read_usual(reads);
        }
    }
    survey.opened = search.shelf.opened;
    survey.unread = search.shelf.unread;
    survey.readings = search.readings;
    survey
}

impl Survey {
    /// The first thing read that names one of the words.
    #[must_use]
    pub fn named(&self, reads: &[Reads], words: &[String]) -> Option<Fact> {
        self.read(reads)
            .find(|(_, reading)| named(&reading.says, words, true))
            .map(|(file, reading)| fact(&self.opened, *file, reading))
    }

    /// Whether anything was read in these ways.
    #[must_use]
    pub fn has(&self, reads: &[Reads]) -> bool {
        self.read(reads).next().is_some()
    }

    fn read(&self, reads: &[Reads]) -> impl Iterator<Item = &(usize, Reading)> {
        reads
            .iter()
            .filter_map(|reads| self.readings.get(reads))
            .flatten()
    }
}

/// Every group of places that is looked for.
fn wanted(charter: &Charter) -> Vec<Vec<&str>> {
    let mut places: BTreeSet<Vec<&str>> = BTreeSet::new();
    for criterion in &charter.criteria {
        places.extend(criterion.files.iter().map(group));
        let claims = criterion.claims.iter();
        let readers = claims.flat_map(|claim| claim.held_against.iter().chain(&claim.said_in));
        places.extend(readers.map(|&reads| reader(reads).1.to_vec()));
    }
    places.into_iter().collect()
}

/// Where a check looks: in its own places, or in the usual ones.
fn group(check: &FileCheck) -> Vec<&str> {
    if check.paths.is_empty() {
        reader(check.reads).1.to_vec()
    } else {
        check.paths.iter().map(String::as_str).collect()
    }
}

struct Search<'a> {
    tree: &'a Tree<'a>,
    wanted: Vec<Vec<&'a str>>,
    /// For each wanted group the positions of its paths.
    places: Vec<Vec<usize>>,
    shelf: Shelf,
    /// What was read in the usual places, by reader.
    readings: BTreeMap<Reads, Vec<(usize, Reading)>>,
}

/// What a check finds: how many files or languages, and the first of them.
#[derive(Default)]
struct Hits {
    count: usize,
    facts: Vec<Fact>,
}

impl Search<'_> {
    /// What a check finds; nothing if it is less than it takes.
    fn check(&mut self, check: &FileCheck) -> Vec<Fact> {
        let paths = self.paths(&group(check));
        let hits = match reader(check.reads).0 {
            Reader::Paths(read) => self.in_paths(read, &paths),
            Reader::Text(_) if check.reads == Reads::Text => self.in_texts(check, &paths),
            Reader::Text(_) if check.paths.is_empty() => {
                self.read_usual(check.reads);
                let known = self.readings.get(&check.reads);
                pick(check, &self.shelf.opened, known.into_iter().flatten())
            }
            Reader::Text(read) => {
                let readings = self.read(check.reads, &paths, read);
                pick(check, &self.shelf.opened, readings.iter())
            }
        };
        if hits.count < check.least {
            return Vec::new();
        }
        hits.facts
    }

    /// Reads what a reader reads in its usual places, once.
    fn read_usual(&mut self, reads: Reads) {
        if let (Reader::Text(read), places) = reader(reads)
            && !self.readings.contains_key(&reads)
        {
            let paths = self.paths(places);
            let readings = self.read(reads, &paths, read);
            self.readings.insert(reads, readings);
        }
    }

    fn paths(&self, group: &[&str]) -> Vec<usize> {
        let at = self.wanted.iter().position(|known| known == group);
        at.map_or(Vec::new(), |at| self.places[at].clone())
    }

    fn read(&mut self, reads: Reads, paths: &[usize], read: ReadText) -> Vec<(usize, Reading)> {
        let mut readings = Vec::new();
        let most = if reads == Reads::Licence {
            LICENCES
        } else {
            MOST
        };
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
    fn in_texts(&mut self, check: &FileCheck, paths: &[usize]) -> Hits {
        let any = check.names.is_empty();
        let mut hits = Hits::default();
        if any && paths.len() < check.least {
            return hits;
        }
        let enough = if any { SHOWN } else { SHOWN.max(check.least) };
        for &at in paths.iter().take(MOST) {
            let Some(file) = self.shelf.open(self.tree, &self.tree.paths[at]) else {
                continue;
            };
            let mut lines = lines::all(&self.shelf.opened[file].text);
            let line = lines.find(|line| any || named(&line.says, &check.names, false));
            if let Some(mut line) = line {
                if any && check.least > 1 {
                    line.note = format!("one of {} such files", paths.len());
                }
                hits.facts.push(fact(&self.shelf.opened, file, &line));
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

    fn in_paths(&mut self, read: fn(&[&str]) -> Vec<(usize, String)>, paths: &[usize]) -> Hits {
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
                hits.facts.push(fact(&self.shelf.opened, file, &line));
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
    let first: Vec<_> = asked.filter(|(file, _)| files.insert(*file)).collect();
    let shown = first.iter().take(SHOWN);
    Hits {
        facts: shown
            .map(|(file, reading)| fact(opened, *file, reading))
            .collect(),
        count: first.len(),
    }
}

fn fact(opened: &[Opened], file: usize, reading: &Reading) -> Fact {
    let text = &opened[file].text;
    let Span { start, end } = reading.span;
    Fact {
        file,
        span: reading.span,
        line: text[..start].matches('\n').count() + 1,
        quote: text[start..end].to_owned(),
        says: reading.says.clone(),
        note: reading.note.clone(),
    }
}

const fn strength(level: Level) -> Option<Strength> {
    match level {
        Level::Claimed => Some(Strength::Claimed),
        Level::Committed => Some(Strength::Committed),
        Level::Evidenced => Some(Strength::Evidenced),
        Level::Absent | Level::Contradicted => None,
    }
}

/// What a check looks for, as its author wrote it: the names, else the places.
fn pattern(check: &FileCheck) -> String {
    if check.names.is_empty() {
        group(check).join(" ")
    } else {
        check.names.join(" | ")
    }
}

fn because(check: &FileCheck) -> String {
    match strength(check.level) {
        Some(strength) => format!("{}: the file shows {}", strength.word(), check.shows),
        None => format!("the file shows the opposite: {}", check.shows),
    }
}
