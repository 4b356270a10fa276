//! How the program ends.

use std::process::ExitCode;

/// Exit codes. Scripts rely on them; they are the same for every command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Exit {
    /// The command did what it should, and everything required of a proposal is reached.
    Enough = 0,
    /// A required criterion, or the threshold, is not reached, or a waiver has expired; a report or a baseline doesn't hold.
    NotReached = 1,
    /// Usage, configuration, rules or input are at fault; clap ends with the same code where arguments are wrong.
    Fault = 2,
}

impl Exit {
    /// The code of a command that did what it should: whether all is reached.
    pub(crate) const fn reached(all: bool) -> Self {
        if all { Self::Enough } else { Self::NotReached }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}
