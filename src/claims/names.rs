//! Names that a statement names, looked up in files: `MIT` in the licence, `axe` in what continuous integration runs.

use super::ground::{Ground, spot_of};
use crate::catalogue::say::claims as say;
use crate::evidence::Strength;
use crate::files::{Fact, called, named};
use crate::report::{Claim, Known, Outcome, Proof, ProofOf, Quote, Spot};
use crate::rules::{ClaimCheck, Criterion, Reads};

/// Something said, in the text or in a file.
struct Said<'a> {
    words: &'a str,
    spot: Spot,
    /// Whether it binds: only then it can be contradicted.
    firm: bool,
    /// The file that says it; `None` if it is the text.
    file: Option<&'a str>,
}

/// Holds a statement of the text against the files: what they confirm is evidenced, what they contradict counts for the opposite.
pub(super) fn hold(criterion: &Criterion, quote: &mut Quote, ground: &Ground) -> Vec<Claim> {
    let mut claims = Vec::new();
    for check in &criterion.claims {
        let said = Said {
            words: &quote.text,
            spot: spot_of(quote),
            firm: quote.strength >= Some(Strength::Committed),
            file: None,
        };
        claims.extend(look_up(criterion, check, &said, ground));
    }
    change(quote, &claims, ground);
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
                file: Some(ground.name(&fact)),
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
            let file = ground.name(fact);
            let message = say::NameStandsInFile { name, file }.to_string();
            Some(claim(Outcome::Confirmed, Some(fact), message))
        }
        (None, Some(other)) => {
            let message = said_otherwise(name, said, other, ground);
            Some(claim(Outcome::Contradicted, Some(other), message))
        }
        (None, None) if check.exclusive && confirmed => None,
        (None, None) => {
            let files = looked_up_in(&check.held_against);
            let message = say::NoTraceInFiles { name, files }.to_string();
            Some(claim(Outcome::Unconfirmed, None, message))
        }
    };
    names.iter().filter_map(held).collect()
}

/// That a file shows another name than the text, or another file, says.
fn said_otherwise(name: &str, said: &Said, other: &Fact, ground: &Ground) -> String {
    let shown = other.says.split(' ').next().unwrap_or_default();
    let file = ground.name(other);
    match said.file {
        None => say::TextSaysOtherThanFile { name, file, shown }.to_string(),
        Some(said_in) => say::FileSaysOtherThanFile {
            said_in,
            name,
            file,
            shown,
        }
        .to_string(),
    }
}

/// Changes the strength of a statement by what the files make of it.
fn change(quote: &mut Quote, claims: &[Claim], ground: &Ground) {
    let of = |outcome| claims.iter().find(|claim| claim.outcome == outcome);
    if let Some(claim) = of(Outcome::Confirmed) {
        let shown = claim.shown.as_ref();
        let claim = &claim.message;
        quote.because.push(say::Confirmed { claim }.to_string());
        if quote.strength == Some(Strength::Committed) {
            quote.because.push(say::RaisedByFiles.to_string());
            quote.strength = Some(Strength::Evidenced);
            quote.proof = shown.map(|shown| in_repository(shown, ground));
        }
    } else if let Some(claim) = of(Outcome::Contradicted) {
        let claim = &claim.message;
        quote.because.push(say::Contradicted { claim }.to_string());
        // the files say the opposite, so the statement counts for that
        quote.strength = None;
    }
}

/// The file that confirms a statement, as what it rests on.
fn in_repository(shown: &Spot, ground: &Ground) -> Proof {
    let name = match shown.input.checked_sub(ground.documents.len()) {
        Some(file) => ground.survey.opened[file].name.clone(),
        None => ground.documents[shown.input].name.clone(),
    };
    Proof {
        kind: ProofOf::File,
        words: name,
        known: Known::InRepository,
    }
}

/// Where something was looked up, in words.
fn looked_up_in(reads: &[Reads]) -> String {
    let kinds = reads.iter().map(|&reads| called(reads));
    kinds
        .reduce(|files, others| say::EitherFiles { files, others }.to_string())
        .unwrap_or_default()
}
