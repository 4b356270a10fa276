//! Where reports go: to standard output or a file, and to as many further files as are asked for.

use super::args::ReportArgs;
use super::terminal;
use anyhow::bail;
use charterlint::render::{self, FORMATS, Format, Style};
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
        let Some((name, path)) = text.split_once('=').filter(|(_, path)| !path.is_empty()) else {
            bail!("it takes the form FORMAT=FILE, for example html=report.html");
        };
        let Some(format) = Format::named(name) else {
            let known: Vec<&str> = FORMATS.iter().map(|format| format.name).collect();
            return Err(super::names::unknown("format", name, &known, ""));
        };
        Ok(Self {
            format,
            path: path.into(),
        })
    }
}

/// Refuses, before any work, what couldn't be written in the end: over the proposal, over an existing file, twice to one file.
pub(super) fn check(args: &ReportArgs, format: Format, inputs: &[PathBuf]) -> anyhow::Result<()> {
    let files: Vec<&Path> = args
        .output
        .iter()
        .chain(args.reports.iter().map(|target| &target.path))
        .map(PathBuf::as_path)
        .collect();
    if args.force && files.is_empty() {
        bail!("--force overwrites files, and none is named; name one with --output or --report");
    }
    for (nth, file) in files.iter().enumerate() {
        spare_inputs(file, inputs)?;
        if files[..nth].contains(file) {
            bail!("{}: two reports can't go to one file", file.display());
        }
        if !args.force && fs::symlink_metadata(file).is_ok() {
            bail!(
                "{} exists already; name another file, or overwrite it with --force",
                file.display()
            );
        }
    }
    if args.output.is_none() && format.binary && io::stdout().is_terminal() {
        let name = format.name;
        bail!("{name} is nothing for a terminal; name a file: --report {name}=report.{name}");
    }
    Ok(())
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
