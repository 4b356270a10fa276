//! Waivers: criteria that are let off, each with a reason, an owner and an end.

use super::keys;
use super::section::{Fault, Section};
use schemars::JsonSchema;

pub use jiff::civil::Date;

/// A criterion that is let off for a time.
#[derive(Clone, Debug, PartialEq, Eq, JsonSchema)]
pub struct Waiver {
    /// A criterion that is let off: it fails no requirement until the waiver expires.
    #[schemars(length(min = 1))]
    pub criterion: String,
    /// Why.
    #[schemars(length(min = 1))]
    pub reason: String,
    /// Who answers for it.
    #[schemars(length(min = 1))]
    pub owner: String,
    /// The last day on which it holds: a TOML date, or a string of that form.
    #[schemars(with = "String", extend("format" = "date"))]
    pub expires: Date,
    /// Its line in the configuration.
    #[schemars(skip)]
    pub line: usize,
}

/// A date in the form `2027-01-31`.
#[must_use]
pub fn parse_date(text: &str) -> Option<Date> {
    // the parser would take a time behind the date
    (text.len() == "2027-01-31".len())
        .then(|| text.parse().ok())
        .flatten()
}

/// Reads `[[waiver]]`; `None` if it lacks something.
pub(super) fn read(section: &mut Section) -> Option<Waiver> {
    let criterion = section.needed("criterion", "a waiver needs `criterion = \"…\"`");
    let reason = section.needed("reason", "a waiver needs `reason = \"…\"`");
    let owner = section.needed(
        "owner",
        "a waiver needs `owner = \"…\"`: who answers for it",
    );
    let expires = expires(section);
    section.refuse_others("waiver", &keys::names("waiver"));
    Some(Waiver {
        criterion: criterion?.value,
        reason: reason?.value,
        owner: owner?.value,
        expires: expires?,
        line: section.line,
    })
}

fn expires(section: &mut Section) -> Option<Date> {
    let missing = "a waiver needs `expires = 2027-01-31`: the last day on which it holds";
    let Some(written) = section.date("expires") else {
        return section.fault(section.line, missing.into());
    };
    let wrong = "`expires` is a date: expires = 2027-01-31";
    parse_date(&written.value).or_else(|| section.fault(written.line, wrong.into()))
}

/// Two waivers of one criterion would hide which of them holds.
pub(super) fn refuse_twice(waivers: &[Waiver], faults: &mut Vec<Fault>) {
    for (nth, waiver) in waivers.iter().enumerate() {
        let first = waivers[..nth]
            .iter()
            .find(|first| first.criterion == waiver.criterion);
        if let Some(first) = first {
            let message = format!(
                "{} is waived already on line {}; keep one of them",
                waiver.criterion, first.line
            );
            faults.push((waiver.line, message));
        }
    }
}
