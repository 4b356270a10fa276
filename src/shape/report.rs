//! The report itself: against what, of which files, and how each criterion stands.

use super::enough::{Decision, Demand, Improvement, Reference};
use super::evidence::Evidence;
use super::held::{Claim, Proof, Reservation, Today, Waiver};
use super::words::{Fingerprint, SHA256, VerdictWord};
use crate::judge::Verdict;
use crate::score::Fit;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// Name and number of the shape.
pub const SHAPE: &str = "charterlint.report/1";

/// The assessment of a proposal (one or several files) against a charter. The shape is frozen: a change of it gets a new number. Equal input, rules and options give equal bytes.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "charterlint report")]
pub struct Report<'a> {
    /// Name and number of this shape.
    #[schemars(extend("const" = SHAPE))]
    pub schema: Cow<'a, str>,
    /// Version of charterlint that wrote the report.
    pub version: Cow<'a, str>,
    /// What the proposal was assessed against.
    pub charter: Charter<'a>,
    /// SHA-256 of the rules, in hexadecimal: equal digests mean equal rules.
    pub rules_sha256: Cow<'a, str>,
    /// The files, in the order in which they were read.
    pub inputs: Vec<Input<'a>>,
    /// Two-letter code of the language whose wordings were used; null if none was.
    pub language: Option<Cow<'a, str>>,
    /// Ids of the principles to which the assessment was limited; empty if it wasn't.
    pub limited_to: Cow<'a, [String]>,
    /// What else the report depends on, so that `charterlint verify` can make it again.
    pub options: Options<'a>,
    /// Whether all that is asked is reached: no demand fails and no waiver is over. The exit code of check is 0 exactly then.
    #[serde(default)]
    pub enough: bool,
    /// What must be reached, and whether it is.
    #[serde(default)]
    pub demands: Vec<Demand<'a>>,
    /// What follows for one who decides whether to bid; null where nothing does, since it is no proposal or nothing could be judged.
    #[serde(default)]
    pub decision: Option<Decision<'a>>,
    /// Over all principles in this report.
    pub total: Score,
    /// Earlier scores beside which the total is shown; only where they were given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<Reference<'a>>,
    /// The total under the questions of whoever decides about a bid; empty where the charter has none.
    #[serde(default)]
    pub lenses: Vec<Lens<'a>>,
    /// In the charter's order.
    pub principles: Vec<Principle<'a>>,
    /// What to improve, in the order in which it is worth a bidder's while: what is required and fails, what is contradicted, what is one sentence away, what is missing, what is to be proved.
    #[serde(default)]
    pub improvements: Vec<Improvement<'a>>,
    /// What is missing, by what filling it adds to the score.
    pub gaps: Vec<Gap<'a>>,
    /// What an assessor should know about the assessment itself.
    pub findings: Vec<Finding<'a>>,
    /// What the text says, held against the files of a repository: contradicted first, then unconfirmed, then confirmed. Empty where no repository was checked.
    pub claims: Vec<Claim<'a>>,
    /// What the bidder reserves or leaves out, in the order of the text: in some procedures a reservation on a basic term leads to rejection.
    #[serde(default)]
    pub reservations: Vec<Reservation<'a>>,
    /// What the listed evidence rests on, for whoever goes and checks it.
    #[serde(default)]
    pub proofs: Vec<Proof<'a>>,
    /// What of the score rests on proofs of which nobody has looked whether they are there, in tenths of a point of 100.
    #[serde(default)]
    pub unchecked_tenths: u32,
    /// Criteria that are let off, in the order of the configuration.
    pub waivers: Vec<Waiver<'a>>,
    /// The day by which waivers were judged; null where there are none.
    pub today: Option<Today<'a>>,
    /// The configuration that took part, as it was found; null if none did.
    pub configuration: Option<Cow<'a, str>>,
    /// The keys that stand in it: what it may have changed.
    #[serde(default)]
    pub configured: Vec<Cow<'a, str>>,
    /// The scale of the marks, where one was asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scale: Option<ScaleName<'a>>,
}

impl<'a> Report<'a> {
    /// The documents that were assessed, without the files of a repository that are cited besides.
    pub fn documents(&self) -> impl Iterator<Item = &Input<'a>> {
        self.inputs.iter().filter(|input| input.role == "document")
    }

    /// All criteria, in the charter's order.
    pub fn criteria(&self) -> impl Iterator<Item = &Criterion<'a>> {
        self.principles
            .iter()
            .flat_map(|principle| &principle.criteria)
    }
}

/// A charter by its name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Charter<'a> {
    /// Id, for --charter.
    pub id: Cow<'a, str>,
    /// Title with edition.
    pub title: Cow<'a, str>,
}

/// What else a report depends on.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Options<'a> {
    /// The language that was named with --lang; null if it was told from the text.
    pub lang: Option<Cow<'a, str>>,
    /// How many quotes are listed for each criterion at most, not counting the first that contradicts.
    pub evidence: usize,
}

/// A scale by its name.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ScaleName<'a> {
    /// Id, for --scale.
    pub id: Cow<'a, str>,
    /// Title.
    pub title: Cow<'a, str>,
}

/// A file.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Input<'a> {
    /// Path as given, - for standard input.
    pub name: Cow<'a, str>,
    /// Of the file's bytes; null if they could not be read.
    #[schemars(pattern(SHA256))]
    pub sha256: Option<Cow<'a, str>>,
    /// Of the text that was read from it, in UTF-8, in which start and end of quotes count; null if there was none.
    #[schemars(pattern(SHA256))]
    pub text_sha256: Option<Cow<'a, str>>,
    /// document: read as the proposal; file: a file of the repository that something in the report cites.
    #[schemars(extend("enum" = ["document", "file"]))]
    pub role: Cow<'a, str>,
}

/// A score, never without its coverage: judged of criteria. Criteria that can't be evaluated leave it open between least and most.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Score {
    /// Reached share of what is possible over the judged criteria alone, rounded; null where nothing could be judged. Don't decide by it: it rises
    /// when what speaks against a proposal can't be read.
    #[schemars(range(max = 100))]
    pub percent: Option<u32>,
    /// The score if nothing speaks for the criteria that can't be evaluated, by which orders and thresholds go; null where nothing could be judged.
    #[schemars(range(max = 100))]
    pub least: Option<u32>,
    /// The score if all criteria that can't be evaluated are evidenced; null where nothing could be judged.
    #[schemars(range(max = 100))]
    pub most: Option<u32>,
    /// Criteria that could be judged.
    pub judged: u32,
    /// Criteria that apply.
    pub criteria: u32,
    /// Sum of level (0 to 3) times weight over the judged criteria.
    pub reached: u32,
    /// Sum of 3 times weight over the judged criteria.
    pub possible: u32,
}

/// A question of whoever decides about a bid, across the principles.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Lens<'a> {
    /// Id, such as mission-fit.
    pub id: Cow<'a, str>,
    /// Title.
    pub title: Cow<'a, str>,
    /// Over the criteria that answer it.
    pub score: Score,
}

/// A principle with its criteria.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Principle<'a> {
    /// Id.
    pub id: Cow<'a, str>,
    /// Title.
    pub title: Cow<'a, str>,
    /// Section of the charter's text; may be empty.
    pub section: Cow<'a, str>,
    /// The group of principles that it belongs to, where the charter has such.
    pub pillar: Option<Cow<'a, str>>,
    /// How well the proposal fits.
    #[schemars(extend("enum" = [Fit::Strong.word(), Fit::Fair.word(), Fit::Weak.word(), Fit::Unknown.word()]))]
    pub fit: Cow<'a, str>,
    /// Over its criteria.
    pub score: Score,
    /// In the charter's order.
    pub criteria: Vec<Criterion<'a>>,
}

/// How a criterion stands, and why.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Criterion<'a> {
    /// Id, such as open-source/licence.
    pub id: Cow<'a, str>,
    /// Title.
    pub title: Cow<'a, str>,
    /// What an assessor asks.
    pub question: Cow<'a, str>,
    /// Weight within the charter.
    pub weight: u32,
    /// How it stands.
    #[serde(with = "VerdictWord")]
    pub verdict: Verdict,
    /// The verdict's mark on the scale; only where a scale was asked for and the criterion was judged.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mark: Option<Cow<'a, str>>,
    /// Why it was not judged; only where it was not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Cow<'a, str>>,
    /// Pieces of evidence that were found, whether they are listed or not.
    pub evidence_found: usize,
    /// The strongest first; at least the first that contradicts is listed too.
    pub evidence: Vec<Evidence<'a>>,
    /// Fingerprints of the evidence that is not listed, sorted.
    #[schemars(with = "Vec<Fingerprint>")]
    pub unlisted: Vec<String>,
    /// The last day of the waiver that holds for it; only where one holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub waived_until: Option<Cow<'a, str>>,
}

/// Something missing, and what to write.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Gap<'a> {
    /// Id of the criterion.
    pub criterion: Cow<'a, str>,
    /// Its title.
    pub title: Cow<'a, str>,
    /// The principle's title.
    pub principle: Cow<'a, str>,
    /// What it is now.
    #[serde(with = "VerdictWord")]
    pub verdict: Verdict,
    /// The verdict that following the advice would reach.
    #[serde(with = "VerdictWord")]
    pub reachable: Verdict,
    /// What reaching it adds to the total, in tenths of a point of 100.
    pub worth_tenths: u32,
    /// What to write, as a command.
    pub advice: Cow<'a, str>,
}

/// Something that an assessor should know about the assessment itself.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Finding<'a> {
    /// A stable word: unread, incomplete, no-proposal, language, contradiction, claim, waiver, passed-over, counted; others may come.
    pub kind: Cow<'a, str>,
    /// Name of an input, where it is about one.
    pub file: Option<Cow<'a, str>>,
    /// Where in it, in words; may be empty.
    pub place: Cow<'a, str>,
    /// What, in a sentence.
    pub message: Cow<'a, str>,
}
