//! What must hold in every file of wordings beyond its shape.

use crate::rules::error::Error;
use crate::rules::file::{Loaded, WordingsFile};
use crate::rules::terms::Level;

/// Wordings must say something, be worth something, and have examples for and against.
pub(super) fn wordings(loaded: &Loaded, file: &WordingsFile, errors: &mut Vec<Error>) {
    if file.wording.is_empty() {
        return;
    }
    let absent = |(level, _): &(Level, _)| *level == Level::Absent;
    let examples = file.all_examples();
    if examples.iter().all(absent) || !examples.iter().any(absent) {
        let message = "wordings need examples: under `[examples]` at least one text with the level that it reaches, such as `committed = [\"…\"]`, and one in `absent = [\"…\"]` that must not match";
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
