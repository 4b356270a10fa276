//! The shapes of `wordings/<language>/<topic>/<criterion>.toml` and of `wordings/<language>/words.toml`.

use super::text::Text;
use crate::rules::terms::{Level, ProofKind};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// `wordings/<language>/<topic>/<criterion>.toml`.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(in crate::rules) struct WordingsFile {
    /// In a user's file: add to the wordings below instead of replacing them.
    pub extend: bool,
    /// Turns down every wording of the file in the sentences in which it stands.
    pub unless: Vec<Text>,
    /// What the proposal must speak of for the criterion to apply.
    pub topic: Vec<Text>,
    pub wording: Vec<WordingFile>,
    pub example: Vec<ExampleFile>,
}

/// Ways of saying one thing.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(in crate::rules) struct WordingFile {
    /// What a plain statement in these words is worth.
    pub strength: Option<Level>,
    /// The words say the opposite of what the criterion asks.
    #[serde(default)]
    pub contradicts: bool,
    /// The patterns; one is enough.
    #[serde(default)]
    pub says: Vec<Text>,
    /// What the address of a link to the bidder's own work says: one of these is as good as a pattern.
    #[serde(default)]
    pub links: Vec<Text>,
    /// Turns the wording down in the sentences in which it stands.
    #[serde(default)]
    pub unless: Vec<Text>,
    /// What lifts committed words to evidenced; all kinds if not given.
    pub proof: Option<Vec<ProofKind>>,
    /// Also look for it in headings that an answer stands under; yes if not given.
    pub answers: Option<bool>,
    /// Not turned to its opposite by a "not" before it: for words that carry their own sense whatever is said of them.
    #[serde(default)]
    pub keeps_under_negation: bool,
    /// Counts only where something that can be verified stands by it: for words that say nothing without it, such as the name of a code host.
    #[serde(default)]
    pub only_with_proof: bool,
}

/// A text and the verdict that the file's criterion gets on it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(in crate::rules) struct ExampleFile {
    /// The text, in Markdown.
    pub text: Text,
    /// The verdict.
    pub level: Level,
}

/// `wordings/<language>/words.toml`: named lists of words for patterns.
pub(in crate::rules) type WordsFile = BTreeMap<String, Vec<Text>>;
