//! The other end: a process that reads, as its parent sees it.

use super::child::ARGUMENT;
use super::{Answer, Request, frame};
use charterlint::document::Document;
use std::env;
use std::io;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, SyncSender};
use std::thread;
use std::time::Duration;

/// A process that waits for a file. It ends with this value.
pub(super) struct Worker {
    child: Child,
    to: ChildStdin,
    answers: Receiver<Vec<u8>>,
}

impl Drop for Worker {
    fn drop(&mut self) {
        // it has nothing left to do, or does too much
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Has a file read by `idle`, or by a new process; gives the process back unless it died of it.
pub(super) fn read(
    idle: Option<Worker>,
    request: &Request,
    bytes: &[u8],
) -> (Option<Worker>, Result<Document, String>) {
    // one that was idle may have been ended by the system meanwhile; that is no fault of the file
    let asked = match idle.map(|worker| worker.ask(request, bytes)) {
        Some(Ok(worker)) => Ok(worker),
        _ => Worker::start(request).and_then(|worker| worker.ask(request, bytes)),
    };
    match asked {
        Ok(worker) => worker.answer(request),
        Err(error) => {
            let reason = format!("no process could be started to read it safely: {error}");
            (None, Err(reason))
        }
    }
}

impl Worker {
    fn start(request: &Request) -> io::Result<Self> {
        let mut child = Command::new(env::current_exe()?)
            .arg(ARGUMENT)
            // room for memory that each thread of a reader reserves and hardly uses counts against its limit
            .env("MALLOC_ARENA_MAX", "2")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let missing = || io::Error::other("it has no pipe");
        let to = child.stdin.take().ok_or_else(missing)?;
        let from = child.stdout.take().ok_or_else(missing)?;
        let (sender, answers) = mpsc::sync_channel(1);
        let most = request.settings.limits.memory;
        thread::spawn(move || listen(from, most, &sender));
        Ok(Self { child, to, answers })
    }

    fn ask(mut self, request: &Request, bytes: &[u8]) -> io::Result<Self> {
        let head = postcard::to_stdvec(request).map_err(io::Error::other)?;
        frame::write(&mut self.to, &head)?;
        frame::write(&mut self.to, bytes)?;
        Ok(self)
    }

    fn answer(mut self, request: &Request) -> (Option<Self>, Result<Document, String>) {
        let limits = &request.settings.limits;
        // a page can be given to text recognition once, so nothing can go on for ever
        for _ in 0..=limits.pages {
            let message = match self.answers.recv_timeout(limits.time) {
                Ok(message) => message,
                Err(RecvTimeoutError::Timeout) => return (None, Err(too_long(limits.time))),
                Err(RecvTimeoutError::Disconnected) => {
                    return (None, Err(self.epitaph(request)));
                }
            };
            // what comes from a process that a hostile file was given to is looked at before it is used
            match postcard::from_bytes(&message) {
                Ok(Answer::Working) => {}
                Ok(Answer::Refused(reason)) => return (Some(self), Err(reason)),
                Ok(Answer::Read(document))
                    if document.name == request.name && document.is_sound() =>
                {
                    return (Some(self), Ok(*document));
                }
                _ => break,
            }
        }
        (
            None,
            Err("it made the reader answer nonsense; please report it".into()),
        )
    }

    /// Why the process ended.
    fn epitaph(&mut self, request: &Request) -> String {
        let limits = &request.settings.limits;
        let status = self.child.wait();
        if status.is_ok_and(ended_by_time) {
            return too_long(limits.time);
        }
        format!(
            "reading it took more memory than {} MiB, or nested too deep; if it really is a proposal, print it to a new PDF, or allow more with --max-memory",
            limits.memory >> 20
        )
    }
}

fn too_long(time: Duration) -> String {
    format!(
        "reading it took longer than {} s; if it really is a proposal, print it to a new PDF, or allow more with --max-time",
        time.as_secs()
    )
}

#[cfg(unix)]
fn ended_by_time(status: std::process::ExitStatus) -> bool {
    use std::os::unix::process::ExitStatusExt as _;
    status.signal() == Some(nix::libc::SIGXCPU)
}

#[cfg(not(unix))]
fn ended_by_time(_: std::process::ExitStatus) -> bool {
    false
}

/// Passes on what the process says, until it ends or nobody wants to know.
fn listen(mut from: ChildStdout, most: u64, to: &SyncSender<Vec<u8>>) {
    while let Ok(Some(message)) = frame::read(&mut from, most) {
        if to.send(message).is_err() {
            break;
        }
    }
}
