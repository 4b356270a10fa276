//! The program: open files, call the library, write, tell by the exit code.
#![forbid(unsafe_code)]

mod cli;

use clap::Parser;
use std::process::ExitCode;

fn main() -> ExitCode {
    match cli::run(cli::Arguments::parse()) {
        Ok(exit) => exit.into(),
        Err(error) => {
            cli::complain(&error);
            cli::Exit::Fault.into()
        }
    }
}
