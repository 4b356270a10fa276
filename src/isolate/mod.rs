//! Reading strangers' files in processes that may die of it.
//!
//! PDF and office files can be made to take a reader's time and memory ([`may_blow_up`](crate::read::may_blow_up)). A [`Reader`] gives
//! each such file to another process, under limits of time and memory; what dies or takes too long is an error of its file alone, and the
//! process is kept for the files that follow. Files that can't be made to blow up are read where they are.
//!
//! That other process is whatever a [`Launch`] starts, if it does nothing but call [`serve`]. A program can start itself:
//!
//! ```no_run
//! use charterlint::isolate::{self, Launch, Options, Reader};
//!
//! fn main() -> Result<(), Box<dyn std::error::Error>> {
//!     if std::env::args().nth(1).as_deref() == Some("read-files") {
//!         return Ok(isolate::serve()?);
//!     }
//!     let launch = Launch::this_program().with("read-files");
//!     let reader = Reader::new(launch, Options::default());
//!     let document = reader.read("bid.pdf", &std::fs::read("bid.pdf")?)?;
//!     println!("{} blocks", document.blocks.len());
//!     Ok(())
//! }
//! ```
//!
//! The limit of memory is kept on Linux, that of the time of the processor on Unix, and that of the clock everywhere.

mod bounds;
mod error;
mod launch;
mod messages;
mod pipe;
mod reader;
mod serve;
mod tesseract;
mod worker;

pub use error::Error;
pub use launch::Launch;
pub use messages::{LimitNames, Options};
pub use reader::Reader;
pub use serve::serve;
pub use tesseract::{NoRecognition, check_recognition};
