//! The report for people, made to be read from the top and left off anywhere: in one line, in some forty, or as a whole.

mod evidence;
mod head;
mod held;
mod improvements;
mod principles;
mod proofs;
mod quote;
mod short;

use crate::catalogue::say::report as say;
use crate::render::{Ink, Page, Style, view};
use crate::report::Report;

pub use quote::{Cited, quote};

pub(super) fn page(report: &Report, style: &Style) -> Vec<u8> {
    let mut page = Page::new(style);
    if style.brief {
        head::in_one_line(&mut page, report);
    } else if style.full {
        whole(&mut page, report, style);
    } else {
        short::page(&mut page, report, style);
    }
    page.finish().into_bytes()
}

fn whole(page: &mut Page, report: &Report, style: &Style) {
    head::no_proposals(page, report);
    head::overall(page, report);
    head::enough(page, report);
    head::background(page, report, style);
    page.blank();
    principles::table(page, report);
    held::claims(page, report);
    // what limits the assessment itself comes before what it says
    findings(page, report);
    held::reservations(page, report);
    held::waivers(page, report);
    improvements::all(page, report);
    proofs::list(page, report);
    evidence::by_principle(page, report, style);
    page.blank();
    head::foot(page, report);
}

/// What limits the assessment itself.
fn findings(page: &mut Page, report: &Report) {
    // claims and waivers stand in sections of their own
    let mut findings = view::findings_below_the_head(report);
    findings.retain(|finding| !matches!(finding.kind, "claim" | "waiver"));
    if findings.is_empty() {
        return;
    }
    page.heading(&say::ToKnowAboutThisAssessment.to_string());
    for finding in findings {
        let place = view::told_place(report, finding);
        let colon = if place.is_empty() { "" } else { ": " };
        page.item(
            &[(Ink::Bad, "  ! ")],
            &[
                (Ink::Strong, &place),
                (Ink::Plain, colon),
                (Ink::Plain, &finding.message),
            ],
        );
    }
}
