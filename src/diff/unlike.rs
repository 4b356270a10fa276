//! Whether two reports were made alike.

use crate::plain;
use crate::shape::Report;

/// Why two reports were not made alike, a sentence each: then a change of the verdicts may not be one of the proposal.
#[must_use]
pub fn unlike(old: &Report, new: &Report) -> Vec<String> {
    let limits = |report: &Report| match &*report.limited_to {
        [] => "all principles".to_owned(),
        some if some.len() > 20 => format!("only {} of them", some.len()),
        some => format!("only {}", some.join(", ")),
    };
    let short = |digest: &str| digest.chars().take(12).collect::<String>();
    let aspects = [
        (
            "version of charterlint",
            old.version.to_string(),
            new.version.to_string(),
        ),
        (
            "charter",
            old.charter.id.to_string(),
            new.charter.id.to_string(),
        ),
        ("rules", short(&old.rules_sha256), short(&new.rules_sha256)),
        ("principles", limits(old), limits(new)),
    ];
    let sentence = |(what, old, new): (&str, String, String)| {
        plain::line(&format!("{what}: {old} before, {new} after"))
    };
    aspects
        .into_iter()
        .filter(|(_, old, new)| old != new)
        .map(sentence)
        .collect()
}
