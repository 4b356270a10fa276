//! The program: reads the command line, does what it says with the library, and ends with a code that says how it went.
#![forbid(unsafe_code)]

mod cli;

use clap::Parser as _;
use std::process::ExitCode;

fn main() -> ExitCode {
    let command = cli::Cli::parse();
    let exit = cli::run(command).unwrap_or_else(|error| cli::explain_fault(&error));
    exit.into()
}
