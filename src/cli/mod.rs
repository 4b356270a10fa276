//! The door: opens files, calls the library, writes what comes of it.
//!
//! `command` is the command line as a whole, `commands` has a file or folder for each of its commands. What several commands do stands in
//! `work`, the arguments that they share in `groups`, and below all of them how the program speaks (`terminal`, `inked`, `names`) and ends (`exit`).

mod command;
mod commands;
mod exit;
mod given;
mod groups;
mod inked;
mod names;
mod terminal;
mod work;

use anstream::ColorChoice;
use charterlint::catalogue::say::cli as say;
use clap::CommandFactory as _;
use command::Command;
use commands::{
    baseline, check, compare, config, diff, explain, extras, init, rules, scales, screen, text,
    verify,
};

pub(crate) use command::Cli;
pub(crate) use exit::Exit;
pub(crate) use given::given;
pub(crate) use work::{READ, read_for_parent};

/// Does what the command line says.
pub(crate) fn run(cli: Cli) -> anyhow::Result<Exit> {
    ColorChoice::from(cli.color).write_global();
    match cli.command {
        Command::Check(args) => check::run(&args),
        Command::Compare(args) => compare::run(&args),
        Command::Screen(args) => screen::run(&args),
        Command::Explain(args) => explain::run(&args),
        Command::Text(args) => text::run(&args),
        Command::Charters(args) => rules::charters(&args),
        Command::Scales(args) => scales::list(&args),
        Command::Rubric(args) => scales::rubric(&args),
        Command::Rules(command) => rules::run(&command),
        Command::Init(args) => init::run(&args),
        Command::Config(command) => config::run(&command),
        Command::Schema { of } => extras::schema(of),
        Command::Completions { shell } => extras::completions(shell, Cli::command()),
        Command::Man { command } => extras::man(&command, Cli::command()),
        Command::Verify(args) => verify::run(&args),
        Command::Diff(args) => diff::run(&args),
        Command::Baseline(command) => baseline::run(&command),
    }
}

/// Says on standard error what went wrong.
pub(crate) fn explain_fault(error: &anyhow::Error) -> Exit {
    terminal::complain(&say::Error, &format!("{error:#}"));
    Exit::Fault
}
