//! What the two processes say to each other.

use crate::document::Document;
use crate::read::Limits;
use serde::{Deserialize, Serialize};

/// With what files are read.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Options {
    /// How much a file may ask.
    pub limits: Limits,
    /// Language in which pages that are pictures are read by the program `tesseract`, as that names it, such as `eng` or `deu+fra`;
    /// `None` for no text recognition. [`check_recognition`](super::check_recognition) tells beforehand whether it can work.
    pub recognise: Option<String>,
    /// How messages call the limits.
    pub names: LimitNames,
}

/// What the limits are called where people set them, for messages that say which one allows more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LimitNames {
    /// [`Limits::time`].
    pub time: String,
    /// [`Limits::memory`].
    pub memory: String,
}

impl Default for LimitNames {
    fn default() -> Self {
        Self {
            time: "`Limits::time`".into(),
            memory: "`Limits::memory`".into(),
        }
    }
}

/// What a process is asked: this, and then the file's bytes.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Request {
    pub(super) name: String,
    pub(super) options: Options,
}

/// What it answers.
#[derive(Debug, Serialize, Deserialize)]
pub(super) enum Answer {
    /// A page is given to text recognition; the time begins anew.
    Working,
    Read(Box<Document>),
    /// Why it can't be read; begins with the name.
    Refused(String),
}
