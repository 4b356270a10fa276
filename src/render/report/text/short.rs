//! The report in some forty lines: what decides, and where the rest is.

use super::improvements::in_short;
use super::{head, held, principles};
use crate::catalogue::say::report as say;
use crate::judge::Verdict;
use crate::render::{Ink, Page, Style, view};
use crate::report::{Finding, Report, Reservation, Standing};

/// Criteria that are contradicted, or may be, and findings, that are told.
const CONTRADICTED: usize = 3;
const DOUBTFUL: usize = 2;
const FINDINGS: usize = 3;
/// Lines that one of them may take.
const LINES: usize = 2;

pub(super) fn page(page: &mut Page, report: &Report, style: &Style) {
    head::no_proposals(page, report);
    several_bids(page, report);
    head::overall(page, report);
    head::enough(page, report);
    head::background(page, report, style);
    held::waivers(page, report);
    page.blank();
    principles::rows(page, report, style.width);
    before_you_rely(page, report, style.width);
    improvements(page, report, style.width);
    page.blank();
    proofs(page, report);
    page.put(&[(Ink::Faint, &say::WhereTheRestIs.to_string())]);
    head::foot(page, report);
}

/// That these may be several bids, whole: it names the command that is right for them.
fn several_bids(page: &mut Page, report: &Report) {
    if let Some(finding) = view::several_bids(report) {
        page.item(&[(Ink::Bad, "! ")], &[(Ink::Bad, &finding.message)]);
    }
}

/// What speaks against the proposal, what limits the assessment, and what the bidder reserves.
fn before_you_rely(page: &mut Page, report: &Report, width: usize) {
    let standings = view::standings(report).map(|(_, standing)| standing);
    let opposed = standings.filter(|standing| view::says_opposite(standing));
    let (contradicted, doubtful): (Vec<&Standing>, Vec<&Standing>) =
        opposed.partition(|standing| standing.verdict == Verdict::Contradicted);
    let mut findings = view::findings_below_the_head(report);
    // each of these stands among the opposites, or in the line of what isn't reached
    let told = ["contradiction", "claim", "waiver", "several-bids"];
    findings.retain(|one| !told.contains(&one.kind));
    findings.sort_by_key(|finding| view::is_note(finding));
    let reservations = reservations(&report.reservations);
    let is_any = !contradicted.is_empty() || !doubtful.is_empty() || !findings.is_empty();
    if !is_any && reservations.is_none() {
        return;
    }
    page.heading(&say::ToKnowAboutThisAssessment.to_string());
    if !contradicted.is_empty() {
        self::contradicted(page, report, &contradicted);
    }
    for standing in doubtful.iter().take(DOUBTFUL) {
        self::doubtful(page, report, standing, width);
    }
    for finding in findings.iter().take(FINDINGS) {
        self::finding(page, report, finding, width);
    }
    if let Some(reservations) = reservations {
        page.item(&[(Ink::Fair, "  ! ")], &[(Ink::Plain, &reservations)]);
    }
    let more = doubtful.len().saturating_sub(DOUBTFUL) + findings.len().saturating_sub(FINDINGS);
    if more > 0 {
        page.item(&[(Ink::Plain, "    ")], &[(Ink::Faint, &view::more(more))]);
    }
}

/// The criteria that are contradicted; what is said of them stands with what to improve.
fn contradicted(page: &mut Page, report: &Report, standings: &[&Standing]) {
    let named = standings.iter().take(CONTRADICTED).map(|standing| {
        let title = view::short(&standing.title);
        match standing.deciding() {
            Some(quote) => {
                let place = view::cited(report, quote.input, &quote.place);
                format!("{title} ({place})")
            }
            None => title,
        }
    });
    let mut named: Vec<String> = named.collect();
    let count = standings.len();
    if count > CONTRADICTED {
        named.push(view::more(count - CONTRADICTED));
    }
    let criteria = named.join(", ");
    let told = say::ContradictedAre { count, criteria };
    page.item(&[(Ink::Bad, "  ✗ ")], &[(Ink::Plain, &told.to_string())]);
}

/// Where the proposal, or a file, may say the opposite of what is asked, though something else prevails.
fn doubtful(page: &mut Page, report: &Report, standing: &Standing, width: usize) {
    let quotes = view::opposites(standing);
    let Some(quote) = quotes.first() else {
        return;
    };
    let place = view::cited(report, quote.input, &quote.place);
    let verdict = standing.verdict.word();
    let told = if let Some(reason) = view::denied(quote) {
        format!("{place}: {reason}")
    } else {
        say::MayContradict { place, verdict }.to_string()
    };
    let title = view::short(&standing.title);
    let words = format!("{told}: “{}”", quote.text);
    page.item(
        &[(Ink::Fair, "  ! ")],
        &[
            (Ink::Strong, &title),
            (Ink::Plain, ": "),
            (Ink::Plain, &view::cut(&words, room(width, &title))),
        ],
    );
}

/// Characters that some lines hold beside a title and a mark. Words don't fill lines to the end.
fn room(width: usize, title: &str) -> usize {
    let lines = LINES * (width - width / 8);
    lines.saturating_sub(title.chars().count()).max(width / 2)
}

fn finding(page: &mut Page, report: &Report, finding: &Finding, width: usize) {
    let place = view::short(&view::told_place(report, finding));
    let colon = if place.is_empty() { "" } else { ": " };
    let message = view::cut(&finding.message, room(width, &place));
    page.item(
        &[(Ink::Bad, "  ! ")],
        &[
            (Ink::Strong, &place),
            (Ink::Plain, colon),
            (Ink::Plain, &message),
        ],
    );
}

/// How many reservations there are of which kind.
fn reservations(reservations: &[Reservation]) -> Option<String> {
    let count = reservations.len();
    if count == 0 {
        return None;
    }
    let mut kinds: Vec<(String, usize)> = Vec::new();
    for reservation in reservations {
        let kind = view::reserved(reservation.kind);
        match kinds.iter_mut().find(|(known, _)| *known == kind) {
            Some((_, count)) => *count += 1,
            None => kinds.push((kind, 1)),
        }
    }
    let kinds: Vec<String> = kinds
        .into_iter()
        .map(|(kind, count)| match count {
            1 => kind,
            count => format!("{count} × {kind}"),
        })
        .collect();
    let counted = say::ReservationsCounted { count };
    Some(format!("{counted}: {}", kinds.join(", ")))
}

fn improvements(page: &mut Page, report: &Report, width: usize) {
    let all = report.improvements();
    if all.is_empty() {
        if report.total.judged > 0 {
            page.heading(&say::NoGaps.to_string());
        }
        return;
    }
    page.heading(&view::improve_first(all.len()));
    for (nth, improvement) in all.iter().take(view::FIRST).enumerate() {
        in_short(page, report, nth + 1, improvement, width);
    }
}

/// How many proofs there are to check, and what rests on them.
fn proofs(page: &mut Page, report: &Report) {
    let proofs = view::proofs(report);
    if proofs.is_empty() {
        return;
    }
    let head = view::proofs_to_check(&proofs);
    let unchecked = format!(": {}", view::unchecked(report));
    page.put(&[(Ink::Strong, &head), (Ink::Plain, &unchecked)]);
}
