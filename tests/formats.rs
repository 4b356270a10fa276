//! Formats against their schemas, and against text that tries to become more than text.

#[path = "formats/check.rs"]
mod check;
#[path = "formats/made.rs"]
mod made;
#[path = "formats/xsd.rs"]
mod xsd;

use charterlint::render::{FORMATS, Format, RUBRIC_FORMATS, RUBRIC_SCHEMA, Style, render, rubric};
use charterlint::report::Report;
use charterlint::rules::RulePack;
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::Command;

const CHARTER: &str = "digital-nations-2021";

/// The example proposals, each assessed.
fn examples() -> Vec<Report> {
    let charter = RulePack::built_in().charter(CHARTER).expect("built in");
    let folder = root().join("examples/proposals");
    let mut paths: Vec<PathBuf> = std::fs::read_dir(folder)
        .expect("the examples")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    paths.sort();
    let assess = |path: PathBuf| {
        let name = path.file_name().expect("a file").to_string_lossy();
        let bytes = std::fs::read(&path).expect("readable");
        let document = charterlint::read::read(&name, &bytes).expect("a proposal");
        charterlint::assess(&[document], &["ab".repeat(32)], &charter, Some("en"))
    };
    paths.into_iter().map(assess).collect()
}

fn styles() -> Vec<Style> {
    let scale = |id| RulePack::built_in().scale(id).expect("built in");
    let with = |id| Style {
        scale: Some(scale(id)),
        evidence: Some(9),
        ..Style::default()
    };
    vec![Style::default(), with("nz-0-5"), with("pass-fail")]
}

fn written(format: &str, report: &Report, style: &Style) -> Vec<u8> {
    render(report, Format::named(format).expect("a format"), style)
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn schema(name: &str) -> Value {
    let path = root().join("tests/reports/schemas").join(name);
    let text = std::fs::read_to_string(path).expect("a schema");
    serde_json::from_str(&text).expect("JSON")
}

fn holds_to(schema: &Value, bytes: &[u8]) {
    let validator = jsonschema::validator_for(schema).expect("a schema");
    let value: Value = serde_json::from_slice(bytes).expect("JSON");
    let faults: Vec<String> = validator
        .iter_errors(&value)
        .map(|fault| format!("{}: {fault}", fault.instance_path()))
        .collect();
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn json_formats_hold_to_their_schemas() {
    let report = serde_json::from_str(charterlint::render::SCHEMA).expect("JSON");
    let schemas = [
        ("json", report),
        ("sarif", schema("sarif-2.1.0.json")),
        ("gitlab", schema("gitlab-code-quality.json")),
    ];
    for report in examples().into_iter().chain([made::report("plain")]) {
        for style in styles() {
            for (format, schema) in &schemas {
                holds_to(schema, &written(format, &report, &style));
            }
        }
    }
}

#[test]
fn gitlab_fingerprints_differ() {
    for report in examples() {
        let issues: Value =
            serde_json::from_slice(&written("gitlab", &report, &Style::default())).expect("JSON");
        let mut prints: Vec<String> = issues
            .as_array()
            .expect("a list")
            .iter()
            .map(|issue| issue["fingerprint"].to_string())
            .collect();
        let all = prints.len();
        prints.sort();
        prints.dedup();
        assert_eq!(prints.len(), all);
    }
}

#[test]
fn junit_holds_to_its_schema() {
    let path = root().join("tests/reports/schemas/junit-10.xsd");
    let schema = std::fs::read_to_string(&path).expect("the schema");
    let bad = "<testsuites><testsuite name='a' tests='1' failures='0'>x<testcase colour='b'/><failure/></testsuite></testsuites>";
    assert_eq!(
        xsd::faults(&schema, bad),
        [
            "testsuite without errors",
            "text in [\"testsuites\", \"testsuite\"]",
            "testcase with colour",
            "testcase without name",
            "failure in [\"testsuites\", \"testsuite\"]",
        ]
    );
    let has_xmllint = Command::new("xmllint").arg("--version").output().is_ok();
    let folder = tempfile::tempdir().expect("a folder");
    for report in examples().into_iter().chain([made::report("plain")]) {
        let xml = written("junit", &report, &styles()[1]);
        let text = std::str::from_utf8(&xml).expect("UTF-8");
        assert_eq!(xsd::faults(&schema, text), [""; 0]);
        assert!(text.contains("<testcase "));
        // says the same where it is installed, by the whole of XML Schema
        if has_xmllint {
            let file = folder.path().join("report.xml");
            std::fs::write(&file, &xml).expect("written");
            let mut command = Command::new("xmllint");
            command.args(["--noout", "--nonet", "--schema"]);
            let run = command.arg(&path).arg(&file).output().expect("it runs");
            assert!(
                run.status.success(),
                "{}",
                String::from_utf8_lossy(&run.stderr)
            );
        }
    }
}

#[test]
fn a_comment_on_a_pull_request_fits() {
    let mut report = made::report(&"long words ".repeat(20_000));
    let one = report.principles[0].clone();
    report.principles = vec![one; 300];
    let text = String::from_utf8(written("markdown", &report, &styles()[1])).expect("UTF-8");
    assert!(text.chars().count() < 65_536);
    assert!(text.contains("Some sections were left out"));
    assert!(text.contains("charterlint reads words"));
    for report in examples() {
        let text =
            String::from_utf8(written("markdown", &report, &Style::default())).expect("UTF-8");
        assert!(text.chars().count() < 65_536);
        assert!(!text.contains("Some sections were left out"));
    }
}

#[test]
fn equal_reports_give_equal_bytes() {
    for report in examples() {
        for format in FORMATS {
            for style in styles() {
                assert_eq!(
                    render(&report, *format, &style),
                    render(&report, *format, &style),
                    "{}",
                    format.name
                );
            }
        }
    }
}

#[test]
fn hostile_text_stays_text_in_each_format() {
    let calm = |format: &Format| render(&made::report("calm"), *format, &made::style("calm"));
    let calm: Vec<Vec<u8>> = FORMATS.iter().map(calm).collect();
    for attack in made::attacks() {
        let report = made::report(&attack.text);
        let style = made::style(&attack.text);
        for (format, calm) in FORMATS.iter().zip(&calm) {
            let bytes = render(&report, *format, &style);
            let what = format!("{} in {}", attack.name, format.name);
            check::format(format.name, &what, &attack.text, calm, &bytes);
        }
    }
}

#[test]
fn hostile_scales_stay_text_in_each_rubric() {
    let charter = RulePack::built_in().charter(CHARTER).expect("built in");
    let write = |form, text: &str| {
        let scale = made::style(text).scale.expect("a scale");
        rubric(&charter, &scale, form, &Style::default())
    };
    for form in RUBRIC_FORMATS {
        let calm = write(*form, "calm");
        for attack in made::attacks() {
            let what = format!("{} in a rubric as {}", attack.name, form.name);
            let bytes = write(*form, &attack.text);
            check::format(form.name, &what, &attack.text, &calm, &bytes);
        }
    }
}

#[test]
fn findings_and_scale_are_shown_in_each_format() {
    let (report, style) = (made::report("plain"), made::style("plain"));
    for format in FORMATS {
        let bytes = render(&report, *format, &style);
        let text = if format.binary {
            check::parts(&bytes).join("\n")
        } else {
            String::from_utf8(bytes).expect("UTF-8")
        };
        let contradiction = text.find("opposite").or(text.find("contradict"));
        let unread = text.find("could not be read");
        assert!(contradiction.is_some(), "{}", format.name);
        assert!(unread.is_some(), "{}", format.name);
        assert!(text.contains("MARK"), "{}", format.name);
    }
}

#[test]
fn a_rubric_shows_criteria_weights_and_marks_in_each_format() {
    let pack = RulePack::built_in();
    let charter = pack.charter(CHARTER).expect("built in");
    let files = std::fs::read_dir(root().join("rules/scales")).expect("the scales");
    assert_eq!(pack.scales().count(), files.count(), "each scale is whole");
    for scale in pack.scales() {
        for format in RUBRIC_FORMATS {
            let bytes = rubric(&charter, &scale, *format, &Style::default());
            let text = String::from_utf8(bytes).expect("UTF-8");
            for words in ["Open licence", &scale.marks[0].label] {
                assert!(text.contains(words), "{}: {words}", format.name);
            }
            if format.name == "json" {
                let schema = serde_json::from_str(RUBRIC_SCHEMA).expect("JSON");
                holds_to(&schema, text.as_bytes());
            } else {
                assert!(text.contains("2.1 %"), "{}", format.name);
            }
        }
    }
}
