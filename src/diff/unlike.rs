//! Whether two reports were made alike.

use crate::catalogue::say::changes as say;
use crate::plain;
use crate::shape::Report;

/// Principles that are named; of more it is told how many they are.
const NAMED: usize = 20;

/// Why two reports were not made alike, a sentence each: then a change of the verdicts may not be one of the proposal.
#[must_use]
pub fn unlike(old: &Report, new: &Report) -> Vec<String> {
    let version = (old.version != new.version).then(|| {
        let (old, new) = (&*old.version, &*new.version);
        say::VersionDiffers { old, new }.to_string()
    });
    let charter = (old.charter.id != new.charter.id).then(|| {
        let (old, new) = (&*old.charter.id, &*new.charter.id);
        say::CharterDiffers { old, new }.to_string()
    });
    let (old_rules, new_rules) = (short(&old.rules_sha256), short(&new.rules_sha256));
    let rules = (old_rules != new_rules).then(|| {
        let (old, new) = (old_rules, new_rules);
        say::RulesDiffer { old, new }.to_string()
    });
    let (old_limits, new_limits) = (limits(old), limits(new));
    let principles = (old_limits != new_limits).then(|| {
        let (old, new) = (old_limits, new_limits);
        say::PrinciplesDiffer { old, new }.to_string()
    });
    [version, charter, rules, principles]
        .into_iter()
        .flatten()
        .map(|sentence| plain::line(&sentence))
        .collect()
}

/// The first letters of a digest.
fn short(digest: &str) -> String {
    digest.chars().take(12).collect()
}

/// To which principles a report is limited.
fn limits(report: &Report) -> String {
    match &*report.limited_to {
        [] => say::AllPrinciples.to_string(),
        some if some.len() > NAMED => say::OnlySoMany { count: some.len() }.to_string(),
        some => {
            let principles = some.join(", ");
            say::OnlyThese { principles }.to_string()
        }
    }
}
