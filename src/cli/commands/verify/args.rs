//! What `charterlint verify` takes.

use crate::cli::groups::{ConfigArgs, OwnRulesArgs, SafetyArgs};
use clap::{Args, ValueHint};
use std::path::PathBuf;

const EXAMPLES: &str = "\
The assessment is made again, offline, and compared with the report as a whole. Of all that differs, the first is named, causes before effects: shape, version, rules, files, then verdicts, quotes, scores.

Files are known by their content, so a folder that was moved or renamed does no harm.

Limits and --ocr have to be those that the report was made with; the same `tesseract` has to be there.

Examples:
  charterlint check proposal.md annexes/ --format json --output report.json
  charterlint verify report.json --input proposal.md annexes/
  charterlint verify report.json --input bid/ --rules our-rules/

Exit codes:
  0  the report holds
  1  something in it isn't so
  2  it is no report, or the files or rules can't be read";

/// What `verify` takes.
#[derive(Debug, Args)]
#[command(after_long_help = EXAMPLES, override_usage = "charterlint verify <REPORT> --input <PATH>... [OPTIONS]")]
pub(crate) struct VerifyArgs {
    /// The report, as `charterlint check --format json` wrote it
    #[arg(value_name = "REPORT", value_hint = ValueHint::FilePath)]
    pub(super) report: PathBuf,
    /// Files that were assessed, or folders of such
    #[arg(long = "input", value_name = "PATH", required = true, num_args = 1.., value_hint = ValueHint::AnyPath, help_heading = "Input")]
    pub(super) inputs: Vec<PathBuf>,
    #[command(flatten)]
    pub(super) safety: SafetyArgs,
    #[command(flatten)]
    pub(super) own: OwnRulesArgs,
    /// The earlier scores beside which the report's own is shown, if it names such a file
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, help_heading = "Input")]
    pub(super) reference: Option<PathBuf>,
    #[command(flatten)]
    pub(super) config: ConfigArgs,
}
