//! The program: reads the command line, does what it says with the library, and ends with a code that says how it went.
#![forbid(unsafe_code)]

mod cli;

use clap::Parser as _;
use std::process::ExitCode;

fn main() -> ExitCode {
    // charterlint started itself to read a strange file; what a command line costs isn't needed there
    if std::env::args_os()
        .nth(1)
        .is_some_and(|first| first == cli::READ)
    {
        return cli::read_for_parent();
    }
    let command = cli::Cli::parse_from(cli::given(std::env::args_os().collect()));
    let exit = cli::run(command).unwrap_or_else(|error| cli::explain_fault(&error));
    exit.into()
}
