//! `charterlint rules attack`: whether the rules can be bought with words.

use crate::cli::exit::Exit;
use crate::cli::groups::{ReadingArgs, RulesArgs};
use crate::cli::terminal;
use crate::cli::work::{Settings, charter_of, check_language, open, pack, reader};
use anyhow::bail;
use charterlint::catalogue::say::cli as say;
use charterlint::{attack, render};
use clap::{Args, ValueEnum, ValueHint};
use std::path::PathBuf;

const EXAMPLES: &str = "\
Each attack adds words to the proposal or changes its words, and says nothing more: the charter's own text, lists of the rules' words, empty headings, softened and denied sentences, advertisement, the rules' own examples, annexes that aren't there, a table of refusals, criteria salted with empty words, links to nothing, and the rules' words in shuffled anecdotes. A principle may gain 5 points of 100 by it at most. Where one gains more, the wordings that were taken in are named: give them an `unless`, more words around them, or less strength.

Exit code 1 says that something can be bought.

Examples:
  charterlint rules attack proposal.md
  charterlint rules attack proposal.md --rules our-rules --charter our-town
  charterlint rules attack proposal.md --format json";

/// What `rules attack` takes.
#[derive(Debug, Args)]
#[command(after_long_help = EXAMPLES)]
pub(crate) struct AttackArgs {
    /// The proposal that is attacked; a weak one tells most
    #[arg(value_name = "FILE", value_hint = ValueHint::FilePath)]
    file: PathBuf,
    #[command(flatten)]
    rules: RulesArgs,
    #[command(flatten)]
    reading: ReadingArgs,
    /// Form of the results
    #[arg(long, value_name = "FORMAT", value_enum, default_value_t = Form::Text, help_heading = "Report")]
    format: Form,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Form {
    /// For people
    Text,
    /// For programs; `charterlint schema attack` describes it
    Json,
}

/// Attacks, and prints what came of it.
pub(super) fn run(args: &AttackArgs) -> anyhow::Result<Exit> {
    let pack = pack(&args.rules.own)?;
    let charter = charter_of(&pack, args.rules.charter_id())?;
    let language = args.reading.lang.as_deref();
    check_language(&charter, language)?;
    let reader = reader(&args.reading.safety)?;
    if args.file.is_dir() {
        let folder = args.file.display();
        bail!(say::AttackedFolder { folder }.to_string());
    }
    let paths = std::slice::from_ref(&args.file);
    let proposal = open(paths, &reader, &Settings::default())?;
    let Some(document) = proposal.documents.first() else {
        bail!(say::NothingToAttack);
    };
    let outcome = attack::run(&pack, &charter, document, language);
    let written = match args.format {
        Form::Text => render::attack::text(&outcome, &terminal::style()),
        Form::Json => render::attack::json(&outcome),
    };
    terminal::print(written.as_bytes())?;
    Ok(Exit::reached(outcome.holds()))
}
