//! Scales: the marks in which a buyer scores, and which level leads to which mark.

use super::terms::Level;

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
