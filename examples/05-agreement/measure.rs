//! Verdicts of labelled documents.

use super::figures::Row;
use super::labels::Labels;
use anyhow::Result;
use charterlint::report::Report;
use charterlint::rules::RulePack;
use std::path::{Path, PathBuf};

/// Assesses every labelled document and sets its verdicts beside the readings.
pub(crate) fn measure(folder: &Path, rules: Option<&Path>) -> Result<Vec<Row>> {
    let mut files = Vec::new();
    if let Some(rules) = rules {
        rule_files(rules, rules, &mut files)?;
    }
    let charter = RulePack::built_in()
        .with(files)?
        .charter("digital-nations-2021")?;
    let mut paths: Vec<PathBuf> = std::fs::read_dir(folder.join("docs"))?
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<_>>()?;
    paths.sort();
    let mut rows = Vec::new();
    for path in paths {
        let Some(labels) = Labels::load(folder, &path)? else {
            continue;
        };
        let name = path.to_string_lossy();
        let report = match charterlint::read::read(&name, &std::fs::read(&path)?) {
            Ok(document) => Some(charterlint::assess(
                &[document],
                &[String::new()],
                &charter,
                None,
            )),
            Err(error) => {
                eprintln!("{name}: {error}");
                None
            }
        };
        rows.extend(
            charter
                .criteria
                .iter()
                .filter_map(|criterion| row(&labels, report.as_ref(), &criterion.id)),
        );
    }
    Ok(rows)
}

/// The rule files in and below a folder, with their places and texts.
fn rule_files(root: &Path, folder: &Path, into: &mut Vec<(String, String)>) -> Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            rule_files(root, &path, into)?;
        } else if path.extension().is_some_and(|ending| ending == "toml") {
            let place = path
                .strip_prefix(root)?
                .to_string_lossy()
                .replace('\\', "/");
            into.push((place, std::fs::read_to_string(&path)?));
        }
    }
    Ok(())
}

fn row(labels: &Labels, report: Option<&Report>, criterion: &str) -> Option<Row> {
    let (first, second, quotes) = labels.of(criterion)?;
    let mut standings = report
        .into_iter()
        .flat_map(|report| &report.principles)
        .flat_map(|principle| &principle.criteria);
    let standing = standings.find(|standing| standing.id == criterion);
    let evidence: Vec<_> = standing
        .into_iter()
        .flat_map(|standing| &standing.evidence)
        .take(3)
        .collect();
    Some(Row {
        document: labels.document.clone(),
        criterion: criterion.to_owned(),
        readings: [first, second],
        level: standing
            .and_then(|standing| standing.verdict.level())
            .unwrap_or(0),
        quotes: evidence.iter().map(|quote| quote.text.clone()).collect(),
        because: evidence
            .iter()
            .map(|quote| {
                format!(
                    "{} `{}` {}",
                    quote.rule,
                    quote.pattern,
                    quote.because.join("; ")
                )
            })
            .collect(),
        theirs: quotes,
    })
}
