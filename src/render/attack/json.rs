//! Attacks for programs, in a frozen shape of their own.

use crate::attack::{Attempt, Bought, MOST, Outcome};
use crate::shape::{self, VerdictWord};
use schemars::JsonSchema;
use serde::Serialize;

/// JSON Schema of what came of the attacks.
pub const SCHEMA: &str = include_str!("attack.schema.json");

const SHAPE: &str = "charterlint.attack/1";

/// What came of the attacks, as JSON. Equal outcomes give equal bytes.
#[must_use]
pub fn json(outcome: &Outcome) -> String {
    shape::json(&OutcomeShape::of(outcome))
}

/// What attacks on a proposal with mere words bought. The shape is frozen: a change of it gets a new number. Equal input, rules and options give equal bytes.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "charterlint rules attack")]
struct OutcomeShape<'a> {
    /// Name and number of this shape.
    #[schemars(extend("const" = SHAPE))]
    schema: &'static str,
    /// Version of charterlint that wrote it.
    version: &'static str,
    /// The proposal, as given.
    file: &'a str,
    /// Id of the charter.
    charter: &'a str,
    /// SHA-256 of the rules, in hexadecimal.
    rules_sha256: &'a str,
    /// Points of 100 that a principle may gain by an attack.
    #[schemars(range(max = 100))]
    most: u32,
    /// The score before any attack, of 100.
    #[schemars(range(max = 100))]
    before: u32,
    /// Whether no attack bought a principle more than `most` points.
    holds: bool,
    /// All attacks, always in the same order.
    attacks: Vec<Attacked<'a>>,
}

/// An attack.
#[derive(Serialize, JsonSchema)]
struct Attacked<'a> {
    /// Its name.
    name: &'static str,
    /// What it stands for.
    about: &'static str,
    /// The score after it, of 100.
    #[schemars(range(max = 100))]
    after: u32,
    /// The largest rise of a principle, in points of 100.
    #[schemars(range(max = 100))]
    rise: u32,
    /// Id of the principle that rose most; null if none rose.
    principle: Option<&'a str>,
    /// Whether no principle rose more than `most` points.
    holds: bool,
    /// Kinds of the findings that the report has after the attack and hadn't before.
    noticed: &'a [&'static str],
    /// Criteria that rose.
    bought: Vec<Risen<'a>>,
}

/// A criterion that rose.
#[derive(Serialize, JsonSchema)]
struct Risen<'a> {
    /// Its id.
    criterion: &'a str,
    /// Its verdict before the attack.
    #[schemars(with = "VerdictWord")]
    before: &'static str,
    /// Its verdict after it.
    #[schemars(with = "VerdictWord")]
    after: &'static str,
    /// The wording that was taken in, such as `en/user-needs/research#3`.
    rule: &'a str,
    /// The pattern of it that matched, as its author wrote it.
    pattern: &'a str,
    /// The words that did it.
    quote: &'a str,
}

impl<'a> OutcomeShape<'a> {
    fn of(outcome: &'a Outcome) -> Self {
        Self {
            schema: SHAPE,
            version: env!("CARGO_PKG_VERSION"),
            file: &outcome.name,
            charter: &outcome.charter,
            rules_sha256: &outcome.rules_digest,
            most: MOST,
            before: outcome.before,
            holds: outcome.holds(),
            attacks: outcome.attempts.iter().map(Attacked::of).collect(),
        }
    }
}

impl<'a> Attacked<'a> {
    fn of(attempt: &'a Attempt) -> Self {
        Self {
            name: attempt.attack.name,
            about: attempt.attack.about,
            after: attempt.after,
            rise: attempt.rise,
            principle: attempt.principle.as_deref(),
            holds: attempt.fails(),
            noticed: &attempt.noticed,
            bought: attempt.bought.iter().map(Risen::of).collect(),
        }
    }
}

impl<'a> Risen<'a> {
    fn of(bought: &'a Bought) -> Self {
        let [before, after] = bought.verdicts;
        Self {
            criterion: &bought.criterion,
            before,
            after,
            rule: &bought.rule,
            pattern: &bought.pattern,
            quote: &bought.quote,
        }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_schema_is_made_of_the_shape() {
        let file = "src/render/attack/attack.schema.json";
        crate::schema::is_of_written::<super::OutcomeShape>(super::SHAPE, file);
    }
}
