//! Accessibility conformance reports in `OpenACR`: how many criteria of WCAG are supported. <https://github.com/GSA/openacr>

use super::reader::{How, Reader, Reading};
use super::{lines, yaml};
use serde_json::Value;
use std::collections::BTreeMap;

const PLACES: &[&str] = &[
    "**/*{openacr,vpat}*.{yml,yaml}",
    "**/{acr,*-acr,*_acr}.{yml,yaml}",
    "{,docs/}{openacr,acr}/*.{yml,yaml}",
];

pub(super) const READER: Reader = Reader::new("conformance reports", PLACES, How::Text(read));

fn read(path: &str, text: &str) -> Result<Vec<Reading>, String> {
    let value = yaml::parse(path, text)?;
    let Some(chapters) = value.get("chapters").and_then(Value::as_object) else {
        return Ok(Vec::new());
    };
    let mut levels: BTreeMap<&str, usize> = BTreeMap::new();
    let criteria = chapters
        .values()
        .flat_map(|chapter| list(chapter, "criteria"));
    for component in criteria.flat_map(|criterion| list(criterion, "components")) {
        let level = component
            .pointer("/adherence/level")
            .and_then(Value::as_str);
        // templates that nobody filled in have empty levels
        if let Some(level) = level.filter(|level| !level.is_empty()) {
            *levels.entry(level).or_default() += 1;
        }
    }
    if levels.is_empty() {
        return Err("it is OpenACR, but gives no level".into());
    }
    let counts: Vec<String> = levels
        .iter()
        .map(|(level, count)| format!("{count} {level}"))
        .collect();
    Ok(vec![Reading {
        span: lines::of_key(text, "title"),
        says: levels.keys().copied().collect::<Vec<_>>().join(" "),
        note: format!("OpenACR: {}", counts.join(", ")),
    }])
}

fn list<'a>(value: &'a Value, key: &str) -> impl Iterator<Item = &'a Value> {
    value
        .get(key)
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_are_counted() {
        let text = "title: Library\nchapters:\n  success_criteria_level_a:\n    criteria:\n      - num: 1.1.1\n        components:\n          - name: web\n            adherence: {level: supports}\n          - name: docs\n            adherence: {level: partially-supports}\n";
        let read = read("openacr.yaml", text).expect("YAML");
        assert_eq!(read[0].note, "OpenACR: 1 partially-supports, 1 supports");
    }
}
