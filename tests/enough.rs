//! Whether it is enough: the exit code is 1 exactly if every format says so, and each names who asks.

use assert_cmd::Command;
use charterlint::render::FORMATS;
use serde_json::Value;
use std::io::{Cursor, read_to_string};
use std::path::Path;
use tempfile::TempDir;

const PROPOSAL: &str = "# Proposal: our approach\n\nIn May 2024 we interviewed 24 claimants in Leeds and Cardiff.\n\nAll our code is released under the MIT licence.\n\nWe aim to publish performance data where possible.\n";
const OPPOSITE: &str = "# Proposal: our approach\n\nThe source code stays closed and will not be published.\n\nWe will test the service with users every month.\n";
const NO_PROPOSAL: &str = "Lunch menu\n\nSoup, bread and cheese.\n";
const WAIVER: &str = "[[waiver]]\ncriterion = \"open-markets/exit\"\nreason = \"settled in the contract\"\nowner = \"Ann\"\nexpires = 2027-01-31\n";

/// Something to check, the exit code, and who asks for what isn't reached.
struct Case {
    name: &'static str,
    files: &'static [(&'static str, &'static [u8])],
    config: &'static str,
    arguments: &'static [&'static str],
    code: i32,
    asks: &'static [&'static str],
}

const PLAIN: Case = Case {
    name: "nothing is asked",
    files: &[("bid.md", PROPOSAL.as_bytes())],
    config: "",
    arguments: &[],
    code: 0,
    asks: &[],
};

const CASES: &[Case] = &[
    PLAIN,
    Case {
        name: "what is asked is reached",
        arguments: &["--require", "open-source/licence>=committed"],
        ..PLAIN
    },
    Case {
        name: "a criterion is under what an option asks",
        arguments: &["--require", "open-markets/exit>=committed"],
        code: 1,
        asks: &["--require"],
        ..PLAIN
    },
    Case {
        name: "a commitment is met, but its proof is asked",
        config: "require = [\n  \"open-source/licence>=evidenced\",\n]\n",
        code: 1,
        asks: &["charterlint.toml:2"],
        ..PLAIN
    },
    Case {
        name: "each criterion of a principle is asked",
        arguments: &["--require", "open-markets>=claimed"],
        code: 1,
        asks: &["--require"],
        ..PLAIN
    },
    Case {
        name: "the score is under what an option asks",
        arguments: &["--fail-under", "90"],
        code: 1,
        asks: &["--fail-under"],
        ..PLAIN
    },
    Case {
        name: "the score is under what the configuration asks",
        config: "fail_under = 90\n",
        code: 1,
        asks: &["charterlint.toml:1"],
        ..PLAIN
    },
    Case {
        name: "the score is enough",
        config: "fail_under = 1\n",
        ..PLAIN
    },
    Case {
        name: "score and criterion fail together",
        config: "fail_under = 90\n",
        arguments: &["--require", "open-markets/exit>=claimed"],
        code: 1,
        asks: &["charterlint.toml:1", "--require"],
        ..PLAIN
    },
    Case {
        name: "the score is open for what can't be read",
        files: &[
            ("bid.md", PROPOSAL.as_bytes()),
            ("annex.pdf", b"%PDF-1.7 and nothing more"),
        ],
        arguments: &["--fail-under", "60"],
        code: 1,
        asks: &["--fail-under"],
        ..PLAIN
    },
    Case {
        name: "a waiver lets a criterion off",
        config: WAIVER,
        arguments: &[
            "--require",
            "open-markets/exit>=claimed",
            "--today",
            "2027-01-01",
        ],
        ..PLAIN
    },
    Case {
        name: "a waiver is over",
        config: WAIVER,
        arguments: &["--today", "2027-02-01"],
        code: 1,
        asks: &["charterlint.toml:1"],
        ..PLAIN
    },
    Case {
        name: "the opposite is said of what nobody asks",
        files: &[("bid.md", OPPOSITE.as_bytes())],
        ..PLAIN
    },
    Case {
        name: "the opposite is said of what is asked",
        files: &[("bid.md", OPPOSITE.as_bytes())],
        arguments: &["--require", "open-source>=claimed"],
        code: 1,
        asks: &["--require"],
        ..PLAIN
    },
    Case {
        name: "it is no proposal, and something is asked",
        files: &[("bid.md", NO_PROPOSAL.as_bytes())],
        arguments: &["--require", "open-source>=claimed"],
        code: 1,
        asks: &["--require"],
        ..PLAIN
    },
    Case {
        name: "it is no proposal, and nothing is asked",
        files: &[("bid.md", NO_PROPOSAL.as_bytes())],
        ..PLAIN
    },
];

#[test]
fn every_format_says_whether_it_is_enough() {
    for case in CASES {
        let folder = folder(case);
        for format in FORMATS {
            let (code, written) = check(folder.path(), case, &["--format", format.name]);
            let at = format!("{}, {}", case.name, format.name);
            assert_eq!(code, Some(case.code), "{at}");
            let text = text(format.binary, &written);
            assert_eq!(fails(format.name, &text), case.code == 1, "{at}: {text}");
            // line ends, and what breaks a mention
            let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
            let words = words.replace("<!-- -->", "");
            for origin in case.asks {
                assert!(words.contains(origin), "{at}: {origin}\n{text}");
            }
        }
    }
}

#[test]
fn one_line_says_whether_it_is_enough() {
    for case in CASES {
        let (code, written) = check(folder(case).path(), case, &["--quiet"]);
        let line = text(false, &written);
        assert_eq!(code, Some(case.code), "{}", case.name);
        assert_eq!(line.lines().count(), 1, "{line}");
        let says = ["requirement fails", "requirements fail", "No bid"];
        let says = says.iter().any(|words| line.contains(words));
        assert_eq!(says, case.code == 1, "{}: {line}", case.name);
    }
}

/// `--fail-under` didn't ask if it was the configuration.
#[test]
fn nobody_is_named_who_did_not_ask() {
    for case in CASES {
        let folder = folder(case);
        let given = case.arguments.join(" ");
        for format in FORMATS {
            let (_, written) = check(folder.path(), case, &["--format", format.name]);
            let text = text(format.binary, &written);
            for option in ["--fail-under", "--require"] {
                let is_named = text.contains(option);
                assert!(
                    !is_named || given.contains(option),
                    "{}: {option}",
                    case.name
                );
            }
        }
    }
}

#[test]
fn junit_has_a_case_for_each_thing_asked_and_one_for_the_assessment() {
    for case in CASES {
        let (_, written) = check(folder(case).path(), case, &["--format", "junit"]);
        let xml = text(false, &written);
        let cases = xml.matches("<testcase ").count();
        let asked = xml.matches("classname=\"requirement\"").count();
        let standing = xml.matches("classname=\"assessment\"").count();
        assert_eq!((standing, asked), (1, cases - 1), "{}: {xml}", case.name);
        let all = xml.split("classname=\"assessment\"").nth(1);
        assert!(!all.unwrap_or_default().contains("<failure"), "{xml}");
        let unread = case.files.iter().any(|(name, _)| *name == "annex.pdf");
        assert_eq!(xml.contains("annex.pdf"), unread, "{xml}");
    }
}

/// Whether a report says that it isn't enough, where its reader or its host looks for that.
fn fails(format: &str, text: &str) -> bool {
    match format {
        "text" => {
            let head = text.lines().take_while(|line| !line.is_empty());
            head.into_iter().any(|line| line.starts_with("  ✗ "))
        }
        "html" => text.contains("<ul class=\"failures\">"),
        "markdown" => text.lines().any(|line| line.starts_with("- ✗ ")),
        "csv" => rows(text)
            .iter()
            .any(|row| row[0] == "requirement" && row[10] == "failed"),
        "xlsx" => text.contains("Not enough: "),
        "json" => {
            let report: Value = serde_json::from_str(text).expect("JSON");
            let is = |list: &str, key: &str, value: Value| {
                let mut list = report[list].as_array().expect("a list").iter();
                list.any(|one| one[key] == value)
            };
            let fails =
                is("demands", "met", false.into()) || is("waivers", "state", "expired".into());
            assert_eq!(report["enough"], !fails);
            fails
        }
        "sarif" => {
            let log: Value = serde_json::from_str(text).expect("JSON");
            let results = log["runs"][0]["results"].as_array().expect("a list");
            let rules = log["runs"][0]["tool"]["driver"]["rules"]
                .as_array()
                .expect("a list");
            for result in results {
                let at = result["ruleIndex"].as_u64().expect("a number");
                let rule = &rules[usize::try_from(at).expect("small")];
                assert_eq!(rule["id"], result["ruleId"]);
            }
            results.iter().any(|result| result["level"] == "error")
        }
        "junit" => {
            let fails = text.contains("<failure ");
            let suites = text.split("<testsuites ").nth(1).unwrap_or_default();
            let head = suites.split('>').next().unwrap_or_default();
            assert_eq!(head.contains("failures=\"0\""), !fails, "{head}");
            assert!(
                !text.contains("<error") && head.contains("errors=\"0\""),
                "{text}"
            );
            fails
        }
        "github" => text.lines().any(|line| line.starts_with("::error")),
        "gitlab" => {
            let issues: Value = serde_json::from_str(text).expect("JSON");
            let issues = issues.as_array().expect("a list");
            issues.iter().any(|issue| issue["severity"] == "blocker")
        }
        other => panic!("how does {other} say that it isn't enough?"),
    }
}

fn rows(text: &str) -> Vec<Vec<String>> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let rows = reader.records().map(|row| row.expect("a row"));
    rows.map(|row| row.iter().map(str::to_owned).collect())
        .collect()
}

fn folder(case: &Case) -> TempDir {
    let folder = TempDir::new().expect("a folder");
    for (name, bytes) in case.files {
        std::fs::write(folder.path().join(name), bytes).expect("written");
    }
    if !case.config.is_empty() {
        std::fs::write(folder.path().join("charterlint.toml"), case.config).expect("written");
    }
    folder
}

fn check(folder: &Path, case: &Case, more: &[&str]) -> (Option<i32>, Vec<u8>) {
    let files = case.files.iter().map(|(name, _)| *name);
    let output = Command::new(env!("CARGO_BIN_EXE_charterlint"))
        .current_dir(folder)
        .arg("check")
        .args(files)
        .args(case.arguments)
        .args(more)
        .output()
        .expect("it runs");
    (output.status.code(), output.stdout)
}

/// What is written; of a workbook its words.
fn text(is_binary: bool, bytes: &[u8]) -> String {
    if !is_binary {
        return String::from_utf8(bytes.to_vec()).expect("UTF-8");
    }
    let mut book = zip::ZipArchive::new(Cursor::new(bytes)).expect("a workbook");
    let part = book.by_name("xl/sharedStrings.xml").expect("a part");
    read_to_string(part).expect("XML")
}
