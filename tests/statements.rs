//! Single statements with the verdicts that they may get. To add one: a line in a file of `tests/statements/`, `criterion verdict/verdict | statement`.
//!
//! A statement that isn't to be told as a contradiction must not be told as one of any criterion.

use charterlint::rules::{Charter, RulePack};
use std::fs;
use std::path::Path;

/// What stands before each statement, so that it is read as part of a bid.
const BEFORE: &str = "# Offer\n\nWe are a firm of nine people and offer a service to the district, as you asked in spring.\n\n";

#[test]
fn statements_get_one_of_the_verdicts_that_they_may_get() {
    let charter = RulePack::built_in()
        .charter("digital-nations-2021")
        .expect("a whole charter");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/statements");
    let mut paths: Vec<_> = fs::read_dir(folder)
        .expect("the folder of statements")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    paths.sort();
    let mut wrong = Vec::new();
    let mut count = 0;
    for path in paths {
        let text = fs::read_to_string(&path).expect("statements");
        let lines = text
            .lines()
            .filter(|line| !line.is_empty() && !line.starts_with('#'));
        for line in lines {
            count += 1;
            let (head, statement) = line.split_once(" | ").expect("a statement behind a bar");
            let (criterion, verdicts) = head.split_once(' ').expect("a criterion and its verdicts");
            wrong.extend(fault(&charter, criterion, verdicts, statement));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of {count}:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

/// What is wrong with how a statement is judged.
fn fault(charter: &Charter, criterion: &str, verdicts: &str, statement: &str) -> Option<String> {
    let text = format!("{BEFORE}{}\n", statement.replace("\\n", "\n"));
    let document = charterlint::read::read("offer.md", text.as_bytes()).expect("a readable bid");
    let report = charterlint::assess(&[document], &[String::new()], charter, Some("en"));
    let standings = || {
        report
            .principles
            .iter()
            .flat_map(|principle| &principle.criteria)
    };
    let accused = verdicts.split('/').any(|verdict| verdict == "contradicted");
    if !accused
        && let Some(told) = standings().find(|standing| {
            let mut evidence = standing.evidence.iter();
            evidence.any(|quote| quote.strength.is_none())
        })
    {
        return Some(format!("{}: told as a contradiction: {statement}", told.id));
    }
    let standing = standings().find(|standing| standing.id == criterion)?;
    let verdict = standing.verdict.word();
    let quotes = standing.evidence.iter();
    let because: Vec<String> = quotes.flat_map(|quote| quote.because.clone()).collect();
    (!verdicts.split('/').any(|known| known == verdict)).then(|| {
        format!(
            "{criterion}: {verdict} instead of {verdicts}: {statement} ({})",
            because.join("; ")
        )
    })
}
