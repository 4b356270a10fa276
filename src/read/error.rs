//! Why a file can't be read.

use super::kinds::listed;

/// Why a file can't be read, with the way out.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// A format that is known but not read.
    #[error(
        "{name}: this is {format}, which isn't read; {way_out}; readable are {}",
        listed()
    )]
    Format {
        /// The file.
        name: String,
        /// What it is.
        format: &'static str,
        /// How to make something readable of it.
        way_out: &'static str,
    },
    /// Neither text nor a known format.
    #[error(
        "{name}: this is no text and no known format; readable are {}",
        listed()
    )]
    Binary {
        /// The file.
        name: String,
    },
    /// Larger than [`Limits::size`](super::Limits::size).
    #[error("{name}: this is larger than {mib} MiB; if it really is a proposal, allow more")]
    Large {
        /// The file.
        name: String,
        /// The limit.
        mib: u64,
    },
    /// A known format, but broken, locked or over a limit.
    #[error("{name}: this is {format}, but {reason}")]
    Broken {
        /// The file.
        name: String,
        /// What it is.
        format: &'static str,
        /// What is wrong, with the way out.
        reason: String,
    },
}
