//! Scales: the marks in which a buyer scores, and which level leads to which mark.
//!
//! The shape is part of `build.rs` too: it may use nothing of the crate.

use super::error::{Error, Errors};
use super::file::{FileId, Level, RuleFile, Text};
use super::pack::{Loaded, RulePack};
use serde::{Deserialize, Serialize};

/// What leads to a mark; each must lead to just one.
const LEVELS: [Level; 5] = [
    Level::Absent,
    Level::Claimed,
    Level::Committed,
    Level::Evidenced,
    Level::Contradicted,
];

/// `scales/<id>.toml`.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct ScaleFile {
    pub title: Option<String>,
    pub publisher: Option<String>,
    pub source: Option<String>,
    pub note: Option<String>,
    pub mark: Vec<MarkFile>,
}

/// A mark, the lowest first.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct MarkFile {
    pub mark: Text,
    pub label: String,
    pub words: String,
    /// None for a mark that only a person can give.
    #[serde(default)]
    pub levels: Vec<Level>,
}

/// A scale in which verdicts are printed.
#[derive(Clone, Debug)]
pub struct Scale {
    /// Id for `--scale`: the name of its file.
    pub id: String,
    /// Title.
    pub title: String,
    /// Who scores by it.
    pub publisher: String,
    /// Address of its text; empty if it has none.
    pub source: String,
    /// What a reader of the marks must know.
    pub note: String,
    /// The marks, the lowest first.
    pub marks: Vec<Mark>,
}

/// A mark of a scale.
#[derive(Clone, Debug)]
pub struct Mark {
    /// As it is printed: `3`, `pass`.
    pub value: String,
    /// Its name, such as `Acceptable`.
    pub label: String,
    /// When it is given.
    pub words: String,
    /// What leads to it; empty for a mark that only a person can give.
    pub levels: Vec<Level>,
}

impl Scale {
    /// The mark for a level.
    #[must_use]
    pub fn mark(&self, level: Level) -> Option<&Mark> {
        self.marks.iter().find(|mark| mark.levels.contains(&level))
    }
}

impl RulePack {
    /// The scales, by id; broken ones are left out.
    pub fn scales(&self) -> impl Iterator<Item = Scale> {
        self.scale_ids().filter_map(|id| self.scale(id).ok())
    }

    /// The scale of that id.
    ///
    /// # Errors
    /// No scale of that id, or everything that is wrong in its file.
    pub fn scale(&self, id: &str) -> Result<Scale, Errors> {
        let Some(loaded) = self.loaded(&FileId::Scale(id.to_owned())) else {
            let known = self.scale_ids().collect::<Vec<_>>().join(", ");
            return Err(Errors::one(format!(
                "there is no scale `{id}`; there are: {known}"
            )));
        };
        let RuleFile::Scale(file) = &loaded.file else {
            unreachable!("the id of a scale names a scale file")
        };
        let mut errors = Vec::new();
        check(id, file, loaded, &mut errors);
        if errors.is_empty() {
            Ok(of(id, file.clone()))
        } else {
            Err(Errors::sorted(errors))
        }
    }

    fn scale_ids(&self) -> impl Iterator<Item = &str> {
        self.ids().filter_map(|id| match id {
            FileId::Scale(id) => Some(id.as_str()),
            _ => None,
        })
    }
}

/// Lays a user's file over a built-in one. Marks belong together, so they are replaced together.
pub(super) fn lay_over(below: &mut ScaleFile, above: ScaleFile) {
    below.title = above.title.or(below.title.take());
    below.publisher = above.publisher.or(below.publisher.take());
    below.source = above.source.or(below.source.take());
    below.note = above.note.or(below.note.take());
    if !above.mark.is_empty() {
        below.mark = above.mark;
    }
}

fn check(id: &str, file: &ScaleFile, loaded: &Loaded, errors: &mut Vec<Error>) {
    if file.title.is_none() {
        errors.push(loaded.error(0, format!("scale `{id}` needs `title = \"…\"`")));
    }
    for (nth, mark) in file.mark.iter().enumerate() {
        let known = &file.mark[..nth];
        if known.iter().any(|known| known.mark.text == mark.mark.text) {
            let message = format!("the mark `{}` stands twice; drop one", mark.mark.text);
            errors.push(loaded.error(mark.mark.at, message));
        }
    }
    for level in LEVELS {
        let word = level.word();
        let holds = |mark: &&MarkFile| mark.levels.contains(&level);
        let marks: Vec<&MarkFile> = file.mark.iter().filter(holds).collect();
        match marks.as_slice() {
            [_] => {}
            [] => errors.push(loaded.error(
                0,
                format!("no mark is given for `{word}`: name it in the `levels` of one `[[mark]]`"),
            )),
            [_, second, ..] => errors.push(loaded.error(
                second.mark.at,
                format!("`{word}` leads to more than one mark; keep it in one `levels`"),
            )),
        }
    }
}

fn of(id: &str, file: ScaleFile) -> Scale {
    let mark = |mark: MarkFile| Mark {
        value: mark.mark.text,
        label: mark.label,
        words: mark.words,
        levels: mark.levels,
    };
    Scale {
        id: id.to_owned(),
        title: file.title.unwrap_or_default(),
        publisher: file.publisher.unwrap_or_default(),
        source: file.source.unwrap_or_default(),
        note: file.note.unwrap_or_default(),
        marks: file.mark.into_iter().map(mark).collect(),
    }
}
