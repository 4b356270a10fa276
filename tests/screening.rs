//! `charterlint screen`: lines in a stable order whatever the threads, and runs that were interrupted end like those that weren't.

use assert_cmd::Command;
use charterlint::render::SCREENING_SCHEMA;
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;
use tempfile::TempDir;

#[test]
fn lines_stand_in_the_order_of_names_whatever_the_threads() {
    let archive = Archive::of(30);
    let one = archive.screen(&["--output", "one.jsonl", "--jobs", "1"], 0);
    assert!(one.contains("30 judged, 2 couldn't be read"), "{one}");
    assert!(one.contains("1 passed over"), "{one}");
    archive.screen(&["--output", "many.jsonl", "--jobs", "7"], 0);
    let written = archive.read("one.jsonl");
    assert_eq!(written, archive.read("many.jsonl"));
    let paths: Vec<String> = lines(&written)
        .iter()
        .map(|line| line["path"].as_str().expect("a path").to_owned())
        .collect();
    let mut sorted: Vec<PathBuf> = paths.iter().map(PathBuf::from).collect();
    sorted.sort();
    assert_eq!(paths.iter().map(PathBuf::from).collect::<Vec<_>>(), sorted);
    assert_eq!(paths.len(), 32);
}

#[test]
fn lines_keep_their_schema() {
    let archive = Archive::of(6);
    archive.screen(&["--output", "r.jsonl"], 0);
    let schema: Value = serde_json::from_str(SCREENING_SCHEMA).expect("the schema is JSON");
    let validator = jsonschema::validator_for(&schema).expect("the schema is one");
    for line in lines(&archive.read("r.jsonl")) {
        let errors: Vec<String> = validator
            .iter_errors(&line)
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect();
        assert!(errors.is_empty(), "{line}\n{}", errors.join("\n"));
    }
}

#[test]
fn a_document_that_fails_is_a_line_with_its_reason() {
    let archive = Archive::of(1);
    archive.screen(&["--output", "r.jsonl"], 0);
    let failed: Vec<Value> = lines(&archive.read("r.jsonl"))
        .into_iter()
        .filter(|line| !line["failed"].is_null())
        .collect();
    assert_eq!(failed.len(), 2);
    assert_eq!(failed[0]["path"], "broken.pdf");
    assert!(
        failed[0]["failed"]
            .as_str()
            .expect("a reason")
            .starts_with("this is a PDF, but")
    );
    let zip = failed[1]["failed"].as_str().expect("a reason");
    assert!(
        zip.starts_with("this is a zip file, but it is broken or cut off"),
        "{zip}"
    );
}

/// Wherever the file was cut, the run that goes on makes the same of it.
#[test]
fn a_run_that_was_cut_anywhere_ends_like_one_that_was_not() {
    let archive = Archive::of(12);
    archive.screen(&["--output", "whole.jsonl"], 0);
    let whole = archive.read("whole.jsonl");
    for tenths in 0..=10 {
        let cut = whole.len() * tenths / 10;
        archive.write("cut.jsonl", &whole[..cut]);
        archive.screen(&["--output", "cut.jsonl", "--jobs", "3"], 0);
        assert!(
            archive.read("cut.jsonl") == whole,
            "cut at {cut} of {}",
            whole.len()
        );
    }
    let again = archive.screen(&["--output", "whole.jsonl"], 0);
    assert!(
        again.contains("0 judged") && again.contains("14 were done before"),
        "{again}"
    );
}

#[test]
fn a_run_that_was_killed_ends_like_one_that_was_not() {
    let archive = Archive::of(120);
    archive.screen(&["--output", "whole.jsonl"], 0);
    let file = archive.folder.path().join("killed.jsonl");
    let mut killed = 0;
    while killed < 3 {
        let mut child = std::process::Command::new(assert_cmd::cargo::cargo_bin("charterlint"))
            .args(["screen", "docs", "--output", "killed.jsonl"])
            .current_dir(archive.folder.path())
            .stderr(Stdio::null())
            .spawn()
            .expect("started");
        let before = size(&file);
        let ended = loop {
            std::thread::sleep(Duration::from_millis(3));
            if size(&file) > before {
                break child.try_wait().expect("a state").is_some();
            }
            if child.try_wait().expect("a state").is_some() {
                break true;
            }
        };
        // On Unix this is kill -9.
        child.kill().expect("killed");
        child.wait().expect("ended");
        killed += 1;
        if ended {
            break;
        }
    }
    archive.screen(&["--output", "killed.jsonl"], 0);
    assert!(archive.read("killed.jsonl") == archive.read("whole.jsonl"));
}

#[test]
fn changed_documents_are_told_and_the_others_are_not_judged_again() {
    let archive = Archive::of(8);
    archive.screen(&["--output", "old.jsonl"], 0);
    archive.write(
        "docs/a-new.md",
        "# New\n\nWe interviewed 24 people in May 2024.\n",
    );
    let told = archive.screen(&["--output", "old.jsonl"], 2);
    assert!(told.contains("--reuse"), "{told}");
    let told = archive.screen(&["--output", "new.jsonl", "--reuse", "old.jsonl"], 0);
    // The broken ones are tried again: it costs nothing, and may have been the machine's fault.
    assert!(
        told.contains("1 judged, 0 couldn't be read, 10 were done before"),
        "{told}"
    );
    archive.screen(&["--output", "anew.jsonl"], 0);
    assert!(archive.read("new.jsonl") == archive.read("anew.jsonl"));
    archive.screen(&["--output", "old.jsonl", "--force"], 0);
    assert!(archive.read("old.jsonl") == archive.read("anew.jsonl"));
}

#[test]
fn what_was_read_under_other_limits_is_judged_again() {
    let archive = Archive::of(2);
    let usual = archive.screen(&["--output", "usual.jsonl"], 0);
    assert!(usual.contains("2 judged"), "{usual}");
    let same = archive.screen(&["--reuse", "usual.jsonl", "--output", "same.jsonl"], 0);
    assert!(same.contains("4 were done before"), "{same}");
    let other = [
        "--reuse",
        "usual.jsonl",
        "--output",
        "other.jsonl",
        "--max-time=9",
    ];
    let said = archive.screen(&other, 0);
    assert!(said.contains("2 judged"), "{said}");
    assert!(
        archive
            .read("other.jsonl")
            .contains(r#""reading":"--max-time=9""#)
    );
}

#[test]
fn what_is_no_file_of_results_is_left_alone() {
    let archive = Archive::of(1);
    for text in [
        "my thesis, without an end",
        "{\"schema\":\"charterlint.screening/1\"\nmy thesis",
        "\n",
        "{}\n",
    ] {
        archive.write("thesis.txt", text);
        let told = archive.screen(&["--output", "thesis.txt"], 2);
        assert!(told.contains("--force"), "{told}");
        assert_eq!(archive.read("thesis.txt"), text);
    }
    let other = archive.screen(&["--output", "r.jsonl"], 0);
    assert!(other.contains("judged"));
    let told = archive.screen(&["--output", "r.jsonl", "--lang", "en"], 2);
    assert!(told.contains("line 1 was made with another"), "{told}");
}

#[test]
fn without_a_file_lines_go_to_standard_output() {
    let archive = Archive::of(3);
    archive.screen(&["--output", "r.jsonl"], 0);
    let run = program(&archive, &["screen", "docs"]).assert().code(0);
    assert_eq!(
        String::from_utf8_lossy(&run.get_output().stdout),
        archive.read("r.jsonl")
    );
}

#[test]
fn results_are_no_documents_of_the_archive() {
    let archive = Archive::of(1);
    let told = archive.screen(&["--output", "docs/results.txt"], 2);
    assert!(told.contains("end it in .jsonl"), "{told}");
    archive.screen(&["--output", "docs/results.jsonl"], 0);
    let again = archive.screen(&["--output", "docs/results.jsonl"], 0);
    assert!(again.contains("3 were done before"), "{again}");
}

#[test]
fn folders_without_documents_are_at_fault() {
    let archive = Archive::of(0);
    fs::create_dir(archive.folder.path().join("none")).expect("a folder");
    for folder in ["none", "missing"] {
        program(&archive, &["screen", folder]).assert().code(2);
    }
}

/// A folder `docs` with so many documents of different kinds, two that can't be read, one that is passed over.
struct Archive {
    folder: TempDir,
}

impl Archive {
    fn of(documents: usize) -> Self {
        let archive = Self {
            folder: TempDir::new().expect("a folder"),
        };
        archive.write("docs/broken.pdf", "%PDF-1.7 x");
        archive.write("docs/zipped.docx", "PK\u{3}\u{4}nothing");
        archive.write("docs/picture.png", "x");
        for nth in 0..documents {
            let people = 3 + nth * 7 % 40;
            let licence = ["MIT", "EUPL-1.2", "Apache-2.0"][nth % 3];
            let text = format!(
                "We interviewed {people} claimants in May 2024 and tested the design with them.\n\nAll our code is released under the {licence} licence, where possible.\n\nOffer {nth}.\n"
            );
            let name = match nth % 4 {
                0 => format!("docs/{:02}/offer.md", nth / 4),
                1 => format!("docs/{:02}.txt", nth / 4),
                2 => format!("docs/{:02}/annex/x{nth}.html", nth / 4),
                _ => format!("docs/z{nth}.md"),
            };
            let text = if nth % 4 == 2 {
                format!("<!DOCTYPE html><p>{}", text.replace("\n\n", "<p>"))
            } else {
                text
            };
            archive.write(&name, &text);
        }
        archive
    }

    fn write(&self, name: &str, text: &str) {
        let path = self.folder.path().join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, text).expect("written");
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.folder.path().join(name)).expect("read")
    }

    /// Screens `docs`; what the program says on standard error.
    fn screen(&self, args: &[&str], code: i32) -> String {
        let run = program(self, &[&["screen", "docs"], args].concat())
            .assert()
            .code(code);
        String::from_utf8_lossy(&run.get_output().stderr).into_owned()
    }
}

fn program(archive: &Archive, args: &[&str]) -> Command {
    let mut command = Command::cargo_bin("charterlint").expect("built");
    command.current_dir(archive.folder.path()).args(args);
    command
}

fn lines(text: &str) -> Vec<Value> {
    text.lines()
        .map(|line| serde_json::from_str(line).expect("a line of JSON"))
        .collect()
}

fn size(path: &Path) -> u64 {
    fs::metadata(path).map_or(0, |data| data.len())
}
