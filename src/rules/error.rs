//! What is wrong with rule files, all of it at once.

use std::fmt;

/// Something wrong in a rule file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Error {
    /// Path of the file; empty where no file is to blame.
    pub file: String,
    /// Line, from 1; 0 where no line is to blame.
    pub line: usize,
    /// What is wrong and the way out.
    pub message: String,
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        match (self.file.is_empty(), self.line) {
            (true, _) => formatter.write_str(&self.message),
            (false, 0) => write!(formatter, "{}: {}", self.file, self.message),
            (false, line) => write!(formatter, "{}:{line}: {}", self.file, self.message),
        }
    }
}

/// Everything wrong with a set of rules, by file and line.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct Errors(pub Vec<Error>);

impl Errors {
    pub(in crate::rules) fn sorted(mut errors: Vec<Error>) -> Self {
        errors.sort();
        errors.dedup();
        Self(errors)
    }

    pub(in crate::rules) fn one(message: String) -> Self {
        Self(vec![Error {
            file: String::new(),
            line: 0,
            message,
        }])
    }
}

impl fmt::Display for Errors {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        for (nth, error) in self.0.iter().enumerate() {
            if nth > 0 {
                formatter.write_str("\n")?;
            }
            error.fmt(formatter)?;
        }
        Ok(())
    }
}
