//! The other end: a process that reads, as its parent sees it.

use super::error::Error;
use super::launch::Launch;
use super::messages::{Answer, Request};
use super::pipe;
use crate::catalogue::say::isolate as say;
use crate::document::Document;
use std::io;
use std::process::{Child, ChildStdin, ChildStdout, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, SyncSender};
use std::thread;

/// A process that waits for a file. It ends with this value.
#[derive(Debug)]
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
    launch: &Launch,
    request: &Request,
    bytes: &[u8],
) -> (Option<Worker>, Result<Document, Error>) {
    // one that was idle may have been ended by the system meanwhile; that is no fault of the file
    let asked = match idle.map(|worker| worker.ask(request, bytes)) {
        Some(Ok(worker)) => Ok(worker),
        _ => Worker::start(launch, request).and_then(|worker| worker.ask(request, bytes)),
    };
    match asked {
        Ok(worker) => worker.answer(request),
        Err(error) => {
            let name = request.name.clone();
            (None, Err(Error::NoProcess { name, error }))
        }
    }
}

impl Worker {
    fn start(launch: &Launch, request: &Request) -> io::Result<Self> {
        let mut child = launch
            .command()?
            // room for memory that each thread of a reader reserves and hardly uses counts against its limit
            .env("MALLOC_ARENA_MAX", "2")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let missing = || io::Error::other(say::NoPipe.to_string());
        let to = child.stdin.take().ok_or_else(missing)?;
        let from = child.stdout.take().ok_or_else(missing)?;
        let (sender, answers) = mpsc::sync_channel(1);
        let most = request.options.limits.memory;
        thread::spawn(move || listen(from, most, &sender));
        Ok(Self { child, to, answers })
    }

    fn ask(mut self, request: &Request, bytes: &[u8]) -> io::Result<Self> {
        let head = postcard::to_stdvec(request).map_err(io::Error::other)?;
        pipe::send(&mut self.to, &head)?;
        pipe::send(&mut self.to, bytes)?;
        Ok(self)
    }

    fn answer(mut self, request: &Request) -> (Option<Self>, Result<Document, Error>) {
        let limits = &request.options.limits;
        // a page can be given to text recognition once, so nothing can go on for ever
        for _ in 0..=limits.pages {
            let message = match self.answers.recv_timeout(limits.time) {
                Ok(message) => message,
                Err(RecvTimeoutError::Timeout) => return (None, Err(took_too_long(request))),
                Err(RecvTimeoutError::Disconnected) => {
                    return (None, Err(self.why_it_ended(request)));
                }
            };
            // what comes from a process that a hostile file was given to is looked at before it is used
            match postcard::from_bytes(&message) {
                Ok(Answer::Working) => {}
                Ok(Answer::Refused(reason)) => return (Some(self), Err(Error::Refused(reason))),
                Ok(Answer::Read(document))
                    if document.name == request.name && document.is_sound() =>
                {
                    return (Some(self), Ok(*document));
                }
                _ => break,
            }
        }
        let name = request.name.clone();
        (None, Err(Error::Nonsense { name }))
    }

    fn why_it_ended(&mut self, request: &Request) -> Error {
        let status = self.child.wait();
        if status.is_ok_and(ended_by_time) {
            return took_too_long(request);
        }
        // a stack that overflows and memory that isn't given end a process alike
        Error::Memory {
            name: request.name.clone(),
            mib: request.options.limits.memory >> 20,
            limit: request.options.names.memory.clone(),
        }
    }
}

fn took_too_long(request: &Request) -> Error {
    Error::Time {
        name: request.name.clone(),
        seconds: request.options.limits.time.as_secs(),
        limit: request.options.names.time.clone(),
    }
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
    while let Ok(Some(message)) = pipe::receive(&mut from, most) {
        if to.send(message).is_err() {
            break;
        }
    }
}
