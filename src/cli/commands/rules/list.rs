//! `charterlint charters`, `rules list` and `rules show`: what there is to be checked against.

use crate::cli::exit::Exit;
use crate::cli::groups::{OwnRulesArgs, RulesArgs};
use crate::cli::terminal;
use crate::cli::work::{Meant, charter, charter_of, describe, meant, pack};
use charterlint::catalogue::say::cli as say;
use charterlint::render::{Ink, Page};
use charterlint::rules::{Charter, Principle, RulePack};
use clap::Args;

#[derive(Debug, Args)]
pub(crate) struct ShowArgs {
    /// A criterion or principle, by its id, section or title, or how one of them begins
    id: String,
    #[command(flatten)]
    rules: RulesArgs,
}

/// Lists the charters.
pub(crate) fn charters(args: &OwnRulesArgs) -> anyhow::Result<Exit> {
    let mut page = Page::new(&terminal::style());
    for charter in pack(args)?.charters() {
        page.put(&[
            (Ink::Strong, &charter.id),
            (Ink::Faint, " · "),
            (Ink::Plain, &charter.title),
        ]);
        page.item(&[(Ink::Plain, "    ")], &[(Ink::Faint, &charter.summary)]);
    }
    terminal::print_page(page)?;
    Ok(Exit::Enough)
}

/// Lists the criteria of a charter, by principle.
pub(crate) fn list(args: &RulesArgs) -> anyhow::Result<Exit> {
    let charter = charter(args)?;
    let mut page = Page::new(&terminal::style());
    for principle in &charter.principles {
        page.blank();
        list_principle(&mut page, &charter, principle);
    }
    terminal::print_page(page)?;
    Ok(Exit::Enough)
}

/// Shows a principle with its criteria, or a criterion with what is looked for.
pub(crate) fn show(args: &ShowArgs) -> anyhow::Result<Exit> {
    let pack = pack(&args.rules.own)?;
    let charter = charter_of(&pack, args.rules.charter_id())?;
    let mut page = Page::new(&terminal::style());
    match meant(&charter, &args.id)? {
        Meant::Principle(principle) => list_principle(&mut page, &charter, principle),
        Meant::Criterion(criterion) => {
            describe(&mut page, criterion);
            wordings(&mut page, &pack, &criterion.id);
            lists(&mut page, &pack, &criterion.id);
        }
    }
    terminal::print_page(page)?;
    Ok(Exit::Enough)
}

fn list_principle(page: &mut Page, charter: &Charter, principle: &Principle) {
    page.put(&[
        (Ink::Strong, &principle.section),
        (Ink::Plain, " "),
        (Ink::Strong, &principle.title),
        (Ink::Faint, " · "),
        (Ink::Faint, &principle.id),
    ]);
    page.item(&[(Ink::Plain, "  ")], &[(Ink::Faint, &principle.asks)]);
    for &(at, weight) in &principle.criteria {
        let criterion = &charter.criteria[at];
        let weight = if weight == 1 {
            String::new()
        } else {
            format!(" {}", say::Weight { weight })
        };
        page.item(
            &[
                (Ink::Plain, "  "),
                (Ink::Plain, &format!("{:<40} ", criterion.id)),
            ],
            &[(Ink::Plain, &criterion.title), (Ink::Faint, &weight)],
        );
    }
}

fn wordings(page: &mut Page, pack: &RulePack, criterion: &str) {
    for (language, level, patterns) in pack.wordings_of(criterion) {
        let level = level.word();
        page.heading(&say::LookedFor { language, level }.to_string());
        for pattern in patterns {
            page.item(&[(Ink::Faint, "  • ")], &[(Ink::Plain, &pattern)]);
        }
    }
}

/// The lists that these patterns name, so that a reader sees the words.
fn lists(page: &mut Page, pack: &RulePack, criterion: &str) {
    let mut of_language = String::new();
    for (language, name, items) in pack.lists_of(criterion) {
        if language != of_language {
            page.heading(&format!("Lists of words in language {language}"));
            of_language = language;
        }
        let name = format!("{{{name}}} ");
        page.item(
            &[(Ink::Plain, "  "), (Ink::Strong, &name)],
            &[(Ink::Plain, &items.join(", "))],
        );
    }
}
