//! A result for each criterion that isn't met, and for what is required besides.

use super::locations;
use super::shape::{Level, Location, Message, Result, Suppression};
use crate::catalogue::say::report as say;
use crate::judge::Verdict;
use crate::render::{Style, shown, view};
use crate::report::{self, Asked, Quote, Report, Standing};
use crate::rules::Scale;
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// Places per result, unless the reader asks for more.
const QUOTES: usize = 3;
/// Characters that a message may take.
pub(super) const MESSAGE: usize = 1000;
const FINGERPRINT: &str = "charterlint/v1";
/// The rule of what is required of the proposal as a whole.
pub(super) const REQUIREMENT: &str = "requirement";

/// The result for a criterion; `at` counts the criteria. What is met has none: code hosts make an alert of every result.
pub(super) fn of_standing<'a>(
    at: usize,
    report: &'a Report,
    style: &Style,
    standing: &'a Standing,
) -> Option<Result<'a>> {
    let missed = view::missed_of(report, standing);
    let (kind, level) = match missed.as_slice() {
        [] => grade(standing)?,
        _ => ("fail", Level::Error),
    };
    let quotes = quotes(style, standing);
    let mut locations = quotes
        .iter()
        .map(|quote| locations::of_quote(report, quote));
    // a code host shows no result without a place
    let first = locations
        .next()
        .or_else(|| locations::of_file(report, view::main_input(report)));
    let said = quotes.first().map_or("", |quote| quote.text.as_str());
    let fingerprint = report::fingerprint(&standing.id, said);
    Some(Result {
        rule_id: &standing.id,
        rule_index: at,
        kind,
        level,
        message: Message {
            text: message(report, style.scale.as_ref(), standing, &missed),
        },
        locations: first.into_iter().collect(),
        related_locations: numbered(locations),
        partial_fingerprints: BTreeMap::from([(FINGERPRINT, fingerprint)]),
        suppressions: suppression(report, standing).into_iter().collect(),
    })
}

/// What is asked and not reached that is no criterion's; `at` is the number of its rule. It is known by what is asked: what it is just now changes
/// from draft to draft.
pub(super) fn of_asked(at: usize, report: &Report, asked: &Asked) -> Result<'static> {
    let missed = asked.missed.iter();
    let told: Vec<&str> = missed.map(|one| one.message.as_str()).collect();
    let fingerprint = report::fingerprint(REQUIREMENT, &asked.what);
    Result {
        rule_id: REQUIREMENT,
        rule_index: at,
        kind: "fail",
        level: Level::Error,
        message: Message {
            text: view::cut(&format!("{}.", told.join(". ")), MESSAGE),
        },
        locations: locations::of_file(report, view::main_input(report))
            .into_iter()
            .collect(),
        related_locations: Vec::new(),
        partial_fingerprints: BTreeMap::from([(FINGERPRINT, fingerprint)]),
        suppressions: Vec::new(),
    }
}

/// What is missing fails and is noted, what is contradicted warns, and what couldn't be judged is open.
fn grade(standing: &Standing) -> Option<(&'static str, Level)> {
    match standing.verdict {
        _ if view::says_opposite(standing) => Some(("fail", Level::Warning)),
        Verdict::Contradicted => Some(("fail", Level::Warning)),
        Verdict::Absent | Verdict::Claimed => Some(("fail", Level::Note)),
        Verdict::CannotEvaluate => Some(("open", Level::None)),
        Verdict::Committed | Verdict::Evidenced | Verdict::NotApplicable => None,
    }
}

/// The quotes that are shown; what says the opposite comes first.
fn quotes<'a>(style: &Style, standing: &'a Standing) -> Vec<&'a Quote> {
    let limit = style.evidence.unwrap_or(QUOTES);
    let mut quotes: Vec<&Quote> = shown(&standing.evidence, limit).collect();
    if view::says_opposite(standing) {
        quotes.sort_by_key(|quote| quote.strength.is_some());
    }
    quotes
}

/// Further places, each with a number from one on.
fn numbered(locations: impl Iterator<Item = Location>) -> Vec<Location> {
    (1..)
        .zip(locations)
        .map(|(number, location)| Location {
            id: Some(number),
            ..location
        })
        .collect()
}

/// A waiver that holds.
fn suppression(report: &Report, standing: &Standing) -> Option<Suppression> {
    let waiver = view::waiver(report, standing)?;
    Some(Suppression {
        kind: "external",
        status: "accepted",
        justification: view::cut(&view::waived(waiver), MESSAGE),
    })
}

fn message(
    report: &Report,
    scale: Option<&Scale>,
    standing: &Standing,
    missed: &[String],
) -> String {
    let mut text = String::new();
    for missed in missed {
        let _ = write!(text, "{}: {missed}. ", say::RequirementFails);
    }
    let verdict = view::verdict(scale, standing.verdict);
    let _ = write!(text, "{}: {verdict}.", standing.title);
    if view::says_opposite(standing) {
        let _ = write!(text, " {}", say::ProposalSaysTheOpposite);
    }
    if let Some(reason) = &standing.reason {
        let _ = write!(text, " {reason}.");
    }
    if let Some(gap) = view::gap(report, standing) {
        let (advice, worth) = (&gap.advice, view::worth(gap));
        let _ = write!(text, " {}", say::AdviceAndWorth { advice, worth });
    }
    view::cut(&text, MESSAGE)
}
