//! What `charterlint screen` takes, and what of it is refused before anything is read.

use super::walk::Walk;
use crate::cli::groups::{BuyersConfigArgs, ReadingArgs, RulesArgs};
use anyhow::bail;
use charterlint::catalogue::say::cli as say;
use charterlint::read;
use clap::{Args, ValueEnum, ValueHint};
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

const EXAMPLES: &str = "\
Lines stand in the order of the documents' names, whatever --jobs says. A document that can't be read is a line with the reason.

A run that was interrupted goes on when it is started again with the same --output: documents whose bytes, rules and settings haven't changed aren't judged again. The file is in the end the same as that of an undisturbed run.

Examples:
  charterlint screen archive/ --output results.jsonl
  charterlint screen archive/ --reuse last-week.jsonl --output this-week.jsonl
  duckdb -c \"select path, score.least from 'results.jsonl' order by 2 desc\"";

#[derive(Debug, Args)]
#[command(after_long_help = EXAMPLES)]
pub(crate) struct ScreenArgs {
    /// The folder; all documents in it and below are screened, in the order of their names
    #[arg(value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub(super) folder: PathBuf,
    #[command(flatten)]
    pub(super) reading: ReadingArgs,
    #[command(flatten)]
    pub(super) rules: RulesArgs,
    #[command(flatten)]
    pub(super) config: BuyersConfigArgs,
    /// Write to a file instead of standard output; what an interrupted run wrote there is gone on with
    #[arg(long, short, value_name = "FILE", value_hint = ValueHint::FilePath, help_heading = "Results")]
    pub(super) output: Option<PathBuf>,
    /// Begin the file of `--output` anew
    #[arg(long, requires = "output", help_heading = "Results")]
    pub(super) force: bool,
    /// Form of the results
    #[arg(
        long,
        value_name = "FORMAT",
        default_value = "jsonl",
        help_heading = "Results"
    )]
    pub(super) format: Form,
    /// Take the results of an earlier run for documents that haven't changed since
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, help_heading = "Results")]
    pub(super) reuse: Option<PathBuf>,
    /// Documents to work on at once [default: one for each processor]
    #[arg(long, short, value_name = "N")]
    pub(super) jobs: Option<NonZeroUsize>,
}

/// Forms of the results of an archive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Form {
    /// A line of JSON for each document; `charterlint schema screening` describes it
    Jsonl,
    /// A table with a row for each document and criterion, for analysis
    Parquet,
}

impl ScreenArgs {
    /// Refuses what can't be done, or would harm what is there.
    pub(super) fn check(&self) -> anyhow::Result<()> {
        let folder = self.folder.display();
        if !self.folder.is_dir() {
            bail!(say::NoFolderToScreen { folder }.to_string());
        }
        self.check_format()?;
        if self.reuses_output() {
            bail!(say::ReusesItsOutput);
        }
        if let Some(output) = &self.output
            && self.is_document(output)
        {
            let file = output.display();
            bail!(say::OutputIsADocument { file, folder }.to_string());
        }
        if Walk::new(&self.folder).next().is_none() {
            bail!(say::NothingToScreen { folder }.to_string());
        }
        Ok(())
    }

    fn check_format(&self) -> anyhow::Result<()> {
        if self.format != Form::Parquet {
            return Ok(());
        }
        if cfg!(not(feature = "parquet")) {
            bail!(say::NoParquetBut);
        }
        if self.output.is_none() {
            let format = "parquet";
            bail!(say::FormatNeedsAFile { format }.to_string());
        }
        Ok(())
    }

    /// Whether results would be taken from the file that they are written to.
    fn reuses_output(&self) -> bool {
        let canonical = |path: &Option<PathBuf>| path.as_ref()?.canonicalize().ok();
        let reuse = canonical(&self.reuse);
        reuse.is_some() && reuse == canonical(&self.output)
    }

    /// Whether a file of results would be taken for a document of the folder in the next run.
    fn is_document(&self, output: &Path) -> bool {
        let root = self.folder.canonicalize();
        // it may not be there yet, but where it will be is
        let into = output.parent();
        let into = into.and_then(|into| Path::new(".").join(into).canonicalize().ok());
        read::is_readable_name(&output.to_string_lossy())
            && into.is_some_and(|into| root.is_ok_and(|root| into.starts_with(root)))
    }
}
