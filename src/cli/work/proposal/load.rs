//! Bytes in, and the documents in them, several at once.

use super::document::unread;
use super::parts::{Part, parts};
use crate::cli::work::paths::name_of;
use crate::cli::work::reader::most;
use anyhow::anyhow;
use charterlint::catalogue::say::cli as say;
use charterlint::document::Document;
use charterlint::files::PassedOver;
use charterlint::isolate::Reader;
use charterlint::report::sha256;
use std::fs::{self, File};
use std::io::{self, ErrorKind, Read};
use std::num::NonZero;
use std::panic::resume_unwind;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// A file as it came in.
pub(super) struct Loaded {
    pub(super) document: Document,
    /// SHA-256 of its bytes; empty where there were none to be had.
    pub(super) digest: String,
    /// Why it couldn't be read.
    pub(super) fault: Option<String>,
    /// Whether it only holds others.
    pub(super) is_archive: bool,
    /// What was passed over in it.
    pub(super) passed_over: PassedOver,
}

/// Loads files side by side; they come back in their order.
pub(super) fn load_all(paths: &[PathBuf], reader: &Reader, at_once: usize) -> Vec<Loaded> {
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    let next = AtomicUsize::new(0);
    let load_some = || {
        let mut loaded = Vec::new();
        // files differ in size by thousands, so each thread takes the next one when it is free
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some(path) = paths.get(at) else {
                return loaded;
            };
            loaded.push((at, load(path, reader)));
        }
    };
    let mut loaded = thread::scope(|scope| {
        let others: Vec<_> = (1..cores.min(paths.len()).min(at_once))
            .map(|_| scope.spawn(load_some))
            .collect();
        let mut loaded = load_some();
        for other in others {
            // a panic in one is a panic of all, as if there were no threads
            loaded.extend(other.join().unwrap_or_else(|panic| resume_unwind(panic)));
        }
        loaded
    });
    loaded.sort_by_key(|(at, _)| *at);
    loaded.into_iter().flat_map(|(_, loaded)| loaded).collect()
}

fn load(path: &Path, reader: &Reader) -> Vec<Loaded> {
    let name = name_of(path);
    match bytes(path, most(reader)) {
        Err(reason) => {
            let fault = format!("{name}: {reason}");
            vec![Loaded {
                document: unread(&name, &fault),
                digest: String::new(),
                fault: Some(fault),
                is_archive: false,
                passed_over: PassedOver::default(),
            }]
        }
        Ok(bytes) => loaded(parts(&name, bytes, reader), reader),
    }
}

/// The documents of parts.
pub(super) fn loaded(parts: Vec<Part>, reader: &Reader) -> Vec<Loaded> {
    let parts = parts.into_iter();
    parts
        .map(|part| {
            let (document, fault) = part.document(&part.name, reader);
            Loaded {
                document,
                digest: sha256(&part.bytes),
                fault,
                is_archive: part.is_archive(),
                passed_over: part.passed_over,
            }
        })
        .collect()
}

/// The bytes of a file, where it is an error if there are none to be had.
pub(crate) fn bytes_of(path: &Path, most: u64) -> anyhow::Result<Vec<u8>> {
    bytes(path, most).map_err(|reason| anyhow!("{}: {reason}", name_of(path)))
}

/// The bytes of a file, or of standard input for `-`; why they aren't to be had. `most`: the largest file, in bytes.
pub(crate) fn bytes(path: &Path, most: u64) -> Result<Vec<u8>, String> {
    let source: Box<dyn Read> = if is_standard_input(path) {
        Box::new(io::stdin().lock())
    } else {
        Box::new(open(path)?)
    };
    let mut bytes = Vec::new();
    // one byte more than may be tells that there is more, without reading it
    source
        .take(most + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| explain(&error))?;
    if bytes.len() as u64 > most {
        let mib = most >> 20;
        return Err(say::TooLarge { mib }.to_string());
    }
    Ok(bytes)
}

/// Opens a file. A pipe may have nobody at its other end, and a device no end.
fn open(path: &Path) -> Result<File, String> {
    let known = fs::metadata(path).map_err(|error| explain(&error))?;
    if !known.is_file() && !known.is_dir() {
        return Err(say::PipeOrDevice.to_string());
    }
    File::open(path).map_err(|error| explain(&error))
}

fn explain(error: &io::Error) -> String {
    match error.kind() {
        ErrorKind::NotFound => say::NoSuchFile.to_string(),
        ErrorKind::PermissionDenied => say::MayNotBeOpened.to_string(),
        _ => say::ItCannotBeRead { error }.to_string(),
    }
}

fn is_standard_input(path: &Path) -> bool {
    path.as_os_str() == "-"
}
