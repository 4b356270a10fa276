//! What readers found in a document, criterion by criterion: a JSON file for each document and reader.

use serde::Deserialize;
use std::collections::BTreeMap;

/// A reader's file. Other keys than these are let pass.
#[derive(Clone, Debug, Deserialize)]
pub struct Reading {
    labels: BTreeMap<String, Label>,
}

/// What a reader found for a criterion.
#[derive(Clone, Debug, Deserialize)]
struct Label {
    level: Mark,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
enum Mark {
    /// 0 for absent to 3 for evidenced.
    Level(u8),
    /// `NA` for not applicable, `X` for contradicted.
    Word(String),
}

/// A file of labels that isn't one.
#[derive(Debug, thiserror::Error)]
pub enum LabelsError {
    /// It isn't the JSON that is expected.
    #[error(
        "this is no file of labels: {0}; it looks like {{\"labels\": {{\"user-needs/research\": {{\"level\": 2}}}}}}"
    )]
    Json(#[from] serde_json::Error),
    /// A level that there isn't.
    #[error(
        "{criterion}: there is no level {level}; levels are 0 (absent), 1 (claimed), 2 (committed), 3 (evidenced), \"X\" (contradicted) and \"NA\" (not applicable)"
    )]
    Level {
        /// The criterion.
        criterion: String,
        /// The level, as it stands there.
        level: String,
    },
}

impl Reading {
    /// Reads a file.
    ///
    /// # Errors
    /// What is wrong with it, without its name.
    pub fn read(bytes: &[u8]) -> Result<Self, LabelsError> {
        let reading: Self = serde_json::from_slice(bytes)?;
        for (criterion, label) in &reading.labels {
            let unknown = match &label.level {
                Mark::Level(level) => (*level > 3).then(|| level.to_string()),
                Mark::Word(word) => (word != "NA" && word != "X").then(|| format!("{word:?}")),
            };
            if let Some(level) = unknown {
                let criterion = criterion.clone();
                return Err(LabelsError::Level { criterion, level });
            }
        }
        Ok(reading)
    }

    /// Whether the reader found nothing that speaks for a criterion; `None` if it has no label.
    fn is_absent(&self, criterion: &str) -> Option<bool> {
        let label = self.labels.get(criterion)?;
        Some(matches!(label.level, Mark::Level(0) | Mark::Word(_)))
    }
}

/// All readings of a document.
#[derive(Clone, Debug, Default)]
pub struct Labels(pub Vec<Reading>);

impl Labels {
    /// Whether all readings that have a label for the criterion found nothing that speaks for it.
    #[must_use]
    pub fn is_absent(&self, criterion: &str) -> bool {
        let readings = self.0.iter();
        let mut found = readings
            .filter_map(|reading| reading.is_absent(criterion))
            .peekable();
        found.peek().is_some() && found.all(|absent| absent)
    }
}
