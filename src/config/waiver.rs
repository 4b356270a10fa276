//! Waivers: criteria that are let off, each with a reason, an owner and an end.

use super::keys;
use super::section::{Fault, Section};
use crate::catalogue::say::config as say;
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
    let criterion = section.needed("criterion", &say::WaiverNeedsCriterion);
    let reason = section.needed("reason", &say::WaiverNeedsReason);
    let owner = section.needed("owner", &say::WaiverNeedsOwner);
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
    let Some(written) = section.date("expires") else {
        return section.fault(section.line, &say::WaiverNeedsExpires);
    };
    parse_date(&written.value).or_else(|| section.fault(written.line, &say::ExpiresIsNoDate))
}

/// Two waivers of one criterion would hide which of them holds.
pub(super) fn refuse_twice(waivers: &[Waiver], faults: &mut Vec<Fault>) {
    for (nth, waiver) in waivers.iter().enumerate() {
        let first = waivers[..nth]
            .iter()
            .find(|first| first.criterion == waiver.criterion);
        if let Some(first) = first {
            let told = say::WaivedTwice {
                criterion: &waiver.criterion,
                line: first.line,
            };
            faults.push((waiver.line, told.to_string()));
        }
    }
}
