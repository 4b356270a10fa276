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
fn patterns_that_serve_one_document_are_told() {
    let coverage = measure();
    let only = |criterion: &str| -> Vec<Option<&str>> {
        let patterns = coverage.patterns.iter();
        patterns
            .filter(|pattern| pattern.criterion == criterion && pattern.documents > 0)
            .map(|pattern| pattern.only_in.as_deref())
            .collect()
    };
    assert!(only("open-source/licence").contains(&None));
    let research = only("user-needs/research");
    assert!(!research.is_empty());
    assert!(research.iter().all(|only| *only == Some("one.md")));
    let text =
        charterlint::render::coverage::text(&coverage, &charterlint::render::Style::default());
    assert!(
        text.contains("Find something in one document only"),
        "{text}"
    );
}

#[test]
fn a_pattern_decides_where_the_verdict_would_be_another_without_it() {
    let files = [
        (
            "charters/c.toml",
            "title = \"C\"\n[[principle]]\nid = \"p\"\ntitle = \"P\"\ncriteria = { \"c/office\" = 1 }\n",
        ),
        (
            "criteria/c/office.toml",
            "title = \"t\"\nquestion = \"q?\"\nwhy = \"w.\"\nadvice = \"a.\"\n",
        ),
        (
            "wordings/en/c/office.toml",
            r#"
            [[wording]]
            strength = "claimed"
            says = ["near you", "nearest to you"]
            [[wording]]
            strength = "committed"
            says = ["office in ^"]
            [[wording]]
            contradicts = true
            says = ["far from anybody"]
            [examples]
            claimed = ["We are near you."]
            absent = ["The moon."]
            "#,
        ),
    ];
    let files = files.map(|(path, text)| (format!("r//{path}"), text.to_owned()));
    let pack = RulePack::built_in().with(files.into()).expect("good rules");
    let charter = pack.charter("c").expect("a charter");
    let documents = [
        // contradicted: over what is claimed the opposite prevails
        ("a.md", "We are near you. We are far from anybody."),
        // committed: over what is firmer it doesn't
        (
            "b.md",
            "You find our office in Hilltown. We are far from anybody.",
        ),
        // claimed twice
        ("c.md", "We are near you. We are nearest to you."),
    ];
    let documents = documents
        .map(|(name, text)| charterlint::read::read(name, text.as_bytes()).expect("Markdown"));
    let pairs = documents.iter().map(|document| (document, None));
    let coverage = coverage::run(&charter, pairs, Some("en"));
    let told: Vec<(&str, usize, usize, Option<&str>)> = coverage
        .patterns
        .iter()
        .map(|pattern| {
            let only = pattern.decides_only_in.as_deref();
            (
                pattern.pattern.as_str(),
                pattern.documents,
                pattern.decides,
                only,
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            ("near you", 2, 0, None),
            ("nearest to you", 1, 0, None),
            ("office in ^", 1, 1, Some("b.md")),
            ("far from anybody", 2, 1, Some("a.md")),
        ]
    );
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
