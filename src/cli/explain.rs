//! `charterlint explain`: what a criterion asks, and what a proposal says to it.

use super::args::ExplainArgs;
use super::reader::Reader;
use super::settings::Settings;
use super::{Exit, names, proposal, rules, terminal};
use charterlint::Explanation;
use charterlint::render::{self, Ink, Page};
use charterlint::report::{Quote, Report};
use charterlint::rules::{Applies, Charter, Criterion, FileCheck, Level};

pub(super) fn run(args: &ExplainArgs) -> anyhow::Result<Exit> {
    let settings = if args.paths.is_empty() {
        Settings::default()
    } else {
        Settings::find(&args.config, &args.paths)?
    };
    let charter = rules::charter(&settings.rules(&args.rules))?;
    rules::check_language(&charter, args.reading.lang.as_deref())?;
    let criterion = find(&charter, &args.id)?;
    let mut page = Page::new(&terminal::style());
    describe(&mut page, criterion);
    if !args.paths.is_empty() {
        let reader = Reader::new(&args.reading.safety)?;
        let proposal = proposal::open(&args.paths, &reader, &settings)?;
        let report = proposal.assess(&charter, args.reading.lang.as_deref());
        verdict(&mut page, &report, &args.id);
        if let Some(mut explanation) = charterlint::explain(
            &proposal.documents,
            &charter,
            &criterion.id,
            args.reading.lang.as_deref(),
        ) {
            // what files show, and what they make of the text, stands in the report only
            explanation.evidence = evidence(&report, &args.id).unwrap_or(explanation.evidence);
            quotes(&mut page, &explanation, &report);
        }
    }
    terminal::write_page(page)?;
    Ok(Exit::Enough)
}

/// The criterion of that id.
pub(super) fn find<'a>(charter: &'a Charter, id: &str) -> anyhow::Result<&'a Criterion> {
    let known: Vec<&str> = charter
        .criteria
        .iter()
        .map(|criterion| criterion.id.as_str())
        .collect();
    let unknown = || {
        names::unknown(
            "criterion",
            id,
            &known,
            "`charterlint rules list` lists all",
        )
    };
    charter
        .position(id)
        .map(|at| &charter.criteria[at])
        .ok_or_else(unknown)
}

/// What a criterion asks, what counts, and what to write.
pub(super) fn describe(page: &mut Page, criterion: &Criterion) {
    page.put(&[
        (Ink::Strong, &criterion.title),
        (Ink::Faint, " · "),
        (Ink::Faint, &criterion.id),
    ]);
    page.put(&[(Ink::Plain, &criterion.question)]);
    page.put(&[(Ink::Faint, &criterion.why)]);
    if criterion.applies == Applies::WhenMentioned {
        page.put(&[(Ink::Faint, "Asked only of proposals that speak of it.")]);
    }
    list(page, "What counts", &criterion.counts);
    list(page, "What doesn't count", &criterion.does_not_count);
    let files = criterion.files.iter().map(in_files);
    list(
        page,
        "What counts in a repository's files",
        &files.collect::<Vec<_>>(),
    );
    page.heading("What to write");
    page.item(
        &[(Ink::Faint, "  to be committed  ")],
        &[(Ink::Plain, &criterion.advice)],
    );
    page.item(
        &[(Ink::Faint, "  to be evidenced  ")],
        &[(Ink::Plain, &criterion.proof)],
    );
    let source = |source: &charterlint::rules::Reference| {
        [Some(source.title.as_str()), source.url.as_deref()]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(", ")
    };
    list(
        page,
        "Where it comes from",
        &criterion.references.iter().map(source).collect::<Vec<_>>(),
    );
}

/// A check on files in words.
fn in_files(check: &FileCheck) -> String {
    let level = match check.level {
        Level::Contradicted => "contradicts",
        Level::Evidenced => "evidenced",
        Level::Committed => "committed",
        Level::Claimed | Level::Absent => "claimed",
    };
    format!("{} ({level})", check.shows)
}

fn list(page: &mut Page, title: &str, items: &[String]) {
    if !items.is_empty() {
        page.heading(title);
        for item in items {
            page.item(&[(Ink::Faint, "  • ")], &[(Ink::Plain, item)]);
        }
    }
}

/// The evidence of a criterion in a report; `None` if it wasn't judged.
fn evidence(report: &Report, id: &str) -> Option<Vec<Quote>> {
    let mut standings = report
        .principles
        .iter()
        .flat_map(|principle| &principle.criteria);
    let standing = standings.find(|standing| standing.id == id)?;
    standing.verdict.level().map(|_| standing.evidence.clone())
}

fn verdict(page: &mut Page, report: &Report, id: &str) {
    let standings = report
        .principles
        .iter()
        .flat_map(|principle| &principle.criteria);
    for standing in standings.filter(|standing| standing.id == id).take(1) {
        let reason = standing
            .reason
            .as_ref()
            .map(|reason| format!(": {reason}"))
            .unwrap_or_default();
        page.blank();
        page.put(&[
            (Ink::Strong, "In this proposal it is "),
            (Ink::Strong, standing.verdict.word()),
            (Ink::Plain, &reason),
        ]);
    }
}

fn quotes(page: &mut Page, explanation: &Explanation, report: &Report) {
    let name = |input: usize| {
        report
            .inputs
            .get(input)
            .map_or("", |input| input.name.as_str())
    };
    if !explanation.evidence.is_empty() {
        page.heading("Evidence, the strongest first");
    }
    for quote in &explanation.evidence {
        let strength = quote
            .strength
            .map_or("says the opposite", |strength| strength.word());
        page.item(&[(Ink::Good, "  • ")], &[(Ink::Good, strength)]);
        render::quote(page, "    ", quote, name(quote.input));
    }
    if !explanation.turned_down.is_empty() {
        page.heading("Turned down");
    }
    for (quote, reason) in &explanation.turned_down {
        page.item(&[(Ink::Fair, "  • ")], &[(Ink::Fair, reason)]);
        render::quote(page, "    ", quote, name(quote.input));
    }
    if explanation.evidence.is_empty() && explanation.turned_down.is_empty() {
        page.blank();
        page.put(&[(
            Ink::Plain,
            "Nothing in it comes near; `charterlint rules show` lists what is looked for.",
        )]);
    }
}
