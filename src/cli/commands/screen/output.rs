//! Where lines go, each as a whole; and what an interrupted run left there.

use anyhow::{Context as _, bail};
use charterlint::catalogue::say::cli as say;
use charterlint::render::{Done, Settings};
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, BufRead as _, BufReader, ErrorKind, Read as _, Seek as _, SeekFrom, Write};
use std::path::{Path, PathBuf};

/// How every line begins.
const BEGINNING: &[u8] = b"{\"schema\":\"charterlint.screening/1\"";
/// Bytes that are read at a time to find where the last whole line ends.
const STEP: u64 = 64 * 1024;

/// Whoever read the lines went away (`| head`), which is nothing wrong.
#[derive(Debug, thiserror::Error)]
#[error("nobody reads the lines any more")]
pub(super) struct SeenEnough;

/// A file of results: the lines that stand in it, and where to add more.
pub(super) struct Results {
    pub(super) done: DoneLines,
    pub(super) output: Output,
}

/// The lines of an interrupted run, one after the other.
pub(super) struct DoneLines {
    reader: Option<BufReader<File>>,
    path: PathBuf,
    settings: Option<Settings>,
    number: usize,
}

/// A line of an interrupted run.
pub(super) struct Before {
    pub(super) done: Done,
    /// The line with its end.
    pub(super) line: String,
    /// Its number, from 1.
    pub(super) number: usize,
}

/// Takes lines.
pub(super) struct Output {
    to: Box<dyn Write>,
    name: String,
}

impl Results {
    pub(super) fn standard_output() -> Self {
        Self {
            done: DoneLines {
                reader: None,
                path: PathBuf::new(),
                settings: None,
                number: 0,
            },
            output: Output {
                to: Box::new(io::stdout().lock()),
                name: say::StandardOutput.to_string(),
            },
        }
    }

    /// Opens a file of results. One that is there is gone on with, unless `force` says to begin anew; its torn last line is cut.
    pub(super) fn open(path: &Path, force: bool, settings: &Settings) -> anyhow::Result<Self> {
        let name = path.display().to_string();
        let file = &name;
        let unwritable = || say::NotOpenedForWriting { file }.to_string();
        let mut opened = OpenOptions::new()
            .read(true)
            .append(true)
            .create(true)
            .open(path)
            .with_context(unwritable)?;
        match opened.try_lock() {
            Err(TryLockError::WouldBlock) => {
                bail!(say::AnotherRun { file }.to_string())
            }
            // some file systems know no locks; then it is the user who takes care.
            Err(TryLockError::Error(_)) | Ok(()) => {}
        }
        // only now that nobody else writes to it
        if force {
            opened.set_len(0).with_context(unwritable)?;
        }
        cut_torn_line(&mut opened, &name)?;
        let reader = BufReader::new(File::open(path).with_context(unwritable)?);
        Ok(Self {
            done: DoneLines {
                reader: Some(reader),
                path: path.to_owned(),
                settings: Some(settings.clone()),
                number: 0,
            },
            output: Output {
                to: Box::new(opened),
                name,
            },
        })
    }
}

impl DoneLines {
    /// The next line, if an interrupted run wrote one.
    pub(super) fn next_line(&mut self) -> anyhow::Result<Option<Before>> {
        let (Some(reader), Some(settings)) = (&mut self.reader, &self.settings) else {
            return Ok(None);
        };
        let file = &self.path.display();
        let mut text = String::new();
        let read = reader.read_line(&mut text);
        if read.with_context(|| say::Unreadable { file }.to_string())? == 0 {
            // what this run adds from here on must not be taken for what was there.
            self.reader = None;
            return Ok(None);
        }
        self.number += 1;
        let line = self.number;
        match Done::of_line(&text) {
            None => bail!(say::LineOfSomethingElse { file, line }.to_string()),
            Some(done) if !done.made_with(settings) => {
                bail!(say::LineMadeOtherwise { file, line }.to_string())
            }
            Some(done) => Ok(Some(Before {
                done,
                line: text,
                number: line,
            })),
        }
    }

    /// Complains if there are more lines than documents.
    pub(super) fn expect_end(&mut self) -> anyhow::Result<()> {
        match self.next_line()? {
            None => Ok(()),
            Some(before) => {
                let told = say::DocumentIsGone {
                    file: self.path.display(),
                    line: before.number,
                    document: &before.done.path,
                };
                bail!(told.to_string())
            }
        }
    }
}

impl Output {
    /// Writes a line with its end, in one piece.
    pub(super) fn put(&mut self, line: &str) -> anyhow::Result<()> {
        match self
            .to
            .write_all(line.as_bytes())
            .and_then(|()| self.to.flush())
        {
            Err(error) if error.kind() == ErrorKind::BrokenPipe => bail!(SeenEnough),
            written => written.with_context(|| {
                let file = &self.name;
                say::Unwritable { file }.to_string()
            }),
        }
    }
}

/// Cuts off what a run that was killed left of a line. Refuses a file whose beginning or end isn't of such lines: it may be dear to somebody.
fn cut_torn_line(file: &mut File, name: &str) -> anyhow::Result<()> {
    let unreadable = || say::Unreadable { file: name }.to_string();
    let length = file.seek(SeekFrom::End(0)).with_context(unreadable)?;
    if length == 0 {
        return Ok(());
    }
    let end = end_of_last_line(file, length).with_context(unreadable)?;
    if !is_line_at(file, 0).with_context(unreadable)?
        || (end < length && !is_line_at(file, end).with_context(unreadable)?)
    {
        bail!(say::FileOfSomethingElse { file: name }.to_string());
    }
    file.set_len(end).with_context(unreadable)
}

/// Whether a line, or what is left of one, begins here.
fn is_line_at(file: &mut File, at: u64) -> io::Result<bool> {
    file.seek(SeekFrom::Start(at))?;
    let mut start = Vec::new();
    file.take(BEGINNING.len() as u64).read_to_end(&mut start)?;
    Ok(!start.is_empty() && BEGINNING.starts_with(&start))
}

/// One past the last line feed; 0 if there is none.
fn end_of_last_line(file: &mut File, length: u64) -> io::Result<u64> {
    let mut end = length;
    while end > 0 {
        let start = end.saturating_sub(STEP);
        file.seek(SeekFrom::Start(start))?;
        let mut piece = Vec::new();
        io::Read::by_ref(file)
            .take(end - start)
            .read_to_end(&mut piece)?;
        if let Some(at) = piece.iter().rposition(|&byte| byte == b'\n') {
            return Ok(start + at as u64 + 1);
        }
        end = start;
    }
    Ok(0)
}
