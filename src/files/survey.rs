//! What the checks of a charter find in a repository.

use super::fact::{Fact, Found};
use super::globs::Globs;
use super::named::named;
use super::readers::{Reader, Reading, reader_for};
use super::search::{Readings, Search};
use super::shelf::Opened;
use super::tree::Tree;
use crate::catalogue::say::files as say;
use crate::evidence::Strength;
use crate::rules::{Charter, ClaimCheck, FileCheck, Reads};
use std::collections::{BTreeMap, BTreeSet};

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
    readings: Readings,
}

/// Looks into a repository with all checks of a charter. Opens only files that a check asks for.
#[must_use]
pub fn survey(charter: &Charter, tree: &Tree) -> Survey {
    let questions = questions(charter);
    let mut survey = Survey {
        prefix: tree.prefix.to_owned(),
        ..Survey::default()
    };
    let paths = match matching(&questions, tree) {
        Ok(paths) => paths,
        Err((pattern, reason)) => {
            let message = say::PathPatternNotUnderstood { reason };
            // told like a file, since assessing can't fail
            survey.unread.insert(pattern, message.to_string());
            return survey;
        }
    };
    let mut search = Search::new(tree);
    for asked in &questions {
        let paths = &paths[asked.places.as_slice()];
        match &asked.by {
            By::Check(check) => {
                let facts = search.check(check.declared, &asked.reader, paths);
                survey.found.extend(
                    facts
                        .into_iter()
                        .map(|fact| check.found(fact, &asked.places)),
                );
            }
            By::Claim(reads) => search.read_usual(*reads, &asked.reader, paths),
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
            .map(|(file, reading)| Fact::of_reading(&self.opened, *file, reading))
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

/// Something that is looked for in files.
struct Question<'a> {
    by: By<'a>,
    reader: Reader,
    /// Where: the check's own places, or the reader's usual ones.
    places: Vec<&'a str>,
}

/// Who asks.
enum By<'a> {
    /// A check of a criterion.
    Check(Check<'a>),
    /// A claim that is held against files of this kind.
    Claim(Reads),
}

/// A check with its number and its criterion's position.
struct Check<'a> {
    criterion: usize,
    number: usize,
    declared: &'a FileCheck,
}

/// All that is looked for, criterion by criterion: the checks, then what claims are held against.
fn questions(charter: &Charter) -> Vec<Question<'_>> {
    let mut questions = Vec::new();
    for (criterion, known) in charter.criteria.iter().enumerate() {
        for (number, check) in (1..).zip(&known.files) {
            let reader = reader_for(check.reads);
            questions.push(Question {
                places: if check.paths.is_empty() {
                    reader.places.to_vec()
                } else {
                    check.paths.iter().map(String::as_str).collect()
                },
                reader,
                by: By::Check(Check {
                    criterion,
                    number,
                    declared: check,
                }),
            });
        }
        for reads in known.claims.iter().flat_map(looked_up_in) {
            let reader = reader_for(reads);
            questions.push(Question {
                places: reader.places.to_vec(),
                reader,
                by: By::Claim(reads),
            });
        }
    }
    questions
}

/// For each group of places the positions of the paths that it matches.
type Matched<'a> = BTreeMap<&'a [&'a str], Vec<usize>>;

/// Matches the paths of a repository; a pattern that can't be understood is an error, with the reason.
fn matching<'a>(questions: &'a [Question], tree: &Tree) -> Result<Matched<'a>, (String, String)> {
    // many ask for the same places
    let places: BTreeSet<&[&str]> = questions
        .iter()
        .map(|asked| asked.places.as_slice())
        .collect();
    let globs = Globs::new(places.iter().map(|group| group.iter().copied()))?;
    Ok(places.into_iter().zip(globs.sort(tree.paths)).collect())
}

fn looked_up_in(claim: &ClaimCheck) -> impl Iterator<Item = Reads> {
    claim.held_against.iter().chain(&claim.said_in).copied()
}

impl Check<'_> {
    /// What the check found.
    fn found(&self, fact: Fact, places: &[&str]) -> Found {
        let strength = Strength::of_level(self.declared.level);
        let shows = &self.declared.shows;
        Found {
            criterion: self.criterion,
            check: self.number,
            strength,
            fact,
            pattern: if self.declared.names.is_empty() {
                places.join(" ")
            } else {
                self.declared.names.join(" | ")
            },
            because: match strength {
                Some(strength) => say::FileShows {
                    strength: strength.word(),
                    shows,
                }
                .to_string(),
                None => say::FileShowsTheOpposite { shows }.to_string(),
            },
        }
    }
}
