//! `JUnit` XML: a suite for each principle, a case for each criterion; what is not met fails.

use crate::catalogue::say::report as say;
use crate::judge::Verdict;
use crate::render::{Style, shown, view};
use crate::report::{Finding, Principle, Quote, Report, Standing};
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

/// How many cases there are, and how many of them went wrong.
#[derive(Clone, Copy, Default)]
struct Count {
    tests: usize,
    failures: usize,
    errors: usize,
    skipped: usize,
}

impl Count {
    fn of<'a>(standings: impl Iterator<Item = &'a Standing>) -> Self {
        let mut count = Self::default();
        for standing in standings {
            count.tests += 1;
            match outcome(standing) {
                Outcome::Pass => {}
                Outcome::Failure(_) => count.failures += 1,
                Outcome::Error => count.errors += 1,
                Outcome::Skipped => count.skipped += 1,
            }
        }
        count
    }
}

enum Outcome {
    Pass,
    Failure(&'static str),
    Error,
    Skipped,
}

fn outcome(standing: &Standing) -> Outcome {
    match standing.verdict {
        // what is let off fails no build, whatever the verdict
        _ if standing.waiver.is_some() => Outcome::Skipped,
        Verdict::CannotEvaluate => Outcome::Error,
        Verdict::NotApplicable => Outcome::Skipped,
        _ if view::says_opposite(standing) => Outcome::Failure("contradicted"),
        Verdict::Committed | Verdict::Evidenced => Outcome::Pass,
        verdict => Outcome::Failure(verdict.word()),
    }
}

fn written(xml: &mut Xml, report: &Report, style: &Style) -> io::Result<()> {
    let findings: Vec<&Finding> = view::findings(report)
        .into_iter()
        .filter(|finding| finding.kind != "contradiction")
        .collect();
    let all = Count::of(view::standings(report).map(|(_, standing)| standing));
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let tests = all.tests + findings.len() + report.reservations.len();
    let name = format!("charterlint: {}", view::short(&report.charter.title));
    xml.create_element("testsuites")
        .with_attributes([
            ("name", name.as_str()),
            ("tests", &tests.to_string()),
            ("failures", &all.failures.to_string()),
            ("errors", &(all.errors + errors(&findings)).to_string()),
        ])
        .write_inner_content(|xml| {
            if !findings.is_empty() {
                self::findings(xml, report, &findings)?;
            }
            reservations(xml, report)?;
            for principle in &report.principles {
                self::principle(xml, report, style, principle)?;
            }
            Ok(())
        })?;
    Ok(())
}

/// Those that say that something is amiss.
fn errors(findings: &[&Finding]) -> usize {
    let errors = findings.iter().filter(|finding| !view::is_note(finding));
    errors.count()
}

fn output(xml: &mut Xml, said: &str) -> io::Result<()> {
    xml.create_element("system-out")
        .write_text_content(BytesText::new(said))?;
    Ok(())
}

/// What limits the assessment itself: a case each, so that it isn't overlooked.
fn findings(xml: &mut Xml, report: &Report, findings: &[&Finding]) -> io::Result<()> {
    let count = Count {
        tests: findings.len(),
        errors: errors(findings),
        ..Count::default()
    };
    suite(xml, &say::AboutThisAssessment.to_string(), count, |xml| {
        for finding in findings {
            let place = view::cut(&view::finding_place(report, finding), TEXT);
            let name = if place.is_empty() {
                finding.kind
            } else {
                &place
            };
            xml.create_element("testcase")
                .with_attributes([("classname", "assessment"), ("name", name)])
                .write_inner_content(|xml| {
                    let message = view::cut(&finding.message, TEXT);
                    if view::is_note(finding) {
                        return output(xml, &message);
                    }
                    wrong(xml, "error", finding.kind, &message, "")
                })?;
        }
        Ok(())
    })
}

/// What the bidder reserves or leaves out: a case each that fails nothing, with the words as its output.
fn reservations(xml: &mut Xml, report: &Report) -> io::Result<()> {
    let reservations = view::reservations(report);
    if reservations.is_empty() {
        return Ok(());
    }
    let count = Count {
        tests: reservations.len(),
        ..Count::default()
    };
    suite(xml, &say::Reservations.to_string(), count, |xml| {
        for finding in &reservations {
            let place = view::cut(&view::finding_place(report, finding), TEXT);
            xml.create_element("testcase")
                .with_attributes([("classname", finding.kind), ("name", place.as_str())])
                .write_inner_content(|xml| {
                    let said = view::cut(&finding.message, TEXT);
                    output(xml, &said)
                })?;
        }
        Ok(())
    })
}

fn principle(
    xml: &mut Xml,
    report: &Report,
    style: &Style,
    principle: &Principle,
) -> io::Result<()> {
    let name = view::short(&view::principle(principle));
    suite(xml, &name, Count::of(principle.criteria.iter()), |xml| {
        for standing in &principle.criteria {
            let name = format!("{} ({})", standing.title, standing.id);
            xml.create_element("testcase")
                .with_attributes([
                    ("classname", view::short(&principle.id).as_str()),
                    ("name", &view::short(&name)),
                ])
                .write_inner_content(|xml| case(xml, report, style, standing))?;
        }
        Ok(())
    })
}

fn suite(
    xml: &mut Xml,
    name: &str,
    count: Count,
    inner: impl FnOnce(&mut Xml) -> io::Result<()>,
) -> io::Result<()> {
    xml.create_element("testsuite")
        .with_attributes([
            ("name", name),
            ("tests", &count.tests.to_string()),
            ("failures", &count.failures.to_string()),
            ("errors", &count.errors.to_string()),
            ("skipped", &count.skipped.to_string()),
        ])
        .write_inner_content(inner)?;
    Ok(())
}

fn case(xml: &mut Xml, report: &Report, style: &Style, standing: &Standing) -> io::Result<()> {
    let verdict = view::verdict(style.scale.as_ref(), standing.verdict);
    let advice = view::gap(report, standing).map_or("", |gap| gap.advice.as_str());
    let reason = standing.reason.as_deref().unwrap_or(advice);
    let waived = view::waiver(report, standing).map(view::waived);
    let message = match waived {
        Some(waived) => format!("{waived}. {verdict}. {reason}"),
        None => format!("{verdict}. {reason}"),
    };
    let message = view::cut(&message, TEXT);
    let quotes = said(report, style, standing);
    match outcome(standing) {
        Outcome::Pass => element(xml, "system-out", &format!("{verdict}\n{quotes}")),
        Outcome::Failure(kind) => wrong(xml, "failure", kind, &message, &quotes),
        Outcome::Error => wrong(xml, "error", standing.verdict.word(), &message, &quotes),
        Outcome::Skipped => {
            xml.create_element("skipped")
                .with_attribute(("message", message.as_str()))
                .write_empty()?;
            Ok(())
        }
    }
}

fn said(report: &Report, style: &Style, standing: &Standing) -> String {
    let line = |quote: &Quote| {
        format!(
            "{}: “{}” ({}, {})",
            view::strength(quote),
            view::cut(&quote.text, TEXT),
            view::short(&view::file(report, quote.input)),
            view::spot(quote)
        )
    };
    shown(&standing.evidence, style.evidence.unwrap_or(QUOTES))
        .map(line)
        .collect::<Vec<_>>()
        .join("\n")
}

fn wrong(xml: &mut Xml, element: &str, kind: &str, message: &str, text: &str) -> io::Result<()> {
    xml.create_element(element)
        .with_attributes([("type", kind), ("message", message)])
        .write_text_content(BytesText::new(text))?;
    Ok(())
}

fn element(xml: &mut Xml, name: &str, text: &str) -> io::Result<()> {
    xml.create_element(name)
        .write_text_content(BytesText::new(text))?;
    Ok(())
}
