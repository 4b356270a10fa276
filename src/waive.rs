//! Waivers held against a report: which hold, which are over, which nobody needs.

use crate::config::{self, Date};
use crate::demand::Demands;
use crate::judge::Verdict;
use crate::report::{Report, Standing, Today, Waiver, WaiverState};

/// Enters the waivers into a report. Where nothing is demanded of a criterion, a waiver is for being less than committed.
///
/// A waiver changes no verdict and no score: it only keeps a criterion from failing a requirement.
pub fn apply(
    report: &mut Report,
    config: &config::Config,
    today: (Date, String),
    demands: &Demands,
) {
    if config.waivers.is_empty() {
        return;
    }
    report.today = Some(Today {
        date: today.0.to_string(),
        source: today.1,
    });
    for waiver in &config.waivers {
        // none where the check was limited to other principles
        let standings = standings(report, &waiver.criterion);
        let Some(verdict) = standings.first().map(|standing| standing.verdict) else {
            continue;
        };
        let least = demands.least(&waiver.criterion, report);
        let least = least.unwrap_or(Verdict::Committed);
        let is_needed = standings.iter().any(|one| !one.verdict.reaches(least));
        report.waivers.push(Waiver {
            criterion: waiver.criterion.clone(),
            reason: waiver.reason.clone(),
            owner: waiver.owner.clone(),
            expires: waiver.expires.to_string(),
            state: state(waiver.expires < today.0, is_needed),
            verdict,
            file: config.file.clone(),
            line: waiver.line,
        });
    }
    report.mark_waived();
}

/// How a criterion stands, under each principle that asks for it.
fn standings<'a>(report: &'a Report, criterion: &str) -> Vec<&'a Standing> {
    let principles = report.principles.iter();
    principles
        .flat_map(|principle| &principle.criteria)
        .filter(|standing| standing.id == criterion)
        .collect()
}

const fn state(is_over: bool, is_needed: bool) -> WaiverState {
    match (is_over, is_needed) {
        (true, _) => WaiverState::Expired,
        (false, true) => WaiverState::Holds,
        (false, false) => WaiverState::Unused,
    }
}
