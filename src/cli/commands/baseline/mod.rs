//! `charterlint baseline`: what a proposal has reached must not be lost unseen.

mod check;
mod findings;
mod write;

use crate::cli::exit::Exit;
use check::CheckArgs;
use clap::Subcommand;
use write::WriteArgs;

/// The commands.
#[derive(Debug, Subcommand)]
pub(crate) enum BaselineCommand {
    /// Write down what a proposal has reached
    Write(WriteArgs),
    /// See that nothing of it is lost or weakened
    Check(CheckArgs),
}

/// Does what the command says.
pub(crate) fn run(command: &BaselineCommand) -> anyhow::Result<Exit> {
    match command {
        BaselineCommand::Write(args) => write::run(args),
        BaselineCommand::Check(args) => check::run(args),
    }
}
