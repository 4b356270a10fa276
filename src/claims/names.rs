//! Names that a statement names, looked up in files: `MIT` in the licence, `axe` in what continuous integration runs.

use super::ground::{Ground, spot_of};
use crate::evidence::Strength;
use crate::files::{Fact, called, named};
use crate::report::{Claim, Outcome, Quote, Spot};
use crate::rules::{ClaimCheck, Criterion, Reads};

/// Something said, in the text or in a file.
struct Said<'a> {
    words: &'a str,
    spot: Spot,
    /// Whether it binds: only then it can be contradicted.
    firm: bool,
    /// Who says it, for messages.
    by: &'a str,
}

/// Holds a statement of the text against the files: what they confirm is evidenced, what they contradict counts for the opposite.
pub(super) fn hold(criterion: &Criterion, quote: &mut Quote, ground: &Ground) -> Vec<Claim> {
    let mut claims = Vec::new();
    for check in &criterion.claims {
        let said = Said {
            words: &quote.text,
            spot: spot_of(quote),
            firm: quote.strength >= Some(Strength::Committed),
            by: "the text",
        };
        claims.extend(look_up(criterion, check, &said, ground));
    }
    change(quote, &claims);
    claims
}

/// What files say of what other files show: the licence that `publiccode.yml` names. Only contradictions are worth telling.
pub(super) fn said_in_files(criterion: &Criterion, ground: &Ground) -> Vec<Claim> {
    let mut claims = Vec::new();
    for check in &criterion.claims {
        for (_, words) in &check.names {
            let Some(fact) = ground.survey.named(&check.said_in, words) else {
                continue;
            };
            let said = Said {
                words: &fact.says,
                spot: ground.spot(&fact),
                firm: true,
                by: ground.name(&fact),
            };
            claims.extend(look_up(criterion, check, &said, ground));
        }
    }
    claims.retain(|claim| claim.outcome == Outcome::Contradicted);
    claims
}

/// What files make of the names in something said.
fn look_up(criterion: &Criterion, check: &ClaimCheck, said: &Said, ground: &Ground) -> Vec<Claim> {
    let found = |words: &[String]| ground.survey.named(&check.held_against, words);
    let names: Vec<(&str, Option<Fact>)> = check
        .names
        .iter()
        .filter(|(_, words)| named(said.words, words, false))
        .map(|(name, words)| (name.as_str(), found(words)))
        .collect();
    // one that is there is enough: a text may speak of several, each of another thing
    let confirmed = names.iter().any(|(_, fact)| fact.is_some());
    let other = (check.exclusive && said.firm && !confirmed)
        .then(|| check.names.iter().find_map(|(_, words)| found(words)))
        .flatten();
    let claim = |outcome, fact: Option<&Fact>, message| Claim {
        criterion: criterion.id.clone(),
        outcome,
        said: said.spot.clone(),
        shown: fact.map(|fact| ground.spot(fact)),
        message,
    };
    let held = |(name, fact): &(&str, Option<Fact>)| match (fact, &other) {
        (Some(fact), _) => {
            let message = format!("{name} stands in {} as well", ground.name(fact));
            Some(claim(Outcome::Confirmed, Some(fact), message))
        }
        (None, Some(other)) => {
            let is = other.says.split(' ').next().unwrap_or_default();
            let message = format!("{} says {name}; {} is {is}", said.by, ground.name(other));
            Some(claim(Outcome::Contradicted, Some(other), message))
        }
        (None, None) if check.exclusive && confirmed => None,
        (None, None) => {
            let message = format!(
                "no trace of {name} in {}",
                looked_up_in(&check.held_against)
            );
            Some(claim(Outcome::Unconfirmed, None, message))
        }
    };
    names.iter().filter_map(held).collect()
}

/// Changes the strength of a statement by what the files make of it.
fn change(quote: &mut Quote, claims: &[Claim]) {
    let of = |outcome| claims.iter().find(|claim| claim.outcome == outcome);
    if let Some(claim) = of(Outcome::Confirmed) {
        quote.because.push(format!("confirmed: {}", claim.message));
        if quote.strength == Some(Strength::Committed) {
            quote
                .because
                .push("raised to evidenced by the files".into());
            quote.strength = Some(Strength::Evidenced);
        }
    } else if let Some(claim) = of(Outcome::Contradicted) {
        quote
            .because
            .push(format!("contradicted: {}", claim.message));
        // the files say the opposite, so the statement counts for that
        quote.strength = None;
    }
}

/// Where something was looked up, in words.
fn looked_up_in(reads: &[Reads]) -> String {
    let words = reads.iter().map(|&reads| called(reads));
    words.collect::<Vec<_>>().join(" or ")
}
