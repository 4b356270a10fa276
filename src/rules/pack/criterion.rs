//! Makes criteria of their files, with their checks on the files of a repository.

use crate::rules::charter::{Criterion, Reference};
use crate::rules::check::{ClaimCheck, FileCheck};
use crate::rules::error::Error;
use crate::rules::file::{ClaimFile, CriterionFile, Loaded};
use crate::rules::terms::{Applies, Level, Reads};

/// The criterion of a file; what it needs and hasn't is an error.
pub(super) fn criterion(
    id: &str,
    file: &CriterionFile,
    loaded: &Loaded,
    errors: &mut Vec<Error>,
) -> Criterion {
    let mut needed = |value: &Option<String>, key: &str| {
        value.clone().unwrap_or_else(|| {
            errors.push(loaded.error(0, format!("criterion `{id}` needs `{key} = \"…\"`")));
            String::new()
        })
    };
    Criterion {
        id: id.to_owned(),
        title: needed(&file.title, "title"),
        question: needed(&file.question, "question"),
        applies: file.applies.unwrap_or(Applies::Always),
        why: needed(&file.why, "why"),
        counts: file.counts.clone().unwrap_or_default(),
        does_not_count: file.does_not_count.clone().unwrap_or_default(),
        advice: needed(&file.advice, "advice"),
        proof: file.proof.clone().unwrap_or_default(),
        references: file
            .reference
            .iter()
            .flatten()
            .map(|reference| Reference {
                title: reference.title.clone(),
                url: reference.url.clone(),
            })
            .collect(),
        files: files(file, loaded, errors),
        claims: claims(file),
    }
}

/// The checks of a criterion's file; what is wrong with them is an error.
fn files(file: &CriterionFile, loaded: &Loaded, errors: &mut Vec<Error>) -> Vec<FileCheck> {
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
fn claims(file: &CriterionFile) -> Vec<ClaimCheck> {
    let claim = |claim: &ClaimFile| ClaimCheck {
        names: claim.names.clone().into_iter().collect(),
        held_against: claim.held_against.clone(),
        said_in: claim.said_in.clone(),
        exclusive: claim.exclusive,
    };
    file.claim.iter().flatten().map(claim).collect()
}
