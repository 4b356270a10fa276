//! A charter that is limited to some of its principles.

use crate::cli::names::{self, Kind};
use charterlint::rules::{Charter, Principle};

/// The charter with only the named principles; all of them if none is named.
pub(crate) fn limit(mut charter: Charter, named: &[String]) -> anyhow::Result<Charter> {
    let known: Vec<&str> = charter
        .principles
        .iter()
        .map(|principle| principle.id.as_str())
        .collect();
    if let Some(name) = named.iter().find(|name| !known.contains(&name.as_str())) {
        let unknown = names::unknown(Kind::Principle, name, &known);
        return Err(unknown.context(format!("--principle {name}")));
    }
    if !named.is_empty() {
        charter
            .principles
            .retain(|Principle { id, .. }| named.contains(id));
    }
    Ok(charter)
}
