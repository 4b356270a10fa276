//! Waivers of a report that is proved: their words are the configuration's, what follows from them is worked out again.

use crate::config::Config;
use crate::judge::Verdict;
use crate::report::{Report, Today, Waiver, WaiverState};
use crate::shape;

/// A waiver in words: criterion, reason, owner, last day and line.
type Words = (String, String, String, String, usize);

/// Enters what the configuration had to do with the report: in the configuration's own words, or in those of the report if it isn't at hand.
/// A report without a configuration has nothing of one.
pub(super) fn enter(report: &mut Report, stated: &shape::Report, config: Option<&Config>) {
    let Some(file) = stated.configuration.as_deref() else {
        return;
    };
    // folders move, names stay
    let file = match config {
        Some(config) if last(&config.file) != last(file) => config.file.clone(),
        _ => file.to_owned(),
    };
    report.configuration = Some(file.clone());
    report.configured = match config {
        Some(config) => config.keys_given().map(str::to_owned).collect(),
        None => stated
            .configured
            .iter()
            .map(std::string::ToString::to_string)
            .collect(),
    };
    let waivers = config.map_or_else(|| of_report(stated), of_config);
    let Some(today) = stated.today.as_ref().filter(|_| !waivers.is_empty()) else {
        return;
    };
    report.today = Some(Today {
        date: today.date.to_string(),
        source: today.source.to_string(),
    });
    for (criterion, reason, owner, expires, line) in waivers {
        let mut standings = report.principles.iter().flat_map(|one| &one.criteria);
        let Some(standing) = standings.find(|standing| standing.id == criterion) else {
            continue;
        };
        let verdict = standing.verdict;
        let mut stated = stated.waivers.iter();
        let unused = WaiverState::Unused.word();
        let said_unused = stated.any(|one| *one.criterion == *criterion && one.state == unused);
        report.waivers.push(Waiver {
            state: state(said_unused, *expires < *today.date, verdict),
            criterion,
            reason,
            owner,
            expires,
            verdict,
            file: file.clone(),
            line,
        });
    }
    report.mark_waived();
}

fn of_config(config: &Config) -> Vec<Words> {
    let waivers = config.waivers.iter();
    waivers
        .map(|one| {
            (
                one.criterion.clone(),
                one.reason.clone(),
                one.owner.clone(),
                one.expires.to_string(),
                one.line,
            )
        })
        .collect()
}

fn of_report(stated: &shape::Report) -> Vec<Words> {
    let waivers = stated.waivers.iter();
    waivers
        .map(|one| {
            (
                one.criterion.to_string(),
                one.reason.to_string(),
                one.owner.to_string(),
                one.expires.to_string(),
                one.line,
            )
        })
        .collect()
}

fn last(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}

/// What was required isn't in the report: between "nothing reaches less" and "nothing asks for more" its word counts. Days as 2027-01-31 sort
/// like their letters.
fn state(said_unused: bool, is_over: bool, verdict: Verdict) -> WaiverState {
    if is_over {
        WaiverState::Expired
    } else if verdict.reaches(Verdict::Evidenced)
        || (said_unused && verdict.reaches(Verdict::Claimed))
    {
        WaiverState::Unused
    } else {
        WaiverState::Holds
    }
}
