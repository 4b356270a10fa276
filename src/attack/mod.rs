//! Whether points can be bought with words: attacks on a proposal, each of which adds or changes words and says nothing more.
//!
//! A principle that gains more than [`MOST`] points by one of them can be bought, and the wordings that were taken in are named.

mod attacks;
mod victim;

pub use attacks::{ATTACKS, Attack};
pub use victim::Victim;

use crate::document::Document;
use crate::read;
use crate::report::{Principle, Report, Standing};
use crate::rules::{Charter, RulePack};

/// Points of 100 that a principle may gain by an attack.
pub const MOST: u32 = 5;

/// What came of all attacks on one proposal.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// The proposal's file.
    pub name: String,
    /// Id of the charter.
    pub charter: String,
    /// SHA-256 of the rules, in hexadecimal.
    pub rules_digest: String,
    /// The score before, of 100.
    pub before: u32,
    /// Each attack, in the order of [`ATTACKS`].
    pub attempts: Vec<Attempt>,
}

impl Outcome {
    /// Whether no attack bought anything.
    #[must_use]
    pub fn holds(&self) -> bool {
        self.attempts.iter().all(Attempt::fails)
    }
}

/// What came of one attack.
#[derive(Clone, Debug)]
pub struct Attempt {
    /// The attack.
    pub attack: Attack,
    /// The score after it, of 100.
    pub after: u32,
    /// The largest rise of a principle, in points of 100; 0 if none rose.
    pub rise: u32,
    /// The principle that rose most, by its id.
    pub principle: Option<String>,
    /// Criteria that rose, in the charter's order.
    pub bought: Vec<Bought>,
    /// Kinds of the findings that the report has now and hadn't before, each once.
    pub noticed: Vec<&'static str>,
}

impl Attempt {
    /// Whether the attack bought no principle.
    #[must_use]
    pub const fn fails(&self) -> bool {
        self.rise <= MOST
    }
}

/// A criterion that rose under an attack.
#[derive(Clone, Debug)]
pub struct Bought {
    /// The criterion.
    pub criterion: String,
    /// Its verdict before and after, as reports say it.
    pub verdicts: [&'static str; 2],
    /// The wording that was taken in, as `en/user-needs/research#3`.
    pub rule: String,
    /// The pattern of it that matched.
    pub pattern: String,
    /// The words that did it.
    pub quote: String,
}

/// Runs all attacks on a proposal. `language` is a two-letter code, or `None` to tell it from the text.
#[must_use]
pub fn run(
    pack: &RulePack,
    charter: &Charter,
    document: &Document,
    language: Option<&str>,
) -> Outcome {
    let told = language
        .filter(|code| charter.lexicon(code).is_some())
        .unwrap_or("en");
    let victim = Victim::new(pack, charter, document, told);
    let before = assess(victim.text(), charter, language);
    let attempts = ATTACKS.iter().map(|attack| {
        let after = assess(&(attack.alter)(&victim), charter, language);
        attempt(*attack, &before, &after)
    });
    Outcome {
        name: document.name.clone(),
        charter: charter.id.clone(),
        rules_digest: charter.digest.clone(),
        before: before.total.least.unwrap_or(0),
        attempts: attempts.collect(),
    }
}

fn assess(text: &str, charter: &Charter, language: Option<&str>) -> Report {
    let document = read::read("attack.md", text.as_bytes()).unwrap_or_default();
    crate::assess::assess(&[document], &[String::new()], charter, language)
}

fn attempt(attack: Attack, before: &Report, after: &Report) -> Attempt {
    let pairs = before.principles.iter().zip(&after.principles);
    let points = |principle: &Principle| principle.score.least.unwrap_or(0);
    let rises = pairs
        .clone()
        // what couldn't be judged before had no points to gain any on
        .filter(|(was, _)| was.score.least.is_some())
        .map(|(was, is)| (points(is).saturating_sub(points(was)), &was.id));
    // of equals the first in the charter's order
    let most = rises.rev().max_by_key(|(rise, _)| *rise);
    let criteria = pairs.flat_map(|(was, is)| was.criteria.iter().zip(&is.criteria));
    let mut noticed: Vec<&str> = Vec::new();
    for finding in &after.findings {
        let known = before.findings.iter().any(|one| one.kind == finding.kind);
        if !known && !noticed.contains(&finding.kind) {
            noticed.push(finding.kind);
        }
    }
    Attempt {
        attack,
        after: after.total.least.unwrap_or(0),
        rise: most.map_or(0, |(rise, _)| rise),
        principle: most
            .filter(|(rise, _)| *rise > 0)
            .map(|(_, principle)| principle.clone()),
        bought: criteria.filter_map(|(was, is)| bought(was, is)).collect(),
        noticed,
    }
}

fn bought(was: &Standing, is: &Standing) -> Option<Bought> {
    let level = |standing: &Standing| standing.verdict.level().unwrap_or(0);
    let deciding = is.deciding().filter(|_| level(is) > level(was))?;
    Some(Bought {
        criterion: is.id.clone(),
        verdicts: [was.verdict.word(), is.verdict.word()],
        rule: deciding.rule.clone(),
        pattern: deciding.pattern.clone(),
        quote: deciding.text.clone(),
    })
}
