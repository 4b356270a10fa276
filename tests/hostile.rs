//! Files that are made to hurt, broken ones, and what can't be said of a proposal when they are part of it.

mod made;

use assert_cmd::Command;
use charterlint::render::{self, FORMATS, Style};
use charterlint::rules::RulePack;
use charterlint::{assess, read};
use made::{lines, nested_forms, pdf, picture, word};
use serde_json::Value;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// Names and bytes.
type Files<'a> = &'a [(&'a str, &'a [u8])];

const GOOD: &str = "All our code is released under the MIT licence.\n";

fn folder(files: Files) -> TempDir {
    let folder = TempDir::new().expect("a folder");
    for (name, bytes) in files {
        fs::write(folder.path().join(name), bytes).expect("a file");
    }
    folder
}

/// The JSON report on all files of a folder, and what was said on standard error.
fn check(folder: &TempDir, arguments: &[&str]) -> (Value, String) {
    let output = Command::cargo_bin("charterlint")
        .expect("the program")
        .current_dir(folder.path())
        .args(["check", ".", "--format", "json", "--lang", "en"])
        .args(arguments)
        .output()
        .expect("it runs");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    let report = serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{said}"));
    (report, said)
}

fn verdict<'a>(report: &'a Value, id: &str) -> (&'a str, &'a str) {
    let principles = report["principles"].as_array().expect("principles");
    let criterion = principles
        .iter()
        .flat_map(|principle| principle["criteria"].as_array().expect("criteria"))
        .find(|criterion| criterion["id"] == id)
        .expect("a criterion");
    (
        criterion["verdict"].as_str().expect("a verdict"),
        criterion["reason"].as_str().unwrap_or_default(),
    )
}

#[test]
fn a_file_that_takes_too_long_is_a_finding_and_the_others_go_on() {
    let folder = folder(&[
        ("a.pdf", &nested_forms()),
        ("b.md", GOOD.as_bytes()),
        (
            "c.pdf",
            &pdf(&[lines("We interviewed 24 claimants in May 2024.")], &[]),
        ),
    ]);
    let start = Instant::now();
    let (report, said) = check(&folder, &["--max-time", "1"]);
    // a quick machine comes to the bound of a page's drawing first
    let told = "./a.pdf: reading it took longer than 1 s; if it really is a proposal, print it to a new PDF, or allow more with --max-time";
    let drawn = "it was given up, since it draws more than any real page";
    let findings = report["findings"].to_string();
    assert!(
        said.contains(told) || findings.contains(drawn),
        "{said}{findings}"
    );
    assert!(
        start.elapsed() < Duration::from_secs(20),
        "{:?}",
        start.elapsed()
    );
    assert_ne!(verdict(&report, "open-source/licence").0, "cannot evaluate");
    assert_ne!(verdict(&report, "user-needs/research").0, "cannot evaluate");
    assert_eq!(
        verdict(&report, "inclusion/conformance"),
        (
            "cannot evaluate",
            "nothing was found for it, but ./a.pdf couldn't be read"
        )
    );
}

#[test]
#[cfg(target_os = "linux")]
fn a_file_that_takes_too_much_memory_is_a_finding() {
    let mut packer = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
    for _ in 0..48 {
        std::io::Write::write_all(&mut packer, &vec![b' '; 1 << 20]).expect("memory");
    }
    let bytes = packer.finish().expect("memory");
    let form = (
        "/Subtype/Form/BBox[0 0 9 9]/Filter/FlateDecode".into(),
        bytes,
    );
    let bomb = pdf(&[b"/X0 Do".to_vec()], &[form]);
    let folder = folder(&[("a.pdf", &bomb), ("b.md", GOOD.as_bytes())]);
    let (_, said) = check(&folder, &["--max-memory", "64"]);
    assert!(
        said.contains("./a.pdf: reading it took more memory than 64 MiB"),
        "{said}"
    );
}

#[test]
fn over_each_limit_stands_how_to_allow_more() {
    let page = || lines("We publish the code.");
    let deep = format!("<w:document>{}", "<w:p>".repeat(40));
    let long = format!("<w:document><w:t>{}", "x".repeat(1 << 20));
    let cases: [(&str, Vec<u8>, &str, &str); 4] = [
        (
            "a.pdf",
            pdf(&[page(), page(), page()], &[]),
            "--max-pages=2",
            "pages 3: from here on nothing",
        ),
        (
            "a.docx",
            word(&deep),
            "--max-depth=30",
            "nests deeper than 30 elements",
        ),
        (
            "a.docx",
            word(&long),
            "--max-expansion=1",
            "unpacks to more than 0 MiB",
        ),
        (
            "a.md",
            vec![b'x'; 1 << 21],
            "--max-size=1",
            "this is larger than 1 MiB",
        ),
    ];
    for (name, bytes, limit, told) in cases {
        let folder = folder(&[(name, &bytes), ("b.md", GOOD.as_bytes())]);
        let (report, said) = check(&folder, &[limit]);
        let findings = report["findings"].to_string();
        assert!(
            findings.contains(told.trim_start_matches("pages 3: ")),
            "{limit}: {findings} {said}"
        );
        assert!(
            findings.contains(limit.split('=').next().expect("an option")),
            "{limit}: {findings}"
        );
        assert_eq!(
            verdict(&report, "inclusion/conformance").0,
            "cannot evaluate",
            "{limit}"
        );
        // and without the limit it is read
        assert!(
            !check(&folder, &[]).0["findings"]
                .to_string()
                .contains(limit),
            "{limit}"
        );
    }
}

#[test]
fn absent_is_said_only_of_what_was_read() {
    let text = |words: &str| lines(words);
    let said = "All our code is released under the MIT licence.";
    let pages = |scanned: usize, written: usize| {
        let mut pages = vec![picture(); scanned];
        pages.extend(vec![text(said); written]);
        pdf(&pages, &[])
    };
    let whole = pages(0, 10);
    let cut = &whole[..whole.len() - 300];
    let cases: [(&str, Files, &str, &str); 6] = [
        ("all read", &[("a.pdf", &whole)], "absent", ""),
        (
            "one page of eleven",
            &[("a.pdf", &pages(1, 10))],
            "absent",
            "",
        ),
        (
            "one page of ten",
            &[("a.pdf", &pages(1, 9))],
            "cannot evaluate",
            "1 of 10 pages couldn't be read",
        ),
        (
            "an annex",
            &[
                ("a.pdf", &whole),
                ("b.docx", b"PK\x03\x04word/document.xml"),
            ],
            "cannot evaluate",
            "./b.docx couldn't be read",
        ),
        (
            "an annex that shows nothing readable",
            &[
                ("a.pdf", &whole),
                ("b.pdf", &pdf(&[b"1 1 9 9 re f".to_vec()], &[])),
            ],
            "cannot evaluate",
            "./b.pdf couldn't be read",
        ),
        (
            "cut off",
            &[("a.pdf", cut)],
            "cannot evaluate",
            "a part of ./a.pdf couldn't be read",
        ),
    ];
    for (case, files, expected, why) in cases {
        let (report, _) = check(&folder(files), &[]);
        let (verdict_, reason) = verdict(&report, "inclusion/conformance");
        assert_eq!(
            (
                verdict_,
                reason
                    .strip_prefix("nothing was found for it, but ")
                    .unwrap_or("")
            ),
            (expected, why),
            "{case}"
        );
        assert_ne!(
            verdict(&report, "open-source/licence").0,
            "cannot evaluate",
            "{case}: evidence stays"
        );
        let incomplete = report["findings"].to_string().contains("\"incomplete\"");
        assert_eq!(incomplete, expected == "cannot evaluate", "{case}");
    }
}

#[test]
fn what_nobody_could_read_lifts_no_proposal_over_a_threshold() {
    let folder = folder(&[("a.pdf", &pdf(&[lines(GOOD.trim()), picture()], &[]))]);
    let output = Command::cargo_bin("charterlint")
        .expect("the program")
        .current_dir(folder.path())
        .args(["check", "a.pdf", "--quiet", "--fail-under", "10"])
        .output()
        .expect("it runs");
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(
        said.contains("criteria can't be evaluated, and if nothing speaks for them it is"),
        "{said}"
    );
}

#[test]
fn text_under_a_picture_is_read_and_every_quote_says_so() {
    let layer = [picture(), b"3 Tr ".to_vec(), lines(GOOD.trim())].concat();
    let bid = read::read(
        "bid.pdf",
        &pdf(&[layer, lines("We also publish the data.")], &[]),
    )
    .expect("a document");
    let charter = RulePack::built_in()
        .charter("digital-nations-2021")
        .expect("a charter");
    let report = assess(&[bid], &[String::new()], &charter, Some("en"));
    let quotes: Vec<_> = report
        .principles
        .iter()
        .flat_map(|principle| &principle.criteria)
        .flat_map(|criterion| &criterion.evidence)
        .collect();
    let said = |words: &str| {
        quotes
            .iter()
            .find(|quote| quote.text.contains(words))
            .unwrap_or_else(|| panic!("no quote {words}"))
            .because
            .join("; ")
    };
    assert!(said("MIT licence").contains("invisible text under a picture"));
    assert!(!said("publish the data").contains("picture"));
    assert!(report.findings.iter().any(|finding| {
        finding.place == "page 1"
            && finding
                .message
                .contains("may differ from what the picture shows")
    }));
}

#[test]
fn a_process_for_reading_ends_when_it_is_asked_nonsense() {
    let nonsense: [&[u8]; 4] = [
        b"",
        b"what?",
        &[0xFF; 64],
        &[3, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3],
    ];
    for asked in nonsense {
        let mut program = Command::cargo_bin("charterlint").expect("the program");
        let output = program
            .arg("__read")
            .write_stdin(asked)
            .timeout(Duration::from_secs(20))
            .output()
            .expect("it ends");
        assert_eq!(output.stdout, b"");
    }
}

/// Files on which fuzzing found a fault, and other small ones that were made to hurt. To add one: put it there.
#[test]
fn finds_of_the_fuzzers_go_through() {
    let charter = RulePack::built_in()
        .charter("digital-nations-2021")
        .expect("a charter");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/finds");
    let mut paths: Vec<_> = fs::read_dir(folder)
        .expect("the folder")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    paths.sort();
    assert!(!paths.is_empty());
    for path in paths {
        let name = path
            .file_name()
            .expect("a name")
            .to_string_lossy()
            .into_owned();
        let start = Instant::now();
        let Ok(document) = read::read(&name, &fs::read(&path).expect("a file")) else {
            continue;
        };
        assert!(document.is_sound(), "{name}");
        let documents = [document];
        let report = assess(&documents, &[String::new()], &charter, None);
        for format in FORMATS {
            let _ = render::render(&report, *format, &Style::default());
        }
        let _ = render::reading(&documents, &Style::default());
        let _ = render::reading_json(&documents, &[]);
        assert!(
            start.elapsed() < Duration::from_secs(20),
            "{name}: {:?}",
            start.elapsed()
        );
    }
}
