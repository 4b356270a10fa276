//! `charterlint text`: what was read, with places, and what was left out; and text recognition, where `tesseract` is installed.

mod made;

use assert_cmd::Command;
use made::{lines, pdf, picture};
use serde_json::Value;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

const PAGE: &str = "<!doctype html>
<h1>Our approach</h1>
<p>We will:</p>
<ol type=a><li>test with <a href='https://example.org/r'>residents</a><li>publish the code</ol>
<blockquote>The bidder shall be open.</blockquote>
<table><tr><th>Need<th>Answer<tr><td>Access<td>WCAG 2.2 AA</table>
<pre>fn main() {\n  run();\n}</pre>
<p hidden>We are best.\u{1b}[31m</p><p>Red\u{1b}]0;title\u{7} \u{202e}turned</p>
";

fn text(name: &str, bytes: &[u8], arguments: &[&str]) -> String {
    let folder = TempDir::new().expect("a folder");
    fs::write(folder.path().join(name), bytes).expect("a file");
    let output = Command::cargo_bin("charterlint")
        .expect("the program")
        .current_dir(folder.path())
        .args(["text", name])
        .args(arguments)
        .output()
        .expect("it runs");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// `UPDATE_REPORTS=1 cargo test --test text` writes the expected file anew.
#[test]
fn what_was_read_is_printed_with_its_places() {
    let printed = text("bid.html", PAGE.as_bytes(), &[]);
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/reports/read.txt");
    if std::env::var_os("UPDATE_REPORTS").is_some() {
        fs::write(&path, &printed).expect("written");
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(printed, expected.replace("\r\n", "\n"));
}

#[test]
fn json_keeps_to_its_schema_and_escapes_what_a_terminal_would_obey() {
    let two_pages = pdf(&[lines("We publish the code."), picture()], &[]);
    for (name, bytes) in [("bid.html", PAGE.as_bytes()), ("bid.pdf", &two_pages)] {
        let printed = text(name, bytes, &["--format", "json"]);
        assert!(!printed.contains(['\u{1b}', '\u{202e}', '\u{7}']));
        let json: Value = serde_json::from_str(&printed).expect("JSON");
        let schema = serde_json::from_str(charterlint::render::TEXT_SCHEMA).expect("a schema");
        let faults: Vec<String> = jsonschema::validator_for(&schema)
            .expect("a schema")
            .iter_errors(&json)
            .map(|error| format!("{error} at {}", error.instance_path()))
            .collect();
        assert!(faults.is_empty(), "{name}: {faults:?}");
        let document = &json["documents"][0];
        assert_eq!(document["sha256"].as_str().map(str::len), Some(64));
        if name == "bid.pdf" {
            assert_eq!(document["missing"], "pages");
            assert_eq!(
                (&document["pages"], &document["unread_pages"]),
                (&2.into(), &1.into())
            );
            assert_eq!(document["blocks"][0]["page"], 1);
        }
    }
}

/// A page of text as a picture, and nothing else.
fn scanned(text: &str) -> Vec<u8> {
    use hayro::hayro_interpret::InterpreterSettings;
    use hayro::vello_cpu::color::palette::css::WHITE;
    let written = hayro::hayro_syntax::Pdf::new(pdf(&[lines(text)], &[])).expect("a PDF");
    let settings = hayro::PixmapSettings {
        x_scale: 3.0,
        y_scale: 3.0,
        bg_color: WHITE,
    };
    let drawn = hayro::render(
        &written.pages()[0],
        &hayro::RenderCache::new(),
        &InterpreterSettings::default(),
        &hayro::RenderSettings::default(),
        &settings,
    );
    let grey = drawn
        .data_as_u8_slice()
        .chunks_exact(4)
        .map(|pixel| pixel[0])
        .collect();
    let head = format!(
        "/Subtype/Image/Width {}/Height {}/ColorSpace/DeviceGray/BitsPerComponent 8",
        drawn.width(),
        drawn.height()
    );
    let layer = [&b"3 Tr "[..], &lines("We hold every certificate there is.")].concat();
    let page = [&b"q 600 0 0 800 0 0 cm /X0 Do Q "[..], &layer].concat();
    pdf(&[page], &[(head, grey)])
}

#[test]
fn scanned_pages_are_read_by_tesseract_and_not_by_the_layer_under_them() {
    let bid = scanned(
        "All our code is released under the MIT licence.\nWe tested with residents of Leeds.",
    );
    let layer = text("scan.pdf", &bid, &[]);
    assert!(layer.contains("We hold every certificate"), "{layer}");
    assert!(
        layer.contains("page 1 · read from the invisible text under a picture"),
        "{layer}"
    );
    if std::process::Command::new("tesseract")
        .arg("--version")
        .output()
        .is_err()
    {
        #[allow(clippy::print_stderr)] // who runs the tests has to know
        {
            eprintln!("skipped: tesseract isn't installed");
        }
        return;
    }
    let seen = text("scan.pdf", &bid, &["--ocr"]);
    assert!(seen.contains("released under the MIT licence"), "{seen}");
    assert!(
        seen.contains("page 1 · read from a picture by text recognition"),
        "{seen}"
    );
    assert!(!seen.contains("certificate"), "{seen}");
    assert_eq!(seen, text("scan.pdf", &bid, &["--ocr"]));
}

#[test]
fn text_recognition_that_is_not_there_tells_how_to_install_it() {
    let mut program = Command::cargo_bin("charterlint").expect("the program");
    let output = program
        .args(["text", "Cargo.toml", "--ocr"])
        .env("PATH", "")
        .output()
        .expect("it runs");
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(2));
    assert!(said.contains("apt-get install tesseract-ocr"), "{said}");
    let mut program = Command::cargo_bin("charterlint").expect("the program");
    let output = program
        .args(["text", "Cargo.toml", "--ocr=../eng"])
        .output()
        .expect("it runs");
    assert!(String::from_utf8_lossy(&output.stderr).contains("languages look like"));
}
