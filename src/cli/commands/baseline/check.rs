//! `charterlint baseline check`: a proposal held against what it had reached.

use super::findings;
use super::write::FILE;
use crate::cli::exit::Exit;
use crate::cli::groups::{ConfigArgs, OwnRulesArgs, SafetyArgs};
use crate::cli::terminal;
use crate::cli::work::{Terms, assessed, bytes_of, most, reader};
use anyhow::{Context as _, bail};
use charterlint::baseline::Baseline;
use charterlint::catalogue::say::cli as say;
use charterlint::isolate::Reader;
use charterlint::render::{Ink, Page};
use clap::{Args, ValueHint};
use std::path::PathBuf;

const EXAMPLES: &str = "\
Statements are known by their words, so text may move and sections change places. One that was put in other words is noted, and passes as long as the criterion keeps its level. The charter, its principles and the language are those that the baseline was written with.

Examples:
  charterlint baseline check proposal/
  charterlint baseline check proposal/ --baseline ci/baseline.json

Exit codes:
  0  every criterion has kept its level
  1  a criterion is lost or weakened
  2  the baseline was written with other rules, or something can't be read";

/// What `baseline check` takes.
#[derive(Debug, Args)]
#[command(after_long_help = EXAMPLES)]
pub(crate) struct CheckArgs {
    /// Files of the proposal, folders of such, or `-` for standard input
    #[arg(required = true, value_name = "PATH", value_hint = ValueHint::AnyPath)]
    paths: Vec<PathBuf>,
    /// The baseline
    #[arg(long, short, value_name = "FILE", default_value = FILE, value_hint = ValueHint::FilePath)]
    baseline: PathBuf,
    #[command(flatten)]
    safety: SafetyArgs,
    #[command(flatten)]
    own: OwnRulesArgs,
    /// Check even a baseline that was written with other rules or another version
    #[arg(long, help_heading = "Rules")]
    different_rules: bool,
    #[command(flatten)]
    config: ConfigArgs,
}

/// Assesses as it was when the baseline was written, and prints what became of it.
pub(super) fn run(args: &CheckArgs) -> anyhow::Result<Exit> {
    let reader = reader(&args.safety)?;
    let baseline = read(args, &reader)?;
    let report = assessed(
        &args.paths,
        &Terms {
            charter: Some(&baseline.charter),
            own: &args.own,
            principles: &baseline.limited_to,
            lang: baseline.lang.as_deref(),
            reader: &reader,
            config: &args.config,
        },
    )?;
    // with other rules a change of verdicts says nothing of the proposal
    let unlike = baseline.unlike(&report);
    if !unlike.is_empty() && !args.different_rules {
        let told = say::BaselineWrittenOtherwise {
            file: args.baseline.display(),
            reasons: unlike.join("; "),
        };
        bail!(told.to_string());
    }
    let findings = baseline.compare(&report);
    let mut page = Page::new(&terminal::style());
    for sentence in &unlike {
        page.item(&[(Ink::Bad, "! ")], &[(Ink::Plain, sentence)]);
    }
    findings::show(&mut page, &findings, baseline.criteria.len());
    terminal::print_page(page)?;
    let holds = findings.iter().all(|finding| !finding.kind.fails());
    Ok(Exit::reached(holds))
}

fn read(args: &CheckArgs, reader: &Reader) -> anyhow::Result<Baseline> {
    let file = args.baseline.display();
    if !args.baseline.exists() {
        bail!(say::NoSuchBaseline { file }.to_string());
    }
    let bytes = bytes_of(&args.baseline, most(reader))?;
    Baseline::read(&String::from_utf8_lossy(&bytes)).with_context(|| file.to_string())
}
