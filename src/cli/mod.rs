//! The door: opens files, calls the library, writes what comes of it.
//!
//! One file a command; what several need stands in `proposal` (files in), `rules` (rules in) and `terminal` (bytes out).

mod args;
mod check;
mod config;
mod exit;
mod explain;
mod extras;
mod gate;
mod init;
mod names;
mod proposal;
mod rules;
mod settings;
mod terminal;
mod tree;

use args::{Command, ConfigCommand, RulesCommand};

pub(crate) use args::Cli;
pub(crate) use exit::Exit;

/// Does what the command line says.
pub(crate) fn run(cli: Cli) -> anyhow::Result<Exit> {
    match cli.command {
        Command::Check(args) => check::run(&args),
        Command::Explain(args) => explain::run(&args),
        Command::Charters(args) => rules::charters(&args),
        Command::Rules(RulesCommand::List(args)) => rules::list(&args),
        Command::Rules(RulesCommand::Show(args)) => rules::show(&args),
        Command::Rules(RulesCommand::Test(args)) => rules::test(&args),
        Command::Rules(RulesCommand::Help) => extras::wordings_help(),
        Command::Init(args) => init::run(&args),
        Command::Config(ConfigCommand::Show(args)) => config::show(&args),
        Command::Schema { of } => extras::schema(of),
        Command::Completions { shell } => extras::completions(shell),
        Command::Man { command } => extras::man(&command),
    }
}

/// Says on standard error what went wrong.
pub(crate) fn explain_fault(error: &anyhow::Error) -> Exit {
    terminal::complain("error", &format!("{error:#}"));
    Exit::Fault
}
