//! The report for people, made to be read from the top and left off anywhere.

mod evidence;
mod held;
mod principles;
mod proofs;
mod quote;

use crate::catalogue::say::report as say;
use crate::render::page::marks::ink_of;
use crate::render::{Ink, Page, Style, view};
use crate::report::{Gap, Report};

pub use quote::quote;

/// Gaps under "what would raise the score most".
const FIRST: usize = 3;

pub(super) fn page(report: &Report, style: &Style) -> Vec<u8> {
    let mut page = Page::new(style);
    no_proposals(&mut page, report);
    overall(&mut page, report);
    if !style.brief {
        background(&mut page, report, style);
        principles::table(&mut page, report);
        held::claims(&mut page, report);
        // what limits the assessment itself comes before what it says
        findings(&mut page, report);
        held::reservations(&mut page, report);
        held::waivers(&mut page, report);
        gaps(&mut page, report);
        proofs::list(&mut page, report);
        evidence::by_principle(&mut page, report, style);
        foot(&mut page, report);
    }
    page.finish().into_bytes()
}

/// That what was assessed doesn't read as a proposal: a score of it must not be read before.
fn no_proposals(page: &mut Page, report: &Report) {
    for finding in view::no_proposals(report) {
        let place = view::finding_place(report, finding);
        page.item(
            &[(Ink::Bad, "! ")],
            &[
                (Ink::Strong, &place),
                (Ink::Plain, ": "),
                (Ink::Bad, &finding.message),
            ],
        );
    }
}

/// What was assessed, and how it came out, in one line.
fn overall(page: &mut Page, report: &Report) {
    let ink = match report.total.percent {
        Some(_) => ink_of(report.total.percent),
        None => Ink::Fair,
    };
    let coverage = say::AndCoverage {
        judged: report.total.judged,
        criteria: report.total.criteria,
    };
    page.put(&[
        (Ink::Strong, &view::title(report)),
        (Ink::Strong, ": "),
        (ink, &view::score(&report.total)),
        (Ink::Plain, &coverage.to_string()),
    ]);
}

/// Against what it was assessed, and how the verdicts fell.
fn background(page: &mut Page, report: &Report, style: &Style) {
    let mut parts = vec![report.charter.title.clone()];
    parts.extend(view::only(style));
    if let Some(language) = &report.language {
        parts.push(say::Language { language }.to_string());
    }
    let artefacts = report.inputs.iter().filter(|input| input.is_artefact);
    let count = artefacts.count();
    if count > 0 {
        parts.push(say::FilesAsEvidence { count }.to_string());
    }
    if let Some(configuration) = &report.configuration {
        let keys = report.configured.join(", ");
        let told = say::ByConfiguration {
            configuration,
            keys,
        };
        parts.push(told.to_string());
    }
    page.put(&[(Ink::Faint, &parts.join(" · "))]);
    let tally: Vec<String> = view::tally(report)
        .iter()
        .map(|(verdict, count)| format!("{count} {}", verdict.word()))
        .collect();
    page.put(&[(Ink::Faint, &tally.join(", "))]);
    if let Some(scale) = &style.scale {
        let marks = format!("{}: {}", scale.title, view::marks(report, scale));
        page.put(&[(Ink::Faint, &marks)]);
        page.put(&[(Ink::Faint, &scale.note)]);
    }
    page.blank();
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
        let place = view::finding_place(report, finding);
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

fn gaps(page: &mut Page, report: &Report) {
    let (first, others) = report.gaps.split_at(FIRST.min(report.gaps.len()));
    for (title, gaps) in [
        (say::RaisesTheScoreMost.to_string(), first),
        (say::OtherGaps.to_string(), others),
    ] {
        if !gaps.is_empty() {
            page.heading(&title);
            for gap in gaps {
                self::gap(page, gap);
            }
        }
    }
    if report.gaps.is_empty() && report.total.judged > 0 {
        page.heading(&say::NoGaps.to_string());
    }
}

fn gap(page: &mut Page, gap: &Gap) {
    let worth = format!("{:>6}  ", view::worth(gap));
    let step = format!(" · {} → {} · ", gap.verdict.word(), gap.reachable.word());
    page.item(
        &[(Ink::Good, &worth)],
        &[
            (Ink::Strong, &gap.title),
            (Ink::Faint, &step),
            (Ink::Faint, &gap.criterion),
        ],
    );
    page.item(
        &[(Ink::Plain, &" ".repeat(worth.len()))],
        &[(Ink::Plain, &gap.advice)],
    );
}

/// What a reader must not forget, and which rules it was.
fn foot(page: &mut Page, report: &Report) {
    let foot = view::foot(report);
    page.blank();
    page.put(&[(Ink::Faint, &foot)]);
}
