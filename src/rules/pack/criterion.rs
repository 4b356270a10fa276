//! Makes criteria of their files, with their checks on the files of a repository.

use crate::rules::charter::{Criterion, Reference};
use crate::rules::check::{ClaimCheck, FileCheck};
use crate::rules::error::Error;
use crate::rules::file::{ClaimFile, CriterionFile, FileCheckFile, Loaded, ReferenceFile};
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
    let title = needed(&file.title, "title");
    let question = needed(&file.question, "question");
    let why = needed(&file.why, "why");
    let advice = needed(&file.advice, "advice");
    let checks = file.files.iter().flatten();
    Criterion {
        id: id.to_owned(),
        title,
        question,
        applies: file.applies.unwrap_or(Applies::Always),
        why,
        counts: file.counts.clone().unwrap_or_default(),
        does_not_count: file.does_not_count.clone().unwrap_or_default(),
        advice,
        proof: file.proof.clone().unwrap_or_default(),
        references: file.reference.iter().flatten().map(reference).collect(),
        files: checks
            .filter_map(|check| file_check(check, loaded, errors))
            .collect(),
        claims: file.claim.iter().flatten().map(claim_check).collect(),
    }
}

fn reference(file: &ReferenceFile) -> Reference {
    Reference {
        title: file.title.clone(),
        url: file.url.clone(),
    }
}

/// The check of a file on files; `None` if it doesn't tell what it is worth.
fn file_check(
    check: &FileCheckFile,
    loaded: &Loaded,
    errors: &mut Vec<Error>,
) -> Option<FileCheck> {
    let mut wrong = |message: &str| errors.push(loaded.error(check.shows.at, message.into()));
    let level = match (check.strength, check.contradicts) {
        (Some(level @ (Level::Claimed | Level::Committed | Level::Evidenced)), false) => level,
        (None, true) => Level::Contradicted,
        _ => {
            wrong(
                "a check on files has either `strength = \"claimed\"`, `\"committed\"` or `\"evidenced\"`, or `contradicts = true`",
            );
            return None;
        }
    };
    if check.reads == Reads::Text && check.paths.is_empty() {
        wrong("a check on files needs `paths = [\"…\"]`, or `reads = \"…\"` with its usual places");
    }
    let levels: Vec<Level> = check.example.iter().map(|example| example.level).collect();
    let can_come = |other: &Level| *other == level || *other == Level::Absent;
    let both = levels.contains(&level) && levels.contains(&Level::Absent);
    if !(both && levels.iter().all(can_come)) {
        wrong(
            "a check on files needs examples: at least one `[[files.example]]` with `tree = { \"path\" = \"text\" }` and the check's own strength as `level` (or \"contradicted\"), and one with `level = \"absent\"` in which it finds nothing",
        );
    }
    Some(FileCheck {
        reads: check.reads,
        paths: check.paths.iter().map(|path| path.text.clone()).collect(),
        names: check.names.clone(),
        least: check.least.map_or(1, |least| least.max(1) as usize),
        level,
        shows: check.shows.text.clone(),
    })
}

/// What the text may name and files can confirm or contradict.
fn claim_check(claim: &ClaimFile) -> ClaimCheck {
    ClaimCheck {
        names: claim.names.clone().into_iter().collect(),
        held_against: claim.held_against.clone(),
        said_in: claim.said_in.clone(),
        exclusive: claim.exclusive,
    }
}
