//! The bidders' names: from the buyer's list, else from the bids themselves.

use crate::cli::terminal;
use crate::cli::work::{bytes_of, name_of};
use anyhow::{Error, bail};
use charterlint::catalogue::say::cli as say;
use charterlint::compare::{self, Bid};
use charterlint::render;
use csv::{ReaderBuilder, Trim};
use std::collections::HashSet;
use std::fmt::Display;
use std::path::Path;

/// Bytes of a list, at most.
const MOST: u64 = 1 << 20;
/// Names that a message lists.
const NAMED: usize = 5;
/// What stands above the first column of a list that has a head.
const HEADS: [&str; 5] = ["bid", "document", "file", "folder", "path"];

/// A buyer's list of names.
pub(super) struct Names {
    /// The list, as the user calls it.
    file: String,
    /// Paths with names, in the order of the list.
    rows: Vec<(String, String)>,
}

/// Names the bids: by the list, if there is one, and else as short as tells them apart.
pub(super) fn give(bids: &mut [Bid], names: Option<&Names>) -> anyhow::Result<()> {
    let given = names.map(|names| names.by_bid(bids)).transpose()?;
    compare::shorten(bids);
    for (bid, name) in bids.iter_mut().zip(given.unwrap_or_default()) {
        if let Some(name) = name {
            bid.name = name;
        }
    }
    let mut seen = HashSet::new();
    for Bid { name, .. } in bids.iter() {
        if !seen.insert(name.to_lowercase()) {
            bail!(say::TwoBidsOfOneName { name }.to_string());
        }
    }
    Ok(())
}

impl Names {
    pub(super) fn read(path: &Path) -> anyhow::Result<Self> {
        let file = name_of(path);
        let bytes = bytes_of(path, MOST)?;
        let not_utf8 = |_| Error::msg(say::NamesNotUtf8 { file: &file }.to_string());
        let text = String::from_utf8(bytes).map_err(not_utf8)?;
        // spreadsheets begin a table with this mark
        let text = text.trim_start_matches('\u{feff}');
        let is_toml = path.extension().is_some_and(|ending| ending == "toml");
        let rows = if is_toml {
            of_toml(text, &file)?
        } else {
            of_csv(text, &file)?
        };
        let mut seen = HashSet::new();
        for (path, _) in &rows {
            if !seen.insert(path) {
                bail!(say::NamedTwice { file, path }.to_string());
            }
        }
        Ok(Self { file, rows })
    }

    /// The name of each bid that has one. Paths without a bid are told, and bids without a name.
    fn by_bid(&self, bids: &[Bid]) -> anyhow::Result<Vec<Option<String>>> {
        let mut given = vec![None; bids.len()];
        let mut unknown = Vec::new();
        for (nth, (path, name)) in self.rows.iter().enumerate() {
            match self.bid_at(path, bids)? {
                Some(at) => given[at] = Some(name.clone()),
                None if nth == 0 && HEADS.contains(&path.to_lowercase().as_str()) => {}
                None => unknown.push(path.as_str()),
            }
        }
        let known = bids.iter().zip(&given);
        let nameless = known.filter(|(_, name)| name.is_none());
        let nameless: Vec<&str> = nameless.map(|(bid, _)| bid.name.as_str()).collect();
        self.tell(bids, &unknown, &nameless);
        Ok(given)
    }

    fn tell(&self, bids: &[Bid], unknown: &[&str], nameless: &[&str]) {
        let file = &self.file;
        if !unknown.is_empty() {
            let bids: Vec<&str> = bids.iter().map(|bid| bid.name.as_str()).collect();
            let (bids, paths) = (first_of(&bids), first_of(unknown));
            terminal::complain(&say::Warning, &say::NamesOfNoBid { bids, file, paths });
        }
        if !nameless.is_empty() {
            let (bids, count) = (first_of(nameless), nameless.len());
            terminal::complain(&say::Warning, &say::BidsWithoutName { bids, count, file });
        }
    }

    /// The bid to which a path of the list leads.
    fn bid_at(&self, path: &str, bids: &[Bid]) -> anyhow::Result<Option<usize>> {
        // the whole of a path is surer than its end, and the end than a name without its ending
        for fits in [is_whole, is_end, is_stem] {
            let mut found = (0..bids.len()).filter(|&at| fits(path, &bids[at]));
            let Some(at) = found.next() else {
                continue;
            };
            if let Some(other) = found.next() {
                let told = say::NameFitsTwoBids {
                    file: &self.file,
                    one: &bids[at].name,
                    other: &bids[other].name,
                    path,
                };
                bail!(told.to_string());
            }
            return Ok(Some(at));
        }
        Ok(None)
    }
}

fn is_whole(path: &str, bid: &Bid) -> bool {
    let source = compare::source(&bid.report);
    let below = source.strip_prefix(path);
    let is_above = below.is_some_and(|below| below.starts_with('/'));
    path == bid.name || path == source || is_above && ends_with(path, &bid.name)
}

fn is_end(path: &str, bid: &Bid) -> bool {
    ends_with(path, &bid.name) || ends_with(&compare::source(&bid.report), path)
}

fn is_stem(path: &str, bid: &Bid) -> bool {
    let stem = bid.name.rsplit_once('.').map(|(stem, _)| stem);
    stem.is_some_and(|stem| stem == path)
}

/// Whether a path ends with the parts of another.
fn ends_with(path: &str, end: &str) -> bool {
    let before = path.strip_suffix(end);
    before.is_some_and(|before| before.is_empty() || before.ends_with('/'))
}

/// Keys and values at the top.
fn of_toml(text: &str, file: &str) -> anyhow::Result<Vec<(String, String)>> {
    let table: toml::Table = text.parse().map_err(|error| not_understood(file, &error))?;
    let mut rows = Vec::new();
    for (path, name) in &table {
        let line = line_of(text, path);
        let name = name.as_str().unwrap_or_default();
        rows.extend([row(path, name).ok_or_else(|| no_pair(file, line))?]);
    }
    Ok(rows)
}

/// The line on which a key stands, as near as can be told.
fn line_of(text: &str, key: &str) -> usize {
    let before = text.lines().take_while(|line| !line.contains(key));
    before.count() + 1
}

/// The first two columns, whatever mark stands between them.
fn of_csv(text: &str, file: &str) -> anyhow::Result<Vec<(String, String)>> {
    let first = text.lines().next().unwrap_or_default();
    // where a comma is the decimal mark, spreadsheets put a semicolon between columns
    let marks = [b',', b';', b'\t'];
    let delimiter = marks
        .into_iter()
        .find(|&mark| first.contains(char::from(mark)))
        .unwrap_or(b',');
    let mut reader = ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .trim(Trim::All)
        .from_reader(text.as_bytes());
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|error| not_understood(file, &error))?;
        let line = record.position().map_or(0, |at| line_at(text, at.byte()));
        let cell = |at| record.get(at).unwrap_or_default();
        // spreadsheets keep rows that were emptied
        if record.iter().any(|cell| !cell.is_empty()) {
            rows.push(row(cell(0), cell(1)).ok_or_else(|| no_pair(file, line))?);
        }
    }
    Ok(rows)
}

/// The line on which a row begins that is looked for from a byte on: blank lines before it are passed over.
fn line_at(text: &str, byte: u64) -> usize {
    let from = usize::try_from(byte).unwrap_or(text.len()).min(text.len());
    let bytes = text.as_bytes();
    let blank = |at: &usize| matches!(bytes[*at], b'\r' | b'\n');
    let start = from + (from..bytes.len()).take_while(blank).count();
    let ends = bytes[..start].iter().filter(|&&byte| byte == b'\n');
    ends.count() + 1
}

/// A path and a name, both as they are compared and shown; none where one is missing.
fn row(path: &str, name: &str) -> Option<(String, String)> {
    let path = path.replace('\\', "/");
    let path = path.trim_start_matches("./").trim_end_matches('/');
    let name = render::line(name);
    (!path.is_empty() && !name.is_empty()).then(|| (path.to_owned(), name))
}

fn not_understood(file: &str, reason: &dyn Display) -> Error {
    let reason = reason.to_string();
    Error::msg(say::NamesNotUnderstood { file, reason }.to_string())
}

fn no_pair(file: &str, line: usize) -> Error {
    Error::msg(say::NameRowIsNoPair { file, line }.to_string())
}

/// The first of a list, and how many more there are.
fn first_of(names: &[&str]) -> String {
    let first = names[..names.len().min(NAMED)].join(", ");
    match names.len().saturating_sub(NAMED) {
        0 => first,
        more => say::NamesAndMore { names: first, more }.to_string(),
    }
}
