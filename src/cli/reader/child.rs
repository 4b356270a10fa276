//! The process that reads: it takes a file from standard input and writes a document to standard output, file after file.

use super::frame;
use super::ocr::Tesseract;
use super::{Answer, Request};
use charterlint::read::{self, Limits, Options, Recogniser};
use std::io::{self, Write as _};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;

/// The argument with which charterlint starts itself. No command of its own: it is of no use to people.
pub(crate) const ARGUMENT: &str = "__read";
/// Longest request without the file, in bytes: a path and some numbers.
const REQUEST: u64 = 1 << 20;

/// Reads files until there are no more.
pub(crate) fn run() -> ExitCode {
    match serve() {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

fn serve() -> io::Result<()> {
    let mut from = io::stdin().lock();
    while let Some(request) = frame::read(&mut from, REQUEST)? {
        let request: Request = postcard::from_bytes(&request).map_err(io::Error::other)?;
        let limits = request.settings.limits;
        let Some(bytes) = frame::read(&mut from, limits.size)? else {
            break;
        };
        bounds::memory(&limits);
        bounds::time(&limits);
        // a fault of a reader is a finding about the file, too
        let answer = catch_unwind(AssertUnwindSafe(|| answer(&request, &bytes)));
        say(&answer.unwrap_or_else(|_| {
            Answer::Refused(format!(
                "{}: it made the reader fail; please report it, with the file if you may",
                request.name
            ))
        }))?;
    }
    Ok(())
}

fn answer(request: &Request, bytes: &[u8]) -> Answer {
    let limits = request.settings.limits;
    let tesseract = request.settings.ocr.as_ref().map(|language| Tesseract {
        language: language.clone(),
        time: limits.time / 2,
        begins: Box::new(move || {
            bounds::time(&limits);
            // if nobody listens, the process is about to be ended
            let _ = say(&Answer::Working);
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

fn say(answer: &Answer) -> io::Result<()> {
    let message = postcard::to_stdvec(answer).map_err(io::Error::other)?;
    let mut to = io::stdout().lock();
    frame::write(&mut to, &message)?;
    to.flush()
}

/// Limits that the system keeps, whatever happens in this process.
#[cfg(unix)]
mod bounds {
    use super::Limits;
    use nix::sys::resource::{Resource, UsageWho, getrlimit, getrusage, setrlimit};

    /// Where the system doesn't know such a limit, the clock of the parent is what remains.
    fn set(resource: Resource, most: u64) {
        if let Ok((_, hard)) = getrlimit(resource) {
            let _ = setrlimit(resource, most.min(hard), hard);
        }
    }

    pub(super) fn memory(limits: &Limits) {
        #[cfg(any(target_os = "linux", target_os = "android"))]
        set(Resource::RLIMIT_AS, limits.memory);
        set(Resource::RLIMIT_CORE, 0);
    }

    /// So much more than was used before; a second more than the parent waits for, which it tells better.
    pub(super) fn time(limits: &Limits) {
        let Ok(usage) = getrusage(UsageWho::RUSAGE_SELF) else {
            return;
        };
        let used = usage.user_time().tv_sec() + usage.system_time().tv_sec();
        let used = u64::try_from(used).unwrap_or_default();
        set(Resource::RLIMIT_CPU, used + limits.time.as_secs() + 2);
    }
}

#[cfg(not(unix))]
mod bounds {
    use super::Limits;

    pub(super) fn memory(_: &Limits) {}

    pub(super) fn time(_: &Limits) {}
}
