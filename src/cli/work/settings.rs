//! What holds for a check: the command line, else the configuration, else the default.

use super::paths::name_of;
use crate::cli::groups::{ConfigArgs, Form, RulesArgs};
use anyhow::{Context as _, bail};
use charterlint::catalogue::say::cli as say;
use charterlint::config::{self, At, Config};
use charterlint::render::{FORMATS, Format};
use std::fs::{self, File};
use std::io::Read as _;
use std::path::{Path, PathBuf};

/// Bytes that a configuration takes at most.
const MOST: u64 = 1024 * 1024;

/// The configuration that takes part, if one does.
#[derive(Debug, Default)]
pub(crate) struct Settings {
    pub(crate) config: Option<Config>,
    /// The folder in which it stands.
    pub(crate) folder: PathBuf,
}

impl Settings {
    /// Finds and reads the configuration: the one that is named, else the first upwards from the first path.
    pub(crate) fn find(args: &ConfigArgs, paths: &[PathBuf]) -> anyhow::Result<Self> {
        let file = match &args.config {
            _ if args.no_config => None,
            Some(file) => Some(file.clone()),
            None => upwards(paths),
        };
        let Some(file) = file else {
            return Ok(Self::default());
        };
        let name = name_of(&file);
        let config = config::parse(&name, &read(&file, &name)?)?;
        // of a bare name it is the empty path, which can't be opened
        let folder = file
            .parent()
            .filter(|folder| !folder.as_os_str().is_empty());
        let folder = folder.unwrap_or(Path::new(".")).to_owned();
        // one that was found came with a proposal; one that was named is the user's own
        if args.config.is_none() {
            keep_within(&config, &folder)?;
        }
        Ok(Self {
            config: Some(config),
            folder,
        })
    }

    /// The file in which the configuration stands.
    pub(crate) fn file(&self) -> Option<PathBuf> {
        self.config
            .as_ref()
            .map(|config| PathBuf::from(&config.file))
    }

    /// Which rules apply. Folders of the command line lie over those of the configuration.
    pub(crate) fn rules(&self, args: &RulesArgs) -> RulesArgs {
        let mut rules = args.clone();
        if let Some(config) = &self.config {
            // later folders lie over earlier ones
            let own = config.rules.iter();
            let own = own.map(|folder| self.folder.join(&folder.value));
            rules.own.folders = own.chain(rules.own.folders).collect();
            rules.charter = rules
                .charter
                .or_else(|| config.charter.as_ref().map(|charter| charter.value.clone()));
        }
        rules
    }

    /// The form of the report on standard output.
    pub(crate) fn format(&self, given: Option<Format>) -> anyhow::Result<Format> {
        let Some(config) = &self.config else {
            return Ok(given.unwrap_or(FORMATS[0]));
        };
        match (given, &config.format) {
            (Some(format), _) => Ok(format),
            (None, Some(format)) => named_format(config, format),
            (None, None) => Ok(FORMATS[0]),
        }
    }
}

/// Refuses rules that a configuration takes from elsewhere than its own folder.
fn keep_within(config: &Config, folder: &Path) -> anyhow::Result<()> {
    let Ok(home) = fs::canonicalize(folder) else {
        return Ok(());
    };
    let is_outside = |rules: &&At<String>| {
        // what isn't there is told when it is opened
        let rules = fs::canonicalize(folder.join(&rules.value));
        rules.is_ok_and(|rules| !rules.starts_with(&home))
    };
    match config.rules.iter().find(is_outside) {
        Some(At { value, line }) => {
            let file = format!("{}:{line}: rules: {value}", config.file);
            bail!(say::LeadsOut { file }.to_string())
        }
        None => Ok(()),
    }
}

/// A format that a configuration names.
pub(super) fn named_format(config: &Config, format: &At<String>) -> anyhow::Result<Format> {
    <Format as Form>::named(&format.value)
        .with_context(|| format!("{}:{}: format", config.file, format.line))
}

/// The first configuration upwards from the first path, up to the root of its repository.
fn upwards(paths: &[PathBuf]) -> Option<PathBuf> {
    let first = paths.first().map_or(Path::new("."), PathBuf::as_path);
    let first = if first.as_os_str() == "-" {
        Path::new(".")
    } else {
        first
    };
    let start = fs::canonicalize(first).ok()?;
    let mut folder = if start.is_dir() {
        Some(start.as_path())
    } else {
        start.parent()
    };
    while let Some(here) = folder {
        let file = here.join(config::NAME);
        if file.is_file() {
            return Some(from_here(&file));
        }
        // what stands above a repository is somebody else's
        if here.join(".git").exists() {
            return None;
        }
        folder = here.parent();
    }
    None
}

/// A whole path as one from the current folder, so that reports name it alike on every machine.
fn from_here(path: &Path) -> PathBuf {
    let Some(here) = std::env::current_dir()
        .ok()
        .and_then(|here| fs::canonicalize(here).ok())
    else {
        return path.to_owned();
    };
    let mut up = PathBuf::new();
    for folder in here.ancestors() {
        // from the root down a whole path is shorter
        if let Ok(below) = path.strip_prefix(folder)
            && folder.parent().is_some()
        {
            return up.join(below);
        }
        up.push("..");
    }
    path.to_owned()
}

fn read(path: &Path, file: &str) -> anyhow::Result<String> {
    let mut bytes = Vec::new();
    let opened = File::open(path).with_context(|| say::NoSuchConfiguration { file }.to_string())?;
    // one byte more than may be tells that there is more
    opened
        .take(MOST + 1)
        .read_to_end(&mut bytes)
        .with_context(|| say::ConfigurationUnreadable { file }.to_string())?;
    if bytes.len() as u64 > MOST {
        bail!(say::ConfigurationTooLarge { file }.to_string());
    }
    String::from_utf8(bytes).with_context(|| say::ConfigurationNotUtf8 { file }.to_string())
}
