//! Measures verdicts against labelled documents, all in one process.
//!
//! `cargo run --release --example agreement -- DIR [--by criterion|document|principle] [--misses CRITERION] [--rules DIR] [--dump FILE] [--against FILE]`
//!
//! DIR holds `docs/ID.EXT` and `labels/A/ID.json`, and, where there is a second reading, `labels/B/ID.json`; each label file has, under
//! `labels`, for each criterion a `level` (0 to 3, `"X"` for contradicted, `"NA"`) and up to three verbatim `quotes`.
//! `--rules DIR` lays a user's rule files over the built-in ones, as in `charterlint check`.
//! `--dump` writes the verdicts; `--against` lists those that differ from such a file, better or worse: so that two rule sets can be compared.
#![allow(clippy::print_stdout, clippy::print_stderr)]

mod figures;
mod labels;

use anyhow::{Context, Result};
use charterlint::report::Report;
use charterlint::rules::RulePack;
use figures::{Figures, Row};
use labels::Labels;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

struct Options {
    folder: PathBuf,
    rules: Option<PathBuf>,
    by: Option<String>,
    misses: Option<String>,
    dump: Option<PathBuf>,
    against: Option<PathBuf>,
}

fn main() -> Result<()> {
    let options = options()?;
    if !options.folder.join("docs").is_dir() {
        println!(
            "no labelled documents at {}: nothing measured",
            options.folder.display()
        );
        return Ok(());
    }
    let rows = measure(&options)?;
    if let Some(criterion) = &options.misses {
        rows.iter()
            .filter(|row| row.criterion == *criterion || criterion == "all")
            .for_each(Row::print_miss);
        return Ok(());
    }
    println!("{}", Figures::of(&rows));
    if let Some(by) = &options.by {
        print_groups(&rows, by);
    }
    if let Some(path) = &options.against {
        let before: BTreeMap<String, u32> = serde_json::from_slice(&std::fs::read(path)?)?;
        for row in &rows {
            row.print_change(&before);
        }
    }
    if let Some(path) = &options.dump {
        let now: BTreeMap<String, u32> = rows.iter().map(|row| (row.key(), row.level)).collect();
        std::fs::write(path, serde_json::to_vec_pretty(&now)?)?;
    }
    Ok(())
}

fn options() -> Result<Options> {
    let mut options = Options {
        folder: PathBuf::new(),
        rules: None,
        by: None,
        misses: None,
        dump: None,
        against: None,
    };
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        let mut value = || {
            arguments
                .next()
                .with_context(|| format!("{argument} needs a value"))
        };
        match argument.as_str() {
            "--rules" => options.rules = Some(value()?.into()),
            "--by" => options.by = Some(value()?),
            "--misses" => options.misses = Some(value()?),
            "--dump" => options.dump = Some(value()?.into()),
            "--against" => options.against = Some(value()?.into()),
            _ => options.folder = argument.into(),
        }
    }
    Ok(options)
}

/// Assesses every labelled document and sets its verdicts beside the readings.
fn measure(options: &Options) -> Result<Vec<Row>> {
    let folder = options.folder.as_path();
    let mut files = Vec::new();
    if let Some(rules) = &options.rules {
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

fn print_groups(rows: &[Row], by: &str) {
    let mut groups: BTreeMap<&str, Vec<Row>> = BTreeMap::new();
    for row in rows {
        let key = match by {
            "document" => &row.document,
            "principle" => row.criterion.split('/').next().unwrap_or_default(),
            _ => &row.criterion,
        };
        groups.entry(key).or_default().push(row.clone());
    }
    let mut groups: Vec<(&str, Figures)> = groups
        .into_iter()
        .map(|(key, rows)| (key, Figures::of(&rows)))
        .collect();
    groups.sort_by(|one, next| one.1.error.total_cmp(&next.1.error).reverse());
    for (key, figures) in groups {
        println!("{key:36} {}", figures.line());
    }
}
