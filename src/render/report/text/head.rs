//! What opens every report for people: how it came out, whether that is enough, and what follows.

use crate::catalogue::say::report as say;
use crate::render::page::marks::ink_of;
use crate::render::{Ink, Page, Style, view};
use crate::report::{Decision, Report};

/// That what was assessed doesn't read as a proposal: a score of it must not be read before.
pub(super) fn no_proposals(page: &mut Page, report: &Report) {
    for finding in view::no_proposals(report) {
        let place = view::told_place(report, finding);
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

/// What was assessed, and how it came out.
pub(super) fn overall(page: &mut Page, report: &Report) {
    let Overall {
        ink,
        total,
        coverage,
    } = Overall::of(report);
    page.put(&[
        (Ink::Strong, &view::own_name(report)),
        (Ink::Strong, ": "),
        (ink, &total),
        (Ink::Plain, &coverage),
    ]);
}

/// The same with what follows, in one line however long it is: programs count lines.
pub(super) fn in_one_line(page: &mut Page, report: &Report) {
    let Overall {
        ink,
        total,
        coverage,
    } = Overall::of(report);
    let missed = report.missed().len();
    let (last, line) = if view::no_proposals(report).next().is_some() {
        (Ink::Bad, no_proposal(missed))
    } else if let Some((decision, line)) = view::decision(report) {
        (ink_of_decision(decision), format!(" · {line}"))
    } else if missed > 0 {
        let fail = say::RequirementsNotReached { count: missed };
        (Ink::Bad, format!(" · {fail}"))
    } else {
        (Ink::Plain, String::new())
    };
    page.row(&[
        // who checks many files in turn has to know which this is
        (Ink::Strong, &view::short(&view::title(report))),
        (Ink::Strong, ": "),
        (ink, &total),
        (Ink::Plain, &coverage),
        (last, &line),
    ]);
}

/// That it is no proposal, and how much of what is asked it doesn't reach.
fn no_proposal(missed: usize) -> String {
    let told = format!(" · {}", say::NoProposal);
    match missed {
        0 => told,
        count => format!("{told} · {}", say::RequirementsNotReached { count }),
    }
}

/// The score with its coverage.
struct Overall {
    ink: Ink,
    total: String,
    coverage: String,
}

impl Overall {
    fn of(report: &Report) -> Self {
        let coverage = say::AndCoverage {
            judged: report.total.judged,
            criteria: report.total.criteria,
        };
        Self {
            // by the least that it can be: what nobody could read mustn't colour it
            ink: match report.total.least {
                Some(_) => ink_of(report.total.least),
                None => Ink::Fair,
            },
            total: view::score(&report.total),
            coverage: coverage.to_string(),
        }
    }
}

/// Whether it is enough, and what follows for one who decides whether to bid.
pub(super) fn enough(page: &mut Page, report: &Report) {
    if let Some((decision, line)) = view::decision(report) {
        page.put(&[(ink_of_decision(decision), &line)]);
    }
    for failure in report.unreached() {
        page.item(&[(Ink::Bad, "  ✗ ")], &[(Ink::Plain, &failure)]);
    }
    if let Some(requirements) = view::requirements(report) {
        let met = report.demands.iter().all(|one| one.failures.is_empty());
        let (mark, ink) = if met {
            ("  ✓ ", Ink::Good)
        } else {
            ("    ", Ink::Faint)
        };
        page.item(&[(ink, mark)], &[(Ink::Plain, &requirements)]);
    }
}

/// Against what it was assessed, and how the verdicts fell.
pub(super) fn background(page: &mut Page, report: &Report, style: &Style) {
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
    if let Some(reference) = view::reference(report) {
        page.put(&[(Ink::Plain, &reference)]);
    }
    if let Some(lenses) = view::lenses(report) {
        page.put(&[(Ink::Plain, &lenses)]);
    }
}

/// What a reader must not forget, and which rules it was.
pub(super) fn foot(page: &mut Page, report: &Report) {
    page.put(&[(Ink::Faint, &view::foot(report))]);
}

const fn ink_of_decision(decision: Decision) -> Ink {
    match decision {
        Decision::NoBid | Decision::NotReady => Ink::Bad,
        Decision::ImproveFirst => Ink::Fair,
        Decision::Ready => Ink::Good,
    }
}
