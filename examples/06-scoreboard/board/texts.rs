//! Measures the gauge on a set of labelled texts, beside scorers that only count.

use super::counting::{self, Listed};
use super::gauged::{clusters, gauge, halves, string};
use super::sets::{Set, Task};
use super::statistics::{Figure, Row, Sample, Tally};
use super::table::{Good, Table};
use super::{Board, Options};
use anyhow::Result;
use serde_json::{Value, json};
use std::fmt::Write as _;

/// A scorer's scores on the rows of a half, and the line from which on it says yes.
struct Scored {
    name: &'static str,
    scores: Vec<i64>,
    line: i64,
}

/// A figure of a sample, with the line and how often each cluster was drawn.
type OfSample<'a> = dyn Fn(&Sample, i64, &[u32]) -> Option<f64> + 'a;
/// A figure of what was taken for what.
type OfTally = fn(Tally) -> f64;

/// Writes the figures of a set.
pub(crate) fn write(board: &mut Board, options: &Options, set: &Set) -> Result<()> {
    let folder = options.bench.join(set.name);
    let halves = halves(&folder)?;
    if halves.is_empty() {
        board.missing(set.name, &folder);
        return Ok(());
    }
    let listed = Listed::beside(&folder)?;
    let mut lines = Vec::new();
    for (half, rows) in &halves {
        let mut scorers = vec![Scored {
            name: "charterlint",
            scores: gauged(board, set, rows)?,
            line: set.line,
        }];
        scorers.extend(countings(set, rows, listed.as_ref()));
        // what only counts gets its best line from the first half, as in the sets' own scorers
        if lines.is_empty() {
            lines = scorers
                .iter()
                .map(|scorer| best_line(set, rows, scorer))
                .collect();
        }
        for (scorer, line) in scorers.iter_mut().zip(&lines).skip(1) {
            scorer.line = *line;
        }
        let keys: Vec<String> = rows.iter().map(set.cluster).collect();
        let (of_row, count) = clusters(&keys);
        write!(
            board.text,
            "\n{}, {half}: {} {} texts in {count} clusters\n{}",
            set.name,
            set.asks,
            rows.len(),
            table(set, rows, &scorers, &of_row, count)
        )?;
        if let Some(folder) = &options.predictions {
            let path = folder.join(format!("{}-{half}.jsonl", set.name));
            std::fs::write(path, predictions(set, rows, &scorers[0].scores))?;
        }
    }
    Ok(())
}

fn gauged(board: &Board, set: &Set, rows: &[Value]) -> Result<Vec<i64>> {
    rows.iter()
        .map(|row| {
            Ok((set.reading)(&gauge(
                string(row, set.text),
                &board.charter,
            )?))
        })
        .collect()
}

fn countings(set: &Set, rows: &[Value], listed: Option<&Listed>) -> Vec<Scored> {
    let by = |name, score: &dyn Fn(&str) -> i64| Scored {
        name,
        scores: rows
            .iter()
            .map(|row| score(string(row, set.text)))
            .collect(),
        line: 0,
    };
    let mut scorers = vec![by("words", &counting::words), by("links", &counting::links)];
    scorers.extend(listed.map(|listed| by("listed words", &|text| set.listed * listed.all(text))));
    scorers
}

fn best_line(set: &Set, rows: &[Value], scorer: &Scored) -> i64 {
    let alone: Vec<usize> = (0..rows.len()).collect();
    sample(&set.tasks[0], rows, scorer, &alone).best_line()
}

fn sample(task: &Task, rows: &[Value], scorer: &Scored, clusters: &[usize]) -> Sample {
    let row = |(at, row): (usize, &Value)| {
        Some(Row {
            score: scorer.scores[at],
            positive: (task.positive)(row)?,
            cluster: clusters[at],
        })
    };
    Sample::new(rows.iter().enumerate().filter_map(row).collect())
}

fn table(set: &Set, rows: &[Value], scorers: &[Scored], of_row: &[usize], count: usize) -> Table {
    let mut table = Table::new(scorers.iter().map(|scorer| scorer.name).collect());
    for task in set.tasks {
        let samples: Vec<(Sample, i64)> = scorers
            .iter()
            .map(|scorer| (sample(task, rows, scorer, of_row), scorer.line))
            .collect();
        let mut row = |name: &str, good, of: &OfSample| {
            let figures = samples
                .iter()
                .map(|(sample, line)| Figure::of(count, |times| of(sample, *line, times)));
            table.row(format!("{} {name}", task.name), good, figures.collect());
        };
        row("AUC", Good::High, &|sample, _, times| sample.auc(times));
        let of_tally: [(&str, Good, OfTally); 4] = [
            ("P", Good::Neither, Tally::precision),
            ("R", Good::Neither, Tally::recall),
            ("F1", Good::High, Tally::f1),
            ("acc", Good::High, Tally::accuracy),
        ];
        for (name, good, of) in of_tally {
            row(name, good, &|sample, line, times| {
                Some(of(sample.tally(line, times, 1.0)))
            });
        }
        if let Some(weight) = set.prior {
            let f1 =
                |sample: &Sample, line, times: &[u32]| Some(sample.tally(line, times, weight).f1());
            row("F1 at original prior", Good::High, &f1);
        }
    }
    table
}

/// A line for each text as the sets' own scorers take it: at 0.5 and above the answer is yes.
fn predictions(set: &Set, rows: &[Value], scores: &[i64]) -> String {
    let mut lines = String::new();
    for (row, score) in rows.iter().zip(scores) {
        let above = i32::try_from(score - set.line).map_or(0.0, f64::from);
        let score = 0.5 + above / (2.0 * (1.0 + above.abs()));
        let _ = writeln!(lines, "{}", json!({"id": row["id"], "score": score}));
    }
    lines
}
