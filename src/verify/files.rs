//! Which of the files at hand a report means: by content, since files get moved.

use super::claim::Claim;
use super::difference::Difference;
use crate::catalogue::say::verify as say;
use crate::shape::Input;
use std::collections::HashMap;
use std::fmt::Display;

/// A file against which a report is to be proved.
#[derive(Clone, Debug)]
pub struct File {
    /// Its path.
    pub name: String,
    /// SHA-256 of its bytes, in hexadecimal.
    pub digest: String,
}

impl Claim {
    /// For each document of the report, which of the files it is: by content, since files get moved, and each file once.
    /// `None` for one that couldn't be read.
    ///
    /// # Errors
    /// A document that no file is.
    pub fn match_files(&self, files: &[File]) -> Result<Vec<Option<usize>>, Difference> {
        let mut free: HashMap<&str, Vec<usize>> = HashMap::new();
        for (at, file) in files.iter().enumerate().rev() {
            free.entry(&file.digest).or_default().push(at);
        }
        let unread = self.unread();
        let mut find = |input: &Input| {
            let Some(digest) = &input.sha256 else {
                let told = unread.get(&*input.name);
                return if told.is_some_and(|document| !document.unread.is_empty()) {
                    Ok(None)
                } else {
                    Err(Difference::at(&input.name, &say::NoDigest))
                };
            };
            let same = free.get_mut(&**digest);
            // of files with the same content the one of the same name, else the first
            let taken = same.and_then(|same| {
                let called = same.iter().position(|&at| files[at].name == input.name);
                called.map(|at| same.remove(at)).or_else(|| same.pop())
            });
            taken
                .map(Some)
                .ok_or_else(|| not_that_file(input, digest, files))
        };
        self.report.documents().map(&mut find).collect()
    }
}

/// A file of the same name tells more than that none is it.
fn not_that_file(input: &Input, digest: &str, files: &[File]) -> Difference {
    let last = |name: &str| {
        let parts = name.rsplit(['/', '\\']).next();
        parts.unwrap_or_default().to_owned()
    };
    let namesake = files
        .iter()
        .find(|file| last(&file.name) == last(&input.name));
    let copy = files.iter().any(|file| file.digest == digest);
    let what: &dyn Display = match namesake {
        _ if copy => &say::SeveralOfThisContent,
        Some(file) => &say::FileChanged {
            digest,
            other: &file.digest,
            file: &file.name,
        },
        None => &say::FileNotGiven { digest },
    };
    Difference::at(&input.name, what)
}
