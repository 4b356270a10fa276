//! Checks on the files of a repository, as criteria declare them.
//!
//! This file is also part of `build.rs`: it may use nothing of the crate outside of this room.

use super::charter::Example;
use super::error::Error;
use super::file::{CriterionFile, Level, Text};
use super::pack::Loaded;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How files are looked into; the room `files` has a reader for each.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum Reads {
    /// Any text, line by line.
    #[default]
    Text,
    /// A licence's text: which one it is.
    Licence,
    /// `publiccode.yml`.
    Publiccode,
    /// A description of interfaces, `OpenAPI` or `AsyncAPI`.
    Api,
    /// What continuous integration runs, line by line.
    Ci,
    /// What the software depends on, line by line.
    Dependencies,
    /// A bill of materials, `CycloneDX` or SPDX.
    Sbom,
    /// An accessibility conformance report in `OpenACR`.
    Openacr,
    /// Files of translated words: in which languages there are some.
    Languages,
    /// A data package: under which licence its data is.
    Data,
}

/// `[[files]]` in a criterion's file.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct FileCheckFile {
    #[serde(default)]
    pub reads: Reads,
    #[serde(default)]
    pub paths: Vec<Text>,
    #[serde(default)]
    pub names: Vec<String>,
    pub least: Option<u32>,
    pub strength: Option<Level>,
    #[serde(default)]
    pub contradicts: bool,
    pub shows: Text,
    #[serde(default)]
    pub example: Vec<FileExampleFile>,
}

/// `[[files.example]]`: a tiny repository, and what the check makes of it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct FileExampleFile {
    /// Each file's path with its text.
    pub tree: BTreeMap<String, String>,
    /// The check's own strength, or `absent`.
    pub level: Level,
}

/// `[[claim]]` in a criterion's file.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct ClaimFile {
    /// What is named in the text, each with the words that stand for it, in the text as in the files.
    pub names: BTreeMap<String, Vec<String>>,
    pub held_against: Vec<Reads>,
    #[serde(default)]
    pub said_in: Vec<Reads>,
    /// Only one of the names can be true.
    #[serde(default)]
    pub exclusive: bool,
}

/// Files that are evidence for a criterion, or against it.
#[derive(Clone, Debug)]
pub struct FileCheck {
    /// How the files are looked into.
    pub reads: Reads,
    /// Where they stand, as path patterns; empty for the reader's usual places.
    pub paths: Vec<String>,
    /// Words, one of which must be found in what was read; empty if any will do.
    pub names: Vec<String>,
    /// How many files or languages it takes, 1 or more.
    pub least: usize,
    /// What it is worth; [`Level::Contradicted`] if it shows the opposite.
    pub level: Level,
    /// What it shows, in words that follow "shows".
    pub shows: String,
}

/// An example of a check on files.
#[derive(Clone, Debug)]
pub struct FileExample {
    /// Number of the check in its criterion, from 1.
    pub check: usize,
    /// Each file's path with its text.
    pub tree: BTreeMap<String, String>,
    /// Whose it is, and what must come of it; its text names the files.
    pub example: Example,
}

/// What is named in a text and can be looked up in files.
#[derive(Clone, Debug)]
pub struct ClaimCheck {
    /// Each name with the words that stand for it.
    pub names: Vec<(String, Vec<String>)>,
    /// What it is looked up in.
    pub held_against: Vec<Reads>,
    /// Files whose statements are held against the others as the text's are.
    pub said_in: Vec<Reads>,
    /// Whether another name in the files contradicts it; else a name without a trace is only unconfirmed.
    pub exclusive: bool,
}

/// The checks of a criterion's file; what is wrong with them is an error.
pub(super) fn files(
    file: &CriterionFile,
    loaded: &Loaded,
    errors: &mut Vec<Error>,
) -> Vec<FileCheck> {
    let mut checks = Vec::new();
    for check in file.files.iter().flatten() {
        let level = match (check.strength, check.contradicts) {
            (Some(level @ (Level::Claimed | Level::Committed | Level::Evidenced)), false) => level,
            (None, true) => Level::Contradicted,
            _ => {
                errors.push(loaded.error(check.shows.at, "a check on files has either `strength = \"claimed\"`, `\"committed\"` or `\"evidenced\"`, or `contradicts = true`".into()));
                continue;
            }
        };
        if check.reads == Reads::Text && check.paths.is_empty() {
            errors.push(loaded.error(
                check.shows.at,
                "a check on files needs `paths = [\"…\"]`, or `reads = \"…\"` with its usual places".into(),
            ));
        }
        let levels: Vec<Level> = check.example.iter().map(|example| example.level).collect();
        let known = |other: &Level| *other == level || *other == Level::Absent;
        if !(levels.contains(&level) && levels.contains(&Level::Absent) && levels.iter().all(known))
        {
            errors.push(loaded.error(check.shows.at, "a check on files needs examples: at least one `[[files.example]]` with `tree = { \"path\" = \"text\" }` and the check's own strength as `level` (or \"contradicted\"), and one with `level = \"absent\"` in which it finds nothing".into()));
        }
        checks.push(FileCheck {
            reads: check.reads,
            paths: check.paths.iter().map(|path| path.text.clone()).collect(),
            names: check.names.clone(),
            least: check.least.map_or(1, |least| least.max(1) as usize),
            level,
            shows: check.shows.text.clone(),
        });
    }
    checks
}

/// The claims of a criterion's file that files can confirm or contradict.
pub(super) fn claims(file: &CriterionFile) -> Vec<ClaimCheck> {
    let claim = |claim: &ClaimFile| ClaimCheck {
        names: claim.names.clone().into_iter().collect(),
        held_against: claim.held_against.clone(),
        said_in: claim.said_in.clone(),
        exclusive: claim.exclusive,
    };
    file.claim.iter().flatten().map(claim).collect()
}
