//! `charterlint verify`: whether a report is what charterlint makes of the files and rules that it names.

mod args;
mod given;
mod prove;

use crate::cli::exit::Exit;
use crate::cli::terminal;
use crate::cli::work::{bytes_of, most, reader};
use charterlint::render::{self, Ink, Page};
use charterlint::report::sha256;
use prove::{Fault, Proved, prove};

pub(crate) use args::VerifyArgs;

/// Makes the report again, and says whether it holds or what isn't so.
pub(crate) fn run(args: &VerifyArgs) -> anyhow::Result<Exit> {
    let reader = reader(&args.safety)?;
    let bytes = bytes_of(&args.report, most(&reader))?;
    let text = String::from_utf8_lossy(&bytes);
    match prove(args, &reader, &text) {
        Ok(proved) => {
            let mut page = Page::new(&terminal::style());
            say(&mut page, args, &proved, &sha256(&bytes));
            terminal::print_page(page)?;
            Ok(Exit::Enough)
        }
        Err(Fault::Differs(difference)) => {
            terminal::complain("differs", &render::line(&difference.to_string()));
            Ok(Exit::NotReached)
        }
        Err(Fault::Other(error)) => Err(error),
    }
}

fn say(page: &mut Page, args: &VerifyArgs, proved: &Proved, digest: &str) {
    let report = &proved.claim.report;
    let verdicts = report.criteria().count();
    let quotes: usize = report
        .criteria()
        .map(|criterion| criterion.evidence.len())
        .sum();
    let files = match report.inputs.len() {
        1 => "1 file".to_owned(),
        count => format!("{count} files"),
    };
    let score = report.total.percent.map_or_else(
        || "no score".to_owned(),
        |percent| format!("the score of {percent}"),
    );
    page.put(&[
        (Ink::Good, "The report holds: "),
        (Ink::Plain, &args.report.display().to_string()),
    ]);
    page.put(&[(
        Ink::Plain,
        &format!(
            "{verdicts} verdicts, {quotes} quotes and {score} follow from {files} and these rules."
        ),
    )]);
    page.put(&[(
        Ink::Faint,
        &format!(
            "{} · rules {} · version {}",
            report.charter.title,
            short(&report.rules_sha256),
            report.version
        ),
    )]);
    page.put(&[(Ink::Faint, &format!("SHA-256 of the report: {digest}"))]);
    for note in &proved.notes {
        page.item(&[(Ink::Fair, "  ! ")], &[(Ink::Plain, note)]);
    }
}

fn short(digest: &str) -> &str {
    digest.get(..12).unwrap_or(digest)
}
