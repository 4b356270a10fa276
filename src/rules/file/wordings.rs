//! The shapes of `wordings/<language>/<topic>/<criterion>.toml` and of `wordings/<language>/words.toml`.

use super::lists::ListsFile;
use super::text::Text;
use crate::rules::terms::{Level, ProofKind};
use serde::{Deserialize, Serialize};

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
    /// What was done for others, or by a person elsewhere, counts too: where the criterion asks for a record.
    pub record: bool,
    /// Lists of words that patterns of this file use as `{name}`.
    pub lists: ListsFile,
    pub wording: Vec<WordingFile>,
    /// Texts by the verdict that the file's criterion gets on them.
    pub examples: ExamplesFile,
    /// The same one by one: the old form.
    pub example: Vec<ExampleFile>,
}

impl WordingsFile {
    /// All patterns of the file, with the items of its lists.
    pub(in crate::rules) fn patterns(&self) -> impl Iterator<Item = &Text> {
        let of_wordings = self
            .wording
            .iter()
            .flat_map(|wording| wording.says.iter().chain(&wording.unless));
        let items = self.lists.values().flat_map(|list| &list.items);
        let of_file = self.unless.iter().chain(&self.topic);
        of_file.chain(of_wordings).chain(items)
    }

    /// All examples with their levels, in the order of the file.
    pub(in crate::rules) fn all_examples(&self) -> Vec<(Level, &Text)> {
        let one_by_one = self
            .example
            .iter()
            .map(|example| (example.level, &example.text));
        let mut all: Vec<_> = one_by_one.chain(self.examples.by_level()).collect();
        all.sort_by_key(|(_, text)| text.at);
        all
    }
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

/// `[examples]`: texts in Markdown, by the verdict that the file's criterion gets on each.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(in crate::rules) struct ExamplesFile {
    pub claimed: Vec<Text>,
    pub committed: Vec<Text>,
    pub evidenced: Vec<Text>,
    pub contradicted: Vec<Text>,
    pub absent: Vec<Text>,
}

impl ExamplesFile {
    /// Each text with its level.
    pub(in crate::rules) fn by_level(&self) -> impl Iterator<Item = (Level, &Text)> {
        let levels = [
            (Level::Claimed, &self.claimed),
            (Level::Committed, &self.committed),
            (Level::Evidenced, &self.evidenced),
            (Level::Contradicted, &self.contradicted),
            (Level::Absent, &self.absent),
        ];
        levels
            .into_iter()
            .flat_map(|(level, texts)| texts.iter().map(move |text| (level, text)))
    }

    /// Puts more examples behind these.
    pub(in crate::rules) fn extend(&mut self, more: Self) {
        self.claimed.extend(more.claimed);
        self.committed.extend(more.committed);
        self.evidenced.extend(more.evidenced);
        self.contradicted.extend(more.contradicted);
        self.absent.extend(more.absent);
    }
}

/// `[[example]]`, the old form: a text and the verdict that the file's criterion gets on it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(in crate::rules) struct ExampleFile {
    /// The text, in Markdown.
    pub text: Text,
    /// The verdict.
    pub level: Level,
}

/// `wordings/<language>/words.toml`: lists of words for the patterns of all files of the language.
pub(in crate::rules) type WordsFile = ListsFile;
