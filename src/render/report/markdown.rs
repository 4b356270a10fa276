//! The report as a comment on a pull request: what to mend first, then the evidence, folded away. Under 65,536 characters, where GitHub ends.

use crate::render::page::markdown::escape;
use crate::render::{Style, shown, view};
use crate::report::{Finding, Gap, Principle, Quote, Report, Standing};
use std::fmt::Write as _;

/// Bytes that a comment may take; the host counts characters, so this is on the safe side.
const LIMIT: usize = 65_000;
/// Quotes per criterion, unless the reader asks for more.
const QUOTES: usize = 1;
const QUOTE: usize = 300;
const ADVICE: usize = 1000;
/// Gaps that are named at once.
const FIRST: usize = 3;
/// Findings that are named.
const FINDINGS: usize = 20;

pub(super) fn comment(report: &Report, style: &Style) -> Vec<u8> {
    let mut text = head(report, style);
    if style.brief {
        return text.into_bytes();
    }
    let mut sections = vec![findings(report), first_gaps(report), principles(report)];
    sections.push(other_gaps(report));
    for principle in &report.principles {
        sections.push(evidence(report, style, principle));
    }
    let foot = format!("\n<sub>{}</sub>\n", escape(&view::foot(report)));
    let mut left = false;
    for section in sections {
        // a section that is too long doesn't keep shorter ones behind it out
        if text.len() + section.len() + foot.len() + LEFT.len() > LIMIT {
            left = true;
        } else {
            text.push_str(&section);
        }
    }
    if left {
        text.push_str(LEFT);
    }
    text.push_str(&foot);
    text.into_bytes()
}

const LEFT: &str = "\nSome sections were left out: a comment ends at 65,536 characters. Another format has them all.\n";

fn head(report: &Report, style: &Style) -> String {
    let mut text = format!(
        "### {}: {}\n\n{}",
        escape(&view::short(&view::title(report))),
        view::overall(report),
        escape(&view::short(&report.charter.title))
    );
    if !style.limited_to.is_empty() {
        let _ = write!(text, " · only {}", escape(&style.limited_to.join(", ")));
    }
    let tally: Vec<String> = view::tally(report)
        .iter()
        .map(|(verdict, count)| format!("{count} {}", verdict.word()))
        .collect();
    let _ = writeln!(text, " · {}", tally.join(", "));
    if let Some(scale) = &style.scale {
        let _ = writeln!(
            text,
            "\nScale {}: {}",
            escape(&view::short(&scale.title)),
            escape(&view::marks(report, scale))
        );
    }
    text
}

fn findings(report: &Report) -> String {
    let findings = view::findings(report);
    if findings.is_empty() {
        return String::new();
    }
    let mut text = String::from("\n> [!WARNING]\n> To know about this assessment:\n>\n");
    for finding in findings.iter().take(FINDINGS) {
        let _ = writeln!(text, "> - {}", finding_line(report, finding));
    }
    if findings.len() > FINDINGS {
        let _ = writeln!(text, "> - and {} more", findings.len() - FINDINGS);
    }
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

fn first_gaps(report: &Report) -> String {
    let gaps = report.gaps.iter().take(FIRST);
    if report.gaps.is_empty() {
        return String::new();
    }
    let mut text = String::from("\n**What would raise the score most**\n\n");
    for (nth, gap) in gaps.enumerate() {
        let _ = writeln!(text, "{}. {}", nth + 1, gap_line(gap));
    }
    text
}

fn other_gaps(report: &Report) -> String {
    if report.gaps.len() <= FIRST {
        return String::new();
    }
    let mut text = format!(
        "\n<details><summary>Other gaps, by worth ({})</summary>\n\n",
        report.gaps.len() - FIRST
    );
    for gap in report.gaps.iter().skip(FIRST) {
        let _ = writeln!(text, "- {}", gap_line(gap));
    }
    text + "\n</details>\n"
}

fn gap_line(gap: &Gap) -> String {
    format!(
        "**{}** {} ({} → {}): {}",
        view::worth(gap),
        escape(&view::short(&gap.title)),
        gap.verdict.word(),
        gap.reachable.word(),
        escape(&view::cut(&gap.advice, ADVICE))
    )
}

fn principles(report: &Report) -> String {
    let mut text = String::from(
        "\n| Principle | Score | Fit | Met | Judged |\n| --- | ---: | --- | ---: | ---: |\n",
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
    let opposite = match (quote.strength, view::denied(quote)) {
        (Some(_), _) => String::new(),
        (None, None) => "says the opposite: ".to_owned(),
        (None, Some(reason)) => format!("contradicted, {}: ", escape(&view::cut(reason, QUOTE))),
    };
    format!(
        "{opposite}“{}” – {}, {}",
        escape(&view::cut(&quote.text, QUOTE)),
        escape(&view::short(view::file(report, quote.input))),
        view::spot(quote)
    )
}
