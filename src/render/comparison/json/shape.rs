//! The shape of a comparison for programs, of which its JSON Schema is made.

use crate::evidence::Strength;
use crate::judge::Verdict;
use crate::shape::{Charter, Input, SHA256, Score, StrengthWord, VerdictWord};
use schemars::JsonSchema;
use serde::Serialize;

/// JSON Schema of the comparison.
pub const SCHEMA: &str = include_str!("comparison.schema.json");

/// Name and number of the shape.
pub(super) const SHAPE: &str = "charterlint.comparison/1";

/// What `charterlint compare --format json` writes. Lists that hold something for each bid are in the order of `bids`.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "Comparison of bids by charterlint")]
pub(super) struct ComparisonShape<'a> {
    /// Name and number of this shape.
    #[schemars(extend("const" = SHAPE))]
    pub(super) schema: &'static str,
    /// Version of charterlint that compared.
    pub(super) version: &'static str,
    /// What a reader must not forget.
    pub(super) note: String,
    /// What the bids were assessed against.
    pub(super) charter: Option<Charter<'a>>,
    /// Of the rules.
    #[schemars(pattern(SHA256))]
    pub(super) rules_sha256: Option<&'a str>,
    /// The buyer's configuration, if one took part.
    pub(super) configuration: Option<&'a str>,
    /// Ids of principles; empty for the whole charter.
    pub(super) limited_to: &'a [String],
    /// What each bid has to reach.
    pub(super) must_haves: Vec<MustHave<'a>>,
    /// The least score, where one was asked for.
    #[schemars(range(max = 100))]
    pub(super) threshold: Option<u32>,
    /// If false, scores don't compare.
    pub(super) evenly_judged: bool,
    /// In the order that was asked for.
    pub(super) bids: Vec<Bid<'a>>,
    /// In the charter's order.
    pub(super) principles: Vec<Principle<'a>>,
    /// Criteria on which bids differ, the widest apart first.
    pub(super) apart: Vec<Apart<'a>>,
    /// Criteria that no bid commits to.
    pub(super) common_gaps: Vec<Gap<'a>>,
    /// Passages that several bids share word for word.
    pub(super) shared_passages: Vec<Passage<'a>>,
    /// Pairs of bids, without what stands in most.
    pub(super) overlaps: Vec<Overlap>,
    /// What could not be read or judged.
    pub(super) limits: Vec<Limit<'a>>,
}

/// What each bid has to reach.
#[derive(Serialize, JsonSchema)]
pub(super) struct MustHave<'a> {
    /// Criterion or principle.
    pub(super) id: &'a str,
    /// The least verdict that is enough.
    #[serde(with = "VerdictWord")]
    pub(super) least: Verdict,
}

/// A bid.
#[derive(Serialize, JsonSchema)]
pub(super) struct Bid<'a> {
    /// Its name.
    pub(super) name: &'a str,
    /// Its files, in the order in which they were read.
    pub(super) inputs: Vec<Input<'a>>,
    /// Two-letter code of the language whose wordings were used; null if none was.
    pub(super) language: Option<&'a str>,
    /// Over all principles.
    pub(super) total: Score,
    /// Whether the score is under the threshold; null where there is none or no score.
    pub(super) below_threshold: Option<bool>,
    /// Must-haves that it doesn't reach.
    pub(super) unmet: Vec<Unmet<'a>>,
}

/// A must-have that a bid doesn't reach.
#[derive(Serialize, JsonSchema)]
pub(super) struct Unmet<'a> {
    /// Index into `must_haves`.
    pub(super) must_have: usize,
    /// The criterion that falls short.
    pub(super) criterion: &'a str,
    /// How it stands.
    #[serde(with = "VerdictWord")]
    pub(super) verdict: Verdict,
}

/// A principle, and how all bids stand on it.
#[derive(Serialize, JsonSchema)]
pub(super) struct Principle<'a> {
    /// Id.
    pub(super) id: &'a str,
    /// Title.
    pub(super) title: &'a str,
    /// Section of the charter's text; may be empty.
    pub(super) section: &'a str,
    /// One for each bid.
    pub(super) scores: Vec<Score>,
    /// In the charter's order.
    pub(super) criteria: Vec<Criterion<'a>>,
}

/// A criterion, and how all bids stand on it.
#[derive(Serialize, JsonSchema)]
pub(super) struct Criterion<'a> {
    /// Id.
    pub(super) id: &'a str,
    /// Title.
    pub(super) title: &'a str,
    /// What an assessor asks.
    pub(super) question: &'a str,
    /// Weight within the charter.
    pub(super) weight: u32,
    /// One for each bid.
    pub(super) standings: Vec<Stands<'a>>,
}

/// How one bid stands.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Standing")]
pub(super) struct Stands<'a> {
    /// The verdict.
    #[serde(with = "VerdictWord")]
    pub(super) verdict: Verdict,
    /// Why it was not judged; only where it was not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) reason: Option<&'a str>,
    /// Pieces of evidence that were found, whether they are listed or not.
    pub(super) evidence_found: usize,
    /// The strongest first; at least the first that contradicts is listed too.
    pub(super) evidence: Vec<Evidence<'a>>,
}

/// A statement of a bid that speaks to a criterion.
#[derive(Serialize, JsonSchema)]
pub(super) struct Evidence<'a> {
    /// Verbatim from the file.
    pub(super) quote: &'a str,
    /// Name of an input of the bid.
    pub(super) file: &'a str,
    /// Line, as in charterlint.report/1.
    pub(super) line: usize,
    /// Page; only where the format has pages.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) page: Option<usize>,
    /// First byte of the quote in the file's text.
    pub(super) start: usize,
    /// One past its last byte.
    pub(super) end: usize,
    /// How strong it is.
    #[serde(with = "StrengthWord")]
    pub(super) strength: Option<Strength>,
    /// The wording that found it.
    pub(super) rule: &'a str,
}

/// A criterion on which bids differ.
#[derive(Serialize, JsonSchema)]
pub(super) struct Apart<'a> {
    /// Id of the criterion.
    pub(super) criterion: &'a str,
    /// Sum of the differences in level over all pairs of judged bids, times the criterion's weight.
    #[schemars(range(min = 1))]
    pub(super) spread: u32,
}

/// A criterion that no bid commits to.
#[derive(Serialize, JsonSchema)]
pub(super) struct Gap<'a> {
    /// Id of the criterion.
    pub(super) criterion: &'a str,
    /// Bids that claim it at least.
    pub(super) claimed: usize,
    /// Bids in which it was judged.
    pub(super) judged: usize,
}

/// A passage that several bids share word for word.
#[derive(Serialize, JsonSchema)]
pub(super) struct Passage<'a> {
    /// How many words it has.
    #[schemars(range(min = 12))]
    pub(super) words: usize,
    /// Most likely the buyer's own words.
    pub(super) in_most_bids: bool,
    /// Most of it stands in a longer passage before this one, in other company.
    pub(super) variant: bool,
    /// Where it stands.
    pub(super) places: Vec<Place<'a>>,
}

/// Where a shared passage stands.
#[derive(Serialize, JsonSchema)]
pub(super) struct Place<'a> {
    /// Index into bids.
    pub(super) bid: usize,
    /// Name of an input of the bid.
    pub(super) file: &'a str,
    /// The words, verbatim.
    pub(super) text: &'a str,
    /// Line, as in charterlint.report/1.
    pub(super) line: usize,
    /// Page; only where the format has pages.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) page: Option<usize>,
    /// First byte in the file's text.
    pub(super) start: usize,
    /// One past the last byte.
    pub(super) end: usize,
}

/// How much two bids share.
#[derive(Serialize, JsonSchema)]
pub(super) struct Overlap {
    /// Two indices into bids.
    pub(super) bids: [usize; 2],
    /// Passages that both have.
    pub(super) passages: usize,
    /// Words in them.
    pub(super) words: usize,
    /// Their share of the shorter bid.
    #[schemars(range(max = 100))]
    pub(super) percent_of_shorter: usize,
}

/// Something that could not be read or judged.
#[derive(Serialize, JsonSchema)]
pub(super) struct Limit<'a> {
    /// Index into bids.
    pub(super) bid: usize,
    /// Name of an input of the bid, where it is about one.
    pub(super) file: Option<&'a str>,
    /// Whether nothing of the document could be read.
    pub(super) whole_document: bool,
    /// Where in it, in words; may be empty.
    pub(super) place: &'a str,
    /// What, in a sentence.
    pub(super) message: &'a str,
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_schema_is_made_of_the_shape() {
        let file = "src/render/comparison/json/comparison.schema.json";
        crate::schema::is_of_written::<super::ComparisonShape>(super::SHAPE, file);
    }
}
