//! `charterlint explain`: what a criterion or principle asks, and what a proposal says to it.

use crate::cli::exit::Exit;
use crate::cli::groups::{ConfigArgs, ReadingArgs, RulesArgs};
use crate::cli::terminal;
use crate::cli::work::{Meant, Settings, charter, check_language, describe, meant, open, reader};
use charterlint::Explanation;
use charterlint::catalogue::say::cli as say;
use charterlint::render::{self, Cited, Ink, Page};
use charterlint::report::{Quote, Report, Standing};
use charterlint::rules::{Charter, Criterion, Principle};
use clap::{Args, ValueHint};
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(crate) struct ExplainArgs {
    /// The criterion or principle, by its id, section or title, or how one of them begins; `charterlint rules list` lists them
    #[arg(value_name = "NAME")]
    name: String,
    /// Files of a proposal, to see its evidence and what was turned down
    #[arg(value_name = "FILE", value_hint = ValueHint::AnyPath)]
    paths: Vec<PathBuf>,
    #[command(flatten)]
    rules: RulesArgs,
    #[command(flatten)]
    reading: ReadingArgs,
    #[command(flatten)]
    config: ConfigArgs,
}

/// Describes the criterion or principle, and if there is a proposal, what that says to it.
pub(crate) fn run(args: &ExplainArgs) -> anyhow::Result<Exit> {
    // a configuration is that of a proposal
    let settings = if args.paths.is_empty() {
        Settings::default()
    } else {
        Settings::find(&args.config, &args.paths)?
    };
    let charter = charter(&settings.rules(&args.rules))?;
    check_language(&charter, args.reading.lang.as_deref())?;
    let mut page = Page::new(&terminal::style());
    let meant = meant(&charter, &args.name)?;
    match meant {
        Meant::Criterion(criterion) => describe(&mut page, criterion),
        Meant::Principle(principle) => describe_principle(&mut page, &charter, principle),
    }
    if !args.paths.is_empty() {
        what_it_says(&mut page, args, &settings, &charter, meant)?;
    }
    terminal::print_page(page)?;
    Ok(Exit::Enough)
}

/// What a principle asks, by its criteria.
fn describe_principle(page: &mut Page, charter: &Charter, principle: &Principle) {
    page.put(&[
        (Ink::Strong, &principle.section),
        (Ink::Plain, " "),
        (Ink::Strong, &principle.title),
        (Ink::Faint, " · "),
        (Ink::Faint, &principle.id),
    ]);
    page.put(&[(Ink::Faint, &principle.asks)]);
    for criterion in criteria(charter, principle) {
        page.blank();
        name(page, criterion);
        page.item(&[(Ink::Plain, "  ")], &[(Ink::Plain, &criterion.question)]);
        let lead = format!("  {}  ", say::ToBeCommitted);
        page.item(&[(Ink::Faint, &lead)], &[(Ink::Plain, &criterion.advice)]);
    }
}

fn criteria<'a>(charter: &'a Charter, principle: &Principle) -> Vec<&'a Criterion> {
    let criteria = principle.criteria.iter();
    criteria.map(|&(at, _)| &charter.criteria[at]).collect()
}

fn name(page: &mut Page, criterion: &Criterion) {
    page.put(&[
        (Ink::Strong, &criterion.title),
        (Ink::Faint, " · "),
        (Ink::Faint, &criterion.id),
    ]);
}

/// The proposal's verdicts, its evidence, and what was turned down.
fn what_it_says(
    page: &mut Page,
    args: &ExplainArgs,
    settings: &Settings,
    charter: &Charter,
    meant: Meant,
) -> anyhow::Result<()> {
    let lang = args.reading.lang.as_deref();
    let proposal = open(&args.paths, &reader(&args.reading.safety)?, settings)?;
    let report = proposal.assess(charter, lang);
    let criteria = match meant {
        Meant::Criterion(criterion) => vec![criterion],
        Meant::Principle(principle) => criteria(charter, principle),
    };
    for criterion in criteria {
        let id = &criterion.id;
        page.blank();
        if let Meant::Principle(_) = meant {
            name(page, criterion);
        }
        verdict(page, &report, id);
        let explained = charterlint::explain(&proposal.documents, charter, id, lang);
        if let Some(mut explanation) = explained {
            // what files show, and what they make of the text, stands in the report only
            explanation.evidence = evidence(&report, id).unwrap_or(explanation.evidence);
            quotes(page, &explanation, &report);
        }
    }
    Ok(())
}

/// How the criterion stands, by the first principle that has it.
fn standing<'a>(report: &'a Report, id: &str) -> Option<&'a Standing> {
    let principles = report.principles.iter();
    let mut standings = principles.flat_map(|principle| &principle.criteria);
    standings.find(|standing| standing.id == id)
}

/// The evidence of a criterion in a report; `None` if it wasn't judged.
fn evidence(report: &Report, id: &str) -> Option<Vec<Quote>> {
    let standing = standing(report, id)?;
    standing.verdict.level().map(|_| standing.evidence.clone())
}

fn verdict(page: &mut Page, report: &Report, id: &str) {
    let Some(standing) = standing(report, id) else {
        return;
    };
    let told = say::InThisProposalItIs {
        verdict: standing.verdict.word(),
    };
    let reason = standing.reason.as_ref().map(|reason| format!(": {reason}"));
    page.put(&[
        (Ink::Strong, &told.to_string()),
        (Ink::Plain, &reason.unwrap_or_default()),
    ]);
}

fn quotes(page: &mut Page, explanation: &Explanation, report: &Report) {
    if !explanation.evidence.is_empty() {
        page.heading(&say::EvidenceStrongestFirst.to_string());
    }
    for quote in &explanation.evidence {
        let strength = quote.strength.map_or_else(
            || say::SaysTheOpposite.to_string(),
            |strength| strength.word().to_owned(),
        );
        page.item(&[(Ink::Good, "  • ")], &[(Ink::Good, &strength)]);
        render::quote(page, "    ", quote, Cited::of(report, quote.input));
    }
    if !explanation.turned_down.is_empty() {
        page.heading(&say::TurnedDown.to_string());
    }
    for (quote, reason) in &explanation.turned_down {
        page.item(&[(Ink::Fair, "  • ")], &[(Ink::Fair, reason)]);
        render::quote(page, "    ", quote, Cited::of(report, quote.input));
    }
    if explanation.evidence.is_empty() && explanation.turned_down.is_empty() {
        page.blank();
        page.put(&[(Ink::Plain, &say::NothingComesNear.to_string())]);
    }
}
