//! The room `isolate` as a stranger uses it: files read in processes that something else starts.
#![cfg(feature = "isolate")]

use charterlint::isolate::{Error, Launch, Options, Reader};
use charterlint::read::{self, Limits};
use std::fs;
use std::path::Path;

#[test]
fn a_file_reads_the_same_in_a_process_of_its_own() {
    let reader = Reader::new(serving(), Options::default());
    for name in ["bid.docx", "bid.pdf", "bid.md"] {
        let bytes = document(name);
        let here = read::read(name, &bytes).expect("readable");
        // the second is read by the process that read the first
        for _ in 0..2 {
            let apart = reader.read(name, &bytes).expect("readable");
            assert_eq!(format!("{apart:?}"), format!("{here:?}"), "{name}");
        }
    }
}

#[test]
fn what_the_readers_refuse_is_refused_in_their_words() {
    let reader = Reader::new(serving(), Options::default());
    let torn = b"%PDF-1.7 torn";
    let here = read::read("torn.pdf", torn).expect_err("torn").to_string();
    match reader.read("torn.pdf", torn) {
        Err(Error::Refused(told)) => assert_eq!(told, here),
        other => panic!("{other:?}"),
    }
    // and the process is there for the next
    assert!(reader.read("bid.pdf", &document("bid.pdf")).is_ok());
}

#[test]
fn without_a_process_only_what_needs_one_fails() {
    let launch = Launch::program("/nowhere/charterlint");
    let reader = Reader::new(launch, Options::default());
    assert!(reader.read("bid.md", &document("bid.md")).is_ok());
    let told = match reader.read("bid.pdf", &document("bid.pdf")) {
        Err(error @ Error::NoProcess { .. }) => error.to_string(),
        other => panic!("{other:?}"),
    };
    assert!(
        told.starts_with("bid.pdf: no process could be started"),
        "{told}"
    );
}

/// A program that isn't a reader at all: what it says is not believed, and what it doesn't say is not waited for without end.
#[cfg(unix)]
#[test]
fn a_process_that_does_not_serve_is_found_out() {
    let bytes = document("bid.pdf");
    let read = |launch: Launch, options: Options| {
        let error = Reader::new(launch, options).read("bid.pdf", &bytes);
        error.expect_err("no document")
    };
    let echo = read(Launch::program("cat"), Options::default());
    assert!(matches!(echo, Error::Nonsense { .. }), "{echo:?}");
    let gone = read(Launch::program("true"), Options::default());
    let said = gone.to_string();
    assert!(said.starts_with("bid.pdf: "), "{said}");
    let options = Options {
        limits: Limits {
            time: std::time::Duration::from_millis(200),
            ..Limits::default()
        },
        ..Options::default()
    };
    let silent = read(Launch::program("sleep").with("60"), options);
    let said = silent.to_string();
    assert!(matches!(silent, Error::Time { .. }), "{said}");
    assert!(said.ends_with("allow more with `Limits::time`"), "{said}");
}

/// The program as it starts itself.
fn serving() -> Launch {
    Launch::program(env!("CARGO_BIN_EXE_charterlint")).with("__read")
}

fn document(name: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/documents/proposal");
    fs::read(path.join(name)).expect("a document of the tests")
}
