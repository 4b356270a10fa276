//! Reads a rule file into its shape.

use super::charter::CharterFile;
use super::criterion::CriterionFile;
use super::cues::CuesFile;
use super::id::FileId;
use super::scale::ScaleFile;
use super::wordings::{WordingsFile, WordsFile};
use serde::{Deserialize, Serialize};

/// Any rule file.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(in crate::rules) enum RuleFile {
    Charter(CharterFile),
    Criterion(CriterionFile),
    Wordings(WordingsFile),
    /// Boxed, since it is far larger than the others.
    Cues(Box<CuesFile>),
    Words(WordsFile),
    Scale(ScaleFile),
}

impl RuleFile {
    /// The file, if it is one of wordings.
    pub(in crate::rules) fn wordings(&self) -> Option<&WordingsFile> {
        if let Self::Wordings(file) = self {
            Some(file)
        } else {
            None
        }
    }
}

/// Something wrong in a rule file: byte offset, what is wrong.
pub(in crate::rules) type Fault = (usize, String);

/// Reads one rule file.
///
/// # Errors
/// All faults that can be told apart: unknown keys one by one, or the first that keeps the file from being read.
pub(in crate::rules) fn parse(id: &FileId, text: &str) -> Result<RuleFile, Vec<Fault>> {
    match id {
        FileId::Charter(_) => shape(text).map(RuleFile::Charter),
        FileId::Criterion(_) => shape(text).map(RuleFile::Criterion),
        FileId::Wordings { .. } => shape(text).map(RuleFile::Wordings),
        FileId::Cues(_) => shape(text).map(|file| RuleFile::Cues(Box::new(file))),
        FileId::Words(_) => shape(text).map(RuleFile::Words),
        FileId::Scale(_) => shape(text).map(RuleFile::Scale),
    }
}

fn shape<'a, T: Deserialize<'a>>(text: &'a str) -> Result<T, Vec<Fault>> {
    let fault = |error: &toml::de::Error| {
        vec![(
            error.span().map_or(0, |span| span.start),
            error.message().to_owned(),
        )]
    };
    let deserializer = toml::Deserializer::parse(text).map_err(|error| fault(&error))?;
    // all of them at once, so that an author mends them in one go
    let mut unknown = Vec::new();
    let value = serde_ignored::deserialize(deserializer, |path| {
        let path = path.to_string();
        let key = path.rsplit('.').next().unwrap_or_default();
        unknown.push((
            key_offset(text, key, unknown.len()),
            format!("unknown key `{path}`; `charterlint rules help` lists the keys"),
        ));
    })
    .map_err(|error| fault(&error))?;
    if unknown.is_empty() {
        Ok(value)
    } else {
        Err(unknown)
    }
}

/// Where a key begins a line, the `nth` such place if there are several, else the first.
fn key_offset(text: &str, key: &str, nth: usize) -> usize {
    let begins = |line: &str| {
        line.trim_start()
            .strip_prefix(key)
            .is_some_and(|rest| rest.trim_start().starts_with(['=', '.']) || rest.starts_with(']'))
    };
    // unknown keys come without a place, so their lines are looked for
    let places: Vec<usize> = text
        .split_inclusive('\n')
        .scan(0, |at, line| {
            let start = *at;
            *at += line.len();
            Some((start, line))
        })
        .filter(|(_, line)| begins(line.trim_start_matches('[')))
        .map(|(start, _)| start)
        .collect();
    places.get(nth).or(places.first()).copied().unwrap_or(0)
}
