//! The shapes of the rule files, as their authors write them. Working types are made from them in `compile`.
//!
//! This file is also part of `build.rs`, which parses the built-in rules: it may use nothing of the crate.

use super::checks::{ClaimFile, FileCheckFile};
use super::scale::ScaleFile;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::BTreeMap;

/// A string of a rule file that remembers where it stands, for messages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Text {
    /// The string.
    pub text: String,
    /// Offset of its first byte in the file.
    pub at: usize,
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            let spanned = toml::Spanned::<String>::deserialize(deserializer)?;
            Ok(Self {
                at: spanned.span().start,
                text: spanned.into_inner(),
            })
        } else {
            Ok(Self {
                text: String::deserialize(deserializer)?,
                at: 0,
            })
        }
    }
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.text.serialize(serializer)
    }
}

/// `charters/<id>.toml`.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct CharterFile {
    pub title: Option<String>,
    pub edition: Option<String>,
    pub publisher: Option<String>,
    pub source: Option<String>,
    pub summary: Option<String>,
    /// Id of the charter that this one lies over.
    pub extends: Option<Text>,
    pub pillar: Vec<PillarFile>,
    pub principle: Vec<PrincipleFile>,
}

/// A group of principles under which a report can be read.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct PillarFile {
    pub id: String,
    pub title: String,
    pub principles: Vec<Text>,
}

/// A principle; in a charter that extends another, only what differs.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct PrincipleFile {
    pub id: String,
    pub section: Option<String>,
    pub title: Option<String>,
    pub asks: Option<String>,
    /// Weights by criterion; 0 leaves a criterion out.
    #[serde(with = "ordered")]
    pub criteria: Vec<(String, u32)>,
}

/// `criteria/<topic>/<criterion>.toml`.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct CriterionFile {
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

/// When a criterion is judged at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Applies {
    /// For every proposal.
    Always,
    /// Only if the proposal speaks of the `topic` of the criterion's wordings.
    WhenMentioned,
}

/// A published source of a criterion.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct ReferenceFile {
    pub title: String,
    pub url: Option<String>,
}

/// `wordings/<language>/<topic>/<criterion>.toml`.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct WordingsFile {
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
pub(super) struct WordingFile {
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

/// A strength or verdict as rule files spell it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// Nothing is said.
    Absent,
    /// Said in general.
    Claimed,
    /// Concrete.
    Committed,
    /// Concrete and verifiable.
    Evidenced,
    /// The opposite is said.
    Contradicted,
}

impl Level {
    /// As rule files spell it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Absent => "absent",
            Self::Claimed => "claimed",
            Self::Committed => "committed",
            Self::Evidenced => "evidenced",
            Self::Contradicted => "contradicted",
        }
    }
}

/// What makes a statement verifiable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ProofKind {
    /// A link or path to something of the bidder's own.
    Artefact,
    /// A number with a unit, or a list of named things.
    Figure,
    /// A date.
    Date,
    /// A named client with what was done for it.
    Client,
    /// A certificate, or a level of conformance that was tested.
    Certificate,
}

/// A text and the verdict that the file's criterion gets on it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct ExampleFile {
    /// The text, in Markdown.
    pub text: Text,
    /// The verdict.
    pub level: Level,
}

/// `wordings/<language>/cues.toml`.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct CuesFile {
    /// Words whose full stop doesn't end a sentence.
    pub abbreviations: Vec<String>,
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

/// Words by which clauses are told apart.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Grammar {
    /// Words that open a clause which a denial or hedge before them doesn't reach: but, however.
    pub openers: Vec<String>,
    /// Titles of lists in which bidders give back what a buyer asks for, point by point: checklist.
    pub checklists: Vec<String>,
    /// Words that open a side clause up to the next comma: if, when.
    pub conditions: Vec<String>,
    /// Words that open a side clause up to the verb of the main one: who, which.
    pub relatives: Vec<String>,
    /// Verbs by which the main clause goes on: can, will, is.
    pub auxiliaries: Vec<String>,
    /// What stands before an occasion, at which something happened or not: during, in our.
    pub occasions: Vec<String>,
}

/// Words that change what a statement is worth.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct CueFile {
    pub kind: CueKind,
    #[serde(default)]
    pub scope: Scope,
    pub says: Vec<Text>,
    #[serde(default)]
    pub unless: Vec<Text>,
}

/// What a cue tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CueKind {
    /// The statement is denied.
    Negation,
    /// The statement is softened.
    Hedge,
    /// It is offered on a condition or at an extra price.
    Option,
    /// It is put off to later.
    Later,
    /// It is still to come: no figure in it can have been measured.
    Future,
    /// The bidder binds itself.
    Commitment,
    /// The bidder speaks of itself.
    Own,
    /// It was done.
    Done,
    /// The buyer speaks.
    Buyer,
    /// Duties and procedures are laid down, as buyers do. A document full of it is no proposal; a single statement stays what it is.
    Tender,
    /// Bidders are invited or told how to bid. A document full of it is no proposal.
    Invitation,
    /// The reader is addressed. A document full of it is no proposal.
    Reader,
    /// Words of projects and bids, by which a proposal is told from other texts.
    Project,
    /// It is said of somebody else's product or service.
    Others,
    /// A thing to count by.
    Figure,
    /// A date.
    Date,
    /// A named client.
    Client,
    /// A certificate or a tested level of conformance.
    Certificate,
    /// A file or folder of the bidder's own, named without a link.
    Artefact,
    /// A fault, lack or exception, admitted unless it is denied ("no known issues"). Counted by a text's gauge only.
    Fault,
    /// A vague word of number, frequency or source. Counted by a text's gauge only.
    Vague,
    /// What is valued, wished or held to be so. Counted by a text's gauge only.
    Aim,
    /// A number of anything. Counted by a text's gauge only.
    Quantity,
    /// Words of advertisement, which fit every tender.
    Boast,
}

impl CueKind {
    /// Whether only the gauge of a whole text counts it, so that no verdict hangs on it.
    #[must_use]
    pub const fn only_gauges(self) -> bool {
        matches!(self, Self::Fault | Self::Vague | Self::Aim | Self::Quantity)
    }
}

/// How far a cue reaches.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Scope {
    /// What follows it in its clause.
    #[default]
    Before,
    /// What follows it up to the next comma.
    Phrase,
    /// The whole clause.
    Clause,
    /// The whole sentence.
    Sentence,
}

/// `wordings/<language>/words.toml`: named lists of words for patterns.
pub(super) type WordsFile = BTreeMap<String, Vec<Text>>;

/// Any rule file.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) enum RuleFile {
    Charter(CharterFile),
    Criterion(CriterionFile),
    Wordings(WordingsFile),
    Cues(CuesFile),
    Words(WordsFile),
    Scale(ScaleFile),
}

/// What a path under the rules' folder stands for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(super) enum FileId {
    Charter(String),
    Criterion(String),
    Wordings { language: String, criterion: String },
    Cues(String),
    Words(String),
    Scale(String),
}

impl FileId {
    /// Whether the file is about a language: wordings, cues or lists of words.
    pub(super) fn of_language(&self) -> bool {
        matches!(self, Self::Wordings { .. } | Self::Cues(_) | Self::Words(_))
    }

    /// Reads the id from a path with `/` between its parts; `None` if no rule file stands there.
    #[must_use]
    pub(super) fn of(path: &str) -> Option<Self> {
        let parts: Vec<&str> = path.strip_suffix(".toml")?.split('/').collect();
        Some(match parts.as_slice() {
            ["charters", id] => Self::Charter((*id).to_owned()),
            ["scales", id] => Self::Scale((*id).to_owned()),
            ["criteria", topic, name] => Self::Criterion(format!("{topic}/{name}")),
            ["wordings", language, "cues"] => Self::Cues((*language).to_owned()),
            ["wordings", language, "words"] => Self::Words((*language).to_owned()),
            ["wordings", language, topic, name] => Self::Wordings {
                language: (*language).to_owned(),
                criterion: format!("{topic}/{name}"),
            },
            _ => return None,
        })
    }
}

/// Something wrong in a rule file: byte offset, what is wrong.
pub(super) type Fault = (usize, String);

/// Reads one rule file.
///
/// # Errors
/// All faults that can be told apart: unknown keys one by one, or the first that keeps the file from being read.
pub(super) fn parse(id: &FileId, text: &str) -> Result<RuleFile, Vec<Fault>> {
    match id {
        FileId::Charter(_) => shape(text).map(RuleFile::Charter),
        FileId::Criterion(_) => shape(text).map(RuleFile::Criterion),
        FileId::Wordings { .. } => shape(text).map(RuleFile::Wordings),
        FileId::Cues(_) => shape(text).map(RuleFile::Cues),
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

/// A table whose keys keep the order of the file.
mod ordered {
    use serde::de::{MapAccess, Visitor};
    use serde::{Deserialize, Deserializer, Serialize, Serializer};
    use std::fmt;

    pub(super) fn serialize<S: Serializer>(
        pairs: &[(String, u32)],
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        pairs.serialize(serializer)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Vec<(String, u32)>, D::Error> {
        if deserializer.is_human_readable() {
            deserializer.deserialize_map(Pairs)
        } else {
            Vec::deserialize(deserializer)
        }
    }

    struct Pairs;

    impl<'de> Visitor<'de> for Pairs {
        type Value = Vec<(String, u32)>;

        fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
            formatter.write_str(
                "a table of criteria and their weights, such as { \"user-needs/research\" = 1 }",
            )
        }

        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
            let mut pairs = Vec::new();
            while let Some(pair) = map.next_entry()? {
                pairs.push(pair);
            }
            Ok(pairs)
        }
    }
}
