//! Where reports go: to standard output or a file, and to as many further files as are asked for.

use super::args::{CompareArgs, ReportArgs};
use super::terminal;
use anyhow::{Context as _, bail};
use charterlint::compare::Comparison;
use charterlint::render::{self, COMPARISON_FORMATS, ComparisonFormat, FORMATS, Format, Style};
use charterlint::report::Report;
use std::fs;
use std::io::{self, IsTerminal as _};
use std::path::{Path, PathBuf};
use std::str::FromStr;

/// `html=report.html`: a format and the file for it.
#[derive(Clone, Debug)]
pub(super) struct Target {
    format: Format,
    path: PathBuf,
}

impl FromStr for Target {
    type Err = anyhow::Error;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (name, path) = parts(text)?;
        let Some(format) = Format::named(name) else {
            return Err(unknown(name, FORMATS.iter().map(|format| format.name)));
        };
        Ok(Self {
            format,
            path: path.into(),
        })
    }
}

/// `html=room.html`: a format of comparisons and the file for it.
#[derive(Clone, Debug)]
pub(super) struct ComparisonTarget {
    format: ComparisonFormat,
    path: PathBuf,
}

impl FromStr for ComparisonTarget {
    type Err = anyhow::Error;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (name, path) = parts(text)?;
        let Some(format) = ComparisonFormat::named(name) else {
            let known = COMPARISON_FORMATS.iter().map(|format| format.name);
            return Err(unknown(name, known));
        };
        Ok(Self {
            format,
            path: path.into(),
        })
    }
}

fn parts(text: &str) -> anyhow::Result<(&str, &str)> {
    text.split_once('=')
        .filter(|(_, path)| !path.is_empty())
        .context("it takes the form FORMAT=FILE, for example html=report.html")
}

fn unknown(name: &str, known: impl Iterator<Item = &'static str>) -> anyhow::Error {
    let known: Vec<&str> = known.collect();
    super::names::unknown("format", name, &known, "")
}

/// Refuses, before any work, what couldn't be written in the end: over the proposal, over an existing file, twice to one file.
pub(super) fn check(args: &ReportArgs, format: Format, inputs: &[PathBuf]) -> anyhow::Result<()> {
    let files: Vec<&Path> = args
        .output
        .iter()
        .chain(args.reports.iter().map(|target| &target.path))
        .map(PathBuf::as_path)
        .collect();
    check_files(&files, args.force, inputs)?;
    if args.output.is_none() && format.binary && io::stdout().is_terminal() {
        let name = format.name;
        bail!("{name} is nothing for a terminal; name a file: --report {name}=report.{name}");
    }
    Ok(())
}

/// Refuses, before any work, files of a comparison that couldn't be written in the end.
pub(super) fn check_comparison(args: &CompareArgs) -> anyhow::Result<()> {
    let besides = args.reports.iter().map(|target| &target.path);
    let files: Vec<&Path> = args
        .output
        .iter()
        .chain(besides)
        .map(PathBuf::as_path)
        .collect();
    check_files(&files, args.force, &args.paths)
}

fn check_files(files: &[&Path], force: bool, inputs: &[PathBuf]) -> anyhow::Result<()> {
    if force && files.is_empty() {
        bail!("--force overwrites files, and none is named; name one with --output or --report");
    }
    for (nth, file) in files.iter().enumerate() {
        spare_inputs(file, inputs)?;
        if files[..nth].contains(file) {
            bail!("{}: two reports can't go to one file", file.display());
        }
        if !force && fs::symlink_metadata(file).is_ok() {
            bail!(
                "{} exists already; name another file, or overwrite it with --force",
                file.display()
            );
        }
    }
    Ok(())
}

/// Writes a comparison to all files that are asked for, and to standard output unless `--output` names one.
pub(super) fn write_comparison(
    comparison: &Comparison,
    style: &Style,
    args: &CompareArgs,
) -> anyhow::Result<()> {
    let plain = Style {
        brief: false,
        ..for_file(style)
    };
    for ComparisonTarget { format, path } in &args.reports {
        let bytes = render::render_comparison(comparison, *format, &plain)?;
        terminal::write_file(path, &bytes, args.force)?;
    }
    let bytes = render::render_comparison(comparison, args.format, style)?;
    match &args.output {
        Some(path) => terminal::write_file(path, &bytes, args.force),
        None => terminal::write(&bytes),
    }
}

/// Writes all reports: each one for a file looks the same wherever it is made.
pub(super) fn write(
    report: &Report,
    style: &Style,
    args: &ReportArgs,
    usual: Format,
) -> anyhow::Result<()> {
    let plain = Style {
        brief: false,
        ..for_file(style)
    };
    for Target { format, path } in &args.reports {
        terminal::write_file(path, &render::render(report, *format, &plain), args.force)?;
    }
    match &args.output {
        Some(path) => {
            let bytes = render::render(report, usual, &for_file(style));
            terminal::write_file(path, &bytes, args.force)
        }
        None => terminal::write(&render::render(report, usual, style)),
    }
}

/// A style that is the same wherever a file is made.
pub(super) fn for_file(style: &Style) -> Style {
    let usual = Style::default();
    Style {
        width: usual.width,
        colour: usual.colour,
        unicode: usual.unicode,
        ..style.clone()
    }
}

/// A report must not be written over the proposal, not even with `--force`.
pub(super) fn spare_inputs(output: &Path, inputs: &[PathBuf]) -> anyhow::Result<()> {
    let Ok(target) = fs::canonicalize(output) else {
        return Ok(());
    };
    if inputs
        .iter()
        .any(|input| fs::canonicalize(input).is_ok_and(|input| input == target))
    {
        bail!(
            "{} is the proposal itself; name another file for the report",
            output.display()
        );
    }
    Ok(())
}
