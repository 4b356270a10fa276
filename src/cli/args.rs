//! The command line: what stands here is the help, the manual page and the shell completions as well.

use super::gate::Requirement;
use charterlint::config::{Date, parse_date};
use charterlint::render::{FORMATS, Format};
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser as _};
use clap::{Args, Parser, Subcommand, ValueEnum, ValueHint};
use std::path::PathBuf;

const EXAMPLES: &str = "\
Examples:
  charterlint check proposal.md
      Score, gaps and evidence, for people
  charterlint check proposal.md annexes/ --format json --output report.json
      A proposal with its annexes, for programs
  charterlint check proposal.md --fail-under 60 --require 'open-source/licence>=committed'
      A gate for scripts
  charterlint explain open-source/licence proposal.md
      What one criterion asks, what was found, what was turned down and why

Exit codes:
  0  enough: everything that was required is reached
  1  a required criterion, or the threshold, is not reached, or a waiver has expired
  2  usage, rules or input are at fault

charterlint reads words: it doesn't know whether they are true. It works offline and decides by rules that you can read (`charterlint rules show ID`) and change (`--rules DIR`).";

const CHECK_EXAMPLES: &str = "\
All paths together are one proposal: evidence in an annex counts as much as in the main part, and names its file.

A file that can't be read doesn't stop the others: it is listed in the report, and named on standard error. Only if none could be read, the exit code is 2.

Examples:
  charterlint check proposal.md
  pandoc -t gfm proposal.docx | charterlint check -
  charterlint check proposal/ --principle open-source --evidence 5
  charterlint check proposal.md --quiet --require 'user-needs>=claimed' --fail-under 50";

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
    /// Explain a criterion, and what a proposal says to it
    Explain(ExplainArgs),
    /// List the charters that a proposal can be checked against
    Charters(CharterlessArgs),
    /// Look at the rules, and prove them
    #[command(subcommand, disable_help_subcommand = true)]
    Rules(RulesCommand),
    /// Write a configuration, a proposal to fill in and a job for continuous integration
    ///
    /// Files that are there are left alone.
    Init(InitArgs),
    /// Look at the configuration that is in force
    #[command(subcommand, disable_help_subcommand = true)]
    Config(ConfigCommand),
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
}

#[derive(Debug, Subcommand)]
pub(super) enum RulesCommand {
    /// List the criteria of a charter
    List(RulesArgs),
    /// Show a criterion with its wordings, or a principle with its criteria
    Show(ShowArgs),
    /// Run the examples in the rule files: what their authors say they find, they must find
    Test(TestArgs),
    /// Print how wordings are written, with examples
    Help,
}

/// What a schema is printed of.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum Schema {
    /// The report that `check --format json` writes
    Report,
    /// The configuration, `charterlint.toml`
    Config,
}

#[derive(Debug, Args)]
pub(super) struct InitArgs {
    /// The project's folder
    #[arg(value_name = "FOLDER", default_value = ".", value_hint = ValueHint::DirPath)]
    pub(super) folder: PathBuf,
    #[command(flatten)]
    pub(super) rules: RulesArgs,
    /// For whose continuous integration a job is written [default: gitlab if there is a .gitlab-ci.yml, else github]
    #[arg(long, value_name = "WHOSE")]
    pub(super) ci: Option<Ci>,
}

/// Whose continuous integration.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum Ci {
    /// GitHub Actions
    Github,
    /// GitLab CI
    Gitlab,
    /// No job
    None,
}

#[derive(Debug, Subcommand)]
pub(super) enum ConfigCommand {
    /// Print every key with its value, where that comes from, and what it does
    Show(ConfigShowArgs),
}

#[derive(Debug, Args)]
pub(super) struct ConfigShowArgs {
    /// From where upwards the configuration is looked for
    #[arg(value_name = "PATH", default_value = ".", value_hint = ValueHint::AnyPath)]
    pub(super) path: PathBuf,
    #[command(flatten)]
    pub(super) config: ConfigArgs,
}

/// The project's configuration.
#[derive(Debug, Args)]
#[command(next_help_heading = "Configuration")]
pub(super) struct ConfigArgs {
    /// The configuration [default: charterlint.toml, looked for upwards from the first path]
    #[arg(long, value_name = "FILE", conflicts_with = "no_config", value_hint = ValueHint::FilePath)]
    pub(super) config: Option<PathBuf>,
    /// Heed no configuration: who checks somebody else's repository may not want its waivers and rules
    #[arg(long)]
    pub(super) no_config: bool,
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
    /// The largest file to read, in MiB
    #[arg(long, value_name = "MIB", default_value_t = 64, value_parser = clap::value_parser!(u64).range(1..=4096), help_heading = "Input")]
    pub(super) max_size: u64,
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
    /// Overwrite the file of `--output`
    #[arg(long, requires = "output")]
    pub(super) force: bool,
    /// Quotes shown for each criterion [default: 1 in text, 3 in JSON]
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
}

/// The formats by name, as the library lists them.
fn formats() -> impl clap::builder::TypedValueParser<Value = Format> {
    let values = FORMATS
        .iter()
        .map(|format| PossibleValue::new(format.name).help(format.about));
    PossibleValuesParser::new(values).map(|name| Format::named(&name).unwrap_or(FORMATS[0]))
}

fn day(text: &str) -> Result<Date, String> {
    parse_date(text).ok_or_else(|| "it takes a day in the form 2027-01-31".into())
}
