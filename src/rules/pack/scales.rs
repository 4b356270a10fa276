//! Makes scales of their files.

use super::layers::RulePack;
use crate::rules::error::{Error, Errors};
use crate::rules::file::{FileId, Loaded, MarkFile, RuleFile, ScaleFile};
use crate::rules::scale::{Mark, Scale};
use crate::rules::terms::Level;

/// What leads to a mark; each must lead to just one.
const LEVELS: [Level; 5] = [
    Level::Absent,
    Level::Claimed,
    Level::Committed,
    Level::Evidenced,
    Level::Contradicted,
];

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
            Ok(scale(id, file.clone()))
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

fn scale(id: &str, file: ScaleFile) -> Scale {
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
