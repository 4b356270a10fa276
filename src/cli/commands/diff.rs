//! `charterlint diff`: what a proposal gained and lost from one state to the next.

use crate::cli::exit::Exit;
use crate::cli::groups::{ConfigArgs, OwnRulesArgs, ReadingArgs, by_name};
use crate::cli::terminal;
use crate::cli::work::{Outputs, Terms, assessed, bytes_of, most, reader};
use anyhow::{Context as _, bail};
use charterlint::catalogue::say::cli as say;
use charterlint::diff::{self, Change};
use charterlint::isolate::Reader;
use charterlint::render::{self, DiffFormat};
use charterlint::shape::{self, Report};
use clap::{Args, ValueEnum, ValueHint};
use std::path::{Path, PathBuf};

const EXAMPLES: &str = "\
OLD and NEW are each a JSON report (`charterlint check --format json`), or a file or folder of a proposal, which is assessed on the fly: with the settings of the other side if that is a report.

A statement is known by its words, not by its line: text that moved counts as before. Of a report that lists only some quotes, the others are known by their fingerprints, without their words.

A criterion that can't be judged any more counts as lost for --fail-on: what can't be read can't be relied on.

Examples:
  charterlint diff draft-1.md draft-2.md
  charterlint diff old-report.json proposal/ --fail-on lost --fail-on weakened
  charterlint diff old.json new.json --format json
  charterlint diff old.json proposal/ --format markdown
      For a comment on the pull request
  charterlint diff draft-1.md draft-2.md --format html --output changes.html";

/// What `diff` takes.
#[derive(Debug, Args)]
#[command(after_long_help = EXAMPLES)]
pub(crate) struct DiffArgs {
    /// The state before: a JSON report, a file or a folder
    #[arg(value_name = "OLD", value_hint = ValueHint::AnyPath)]
    old: PathBuf,
    /// The state after
    #[arg(value_name = "NEW", value_hint = ValueHint::AnyPath)]
    new: PathBuf,
    /// Form of the comparison
    #[arg(long, value_name = "FORMAT", value_parser = by_name::<DiffFormat>(), default_value = "text", help_heading = "Report")]
    format: DiffFormat,
    /// Write the comparison to a file instead of standard output; an existing file is left alone
    #[arg(long, short, value_name = "FILE", value_hint = ValueHint::FilePath, help_heading = "Report")]
    output: Option<PathBuf>,
    /// Overwrite the file of `--output`
    #[arg(long, help_heading = "Report")]
    force: bool,
    /// Exit with code 1 if a criterion is lost or weakened; can be given several times
    #[arg(long, value_name = "CHANGE", value_enum, help_heading = "Gates")]
    fail_on: Vec<FailOn>,
    /// Compare even what was assessed with other rules, another charter or another version
    #[arg(long, help_heading = "Rules")]
    different_rules: bool,
    /// The charter [default: that of the report, or digital-nations-2021]
    #[arg(long, value_name = "ID", help_heading = "Rules")]
    charter: Option<String>,
    #[command(flatten)]
    own: OwnRulesArgs,
    /// Limit the comparison to a principle, by its id, section or title; can be given several times
    #[arg(long = "principle", value_name = "ID", help_heading = "Rules")]
    principles: Vec<String>,
    #[command(flatten)]
    reading: ReadingArgs,
    #[command(flatten)]
    config: ConfigArgs,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum FailOn {
    /// A criterion that was claimed or better isn't any more, or can't be judged
    Lost,
    /// A criterion is worse than before, but not lost
    Weakened,
}

/// Compares, prints, and says what must not be and is.
pub(crate) fn run(args: &DiffArgs) -> anyhow::Result<Exit> {
    let outputs = Outputs::new(args.format, args.output.as_ref(), args.force);
    outputs.check(&[args.old.clone(), args.new.clone()])?;
    let reader = reader(&args.reading.safety)?;
    let (old, new) = both(args, &reader)?;
    let unlike = diff::unlike(&old, &new);
    if !unlike.is_empty() && !args.different_rules {
        let reasons = unlike.join("; ");
        bail!(say::NotAssessedAlike { reasons }.to_string());
    }
    let mut diff = diff::compare(&old, &new);
    diff.failures = worse(&diff, &args.fail_on);
    outputs.write(&terminal::style(), |format, style| {
        Ok(format.write(&diff, style))
    })?;
    for sentence in &diff.failures {
        terminal::complain(&say::NotReached, sentence);
    }
    Ok(Exit::reached(diff.failures.is_empty()))
}

/// What must not be and is, a sentence each.
fn worse(diff: &diff::Diff, fail_on: &[FailOn]) -> Vec<String> {
    let fails = |change: Change| match change {
        Change::Lost | Change::Unjudged => fail_on.contains(&FailOn::Lost),
        Change::Weakened => fail_on.contains(&FailOn::Weakened),
        _ => false,
    };
    diff.criteria
        .iter()
        .filter(|one| fails(one.change))
        .map(|one| {
            let told = say::GotWorse {
                criterion: &*one.new.id,
                old: one.old.verdict.word(),
                new: one.new.verdict.word(),
            };
            render::line(&told.to_string())
        })
        .collect()
}

/// Both sides: as they were stored, else assessed as the other side was, else both by the arguments.
fn both(args: &DiffArgs, reader: &Reader) -> anyhow::Result<(Report<'static>, Report<'static>)> {
    let (old, new) = (stored(&args.old, reader)?, stored(&args.new, reader)?);
    Ok(match (old, new) {
        (Some(old), Some(new)) => {
            refuse_settings(args, |option| say::BothAreReports { option }.to_string())?;
            (old, new)
        }
        (Some(old), None) => {
            let new = assessed_as(&args.new, &old, args, reader)?;
            (old, new)
        }
        (None, Some(new)) => (assessed_as(&args.old, &new, args, reader)?, new),
        (None, None) => {
            let terms = Terms {
                charter: args.charter.as_deref(),
                own: &args.own,
                principles: &args.principles,
                lang: args.reading.lang.as_deref(),
                reader,
                config: &args.config,
            };
            let one = |path: &PathBuf| assessed(std::slice::from_ref(path), &terms);
            (one(&args.old)?, one(&args.new)?)
        }
    })
}

/// Settings that would have no effect are refused, rather than let somebody believe that they had.
fn refuse_settings(args: &DiffArgs, told: impl Fn(&str) -> String) -> anyhow::Result<()> {
    let given = [
        (args.charter.is_some(), "--charter"),
        (!args.principles.is_empty(), "--principle"),
        (args.reading.lang.is_some(), "--lang"),
    ];
    match given.iter().find(|(given, _)| *given) {
        Some((_, option)) => bail!(told(option)),
        None => Ok(()),
    }
}

/// The report in a file; `None` if it is a proposal.
fn stored(path: &Path, reader: &Reader) -> anyhow::Result<Option<Report<'static>>> {
    if path.is_dir() || path.as_os_str() == "-" {
        return Ok(None);
    }
    let bytes = bytes_of(path, most(reader))?;
    let called = path
        .extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("json"));
    // some editors put a mark before the first brace
    let start = bytes.trim_ascii_start();
    let start = start
        .strip_prefix(b"\xef\xbb\xbf")
        .unwrap_or(start)
        .trim_ascii_start();
    if !start.starts_with(b"{") && !called {
        return Ok(None);
    }
    match shape::read(&String::from_utf8_lossy(&bytes)) {
        Ok(report) => Ok(Some(report)),
        // a text may begin with a brace and be a proposal all the same
        Err(shape::Error::Json(_)) if !called => Ok(None),
        Err(error) => Err(error).with_context(|| path.display().to_string()),
    }
}

/// A proposal, assessed as the report of the other side was.
fn assessed_as(
    path: &PathBuf,
    like: &Report,
    args: &DiffArgs,
    reader: &Reader,
) -> anyhow::Result<Report<'static>> {
    refuse_settings(args, |option| {
        say::AssessedAsTheReport { option }.to_string()
    })?;
    let terms = Terms {
        charter: Some(&like.charter.id),
        own: &args.own,
        principles: &like.limited_to,
        lang: like.options.lang.as_deref(),
        reader,
        config: &args.config,
    };
    assessed(std::slice::from_ref(path), &terms)
}
