//! The shape of `wordings/<language>/cues.toml`.

use super::text::Text;
use crate::rules::tells::{Answer, Reserved, Title};
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
    /// Names that stand in addresses until somebody fills in the right one.
    pub placeholders: Vec<String>,
    /// Words of grammar, which sentences have and lists of key words don't.
    pub function_words: Vec<String>,
    pub grammar: Grammar,
    pub cue: Vec<CueFile>,
    /// Whole titles and lead-ins, by what they say of what stands under them.
    pub title: Vec<SaysFile<Title>>,
    /// Whole answers to requirements.
    pub answer: Vec<SaysFile<Answer>>,
    /// Words by which a bidder reserves something or leaves it out.
    pub reservation: Vec<SaysFile<Reserved>>,
}

impl CuesFile {
    /// All patterns of the file.
    pub(in crate::rules) fn patterns(&self) -> impl Iterator<Item = &Text> {
        let cues = self.cue.iter().map(|one| (&one.says, &one.unless));
        let titles = self.title.iter().map(|one| (&one.says, &one.unless));
        let answers = self.answer.iter().map(|one| (&one.says, &one.unless));
        let reservations = self.reservation.iter().map(|one| (&one.says, &one.unless));
        let all = cues.chain(titles).chain(answers).chain(reservations);
        all.flat_map(|(says, unless)| says.iter().chain(unless))
    }
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

/// Words that tell something of a kind.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(in crate::rules) struct SaysFile<Kind> {
    pub kind: Kind,
    pub says: Vec<Text>,
    #[serde(default = "Vec::new")]
    pub unless: Vec<Text>,
}
