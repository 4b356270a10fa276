//! What `check` takes, and what it says of what isn't reached.

use crate::cli::groups::{ConfigArgs, GateArgs, InputArgs, ReportArgs, RulesArgs};
use crate::cli::terminal;
use crate::cli::work::Asked;
use charterlint::catalogue::say::cli as say;
use charterlint::config::{Date, parse_date};
use charterlint::report::Report;
use clap::Args;

const EXAMPLES: &str = "\
All paths together are one proposal: evidence in an annex counts as much as in the main part, and names its file.

A file that can't be read doesn't stop the others: it is listed in the report, and named on standard error. Only if none could be read, the exit code is 2.

On standard output the report takes some 40 lines; --full prints all of it, --quiet one line. A first path without `check` before it is checked as well: charterlint proposal.md

Examples:
  charterlint check proposal.md
  charterlint check proposal.md --full | less
  charterlint check proposal.md --open
      As a page in the browser
  charterlint check proposal.md --watch
      Again whenever the proposal changes, until Ctrl+C
  charterlint check proposal.md --reference our-bids.json
      Where the score stands among your earlier bids
  pandoc -t gfm proposal.docx | charterlint check -
  charterlint check proposal/ --principle open-source --evidence 5
  charterlint check proposal.md --report html=report.html --report xlsx=matrix.xlsx --scale nz-0-5
  charterlint check proposal.md --quiet --require 'user-needs>=claimed' --fail-under 50";

#[derive(Debug, Args)]
#[command(after_long_help = EXAMPLES)]
pub(crate) struct CheckArgs {
    #[command(flatten)]
    pub(super) input: InputArgs,
    #[command(flatten)]
    rules: RulesArgs,
    /// Limit the check to a principle, by its id, section or title; can be given several times
    ///
    /// What isn't named is neither shown nor scored nor gated.
    #[arg(long = "principle", value_name = "ID", help_heading = "Rules")]
    principles: Vec<String>,
    #[command(flatten)]
    pub(super) report: ReportArgs,
    #[command(flatten)]
    gates: GateArgs,
    /// Say on standard error how long each stage took
    #[arg(long)]
    pub(super) timings: bool,
    #[command(flatten)]
    config: ConfigArgs,
    /// Check again whenever the proposal, the rules or the configuration change, until Ctrl+C
    ///
    /// Reports in files are written anew each time. If a file can't be read while it is being saved, the last report is kept.
    #[arg(long, conflicts_with = "timings")]
    pub(super) watch: bool,
    /// The day by which waivers are judged [default: by the clock, in UTC]
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day, help_heading = "Configuration")]
    today: Option<Date>,
}

/// Says on standard error what isn't reached, and counts it.
pub(super) fn tell_unmet(report: &Report) -> usize {
    let unmet = report.unreached();
    for sentence in &unmet {
        terminal::complain(&say::NotReached, sentence);
    }
    unmet.len()
}

impl CheckArgs {
    pub(super) fn asked<'a>(&'a self, report: &'a ReportArgs) -> Asked<'a> {
        Asked {
            input: &self.input,
            rules: &self.rules,
            principles: &self.principles,
            report,
            gates: &self.gates,
            config: &self.config,
            today: self.today,
        }
    }
}

fn day(text: &str) -> Result<Date, String> {
    parse_date(text).ok_or_else(|| say::FormOfADay.to_string())
}
