//! Waivers of a report that is proved: the configuration's words are taken as they stand, what follows from them is worked out again.

use crate::judge::Verdict;
use crate::report::{Report, Today, Waiver, WaiverState};
use crate::shape;

/// Enters what the configuration had to do with the report.
pub(super) fn enter(report: &mut Report, stated: &shape::Report) {
    report.configuration = stated.configuration.as_deref().map(str::to_owned);
    report.configured = stated.configured.iter().map(ToString::to_string).collect();
    let Some(today) = &stated.today else { return };
    report.today = Some(Today {
        date: today.date.to_string(),
        source: today.source.to_string(),
    });
    for waiver in &stated.waivers {
        let mut standings = report.principles.iter().flat_map(|one| &one.criteria);
        let Some(standing) = standings.find(|standing| standing.id == waiver.criterion) else {
            continue;
        };
        report.waivers.push(Waiver {
            criterion: waiver.criterion.to_string(),
            reason: waiver.reason.to_string(),
            owner: waiver.owner.to_string(),
            expires: waiver.expires.to_string(),
            state: state(waiver, &today.date, standing.verdict),
            verdict: standing.verdict,
            file: waiver.file.to_string(),
            line: waiver.line,
        });
    }
    report.mark_waived();
}

/// What was required isn't in the report: between "nothing reaches less" and "nothing asks for more" its word counts.
fn state(waiver: &shape::Waiver, today: &str, verdict: Verdict) -> WaiverState {
    let said_unused = waiver.state == WaiverState::Unused.word();
    // days as 2027-01-31 sort like their letters
    if &*waiver.expires < today {
        WaiverState::Expired
    } else if verdict.reaches(Verdict::Evidenced)
        || (said_unused && verdict.reaches(Verdict::Claimed))
    {
        WaiverState::Unused
    } else {
        WaiverState::Holds
    }
}
