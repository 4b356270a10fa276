//! `charterlint baseline write`: a proposal in, what it has reached out.

use crate::cli::exit::Exit;
use crate::cli::groups::{ConfigArgs, InputArgs, RulesArgs};
use crate::cli::terminal;
use crate::cli::work::{Terms, assessed, reader, spare_inputs};
use charterlint::baseline::Baseline;
use charterlint::catalogue::say::cli as say;
use charterlint::render::{Ink, Page};
use clap::{Args, ValueHint};
use std::path::PathBuf;

/// Where a baseline stands, unless it is said otherwise.
pub(super) const FILE: &str = "charterlint-baseline.json";

const EXAMPLES: &str = "\
The file names each criterion that is claimed or better, its level, and the statements that reach it: put it under version control, and review its changes with those of the proposal. Nothing but this command changes it.

Examples:
  charterlint baseline write proposal/
  charterlint baseline write proposal/ --force
      After an improvement, to keep it";

/// What `baseline write` takes.
#[derive(Debug, Args)]
#[command(after_long_help = EXAMPLES)]
pub(crate) struct WriteArgs {
    #[command(flatten)]
    input: InputArgs,
    #[command(flatten)]
    rules: RulesArgs,
    /// Limit the baseline to a principle, by its id, section or title; can be given several times
    #[arg(long = "principle", value_name = "ID", help_heading = "Rules")]
    principles: Vec<String>,
    /// The file to write; an existing one is left alone
    #[arg(long, short, value_name = "FILE", default_value = FILE, value_hint = ValueHint::FilePath)]
    output: PathBuf,
    /// Overwrite an existing file
    #[arg(long)]
    force: bool,
    #[command(flatten)]
    config: ConfigArgs,
}

/// Assesses, and writes the file.
pub(super) fn run(args: &WriteArgs) -> anyhow::Result<Exit> {
    spare_inputs(&args.output, &args.input.paths)?;
    let reader = reader(&args.input.reading.safety)?;
    let report = assessed(
        &args.input.paths,
        &Terms {
            charter: args.rules.charter.as_deref(),
            own: &args.rules.own,
            principles: &args.principles,
            lang: args.input.reading.lang.as_deref(),
            reader: &reader,
            config: &args.config,
        },
    )?;
    let baseline = Baseline::of(&report);
    terminal::write_file(&args.output, baseline.write().as_bytes(), args.force)?;
    let told = say::BaselineWritten {
        file: args.output.display(),
        held: baseline.criteria.len(),
        all: report.criteria().count(),
    };
    let mut page = Page::new(&terminal::style());
    page.put(&[(Ink::Good, &told.to_string())]);
    terminal::print_page(page)?;
    Ok(Exit::Enough)
}
