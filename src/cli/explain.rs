//! `charterlint explain`: what a criterion asks, and what a proposal says to it.

use super::args::ExplainArgs;
use super::proposal::{self, Proposal};
use super::reader::Reader;
use super::{Exit, names, rules, terminal};
use charterlint::document::Document;
use charterlint::render::{self, Ink, Page};
use charterlint::rules::{Applies, Charter, Criterion};
use charterlint::{Explanation, assess};

pub(super) fn run(args: &ExplainArgs) -> anyhow::Result<Exit> {
    let charter = rules::charter(&args.rules)?;
    rules::check_language(&charter, args.reading.lang.as_deref())?;
    let criterion = find(&charter, &args.id)?;
    let mut page = Page::new(&terminal::style());
    describe(&mut page, criterion);
    if !args.paths.is_empty() {
        let reader = Reader::new(&args.reading.safety)?;
        let proposal = proposal::open(&args.paths, &reader)?;
        verdict(&mut page, &proposal, &charter, args);
        if let Some(explanation) = charterlint::explain(
            &proposal.documents,
            &charter,
            &criterion.id,
            args.reading.lang.as_deref(),
        ) {
            quotes(&mut page, &explanation, &proposal.documents);
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

fn list(page: &mut Page, title: &str, items: &[String]) {
    if !items.is_empty() {
        page.heading(title);
        for item in items {
            page.item(&[(Ink::Faint, "  • ")], &[(Ink::Plain, item)]);
        }
    }
}

fn verdict(page: &mut Page, proposal: &Proposal, charter: &Charter, args: &ExplainArgs) {
    let report = assess(
        &proposal.documents,
        &proposal.digests,
        charter,
        args.reading.lang.as_deref(),
    );
    let standings = report
        .principles
        .iter()
        .flat_map(|principle| &principle.criteria);
    for standing in standings.filter(|standing| standing.id == args.id).take(1) {
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

fn quotes(page: &mut Page, explanation: &Explanation, documents: &[Document]) {
    let name = |input: usize| {
        documents
            .get(input)
            .map_or("", |document| document.name.as_str())
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
