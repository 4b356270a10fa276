//! The process that reads: it takes a file from standard input and writes a document to standard output, file after file.

use super::messages::{Answer, Request};
use super::tesseract::Tesseract;
use super::{bounds, pipe};
use crate::catalogue::say::isolate as say;
use crate::read::{self, Options, Recogniser};
use std::io::{self, Write as _};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Longest request without the file, in bytes: a path and some numbers.
const REQUEST: u64 = 1 << 20;
/// How often it is looked whether the parent is there.
#[cfg(unix)]
const PULSE: std::time::Duration = std::time::Duration::from_millis(250);

/// Reads files for a [`Reader`](super::Reader) of another process, over standard input and output, until there are no more.
///
/// It puts limits on its own process that are never lifted, so nothing else should be done in it: whoever has a program call this does it
/// before all else, and ends the program after it.
///
/// # Errors
/// The other side went away, or sends what no [`Reader`](super::Reader) of this version does.
pub fn serve() -> io::Result<()> {
    end_with_parent();
    let mut from = io::stdin().lock();
    while let Some(request) = pipe::receive(&mut from, REQUEST)? {
        let request: Request = postcard::from_bytes(&request).map_err(io::Error::other)?;
        let limits = request.options.limits;
        let Some(bytes) = pipe::receive(&mut from, limits.size)? else {
            break;
        };
        bounds::memory(&limits);
        bounds::time(&limits);
        // a fault of a reader is a finding about the file, too
        let answer = catch_unwind(AssertUnwindSafe(|| answer(&request, &bytes)));
        send(&answer.unwrap_or_else(|_| {
            let file = &request.name;
            Answer::Refused(say::ReaderFailed { file }.to_string())
        }))?;
    }
    Ok(())
}

/// Ends this process when the one that started it is gone, however that ended: whoever waits for a file's end on standard input isn't told
/// while a file is read.
fn end_with_parent() {
    #[cfg(unix)]
    {
        use std::os::unix::process::parent_id;
        let parent = parent_id();
        std::thread::spawn(move || {
            while parent_id() == parent {
                std::thread::sleep(PULSE);
            }
            std::process::abort();
        });
    }
}

fn answer(request: &Request, bytes: &[u8]) -> Answer {
    let limits = request.options.limits;
    let tesseract = request.options.recognise.as_ref();
    let tesseract = tesseract.map(|language| Tesseract {
        language: language.clone(),
        time: limits.time / 2,
        limit: request.options.names.time.clone(),
        begins: Box::new(move || {
            bounds::time(&limits);
            // if nobody listens, the process is about to be ended
            let _ = send(&Answer::Working);
        }),
    });
    let options = Options {
        limits,
        recogniser: tesseract
            .as_ref()
            .map(|tesseract| tesseract as &dyn Recogniser),
    };
    match read::read_with(&request.name, bytes, &options) {
        Ok(document) => Answer::Read(Box::new(document)),
        Err(error) => Answer::Refused(error.to_string()),
    }
}

fn send(answer: &Answer) -> io::Result<()> {
    let message = postcard::to_stdvec(answer).map_err(io::Error::other)?;
    let mut to = io::stdout().lock();
    pipe::send(&mut to, &message)?;
    to.flush()
}
