//! How a process is started that reads for this one.

use std::env;
use std::ffi::OsString;
use std::io;
use std::path::PathBuf;
use std::process::Command;

/// A program with its arguments that does nothing but [`serve`](super::serve).
#[derive(Clone, Debug)]
pub struct Launch {
    /// `None` for the program that runs now.
    program: Option<PathBuf>,
    arguments: Vec<OsString>,
}

impl Launch {
    /// The executable that runs now; it has to be told apart by an argument ([`Self::with`]), or it would do the same again.
    #[must_use]
    pub const fn this_program() -> Self {
        Self {
            program: None,
            arguments: Vec::new(),
        }
    }

    /// Another program: a path, or a name to be looked for in `PATH`.
    #[must_use]
    pub fn program(path: impl Into<PathBuf>) -> Self {
        Self {
            program: Some(path.into()),
            arguments: Vec::new(),
        }
    }

    /// The same with one more argument.
    #[must_use]
    pub fn with(mut self, argument: impl Into<OsString>) -> Self {
        self.arguments.push(argument.into());
        self
    }

    /// The command, without its pipes.
    pub(super) fn command(&self) -> io::Result<Command> {
        let program = match &self.program {
            Some(path) => path.clone(),
            None => env::current_exe()?,
        };
        let mut command = Command::new(program);
        command.args(&self.arguments);
        Ok(command)
    }
}
