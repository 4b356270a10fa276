//! Files become documents: plain formats here, and those that can be made to blow up in a process of its own that may die of it.

use super::error::Error;
use super::launch::Launch;
use super::messages::{Options, Request};
use super::worker::{self, Worker};
use crate::document::Document;
use crate::read;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Reads files, from as many threads as one likes: each that waits for a process has one of its own.
#[derive(Debug)]
pub struct Reader {
    launch: Launch,
    options: Options,
    idle: Mutex<Vec<Worker>>,
}

impl Reader {
    /// A reader whose processes `launch` starts, when there is a file for them.
    #[must_use]
    pub fn new(launch: Launch, options: Options) -> Self {
        Self {
            launch,
            options,
            idle: Mutex::default(),
        }
    }

    /// With what it reads.
    #[must_use]
    pub const fn options(&self) -> &Options {
        &self.options
    }

    /// Reads a file. `name` is what the user calls it, as for [`read::read`].
    ///
    /// # Errors
    /// A file that can't be read, or that broke its process or a limit.
    pub fn read(&self, name: &str, bytes: &[u8]) -> Result<Document, Error> {
        if !read::may_blow_up(bytes) {
            let options = read::Options {
                limits: self.options.limits,
                recogniser: None,
            };
            return read::read_with(name, bytes, &options)
                .map_err(|error| Error::Refused(error.to_string()));
        }
        let request = Request {
            name: name.to_owned(),
            options: self.options.clone(),
        };
        // the lock is not held while the file is read
        let idle = self.idle().pop();
        let (worker, read) = worker::read(idle, &self.launch, &request, bytes);
        self.idle().extend(worker);
        read
    }

    fn idle(&self) -> MutexGuard<'_, Vec<Worker>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
