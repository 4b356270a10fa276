//! What must hold in every rule file beyond its shape.

use super::charter::{Criterion, Reference};
use super::checks;
use super::error::Error;
use super::file::{Applies, CriterionFile, Level, WordingsFile};
use super::pack::Loaded;

/// Wordings must say something, be worth something, and have examples for and against.
pub(super) fn wordings(loaded: &Loaded, file: &WordingsFile, errors: &mut Vec<Error>) {
    if file.wording.is_empty() {
        return;
    }
    let positive = file
        .example
        .iter()
        .any(|example| example.level != Level::Absent);
    let negative = file
        .example
        .iter()
        .any(|example| example.level == Level::Absent);
    if !(positive && negative) {
        let message = "wordings need examples: at least one `[[example]]` with the level that its text reaches, and one with `level = \"absent\"` that must not match";
        errors.push(loaded.error(0, message.into()));
    }
    for wording in file
        .wording
        .iter()
        .filter(|wording| wording.says.is_empty() && wording.links.is_empty())
    {
        errors.push(loaded.error(
            0,
            format!(
                "a wording{} says nothing: give it `says = [\"…\"]` or `links = [\"…\"]`",
                if wording.contradicts {
                    " that contradicts"
                } else {
                    ""
                }
            ),
        ));
    }
    for wording in &file.wording {
        let at = wording
            .says
            .iter()
            .chain(&wording.links)
            .next()
            .map_or(0, |text| text.at);
        match (wording.strength, wording.contradicts) {
            (Some(Level::Claimed | Level::Committed | Level::Evidenced), false) | (None, true) => {}
            _ => errors.push(loaded.error(at, "a wording has either `strength = \"claimed\"`, `\"committed\"` or `\"evidenced\"`, or `contradicts = true`".into())),
        }
    }
}

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
        files: checks::files(file, loaded, errors),
        claims: checks::claims(file),
    }
}
