//! Files become documents: plain formats here, and those that can be made to blow up in a process of its own that may die of it.
//!
//! charterlint starts itself for that (`child.rs`), under limits of time and memory. A process is kept for the files that follow;
//! one that dies or takes too long is a finding about its file, and the others go on.

mod child;
mod frame;
mod ocr;
mod worker;

use super::args::SafetyArgs;
use charterlint::document::Document;
use charterlint::read::{self, Limits, Options};
use serde::{Deserialize, Serialize};
use std::sync::{Mutex, PoisonError};
use worker::Worker;

pub(crate) use child::{ARGUMENT, run as run_child};

/// What a file is read with.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Settings {
    limits: Limits,
    /// Language of text recognition, as `tesseract` names it; `None` for none.
    ocr: Option<String>,
}

/// What a process is asked: this, and then the file's bytes.
#[derive(Debug, Serialize, Deserialize)]
struct Request {
    name: String,
    settings: Settings,
}

/// What it answers.
#[derive(Debug, Serialize, Deserialize)]
enum Answer {
    /// A page is given to text recognition; the time begins anew.
    Working,
    Read(Box<Document>),
    /// Why it can't be read; begins with the name.
    Refused(String),
}

/// Reads files, from as many threads as one likes.
pub(super) struct Reader {
    settings: Settings,
    idle: Mutex<Vec<Worker>>,
}

impl Reader {
    /// A reader as the arguments want it.
    ///
    /// # Errors
    /// `--ocr` without the program for it, or without its data for the language.
    pub(super) fn new(args: &SafetyArgs) -> anyhow::Result<Self> {
        if let Some(language) = &args.ocr {
            ocr::check(language)?;
        }
        Ok(Self {
            settings: Settings {
                limits: args.limits.limits(),
                ocr: args.ocr.clone(),
            },
            idle: Mutex::default(),
        })
    }

    /// Largest file, in bytes.
    pub(super) fn most(&self) -> u64 {
        self.settings.limits.size
    }

    /// Reads a file.
    ///
    /// # Errors
    /// Why it can't be read, beginning with its name.
    pub(super) fn read(&self, name: &str, bytes: &[u8]) -> Result<Document, String> {
        if !read::may_blow_up(bytes) {
            let options = Options {
                limits: self.settings.limits,
                recogniser: None,
            };
            return read::read_with(name, bytes, &options).map_err(|error| error.to_string());
        }
        let request = Request {
            name: name.to_owned(),
            settings: self.settings.clone(),
        };
        let idle = self.take_idle();
        let (worker, read) = worker::read(idle, &request, bytes);
        self.idle().extend(worker);
        read.map_err(|reason| {
            if reason.starts_with(name) {
                reason
            } else {
                format!("{name}: {reason}")
            }
        })
    }

    fn take_idle(&self) -> Option<Worker> {
        self.idle().pop()
    }

    fn idle(&self) -> std::sync::MutexGuard<'_, Vec<Worker>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
