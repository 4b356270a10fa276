//! `charterlint check`.

use super::require::Requirement;
use super::{CharterFrom, Exit, colour, columns, input, print};
use anyhow::{Context, Result, bail};
use charterlint::render::{self, Format, Style};
use charterlint::report::Report;
use charterlint::rules::Charter;
use clap::{Args, ValueEnum};
use std::io::Write;
use std::path::{Path, PathBuf};

/// What `check` takes.
#[derive(Debug, Args)]
pub(super) struct Check {
    /// The proposal: a file, several that belong together, a folder of them, or `-` for standard input
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
    #[command(flatten)]
    charter: CharterFrom,
    /// Form of the report
    #[arg(long, value_enum, default_value = "text")]
    format: FormatName,
    /// Write the report to a new file instead of standard output
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Replace the file of `--output` if it exists
    #[arg(long, requires = "output")]
    force: bool,
    /// Language of the proposal as a two-letter code; told from the text if not given
    #[arg(long, value_name = "CODE")]
    lang: Option<String>,
    /// Show only this principle, by its id (repeatable)
    #[arg(long, value_name = "ID")]
    principle: Vec<String>,
    /// Pieces of evidence shown for each criterion [default: 1, in JSON 3]
    #[arg(long, value_name = "N")]
    evidence: Option<usize>,
    /// Print only the overall line and what is not reached
    #[arg(long, short)]
    quiet: bool,
    /// Fail if the score is lower, in percent
    #[arg(long, value_name = "PERCENT", value_parser = clap::value_parser!(u32).range(0..=100))]
    fail_under: Option<u32>,
    /// Fail if a criterion, or a criterion of a principle, is weaker: 'open-source/licence>=committed' (repeatable)
    #[arg(long, value_name = "ID>=LEVEL")]
    require: Vec<Requirement>,
    /// Largest file that is read, in MiB
    #[arg(long, value_name = "MIB", default_value_t = 64, value_parser = clap::value_parser!(u64).range(1..=4000))]
    max_size: u64,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum FormatName {
    /// For people
    Text,
    /// For machines; `charterlint schema report` describes it
    Json,
}

impl Check {
    pub(super) fn run(&self) -> Result<Exit> {
        let charter = self.charter.load()?;
        self.check_ids(&charter)?;
        let proposal = input::proposal(&self.paths, self.max_size << 20)?;
        let report = charterlint::assess(
            &proposal.documents,
            &proposal.digests,
            &charter,
            self.lang.as_deref(),
        );
        self.write(&render::render(&report, self.format(), &self.style()))?;
        let missed = self.missed(&report);
        for line in &missed {
            let _ = writeln!(std::io::stderr(), "not reached: {line}");
        }
        Ok(if missed.is_empty() {
            Exit::Enough
        } else {
            Exit::NotEnough
        })
    }

    fn check_ids(&self, charter: &Charter) -> Result<()> {
        for asked in &self.principle {
            if !charter
                .principles
                .iter()
                .any(|principle| principle.id == *asked)
            {
                let ids: Vec<&str> = charter
                    .principles
                    .iter()
                    .map(|principle| principle.id.as_str())
                    .collect();
                bail!(
                    "--principle: this charter has no principle `{asked}`; it has {}",
                    ids.join(", ")
                );
            }
        }
        if let Some(language) = &self.lang
            && charter.lexicon(language).is_none()
        {
            let known: Vec<&str> = charter
                .lexicons
                .iter()
                .map(|lexicon| lexicon.language.as_str())
                .collect();
            bail!(
                "--lang: there are no wordings for `{language}`; there are for {}",
                known.join(", ")
            );
        }
        self.require
            .iter()
            .try_for_each(|requirement| requirement.check_id(charter))
    }

    fn format(&self) -> Format {
        match self.format {
            FormatName::Text => Format::Text,
            FormatName::Json => Format::Json,
        }
    }

    fn style(&self) -> Style {
        let evidence = self
            .evidence
            .unwrap_or(if self.format() == Format::Json { 3 } else { 1 });
        let to_terminal = self.output.is_none();
        Style {
            colour: to_terminal && colour(),
            width: if to_terminal { columns() } else { 80 },
            evidence,
            principles: self.principle.clone(),
            quiet: self.quiet,
        }
    }

    fn write(&self, text: &str) -> Result<()> {
        match &self.output {
            None => print(text).map(drop),
            Some(path) => write_new(path, text, self.force),
        }
    }

    fn missed(&self, report: &Report) -> Vec<String> {
        let mut missed: Vec<String> = self
            .require
            .iter()
            .flat_map(|requirement| requirement.missed(report))
            .collect();
        match (self.fail_under, report.total.percent) {
            (Some(least), Some(percent)) if percent < least => {
                missed.push(format!("the score is {percent} of 100, less than {least}"));
            }
            (Some(least), None) => {
                missed.push(format!("a score of {least}: nothing could be judged"));
            }
            _ => {}
        }
        missed
    }
}

/// Writes a file; one that exists is replaced only if that was asked for.
fn write_new(path: &Path, text: &str, force: bool) -> Result<()> {
    let mut options = std::fs::OpenOptions::new();
    options
        .write(true)
        .create_new(!force)
        .create(force)
        .truncate(force);
    let mut file = match options.open(path) {
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => bail!(
            "{} exists; name another file, or give --force to replace it",
            path.display()
        ),
        other => other.with_context(|| format!("cannot write {}", path.display()))?,
    };
    file.write_all(text.as_bytes())
        .with_context(|| format!("cannot write {}", path.display()))
}
