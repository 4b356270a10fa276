//! The command line: what stands here is the help, the manual page and the shell completions as well.

use super::commands::{
    BaselineCommand, CheckArgs, CompareArgs, ConfigCommand, DiffArgs, ExplainArgs, InitArgs,
    RubricArgs, RulesCommand, Schema, ScreenArgs, TextArgs, VerifyArgs,
};
use super::groups::OwnRulesArgs;
use anstream::ColorChoice;
use clap::{Parser, Subcommand, ValueEnum};

const EXAMPLES: &str = "\
Examples:
  charterlint proposal.md
      What decides, in some 40 lines; the same as `charterlint check proposal.md`
  charterlint check proposal.md --full
      Score, gaps and evidence, all of it
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

/// Check proposals for digital public services against a charter, and see the evidence
///
/// charterlint reads a proposal and says, criterion by criterion, whether it is evidenced, committed, claimed or absent – with the words that show it, where they stand, and what would raise the score most.
#[derive(Debug, Parser)]
#[command(name = "charterlint", version, max_term_width = 100, after_long_help = EXAMPLES, override_usage = "charterlint <COMMAND>\n       charterlint <PATH>...", subcommand_required = true, arg_required_else_help = true)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) command: Command,
    /// Colour of what is printed
    ///
    /// `auto` means on a terminal; `NO_COLOR`, `CLICOLOR_FORCE` and `FORCE_COLOR` are heeded. Files never have colour.
    #[arg(
        long,
        global = true,
        value_enum,
        value_name = "WHEN",
        default_value = "auto",
        hide_short_help = true
    )]
    pub(crate) color: Color,
}

/// When there is colour.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Color {
    /// On a terminal
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

impl From<Color> for ColorChoice {
    fn from(color: Color) -> Self {
        match color {
            Color::Auto => Self::Auto,
            Color::Always => Self::Always,
            Color::Never => Self::Never,
        }
    }
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
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
    Charters(OwnRulesArgs),
    /// List the scales in which verdicts can be printed
    Scales(OwnRulesArgs),
    /// Print what is scored, by which weights and marks: to publish with a tender
    Rubric(RubricArgs),
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
    /// Prove a report: make it again from its files, and name the first thing that isn't so
    Verify(VerifyArgs),
    /// Compare two reports, or two states of a proposal
    Diff(DiffArgs),
    /// Keep what a proposal has reached, and see that it isn't lost
    #[command(subcommand, disable_help_subcommand = true)]
    Baseline(BaselineCommand),
}
