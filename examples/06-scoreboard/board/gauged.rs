//! Texts gauged by the library.

use anyhow::{Context, Result};
use charterlint::evidence::{self, Gauge};
use charterlint::rules::Charter;
use charterlint::{prose, read};
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;

/// What a text gives away. Line breaks are those of a form or of a report, so each ends a statement.
pub(crate) fn gauge(text: &str, charter: &Charter) -> Result<Gauge> {
    let lexicon = charter.lexicon("en").context("no English wordings")?;
    if text.trim().is_empty() {
        return Ok(Gauge::default());
    }
    let document = read::read("text.md", text.as_bytes())?;
    let prose = prose::sentences(&document, &lexicon.unending);
    Ok(evidence::gauge(&document, &prose, lexicon))
}

/// The halves of a set that are there, with their rows.
pub(crate) fn halves(folder: &Path) -> Result<Vec<(&'static str, Vec<Value>)>> {
    let mut halves = Vec::new();
    for half in ["dev", "heldout"] {
        let path = folder.join(half).with_extension("jsonl");
        if path.is_file() {
            let text = std::fs::read_to_string(&path)?;
            let lines = text.lines().filter(|line| !line.trim().is_empty());
            let rows: Result<Vec<Value>, _> = lines.map(serde_json::from_str).collect();
            halves.push((half, rows.with_context(|| path.display().to_string())?));
        }
    }
    Ok(halves)
}

/// Numbers for keys, in the order of the keys, and how many there are.
pub(crate) fn clusters(keys: &[String]) -> (Vec<usize>, usize) {
    let mut known: BTreeMap<&String, usize> = keys.iter().map(|key| (key, 0)).collect();
    for (number, at) in known.values_mut().enumerate() {
        *at = number;
    }
    (keys.iter().map(|key| known[key]).collect(), known.len())
}

/// A string of a row; empty if it has none.
pub(crate) fn string<'a>(row: &'a Value, key: &str) -> &'a str {
    row[key].as_str().unwrap_or_default()
}
