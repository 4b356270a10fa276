//! The report as a page to read and print: one file, no script, no request to anywhere.

mod evidence;
mod first;

use crate::catalogue::say;
use crate::judge::Verdict;
use crate::render::page::{Quotation, Sign as _, Tone as _, as_file};
use crate::render::{Style, view};
use crate::report::{Finding, Gap, Improvement, Principle, Quote, Report, Spot};
use askama::Template;
use evidence::Criterion;
use first::Opposite;

pub(super) fn page(report: &Report, style: &Style) -> Vec<u8> {
    as_file(&ReportPage {
        report,
        style,
        title: view::short(&view::title(report)),
    })
}

/// What the page shows; `report.html` lays it out.
#[derive(Template)]
#[template(path = "report/html/report.html", config = "src/render/askama.toml")]
struct ReportPage<'a> {
    report: &'a Report,
    style: &'a Style,
    title: String,
}

impl<'a> ReportPage<'a> {
    /// The file's own name if there is one; its path stands at the foot.
    fn name(&self) -> &str {
        let name = self.title.rsplit('/').next();
        match view::documents(self.report).as_slice() {
            [_] => name.filter(|name| !name.is_empty()).unwrap_or(&self.title),
            _ => &self.title,
        }
    }

    /// How many of the criteria could be judged.
    fn judged(&self) -> String {
        say::report::JudgedOfAll {
            judged: self.report.total.judged,
            criteria: self.report.total.criteria,
        }
        .to_string()
    }

    /// Why a score may say less than it seems to.
    fn coverage(&self) -> String {
        let total = self.report.total;
        if total.percent.is_none() {
            say::report::NothingJudgedIsNotSilence.to_string()
        } else if !total.is_open() {
            say::report::ScoreCoversEverything.to_string()
        } else if self.report.findings.iter().any(|one| one.kind == "unread") {
            say::report::NotAllCouldBeRead.to_string()
        } else {
            say::report::OthersLeaveItOpen.to_string()
        }
    }

    /// Criteria of which the proposal says the opposite somewhere.
    fn opposites(&self) -> impl Iterator<Item = Opposite<'a>> {
        view::numbered(self.report)
            .filter(|(_, standing)| view::says_opposite(standing))
            .map(|(number, standing)| Opposite::of(number, standing))
    }

    /// Whether there is anything to read first.
    fn has_first(&self) -> bool {
        self.opposites().next().is_some() || self.other_findings().next().is_some()
    }

    /// Findings that don't stand among the opposites already.
    fn other_findings(&self) -> impl Iterator<Item = &'a Finding> {
        let mut findings = view::findings_below_the_head(self.report);
        // a finding about statements that aren't shown has to be told itself
        findings.retain(|finding| !view::is_told(self.report, finding, first::SHOWN));
        findings.into_iter()
    }

    /// The statement to improve, with its place.
    fn said(&self, improvement: &Improvement) -> Option<String> {
        view::said(self.report, improvement, first::WORDS)
    }

    /// The number by which the page links to the criterion of a gap.
    fn number(&self, gap: &Gap) -> Option<usize> {
        view::numbered(self.report)
            .find(|(_, standing)| standing.id == gap.criterion)
            .map(|(number, _)| number)
    }

    /// The principles with what there is to show of their criteria.
    fn evidence(&self) -> impl Iterator<Item = (&'a Principle, Vec<Criterion<'a>>)> {
        let (report, style) = (self.report, self.style);
        let mut numbered = view::numbered(report);
        report.principles.iter().map(move |principle| {
            // numbers go on from principle to principle
            let numbered = numbered.by_ref().take(principle.criteria.len());
            let criteria = numbered
                .map(|(number, standing)| Criterion::of(report, style, number, standing))
                .collect();
            (principle, criteria)
        })
    }

    fn quotation(&self, quote: &Quote) -> Quotation<'a> {
        Quotation::of(self.report, quote)
    }

    /// The same for words outside the criteria.
    fn cited(&self, said: &Spot) -> String {
        let place = said.place.to_string();
        if self.report.inputs.len() == 1 {
            return view::sentence(&place);
        }
        let file = view::short(&view::file(self.report, said.input));
        format!("{file}, {place}")
    }

    /// Page and line, and the file if there are several.
    fn citation(&self, quote: &Quote) -> String {
        let spot = view::spot(quote);
        if self.report.inputs.len() == 1 {
            return view::sentence(&spot);
        }
        let file = view::short(&view::file(self.report, quote.input));
        format!("{file}, {spot}")
    }
}
