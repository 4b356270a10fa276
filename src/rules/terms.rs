//! Words in which rules are thought: the same in rule files, in charters and in lexicons.

use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

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

/// When a criterion is judged at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Applies {
    /// For every proposal.
    Always,
    /// Only if the proposal speaks of the `topic` of the criterion's wordings.
    WhenMentioned,
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

/// What a cue tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CueKind {
    /// The statement is denied.
    Negation,
    /// What nobody wants is denied, which is a promise: "never lost", "without exception".
    Averted,
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
    /// Words of a thesis, its supervisor and its examination. A document with some is no proposal.
    Thesis,
    /// Words of shareholders, boards and yearly accounts. A document full of them is no proposal.
    Accounts,
    /// It is said of somebody else's product or service, or somebody else does it.
    Others,
    /// The buyer's people did it, or are to do it.
    BuyersDeed,
    /// A parent, a partner or a platform has it, on whom the bidder relies.
    Partner,
    /// It was so once, or came to nothing: lapsed, failed, cancelled.
    Lapsed,
    /// It is told of today's system or of somebody else's, so that what lacks there is no lack of the offer.
    Elsewhere,
    /// It was done in another project, or at another employer's.
    Record,
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
    /// A place in the documents, where proof is to stand: an annex, a section.
    Pointer,
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
    /// What is said of somebody by whose name the sentence or its clause begins, unless the bidder speaks of itself in it.
    Subject,
}

/// Words by which clauses are told apart.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Grammar {
    /// Words that open a clause which a denial or hedge before them doesn't reach: but, however.
    pub openers: Vec<String>,
    /// Titles of lists in which bidders give back what a buyer asks for, point by point: checklist.
    pub checklists: Vec<String>,
    /// Titles of lists and columns that explain words: glossary, meaning.
    pub glossaries: Vec<String>,
    /// Words that open a side clause up to the next comma: if, when.
    pub conditions: Vec<String>,
    /// Words that open a side clause up to the verb of the main one: who, which.
    pub relatives: Vec<String>,
    /// Verbs by which the main clause goes on: can, will, is.
    pub auxiliaries: Vec<String>,
    /// Words by which an item tells of what something costs, not of the thing: cost, fee.
    pub costs: Vec<String>,
    /// Pronouns with which the main clause goes on: we, they.
    pub pronouns: Vec<String>,
    /// What stands before an occasion, at which something happened or not: during, in our.
    pub occasions: Vec<String>,
    /// Words behind which a sentence only supposes what it says: if, when, should.
    pub suppositions: Vec<String>,
    /// Words behind which stands what lifts a denial before them: until, unless, without.
    pub limits: Vec<String>,
    /// Denials without a verb of their own: not.
    pub bare: Vec<String>,
    /// Words that join a verb to a subject far before it: and, or.
    pub joins: Vec<String>,
    /// Words behind which stands when or what for something isn't, and no longer what isn't: for, during.
    pub circumstances: Vec<String>,
    /// Verbs before a `no` that say what isn't there: have, offer.
    pub holds: Vec<String>,
    /// Words with which a phrase before the subject begins: in, since, according.
    pub prefaces: Vec<String>,
    /// Words before a subject that belong to it: the, our.
    pub articles: Vec<String>,
    /// Words behind the name of a bidder: proposes, will, ltd.
    pub bidding: Vec<String>,
}

/// A language's words, in lower case, that tell where a sentence goes on.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Unending {
    /// Words whose full stop doesn't end a sentence.
    pub abbreviations: BTreeSet<String>,
    /// Words after which no sentence ends, though its line does.
    pub unfinished: BTreeSet<String>,
}

/// How files are looked into; the room `files` has a reader for each.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum Reads {
    /// Any text, line by line.
    #[default]
    Text,
    /// A licence's text: which one it is.
    Licence,
    /// `publiccode.yml`.
    Publiccode,
    /// A description of interfaces, `OpenAPI` or `AsyncAPI`.
    Api,
    /// What continuous integration runs, line by line.
    Ci,
    /// What the software depends on, line by line.
    Dependencies,
    /// A bill of materials, `CycloneDX` or SPDX.
    Sbom,
    /// An accessibility conformance report in `OpenACR`.
    Openacr,
    /// Files of translated words: in which languages there are some.
    Languages,
    /// A data package: under which licence its data is.
    Data,
}
