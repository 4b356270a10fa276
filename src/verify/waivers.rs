//! Waivers of a report that is proved: the configuration's words are taken as they stand, what follows from them is worked out again.

use crate::judge::Verdict;
use crate::report::{Report, Today, Waiver, WaiverState};
use crate::stored;

/// Enters what the configuration had to do with the report.
pub(super) fn enter(report: &mut Report, stated: &stored::Report) {
    report.configuration.clone_from(&stated.configuration);
    let Some(today) = &stated.today else { return };
    report.today = Some(Today {
        date: today.date.clone(),
        source: today.source.clone(),
    });
    for waiver in &stated.waivers {
        let mut standings = report.principles.iter().flat_map(|one| &one.criteria);
        let Some(standing) = standings.find(|standing| standing.id == waiver.criterion) else {
            continue;
        };
        report.waivers.push(Waiver {
            criterion: waiver.criterion.clone(),
            reason: waiver.reason.clone(),
            owner: waiver.owner.clone(),
            expires: waiver.expires.clone(),
            state: state(waiver, &today.date, standing.verdict),
            verdict: standing.verdict,
            file: waiver.file.clone(),
            line: waiver.line,
        });
    }
    report.mark_waived();
}

/// What was required isn't in the report: between "nothing reaches less" and "nothing asks for more" its word counts.
fn state(waiver: &stored::Waiver, today: &str, verdict: Verdict) -> WaiverState {
    let said_unused = waiver.state == WaiverState::Unused.word();
    // days as 2027-01-31 sort like their letters
    if waiver.expires.as_str() < today {
        WaiverState::Expired
    } else if verdict.reaches(Verdict::Evidenced)
        || (said_unused && verdict.reaches(Verdict::Claimed))
    {
        WaiverState::Unused
    } else {
        WaiverState::Holds
    }
}
