//! Waivers of the configuration: which may stand there, and what they do to a report.

use super::settings::Settings;
use crate::cli::names::{self, Kind};
use charterlint::catalogue::say::cli as say;
use charterlint::config::{Date, Waiver};
use charterlint::demand::Demands;
use charterlint::report::Report;
use charterlint::rules::Charter;
use charterlint::waive;

/// Refuses waivers of criteria that the charter doesn't have.
pub(super) fn check(settings: &Settings, charter: &Charter) -> anyhow::Result<()> {
    let known: Vec<&str> = charter
        .criteria
        .iter()
        .map(|criterion| criterion.id.as_str())
        .collect();
    let is_unknown = |waiver: &&Waiver| !known.contains(&waiver.criterion.as_str());
    let Some(config) = &settings.config else {
        return Ok(());
    };
    match config.waivers.iter().find(is_unknown) {
        Some(waiver) => {
            let unknown = names::unknown(Kind::Criterion, &waiver.criterion, &known);
            Err(unknown.context(format!("{}:{}: waiver", config.file, waiver.line)))
        }
        None => Ok(()),
    }
}

/// Enters into a report what the configuration has to do with it. `today` is that of the command line.
pub(super) fn enter(
    settings: &Settings,
    report: &mut Report,
    demands: &Demands,
    today: Option<Date>,
) {
    let Some(config) = &settings.config else {
        return;
    };
    report.configuration = Some(config.file.clone());
    report.configured = config.keys_given().map(str::to_owned).collect();
    let today = match today {
        Some(date) => (date, "--today".to_owned()),
        None => (clock(), say::ByTheClock.to_string()),
    };
    waive::apply(report, config, today, demands);
}

/// The day by the clock, in UTC.
pub(crate) fn clock() -> Date {
    jiff::tz::TimeZone::UTC
        .to_datetime(jiff::Timestamp::now())
        .date()
}
