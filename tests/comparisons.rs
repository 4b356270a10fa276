//! `charterlint compare` over made-up bids: each format against an expected file in `tests/comparisons/`, and the JSON against its schema.
//!
//! `UPDATE_REPORTS=1 cargo test --test comparisons` writes the expected files anew; read the difference before you commit it.

use assert_cmd::Command;
use charterlint::render::{COMPARISON_SCHEMA, SCORES_SCHEMA, SCREENING_SCHEMA, hidden};
use serde_json::Value;
use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// Keys that stand only where there is something to say.
const MAY_LACK: [&str; 2] = ["page", "reason"];

#[test]
fn text_for_people() {
    let run = compare(
        &["bids", "--require", "build>=claimed", "--fail-under", "40"],
        1,
    );
    expect("text.txt", &run.0);
    assert!(
        run.1.contains("drawing.png"),
        "what is passed over is named"
    );
    assert!(run.1.contains("warning: bids/dune.pdf: "), "{}", run.1);
}

#[test]
fn text_by_score_with_the_quotes_of_every_bid() {
    let run = compare(&["bids", "--sort", "score", "--evidence", "2"], 0);
    expect("by-score.txt", &run.0);
}

#[test]
fn json_for_programs_keeps_its_schema() {
    let (written, _) = compare(
        &[
            "bids",
            "--format",
            "json",
            "--require",
            "fence/posts>=committed",
        ],
        1,
    );
    expect("comparison.json", &written);
    let (all, _) = compare(
        &[
            "bids",
            "--format",
            "json",
            "--evidence",
            "9",
            "--sort",
            "score",
            "--require",
            "build>=evidenced",
            "--fail-under",
            "99",
            "--principle",
            "build",
        ],
        1,
    );
    let (little, _) = compare(&["bids", "--format", "json", "--evidence", "0"], 0);
    let unread = [
        "bids/dune.pdf",
        "bids/empty",
        "bids/cyan.html",
        "--format",
        "json",
    ];
    let (unread, _) = compare(&unread, 0);
    let schema: Value = serde_json::from_str(COMPARISON_SCHEMA).expect("the schema is JSON");
    let validator = jsonschema::validator_for(&schema).expect("the schema is one");
    for written in [written, all, little, unread] {
        let value: Value = serde_json::from_str(&written).expect("JSON");
        let errors: Vec<String> = validator
            .iter_errors(&value)
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect();
        assert!(errors.is_empty(), "{}", errors.join("\n"));
    }
    let printed = run(&["schema", "comparison"], 0).0;
    assert_eq!(printed, COMPARISON_SCHEMA);
}

/// The shapes are frozen: a key that comes, goes or is named otherwise must be seen.
#[test]
fn schemas_let_nothing_else_through() {
    for schema in [COMPARISON_SCHEMA, SCREENING_SCHEMA, SCORES_SCHEMA] {
        let schema: Value = serde_json::from_str(schema).expect("the schema is JSON");
        jsonschema::meta::validate(&schema).expect("a schema");
        is_strict(&schema, &schema["$id"].to_string());
    }
}

fn is_strict(schema: &Value, at: &str) {
    if let Some(properties) = schema.get("properties").and_then(Value::as_object) {
        assert_eq!(schema["additionalProperties"], false, "{at}");
        let required = schema["required"].as_array().expect("a list of keys");
        for key in properties
            .keys()
            .filter(|key| !MAY_LACK.contains(&key.as_str()))
        {
            assert!(required.iter().any(|one| one == key), "{at}: {key}");
        }
    }
    match schema {
        Value::Object(parts) => parts
            .iter()
            .for_each(|(key, part)| is_strict(part, &format!("{at}/{key}"))),
        Value::Array(parts) => parts.iter().for_each(|part| is_strict(part, at)),
        _ => {}
    }
}

#[test]
fn csv_has_a_row_for_each_bid_and_criterion() {
    let (written, _) = compare(&["bids", "--format", "csv"], 0);
    expect("comparison.csv", &written.replace("\r\n", "\n"));
    assert_eq!(written.matches("\r\n").count(), 1 + 5 * 3);
    assert!(written.contains("\"'=HYPERLINK("), "a formula stays text");
}

#[test]
fn workbooks_are_equal_and_hold_text_only() {
    let folder = TempDir::new().expect("a folder");
    let book = |name: &str| {
        let path = folder.path().join(name);
        compare(
            &[
                "bids",
                "--format",
                "xlsx",
                "--output",
                &path.to_string_lossy(),
            ],
            0,
        );
        fs::read(path).expect("written")
    };
    let bytes = book("one.xlsx");
    assert_eq!(bytes, book("two.xlsx"));
    let mut parts = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("a zip file");
    let mut all = String::new();
    for at in 0..parts.len() {
        let mut part = parts.by_index(at).expect("a part");
        let mut text = String::new();
        part.read_to_string(&mut text).expect("XML");
        assert!(!text.contains("<f>"), "part {at} has a formula");
        all += &text;
    }
    for part in ["=HYPERLINK(&quot;", "=HYPERLINK(\""] {
        if all.contains(part) {
            all += "found";
        }
    }
    assert!(all.ends_with("found"), "the quote is there, as text");
    for needed in [
        "1 Building",
        "2 Care",
        "state=\"frozen\"",
        "<autoFilter",
        "2000-01-01T00:00:00Z",
    ] {
        assert!(all.contains(needed), "{needed} is missing");
    }
}

/// What nobody could read lifts no proposal over a bar, whichever command asks.
#[test]
fn commands_exit_alike_on_what_could_not_be_read() {
    let folder = TempDir::new().expect("a folder");
    let run = |line: &str| {
        let mut program = Command::new(env!("CARGO_BIN_EXE_charterlint"));
        let run = program.current_dir(&folder).args(line.split(' ')).output();
        run.expect("the program runs")
    };
    let exits = |line: &str| run(line).status.code();
    let put = |name: &str, text: &str| {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, text).expect("written");
    };
    for bid in ["one", "two"] {
        put(
            &format!("{bid}/main.md"),
            "# Offer\n\nThe source code is published under the MIT licence from the first day at https://github.com/acme/permits.\n",
        );
        put(
            &format!("{bid}/annex.md"),
            "# Training\n\nWe train 20 staff of the city in two workshops before the launch.\n",
        );
    }
    put("asks.toml", "fail_under = 20\n");
    assert_eq!(exits("baseline write one --output before.json"), Some(0));
    for bid in ["one", "two"] {
        fs::remove_file(folder.path().join(bid).join("annex.md")).expect("removed");
        put(&format!("{bid}/annex.pdf"), "%PDF-1.7 torn");
    }
    assert_eq!(exits("baseline write one --output now.json"), Some(0));
    for enough in [
        "check one",
        "compare one two",
        "screen one",
        "baseline check one --baseline now.json",
    ] {
        assert_eq!(exits(enough), Some(0), "{enough}");
    }
    for too_little in [
        "check one --fail-under 20",
        "check one --config asks.toml",
        "compare one two --fail-under 20",
        "check one --require skills/training>=claimed",
        "compare one two --require skills/training>=claimed",
        "baseline check one --baseline before.json",
    ] {
        assert_eq!(exits(too_little), Some(1), "{too_little}");
    }
    let told = String::from_utf8(run("compare one two --fail-under 20").stdout).expect("UTF-8");
    let told = told.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        told.contains("not reached by 1 (5–99; 5 if nothing speaks for the 44 that can't be"),
        "the score alone would look like enough\n{told}"
    );
}

#[test]
fn a_workbook_needs_a_file() {
    let (_, complaint) = compare(&["bids", "--format", "xlsx"], 2);
    assert!(complaint.contains("--output"), "{complaint}");
}

#[test]
fn one_bid_is_no_comparison() {
    let (_, complaint) = compare(&["bids/aldgate.md"], 2);
    assert!(complaint.contains("two bids or more"), "{complaint}");
}

#[test]
fn bids_of_the_same_name_go_by_their_paths() {
    let (written, _) = compare(
        &[
            "bids/borealis/2-annex.txt",
            "bids/../bids/borealis/2-annex.txt",
            "-q",
        ],
        0,
    );
    assert!(written.contains("bids/../bids/borealis"), "{written}");
}

#[test]
fn lines_fit_and_nothing_steers_the_terminal() {
    let (written, _) = compare(&["bids", "--evidence", "3"], 0);
    for line in written.lines() {
        assert!(unicode_width::UnicodeWidthStr::width(line) <= 80, "{line}");
    }
    assert!(
        !written
            .chars()
            .any(|letter| letter != '\n' && hidden(letter))
    );
}

/// Forty bids, of which two share a page: the matrix still fits, and only the pair is told.
#[test]
fn forty_bids_fit_eighty_columns() {
    let folder = TempDir::new().expect("a folder");
    let sentence = |seed: usize| -> String {
        let words = (0..20).map(|nth| format!("word{}", (seed * 7919 + nth * nth * 31) % 9973));
        words.collect::<Vec<_>>().join(" ")
    };
    for bid in 0..40 {
        let copied = if bid % 20 == 3 {
            sentence(1_000_003)
        } else {
            String::new()
        };
        let text = format!(
            "# Bid\n\nThe posts are of oak.\n\n{}.\n\n{copied}\n",
            sentence(bid)
        );
        fs::write(folder.path().join(format!("bid-{bid:02}.md")), text).expect("written");
    }
    let (written, _) = compare(&[&folder.path().to_string_lossy(), "--lang", "en"], 0);
    assert!(
        written.lines().all(|line| line.chars().count() <= 80),
        "{written}"
    );
    assert!(
        written.contains("4 and 24: 20 words in 1 passage"),
        "{written}"
    );
    assert_eq!(written.matches(" of the shorter bid").count(), 1);
}

/// Two long bids that have every other dozen words in common, and one that says the same for ever.
#[test]
fn many_shared_passages_take_no_long_time() {
    let folder = TempDir::new().expect("a folder");
    for bid in 0..2 {
        let mut text = String::new();
        for nth in 0..4_000 {
            let copied: Vec<String> = (0..12)
                .map(|word| format!("w{}", nth * 12 + word))
                .collect();
            text.extend([copied.join(" "), format!(" own{bid}x{nth} ")]);
        }
        fs::write(folder.path().join(format!("{bid}.txt")), text).expect("written");
    }
    fs::write(folder.path().join("2.txt"), "again and ".repeat(100_000)).expect("written");
    let start = std::time::Instant::now();
    let (written, _) = compare(&[&folder.path().to_string_lossy(), "--lang", "en"], 0);
    assert!(
        written.contains("1 and 2: 48000 words in 4000 passages, 92 % of the shorter bid"),
        "{written}"
    );
    assert!(start.elapsed().as_secs() < 60);
}

/// Compares with the made-up charter; standard output and standard error.
fn compare(args: &[&str], code: i32) -> (String, String) {
    let rules = ["--rules", "rules", "--charter", "fence"];
    run(&[&["compare"], args, &rules].concat(), code)
}

fn run(args: &[&str], code: i32) -> (String, String) {
    let run = Command::cargo_bin("charterlint")
        .expect("built")
        .current_dir(data())
        .args(args)
        .assert()
        .code(code);
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("UTF-8");
    (
        text(&run.get_output().stdout),
        text(&run.get_output().stderr),
    )
}

fn data() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/comparisons")
}

/// Compares with an expected file, but for the digest of the rules, which every change of them changes.
fn expect(file: &str, written: &str) {
    let digest = regex::Regex::new("(rules |rules_sha256\": \")[0-9a-f]{12,64}").expect("a regex");
    let written = digest.replace_all(written, "${1}DIGEST").into_owned();
    let path = data().join("expected").join(file);
    if std::env::var_os("UPDATE_REPORTS").is_some() {
        fs::create_dir_all(data().join("expected")).expect("a folder");
        fs::write(&path, &written).expect("written");
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        written == expected,
        "{} differs; now it is:\n{written}",
        path.display()
    );
}
