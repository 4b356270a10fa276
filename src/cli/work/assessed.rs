//! A proposal, assessed on the fly where a stored report could stand as well.

use super::proposal;
use super::rules::{charter, check_language, limit, principles};
use super::settings::Settings;
use crate::cli::groups::{ConfigArgs, OwnRulesArgs, RulesArgs};
use charterlint::isolate::Reader;
use charterlint::shape::Report;
use std::path::PathBuf;

/// How a proposal is assessed.
pub(crate) struct Terms<'a> {
    /// `None` for that of the configuration, or the usual one.
    pub(crate) charter: Option<&'a str>,
    pub(crate) own: &'a OwnRulesArgs,
    /// Ids of the principles to which the charter is limited; empty for all.
    pub(crate) principles: &'a [String],
    pub(crate) lang: Option<&'a str>,
    pub(crate) reader: &'a Reader,
    pub(crate) config: &'a ConfigArgs,
}

/// Assesses a proposal and reads the report back, with all its evidence.
pub(crate) fn assessed(paths: &[PathBuf], terms: &Terms) -> anyhow::Result<Report<'static>> {
    let settings = Settings::find(terms.config, paths)?;
    let charter = charter(&settings.rules(&RulesArgs {
        charter: terms.charter.map(str::to_owned),
        own: terms.own.clone(),
    }))?;
    check_language(&charter, terms.lang)?;
    let limited_to = principles(&charter, terms.principles)?;
    let charter = limit(charter, &limited_to)?;
    let proposal = proposal::open(paths, terms.reader, &settings)?;
    let report = proposal.assess(&charter, terms.lang);
    Ok(Report::whole(&report, &limited_to)?)
}
