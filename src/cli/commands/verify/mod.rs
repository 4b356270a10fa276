//! `charterlint verify`: whether a report is what charterlint makes of the files and rules that it names.

mod args;
mod given;
mod prove;

use crate::cli::exit::Exit;
use crate::cli::work::{bytes_of, most, reader};
use crate::cli::{inked, terminal};
use charterlint::catalogue::say::cli as say;
use charterlint::render::{self, Ink, Page};
use charterlint::report::sha256;
use charterlint::score::range;
use prove::{Fault, Proved, prove};

pub(crate) use args::VerifyArgs;

/// Makes the report again, and says whether it holds or what isn't so.
pub(crate) fn run(args: &VerifyArgs) -> anyhow::Result<Exit> {
    let reader = reader(&args.safety)?;
    let bytes = bytes_of(&args.report, most(&reader))?;
    let Ok(text) = std::str::from_utf8(&bytes) else {
        terminal::complain(&say::Differs, &say::ReportNotUtf8);
        return Ok(Exit::NotReached);
    };
    match prove(args, &reader, text) {
        Ok(proved) => {
            let mut page = Page::new(&terminal::style());
            tell(&mut page, args, &proved, &sha256(&bytes));
            terminal::print_page(page)?;
            Ok(Exit::Enough)
        }
        Err(Fault::Differs(difference)) => {
            terminal::complain(&say::Differs, &render::line(&difference.to_string()));
            Ok(Exit::NotReached)
        }
        Err(Fault::Other(error)) => Err(error),
    }
}

fn tell(page: &mut Page, args: &VerifyArgs, proved: &Proved, digest: &str) {
    let report = &proved.claim.report;
    let verdicts = report.criteria().count();
    let quotes: usize = report
        .criteria()
        .map(|criterion| criterion.evidence.len())
        .sum();
    let score = range(report.total.least, report.total.most);
    let holds = say::ReportHolds {
        report: inked::mark(0),
    };
    let name = args.report.display().to_string();
    inked::put(page, &holds, Ink::Good, &[(Ink::Plain, &name)]);
    let follows = say::WhatFollows {
        verdicts,
        quotes,
        score: score.unwrap_or_else(|| "none".into()),
        files: report.inputs.len(),
    };
    page.put(&[(Ink::Plain, &follows.to_string())]);
    let made_with = say::CharterRulesAndVersion {
        charter: &*report.charter.title,
        rules: short(&report.rules_sha256),
        version: &*report.version,
    };
    page.put(&[(Ink::Faint, &made_with.to_string())]);
    let digest = say::DigestOfTheReport { digest };
    page.put(&[(Ink::Faint, &digest.to_string())]);
    for note in &proved.notes {
        page.item(&[(Ink::Fair, "  ! ")], &[(Ink::Plain, note)]);
    }
}

fn short(digest: &str) -> &str {
    digest.get(..12).unwrap_or(digest)
}
