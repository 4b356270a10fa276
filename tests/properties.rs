//! What must hold for any text.

use charterlint::document::Document;
use charterlint::judge::Verdict;
use charterlint::render;
use charterlint::report::Report;
use charterlint::rules::{Charter, RulePack};
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::sync::LazyLock;

static CHARTER: LazyLock<Charter> = LazyLock::new(|| {
    RulePack::built_in()
        .charter("digital-nations-2021")
        .expect("a whole charter")
});

/// Paragraphs that each stand for themselves.
const PARAGRAPHS: [&str; 10] = [
    "We interviewed 12 residents in March 2025 about how they renew a permit.",
    "All pages conform to WCAG 2.2 level AA.",
    "The source code will not be released.",
    "Where possible, usability tests are held with tenants.",
    "Backups are taken every night and restored each quarter.",
    "- a product owner\n- two developers",
    "| Item | Price |\n| --- | --- |\n| Licence | none |",
    "Our service exchanges data with the national address register.",
    "Personal data is encrypted at rest, see [the design](docs/design.md).",
    "Two apprentices join the project each year.",
];

fn read(text: &str) -> Document {
    charterlint::read::read("proposal.md", text.as_bytes()).expect("text is readable")
}

fn assess(text: &str) -> Report {
    charterlint::assess(&[read(text)], &["0".repeat(64)], &CHARTER, Some("en"))
}

fn verdicts(report: &Report) -> BTreeMap<String, Verdict> {
    let standings = report
        .principles
        .iter()
        .flat_map(|principle| &principle.criteria);
    standings
        .map(|standing| (standing.id.clone(), standing.verdict))
        .collect()
}

/// Bits of Markdown, of prose and of what breaks readers.
fn any_text() -> impl Strategy<Value = String> {
    let bits = prop::sample::select(vec![
        "\n",
        "\n\n",
        "# ",
        "####",
        "* ",
        "1. ",
        "> ",
        "|",
        "---",
        "```",
        "**",
        "[a](b",
        "](",
        "<div hidden>",
        "<!--",
        "-->",
        "&amp;",
        "\u{202e}",
        "\u{0}",
        "\u{1b}[31m",
        "é",
        "한국어",
        "we will ",
        "not ",
        "interview users ",
        "WCAG 2.2 AA ",
        ": ",
        "http://x.y/z ",
        ". ",
        "? ",
        "e.g. ",
        "10% ",
        "\t",
        "\u{c}",
        "’",
        "'",
        "open-source ",
        "may ",
        "• ",
    ]);
    prop::collection::vec(
        prop_oneof![bits.prop_map(str::to_owned), "\\PC{0,6}"],
        0..60,
    )
    .prop_map(|bits| bits.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn no_bytes_panic(bytes in prop::collection::vec(any::<u8>(), 0..200), name in "[a-z.]{0,8}") {
        let _ = charterlint::read::read(&name, &bytes);
    }

    #[test]
    fn every_quote_stands_in_the_file_on_its_line(text in any_text()) {
        let Ok(document) = charterlint::read::read("proposal.md", text.as_bytes()) else { return Ok(()) };
        let report = charterlint::assess(&[document], &[String::new()], &CHARTER, Some("en"));
        for quote in report.principles.iter().flat_map(|principle| &principle.criteria).flat_map(|standing| &standing.evidence) {
            prop_assert_eq!(&text[quote.span.start..quote.span.end], quote.text.as_str());
            let before = text[..quote.span.start].matches('\n').count() + 1;
            prop_assert!(before == quote.place.line || text[quote.span.start..].starts_with('['), "line {} for {}", quote.place.line, before);
        }
    }

    #[test]
    fn order_of_paragraphs_does_not_matter(order in Just((0..PARAGRAPHS.len()).collect::<Vec<_>>()).prop_shuffle()) {
        let shuffled: Vec<&str> = order.iter().map(|&at| PARAGRAPHS[at]).collect();
        prop_assert_eq!(verdicts(&assess(&shuffled.join("\n\n"))), verdicts(&assess(&PARAGRAPHS.join("\n\n"))));
    }

    #[test]
    fn an_unrelated_paragraph_changes_nothing(at in 0..=PARAGRAPHS.len()) {
        let mut paragraphs = PARAGRAPHS.to_vec();
        paragraphs.insert(at, "The town hall stands by the river, and its clock is older than the bridge.");
        prop_assert_eq!(verdicts(&assess(&paragraphs.join("\n\n"))), verdicts(&assess(&PARAGRAPHS.join("\n\n"))));
    }

    #[test]
    fn saying_it_again_earns_nothing(times in 2usize..30) {
        let once = assess(PARAGRAPHS[3]);
        let often = assess(&vec![PARAGRAPHS[3]; times].join("\n\n"));
        prop_assert_eq!(once.total, often.total);
    }
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let json = render::Format::named("json").expect("a format");
    let bytes = || {
        render::render(
            &assess(&PARAGRAPHS.join("\n\n")),
            json,
            &render::Style::default(),
        )
    };
    let first = bytes();
    assert!((0..3).all(|_| bytes() == first));
}

#[test]
fn long_lines_and_deep_nesting_end() {
    for text in [
        "we will interview users, ".repeat(40_000),
        "> ".repeat(20_000) + "users",
        "* ".repeat(5_000) + "users",
        "[".repeat(50_000),
        "a|".repeat(20_000),
    ] {
        assess(&text);
    }
}
