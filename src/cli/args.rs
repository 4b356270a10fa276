//! The command line: what stands here is the help, the manual page and the shell completions as well.

mod reading;
mod schema;

use super::gate::Requirement;
use super::reports::{ComparisonTarget, Target};
use super::settings::ConfigArgs;
use charterlint::compare::Order;
use charterlint::config::{Date, parse_date};
use charterlint::render::{
    COMPARISON_FORMATS, ComparisonFormat, FORMATS, Format, RUBRIC_FORMATS, RubricFormat,
};
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser as _};
use clap::{Args, Parser, Subcommand, ValueEnum, ValueHint};
use std::num::NonZeroUsize;
use std::path::PathBuf;

pub(super) use reading::{SafetyArgs, TextArgs, TextFormat};
pub(super) use schema::Schema;

const EXAMPLES: &str = "\
Examples:
  charterlint check proposal.md
      Score, gaps and evidence, for people
  charterlint check proposal.md annexes/ --format json --output report.json
      A proposal with its annexes, for programs
  charterlint check proposal.md --fail-under 60 --require 'open-source/licence>=committed'
      A gate for scripts
  charterlint compare bids/
      Several bids side by side: each file and each folder in bids/ is one
  charterlint screen archive/ --output results.jsonl
      A line of JSON for each document of a large folder
  charterlint explain open-source/licence proposal.md
      What one criterion asks, what was found, what was turned down and why
  charterlint diff draft-1.md draft-2.md
      What a new draft gained and lost
  charterlint verify report.json --input proposal.md annexes/
      Whether a report is what these files and the rules give

Exit codes:
  0  enough: everything that was required is reached
  1  a required criterion, or the threshold, is not reached, or a waiver has expired; a report or a baseline doesn't hold
  2  usage, rules or input are at fault

charterlint reads words: it doesn't know whether they are true. It works offline and decides by rules that you can read (`charterlint rules show ID`) and change (`--rules DIR`).";

const CHECK_EXAMPLES: &str = "\
All paths together are one proposal: evidence in an annex counts as much as in the main part, and names its file.

A file that can't be read doesn't stop the others: it is listed in the report, and named on standard error. Only if none could be read, the exit code is 2.

Examples:
  charterlint check proposal.md
  pandoc -t gfm proposal.docx | charterlint check -
  charterlint check proposal/ --principle open-source --evidence 5
  charterlint check proposal.md --report html=report.html --report xlsx=matrix.xlsx --scale nz-0-5
  charterlint check proposal.md --quiet --require 'user-needs>=claimed' --fail-under 50";

const RUBRIC_EXAMPLES: &str = "\
Examples:
  charterlint rubric --scale nz-0-5 --format html > rubric.html
  charterlint rubric --charter our-town --rules rules/ --format csv > rubric.csv";
const COMPARE_EXAMPLES: &str = "\
A comparison names no winner: it lays out where each bid stands, with the words that show it, and people decide.

The exit code is 1 if a bid doesn't reach what --require or --fail-under ask for.

Examples:
  charterlint compare bids/
      Each file and each folder in bids/ is a bid
  charterlint compare acme/ globex/ initech.pdf --require 'open-source/licence>=committed'
  charterlint compare bids/ --principle open-source --evidence 2
  charterlint compare bids/ --format xlsx --output bids.xlsx
  charterlint compare bids/ --report html=room.html --scale nz-0-5
      The bid room: two assessors score blind, moderate, and write to unsuccessful bidders";

const SCREEN_EXAMPLES: &str = "\
Lines stand in the order of the documents' names, whatever --jobs says. A document that can't be read is a line with the reason.

A run that was interrupted goes on when it is started again with the same --output: documents whose bytes, rules and settings haven't changed aren't judged again. The file is in the end the same as that of an undisturbed run.

Examples:
  charterlint screen archive/ --output results.jsonl
  charterlint screen archive/ --reuse last-week.jsonl --output this-week.jsonl
  duckdb -c \"select path, score.percent from 'results.jsonl' order by 2 desc\"";

/// Check proposals for digital public services against a charter, and see the evidence
///
/// charterlint reads a proposal and says, criterion by criterion, whether it is evidenced, committed, claimed or absent – with the words that show it, where they stand, and what would raise the score most.
#[derive(Debug, Parser)]
#[command(name = "charterlint", version, max_term_width = 100, after_long_help = EXAMPLES, subcommand_required = true, arg_required_else_help = true)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(super) command: Command,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Check a proposal: score, gaps and evidence
    Check(CheckArgs),
    /// Lay several bids side by side
    Compare(CompareArgs),
    /// Screen an archive: a line of JSON for each document
    Screen(ScreenArgs),
    /// Explain a criterion, and what a proposal says to it
    Explain(ExplainArgs),
    /// Print what was read of a file, and what was left out and why
    Text(TextArgs),
    /// List the charters that a proposal can be checked against
    Charters(CharterlessArgs),
    /// List the scales in which verdicts can be printed
    Scales(CharterlessArgs),
    /// Print what is scored, by which weights and marks: to publish with a tender
    Rubric(RubricArgs),
    /// Look at the rules, and prove them
    #[command(subcommand, disable_help_subcommand = true)]
    Rules(RulesCommand),
    /// Write a configuration, a proposal to fill in and a job for continuous integration
    ///
    /// Files that are there are left alone.
    Init(super::init::InitArgs),
    /// Look at the configuration that is in force
    #[command(subcommand, disable_help_subcommand = true)]
    Config(super::config::ConfigCommand),
    /// Print the JSON Schema of what charterlint writes, or of its configuration
    Schema {
        /// What the schema is of
        #[arg(value_name = "WHAT")]
        of: Schema,
    },
    /// Print completions for a shell
    ///
    /// For example: charterlint completions bash > ~/.local/share/bash-completion/completions/charterlint
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
    /// Print the manual page, or that of a command
    ///
    /// For example: charterlint man check | man -l -
    Man {
        /// The command, such as `check` or `rules test`
        #[arg(value_name = "COMMAND")]
        command: Vec<String>,
    },
    /// Prove a report: make it again from its files, and name the first thing that isn't so
    Verify(super::verify::VerifyArgs),
    /// Compare two reports, or two states of a proposal
    Diff(super::diff::DiffArgs),
    /// Keep what a proposal has reached, and see that it isn't lost
    #[command(subcommand, disable_help_subcommand = true)]
    Baseline(super::baseline::BaselineCommand),
}

#[derive(Debug, Subcommand)]
pub(super) enum RulesCommand {
    /// List the criteria of a charter
    List(RulesArgs),
    /// Show a criterion with its wordings, or a principle with its criteria
    Show(ShowArgs),
    /// Run the examples in the rule files: what their authors say they find, they must find
    Test(TestArgs),
    /// Try to buy points with words: whether the rules fall for it
    Attack(super::attack::AttackArgs),
    /// Print how wordings are written, with examples
    Help,
}

#[derive(Debug, Args)]
#[command(after_long_help = CHECK_EXAMPLES)]
pub(super) struct CheckArgs {
    #[command(flatten)]
    pub(super) input: InputArgs,
    #[command(flatten)]
    pub(super) rules: RulesArgs,
    /// Limit the check to a principle, by its id; can be given several times
    ///
    /// What isn't named is neither shown nor scored nor gated.
    #[arg(long = "principle", value_name = "ID", help_heading = "Rules")]
    pub(super) principles: Vec<String>,
    #[command(flatten)]
    pub(super) report: ReportArgs,
    #[command(flatten)]
    pub(super) gates: GateArgs,
    /// Say on standard error how long each stage took
    #[arg(long)]
    pub(super) timings: bool,
    #[command(flatten)]
    pub(super) config: ConfigArgs,
    /// The day by which waivers are judged [default: by the clock, in UTC]
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day, help_heading = "Configuration")]
    pub(super) today: Option<Date>,
}

/// Where the proposal comes from.
#[derive(Debug, Args)]
pub(super) struct InputArgs {
    /// Files of the proposal, folders of such, or `-` for standard input
    ///
    /// Of a folder, all readable files directly and below it are taken, in the order of their names. Of a repository (there is a .git, a LICENSE, a package.json or the like in it) README, docs/, proposal/, PDF and Word files are the proposal, unless its charterlint.toml says otherwise, and the other files are looked into for evidence.
    #[arg(required = true, value_name = "PATH", value_hint = ValueHint::AnyPath)]
    pub(super) paths: Vec<PathBuf>,
    #[command(flatten)]
    pub(super) reading: ReadingArgs,
}

/// How files are read.
#[derive(Debug, Args)]
pub(super) struct ReadingArgs {
    /// Language of the proposal as a two-letter code, if it isn't told rightly from the text
    #[arg(long, value_name = "CODE", help_heading = "Input")]
    pub(super) lang: Option<String>,
    #[command(flatten)]
    pub(super) safety: SafetyArgs,
}

/// Which rules apply.
#[derive(Clone, Debug, Args)]
pub(super) struct RulesArgs {
    /// The charter, by its id; `charterlint charters` lists them [default: digital-nations-2021]
    #[arg(long, value_name = "ID", help_heading = "Rules")]
    pub(super) charter: Option<String>,
    #[command(flatten)]
    pub(super) own: CharterlessArgs,
}

/// The user's own rules.
#[derive(Clone, Debug, Args)]
pub(super) struct CharterlessArgs {
    /// Lay the rule files in a folder over the built-in ones; can be given several times
    #[arg(long = "rules", value_name = "DIR", value_hint = ValueHint::DirPath, help_heading = "Rules")]
    pub(super) folders: Vec<PathBuf>,
}

/// How the report looks and where it goes.
#[derive(Debug, Args)]
#[command(next_help_heading = "Report")]
pub(super) struct ReportArgs {
    /// Form of the report [default: text]
    #[arg(long, value_name = "FORMAT", value_parser = formats())]
    pub(super) format: Option<Format>,
    /// Write the report to a file instead of standard output; an existing file is left alone
    #[arg(long, short, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(super) output: Option<PathBuf>,
    /// Write a report to a file besides, such as html=report.html; can be given several times
    ///
    /// Existing files are left alone. The format has the names of `--format`.
    #[arg(long = "report", value_name = "FORMAT=FILE")]
    pub(super) reports: Vec<Target>,
    /// Overwrite the files of `--output` and `--report`
    #[arg(long)]
    pub(super) force: bool,
    /// Print the verdicts as marks of a scale as well, by its id; `charterlint scales` lists them
    #[arg(long, value_name = "ID")]
    pub(super) scale: Option<String>,
    /// Quotes shown for each criterion [default: 1 to 3, as is usual in the format]
    #[arg(long, value_name = "N")]
    pub(super) evidence: Option<usize>,
    /// Only the overall line, and what isn't reached
    #[arg(long, short)]
    pub(super) quiet: bool,
}

/// What must be reached.
#[derive(Clone, Debug, Args)]
#[command(next_help_heading = "Gates")]
pub(super) struct GateArgs {
    /// Exit with code 1 if the score is under this, of 100
    #[arg(long, value_name = "PERCENT", value_parser = clap::value_parser!(u32).range(0..=100))]
    pub(super) fail_under: Option<u32>,
    /// Exit with code 1 if a criterion is under a level, such as 'open-source/licence>=committed'; can be given several times
    ///
    /// A principle's id stands for each of its criteria: 'open-source>=claimed'. Levels are claimed, committed and evidenced. A criterion that isn't applicable counts as reached, one that couldn't be judged doesn't.
    #[arg(long = "require", value_name = "REQUIREMENT")]
    pub(super) requirements: Vec<Requirement>,
}

#[derive(Debug, Args)]
#[command(after_long_help = COMPARE_EXAMPLES)]
pub(super) struct CompareArgs {
    /// The bids: each path is one, a file or a folder of documents; of a single folder, each file and folder in it is one
    #[arg(required = true, value_name = "PATH", value_hint = ValueHint::AnyPath)]
    pub(super) paths: Vec<PathBuf>,
    #[command(flatten)]
    pub(super) reading: ReadingArgs,
    #[command(flatten)]
    pub(super) rules: RulesArgs,
    /// Limit the comparison to a principle, by its id; can be given several times
    #[arg(long = "principle", value_name = "ID", help_heading = "Rules")]
    pub(super) principles: Vec<String>,
    /// Order of the bids
    #[arg(
        long,
        value_name = "ORDER",
        default_value = "name",
        help_heading = "Report"
    )]
    pub(super) sort: Sort,
    /// Form of the comparison
    #[arg(long, value_name = "FORMAT", default_value = COMPARISON_FORMATS[0].name, value_parser = comparison_formats(), help_heading = "Report")]
    pub(super) format: ComparisonFormat,
    /// Write the comparison to a file instead of standard output; an existing file is left alone
    #[arg(long, short, value_name = "FILE", value_hint = ValueHint::FilePath, help_heading = "Report")]
    pub(super) output: Option<PathBuf>,
    /// Write the comparison to a file besides, such as html=room.html; can be given several times
    #[arg(long = "report", value_name = "FORMAT=FILE", help_heading = "Report")]
    pub(super) reports: Vec<ComparisonTarget>,
    /// Overwrite the files of `--output` and `--report`
    #[arg(long, help_heading = "Report")]
    pub(super) force: bool,
    /// The scale in which assessors score in the bid room, by its id; `charterlint scales` lists them
    #[arg(
        long,
        value_name = "ID",
        default_value = "percent",
        help_heading = "Report"
    )]
    pub(super) scale: String,
    /// Show so many quotes of each bid, for every criterion [default: 1 in text where few bids differ, 1 in JSON, 2 in HTML]
    #[arg(long, value_name = "N", help_heading = "Report")]
    pub(super) evidence: Option<usize>,
    /// Only the scores
    #[arg(long, short, help_heading = "Report")]
    pub(super) quiet: bool,
    #[command(flatten)]
    pub(super) gates: GateArgs,
}

/// In which order bids stand.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum Sort {
    /// By name
    Name,
    /// By score, the highest first
    Score,
}

impl From<Sort> for Order {
    fn from(sort: Sort) -> Self {
        match sort {
            Sort::Name => Self::Name,
            Sort::Score => Self::Score,
        }
    }
}

#[derive(Debug, Args)]
#[command(after_long_help = SCREEN_EXAMPLES)]
pub(super) struct ScreenArgs {
    /// The folder; all documents in it and below are screened, in the order of their names
    #[arg(value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub(super) folder: PathBuf,
    #[command(flatten)]
    pub(super) reading: ReadingArgs,
    #[command(flatten)]
    pub(super) rules: RulesArgs,
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
    pub(super) format: ScreenFormat,
    /// Take the results of an earlier run for documents that haven't changed since
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, help_heading = "Results")]
    pub(super) reuse: Option<PathBuf>,
    /// Documents to work on at once [default: one for each processor]
    #[arg(long, short, value_name = "N")]
    pub(super) jobs: Option<NonZeroUsize>,
}

/// Forms of the results of an archive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum ScreenFormat {
    /// A line of JSON for each document; `charterlint schema screening` describes it
    Jsonl,
    /// A table with a row for each document and criterion, for analysis
    Parquet,
}

#[derive(Debug, Args)]
pub(super) struct ExplainArgs {
    /// The criterion, by its id; `charterlint rules list` lists them
    pub(super) id: String,
    /// Files of a proposal, to see its evidence and what was turned down
    #[arg(value_name = "FILE", value_hint = ValueHint::AnyPath)]
    pub(super) paths: Vec<PathBuf>,
    #[command(flatten)]
    pub(super) rules: RulesArgs,
    #[command(flatten)]
    pub(super) reading: ReadingArgs,
    #[command(flatten)]
    pub(super) config: ConfigArgs,
}

#[derive(Debug, Args)]
#[command(after_long_help = RUBRIC_EXAMPLES)]
pub(super) struct RubricArgs {
    #[command(flatten)]
    pub(super) rules: RulesArgs,
    /// The scale, by its id; `charterlint scales` lists them
    #[arg(
        long,
        value_name = "ID",
        default_value = "percent",
        help_heading = "Rules"
    )]
    pub(super) scale: String,
    /// Form of the rubric
    #[arg(long, value_name = "FORMAT", default_value = RUBRIC_FORMATS[0].name, value_parser = rubric_formats())]
    pub(super) format: RubricFormat,
}

#[derive(Debug, Args)]
pub(super) struct ShowArgs {
    /// Id of a criterion or principle
    pub(super) id: String,
    #[command(flatten)]
    pub(super) rules: RulesArgs,
}

#[derive(Debug, Args)]
pub(super) struct TestArgs {
    /// Run only the examples of this charter's criteria [default: those of all charters]
    #[arg(long, value_name = "ID", help_heading = "Rules")]
    pub(super) charter: Option<String>,
    #[command(flatten)]
    pub(super) own: CharterlessArgs,
    #[command(flatten)]
    pub(super) coverage: super::coverage::CoverageArgs,
}

/// The formats of a rubric by name, as the library lists them.
fn rubric_formats() -> impl clap::builder::TypedValueParser<Value = RubricFormat> {
    let values = RUBRIC_FORMATS
        .iter()
        .map(|format| PossibleValue::new(format.name).help(format.about));
    PossibleValuesParser::new(values)
        .map(|name| RubricFormat::named(&name).unwrap_or(RUBRIC_FORMATS[0]))
}

/// The formats by name, as the library lists them.
fn formats() -> impl clap::builder::TypedValueParser<Value = Format> {
    let values = FORMATS
        .iter()
        .map(|format| PossibleValue::new(format.name).help(format.about));
    PossibleValuesParser::new(values).map(|name| Format::named(&name).unwrap_or(FORMATS[0]))
}

/// The formats of comparisons by name, as the library lists them.
fn comparison_formats() -> impl clap::builder::TypedValueParser<Value = ComparisonFormat> {
    let values = COMPARISON_FORMATS
        .iter()
        .map(|format| PossibleValue::new(format.name).help(format.about));
    PossibleValuesParser::new(values)
        .map(|name| ComparisonFormat::named(&name).unwrap_or(COMPARISON_FORMATS[0]))
}

fn day(text: &str) -> Result<Date, String> {
    parse_date(text).ok_or_else(|| "it takes a day in the form 2027-01-31".into())
}
