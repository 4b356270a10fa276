//! The compliance matrix: one row a criterion, with room for what people decide. CSV and XLSX show the same cells.

use crate::catalogue::say;
use crate::render::page::csv::{CELL, cell};
use crate::render::{Style, shown, view};
use crate::report::{Asked, Finding, Principle, Proved, Quote, Report, Standing};
use crate::shape;

/// Quotes per criterion, unless the reader asks for more.
const QUOTES: usize = 1;
/// Characters of a quote in a cell with others.
const PART: usize = CELL / 4;

/// How many columns the matrix has.
pub(super) const COLUMNS: usize = 18;
/// The first of the columns that people fill in.
pub(super) const OWN: usize = 15;
/// The columns that rows of several kinds fill in: what it is known by, its verdict, whether it is enough, the words, where, and why.
const ID: usize = 2;
const VERDICT: usize = 5;
/// The column that tells whether what is required is reached.
pub(super) const ENOUGH: usize = 9;
const QUOTE: usize = 10;
const PLACE: usize = 11;
const WHY: usize = 12;

/// The heads of the columns.
pub(super) fn head() -> [String; COLUMNS] {
    [
        say::page::Principle.to_string(),
        say::page::Criterion.to_string(),
        say::page::Id.to_string(),
        say::page::Question.to_string(),
        say::page::Weight.to_string(),
        say::page::Verdict.to_string(),
        say::report::Level.to_string(),
        say::page::Mark.to_string(),
        say::report::Required.to_string(),
        say::report::Requirement.to_string(),
        say::report::Quote.to_string(),
        say::report::Place.to_string(),
        say::report::WhyThisLevel.to_string(),
        say::report::QuotesFound.to_string(),
        say::report::WhatToWrite.to_string(),
        say::report::AssessorsScore.to_string(),
        say::report::AssessorsReason.to_string(),
        say::report::ModeratedScore.to_string(),
    ]
}

/// A row for each criterion.
pub(super) fn criteria(report: &Report, style: &Style) -> Vec<[String; COLUMNS]> {
    view::standings(report)
        .map(|(principle, standing)| criterion(report, style, principle, standing))
        .collect()
}

fn criterion(
    report: &Report,
    style: &Style,
    principle: &Principle,
    standing: &Standing,
) -> [String; COLUMNS] {
    let limit = style.evidence.unwrap_or(QUOTES);
    let quoted = |of: &dyn Fn(&Quote) -> String| {
        let parts: Vec<String> = shown(&standing.evidence, limit).map(of).collect();
        cell(&parts.join("\n"))
    };
    let mark = shape::mark(style.scale.as_ref(), standing.verdict);
    let level = standing.verdict.level();
    let [required, enough] = self::enough(report, standing);
    let because = quoted(&|quote| view::cut(&quote.because.join("; "), PART));
    [
        view::short(&view::principle(principle)),
        view::short(&standing.title),
        view::short(&standing.id),
        view::cut(&standing.question, CELL),
        standing.weight.to_string(),
        standing.verdict.word().to_owned(),
        level.map_or_else(String::new, |level| level.to_string()),
        mark.map_or_else(String::new, |mark| view::short(&mark.value)),
        required,
        enough,
        quoted(&|quote| view::cut(&quote.text, PART)),
        quoted(&|quote| citation(report, quote)),
        why(report, standing, because),
        standing.evidence.len().to_string(),
        view::gap(report, standing).map_or_else(String::new, |gap| view::cut(&gap.advice, CELL)),
        String::new(),
        String::new(),
        String::new(),
    ]
}

/// What is required of a criterion, and whether that is reached; empty where nothing is.
fn enough(report: &Report, standing: &Standing) -> [String; 2] {
    let missed = view::missed_of(report, standing);
    let required = report.required(&standing.id);
    let least = required.map_or_else(String::new, |one| one.least.word().to_owned());
    let enough = match required {
        _ if !missed.is_empty() => view::is_met(false),
        Some(required) if standing.verdict.reaches(required.least) => view::is_met(true),
        Some(_) => say::report::Waived.to_string(),
        None => String::new(),
    };
    [least, enough]
}

/// A row for each thing that is asked, in the columns of the matrix: who asks for it stands for the place.
pub(super) fn requirements(report: &Report) -> Vec<[String; COLUMNS]> {
    let row = |asked: &Asked| {
        let mut row = [const { String::new() }; COLUMNS];
        row[ID] = view::short(&asked.what);
        row[ENOUGH] = view::is_met(asked.missed.is_empty());
        let missed = asked.missed.iter().map(|one| one.message.as_str());
        row[QUOTE] = view::cut(&missed.collect::<Vec<_>>().join("; "), CELL);
        row[PLACE] = view::cut(&asked.origin, CELL);
        row
    };
    report.asked().iter().map(row).collect()
}

/// A row for each finding, in the columns of the matrix.
pub(super) fn findings(report: &Report) -> Vec<[String; COLUMNS]> {
    let findings = view::findings(report).into_iter();
    findings
        .map(|finding| self::finding(report, finding))
        .collect()
}

/// A row for each reservation, in the columns of the matrix.
pub(super) fn reservations(report: &Report) -> Vec<[String; COLUMNS]> {
    let reservations = report.reservations.iter();
    let rows = reservations.zip(view::reservations(report));
    rows.map(|(reservation, finding)| {
        let mut row = self::finding(report, &finding);
        reservation.kind.word().clone_into(&mut row[VERDICT]);
        row[QUOTE] = view::cut(&reservation.said.quote, CELL);
        row
    })
    .collect()
}

fn finding(report: &Report, finding: &Finding) -> [String; COLUMNS] {
    let mut row = [const { String::new() }; COLUMNS];
    finding.kind.clone_into(&mut row[VERDICT]);
    row[QUOTE] = view::cut(&finding.message, CELL);
    row[PLACE] = view::cut(&view::finding_place(report, finding), CELL);
    row
}

/// A row for each proof, in the columns of the matrix: what is known of it stands for the verdict, and its kind for the reason.
pub(super) fn proofs(report: &Report) -> Vec<[String; COLUMNS]> {
    let row = |proved: &Proved| {
        let mut row = [const { String::new() }; COLUMNS];
        row[1] = view::short(&proved.standing.title);
        row[ID] = view::short(&proved.standing.id);
        proved.proof.known.word().clone_into(&mut row[VERDICT]);
        row[QUOTE] = view::cut(&proved.quote.text, PART);
        row[PLACE] = citation(report, proved.quote);
        let words = view::short(&proved.proof.words);
        row[WHY] = format!("{}: {words}", proved.proof.kind.word());
        row
    };
    view::proofs(report).iter().map(row).collect()
}

/// Why a criterion has its level, and until when it is let off.
fn why(report: &Report, standing: &Standing, because: String) -> String {
    let why = match &standing.reason {
        Some(reason) => view::cut(reason, CELL / 2),
        None => because,
    };
    match view::waiver(report, standing) {
        Some(waiver) if why.is_empty() => view::sentence(&view::waived(waiver)),
        Some(waiver) => cell(&format!("{}\n{why}", view::sentence(&view::waived(waiver)))),
        None => why,
    }
}

/// File, place and headings.
fn citation(report: &Report, quote: &Quote) -> String {
    let headings = view::headings(quote);
    let dot = if headings.is_empty() { "" } else { " · " };
    format!(
        "{}, {}{dot}{headings}",
        view::short(&view::file(report, quote.input)),
        view::spot(quote)
    )
}
