//! The report as a comment on a pull request: what to mend first, then the evidence, folded away. Under 65,536 characters, where GitHub ends.

use crate::catalogue::say;
use crate::render::page::markdown::{escape, fitting};
use crate::render::{Style, shown, view};
use crate::report::{Finding, Improvement, Principle, Proved, Quote, Report, Standing};
use std::fmt::Write as _;

/// Quotes per criterion, unless the reader asks for more.
const QUOTES: usize = 1;
const QUOTE: usize = 300;
const ADVICE: usize = 600;
/// Findings that are named.
const FINDINGS: usize = 20;

pub(super) fn comment(report: &Report, style: &Style) -> Vec<u8> {
    let text = head(report, style);
    if style.brief {
        return text.into_bytes();
    }
    let mut sections = vec![
        findings(report),
        reservations(report),
        first_improvements(report),
        principles(report),
    ];
    sections.push(other_improvements(report));
    sections.push(proofs(report));
    for principle in &report.principles {
        sections.push(evidence(report, style, principle));
    }
    let foot = format!("\n<sub>{}</sub>\n", escape(&view::foot(report)));
    fitting(text, &sections, &foot).into_bytes()
}

fn head(report: &Report, style: &Style) -> String {
    let mut text = String::new();
    for finding in view::no_proposals(report) {
        let _ = writeln!(text, "> [!CAUTION]\n> {}\n", finding_line(report, finding));
    }
    let _ = writeln!(
        text,
        "### {}: {}\n",
        escape(&view::short(&view::title(report))),
        view::overall(report)
    );
    text.push_str(&enough(report));
    text.push_str(&escape(&view::short(&report.charter.title)));
    if let Some(only) = view::only(style) {
        let _ = write!(text, " · {}", escape(&only));
    }
    let tally: Vec<String> = view::tally(report)
        .iter()
        .map(|(verdict, count)| format!("{count} {}", verdict.word()))
        .collect();
    let _ = writeln!(text, " · {}", tally.join(", "));
    if let Some(scale) = &style.scale {
        let told = say::report::ScaleAndMarks {
            scale: escape(&view::short(&scale.title)),
            marks: escape(&view::marks(report, scale)),
        };
        let _ = writeln!(text, "\n{told}");
    }
    for line in [view::lenses(report), view::reference(report)]
        .into_iter()
        .flatten()
    {
        let _ = writeln!(text, "\n{}", escape(&view::cut(&line, QUOTE)));
    }
    text
}

/// What follows for one who decides, and what of it must be reached and isn't.
fn enough(report: &Report) -> String {
    let mut text = String::new();
    if let Some((_, decision)) = view::decision(report) {
        let _ = writeln!(text, "**{}**\n", escape(&view::cut(&decision, QUOTE)));
    }
    let failures = report.unreached();
    for failure in &failures {
        let _ = writeln!(text, "- ✗ {}", escape(&view::cut(failure, QUOTE)));
    }
    if let Some(requirements) = view::requirements(report) {
        let between = if failures.is_empty() { "" } else { "\n" };
        let _ = writeln!(text, "{between}{requirements}\n");
    } else if !failures.is_empty() {
        text.push('\n');
    }
    text
}

fn findings(report: &Report) -> String {
    let findings = view::findings_below_the_head(report);
    if findings.is_empty() {
        return String::new();
    }
    let head = say::report::ToKnowAboutThisAssessment;
    let mut text = format!("\n> [!WARNING]\n> {head}:\n>\n");
    for finding in findings.iter().take(FINDINGS) {
        let _ = writeln!(text, "> - {}", finding_line(report, finding));
    }
    if findings.len() > FINDINGS {
        let _ = writeln!(text, "> - {}", view::more(findings.len() - FINDINGS));
    }
    text
}

/// What the bidder reserves or leaves out, folded away.
fn reservations(report: &Report) -> String {
    let count = report.reservations.len();
    if count == 0 {
        return String::new();
    }
    let head = say::report::ReservationsCounted { count };
    let mut text = format!("\n<details><summary>{head}</summary>\n\n");
    for finding in view::reservations(report) {
        let _ = writeln!(text, "- {}", finding_line(report, &finding));
    }
    text.push_str("\n</details>\n");
    text
}

fn finding_line(report: &Report, finding: &Finding) -> String {
    let place = view::finding_place(report, finding);
    let message = escape(&view::cut(&finding.message, QUOTE));
    if place.is_empty() {
        message
    } else {
        format!("**{}**: {message}", escape(&view::short(&place)))
    }
}

fn first_improvements(report: &Report) -> String {
    let (first, others) = view::improvements(report);
    if first.is_empty() {
        return String::new();
    }
    let head = view::improve_first(first.len() + others.len());
    let mut text = format!("\n**{head}**\n\n");
    for (nth, improvement) in first.iter().enumerate() {
        let _ = writeln!(
            text,
            "{}. {}",
            nth + 1,
            improvement_line(report, improvement)
        );
    }
    text
}

fn other_improvements(report: &Report) -> String {
    let (_, others) = view::improvements(report);
    if others.is_empty() {
        return String::new();
    }
    let count = others.len();
    let head = say::report::OtherGapsCounted { count };
    let mut text = format!("\n<details><summary>{head}</summary>\n\n");
    for improvement in &others {
        let _ = writeln!(text, "- {}", improvement_line(report, improvement));
    }
    text + "\n</details>\n"
}

fn proofs(report: &Report) -> String {
    let proofs = view::proofs(report);
    if proofs.is_empty() {
        return String::new();
    }
    let count = proofs.len();
    let head = say::report::ProofsToCheck { count };
    let sum = escape(&view::unchecked(report));
    let mut text = format!("\n<details><summary>{head}</summary>\n\n{sum}\n\n");
    for proved in &proofs {
        let _ = writeln!(text, "- {}", proof_line(report, proved));
    }
    text + "\n</details>\n"
}

fn proof_line(report: &Report, proved: &Proved) -> String {
    format!(
        "**{}** {}, {}: {}<br>“{}” – {}, {}",
        proved.proof.known.word(),
        escape(&view::short(&proved.standing.id)),
        proved.proof.kind.word(),
        escape(&view::short(&proved.proof.words)),
        escape(&view::cut(&proved.quote.text, QUOTE)),
        escape(&view::short(&view::file(report, proved.quote.input))),
        view::spot(proved.quote)
    )
}

fn improvement_line(report: &Report, improvement: &Improvement) -> String {
    let gap = improvement.gap;
    let said = view::said(report, improvement, QUOTE);
    let said = said.map(|said| format!("{} ", escape(&said)));
    let urgent = view::urgent(improvement).map(|word| format!("**{word}** "));
    format!(
        "**{}** {}{} ({} → {}): {}{}",
        view::gain(improvement),
        urgent.unwrap_or_default(),
        escape(&view::short(&gap.title)),
        gap.verdict.word(),
        gap.reachable.word(),
        said.unwrap_or_default(),
        escape(&view::cut(&improvement.advice(), ADVICE))
    )
}

fn principles(report: &Report) -> String {
    let mut text = format!(
        "\n| {} | {} | {} | {} | {} |\n| --- | ---: | --- | ---: | ---: |\n",
        say::page::Principle,
        say::report::Score,
        say::report::Fit,
        say::report::Met,
        say::report::Judged
    );
    for principle in &report.principles {
        let _ = writeln!(
            text,
            "| {} {} | {} | {} | {}/{} | {}/{} |",
            escape(&view::short(&principle.section)),
            escape(&view::short(&principle.title)),
            view::percent(&principle.score),
            principle.fit.word(),
            view::met(principle),
            principle.score.judged,
            principle.score.judged,
            principle.score.criteria
        );
    }
    text
}

fn evidence(report: &Report, style: &Style, principle: &Principle) -> String {
    let mut text = format!(
        "\n<details><summary>{} {}: {}</summary>\n\n",
        escape(&view::short(&principle.section)),
        escape(&view::short(&principle.title)),
        view::score(&principle.score)
    );
    for standing in &principle.criteria {
        self::standing(&mut text, report, style, standing);
    }
    text + "\n</details>\n"
}

fn standing(text: &mut String, report: &Report, style: &Style, standing: &Standing) {
    let _ = write!(
        text,
        "- {}: **{}**",
        escape(&view::short(&standing.title)),
        escape(&view::verdict(style.scale.as_ref(), standing.verdict))
    );
    if let Some(reason) = &standing.reason {
        let _ = write!(text, " ({})", escape(&view::cut(reason, QUOTE)));
    }
    if let Some(waiver) = view::waiver(report, standing) {
        let _ = write!(text, " · {}", escape(&view::waived(waiver)));
    }
    text.push('\n');
    for quote in shown(&standing.evidence, style.evidence.unwrap_or(QUOTES)) {
        let _ = writeln!(text, "  <br>{}", said(report, quote));
    }
}

fn said(report: &Report, quote: &Quote) -> String {
    let words = format!(
        "“{}” – {}, {}",
        escape(&view::cut(&quote.text, QUOTE)),
        escape(&view::short(&view::file(report, quote.input))),
        view::spot(quote)
    );
    match (quote.strength, view::denied(quote)) {
        (Some(_), _) => words,
        (None, None) => say::report::QuoteSaysTheOpposite { quote: words }.to_string(),
        (None, Some(reason)) => say::report::QuoteIsContradicted {
            reason: escape(&view::cut(reason, QUOTE)),
            quote: words,
        }
        .to_string(),
    }
}
