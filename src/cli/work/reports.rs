//! Where reports go: to standard output or a file, and to as many further files as are asked for.

use super::paths::same;
use crate::cli::groups::Target;
use crate::cli::terminal;
use anyhow::bail;
use charterlint::catalogue::say::cli as say;
use charterlint::render::Style;
use std::fs;
use std::path::{Path, PathBuf};

/// Where reports go, and in which formats.
pub(crate) struct Outputs<'a, F> {
    format: F,
    /// `None` for standard output.
    file: Option<&'a Path>,
    besides: &'a [Target<F>],
    force: bool,
}

impl<'a, F: Copy> Outputs<'a, F> {
    /// The usual report in a format, to a file or to standard output.
    pub(crate) fn new(format: F, file: Option<&'a PathBuf>, force: bool) -> Self {
        Self {
            format,
            file: file.map(PathBuf::as_path),
            besides: &[],
            force,
        }
    }

    /// With further reports in files.
    pub(crate) fn with(mut self, besides: &'a [Target<F>]) -> Self {
        self.besides = besides;
        self
    }

    /// The files to which they go.
    pub(crate) fn files(&self) -> impl Iterator<Item = &'a Path> {
        let besides = self.besides.iter().map(|target| target.path.as_path());
        self.file.into_iter().chain(besides)
    }

    /// Refuses, before any work, what couldn't be written in the end: over the proposal, over an existing file, twice to one file.
    pub(crate) fn check(&self, inputs: &[PathBuf]) -> anyhow::Result<()> {
        let files: Vec<&Path> = self.files().collect();
        if self.force && files.is_empty() {
            bail!(say::ForceWithoutFile);
        }
        for (nth, file) in files.iter().enumerate() {
            spare_inputs(file, inputs)?;
            if files[..nth].contains(file) {
                let file = file.display();
                bail!(say::TwoReportsInOneFile { file }.to_string());
            }
            // a link that leads nowhere is there, too
            if !self.force && fs::symlink_metadata(file).is_ok() {
                let file = file.display();
                bail!(say::ExistsAlready { file }.to_string());
            }
        }
        Ok(())
    }

    /// Writes all reports: each one for a file looks the same wherever it is made, and is whole.
    pub(crate) fn write(
        &self,
        style: &Style,
        render: impl Fn(F, &Style) -> anyhow::Result<Vec<u8>>,
    ) -> anyhow::Result<()> {
        let whole = Style {
            brief: false,
            ..for_file(style)
        };
        // files first: if one can't be written, nothing was printed that looks like success
        for Target { format, path } in self.besides {
            terminal::write_file(path, &render(*format, &whole)?, self.force)?;
        }
        match self.file {
            Some(path) => {
                let bytes = render(self.format, &for_file(style))?;
                terminal::write_file(path, &bytes, self.force)
            }
            None => terminal::print(&render(self.format, style)?),
        }
    }
}

/// A style that is the same wherever a file is made.
pub(crate) fn for_file(style: &Style) -> Style {
    let usual = Style::default();
    Style {
        width: usual.width,
        colour: usual.colour,
        unicode: usual.unicode,
        links: usual.links,
        ..style.clone()
    }
}

/// A report must not be written over the proposal, not even with `--force`.
pub(crate) fn spare_inputs(output: &Path, inputs: &[PathBuf]) -> anyhow::Result<()> {
    if inputs.iter().any(|input| same(input, output)) {
        let file = output.display();
        bail!(say::ReportOverProposal { file }.to_string());
    }
    Ok(())
}
