//! Reports that prove themselves, comparisons and baselines: cases as data in `tests/proving/`.
//!
//! - `tampering.toml`: ways to alter a report, each with what must be named first.
//! - `diff/NAME/` with `old.md`, `new.md` and `expected.txt`: what `charterlint diff old.md new.md` prints.
//! - `baseline/NAME/`, the same for a baseline written of `old.md` and checked against `new.md`; the first line is the exit code.
//!
//! `UPDATE_PROVING=1 cargo test --test proving` writes the expected files anew; read the difference before you commit it.

use assert_cmd::Command;
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

#[test]
fn a_report_holds_against_its_own_files_wherever_they_are() {
    let folder = proposal();
    for options in [
        &[][..],
        &["--evidence", "1"],
        &["--evidence", "0"],
        &["--principle", "openness"],
        &[
            "--principle",
            "openness",
            "--principle",
            "nearness",
            "--lang",
            "en",
        ],
    ] {
        let report = report(&folder, options);
        let run = verify(&folder, &report, &["lamps.md", "annexes/people.md"]);
        run.code(0).out_has("The report holds").err_is("");
    }
    let report = report(&folder, &[]);
    fs::rename(
        folder.path().join("lamps.md"),
        folder.path().join("annexes/bid.md"),
    )
    .expect("moved");
    verify(&folder, &report, &["annexes"])
        .code(0)
        .out_has("lamps.md is called annexes/bid.md here");
}

#[test]
fn each_alteration_is_refused_and_its_cause_named_first() {
    let folder = proposal();
    let genuine = report(&folder, &[]);
    let table: toml::Table = read("tampering.toml").parse().expect("a table of cases");
    let cases = table["case"].as_array().expect("cases");
    let mut wrong = Vec::new();
    for case in cases {
        let said = verify(
            &folder,
            &alter(&genuine, case),
            &["lamps.md", "annexes/people.md"],
        );
        let says = case["says"].as_str().expect("words");
        let line = said.err();
        if said.0.status.code() != Some(1)
            || !line.starts_with("differs: ")
            || !line.contains(says)
            || line.lines().count() != 1
        {
            wrong.push(format!(
                "{}\n  must say {says}\n  but says {line}",
                case["name"]
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(cases.len() > 40);
}

#[test]
fn altered_files_and_rules_are_named() {
    let folder = proposal();
    let report = report(&folder, &[]);
    verify(&folder, &report, &["lamps.md"])
        .code(1)
        .err_has("annexes/people.md: none of the files given is the one that was assessed");
    fs::write(
        folder.path().join("stranger.md"),
        "# Stranger\n\nOur office in Hilltown.\n",
    )
    .expect("written");
    verify(
        &folder,
        &report,
        &["lamps.md", "annexes/people.md", "stranger.md"],
    )
    .code(1)
    .err_has("stranger.md: this file is not among those that the report assessed");
    verify(&folder, &report, &["."])
        .code(1)
        .err_has("stranger.md: this file is not among those that the report assessed");
    fs::write(folder.path().join("lamps.md"), "# Other words\n").expect("written");
    verify(&folder, &report, &["."])
        .code(1)
        .err_has("lamps.md: the file is not the one that was assessed");
    let run = run(&folder, &["verify", "report.json", "--input", "."]);
    run.code(1)
        .err_has("charter: the report names town, which these rules don't have");
}

#[test]
fn rules_are_known_by_what_they_say_and_not_by_where_they_stand() {
    let folder = proposal();
    let report = report(&folder, &[]);
    let copy = folder.path().join("elsewhere");
    copy_folder(&cases("rules"), &copy);
    fs::write(folder.path().join("report.json"), &report).expect("written");
    let arguments = [
        "verify",
        "report.json",
        "--input",
        "lamps.md",
        "annexes",
        "--rules",
        "elsewhere/",
    ];
    run(&folder, &arguments).code(0);
    let wording = copy.join("wordings/en/house/hours.toml");
    let text = fs::read_to_string(&wording).expect("a wording");
    fs::write(&wording, text.replace("weekdays", "workdays")).expect("written");
    run(&folder, &arguments)
        .code(1)
        .err_has("rules: the report was made with other rules");
}

#[test]
fn what_could_not_be_read_then_is_told_and_proves_nothing() {
    let folder = proposal();
    fs::write(folder.path().join("broken.pdf"), "%PDF-1.7 nothing").expect("written");
    let arguments = [
        "check",
        "lamps.md",
        "broken.pdf",
        "gone.md",
        "--format",
        "json",
    ];
    let report = run(&folder, &[&arguments[..], &rules()].concat())
        .code(0)
        .out();
    verify(&folder, &report, &["lamps.md", "broken.pdf"])
        .code(0)
        .out_has("gone.md: it couldn't be read when the report was made");
}

#[test]
fn what_is_no_report_is_at_fault() {
    let folder = proposal();
    for (text, says) in [
        ("", "no JSON report"),
        ("# A proposal", "no JSON report"),
        ("[1, 2]", "no report of charterlint"),
        ("{\"schema\": \"other/1\"}", "no report of charterlint"),
        (&"[".repeat(100_000), "no JSON report"),
    ] {
        verify(&folder, text, &["lamps.md"]).code(2).err_has(says);
    }
    verify(&folder, &report(&folder, &[]), &["nowhere.md"])
        .code(2)
        .err_has("nowhere.md: there is no such file");
}

#[test]
fn comparisons_come_out_as_expected() {
    for_each("diff", |folder| {
        let run = run_at(
            folder,
            &[&["diff", "old.md", "new.md"][..], &rules()].concat(),
        );
        run.code(0).err_is("").out()
    });
}

#[test]
fn a_comparison_in_json_holds_to_its_schema_and_says_the_same_of_reports() {
    let validator = validator("diff");
    for folder in folders("diff") {
        let json = |old: &str, new: &str, options: &[&str]| {
            let run = run_at(
                &folder,
                &[&["diff", old, new, "--format", "json"][..], options].concat(),
            );
            serde_json::from_str::<Value>(&run.code(0).out()).expect("JSON")
        };
        let live = json("old.md", "new.md", &rules());
        let faults: Vec<String> = validator
            .iter_errors(&live)
            .map(|error| error.to_string())
            .collect();
        assert!(faults.is_empty(), "{}: {faults:#?}", folder.display());
        let target = TempDir::new().expect("a folder");
        let stored = ["old", "new"].map(|name| {
            let path = target
                .path()
                .join(format!("{name}.json"))
                .to_string_lossy()
                .into_owned();
            let arguments = [
                "check",
                &format!("{name}.md"),
                "--format",
                "json",
                "--evidence",
                "99",
                "--output",
                &path,
            ];
            run_at(&folder, &[&arguments[..], &rules()].concat()).code(0);
            path
        });
        assert_eq!(
            live,
            json(&stored[0], &stored[1], &[]),
            "{}",
            folder.display()
        );
        let rules = &rules()[2..];
        assert_eq!(
            live,
            json(&stored[0], "new.md", rules),
            "{}",
            folder.display()
        );
    }
}

#[test]
fn what_was_assessed_otherwise_is_not_compared_unasked() {
    let folder = proposal();
    let old = report(&folder, &[]);
    let new = old
        .replace("\"rules_sha256\": \"", "\"rules_sha256\": \"f")
        .replacen(char::is_numeric, "1", 1);
    fs::write(folder.path().join("old.json"), &old).expect("written");
    fs::write(folder.path().join("new.json"), new).expect("written");
    run(&folder, &["diff", "old.json", "new.json"])
        .code(2)
        .err_has("not assessed alike")
        .err_has("--different-rules");
    run(
        &folder,
        &["diff", "old.json", "new.json", "--different-rules"],
    )
    .code(0)
    .out_has("The two were not assessed alike");
    run(
        &folder,
        &["diff", "old.json", "old.json", "--charter", "town"],
    )
    .code(2)
    .err_has("--charter: both sides are reports");
}

#[test]
fn a_gate_fails_on_what_it_names() {
    let folder = cases("diff/weakened");
    for (fail_on, code) in [("lost", 0), ("weakened", 1)] {
        let arguments = ["diff", "old.md", "new.md", "--fail-on", fail_on];
        run_at(&folder, &[&arguments[..], &rules()].concat()).code(code);
    }
    let arguments = [
        "diff",
        "old.md",
        "new.md",
        "--fail-on",
        "weakened",
        "--fail-on",
        "lost",
    ];
    run_at(&folder, &[&arguments[..], &rules()].concat())
        .code(1)
        .err_has("not reached: house/hours was committed and is claimed");
}

#[test]
fn every_form_of_a_comparison_says_what_must_not_be() {
    let folder = cases("diff/weakened");
    for (fail_on, code) in [("lost", 0), ("weakened", 1)] {
        for form in ["text", "html", "markdown", "json"] {
            let arguments = [
                "diff",
                "old.md",
                "new.md",
                "--fail-on",
                fail_on,
                "--format",
                form,
            ];
            let written = run_at(&folder, &[&arguments[..], &rules()].concat());
            let written = written.code(code).out();
            let says = written.contains("house/hours was committed and is claimed");
            assert_eq!(says, code == 1, "{form}: {written}");
            assert!(written.contains("house/hours"), "{form}: {written}");
        }
    }
}

#[test]
fn baselines_come_out_as_expected() {
    for_each("baseline", |folder| {
        let target = TempDir::new().expect("a folder");
        let baseline = target.path().join("b.json").to_string_lossy().into_owned();
        let arguments = ["baseline", "write", "old.md", "--output", &baseline];
        run_at(folder, &[&arguments[..], &rules()].concat()).code(0);
        let written = fs::read_to_string(&baseline).expect("a baseline");
        let faults = validator("baseline")
            .iter_errors(&serde_json::from_str(&written).expect("JSON"))
            .count();
        assert_eq!(faults, 0);
        let rules = cases("rules").to_string_lossy().into_owned();
        let run = run_at(
            folder,
            &[
                "baseline",
                "check",
                "new.md",
                "--baseline",
                &baseline,
                "--rules",
                &rules,
            ],
        );
        assert_eq!(
            fs::read_to_string(&baseline).expect("a baseline"),
            written,
            "it never moves by itself"
        );
        format!(
            "exit code {}\n{}",
            run.0.status.code().unwrap_or(-1),
            run.err_is("").out()
        )
    });
}

#[test]
fn a_baseline_is_written_over_only_if_asked_to() {
    let folder = proposal();
    let write = [&["baseline", "write", "lamps.md"][..], &rules()].concat();
    run(&folder, &write)
        .code(0)
        .out_has("Wrote charterlint-baseline.json: 4 of 4 criteria.");
    run(&folder, &write).code(2).err_has("exists already");
    run(&folder, &[&write[..], &["--force"]].concat()).code(0);
    run(
        &folder,
        &[&write[..], &["--force", "--output", "lamps.md"]].concat(),
    )
    .code(2)
    .err_has("the proposal itself");
}

#[test]
fn a_baseline_that_cannot_be_relied_on_is_at_fault() {
    let folder = proposal();
    let path = folder.path().join("charterlint-baseline.json");
    let rules_only = ["--rules", cases("rules").to_str().expect("a path")].map(str::to_owned);
    let check = [
        "baseline",
        "check",
        "lamps.md",
        &rules_only[0],
        &rules_only[1],
    ];
    run(&folder, &check)
        .code(2)
        .err_has("there is no such baseline");
    run(
        &folder,
        &[&["baseline", "write", "lamps.md"][..], &rules()].concat(),
    )
    .code(0);
    run(&folder, &check).code(0);
    let written = fs::read_to_string(&path).expect("a baseline");
    for (from, to, says) in [
        ("baseline/1", "baseline/7", "charterlint.baseline/7"),
        ("\"level\"", "\"grade\"", "unknown field `grade`"),
        ("MIT", "EUPL", "don't belong to the fingerprint"),
        (
            "\"rules_sha256\": \"",
            "\"rules_sha256\": \"0",
            "written otherwise",
        ),
    ] {
        fs::write(&path, written.replace(from, to)).expect("written");
        run(&folder, &check).code(2).err_has(says);
    }
    run(&folder, &[&check[..], &["--different-rules"]].concat())
        .code(0)
        .out_has("rules: 0");
}

/// Applies what a case says to a report.
fn alter(genuine: &str, case: &toml::Value) -> String {
    if let Some(words) = case.get("replace") {
        let altered = genuine.replace(
            words[0].as_str().expect("words"),
            words[1].as_str().expect("words"),
        );
        assert_ne!(altered, genuine, "{}", case["name"]);
        return altered;
    }
    let mut report: Value = serde_json::from_str(genuine).expect("JSON");
    let at = case["at"].as_str().expect("a pointer");
    let (parent, key) = at.rsplit_once('/').expect("a pointer");
    let value = |pointer: &str, report: &Value| report.pointer(pointer).expect("a place").clone();
    if let Some(other) = case.get("swap") {
        let other = other.as_str().expect("a pointer");
        let (one, two) = (value(at, &report), value(other, &report));
        *report.pointer_mut(at).expect("a place") = two;
        *report.pointer_mut(other).expect("a place") = one;
    } else if let Some(other) = case.get("copy_of") {
        *report.pointer_mut(at).expect("a place") =
            value(other.as_str().expect("a pointer"), &report);
    } else if case.get("set_null").is_some() {
        *report.pointer_mut(at).expect("a place") = Value::Null;
    } else if let Some(set) = case.get("set") {
        let set = serde_json::to_value(set).expect("JSON");
        match report.pointer_mut(parent).expect("a place") {
            Value::Object(map) => drop(map.insert(key.to_owned(), set)),
            Value::Array(list) => list[key.parse::<usize>().expect("a number")] = set,
            _ => panic!("{at}: nothing can stand there"),
        }
    } else {
        match report.pointer_mut(parent).expect("a place") {
            Value::Object(map) => drop(map.remove(key).expect("a key")),
            Value::Array(list) => drop(list.remove(key.parse().expect("a number"))),
            _ => panic!("{at}: nothing stands there"),
        }
    }
    serde_json::to_string_pretty(&report).expect("JSON")
}

/// Runs each case of a folder and compares what it prints.
fn for_each(kind: &str, print: impl Fn(&Path) -> String) {
    let mut wrong = Vec::new();
    for folder in folders(kind) {
        let printed = print(&folder);
        let path = folder.join("expected.txt");
        if std::env::var_os("UPDATE_PROVING").is_some() {
            fs::write(&path, &printed).expect("written");
        }
        let expected = fs::read_to_string(&path)
            .unwrap_or_default()
            .replace("\r\n", "\n");
        if printed != expected {
            wrong.push(format!(
                "{} differs from what is printed now:\n{printed}",
                path.display()
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn folders(kind: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(cases(kind)).expect("a folder of cases");
    let mut folders: Vec<PathBuf> = entries
        .map(|entry| entry.expect("an entry").path())
        .collect();
    folders.sort();
    assert!(folders.len() > 3);
    folders
}

fn validator(of: &str) -> jsonschema::Validator {
    let schema = program()
        .args(["schema", of])
        .output()
        .expect("a schema")
        .stdout;
    let schema = serde_json::from_slice(&schema).expect("JSON");
    assert!(jsonschema::meta::is_valid(&schema));
    jsonschema::validator_for(&schema).expect("a schema")
}

/// A folder with a proposal in two files.
fn proposal() -> TempDir {
    let folder = TempDir::new().expect("a folder");
    copy_folder(&cases("proposal"), folder.path());
    folder
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let path = entry.expect("an entry").path();
        let target = to.join(path.file_name().expect("a name"));
        if path.is_dir() {
            copy_folder(&path, &target);
        } else {
            fs::copy(&path, &target).expect("copied");
        }
    }
}

/// The JSON report of that proposal.
fn report(folder: &TempDir, options: &[&str]) -> String {
    let arguments = ["check", "lamps.md", "annexes/people.md", "--format", "json"];
    run(folder, &[&arguments[..], &rules(), options].concat())
        .code(0)
        .out()
}

fn verify(folder: &TempDir, report: &str, inputs: &[&str]) -> Run {
    fs::write(folder.path().join("report.json"), report).expect("written");
    let rules = cases("rules").to_string_lossy().into_owned();
    let arguments = [
        &["verify", "report.json", "--rules", &rules, "--input"][..],
        inputs,
    ]
    .concat();
    run(folder, &arguments)
}

/// Rules of the tests' own: the built-in ones grow, and expectations would move with them.
fn rules() -> Vec<&'static str> {
    vec![
        "--charter",
        "town",
        "--rules",
        concat!(env!("CARGO_MANIFEST_DIR"), "/tests/proving/rules"),
    ]
}

fn cases(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/proving")
        .join(name)
}

fn read(name: &str) -> String {
    fs::read_to_string(cases(name)).expect("a file of cases")
}

fn program() -> Command {
    Command::new(env!("CARGO_BIN_EXE_charterlint"))
}

fn run(folder: &TempDir, arguments: &[&str]) -> Run {
    run_at(folder.path(), arguments)
}

fn run_at(folder: &Path, arguments: &[&str]) -> Run {
    Run(program()
        .current_dir(folder)
        .args(arguments)
        .output()
        .expect("the program runs"))
}

struct Run(std::process::Output);

impl Run {
    #[track_caller]
    fn code(self, code: i32) -> Self {
        assert_eq!(
            self.0.status.code(),
            Some(code),
            "{}{}",
            self.out(),
            self.err()
        );
        self
    }

    #[track_caller]
    fn out_has(self, words: &str) -> Self {
        assert!(
            unwrapped(&self.out()).contains(words),
            "no {words:?} in\n{}",
            self.out()
        );
        self
    }

    #[track_caller]
    fn err_has(self, words: &str) -> Self {
        assert!(
            self.err().contains(words),
            "no {words:?} in\n{}",
            self.err()
        );
        self
    }

    #[track_caller]
    fn err_is(self, text: &str) -> Self {
        assert_eq!(self.err(), text);
        self
    }

    fn out(&self) -> String {
        String::from_utf8_lossy(&self.0.stdout).into_owned()
    }

    fn err(&self) -> String {
        String::from_utf8_lossy(&self.0.stderr).into_owned()
    }
}

/// Words without the breaks of lines.
fn unwrapped(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
