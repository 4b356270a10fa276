//! The rules can't be bought with words, and what tries to is reported. To add a proposal that is attacked: a file in `tests/attacks/`.

use charterlint::attack::{self, ATTACKS, Outcome, Victim};
use charterlint::document::Document;
use charterlint::render;
use charterlint::rules::{Charter, RulePack};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};

const CHARTER: &str = "digital-nations-2021";

#[test]
fn nothing_can_be_bought() {
    let pack = RulePack::built_in();
    let charter = pack.charter(CHARTER).expect("a whole charter");
    let mut bought = Vec::new();
    for document in proposals() {
        let outcome = attack::run(&pack, &charter, &document, Some("en"));
        let attempts = outcome.attempts.iter().filter(|attempt| !attempt.fails());
        bought.extend(attempts.map(|attempt| {
            let (name, rise) = (attempt.attack.name, attempt.rise);
            format!("{}: {name} +{rise}: {:#?}", outcome.name, attempt.bought)
        }));
    }
    assert!(bought.is_empty(), "{}", bought.join("\n"));
}

#[test]
fn what_is_suspicious_is_a_finding_with_its_place() {
    let expected = [
        ("charter-text", "copied"),
        ("advice", "copied"),
        ("requirements", "copied"),
        ("promised-titles", "copied"),
        ("promised-advice", "copied"),
        ("counted-list", "copied"),
        ("keywords", "stuffed"),
        ("keyword-bullets", "stuffed"),
        ("repeated", "repeated"),
        ("rules-examples", "copied"),
        ("phantom-annex", "stuffed"),
    ];
    let pack = RulePack::built_in();
    let charter = pack.charter(CHARTER).expect("a whole charter");
    let path = root().join("examples/proposals/library-cards-weak.md");
    let document = read(&path);
    let lines = document.source.lines().count();
    let victim = Victim::new(&pack, &charter, &document, "en");
    for (name, kind) in expected {
        let attack = ATTACKS.iter().find(|attack| attack.name == name);
        let altered = (attack.expect("an attack of that name").alter)(&victim);
        let findings = suspicions(&charter, &altered);
        let finding = findings.iter().find(|(found, _)| *found == kind);
        let (_, place) = finding.unwrap_or_else(|| panic!("{name}: no {kind} in {findings:?}"));
        let line: usize = place
            .strip_prefix("line ")
            .and_then(|line| line.parse().ok())
            .expect("a line");
        assert!(line > lines, "{name}: {place} is in the proposal itself");
    }
}

#[test]
fn honest_proposals_are_under_no_suspicion() {
    let charter = RulePack::built_in()
        .charter(CHARTER)
        .expect("a whole charter");
    for document in proposals() {
        assert_eq!(
            suspicions(&charter, &document.source),
            [],
            "{}",
            document.name
        );
    }
}

#[test]
fn a_rule_that_can_be_bought_is_named() {
    let wording = "extend = true\n[[wording]]\nstrength = \"committed\"\nsays = [\"sales team\"]\n";
    let path = "wordings/en/user-needs/research.toml";
    let rules = vec![(path.to_owned(), wording.to_owned())];
    let pack = RulePack::built_in().with(rules).expect("whole rules");
    let charter = pack.charter(CHARTER).expect("a whole charter");
    let document = read(&root().join("tests/attacks/short-offer.md"));
    let outcome = attack::run(&pack, &charter, &document, None);
    assert!(!outcome.holds());
    let boilerplate = of(&outcome, "boilerplate");
    assert_eq!(boilerplate.bought[0].pattern, "sales team");
    assert!(
        boilerplate.bought[0]
            .rule
            .starts_with("en/user-needs/research#")
    );
    let written = render::attack::text(&outcome, &render::Style::default());
    assert!(
        written.contains("BOUGHT") && written.contains("sales team"),
        "{written}"
    );
}

#[test]
fn the_json_holds_to_its_schema_and_is_the_same_each_time() {
    let pack = RulePack::built_in();
    let charter = pack.charter(CHARTER).expect("a whole charter");
    let document = read(&root().join("tests/attacks/short-offer.md"));
    let json = || render::attack::json(&attack::run(&pack, &charter, &document, None));
    let schema: Value = serde_json::from_str(render::attack::SCHEMA).expect("a schema");
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    let value: Value = serde_json::from_str(&json()).expect("JSON");
    assert!(
        validator.is_valid(&value),
        "{:?}",
        validator.iter_errors(&value).next()
    );
    assert_eq!(json(), json());
}

fn of<'a>(outcome: &'a Outcome, name: &str) -> &'a attack::Attempt {
    let mut attempts = outcome.attempts.iter();
    attempts
        .find(|attempt| attempt.attack.name == name)
        .expect("an attack of that name")
}

/// Kinds and places of the findings that tell of tricks.
fn suspicions(charter: &Charter, text: &str) -> Vec<(&'static str, String)> {
    let document = charterlint::read::read("a.md", text.as_bytes()).expect("Markdown");
    let report = charterlint::assess(&[document], &[String::new()], charter, Some("en"));
    let findings = report.findings.into_iter();
    findings
        .filter(|finding| ["copied", "stuffed", "repeated"].contains(&finding.kind))
        .map(|finding| (finding.kind, finding.place))
        .collect()
}

fn proposals() -> Vec<Document> {
    let mut paths: Vec<PathBuf> = ["examples/proposals", "tests/attacks"]
        .iter()
        .flat_map(|folder| fs::read_dir(root().join(folder)).expect("a folder"))
        .map(|entry| entry.expect("an entry").path())
        .collect();
    paths.sort();
    paths.iter().map(|path| read(path)).collect()
}

fn read(path: &Path) -> Document {
    let bytes = fs::read(path).expect("a proposal");
    charterlint::read::read(&path.to_string_lossy(), &bytes).expect("a readable proposal")
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}
