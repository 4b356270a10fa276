//! The bid room: hostile text stays text, and in headless Chromium two assessors score blind, moderate, and write a letter.
//!
//! What needs a browser skips itself where Chromium or Node is missing.
#![allow(clippy::print_stderr)] // says what it skips

#[path = "formats/check.rs"]
#[allow(
    dead_code,
    reason = "the formats of single reports are checked elsewhere"
)]
mod check;
#[path = "formats/made.rs"]
mod made;
#[path = "tools/browser.rs"]
mod tools;

use assert_cmd::Command;
use charterlint::compare::{Bid, Comparison, Demands, MustHave, Order, compare};
use charterlint::judge::Verdict;
use charterlint::render::{ComparisonFormat, SCORES_SCHEMA, Style, render_comparison};
use serde_json::Value;
use std::path::Path;
use std::process;

const FORMAT: &str = "html";

fn page(comparison: &Comparison, style: &Style) -> Vec<u8> {
    let format = ComparisonFormat::named(FORMAT).expect("a format");
    render_comparison(comparison, format, style).expect("written")
}

/// Two bids in which one text stands in every field.
fn made_of(text: &str) -> Comparison {
    let bid = |more: &str| Bid {
        name: format!("{text}{more}"),
        documents: Vec::new(),
        report: made::report(text),
    };
    let demands = Demands {
        must_haves: vec![MustHave {
            id: text.into(),
            least: Verdict::Evidenced,
        }],
        threshold: Some(99),
    };
    compare(vec![bid("1"), bid("2")], Order::Name, demands)
}

#[test]
fn hostile_text_stays_text() {
    let calm = page(&made_of("calm"), &made::style("calm"));
    for attack in made::attacks() {
        let bytes = page(&made_of(&attack.text), &made::style(&attack.text));
        check::format(FORMAT, &attack.name, &attack.text, &calm, &bytes);
        assert_eq!(
            bytes,
            page(&made_of(&attack.text), &made::style(&attack.text))
        );
    }
}

#[test]
fn without_a_scale_there_is_no_room() {
    let format = ComparisonFormat::named(FORMAT).expect("a format");
    let error = render_comparison(&made_of("calm"), format, &Style::default());
    assert!(error.expect_err("refused").to_string().contains("scale"));
}

/// What the script does is told and checked in `tests/room/use.mjs`.
#[test]
fn a_panel_uses_it_in_a_browser() {
    let node = process::Command::new("node").arg("--version").output();
    let (Some(browser), Ok(_)) = (tools::browser(), node) else {
        eprintln!("skipped: Chromium or Node is missing");
        return;
    };
    let axe = tools::axe();
    if axe.is_none() {
        eprintln!("skipped in part: axe-core is missing");
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = tempfile::tempdir().expect("a folder");
    let page = folder.path().join("room.html");
    Command::cargo_bin("charterlint")
        .expect("built")
        .current_dir(root.join("tests/comparisons"))
        .args(["compare", "bids", "--rules", "rules", "--charter", "fence"])
        .args(["--scale", "nz-0-5", "--quiet", "--report"])
        .arg(format!("html={}", page.display()))
        .assert()
        .success();
    let run = process::Command::new("node")
        .arg(root.join("tests/room/use.mjs"))
        .args([
            browser.as_ref(),
            page.as_os_str(),
            folder.path().as_os_str(),
        ])
        .args(axe)
        .output()
        .expect("Node runs");
    assert!(
        run.status.success(),
        "{}{}",
        String::from_utf8_lossy(&run.stdout),
        String::from_utf8_lossy(&run.stderr)
    );
    for visit in ["downloads-2", "downloads-3"] {
        scores_keep_their_schema(&folder.path().join(visit));
    }
}

/// What the page saved in a folder is of the shape that `charterlint schema scores` prints.
fn scores_keep_their_schema(folder: &Path) {
    let schema: Value = serde_json::from_str(SCORES_SCHEMA).expect("the schema is JSON");
    let validator = jsonschema::validator_for(&schema).expect("the schema is one");
    let mut seen = 0;
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.extension().is_some_and(|ending| ending == "json") {
            let text = std::fs::read_to_string(&path).expect("readable");
            let value = serde_json::from_str(&text).expect("JSON");
            let errors: Vec<String> = validator
                .iter_errors(&value)
                .map(|error| format!("{}: {error}", error.instance_path()))
                .collect();
            assert!(errors.is_empty(), "{}", errors.join("\n"));
            seen += 1;
        }
    }
    assert!(seen > 0, "scores were saved");
}
