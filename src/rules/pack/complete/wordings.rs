//! What must hold in every file of wordings beyond its shape.

use crate::rules::error::Error;
use crate::rules::file::{Loaded, WordingFile, WordingsFile};
use crate::rules::terms::Level;

/// Wordings must say something, be worth something, and have examples for and against.
pub(in crate::rules) fn wordings(loaded: &Loaded, file: &WordingsFile, errors: &mut Vec<Error>) {
    if file.wording.is_empty() {
        return;
    }
    examples(loaded, file, errors);
    for wording in &file.wording {
        says_something(wording, loaded, errors);
        has_one_worth(wording, loaded, errors);
    }
}

fn examples(loaded: &Loaded, file: &WordingsFile, errors: &mut Vec<Error>) {
    let absent = |(level, _): &(Level, _)| *level == Level::Absent;
    let examples = file.all_examples();
    if examples.iter().all(absent) || !examples.iter().any(absent) {
        let message = "wordings need examples: under `[examples]` at least one text with the level that it reaches, such as `committed = [\"…\"]`, and one in `absent = [\"…\"]` that must not match";
        errors.push(loaded.error(0, message.into()));
    }
}

fn says_something(wording: &WordingFile, loaded: &Loaded, errors: &mut Vec<Error>) {
    if wording.says.is_empty() && wording.links.is_empty() {
        let which = if wording.contradicts {
            " that contradicts"
        } else {
            ""
        };
        let message =
            format!("a wording{which} says nothing: give it `says = [\"…\"]` or `links = [\"…\"]`");
        errors.push(loaded.error(0, message));
    }
}

fn has_one_worth(wording: &WordingFile, loaded: &Loaded, errors: &mut Vec<Error>) {
    let first = wording.says.iter().chain(&wording.links).next();
    match (wording.strength, wording.contradicts) {
        (Some(Level::Claimed | Level::Committed | Level::Evidenced), false) | (None, true) => {}
        _ => errors.push(loaded.error(
            first.map_or(0, |text| text.at),
            "a wording has either `strength = \"claimed\"`, `\"committed\"` or `\"evidenced\"`, or `contradicts = true`".into(),
        )),
    }
}
