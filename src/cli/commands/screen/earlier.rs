//! Results of an earlier run, to be taken for documents that haven't changed. Only their places are kept in memory.

use anyhow::Context as _;
use charterlint::catalogue::say::cli as say;
use charterlint::render::{Done, Settings};
use std::collections::HashMap;
use std::fs::File;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::io::{BufRead as _, BufReader, Read as _, Seek as _, SeekFrom};
use std::path::Path;
use std::sync::{Mutex, PoisonError};

pub(super) struct Earlier {
    file: Mutex<File>,
    settings: Settings,
    /// Offset and length of a line, by a hash of path and digest.
    places: HashMap<u64, (u64, usize)>,
}

impl Earlier {
    /// Looks through a file of results. Lines that are none, or were made with other rules, are left out.
    pub(super) fn of(path: &Path, settings: &Settings) -> anyhow::Result<Self> {
        let unreadable = || {
            let file = path.display();
            say::ReuseUnreadable { file }.to_string()
        };
        let mut reader = BufReader::new(File::open(path).with_context(unreadable)?);
        let mut places = HashMap::new();
        let mut offset = 0;
        let mut line = Vec::new();
        while reader
            .read_until(b'\n', &mut line)
            .with_context(unreadable)?
            > 0
        {
            let done = str::from_utf8(&line).ok().and_then(Done::of_line);
            if let Some(done) = done.filter(|done| done.made_with(settings))
                && let Some(digest) = &done.sha256
            {
                places.insert(key(&done.path, digest), (offset, line.len()));
            }
            offset += line.len() as u64;
            line.clear();
        }
        Ok(Self {
            file: Mutex::new(reader.into_inner()),
            settings: settings.clone(),
            places,
        })
    }

    /// The line of a document with these bytes, if there is one.
    pub(super) fn line(&self, path: &str, digest: &str) -> Option<String> {
        let &(offset, length) = self.places.get(&key(path, digest))?;
        let mut line = vec![0; length];
        let mut file = self.file.lock().unwrap_or_else(PoisonError::into_inner);
        file.seek(SeekFrom::Start(offset)).ok()?;
        file.read_exact(&mut line).ok()?;
        let line = String::from_utf8(line).ok()?;
        let done = Done::of_line(&line)?;
        // two documents may have one key, and the file may have changed since it was looked through
        let same = done.path == path
            && done.sha256.as_deref() == Some(digest)
            && done.made_with(&self.settings)
            && line.ends_with('\n');
        same.then_some(line)
    }
}

fn key(path: &str, digest: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    (path, digest).hash(&mut hasher);
    hasher.finish()
}
