//! Attacks for programs: `charterlint.attack/1`, which `attack.schema.json` describes.

use super::{Attempt, Bought, MOST, Outcome};
use crate::render;
use serde::Serialize;

/// JSON Schema of what came of the attacks.
pub const SCHEMA: &str = include_str!("attack.schema.json");

/// What came of the attacks, as JSON. Equal outcomes give equal bytes.
#[must_use]
pub fn write(outcome: &Outcome) -> String {
    render::json(&Shape {
        schema: "charterlint.attack/1",
        version: env!("CARGO_PKG_VERSION"),
        file: &outcome.name,
        charter: &outcome.charter,
        rules_sha256: &outcome.rules_digest,
        most: MOST,
        before: outcome.before,
        holds: outcome.holds(),
        attacks: outcome.attempts.iter().map(attack).collect(),
    })
}

#[derive(Serialize)]
struct Shape<'a> {
    schema: &'static str,
    version: &'static str,
    file: &'a str,
    charter: &'a str,
    rules_sha256: &'a str,
    most: u32,
    before: u32,
    holds: bool,
    attacks: Vec<OfAttack<'a>>,
}

#[derive(Serialize)]
struct OfAttack<'a> {
    name: &'static str,
    about: &'static str,
    after: u32,
    rise: u32,
    principle: Option<&'a str>,
    holds: bool,
    noticed: &'a [&'static str],
    bought: Vec<OfCriterion<'a>>,
}

#[derive(Serialize)]
struct OfCriterion<'a> {
    criterion: &'a str,
    before: &'static str,
    after: &'static str,
    rule: &'a str,
    pattern: &'a str,
    quote: &'a str,
}

fn attack(attempt: &Attempt) -> OfAttack<'_> {
    OfAttack {
        name: attempt.attack.name,
        about: attempt.attack.about,
        after: attempt.after,
        rise: attempt.rise,
        principle: attempt.principle.as_deref(),
        holds: attempt.fails(),
        noticed: &attempt.noticed,
        bought: attempt.bought.iter().map(criterion).collect(),
    }
}

fn criterion(bought: &Bought) -> OfCriterion<'_> {
    let [before, after] = bought.verdicts;
    OfCriterion {
        criterion: &bought.criterion,
        before,
        after,
        rule: &bought.rule,
        pattern: &bought.pattern,
        quote: &bought.quote,
    }
}
