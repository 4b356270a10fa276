//! Why a file couldn't be read.

use std::io;

/// Why a file couldn't be read, with the way out; each message begins with the file's name.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The readers refuse it: what a [`read::Error`](crate::read::Error) says, wherever it was read.
    #[error("{0}")]
    Refused(String),
    /// There is no process to read it.
    #[error("{name}: no process could be started to read it safely: {error}")]
    NoProcess {
        /// The file.
        name: String,
        /// Why.
        error: io::Error,
    },
    /// It took longer than [`Limits::time`](crate::read::Limits::time).
    #[error(
        "{name}: reading it took longer than {seconds} s; if it really is a proposal, print it to a new PDF, or allow more with {limit}"
    )]
    Time {
        /// The file.
        name: String,
        /// The limit.
        seconds: u64,
        /// What the limit is called.
        limit: String,
    },
    /// The process ended over it: it took more memory than [`Limits::memory`](crate::read::Limits::memory), or nested too deep for a stack.
    #[error(
        "{name}: reading it took more memory than {mib} MiB, or nested too deep; if it really is a proposal, print it to a new PDF, or allow more with {limit}"
    )]
    Memory {
        /// The file.
        name: String,
        /// The limit.
        mib: u64,
        /// What the limit is called.
        limit: String,
    },
    /// What the process answered isn't a document of this file.
    #[error("{name}: it made the reader answer nonsense; please report it")]
    Nonsense {
        /// The file.
        name: String,
    },
}
