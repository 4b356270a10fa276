//! The report in some forty lines: what decides, and where the rest is.

use super::improvements::in_short;
use super::{head, principles};
use crate::catalogue::say::report as say;
use crate::judge::Verdict;
use crate::render::{Ink, Page, Style, view};
use crate::report::{Finding, Report, Reservation, Standing};

/// Criteria that the proposal says the opposite of, and findings, that are told.
const OPPOSITES: usize = 3;
const FINDINGS: usize = 3;
/// Lines that one of them may take.
const LINES: usize = 2;

pub(super) fn page(page: &mut Page, report: &Report, style: &Style) {
    head::no_proposals(page, report);
    head::overall(page, report);
    head::enough(page, report);
    head::background(page, report, style);
    page.blank();
    principles::rows(page, report, style.width);
    before_you_rely(page, report, style.width);
    improvements(page, report, style.width);
    page.blank();
    proofs(page, report);
    page.put(&[(Ink::Faint, &say::WhereTheRestIs.to_string())]);
    head::foot(page, report);
}

/// What speaks against the proposal, what limits the assessment, and what the bidder reserves.
fn before_you_rely(page: &mut Page, report: &Report, width: usize) {
    let standings = view::standings(report).map(|(_, standing)| standing);
    let opposites: Vec<&Standing> = standings
        .filter(|standing| view::says_opposite(standing))
        .collect();
    let mut findings = view::findings_below_the_head(report);
    // each of these stands among the opposites, or in the line of what isn't reached
    findings.retain(|one| !matches!(one.kind, "contradiction" | "claim" | "waiver"));
    let reservations = reservations(&report.reservations);
    if opposites.is_empty() && findings.is_empty() && reservations.is_none() {
        return;
    }
    page.heading(&say::ToKnowAboutThisAssessment.to_string());
    for standing in opposites.iter().take(OPPOSITES) {
        opposite(page, report, standing, width);
    }
    for finding in findings.iter().take(FINDINGS) {
        self::finding(page, report, finding, width);
    }
    if let Some(reservations) = reservations {
        page.item(&[(Ink::Fair, "  ! ")], &[(Ink::Plain, &reservations)]);
    }
    let more = opposites.len().saturating_sub(OPPOSITES) + findings.len().saturating_sub(FINDINGS);
    if more > 0 {
        page.item(&[(Ink::Plain, "    ")], &[(Ink::Faint, &view::more(more))]);
    }
}

/// Where the proposal, or a file, says the opposite of what is asked.
fn opposite(page: &mut Page, report: &Report, standing: &Standing, width: usize) {
    let quotes = view::opposites(standing);
    let Some(quote) = quotes.first() else {
        return;
    };
    let place = view::cited(report, quote.input, &quote.place);
    let (mark, ink) = match standing.verdict {
        Verdict::Contradicted => ("  ✗ ", Ink::Bad),
        _ => ("  ! ", Ink::Fair),
    };
    let told = match (standing.verdict, view::denied(quote)) {
        (_, Some(reason)) => format!("{place}: {reason}"),
        (Verdict::Contradicted, None) => say::SaysTheOppositeAt { place }.to_string(),
        (verdict, None) => {
            let verdict = verdict.word();
            say::MayContradict { place, verdict }.to_string()
        }
    };
    let words = format!("{told}: “{}”", quote.text);
    let room = LINES * (width - mark.chars().count()) - standing.title.len().min(width) - 4;
    page.item(
        &[(ink, mark)],
        &[
            (Ink::Strong, &standing.title),
            (Ink::Plain, ": "),
            (Ink::Plain, &view::cut(&words, room)),
        ],
    );
}

fn finding(page: &mut Page, report: &Report, finding: &Finding, width: usize) {
    let place = view::short(&view::finding_place(report, finding));
    let colon = if place.is_empty() { "" } else { ": " };
    let room = (LINES * (width - 6)).saturating_sub(place.len());
    let message = view::cut(&finding.message, room.max(width / 2));
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
        .map(|(kind, count)| format!("{count} × {kind}"))
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
    let unchecked = view::unchecked(report);
    page.put(&[
        (Ink::Strong, &head),
        (Ink::Plain, ": "),
        (Ink::Plain, &unchecked),
    ]);
}
