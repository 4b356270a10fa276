//! What patterns contribute on a folder of documents, with and without labels.

use charterlint::coverage::{self, Coverage, Labels, Pattern, Reading};
use charterlint::document::Document;
use charterlint::render;
use charterlint::rules::RulePack;
use serde_json::Value;
use std::fs;
use std::path::Path;

#[test]
fn patterns_are_counted_and_held_against_labels() {
    let coverage = measure();
    assert_eq!((coverage.documents, coverage.labelled), (2, 2));
    let licence =
        |pattern: &&Pattern| pattern.criterion == "open-source/licence" && pattern.documents == 2;
    let found = coverage.patterns.iter().find(licence);
    let found = found.expect("a pattern that finds the licence in both documents");
    // both readings find nothing in the second document only
    assert_eq!((found.statements, found.absent), (2, 1));
    assert_eq!(found.examples[0].file, "two.md");
    assert!(found.examples[0].absent && !found.examples[1].absent);
    let research = coverage
        .patterns
        .iter()
        .filter(|pattern| pattern.criterion == "user-needs/research" && pattern.statements > 0);
    assert!(research.clone().count() > 0);
    assert_eq!(research.map(|pattern| pattern.absent).sum::<usize>(), 0);
}

#[test]
fn a_pattern_that_never_finds_anything_is_silent() {
    let coverage = measure();
    let silent = coverage.silent().count();
    let speaking = coverage
        .patterns
        .iter()
        .filter(|pattern| pattern.statements > 0);
    assert_eq!(silent + speaking.count(), coverage.patterns.len());
    assert!(silent > 1000, "{silent}");
    assert!(
        coverage
            .silent()
            .any(|pattern| pattern.pattern == "ISO 9241*")
    );
}

#[test]
fn the_json_holds_to_its_schema() {
    let schema: Value = serde_json::from_str(render::coverage::SCHEMA).expect("a schema");
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    let value: Value = serde_json::from_str(&render::coverage::json(&measure())).expect("JSON");
    assert!(
        validator.is_valid(&value),
        "{:?}",
        validator.iter_errors(&value).next()
    );
}

#[test]
fn labels_that_are_none_say_what_is_wrong() {
    let told = |text: &str| {
        Reading::read(text.as_bytes())
            .expect_err("no labels")
            .to_string()
    };
    assert!(told("[1]").contains("it looks like {\"labels\""));
    assert!(told(r#"{"labels": {"a/b": {"level": 4}}}"#).starts_with("a/b: there is no level 4"));
    assert!(told(r#"{"labels": {"a/b": {"level": "na"}}}"#).contains("\"na\""));
}

fn measure() -> Coverage {
    let charter = RulePack::built_in()
        .charter("digital-nations-2021")
        .expect("a whole charter");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/coverage");
    let load = |id: &str| -> (Document, Labels) {
        let bytes = fs::read(folder.join(format!("docs/{id}.md"))).expect("a document");
        let document = charterlint::read::read(&format!("{id}.md"), &bytes).expect("Markdown");
        let reading = |reader: &str| {
            let path = folder.join(format!("labels/{reader}/{id}.json"));
            Reading::read(&fs::read(path).expect("labels")).expect("labels")
        };
        (document, Labels(vec![reading("first"), reading("second")]))
    };
    let documents = [load("one"), load("two")];
    let pairs = documents
        .iter()
        .map(|(document, labels)| (document, Some(labels)));
    coverage::run(&charter, pairs, Some("en"))
}
