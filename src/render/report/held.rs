//! What the text report says besides verdicts: claims held against the files, and waivers.

use super::text::{at, shorten};
use crate::render::{Ink, Page, view};
use crate::report::{Claim, Outcome, Report, Spot, Waiver, WaiverState};

/// Claims without a trace that are listed; the others are counted.
const UNCONFIRMED: usize = 5;

/// What the files make of what the text says: what they contradict first, with both places.
pub(super) fn claims(page: &mut Page, report: &Report) {
    if report.claims.is_empty() {
        return;
    }
    page.heading("What the text says, held against the files");
    let of = |outcome| {
        let claims = report.claims.iter();
        claims.filter(move |claim| claim.outcome == outcome)
    };
    for claim in of(Outcome::Contradicted) {
        self::claim(page, claim, ("  ✗ ", Ink::Bad));
        spot(page, report, "said  ", &claim.said);
        if let Some(shown) = &claim.shown {
            spot(page, report, "shown ", shown);
        }
    }
    for claim in of(Outcome::Unconfirmed).take(UNCONFIRMED) {
        self::claim(page, claim, ("  ? ", Ink::Fair));
        page.item(
            &[(Ink::Plain, "    ")],
            &[(Ink::Faint, &place(report, &claim.said))],
        );
    }
    let left = of(Outcome::Unconfirmed).count().saturating_sub(UNCONFIRMED);
    if left > 0 {
        page.item(
            &[(Ink::Plain, "    ")],
            &[(Ink::Faint, &format!("and {left} more unconfirmed"))],
        );
    }
    for claim in of(Outcome::Confirmed) {
        self::claim(page, claim, ("  ✓ ", Ink::Good));
    }
}

/// Criteria that are let off, and by which day that was judged.
pub(super) fn waivers(page: &mut Page, report: &Report) {
    let (Some(today), false) = (&report.today, report.waivers.is_empty()) else {
        return;
    };
    page.heading(&format!("Waivers on {} ({})", today.date, today.source));
    for waiver in &report.waivers {
        self::waiver(page, waiver);
    }
}

/// What stands by a criterion that is let off.
pub(super) fn waived(report: &Report, waiver: Option<usize>) -> String {
    waiver
        .and_then(|at| report.waivers.get(at))
        .map(|waiver| format!(" · waived until {}", waiver.expires))
        .unwrap_or_default()
}

fn claim(page: &mut Page, claim: &Claim, (mark, ink): (&str, Ink)) {
    page.item(
        &[(ink, mark)],
        &[
            (ink, claim.outcome.word()),
            (Ink::Plain, ": "),
            (Ink::Plain, &claim.message),
            (Ink::Faint, " · "),
            (Ink::Faint, &claim.criterion),
        ],
    );
}

fn spot(page: &mut Page, report: &Report, lead: &str, spot: &Spot) {
    let words = shorten(&spot.quote);
    page.item(
        &[(Ink::Plain, "    "), (Ink::Faint, lead)],
        &[
            (Ink::Plain, "“"),
            (Ink::Plain, &words),
            (Ink::Plain, "” "),
            (Ink::Faint, &place(report, spot)),
        ],
    );
}

fn place(report: &Report, spot: &Spot) -> String {
    at(&spot.place, view::file(report, spot.input))
}

fn waiver(page: &mut Page, waiver: &Waiver) {
    let (mark, ink, state) = match waiver.state {
        WaiverState::Holds => (
            "  – ",
            Ink::Fair,
            format!("waived until {}", waiver.expires),
        ),
        WaiverState::Expired => (
            "  ✗ ",
            Ink::Bad,
            format!("expired on {}: renew it or delete it", waiver.expires),
        ),
        WaiverState::Unused => (
            "  ! ",
            Ink::Fair,
            format!(
                "not needed, for the criterion is {}: delete it",
                waiver.verdict.word()
            ),
        ),
    };
    page.item(
        &[(ink, mark)],
        &[
            (Ink::Plain, &waiver.criterion),
            (Ink::Faint, " · "),
            (ink, &state),
        ],
    );
    let who = format!(
        "{} – {}, {}:{}",
        waiver.reason, waiver.owner, waiver.file, waiver.line
    );
    page.item(&[(Ink::Plain, "    ")], &[(Ink::Faint, &who)]);
}
