//! Who reads files: the library's readers, in processes for which the program starts itself.

use crate::cli::groups::SafetyArgs;
use anyhow::anyhow;
use charterlint::isolate::{
    self, Launch, LimitNames, NoRecognition, Options, Reader, check_recognition,
};
use std::process::ExitCode;

/// The argument with which charterlint starts itself. No command of its own: it is of no use to people.
pub(crate) const READ: &str = "__read";

/// Reads files for the process that started this one, until there are no more.
pub(crate) fn read_for_parent() -> ExitCode {
    match isolate::serve() {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

/// A reader as the arguments want it.
///
/// # Errors
/// `--ocr` without the program for it, or without its data for the language.
pub(crate) fn reader(args: &SafetyArgs) -> anyhow::Result<Reader> {
    // told before the first file, not after the last
    if let Some(language) = &args.ocr {
        check_recognition(language).map_err(|error| match error {
            NoRecognition::NotInstalled => anyhow!("--ocr: {error}"),
            NoRecognition::Language { .. } => anyhow!("--ocr={language}: {error}"),
        })?;
    }
    let options = Options {
        limits: args.limits(),
        recognise: args.ocr.clone(),
        names: LimitNames {
            time: "--max-time".into(),
            memory: "--max-memory".into(),
        },
    };
    Ok(Reader::new(Launch::this_program().with(READ), options))
}

/// The largest file that is read, in bytes.
pub(crate) const fn most(reader: &Reader) -> u64 {
    reader.options().limits.size
}
