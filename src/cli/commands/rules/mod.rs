//! `charterlint rules` and `charters`: what the rules are, and whether they find what their authors say.

mod attack;
mod coverage;
mod list;
mod test;

use crate::cli::exit::Exit;
use crate::cli::groups::RulesArgs;
use crate::cli::terminal;
use attack::AttackArgs;
use clap::Subcommand;
use list::ShowArgs;
use test::TestArgs;

pub(crate) use list::charters;

#[derive(Debug, Subcommand)]
pub(crate) enum RulesCommand {
    /// List the criteria of a charter
    List(RulesArgs),
    /// Show a criterion with its wordings, or a principle with its criteria
    Show(ShowArgs),
    /// Run the examples in the rule files: what their authors say they find, they must find
    Test(TestArgs),
    /// Try to buy points with words: whether the rules fall for it
    Attack(AttackArgs),
    /// Print how wordings are written, with examples
    Help,
}

/// Does what the command says.
pub(crate) fn run(command: &RulesCommand) -> anyhow::Result<Exit> {
    match command {
        RulesCommand::List(args) => list::list(args),
        RulesCommand::Show(args) => list::show(args),
        RulesCommand::Test(args) => test::run(args),
        RulesCommand::Attack(args) => attack::run(args),
        RulesCommand::Help => {
            terminal::print(charterlint::rules::HELP.as_bytes())?;
            Ok(Exit::Enough)
        }
    }
}
