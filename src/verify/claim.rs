//! What a report claims, read; and what can be told of it before any file is opened.

use super::difference::Difference;
use crate::catalogue::say::verify as say;
use crate::document::{Document, Missing, Unread};
use crate::rules::Charter;
use crate::shape::{self, Error, Finding, Report, SHAPE};
use serde_json::Value;
use std::collections::HashMap;
use std::fmt::Display;

/// What a report claims, before it is proved.
#[derive(Debug)]
pub struct Claim {
    /// The report as it stands.
    pub(super) value: Value,
    /// The report in types.
    pub report: Report<'static>,
}

/// Why a report can't be taken as it is.
#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    /// It is no report at all.
    #[error(transparent)]
    NoReport(Error),
    /// It is one, but differs from what charterlint writes.
    #[error(transparent)]
    Differs(#[from] Difference),
}

impl Claim {
    /// Reads a report and looks at its shape and at the version that wrote it.
    ///
    /// # Errors
    /// What is no report, or wasn't written so by this version.
    pub fn read(text: &str) -> Result<Self, Refusal> {
        let value = shape::parsed(text).map_err(Refusal::NoReport)?;
        let stated = shape::stated_shape(&value).map_err(Refusal::NoReport)?;
        check_shape(stated)?;
        let version = value["version"].as_str().map(str::to_owned);
        check_version(&version.unwrap_or_else(|| say::Nothing.to_string()))?;
        match shape::typed(text, &value) {
            Ok(report) => Ok(Self { value, report }),
            Err(Error::Altered { place, reason }) => {
                Err(Difference::at(&place, &say::NotWrittenSo { reason }).into())
            }
            Err(error) => Err(Refusal::NoReport(error)),
        }
    }

    /// Whether the report was made with these rules.
    ///
    /// # Errors
    /// Other rules, or principles that they don't have.
    pub fn check_rules(&self, charter: &Charter) -> Result<(), Difference> {
        let Report {
            rules_sha256,
            limited_to,
            ..
        } = &self.report;
        if *rules_sha256 != charter.digest {
            let what = say::OtherRules {
                stated: &**rules_sha256,
                known: &charter.digest,
            };
            return Err(Difference::at("rules", &what));
        }
        let known = |id: &String| charter.principles.iter().any(|one| one.id == *id);
        match limited_to.iter().find(|id| !known(id)) {
            Some(principle) => {
                let what = say::NoSuchPrinciple { principle };
                Err(Difference::at("limited_to", &what))
            }
            None => Ok(()),
        }
    }

    /// Whether the report rests on more of a repository than its documents.
    #[must_use]
    pub fn is_of_repository(&self) -> bool {
        let Report {
            inputs,
            claims,
            findings,
            ..
        } = &self.report;
        let is_trace = |finding: &Finding| finding.kind == "unread" && finding.file.is_none();
        inputs.iter().any(|input| input.role == "file")
            || !claims.is_empty()
            || findings.iter().any(is_trace)
    }

    /// The documents of the inputs that couldn't be read when the report was made, by name: empty, with the reasons that the report gives.
    #[must_use]
    pub fn unread(&self) -> HashMap<&str, Document> {
        let inputs = self.report.inputs.iter();
        let mut unread: HashMap<&str, Document> = inputs
            .filter(|input| input.sha256.is_none())
            .map(|input| (&*input.name, nothing_of(&input.name)))
            .collect();
        let findings = self.report.findings.iter();
        for finding in findings.filter(|finding| finding.kind == "unread") {
            let file = finding.file.as_deref();
            if let Some(document) = file.and_then(|name| unread.get_mut(name)) {
                document.unread.push(Unread {
                    place: finding.place.to_string(),
                    reason: finding.message.to_string(),
                });
            }
        }
        unread
    }
}

/// The shape must be that of this version; of an older one it is told how to get there.
fn check_shape(stated: &str) -> Result<(), Difference> {
    if stated == SHAPE {
        return Ok(());
    }
    let what: &dyn Display = if shape::is_older(stated) {
        &say::OlderShape { stated }
    } else {
        let known = SHAPE;
        &say::OtherShape { stated, known }
    };
    Err(Difference::at("schema", what))
}

fn check_version(stated: &str) -> Result<(), Difference> {
    let own = env!("CARGO_PKG_VERSION");
    if stated == own {
        return Ok(());
    }
    Err(Difference::at(
        "version",
        &say::OtherVersion { stated, own },
    ))
}

fn nothing_of(name: &str) -> Document {
    let mut document = Document::new(name, String::new());
    document.missing = Missing::Everything;
    document
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_older_shape_is_a_difference_with_the_way_out() {
        let text = "{\"schema\": \"charterlint.report/0\"}";
        let refusal = Claim::read(text).expect_err("a shape before the first");
        assert!(matches!(refusal, Refusal::Differs(_)));
        assert!(
            refusal
                .to_string()
                .ends_with("run `charterlint check` again")
        );
    }
}
