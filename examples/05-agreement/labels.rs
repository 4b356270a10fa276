//! The readings of a labelled document.

use anyhow::{Context, Result};
use serde_json::Value;
use std::path::Path;

/// The readings of one document.
pub(crate) struct Labels {
    /// Its id: the name of its file without the ending.
    pub document: String,
    first: Value,
    second: Value,
}

impl Labels {
    /// The readings of a document; `None` if there are none.
    pub(crate) fn load(folder: &Path, document: &Path) -> Result<Option<Self>> {
        let id = document
            .file_stem()
            .context("a file without a name")?
            .to_string_lossy()
            .into_owned();
        let read = |reading: &str| -> Result<Option<Value>> {
            let path = folder
                .join("labels")
                .join(reading)
                .join(format!("{id}.json"));
            if !path.exists() {
                return Ok(None);
            }
            let mut labels: Value = serde_json::from_slice(&std::fs::read(&path)?)?;
            Ok(Some(labels["labels"].take()))
        };
        let Some(first) = read("A")? else {
            return Ok(None);
        };
        let second = read("B")?.unwrap_or_else(|| first.clone());
        Ok(Some(Self {
            document: id,
            first,
            second,
        }))
    }

    /// Both levels of a criterion and the quotes of both readings; `None` if it isn't labelled.
    pub(crate) fn of(&self, criterion: &str) -> Option<(Option<u32>, Option<u32>, Vec<String>)> {
        let (first, second) = (self.first.get(criterion)?, self.second.get(criterion)?);
        let quotes = [first, second]
            .into_iter()
            .filter_map(|label| label["quotes"].as_array())
            .flatten();
        Some((
            level(first),
            level(second),
            quotes
                .filter_map(|quote| quote.as_str().map(str::to_owned))
                .collect(),
        ))
    }
}

/// `None` for not applicable.
fn level(label: &Value) -> Option<u32> {
    match &label["level"] {
        Value::String(word) if word == "NA" => None,
        other => Some(
            other
                .as_u64()
                .and_then(|level| u32::try_from(level).ok())
                .unwrap_or(0),
        ),
    }
}
