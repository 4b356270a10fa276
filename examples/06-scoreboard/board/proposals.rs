//! Labelled proposals: how well verdicts agree with the readings, and those with each other.

use super::figures::{self, Row};
use super::measure::measure;
use super::statistics::{Figure, share};
use super::table::{Good, Table};
use super::{Board, Options};
use anyhow::Result;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

/// What is kept of a document for its drawings: all but its words.
struct Document {
    rows: Vec<Kept>,
    score_error: f64,
}

/// Writes the figures of each folder of labelled documents in the corpus, or of the corpus itself if it is one.
pub(crate) fn write(board: &mut Board, options: &Options) -> Result<()> {
    let mut folders = Vec::new();
    if options.corpus.is_dir() {
        for entry in std::fs::read_dir(&options.corpus)? {
            folders.push(entry?.path());
        }
    }
    folders.push(options.corpus.clone());
    folders.retain(|folder| folder.join("docs").is_dir() && folder.join("labels").is_dir());
    folders.sort();
    if folders.is_empty() {
        board.missing("labelled proposals", &options.corpus);
    }
    for folder in folders {
        of_folder(board, &folder)?;
    }
    Ok(())
}

fn of_folder(board: &mut Board, folder: &Path) -> Result<()> {
    let rows = measure(folder, None)?;
    let documents = documents(&rows);
    let two = folder.join("labels/B").is_dir();
    let mut scorers = vec!["charterlint"];
    if two {
        scorers.push("reading to reading");
    }
    let mut table = Table::new(scorers).without_standing();
    let mut row = |name, good, program: &Of, readings: Option<&Of>| {
        let mut of = vec![program];
        of.extend(readings.filter(|_| two));
        let figure = |of: &&Of| Figure::of(documents.len(), |times| Some(of(&documents, times)));
        table.row(name, good, of.iter().map(figure).collect());
    };
    row(
        "kappa",
        Good::High,
        &|all, times| with_program(all, times, figures::kappa),
        Some(&|all, times| {
            figures::kappa(&pairs(all, times, |(readings, _, _)| {
                Some((readings[0]?, readings[1]?))
            }))
        }),
    );
    for (name, level) in [("F1 of present", 1), ("F1 of met", 2)] {
        row(
            name,
            Good::High,
            &|all, times| with_program(all, times, |pairs| figures::f1(pairs, level)),
            Some(&|all, times| {
                figures::f1(
                    &pairs(all, times, |(readings, _, _)| {
                        Some((readings[0]?, readings[1]?))
                    }),
                    level,
                )
            }),
        );
    }
    row(
        "a reader's quote among the first three",
        Good::High,
        &quotes,
        None,
    );
    row(
        "error of a score, points of 100",
        Good::Low,
        &score_error,
        None,
    );
    let name = folder.file_name().unwrap_or_default().to_string_lossy();
    write!(
        board.text,
        "\nlabelled proposals, {name}: do verdicts follow the written criteria? {} documents, {} verdicts\n{table}",
        documents.len(),
        rows.len(),
    )?;
    Ok(())
}

/// A figure of drawn documents.
type Of<'a> = dyn Fn(&[Document], &[u32]) -> f64 + 'a;

fn documents(rows: &[Row]) -> Vec<Document> {
    let mut by_name: BTreeMap<&str, Vec<&Row>> = BTreeMap::new();
    for row in rows {
        by_name.entry(&row.document).or_default().push(row);
    }
    let documents = by_name.into_iter().map(|(name, of_document)| Document {
        rows: of_document
            .iter()
            .map(|row| {
                let met = row.readings.iter().all(|level| level.unwrap_or(0) >= 2);
                (row.readings, row.level, met.then(|| row.found_theirs()))
            })
            .collect(),
        score_error: figures::score_error(rows, name),
    });
    documents.collect()
}

/// Both readings' levels, the program's, and, where both readings are met, whether one of its quotes is theirs.
type Kept = ([Option<u32>; 2], u32, Option<bool>);

/// Pairs of levels of all rows of the drawn documents.
fn pairs(
    all: &[Document],
    times: &[u32],
    of: impl Fn(&Kept) -> Option<(u32, u32)>,
) -> Vec<(u32, u32)> {
    let mut pairs = Vec::new();
    for (document, &times) in all.iter().zip(times) {
        for _ in 0..times {
            pairs.extend(document.rows.iter().filter_map(&of));
        }
    }
    pairs
}

/// A figure of the program's levels, on average over both readings.
fn with_program(all: &[Document], times: &[u32], figure: impl Fn(&[(u32, u32)]) -> f64) -> f64 {
    let of = |reading: usize| {
        figure(&pairs(all, times, |(readings, level, _)| {
            Some((readings[reading]?, *level))
        }))
    };
    f64::midpoint(of(0), of(1))
}

fn quotes(all: &[Document], times: &[u32]) -> f64 {
    let (mut found, mut asked) = (0.0, 0.0);
    for (document, &times) in all.iter().zip(times) {
        for theirs in document.rows.iter().filter_map(|(_, _, found)| *found) {
            asked += f64::from(times);
            found += if theirs { f64::from(times) } else { 0.0 };
        }
    }
    share(found, asked)
}

fn score_error(all: &[Document], times: &[u32]) -> f64 {
    let drawn = all
        .iter()
        .zip(times)
        .map(|(document, &times)| f64::from(times) * document.score_error);
    share(
        drawn.sum(),
        times.iter().map(|&times| f64::from(times)).sum(),
    )
}
