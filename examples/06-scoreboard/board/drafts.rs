//! First drafts against last ones: is the last stronger where a reader finds it stronger, and the same where only the words changed?

use super::counting::{self, Listed};
use super::gauged::{clusters, gauge, halves, string};
use super::statistics::{Figure, share};
use super::table::{Good, Table};
use super::{Board, Options};
use anyhow::Result;
use serde_json::{Value, json};
use std::cmp::Ordering;
use std::collections::BTreeSet;
use std::fmt::Write as _;

const NAME: &str = "dpg-drafts";

/// A scorer's scores for the first and last draft of each pair.
type Scored = (&'static str, Vec<(i64, i64)>);

/// Writes the figures of the pairs of drafts.
pub(crate) fn write(board: &mut Board, options: &Options) -> Result<()> {
    let folder = options.bench.join(NAME);
    let halves = halves(&folder)?;
    if halves.is_empty() {
        board.missing(NAME, &folder);
        return Ok(());
    }
    let listed = Listed::beside(&folder)?;
    let same = read_the_same(&folder.join("spotcheck.jsonl"))?;
    for (half, rows) in &halves {
        let scorers = scorers(board, rows, listed.as_ref())?;
        write!(
            board.text,
            "\n{NAME}, {half}: is the accepted draft of an answer stronger than the first? {} pairs, drawn by project\n{}",
            rows.len(),
            table(rows, &scorers)
        )?;
        moved(board, rows, &scorers, &same)?;
        if let Some(folder) = &options.predictions {
            let mut lines = String::new();
            for (row, (first, last)) in rows.iter().zip(&scorers[0].1) {
                writeln!(
                    lines,
                    "{}",
                    json!({"id": row["id"], "first": first, "last": last})
                )?;
            }
            std::fs::write(folder.join(format!("{NAME}-{half}.jsonl")), lines)?;
        }
    }
    Ok(())
}

fn scorers(board: &Board, rows: &[Value], listed: Option<&Listed>) -> Result<Vec<Scored>> {
    let gauged = |row: &Value, key| -> Result<i64> {
        Ok(gauge(string(row, key), &board.charter)?.step().into())
    };
    let own: Result<Vec<(i64, i64)>> = rows
        .iter()
        .map(|row| Ok((gauged(row, "first")?, gauged(row, "last")?)))
        .collect();
    let by = |name, score: &dyn Fn(&str) -> i64| {
        let both = |row: &Value| (score(string(row, "first")), score(string(row, "last")));
        (name, rows.iter().map(both).collect())
    };
    let mut scorers = vec![
        ("charterlint", own?),
        by("words", &counting::words),
        by("links", &counting::links),
    ];
    scorers.extend(listed.map(|listed| by("listed words", &|text| listed.different(text))));
    Ok(scorers)
}

fn table(rows: &[Value], scorers: &[Scored]) -> Table {
    let keys: Vec<String> = rows
        .iter()
        .map(|row| string(row, "project").to_owned())
        .collect();
    let (of_row, count) = clusters(&keys);
    let mut table = Table::new(scorers.iter().map(|(name, _)| *name).collect());
    for (of, merged_only) in [("accepted", true), ("all", false)] {
        let shares = |scores: &[(i64, i64)], times: &[u32]| {
            let mut by_order = [0.0; 3];
            for (at, (first, last)) in scores.iter().enumerate() {
                if !merged_only || rows[at]["merged"] == true {
                    by_order[place(last.cmp(first))] += f64::from(times[of_row[at]]);
                }
            }
            let all = by_order.iter().sum();
            by_order.map(|count| share(count, all))
        };
        let mut row = |name: &str, good, of_shares: fn([f64; 3]) -> f64| {
            let figures = scorers.iter().map(|(_, scores)| {
                Figure::of(count, |times| Some(of_shares(shares(scores, times))))
            });
            table.row(format!("{of} {name}"), good, figures.collect());
        };
        row("not lower", Good::High, |[lower, _, _]| 1.0 - lower);
        row("higher", Good::High, |[_, _, higher]| higher);
        row("lower", Good::Low, |[lower, _, _]| lower);
        row("pair AUC", Good::High, |[_, same, higher]| {
            higher + same / 2.0
        });
    }
    table
}

const fn place(order: Ordering) -> usize {
    match order {
        Ordering::Less => 0,
        Ordering::Equal => 1,
        Ordering::Greater => 2,
    }
}

/// The pairs that a reader called the same.
fn read_the_same(path: &std::path::Path) -> Result<BTreeSet<String>> {
    if !path.is_file() {
        return Ok(BTreeSet::new());
    }
    let text = std::fs::read_to_string(path)?;
    let rows: Result<Vec<Value>, _> = text.lines().map(serde_json::from_str).collect();
    let rows = rows?;
    let same = rows.iter().filter(|row| row["eye"] == "same");
    Ok(same.map(|row| string(row, "id").to_owned()).collect())
}

fn moved(
    board: &mut Board,
    rows: &[Value],
    scorers: &[Scored],
    same: &BTreeSet<String>,
) -> Result<()> {
    let called: Vec<usize> = (0..rows.len())
        .filter(|&at| same.contains(string(&rows[at], "id")))
        .collect();
    if called.is_empty() {
        return Ok(());
    }
    let moved = scorers.iter().map(|(name, scores)| {
        let moved = called.iter().filter(|&&at| scores[at].0 != scores[at].1);
        format!("{name} {}", moved.count())
    });
    let moved: Vec<String> = moved.collect();
    writeln!(
        board.text,
        "  moved, of those that a reader called the same ({}): {}",
        called.len(),
        moved.join(", ")
    )?;
    Ok(())
}
