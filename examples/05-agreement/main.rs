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
mod measure;

use anyhow::{Context, Result};
use figures::{Figures, Row};
use measure::measure;
use std::collections::BTreeMap;
use std::path::PathBuf;

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
    let rows = measure(&options.folder, options.rules.as_deref())?;
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
