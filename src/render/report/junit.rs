//! `JUnit` XML: a case for each thing that is required, which fails if it isn't reached, and one case for the assessment, which always stands. So a
//! CI server shows a failure exactly if the exit code is 1; what is missing without being required stands in the output of the assessment.

use crate::catalogue::say::report as say;
use crate::render::{Style, shown, view};
use crate::report::{Asked, Quote, Report, Standing};
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};
use std::io;

/// Quotes per criterion, unless the reader asks for more.
const QUOTES: usize = 1;
/// Characters that a quote or message may take.
const TEXT: usize = 2000;

type Xml = Writer<Vec<u8>>;

pub(super) fn suites(report: &Report, style: &Style) -> Vec<u8> {
    let mut xml = Writer::new_with_indent(Vec::new(), b' ', 2);
    // Writing to memory can't fail.
    let _ = written(&mut xml, report, style);
    let mut bytes = xml.into_inner();
    bytes.push(b'\n');
    bytes
}

/// How many cases there are, and how many of them failed.
#[derive(Clone, Copy)]
struct Count {
    tests: usize,
    failures: usize,
}

fn written(xml: &mut Xml, report: &Report, style: &Style) -> io::Result<()> {
    let asked = report.asked();
    let failed = asked.iter().filter(|one| !one.missed.is_empty());
    let required = Count {
        tests: asked.len(),
        failures: failed.count(),
    };
    let all = Count {
        tests: required.tests + 1,
        ..required
    };
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let name = format!("charterlint: {}", view::short(&report.charter.title));
    xml.create_element("testsuites")
        .with_attributes(all.with_name(&name).iter().map(attribute))
        .write_inner_content(|xml| {
            if !asked.is_empty() {
                suite(xml, &say::Requirements.to_string(), required, |xml| {
                    let mut asked = asked.iter();
                    asked.try_for_each(|one| requirement(xml, report, style, one))
                })?;
            }
            assessment(xml, report, style)
        })?;
    Ok(())
}

impl Count {
    /// The attributes of a suite, or of all.
    fn with_name(self, name: &str) -> [(&'static str, String); 4] {
        [
            ("name", name.to_owned()),
            ("tests", self.tests.to_string()),
            ("failures", self.failures.to_string()),
            ("errors", "0".to_owned()),
        ]
    }
}

fn attribute<'a>(attribute: &'a (&'static str, String)) -> (&'a str, &'a str) {
    (attribute.0, attribute.1.as_str())
}

fn suite(
    xml: &mut Xml,
    name: &str,
    count: Count,
    inner: impl FnOnce(&mut Xml) -> io::Result<()>,
) -> io::Result<()> {
    xml.create_element("testsuite")
        .with_attributes(count.with_name(name).iter().map(attribute))
        .with_attribute(("skipped", "0"))
        .write_inner_content(inner)?;
    Ok(())
}

/// What is required, with what isn't reached of it and the words that fall short.
fn requirement(xml: &mut Xml, report: &Report, style: &Style, asked: &Asked) -> io::Result<()> {
    case(xml, "requirement", &asked.what, |xml| {
        let missed = asked.missed.iter().map(|one| one.message.as_str());
        let missed: Vec<&str> = missed.collect();
        if missed.is_empty() {
            let told = say::RequiredBy {
                origin: &asked.origin,
            };
            return element(xml, "system-out", &told.to_string());
        }
        let criteria = asked.missed.iter().filter_map(|one| one.criterion);
        let said: Vec<String> = criteria
            .filter_map(|id| {
                let mut standings = view::standings(report).map(|(_, standing)| standing);
                standings.find(|standing| standing.id == id)
            })
            .map(|standing| in_words(report, style, standing))
            .collect();
        xml.create_element("failure")
            .with_attributes([
                ("type", "requirement"),
                ("message", &view::cut(&missed.join("; "), TEXT)),
            ])
            .write_text_content(BytesText::new(&said.join("\n")))?;
        Ok(())
    })
}

/// How it came out, what limits it, and how each criterion stands: told, and no failure.
fn assessment(xml: &mut Xml, report: &Report, style: &Style) -> io::Result<()> {
    let count = Count {
        tests: 1,
        failures: 0,
    };
    let name = say::AboutThisAssessment.to_string();
    suite(xml, &name, count, |xml| {
        case(xml, "assessment", "assessment", |xml| {
            let mut lines = vec![format!(
                "{}: {}",
                view::short(&view::title(report)),
                view::overall(report)
            )];
            let reservations = view::reservations(report);
            let findings = view::findings(report).into_iter().chain(&reservations);
            lines.extend(findings.map(|finding| {
                let place = view::finding_place(report, finding);
                let colon = if place.is_empty() { "" } else { ": " };
                let told = format!("{}: {place}{colon}{}", finding.kind, finding.message);
                view::cut(&told, TEXT)
            }));
            let standings = view::standings(report);
            lines.extend(standings.map(|(_, standing)| in_words(report, style, standing)));
            element(xml, "system-out", &lines.join("\n"))
        })
    })
}

fn case(
    xml: &mut Xml,
    class: &str,
    name: &str,
    inner: impl FnOnce(&mut Xml) -> io::Result<()>,
) -> io::Result<()> {
    xml.create_element("testcase")
        .with_attributes([("classname", class), ("name", &view::cut(name, TEXT))])
        .write_inner_content(inner)?;
    Ok(())
}

/// The verdict, why it is none, whether it is waived, the words, and what to write.
fn in_words(report: &Report, style: &Style, standing: &Standing) -> String {
    let verdict = view::verdict(style.scale.as_ref(), standing.verdict);
    let mut parts = vec![format!(
        "{verdict}: {} ({})",
        view::short(&standing.title),
        view::short(&standing.id)
    )];
    parts
        .extend(view::waiver(report, standing).map(|waiver| view::sentence(&view::waived(waiver))));
    let advice = view::gap(report, standing).map(|gap| gap.advice.as_str());
    let reason = standing.reason.as_deref().or(advice);
    parts.extend(reason.map(|reason| view::cut(reason, TEXT)));
    let limit = style.evidence.unwrap_or(QUOTES);
    let quotes = shown(&standing.evidence, limit).map(|quote| said(report, quote));
    let lines = [parts.join(". ")].into_iter().chain(quotes);
    lines.collect::<Vec<_>>().join("\n  ")
}

fn said(report: &Report, quote: &Quote) -> String {
    format!(
        "{}: “{}” ({}, {})",
        view::strength(quote),
        view::cut(&quote.text, TEXT),
        view::short(&view::file(report, quote.input)),
        view::spot(quote)
    )
}

fn element(xml: &mut Xml, name: &str, text: &str) -> io::Result<()> {
    xml.create_element(name)
        .write_text_content(BytesText::new(text))?;
    Ok(())
}
