//! What a repository and a configuration add to a report.

use super::words::{DAY, VerdictWord};
use crate::judge::Verdict;
use crate::report::{Known, Outcome, ProofOf, WaiverState};
use crate::rules::Reserved;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// Something that the text says and that the files of the repository can tell.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Claim<'a> {
    /// Id of the criterion.
    pub criterion: Cow<'a, str>,
    /// What the files make of it; 'unconfirmed' is not 'contradicted': they show no trace.
    #[schemars(extend("enum" = [Outcome::Contradicted.word(), Outcome::Unconfirmed.word(), Outcome::Confirmed.word()]))]
    pub outcome: Cow<'a, str>,
    /// How the two stand to each other.
    pub message: Cow<'a, str>,
    /// Where the text says it.
    pub said: Spot<'a>,
    /// What in the files speaks of it; null where nothing does.
    pub shown: Option<Spot<'a>>,
}

/// Something that the bidder reserves or leaves out.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Reservation<'a> {
    /// What is reserved. exclusion: it isn't part of the offer; own-terms: the bidder's terms are to apply, or exception is taken to the buyer's;
    /// condition: the offer hangs on something; price: prices don't bind; validity: the offer stands for a time only; assumption: it is taken for granted.
    #[schemars(extend("enum" = Reserved::ALL.map(Reserved::word)))]
    pub kind: Cow<'a, str>,
    /// Where the text says it.
    pub said: Spot<'a>,
}

/// What a statement rests on that is evidenced, or would be if it were found.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Proof<'a> {
    /// Id of the criterion.
    pub criterion: Cow<'a, str>,
    /// What it is.
    #[schemars(extend("enum" = ProofOf::ALL.map(ProofOf::word)))]
    pub kind: Cow<'a, str>,
    /// Where it is: an address, the name of a place, or the words themselves.
    pub words: Cow<'a, str>,
    /// What is known of it without asking anybody; what is 'not found' raises nothing.
    #[schemars(extend("enum" = Known::ALL.map(Known::word)))]
    pub known: Cow<'a, str>,
    /// The statement.
    pub said: Spot<'a>,
}

/// A place with the words that stand there.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Spot<'a> {
    /// Name of an input.
    pub file: Cow<'a, str>,
    /// Line, from 1.
    #[schemars(range(min = 1))]
    pub line: usize,
    /// Page, from 1; only where the format has pages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1))]
    pub page: Option<usize>,
    /// Number of the paragraph, from 1; only where the format has neither lines nor pages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1))]
    pub paragraph: Option<usize>,
    /// Number of the slide, from 1; only where the format has slides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1))]
    pub slide: Option<usize>,
    /// Whether it stands in the speaker's notes of the slide; only where the format has slides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notes: Option<bool>,
    /// Name of the sheet; only where the format has sheets with names.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sheet: Option<Cow<'a, str>>,
    /// Reference of the cell, such as B7; only where the format has cells.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cell: Option<Cow<'a, str>>,
    /// The words, verbatim.
    pub quote: Cow<'a, str>,
}

/// A criterion that is let off for a time.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Waiver<'a> {
    /// Id of the criterion.
    pub criterion: Cow<'a, str>,
    /// Why.
    pub reason: Cow<'a, str>,
    /// Who answers for it.
    pub owner: Cow<'a, str>,
    /// The last day on which it holds.
    #[schemars(pattern(DAY))]
    pub expires: Cow<'a, str>,
    /// unused: the criterion reaches what is asked without it.
    #[schemars(extend("enum" = [WaiverState::Holds.word(), WaiverState::Unused.word(), WaiverState::Expired.word()]))]
    pub state: Cow<'a, str>,
    /// How the criterion stands.
    #[serde(with = "VerdictWord")]
    pub verdict: Verdict,
    /// The configuration.
    pub file: Cow<'a, str>,
    /// Line in it.
    #[schemars(range(min = 1))]
    pub line: usize,
}

/// The day by which waivers are judged.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Today<'a> {
    /// The day.
    #[schemars(pattern(DAY))]
    pub date: Cow<'a, str>,
    /// Where it comes from, in words.
    pub source: Cow<'a, str>,
}
