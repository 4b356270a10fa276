//! The door: opens files, calls the library, writes what comes of it.
//!
//! One file a command; what several need stands in `proposal` (files in), `rules` (rules in) and `terminal` (bytes out).

mod args;
mod attack;
mod baseline;
mod check;
mod compare;
mod config;
mod coverage;
mod diff;
mod exit;
mod explain;
mod extras;
mod gate;
mod init;
mod names;
mod proposal;
mod reader;
mod reports;
mod rules;
mod scales;
mod screen;
mod settings;
mod terminal;
mod text;
mod timings;
mod tree;
mod verify;

use args::{Command, RulesCommand};
use config::ConfigCommand;

pub(crate) use args::Cli;
pub(crate) use exit::Exit;
pub(crate) use reader::{ARGUMENT as READ, run_child as read_for_parent};

/// Does what the command line says.
pub(crate) fn run(cli: Cli) -> anyhow::Result<Exit> {
    match cli.command {
        Command::Check(args) => check::run(&args),
        Command::Compare(args) => compare::run(&args),
        Command::Screen(args) => screen::run(&args),
        Command::Explain(args) => explain::run(&args),
        Command::Text(args) => text::run(&args),
        Command::Charters(args) => rules::charters(&args),
        Command::Scales(args) => scales::list(&args),
        Command::Rubric(args) => scales::rubric(&args),
        Command::Rules(RulesCommand::List(args)) => rules::list(&args),
        Command::Rules(RulesCommand::Show(args)) => rules::show(&args),
        Command::Rules(RulesCommand::Test(args)) => rules::test(&args),
        Command::Rules(RulesCommand::Attack(args)) => attack::run(&args),
        Command::Rules(RulesCommand::Help) => extras::wordings_help(),
        Command::Init(args) => init::run(&args),
        Command::Config(ConfigCommand::Show(args)) => config::show(&args),
        Command::Schema { of } => extras::schema(of),
        Command::Completions { shell } => extras::completions(shell),
        Command::Man { command } => extras::man(&command),
        Command::Verify(args) => verify::run(&args),
        Command::Diff(args) => diff::run(&args),
        Command::Baseline(command) => baseline::run(&command),
    }
}

/// Says on standard error what went wrong.
pub(crate) fn explain_fault(error: &anyhow::Error) -> Exit {
    terminal::complain("error", &format!("{error:#}"));
    Exit::Fault
}
