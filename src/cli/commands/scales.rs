//! `charterlint scales` and `rubric`: in which marks is scored, and what.

use crate::cli::exit::Exit;
use crate::cli::groups::{Form as _, OwnRulesArgs, RulesArgs, by_name};
use crate::cli::terminal;
use crate::cli::work::{charter_of, pack, scale};
use charterlint::catalogue::say::cli as say;
use charterlint::render::{self, Ink, Page, RubricFormat};
use clap::Args;

const EXAMPLES: &str = "\
Examples:
  charterlint rubric --scale nz-0-5 --format html > rubric.html
  charterlint rubric --charter our-town --rules rules/ --format csv > rubric.csv";

#[derive(Debug, Args)]
#[command(after_long_help = EXAMPLES)]
pub(crate) struct RubricArgs {
    #[command(flatten)]
    rules: RulesArgs,
    /// The scale, by its id; `charterlint scales` lists them
    #[arg(
        long,
        value_name = "ID",
        default_value = "percent",
        help_heading = "Rules"
    )]
    scale: String,
    /// Form of the rubric
    #[arg(long, value_name = "FORMAT", default_value = RubricFormat::ALL[0].name, value_parser = by_name::<RubricFormat>())]
    format: RubricFormat,
}

/// Lists the scales with their marks.
pub(crate) fn list(args: &OwnRulesArgs) -> anyhow::Result<Exit> {
    let mut page = Page::new(&terminal::style());
    for scale in pack(args)?.scales() {
        page.put(&[
            (Ink::Strong, &scale.id),
            (Ink::Faint, " · "),
            (Ink::Plain, &scale.title),
        ]);
        for mark in &scale.marks {
            let lead = format!("    {:<5}", mark.value);
            let only = if mark.levels.is_empty() {
                format!(" {}", say::ForAssessorsOnly)
            } else {
                String::new()
            };
            page.item(
                &[(Ink::Plain, &lead)],
                &[(Ink::Plain, &mark.label), (Ink::Faint, &only)],
            );
        }
        page.item(&[(Ink::Plain, "    ")], &[(Ink::Faint, &scale.note)]);
    }
    terminal::print_page(page)?;
    Ok(Exit::Enough)
}

/// Prints what is scored, in which marks.
pub(crate) fn rubric(args: &RubricArgs) -> anyhow::Result<Exit> {
    let pack = pack(&args.rules.own)?;
    let charter = charter_of(&pack, args.rules.charter_id())?;
    let scale = scale(&pack, &args.scale)?;
    let bytes = render::rubric(&charter, &scale, args.format, &terminal::style());
    terminal::print(&bytes)?;
    Ok(Exit::Enough)
}
