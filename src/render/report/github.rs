//! Annotations of GitHub Actions: workflow commands, one a line, the gravest first, since a step shows ten of a kind. An error is what is required
//! and isn't reached: there is one exactly if the exit code is 1.

use crate::catalogue::say::report as say;
use crate::judge::Verdict;
use crate::render::{Style, shown, view};
use crate::report::{Finding, Gap, Quote, Report, Standing};
use std::fmt::Write as _;

/// Characters that a message may take.
const MESSAGE: usize = 1000;
const QUOTE: usize = 300;

pub(super) fn annotations(report: &Report, style: &Style) -> Vec<u8> {
    let mut text = String::new();
    requirements(&mut text, report);
    opposites(&mut text, report, style);
    for finding in view::findings(report) {
        if !view::is_told(report, finding, usize::MAX) {
            let kind = if view::is_note(finding) {
                "notice"
            } else {
                "warning"
            };
            self::finding(&mut text, kind, report, finding);
        }
    }
    for finding in view::reservations(report) {
        self::finding(&mut text, "notice", report, &finding);
    }
    gaps(&mut text, report, style);
    let enough = view::requirements(report);
    let enough = enough.map_or_else(String::new, |told| format!("{told}. "));
    let summary = format!(
        "{}: {}. {enough}{}",
        view::title(report),
        view::overall(report),
        view::foot(report)
    );
    command(&mut text, "notice", &[("title", "charterlint")], &summary);
    text.into_bytes()
}

/// What is required and isn't reached, at the words that fall short of it.
fn requirements(text: &mut String, report: &Report) {
    let title = say::RequirementFails.to_string();
    for missed in report.missed() {
        let mut standings = view::standings(report).map(|(_, standing)| standing);
        let standing = standings.find(|standing| missed.criterion == Some(standing.id.as_str()));
        let gap = standing.and_then(|standing| view::gap(report, standing));
        let advice = gap.map_or_else(String::new, |gap| format!(" {}", gap.advice));
        let message = format!("{}.{advice}", missed.message);
        let quote = standing.and_then(|standing| {
            let opposite = view::opposites(standing).into_iter().next();
            opposite.or_else(|| shown(&standing.evidence, 1).next())
        });
        match quote {
            Some(quote) => at_quote(text, "error", report, &title, quote, &message),
            None => at_proposal(text, "error", report, &title, &message),
        }
    }
}

/// What speaks against a criterion: the first, and all that the files contradict.
fn opposites(text: &mut String, report: &Report, style: &Style) {
    for (_, standing) in view::standings(report) {
        for (nth, quote) in view::opposites(standing).into_iter().enumerate() {
            if nth == 0 || view::denied(quote).is_some() {
                opposite(text, report, style, standing, quote);
            }
        }
    }
}

/// Gaps of criteria of which nothing worse was told.
fn gaps(text: &mut String, report: &Report, style: &Style) {
    for gap in &report.gaps {
        let standing = view::standings(report).find(|(_, one)| one.id == gap.criterion);
        if let Some((_, standing)) = standing
            && !view::says_opposite(standing)
            && view::missed_of(report, standing).is_empty()
        {
            self::gap(text, report, style, standing, gap);
        }
    }
}

fn opposite(text: &mut String, report: &Report, style: &Style, standing: &Standing, quote: &Quote) {
    let verdict = view::verdict(style.scale.as_ref(), standing.verdict);
    let words = view::cut(&quote.text, QUOTE);
    let message = match view::denied(quote) {
        Some(reason) => say::ContradictedByTheFilesAndJudged {
            reason,
            quote: words,
            criterion: &standing.id,
            verdict,
        }
        .to_string(),
        None => say::OppositeAndJudged {
            quote: words,
            criterion: &standing.id,
            verdict,
        }
        .to_string(),
    };
    let (kind, message) = let_off(report, standing, "warning", message);
    at_quote(text, kind, report, &standing.title, quote, &message);
}

fn finding(text: &mut String, kind: &str, report: &Report, finding: &Finding) {
    let file = finding
        .input
        .and_then(|input| report.inputs.get(input))
        .map_or("", |input| input.name.as_str());
    let place = if finding.place.is_empty() {
        String::new()
    } else {
        format!("{}: ", finding.place)
    };
    let parts = [("file", file), ("title", finding.kind)];
    command(text, kind, &parts, &format!("{place}{}", finding.message));
}

fn gap(text: &mut String, report: &Report, style: &Style, standing: &Standing, gap: &Gap) {
    let usual = match standing.verdict {
        Verdict::Absent => "warning",
        _ => "notice",
    };
    let message = format!(
        "{}: {}. {}",
        standing.id,
        view::verdict(style.scale.as_ref(), standing.verdict),
        say::AdviceAndWorth {
            advice: &gap.advice,
            worth: view::worth(gap)
        }
    );
    let (kind, message) = let_off(report, standing, usual, message);
    if let Some(quote) = shown(&standing.evidence, 1).next() {
        at_quote(text, kind, report, &standing.title, quote, &message);
    } else {
        at_proposal(text, kind, report, &standing.title, &message);
    }
}

/// What is waived is only noted.
fn let_off(
    report: &Report,
    standing: &Standing,
    kind: &'static str,
    message: String,
) -> (&'static str, String) {
    match view::waiver(report, standing) {
        Some(waiver) => {
            let why = view::sentence(&view::waived(waiver));
            ("notice", format!("{why}. {message}"))
        }
        None => (kind, message),
    }
}

/// What stands nowhere is said of the proposal as a whole.
fn at_proposal(text: &mut String, kind: &str, report: &Report, title: &str, message: &str) {
    let file = report.inputs.get(view::main_input(report));
    let file = file.map_or("", |one| one.name.as_str());
    command(text, kind, &[("file", file), ("title", title)], message);
}

/// A page's lines aren't the file's, so they are said in the message instead.
fn at_quote(
    text: &mut String,
    kind: &str,
    report: &Report,
    title: &str,
    quote: &Quote,
    message: &str,
) {
    let file = report
        .inputs
        .get(quote.input)
        .map_or("", |input| input.name.as_str());
    if let Some(line) = quote.place.line_of_file() {
        let line = line.to_string();
        let parts = [("file", file), ("line", &line), ("title", title)];
        command(text, kind, &parts, message);
    } else {
        let message = format!("{}: {message}", view::spot(quote));
        command(text, kind, &[("file", file), ("title", title)], &message);
    }
}

/// One workflow command. Empty properties are left out.
fn command(text: &mut String, kind: &str, properties: &[(&str, &str)], message: &str) {
    let _ = write!(text, "::{kind}");
    // standard input is no file that could be shown
    let kept = properties
        .iter()
        .filter(|(_, value)| !value.is_empty() && *value != "-");
    for (nth, (name, value)) in kept.enumerate() {
        let comma = if nth == 0 { ' ' } else { ',' };
        // the host knows files by their paths from its checkout
        let value = value.strip_prefix("./").unwrap_or(value);
        let _ = write!(text, "{comma}{name}={}", property(&view::short(value)));
    }
    let _ = writeln!(text, "::{}", data(&view::cut(message, MESSAGE)));
}

/// Escapes a message; line ends are gone before.
fn data(text: &str) -> String {
    text.replace('%', "%25")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
