//! The shape of `criteria/<topic>/<criterion>.toml`, with its checks on the files of a repository.

use super::text::Text;
use crate::rules::terms::{Applies, Level, Reads};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// `criteria/<topic>/<criterion>.toml`.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(in crate::rules) struct CriterionFile {
    pub title: Option<String>,
    pub question: Option<String>,
    pub applies: Option<Applies>,
    pub why: Option<String>,
    pub counts: Option<Vec<String>>,
    pub does_not_count: Option<Vec<String>>,
    pub advice: Option<String>,
    pub proof: Option<String>,
    pub reference: Option<Vec<ReferenceFile>>,
    /// Files of a repository that are evidence.
    pub files: Option<Vec<FileCheckFile>>,
    /// What the text may name and files can tell.
    pub claim: Option<Vec<ClaimFile>>,
    /// Switches the criterion off in every charter.
    pub off: bool,
}

/// A published source of a criterion.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(in crate::rules) struct ReferenceFile {
    pub title: String,
    pub url: Option<String>,
}

/// `[[files]]` in a criterion's file.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(in crate::rules) struct FileCheckFile {
    #[serde(default)]
    pub reads: Reads,
    #[serde(default)]
    pub paths: Vec<Text>,
    #[serde(default)]
    pub names: Vec<String>,
    pub least: Option<u32>,
    pub strength: Option<Level>,
    #[serde(default)]
    pub contradicts: bool,
    pub shows: Text,
    #[serde(default)]
    pub example: Vec<FileExampleFile>,
}

/// `[[files.example]]`: a tiny repository, and what the check makes of it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(in crate::rules) struct FileExampleFile {
    /// Each file's path with its text.
    pub tree: BTreeMap<String, String>,
    /// The check's own strength, or `absent`.
    pub level: Level,
}

/// `[[claim]]` in a criterion's file.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(in crate::rules) struct ClaimFile {
    /// What is named in the text, each with the words that stand for it, in the text as in the files.
    pub names: BTreeMap<String, Vec<String>>,
    pub held_against: Vec<Reads>,
    #[serde(default)]
    pub said_in: Vec<Reads>,
    /// Only one of the names can be true.
    #[serde(default)]
    pub exclusive: bool,
}
