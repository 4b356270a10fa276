//! Words and digests of a report: how JSON spells them, and what a schema asks of them.

use crate::evidence::Strength;
use crate::judge::Verdict;
use schemars::JsonSchema;
use serde::{Deserialize as _, Deserializer, Serializer, de};

/// Of a SHA-256.
pub(crate) const SHA256: &str = "^[0-9a-f]{64}$";
/// Of a day.
pub(crate) const DAY: &str = r"^\d{4}-\d{2}-\d{2}$";

/// The word for evidence of the contrary.
const CONTRADICTS: &str = "contradicts";

/// What the statement is known by wherever it stands: the first 32 hexadecimal digits of the SHA-256 over the criterion's id, a line feed, and the quote's words (runs of letters and digits) in lower case with single spaces between.
#[derive(JsonSchema)]
#[schemars(with = "String", extend("pattern" = "^[0-9a-f]{32}$"))]
pub(crate) struct Fingerprint;

/// How a criterion stands. 'cannot evaluate' is not 'absent': so much could not be read that 'absent' would be a guess.
#[derive(JsonSchema)]
#[schemars(rename = "Verdict", with = "String", extend("enum" = Verdict::ALL.map(Verdict::word)))]
pub(crate) struct VerdictWord;

impl VerdictWord {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
    pub(crate) fn serialize<S: Serializer>(verdict: &Verdict, json: S) -> Result<S::Ok, S::Error> {
        json.serialize_str(verdict.word())
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(json: D) -> Result<Verdict, D::Error> {
        let word = String::deserialize(json)?;
        Verdict::ALL
            .into_iter()
            .find(|verdict| verdict.word() == word)
            .ok_or_else(|| de::Error::custom(format!("`{word}` is no verdict")))
    }
}

/// How strong a statement is; 'contradicts' says the opposite.
#[derive(JsonSchema)]
#[schemars(rename = "Strength", with = "String", extend("enum" = StrengthWord::ALL.map(StrengthWord::of)))]
pub(crate) struct StrengthWord;

impl StrengthWord {
    const ALL: [Option<Strength>; 4] = [
        Some(Strength::Claimed),
        Some(Strength::Committed),
        Some(Strength::Evidenced),
        None,
    ];

    /// The word; `None` is evidence of the contrary.
    pub(crate) fn of(strength: Option<Strength>) -> &'static str {
        strength.map_or(CONTRADICTS, Strength::word)
    }

    #[expect(
        clippy::ref_option,
        clippy::trivially_copy_pass_by_ref,
        reason = "serde hands a reference"
    )]
    pub(crate) fn serialize<S: Serializer>(
        strength: &Option<Strength>,
        json: S,
    ) -> Result<S::Ok, S::Error> {
        json.serialize_str(Self::of(*strength))
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        json: D,
    ) -> Result<Option<Strength>, D::Error> {
        let word = String::deserialize(json)?;
        Self::ALL
            .into_iter()
            .find(|strength| Self::of(*strength) == word)
            .ok_or_else(|| de::Error::custom(format!("`{word}` is no strength")))
    }
}
