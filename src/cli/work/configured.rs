//! Reports that the configuration asks for. They stay below its folder, and replace nothing but reports.

use super::paths::same;
use super::reports::for_file;
use super::settings::{Settings, named_format};
use crate::cli::terminal;
use anyhow::{Context as _, Error, bail};
use charterlint::catalogue::say::cli as say;
use charterlint::config::{Config, ReportFile};
use charterlint::render::{self, Format, Style};
use charterlint::report::{Input, Report};
use std::fs;
use std::path::{Component, Path, PathBuf};

/// A report that the configuration asks for.
pub(crate) struct ConfiguredReport {
    format: Format,
    path: PathBuf,
    /// The path as the configuration gives it.
    file: String,
    /// Where it does, for messages.
    origin: String,
}

impl ConfiguredReport {
    /// All of them. Refuses formats that there aren't, and files that they may not go to.
    pub(crate) fn all(settings: &Settings) -> anyhow::Result<Vec<Self>> {
        let config = settings.config.iter();
        let wanted = config.flat_map(|config| config.reports.iter().map(move |it| (config, it)));
        wanted
            .map(|(config, wanted)| Self::new(config, wanted, &settings.folder))
            .collect()
    }

    fn new(config: &Config, wanted: &ReportFile, folder: &Path) -> anyhow::Result<Self> {
        let file = &wanted.file;
        let origin = format!("{}:{}: report", config.file, file.line);
        Ok(Self {
            format: named_format(config, &wanted.format)?,
            path: target(folder, &file.value).with_context(|| origin.clone())?,
            file: file.value.clone(),
            origin,
        })
    }

    /// Where it goes.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Writes it, unless it would replace a part of the proposal: what belongs to that is known only when it is read.
    pub(crate) fn write(&self, report: &Report, style: &Style) -> anyhow::Result<()> {
        let Self { origin, file, .. } = self;
        let is_input = |input: &Input| same(Path::new(&input.name), &self.path);
        if report.inputs.iter().any(is_input) {
            let place = origin;
            bail!(say::PartOfTheProposal { place, file }.to_string());
        }
        let style = Style {
            brief: false,
            ..for_file(style)
        };
        let bytes = render::render(report, self.format, &style);
        terminal::write_file(&self.path, &bytes, true).with_context(|| origin.clone())
    }
}

/// Where a report goes, if it may go there.
fn target(home: &Path, file: &str) -> anyhow::Result<PathBuf> {
    let leads_out = || Error::msg(say::LeadsOut { file }.to_string());
    let path = Path::new(file);
    // `..` and whole paths aren't resolved, they are refused
    let plain = path
        .components()
        .all(|part| matches!(part, Component::Normal(_) | Component::CurDir));
    if !plain {
        return Err(leads_out());
    }
    let path = home.join(path);
    let folder = path.parent().unwrap_or(home);
    // a link may lead out as well
    let there = fs::canonicalize(folder).with_context(|| {
        let folder = folder.display();
        say::NoSuchFolder { folder }.to_string()
    })?;
    if !there.starts_with(fs::canonicalize(home)?) {
        return Err(leads_out());
    }
    match fs::symlink_metadata(&path) {
        Err(_) => Ok(path),
        Ok(known) if known.is_file() && is_report(&path) => Ok(path),
        Ok(_) => {
            bail!(say::NoReport { file }.to_string())
        }
    }
}

/// Whether a file is a report of charterlint, each of which names it, or empty.
fn is_report(path: &Path) -> bool {
    fs::read(path).is_ok_and(|bytes| {
        let mark = b"charterlint";
        // an interrupted run leaves an empty file behind
        bytes.is_empty() || bytes.windows(mark.len()).any(|part| part == mark)
    })
}
