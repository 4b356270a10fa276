//! What statements rest on, for whoever goes and checks it.

use super::quote::{self, Cited, shorten};
use crate::catalogue::say::report as say;
use crate::render::{Ink, Page, view};
use crate::report::{Known, Proved, Report};
use std::collections::BTreeSet;

/// Proofs that are listed; the others are counted.
const FIRST: usize = 8;

/// The first proof of each criterion, what wasn't found first; the others are counted.
pub(super) fn list(page: &mut Page, report: &Report) {
    let proofs = view::proofs(report);
    if proofs.is_empty() {
        return;
    }
    let count = proofs.len();
    page.heading(&say::ProofsToCheck { count }.to_string());
    page.item(
        &[(Ink::Plain, "  ")],
        &[(Ink::Faint, &view::unchecked(report))],
    );
    let mut told = BTreeSet::new();
    let of_each = proofs
        .iter()
        .filter(|one| told.insert(one.standing.id.as_str()));
    let listed: Vec<&Proved> = of_each.take(FIRST).collect();
    for proved in &listed {
        proof(page, report, proved);
    }
    let more = count - listed.len();
    if more > 0 {
        page.item(&[(Ink::Plain, "    ")], &[(Ink::Faint, &view::more(more))]);
    }
}

fn proof(page: &mut Page, report: &Report, proved: &Proved) {
    let (mark, ink) = match proved.proof.known {
        Known::NotFound => ("  ✗ ", Ink::Bad),
        Known::CannotBeKnown => ("  ? ", Ink::Fair),
        Known::InInputs | Known::InRepository => ("  ✓ ", Ink::Good),
    };
    let known = format!(
        "{}, {}: ",
        proved.proof.known.word(),
        proved.proof.kind.word()
    );
    page.item(
        &[(ink, mark)],
        &[
            (ink, &known),
            (Ink::Plain, &shorten(&proved.proof.words)),
            (Ink::Faint, " · "),
            (Ink::Faint, &proved.standing.id),
        ],
    );
    let cited = Cited::of(report, proved.quote.input);
    let ink = page.link_to(cited.file);
    page.item(
        &[(Ink::Plain, "    ")],
        &[
            (Ink::Plain, "“"),
            (Ink::Plain, &shorten(&proved.quote.text)),
            (Ink::Plain, "” "),
            (ink, &quote::spot(&proved.quote.place, cited)),
        ],
    );
}
