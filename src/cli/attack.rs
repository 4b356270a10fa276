//! `charterlint rules attack`: whether the rules can be bought with words.

use super::args::{ReadingArgs, RulesArgs};
use super::reader::Reader;
use super::settings::Settings;
use super::{Exit, proposal, rules, terminal};
use charterlint::{attack, render};
use clap::{Args, ValueEnum, ValueHint};
use std::path::PathBuf;

const EXAMPLES: &str = "\
Each attack adds words to the proposal or changes its words, and says nothing more: the charter's own text, lists of the rules' words, empty headings, softened and denied sentences, advertisement. A principle may gain 5 points of 100 by it at most. Where one gains more, the wordings that were taken in are named: give them an `unless`, more words around them, or less strength.

Exit code 1 says that something can be bought.

Examples:
  charterlint rules attack proposal.md
  charterlint rules attack proposal.md --rules our-rules --charter our-town
  charterlint rules attack proposal.md --format json";

/// What `rules attack` takes.
#[derive(Debug, Args)]
#[command(after_long_help = EXAMPLES)]
pub(super) struct AttackArgs {
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
pub(super) enum Form {
    /// For people
    Text,
    /// For programs; `charterlint schema attack` describes it
    Json,
}

pub(super) fn run(args: &AttackArgs) -> anyhow::Result<Exit> {
    let pack = rules::pack(&args.rules.own)?;
    let charter = rules::charter_of(&pack, rules::named(&args.rules))?;
    let language = args.reading.lang.as_deref();
    rules::check_language(&charter, language)?;
    let reader = Reader::new(&args.reading.safety)?;
    if args.file.is_dir() {
        anyhow::bail!(
            "{}: this is a folder; name one file of the proposal",
            args.file.display()
        );
    }
    let paths = std::slice::from_ref(&args.file);
    let proposal = proposal::open(paths, &reader, &Settings::default())?;
    let Some(document) = proposal.documents.first() else {
        anyhow::bail!("there is no file to attack");
    };
    let outcome = attack::run(&pack, &charter, document, language);
    let written = match args.format {
        Form::Text => render::attack::text(&outcome, &terminal::style()),
        Form::Json => render::attack::json(&outcome),
    };
    terminal::write(written.as_bytes())?;
    Ok(if outcome.holds() {
        Exit::Enough
    } else {
        Exit::NotReached
    })
}
