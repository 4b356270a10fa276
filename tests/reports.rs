//! Reports as they come out: each format against an expected file in `tests/reports/`, and the JSON against its schema.
//!
//! `UPDATE_REPORTS=1 cargo test --test reports` writes the expected files anew; read the difference before you commit it.

use charterlint::document::{Place, Span};
use charterlint::evidence::Strength;
use charterlint::judge::Verdict;
use charterlint::render::{FORMATS, Format, SCHEMA, Style, hidden, render};
use charterlint::report::{
    Among, CharterName, Demand, Failure, Finding, Gap, Input, Lens, Principle, Quote, Reference,
    Report, Standing, Weakness,
};
use charterlint::rules::RulePack;
use charterlint::score::{Fit, Score};
use std::io::{Cursor, Read as _};
use std::path::PathBuf;

#[test]
fn text_for_a_file_or_pipe() {
    expect("text.txt", &text(&report(), &whole()));
}

#[test]
fn text_in_short() {
    expect("short.txt", &text(&report(), &Style::default()));
}

#[test]
fn what_is_required_and_what_follows_stands_first() {
    let mut report = report();
    report.demands = vec![
        demand(
            "score>=50",
            "charterlint.toml:4",
            &[(None, "the score is 44 of 100; 50 is required")],
        ),
        demand(
            "open-source/public-code>=claimed",
            "--require",
            &[(
                Some("open-source/public-code"),
                "open-source/public-code is contradicted; claimed is required",
            )],
        ),
        demand("user-needs/research>=claimed", "--require", &[]),
    ];
    report.reference = Some(Reference {
        name: "ours.json".into(),
        digest: "ef".repeat(32),
        count: 22,
        made: "2026-11-25".into(),
        scores: Some(Among {
            lowest: 12,
            median: 33,
            highest: 61,
            lower: Some(17),
        }),
        reason: None,
    });
    for (format, file) in [("text", "failing.txt"), ("markdown", "failing.md")] {
        expect(file, &write(format, &report, &Style::default()));
    }
}

#[test]
fn text_in_colour() {
    expect(
        "colour.txt",
        &text(
            &report(),
            &Style {
                colour: true,
                links: Some("file:///home/ann/".into()),
                ..whole()
            },
        ),
    );
}

#[test]
fn text_in_ascii() {
    let written = text(
        &report(),
        &Style {
            unicode: false,
            ..whole()
        },
    );
    assert!(written.is_ascii());
    expect("ascii.txt", &written);
}

#[test]
fn text_on_a_narrow_terminal_with_all_quotes() {
    expect(
        "narrow.txt",
        &text(
            &report(),
            &Style {
                width: 60,
                evidence: Some(9),
                limited_to: vec!["open-source".into()],
                ..whole()
            },
        ),
    );
}

#[test]
fn one_line_if_that_is_all_that_is_wanted() {
    assert_eq!(
        text(
            &report(),
            &Style {
                brief: true,
                ..Style::default()
            }
        ),
        "proposal.md and 2 more: 38–52 of 100, 6 of 7 criteria assessed · Improve first: 1 criterion is contradicted; 1 principle is weak; 1 criterion could not be assessed\n"
    );
    assert_eq!(
        text(
            &nothing(),
            &Style {
                brief: true,
                ..Style::default()
            }
        ),
        "standard input: no score, 0 of 1 criteria assessed\n"
    );
}

#[test]
fn a_report_of_nothing() {
    expect("nothing.txt", &text(&nothing(), &whole()));
}

#[test]
fn lines_fit_whatever_the_width() {
    for width in [60, 72, 80, 100, 160] {
        for full in [true, false] {
            let style = Style {
                width,
                full,
                evidence: Some(9),
                ..Style::default()
            };
            for line in text(&report(), &style).lines() {
                let wide = unicode_width::UnicodeWidthStr::width(line);
                assert!(wide <= width, "{width}: {line}");
            }
        }
    }
}

#[test]
fn nothing_from_a_proposal_steers_the_terminal() {
    let style = Style {
        evidence: Some(9),
        ..whole()
    };
    let written = text(&report(), &style) + &text(&report(), &Style::default());
    assert_eq!(
        written
            .chars()
            .find(|&character| character != '\n' && hidden(character)),
        None
    );
    let written = json(&report(), &Style::default());
    assert_eq!(
        written
            .chars()
            .find(|&character| character != '\n' && hidden(character)),
        None
    );
}

#[test]
fn json_for_programs() {
    let written = json(&report(), &Style::default());
    expect("report.json", &written);
}

#[test]
fn json_holds_to_its_schema() {
    let schema = serde_json::from_str(SCHEMA).expect("the schema is JSON");
    assert!(
        jsonschema::meta::is_valid(&schema),
        "the schema is a schema"
    );
    let validator = jsonschema::validator_for(&schema).expect("the schema is a schema");
    for report in [report(), nothing()] {
        let written = serde_json::from_str(&json(
            &report,
            &Style {
                evidence: Some(9),
                ..Style::default()
            },
        ))
        .expect("the report is JSON");
        let faults: Vec<String> = validator
            .iter_errors(&written)
            .map(|error| error.to_string())
            .collect();
        assert!(faults.is_empty(), "{faults:#?}");
    }
}

#[test]
fn json_keeps_the_quote_as_it_stands() {
    let written: serde_json::Value =
        serde_json::from_str(&json(&report(), &Style::default())).expect("the report is JSON");
    let quote = &written["principles"][1]["criteria"][0]["evidence"][0]["quote"];
    assert_eq!(quote, HOSTILE);
}

#[test]
fn few_quotes_still_show_the_contradiction() {
    let written: serde_json::Value = serde_json::from_str(&json(
        &report(),
        &Style {
            evidence: Some(1),
            ..Style::default()
        },
    ))
    .expect("the report is JSON");
    let criterion = &written["principles"][1]["criteria"][1];
    assert_eq!(criterion["evidence_found"], 3);
    assert_eq!(criterion["evidence"].as_array().map(Vec::len), Some(2));
    assert_eq!(criterion["evidence"][1]["strength"], "contradicts");
}

#[test]
fn each_other_format_as_a_file() {
    for format in FORMATS {
        if matches!(format.name, "text" | "json") {
            continue;
        }
        let style = Style {
            scale: RulePack::built_in().scale("nz-0-5").ok(),
            ..Style::default()
        };
        let bytes = render(&report(), *format, &style);
        let (ending, written) = if format.binary {
            ("txt", workbook(&bytes))
        } else {
            let written = String::from_utf8(bytes).expect("reports are UTF-8");
            ("", written.replace("\r\n", "\n"))
        };
        let dot = if ending.is_empty() { "" } else { "." };
        expect(&format!("report.{}{dot}{ending}", format.name), &written);
    }
}

/// The parts of a workbook, one after the other, a tag a line.
fn workbook(bytes: &[u8]) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("a workbook");
    let mut text = String::new();
    for nth in 0..archive.len() {
        let mut part = archive.by_index(nth).expect("a part");
        let mut xml = String::new();
        part.read_to_string(&mut xml).expect("XML");
        text.extend(["== ", &part.name().expect("a name"), "\n"]);
        text.push_str(&xml.replace("><", ">\n<").replace('\r', ""));
        text.push('\n');
    }
    text
}

const HOSTILE: &str = "Our code is\n  \u{1b}[31mred\u{1b}[0m \u{9b}2J\u{202e}desrever\u{202c} and MIT\u{200b} licensed";

fn text(report: &Report, style: &Style) -> String {
    write("text", report, style)
}

fn json(report: &Report, style: &Style) -> String {
    write("json", report, style)
}

fn write(format: &str, report: &Report, style: &Style) -> String {
    let format = Format::named(format).expect("a format of that name");
    String::from_utf8(render(report, format, style)).expect("reports are UTF-8")
}

fn expect(file: &str, written: &str) {
    let version = env!("CARGO_PKG_VERSION");
    let written = written
        .replace(&format!("\"{version}\""), "\"VERSION\"")
        .replace(&format!("Version {version},"), "Version N,")
        .replace(&format!("charterlint {version}"), "charterlint N");
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/reports")
        .join(file);
    if std::env::var_os("UPDATE_REPORTS").is_some() {
        std::fs::write(&path, &written).expect("the expected file can be written");
    }
    let expected = std::fs::read_to_string(&path)
        .expect("there is an expected file")
        .replace("\r\n", "\n");
    assert!(
        written == expected,
        "{} differs from what is written now:\n{written}",
        path.display()
    );
}

fn report() -> Report {
    let principles = vec![user_needs(), open_source(), sustainability()];
    let verdicts = principles
        .iter()
        .flat_map(|principle| &principle.criteria)
        .map(|standing| (standing.verdict, standing.weight));
    Report {
        inputs: [
            "proposal.md",
            "annexes/\u{1b}[2Jsecurity.md",
            "annexes/price.pdf",
        ]
        .map(|name| Input {
            name: name.into(),
            digest: digest(name),
            text_digest: digest(name),
            is_artefact: false,
        })
        .to_vec(),
        charter: CharterName {
            id: "digital-nations-2021".into(),
            title: "Digital Nations Charter 2021".into(),
        },
        rules_digest: "ab".repeat(32),
        language: Some("en".into()),
        language_given: None,
        total: Score::of(verdicts),
        lenses: vec![
            lens("Mission fit", &principles[0]),
            lens("Delivery", &principles[1]),
        ],
        principles,
        gaps: vec![
            gap(
                "open-source/ownership",
                "Rights to code and data",
                Verdict::Absent,
                Verdict::Committed,
                95,
                "State that the rights to code, documentation and data go to the buyer or to the public, and from when.",
            ),
            gap(
                "open-source/public-code",
                "Code in the open",
                Verdict::Contradicted,
                Verdict::Committed,
                95,
                "Say where the code is developed in the open, from which day on, and who may contribute.",
            ),
            gap(
                "user-needs/feedback-measures",
                "Feedback and measures",
                Verdict::Claimed,
                Verdict::Committed,
                48,
                "Name the measures and how often they are published.",
            ),
            gap(
                "open-source/licence",
                "Open licence",
                Verdict::Committed,
                Verdict::Evidenced,
                48,
                "Link the LICENSE file.",
            ),
        ],
        findings: vec![
            finding(
                "contradiction",
                Some(0),
                "line 88",
                "open-source/public-code: the proposal says the opposite, and is judged contradicted",
            ),
            finding(
                "language",
                None,
                "",
                "a part of the proposal is in another language",
            ),
            finding(
                "unread",
                Some(2),
                "",
                "this is a PDF, which this version doesn't read; make text of it with `pdftotext -layout`. Readable are UTF-8 text and Markdown",
            ),
        ],
        claims: vec![],
        reservations: vec![],
        demands: vec![],
        reference: None,
        waivers: vec![],
        today: None,
        configuration: None,
        configured: Vec::new(),
    }
}

/// All that the text report can say.
fn whole() -> Style {
    Style {
        full: true,
        ..Style::default()
    }
}

fn demand(asked: &str, origin: &str, failures: &[(Option<&str>, &str)]) -> Demand {
    let failures = failures.iter().map(|(criterion, message)| Failure {
        criterion: criterion.map(str::to_owned),
        message: (*message).to_owned(),
    });
    Demand {
        asked: asked.into(),
        origin: origin.into(),
        failures: failures.collect(),
    }
}

fn lens(title: &str, principle: &Principle) -> Lens {
    Lens {
        id: title.to_lowercase(),
        title: title.into(),
        score: principle.score,
    }
}

fn nothing() -> Report {
    let criterion = Standing {
        reason: Some("nothing could be read".into()),
        ..standing(
            "user-needs/research",
            "Research with users",
            Verdict::CannotEvaluate,
            vec![],
        )
    };
    let principle = principle("user-needs", "3.1", "User needs", vec![criterion]);
    Report {
        inputs: vec![Input {
            name: "-".into(),
            digest: String::new(),
            text_digest: String::new(),
            is_artefact: false,
        }],
        charter: CharterName {
            id: "house".into(),
            title: "House charter".into(),
        },
        rules_digest: "00".repeat(32),
        language: None,
        language_given: None,
        total: principle.score,
        lenses: vec![],
        principles: vec![Principle {
            pillar: None,
            ..principle
        }],
        gaps: vec![],
        findings: vec![finding("unread", Some(0), "", "there is no text in it")],
        claims: vec![],
        reservations: vec![],
        demands: vec![],
        reference: None,
        waivers: vec![],
        today: None,
        configuration: None,
        configured: Vec::new(),
    }
}

fn user_needs() -> Principle {
    let interviews = "In May 2024 we interviewed 24 claimants in Leeds and Cardiff, eight of them with assistive technology; the findings are published at https://example.org/research/round-one-with-a-long-name.html.";
    let research = vec![quote(
        interviews,
        0,
        42,
        Some(Strength::Evidenced),
        &[
            "committed by “we”",
            "raised to evidenced by the figure “24 claimants”",
        ],
    )];
    let feedback = vec![quote(
        "We aim to gather feedback where possible.",
        0,
        47,
        Some(Strength::Claimed),
        &[
            "committed by “we”",
            "lowered to claimed by “where possible”",
        ],
    )];
    let criteria = vec![
        standing(
            "user-needs/research",
            "Research with users",
            Verdict::Evidenced,
            research,
        ),
        standing(
            "user-needs/feedback-measures",
            "Feedback and measures",
            Verdict::Claimed,
            feedback,
        ),
    ];
    principle("user-needs", "3.1", "User needs", criteria)
}

fn open_source() -> Principle {
    let licence = vec![quote(
        HOSTILE,
        1,
        7,
        Some(Strength::Committed),
        &["committed as a plain statement"],
    )];
    let open = vec![
        quote(
            &"電子政府のコードは公開されます。".repeat(12),
            0,
            80,
            Some(Strength::Claimed),
            &["claimed: the words are general"],
        ),
        quote(
            "The code may be shown.",
            0,
            84,
            Some(Strength::Claimed),
            &["claimed: the words are general"],
        ),
        quote(
            "The source code will not be released.",
            0,
            88,
            None,
            &["denied by “not”"],
        ),
    ];
    let criteria = vec![
        standing(
            "open-source/licence",
            "Open licence",
            Verdict::Committed,
            licence,
        ),
        standing(
            "open-source/public-code",
            "Code in the open",
            Verdict::Contradicted,
            open,
        ),
        standing(
            "open-source/ownership",
            "Rights to code and data",
            Verdict::Absent,
            vec![],
        ),
        Standing {
            reason: Some("annexes/price.pdf could not be read".into()),
            ..standing(
                "open-source/reuse",
                "Built on open source",
                Verdict::CannotEvaluate,
                vec![],
            )
        },
    ];
    principle("open-source", "3.4", "Open source", criteria)
}

fn sustainability() -> Principle {
    let reason = "the proposal doesn't speak of what this criterion is asked of";
    let longevity = vec![quote(
        &"The service is maintained for ten years and every release is announced. ".repeat(6),
        0,
        120,
        Some(Strength::Committed),
        &[],
    )];
    let criteria = vec![
        standing(
            "sustainability/service-longevity",
            "Longevity of a service whose title is long enough to need more than one line",
            Verdict::Committed,
            longevity,
        ),
        Standing {
            reason: Some(reason.into()),
            ..standing(
                "sustainability/footprint",
                "Environmental footprint",
                Verdict::NotApplicable,
                vec![],
            )
        },
    ];
    principle(
        "sustainability",
        "3.10",
        "Sustainability of services that are built to last a very long time",
        criteria,
    )
}

fn principle(id: &str, section: &str, title: &str, criteria: Vec<Standing>) -> Principle {
    let score = Score::of(
        criteria
            .iter()
            .map(|standing| (standing.verdict, standing.weight)),
    );
    Principle {
        id: id.into(),
        title: title.into(),
        section: section.into(),
        pillar: Some("Sustainable innovation".into()),
        score,
        fit: Fit::of(score),
        criteria,
    }
}

fn standing(id: &str, title: &str, verdict: Verdict, evidence: Vec<Quote>) -> Standing {
    Standing {
        id: id.into(),
        title: title.into(),
        question: format!("What does it say of {}?", title.to_lowercase()),
        weight: 1,
        verdict,
        reason: None,
        evidence,
        waiver: None,
    }
}

fn quote(
    text: &str,
    input: usize,
    line: usize,
    strength: Option<Strength>,
    because: &[&str],
) -> Quote {
    Quote {
        text: text.into(),
        context: (
            "Before it stands this.".into(),
            "And this behind it.".into(),
        ),
        input,
        span: Span::new(100 * line, 100 * line + text.len()),
        place: Place {
            line,
            page: (input == 1).then_some(3),
            spot: charterlint::document::Spot::Line,
            headings: vec!["Our approach".into(), "How we\u{1b}[5m work".into()],
        },
        strength,
        rule: "en/topic/criterion#1".into(),
        pattern: "(we) ..8.. (interview*)".into(),
        because: because.iter().map(|&reason| reason.to_owned()).collect(),
        weakness: because
            .iter()
            .filter_map(|reason| reason.strip_prefix("lowered to claimed by “"))
            .map(|words| Weakness::Softened(words.trim_end_matches('”').to_owned()))
            .next(),
        proof: None,
    }
}

fn gap(
    criterion: &str,
    title: &str,
    verdict: Verdict,
    reachable: Verdict,
    worth: u32,
    advice: &str,
) -> Gap {
    Gap {
        criterion: criterion.into(),
        title: title.into(),
        principle: "Open source".into(),
        verdict,
        reachable,
        worth,
        advice: advice.into(),
    }
}

fn finding(kind: &'static str, input: Option<usize>, place: &str, message: &str) -> Finding {
    Finding {
        kind,
        input,
        place: place.into(),
        message: message.into(),
    }
}

/// A made-up digest; a file that couldn't be opened has none.
fn digest(name: &str) -> String {
    if name == "annexes/price.pdf" {
        String::new()
    } else {
        format!("{:064x}", name.len())
    }
}
