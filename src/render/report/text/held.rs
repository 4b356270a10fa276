//! What the text report says besides verdicts: claims held against the files, and waivers.

use super::quote::{self, Cited, shorten};
use crate::catalogue::say::report as say;
use crate::render::{Ink, Page, view};
use crate::report::{Claim, Outcome, Report, Reservation, Spot, Waiver, WaiverState};
use unicode_width::UnicodeWidthStr as _;

/// Claims without a trace that are listed; the others are counted.
const UNCONFIRMED: usize = 5;
/// Reservations that are listed; other formats list all.
const RESERVATIONS: usize = 10;

/// What the files make of what the text says: what they contradict first, with both places.
pub(super) fn claims(page: &mut Page, report: &Report) {
    if report.claims.is_empty() {
        return;
    }
    page.heading(&say::HeldAgainstTheFiles.to_string());
    let [before_said, before_shown] = leads();
    let indent = [(Ink::Plain, "    ")];
    for claim in with(report, Outcome::Contradicted) {
        self::claim(page, claim, ("  ✗ ", Ink::Bad));
        said(page, report, (&indent, &before_said), &claim.said);
        if let Some(shown) = &claim.shown {
            said(page, report, (&indent, &before_shown), shown);
        }
    }
    unconfirmed(page, report);
    for claim in with(report, Outcome::Confirmed) {
        self::claim(page, claim, ("  ✓ ", Ink::Good));
    }
}

/// What stands before the words of the text and before those of a file, in columns of equal width.
fn leads() -> [String; 2] {
    let leads = [say::Said.to_string(), say::Shown.to_string()];
    let columns = leads.each_ref().map(|lead| lead.width());
    let columns = columns[0].max(columns[1]) + 1;
    leads.map(|lead| format!("{lead:columns$}"))
}

/// Claims of which the files show no trace.
fn unconfirmed(page: &mut Page, report: &Report) {
    let indent = [(Ink::Plain, "    ")];
    for claim in with(report, Outcome::Unconfirmed).take(UNCONFIRMED) {
        self::claim(page, claim, ("  ? ", Ink::Fair));
        let ink = link(page, report, &claim.said);
        page.item(&indent, &[(ink, &citation(report, &claim.said))]);
    }
    let all = with(report, Outcome::Unconfirmed).count();
    if all > UNCONFIRMED {
        let count = all - UNCONFIRMED;
        let left = say::AndMoreUnconfirmed { count }.to_string();
        page.item(&indent, &[(Ink::Faint, &left)]);
    }
}

fn with(report: &Report, outcome: Outcome) -> impl Iterator<Item = &Claim> {
    let claims = report.claims.iter();
    claims.filter(move |claim| claim.outcome == outcome)
}

/// What the bidder reserves or leaves out.
pub(super) fn reservations(page: &mut Page, report: &Report) {
    if report.reservations.is_empty() {
        return;
    }
    page.heading(&say::Reservations.to_string());
    let indent = [(Ink::Fair, "  ! ")];
    for Reservation { kind, said } in report.reservations.iter().take(RESERVATIONS) {
        let kind = format!("{}: ", view::reserved(*kind));
        self::said(page, report, (&indent, &kind), said);
    }
    if report.reservations.len() > RESERVATIONS {
        let left = view::more(report.reservations.len() - RESERVATIONS);
        page.item(&[(Ink::Plain, "    ")], &[(Ink::Faint, &left)]);
    }
}

/// Criteria that are let off, and by which day that was judged.
pub(super) fn waivers(page: &mut Page, report: &Report) {
    let (Some(today), false) = (&report.today, report.waivers.is_empty()) else {
        return;
    };
    let on = say::WaiversOn {
        day: &today.date,
        source: &today.source,
    };
    page.heading(&on.to_string());
    for waiver in &report.waivers {
        self::waiver(page, waiver);
    }
}

/// What stands by a criterion that is let off.
pub(super) fn waived(report: &Report, waiver: Option<usize>) -> String {
    waiver
        .and_then(|at| report.waivers.get(at))
        .map(|waiver| format!(" · {}", until(waiver)))
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

/// Words and where they stand.
fn said(page: &mut Page, report: &Report, (indent, lead): (&[(Ink, &str)], &str), spot: &Spot) {
    let words = shorten(&spot.quote);
    let lead = [indent, &[(Ink::Faint, lead)]].concat();
    let ink = link(page, report, spot);
    page.item(
        &lead,
        &[
            (Ink::Plain, "“"),
            (Ink::Plain, &words),
            (Ink::Plain, "” "),
            (ink, &citation(report, spot)),
        ],
    );
}

fn citation(report: &Report, spot: &Spot) -> String {
    quote::spot(&spot.place, Cited::of(report, spot.input))
}

fn link(page: &mut Page, report: &Report, spot: &Spot) -> Ink {
    page.link_to(Cited::of(report, spot.input).file)
}

fn waiver(page: &mut Page, waiver: &Waiver) {
    let (mark, ink) = match waiver.state {
        WaiverState::Holds => ("  – ", Ink::Fair),
        WaiverState::Expired => ("  ✗ ", Ink::Bad),
        WaiverState::Unused => ("  ! ", Ink::Fair),
    };
    page.item(
        &[(ink, mark)],
        &[
            (Ink::Plain, &waiver.criterion),
            (Ink::Faint, " · "),
            (ink, &state(waiver)),
        ],
    );
    let who = format!(
        "{} – {}, {}:{}",
        waiver.reason, waiver.owner, waiver.file, waiver.line
    );
    page.item(&[(Ink::Plain, "    ")], &[(Ink::Faint, &who)]);
}

/// Whether a waiver holds, and what to do if it doesn't.
fn state(waiver: &Waiver) -> String {
    match waiver.state {
        WaiverState::Holds => until(waiver),
        WaiverState::Expired => {
            let day = &waiver.expires;
            say::WaiverExpired { day }.to_string()
        }
        WaiverState::Unused => {
            let verdict = waiver.verdict.word();
            say::WaiverNotNeeded { verdict }.to_string()
        }
    }
}

fn until(waiver: &Waiver) -> String {
    let day = &waiver.expires;
    say::WaivedUntil { day }.to_string()
}
