//! A table of the file, read key by key: every fault is kept with its line, and what nobody asked for is refused.

use super::at::At;
use crate::catalogue::say::config as say;
use std::fmt::Display;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A line and what is wrong there.
pub(super) type Fault = (usize, String);

/// A table with the way to its lines and to the faults of the file.
pub(super) struct Section<'a, 'f> {
    table: &'a DeTable<'a>,
    /// Line on which the table begins.
    pub(super) line: usize,
    lines: &'a dyn Fn(usize) -> usize,
    faults: &'f mut Vec<Fault>,
}

impl<'a, 'f> Section<'a, 'f> {
    pub(super) fn new(
        table: &'a DeTable<'a>,
        at: usize,
        lines: &'a dyn Fn(usize) -> usize,
        faults: &'f mut Vec<Fault>,
    ) -> Self {
        Self {
            table,
            line: lines(at),
            lines,
            faults,
        }
    }

    /// A string that is not empty.
    pub(super) fn string(&mut self, key: &str) -> Option<At<String>> {
        let (value, line) = self.value(key)?;
        match value.as_str() {
            Some(text) if !text.trim().is_empty() => Some(At {
                value: text.trim().to_owned(),
                line,
            }),
            Some(_) => self.fault(line, &say::ValueIsEmpty { key }),
            None => self.fault(line, &say::NotAString { key }),
        }
    }

    /// A string that must be there; `missing` says so.
    pub(super) fn needed(&mut self, key: &str, missing: &dyn Display) -> Option<At<String>> {
        if self.value(key).is_none() {
            return self.fault(self.line, missing);
        }
        self.string(key)
    }

    pub(super) fn strings(&mut self, key: &str) -> Vec<At<String>> {
        let Some((value, line)) = self.value(key) else {
            return Vec::new();
        };
        let strings = value.as_array().map(|values| {
            let each = values.iter().map(|value| {
                value.get_ref().as_str().map(|text| At {
                    value: text.to_owned(),
                    line: (self.lines)(value.span().start),
                })
            });
            each.collect::<Option<Vec<_>>>()
        });
        strings
            .flatten()
            .or_else(|| self.fault(line, &say::NotAListOfStrings { key }))
            .unwrap_or_default()
    }

    pub(super) fn percent(&mut self, key: &str) -> Option<At<u32>> {
        let (value, line) = self.value(key)?;
        // TOML writes whole numbers in four ways
        let number = match value {
            DeValue::Integer(number) => u32::from_str_radix(number.as_str(), number.radix()).ok(),
            _ => None,
        };
        match number.filter(|number| *number <= 100) {
            Some(value) => Some(At { value, line }),
            None => self.fault(line, &say::NotAPercentage { key }),
        }
    }

    /// What stands for a date, as written.
    pub(super) fn date(&mut self, key: &str) -> Option<At<String>> {
        let (value, line) = self.value(key)?;
        let text = match value {
            DeValue::Datetime(date) => date.to_string(),
            DeValue::String(text) => text.to_string(),
            _ => String::new(),
        };
        Some(At { value: text, line })
    }

    /// The tables of `[[key]]`, each with its offset.
    pub(super) fn tables(&mut self, key: &str) -> Vec<(&'a DeTable<'a>, usize)> {
        let Some((value, line)) = self.value(key) else {
            return Vec::new();
        };
        let table = |value: &'a Spanned<DeValue<'a>>| {
            Some((value.get_ref().as_table()?, value.span().start))
        };
        let tables = value
            .as_array()
            .map(|values| values.iter().map(table).collect::<Option<Vec<_>>>());
        tables
            .flatten()
            .or_else(|| self.fault(line, &say::NotAListOfTables { key }))
            .unwrap_or_default()
    }

    /// Refuses keys that aren't among the known ones of a table.
    pub(super) fn refuse_others(&mut self, table: &str, known: &[&str]) {
        let table = if table.is_empty() { "top" } else { table };
        for name in self.table.keys() {
            let key = name.get_ref().as_ref();
            if !known.contains(&key) {
                let told = if let Some(near) = nearest(key, known) {
                    say::NoSuchKeyButNear { table, key, near }.to_string()
                } else {
                    let known = known.join(", ");
                    say::NoSuchKey { table, key, known }.to_string()
                };
                self.faults.push(((self.lines)(name.span().start), told));
            }
        }
    }

    /// Notes a fault and gives nothing.
    pub(super) fn fault<T>(&mut self, line: usize, message: &dyn Display) -> Option<T> {
        self.faults.push((line, message.to_string()));
        None
    }

    fn value(&self, key: &str) -> Option<(&'a DeValue<'a>, usize)> {
        let (_, value) = self
            .table
            .iter()
            .find(|(name, _)| name.get_ref().as_ref() == key)?;
        Some((value.get_ref(), (self.lines)(value.span().start)))
    }
}

/// The known key that was most likely meant: one that has nearly all letters in common.
fn nearest<'a>(name: &str, known: &[&'a str]) -> Option<&'a str> {
    let pairs =
        |word: &str| -> Vec<(char, char)> { word.chars().zip(word.chars().skip(1)).collect() };
    let letters = |word: &str| {
        let mut letters: Vec<char> = word.to_lowercase().chars().collect();
        letters.sort_unstable();
        letters
    };
    known.iter().copied().find(|known| {
        // letters that changed places, or nearly the same neighbours
        let same = letters(known) == letters(name);
        let (ours, theirs) = (pairs(name), pairs(known));
        let common = ours.iter().filter(|pair| theirs.contains(pair)).count();
        same || 3 * common >= 2 * ours.len().max(theirs.len())
    })
}
