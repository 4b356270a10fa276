//! What is masked in every output, and what never is. To add a case: a line in `tests/mask/`, what is masked in it between ⟦ and ⟧.

use charterlint::document::Document;
use charterlint::read;
use charterlint::render::{FORMATS, Style, render};
use charterlint::rules::RulePack;
use std::fs;
use std::path::Path;

fn lines(name: &str) -> Vec<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/mask")
        .join(name);
    let text = fs::read_to_string(path).expect("cases");
    text.lines().map(str::to_owned).collect()
}

fn read_text(text: &str) -> Document {
    read::read("bid.txt", text.as_bytes()).expect("text")
}

/// A text with asterisks for what stands between the marks, and the text without the marks.
fn expected(case: &str) -> (String, String) {
    let mut masked = String::new();
    for (nth, part) in case.split(['⟦', '⟧']).enumerate() {
        if nth % 2 == 0 {
            masked.push_str(part);
        } else {
            let letters = part.chars();
            masked.extend(letters.map(|letter| if " -./".contains(letter) { letter } else { '*' }));
        }
    }
    (masked, case.replace(['⟦', '⟧'], ""))
}

#[test]
fn secrets_and_numbers_of_persons_are_masked_in_their_place() {
    let mut wrong = Vec::new();
    for case in lines("masked.txt") {
        let (masked, text) = expected(&case);
        let document = read_text(&text);
        if document.source != masked {
            wrong.push(format!("{masked}\n{}", document.source));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn numbers_by_which_proof_is_found_are_kept() {
    let mut wrong = Vec::new();
    for case in lines("kept.txt") {
        let document = read_text(&case);
        if document.source != case {
            wrong.push(document.source);
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_format_shows_a_secret() {
    let text = "# Access\n\nPersonal data is encrypted at rest with AES-256, password: Letmein1! in the demo, as 078-05-1120 saw.\n";
    let charter = RulePack::built_in()
        .charter("digital-nations-2021")
        .expect("built in");
    let document = read::read("bid.md", text.as_bytes()).expect("Markdown");
    let report = charterlint::assess(&[document], &[String::new()], &charter, Some("en"));
    for format in FORMATS {
        let bytes = render(&report, *format, &Style::default());
        let shown = String::from_utf8_lossy(&bytes);
        assert!(!shown.contains("Letmein1"), "{shown}");
        assert!(!shown.contains("078-05-1120"), "{shown}");
    }
}
