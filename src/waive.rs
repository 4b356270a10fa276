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
    today: (Date, &'static str),
    demands: &Demands,
) {
    if config.waivers.is_empty() {
        return;
    }
    report.today = Some(Today {
        date: today.0.to_string(),
        source: today.1.to_owned(),
    });
    for waiver in &config.waivers {
        let standings = || {
            report
                .principles
                .iter()
                .flat_map(|principle| &principle.criteria)
                .filter(|standing| standing.id == waiver.criterion)
        };
        let least = demands.least(&waiver.criterion, report);
        let least = least.unwrap_or(Verdict::Committed);
        let needed = |standing: &Standing| !standing.verdict.reaches(least);
        // outside of what the check was limited to
        let Some(verdict) = standings().next().map(|standing| standing.verdict) else {
            continue;
        };
        let state = if waiver.expires < today.0 {
            WaiverState::Expired
        } else if standings().any(needed) {
            WaiverState::Holds
        } else {
            WaiverState::Unused
        };
        report.waivers.push(Waiver {
            criterion: waiver.criterion.clone(),
            reason: waiver.reason.clone(),
            owner: waiver.owner.clone(),
            expires: waiver.expires.to_string(),
            state,
            verdict,
            file: config.file.clone(),
            line: waiver.line,
        });
    }
    report.mark_waived();
}
