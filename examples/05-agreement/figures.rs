//! Agreement between verdicts and readings.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// A verdict beside both readings.
#[derive(Clone)]
pub(crate) struct Row {
    pub document: String,
    pub criterion: String,
    pub readings: [Option<u32>; 2],
    pub level: u32,
    pub quotes: Vec<String>,
    pub because: Vec<String>,
    pub theirs: Vec<String>,
}

impl Row {
    pub(crate) fn key(&self) -> String {
        format!("{} {}", self.document, self.criterion)
    }

    /// Twice the distance to the mean of both readings; 0 where a reading is not applicable.
    fn distance(&self, level: u32) -> u32 {
        let [Some(first), Some(second)] = self.readings else {
            return 0;
        };
        (2 * level).abs_diff(first + second)
    }

    pub(crate) fn print_miss(&self) {
        if self.distance(self.level) < 2 {
            return;
        }
        println!(
            "{} {}: readings {:?}, program {}",
            self.document,
            self.criterion,
            self.readings.map(|level| level.unwrap_or(9)),
            self.level
        );
        self.theirs
            .iter()
            .take(4)
            .for_each(|quote| println!("   theirs: {}", one_line(quote)));
        self.quotes
            .iter()
            .zip(&self.because)
            .for_each(|(quote, because)| {
                println!("   mine:   {}\n           {because}", one_line(quote));
            });
    }

    pub(crate) fn print_change(&self, before: &BTreeMap<String, u32>) {
        let Some(&before) = before.get(&self.key()) else {
            return;
        };
        let (was, is) = (self.distance(before), self.distance(self.level));
        if before != self.level {
            let word = match is.cmp(&was) {
                Ordering::Less => "better",
                Ordering::Greater => "WORSE",
                Ordering::Equal => "other",
            };
            println!(
                "{word:6} {}: {before} -> {}, readings {:?}",
                self.key(),
                self.level,
                self.readings.map(|level| level.unwrap_or(9))
            );
        }
    }

    pub(crate) fn found_theirs(&self) -> bool {
        self.quotes.iter().any(|mine| {
            self.theirs.iter().any(|theirs| {
                2 * words(mine).intersection(&words(theirs)).count() >= words(theirs).len()
            })
        })
    }
}

/// A figure of pairs of levels.
type Figure = dyn Fn(&[(u32, u32)]) -> f64;

/// How well verdicts agree with the readings, on average over both.
pub(crate) struct Figures {
    pub documents: usize,
    pub rows: usize,
    pub kappa: f64,
    pub present: f64,
    pub met: f64,
    pub quotes: f64,
    pub score: f64,
    /// Sum of squared distances, by which groups are sorted.
    pub error: f64,
}

impl Figures {
    pub(crate) fn of(rows: &[Row]) -> Self {
        let both =
            |figure: &Figure| f64::midpoint(figure(&pairs(rows, 0)), figure(&pairs(rows, 1)));
        let certain: Vec<&Row> = rows
            .iter()
            .filter(|row| row.readings.iter().all(|level| level.unwrap_or(0) >= 2))
            .collect();
        let documents: BTreeSet<&str> = rows.iter().map(|row| row.document.as_str()).collect();
        Self {
            documents: documents.len(),
            rows: rows.len(),
            kappa: both(&kappa),
            present: both(&|pairs| f1(pairs, 1)),
            met: both(&|pairs| f1(pairs, 2)),
            quotes: count(certain.iter().filter(|row| row.found_theirs()).count())
                / count(certain.len()),
            score: documents
                .iter()
                .map(|document| score_error(rows, document))
                .sum::<f64>()
                / count(documents.len()),
            error: rows
                .iter()
                .map(|row| f64::from(row.distance(row.level).pow(2)) / 4.0)
                .sum(),
        }
    }

    pub(crate) fn line(&self) -> String {
        format!(
            "n {:4}  error {:5.1}  kappa {:.3}  present {:.3}  met {:.3}  quotes {:.3}",
            self.rows, self.error, self.kappa, self.present, self.met, self.quotes
        )
    }
}

impl fmt::Display for Figures {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        writeln!(
            formatter,
            "{} documents, {} verdicts",
            self.documents, self.rows
        )?;
        for (name, value) in [
            ("kappa", self.kappa),
            ("present", self.present),
            ("met", self.met),
            ("quotes", self.quotes),
            ("score", self.score),
        ] {
            writeln!(formatter, "  {name:8} {value:8.3}")?;
        }
        Ok(())
    }
}

/// The pairs of one reading and the program, where the reading gives a level.
fn pairs(rows: &[Row], reading: usize) -> Vec<(u32, u32)> {
    rows.iter()
        .filter_map(|row| Some((row.readings[reading]?, row.level)))
        .collect()
}

/// Quadratic weighted kappa of levels from 0 to 3.
pub(crate) fn kappa(pairs: &[(u32, u32)]) -> f64 {
    let mut table = [[0.0; 4]; 4];
    for &(one, next) in pairs {
        table[one as usize][next as usize] += 1.0;
    }
    let of_one = table.map(|row| row.iter().sum::<f64>());
    let of_next = [0, 1, 2, 3].map(|next| table.iter().map(|row| row[next]).sum::<f64>());
    let (mut observed, mut expected) = (0.0, 0.0);
    for (one, row) in table.iter().enumerate() {
        for (next, number) in row.iter().enumerate() {
            let square = count(one.abs_diff(next).pow(2));
            observed += number * square;
            expected += of_one[one] * of_next[next] * square / count(pairs.len());
        }
    }
    1.0 - observed / expected
}

pub(crate) fn f1(pairs: &[(u32, u32)], at: u32) -> f64 {
    let right = count(
        pairs
            .iter()
            .filter(|(one, next)| *one >= at && *next >= at)
            .count(),
    );
    let wrong = count(
        pairs
            .iter()
            .filter(|(one, next)| (*one >= at) != (*next >= at))
            .count(),
    );
    2.0 * right / (2.0 * right + wrong)
}

/// Distance of a document's score, in points of 100, from the mean of both readings.
pub(crate) fn score_error(rows: &[Row], document: &str) -> f64 {
    let rows: Vec<&Row> = rows.iter().filter(|row| row.document == document).collect();
    let score = |of: &dyn Fn(&Row) -> Option<u32>| {
        let levels: Vec<u32> = rows.iter().filter_map(|row| of(row)).collect();
        100.0 * levels.iter().copied().map(f64::from).sum::<f64>() / (3.0 * count(levels.len()))
    };
    (score(&|row| Some(row.level))
        - f64::midpoint(score(&|row| row.readings[0]), score(&|row| row.readings[1])))
    .abs()
}

fn words(text: &str) -> BTreeSet<String> {
    text.to_lowercase()
        .split(|char: char| !(char.is_alphanumeric() || char == '_'))
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

fn one_line(text: &str) -> String {
    text.split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .chars()
        .take(300)
        .collect()
}

fn count(number: usize) -> f64 {
    u32::try_from(number).map_or(f64::MAX, f64::from)
}
