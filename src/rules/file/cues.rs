//! The shape of `wordings/<language>/cues.toml`.

use super::text::Text;
use crate::rules::terms::{CueKind, Grammar, Scope};
use serde::{Deserialize, Serialize};

/// `wordings/<language>/cues.toml`.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(in crate::rules) struct CuesFile {
    /// Words whose full stop doesn't end a sentence.
    pub abbreviations: Vec<String>,
    /// Words after which no sentence ends, though its line does.
    pub unfinished: Vec<String>,
    /// Words that tell what is to be filled in: `name` in `[Client name]`.
    pub slots: Vec<String>,
    /// Words, as they are written, that stand for what is still to be said: TBC.
    pub still_open: Vec<String>,
    /// Words too common to look for.
    pub common: Vec<String>,
    /// Hosts whose pages describe tools or standards, not the bidder's own work.
    pub others_hosts: Vec<String>,
    /// Hosts on which bidders put their own work: applications, boards, drawings, documents.
    pub artefact_hosts: Vec<String>,
    /// Words that stand before the address of the bidder's own work.
    pub artefact_labels: Vec<String>,
    /// Words of grammar, which sentences have and lists of key words don't.
    pub function_words: Vec<String>,
    pub grammar: Grammar,
    pub cue: Vec<CueFile>,
}

/// Words that change what a statement is worth.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(in crate::rules) struct CueFile {
    pub kind: CueKind,
    #[serde(default)]
    pub scope: Scope,
    pub says: Vec<Text>,
    #[serde(default)]
    pub unless: Vec<Text>,
}
