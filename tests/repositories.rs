//! Repositories as input: what their files show, and what they make of what the text says.
//!
//! Each folder of `tests/repositories/` is a small repository; the file of the same name beside it is all that must come of its files, and nothing more.
//! `UPDATE_REPORTS=1 cargo test --test repositories` writes the expected files anew; read the difference before you commit it.

use assert_cmd::Command;
use charterlint::files::{self, Tree};
use charterlint::rules::RulePack;
use serde_json::Value;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

#[test]
fn files_show_what_is_expected_and_contradict_what_is_planted() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/repositories");
    let mut repositories: Vec<PathBuf> = fs::read_dir(&folder)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.is_dir())
        .collect();
    repositories.sort();
    let mut wrong = Vec::new();
    for repository in repositories {
        let shown = shown(&repository);
        let expected = repository.with_extension("txt");
        if std::env::var_os("UPDATE_REPORTS").is_some() {
            fs::write(&expected, &shown).expect("written");
        } else if fs::read_to_string(&expected).ok().as_deref() != Some(&shown) {
            wrong.push(format!("{}:\n{shown}", repository.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Files that break off anywhere are read or refused, but never a panic, and nothing is quoted that isn't there.
#[test]
fn files_that_break_off_do_no_harm() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/repositories/clean");
    let charter = RulePack::built_in()
        .charter("digital-nations-2021")
        .expect("built in");
    let mut paths: Vec<String> = Vec::new();
    list_files(&root, &root, &mut paths);
    // telling a licence takes its time; its reader has a test of its own
    paths.retain(|path| path != "LICENSE");
    paths.sort();
    let longest = paths
        .iter()
        .map(|path| fs::read(root.join(path)).expect("a file").len())
        .max();
    for cut in (0..longest.unwrap_or_default()).step_by(5) {
        let read = |path: &str, _: u64| {
            let mut bytes = fs::read(root.join(path)).map_err(|error| error.to_string())?;
            bytes.truncate(cut);
            Ok(bytes)
        };
        let tree = Tree {
            prefix: "",
            paths: &paths,
            read: &read,
            exists: &|_| false,
        };
        for found in files::survey(&charter, &tree).found {
            assert!(!found.fact.quote.is_empty() && found.fact.span.end <= cut);
        }
    }
}

fn list_files(root: &Path, folder: &Path, into: &mut Vec<String>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            list_files(root, &path, into);
        } else {
            let below = path.strip_prefix(root).expect("below").to_string_lossy();
            into.push(below.replace('\\', "/"));
        }
    }
}

/// What a report says of a repository's files: claims, evidence from files, what could not be looked into.
fn shown(repository: &Path) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_charterlint"))
        .current_dir(repository)
        .args(["check", ".", "--format", "json", "--evidence", "99"])
        .output()
        .expect("run");
    assert!(
        output.status.success(),
        "{}: {}",
        repository.display(),
        String::from_utf8_lossy(&output.stderr)
    );
    let report: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let mut text = String::new();
    for claim in list(&report["claims"]) {
        let said = format!("{}:{}", word(&claim["said"]["file"]), claim["said"]["line"]);
        let _ = writeln!(
            text,
            "{} · {} · {said} · {}",
            word(&claim["outcome"]),
            word(&claim["criterion"]),
            word(&claim["message"])
        );
    }
    for criterion in list(&report["principles"])
        .iter()
        .flat_map(|principle| list(&principle["criteria"]))
    {
        for evidence in list(&criterion["evidence"]) {
            if word(&evidence["rule"]).starts_with("files/") {
                check_quote(repository, evidence);
                let _ = writeln!(
                    text,
                    "{} · {} · {}:{} · {}",
                    word(&evidence["strength"]),
                    word(&criterion["id"]),
                    word(&evidence["file"]),
                    evidence["line"],
                    list(&evidence["because"])
                        .iter()
                        .map(word)
                        .collect::<Vec<_>>()
                        .join("; ")
                );
            }
        }
    }
    for finding in list(&report["findings"]) {
        if word(&finding["kind"]) == "unread" {
            let _ = writeln!(
                text,
                "unread · {} · {}",
                word(&finding["place"]),
                word(&finding["message"])
            );
        }
    }
    text
}

/// Every quote stands in its file at its place.
fn check_quote(repository: &Path, evidence: &Value) {
    let text = fs::read_to_string(repository.join(word(&evidence["file"]))).expect("a file");
    let offset =
        |key: &str| usize::try_from(evidence[key].as_u64().expect("a number")).expect("small");
    let quote = &text[offset("start")..offset("end")];
    assert_eq!(quote, word(&evidence["quote"]));
    let line = text[..offset("start")].matches('\n').count() + 1;
    assert_eq!(evidence["line"].as_u64(), Some(line as u64));
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn word(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// A report of a repository is made again wherever that stands now; what was altered in it, or in a file that it cites, is named.
#[test]
fn a_report_of_a_repository_can_be_verified() {
    let home = tempfile::tempdir().expect("a folder");
    let bid = home.path().join("bid");
    fs::create_dir(&bid).expect("a folder");
    let planted = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/repositories/licence-mismatch");
    for name in ["README.md", "LICENSE"] {
        fs::copy(planted.join(name), bid.join(name)).expect("copied");
    }
    let waiver = "[[waiver]]\ncriterion = \"open-markets/exit\"\nreason = \"It comes.\"\nowner = \"Ann\"\nexpires = 2027-01-31\n";
    fs::write(bid.join("charterlint.toml"), waiver).expect("written");
    let run = |arguments: &[&str]| {
        let mut program = Command::cargo_bin("charterlint").expect("built");
        let output = program.current_dir(home.path()).args(arguments).output();
        let output = output.expect("it runs");
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        (output.status.code(), said)
    };
    let form = ["--format", "json", "--output", "report.json"];
    let check = [
        &["check", "bid", "--today", "2026-11-25", "--trust-config"],
        &form[..],
    ]
    .concat();
    assert_eq!(run(&check).0, Some(0));
    fs::rename(&bid, home.path().join("moved")).expect("moved");
    let verify = [
        "verify",
        "report.json",
        "--input",
        "moved",
        "--config",
        "moved/charterlint.toml",
    ];
    assert_eq!(run(&verify), (Some(0), String::new()));
    let alone = run(&["verify", "report.json", "--input", "moved/README.md"]);
    assert_eq!(alone.0, Some(2));
    assert!(
        alone.1.contains("give the repository's folder"),
        "{}",
        alone.1
    );

    let report = home.path().join("report.json");
    let text = fs::read_to_string(&report).expect("there");
    for (was, is, place) in [
        (
            "\"state\": \"holds\"",
            "\"state\": \"expired\"",
            "waiver 1, state",
        ),
        (
            "\"outcome\": \"contradicted\"",
            "\"outcome\": \"confirmed\"",
            "claim 1, outcome",
        ),
    ] {
        assert!(text.contains(was), "{was}");
        fs::write(&report, text.replace(was, is)).expect("written");
        let (code, said) = run(&verify);
        assert_eq!(code, Some(1), "{said}");
        assert!(said.contains(place), "{said}");
    }
    fs::write(&report, &text).expect("written");
    // a waiver is the configuration's, whatever the report says; and nobody's if that isn't there
    let forged = text.replace("\"owner\": \"Ann\"", "\"owner\": \"Bob\"");
    fs::write(&report, forged).expect("written");
    let (code, said) = run(&verify);
    assert!(code == Some(1) && said.contains("owner"), "{said}");
    let stranger = home.path().join("moved/annex.md");
    fs::write(&stranger, "# Annex\n\nThis was left out.\n").expect("written");
    fs::write(&report, &text).expect("written");
    let (code, said) = run(&verify);
    assert!(code == Some(1) && said.contains("annex.md"), "{said}");
    fs::remove_file(stranger).expect("removed");
    let config = home.path().join("moved/charterlint.toml");
    fs::remove_file(config).expect("removed");
    let verify = &verify[..4];
    let (code, said) = run(verify);
    assert!(code == Some(1) && said.contains("--trust-config"), "{said}");
    let trusting = [verify, &["--trust-config"]].concat();
    assert_eq!(run(&trusting).0, Some(0));
    fs::write(&report, [text.as_bytes(), b"\xFF"].concat()).expect("written");
    let (code, said) = run(&trusting);
    assert!(code == Some(1) && said.contains("UTF-8"), "{said}");
    fs::write(&report, &text).expect("written");
    fs::write(home.path().join("moved/LICENSE"), "All rights reserved.\n").expect("written");
    let (code, said) = run(&trusting);
    assert_eq!(code, Some(1));
    assert!(said.contains("LICENSE"), "{said}");
}

/// A waiver that holds, one that is over and one that nothing needs are told in each format, and what the files contradict once where it is to be acted on.
#[test]
fn each_format_shows_waivers_and_contradictions() {
    let home = tempfile::tempdir().expect("a folder");
    let planted = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/repositories/licence-mismatch");
    for name in ["README.md", "LICENSE"] {
        fs::copy(planted.join(name), home.path().join(name)).expect("copied");
    }
    let waiver = |criterion: &str, expires: &str| {
        format!(
            "[[waiver]]\ncriterion = \"{criterion}\"\nreason = \"r\"\nowner = \"o\"\nexpires = {expires}\n"
        )
    };
    let settings = [
        "require = [\"open-markets/exit>=claimed\"]\n".to_owned(),
        waiver("open-markets/exit", "2027-01-31"),
        waiver("open-source/reuse", "2026-01-31"),
        waiver("open-source/licence", "2027-01-31"),
    ];
    fs::write(home.path().join("charterlint.toml"), settings.concat()).expect("written");
    for format in charterlint::render::FORMATS {
        let output = Command::new(env!("CARGO_BIN_EXE_charterlint"))
            .current_dir(home.path())
            .args([
                "check",
                ".",
                "--today",
                "2026-11-25",
                "--format",
                format.name,
            ])
            .output()
            .expect("run");
        let text = if format.binary {
            shared_strings(&output.stdout)
        } else {
            String::from_utf8(output.stdout).expect("UTF-8")
        };
        // wrapped lines and escapes aside
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let text = text.replace("<!-- -->", "").replace("isn&#39;t", "isn't");
        let holds = if format.name == "json" {
            "\"waived_until\": \"2027-01-31\""
        } else {
            "aived until 2027-01-31"
        };
        for said in [
            holds,
            "expired on 2026-01-31",
            "needed, for the criterion is",
        ] {
            assert!(text.contains(said), "{}: {said}\n{text}", format.name);
        }
        let times = text.matches("the text says GPL; ./LICENSE is MIT").count();
        match format.name {
            "github" | "gitlab" => assert_eq!(times, 1, "{}: {text}", format.name),
            _ => assert!(times >= 1, "{}: {text}", format.name),
        }
    }
}

fn shared_strings(bytes: &[u8]) -> String {
    let mut book = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("a workbook");
    let part = book.by_name("xl/sharedStrings.xml").expect("a part");
    std::io::read_to_string(part).expect("XML")
}

/// A README that git has although a `.gitignore` names it is the proposal; other files that are ignored stay out.
#[test]
fn an_ignored_readme_is_read_nevertheless() {
    let home = tempfile::tempdir().expect("a folder");
    let write = |name: &str, text: &str| fs::write(home.path().join(name), text).expect("written");
    write(".gitignore", "README.md\nLICENSE\n");
    write(
        "README.md",
        "# Bid\n\nAll code is released under the MIT licence.\n",
    );
    write("LICENSE", "SPDX-License-Identifier: EUPL-1.2\n");
    let mut program = Command::new(env!("CARGO_BIN_EXE_charterlint"));
    let program = program.current_dir(home.path());
    let output = program.args(["check", ".", "--format", "json"]).output();
    let report: Value = serde_json::from_slice(&output.expect("run").stdout).expect("JSON");
    let inputs: Vec<&str> = list(&report["inputs"])
        .iter()
        .map(|input| word(&input["name"]))
        .collect();
    assert_eq!(inputs, ["./README.md"]);
}
