//! What holds for a check: the command line, else the configuration, else the default.

use super::paths::{name_of, same};
use crate::cli::groups::{BuyersConfigArgs, ConfigArgs, Form, RulesArgs};
use crate::cli::terminal;
use anyhow::{Context as _, bail};
use charterlint::catalogue::say::cli as say;
use charterlint::config::{self, At, Config};
use charterlint::render::{FORMATS, Format};
use std::fs::{self, File};
use std::io::{self, Read as _};
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
    /// Finds and reads the configuration: the one that is named, else that of the working directory if all paths lie below its folder.
    /// Others on the way to a path are somebody else's perhaps: they are named on standard error, and not read unless they are trusted.
    pub(crate) fn find(args: &ConfigArgs, paths: &[PathBuf]) -> anyhow::Result<Self> {
        if args.no_config {
            return Ok(Self::default());
        }
        let found = match &args.config {
            Some(file) => Some(file.clone()),
            None if args.trust_config => near(paths).or_else(of_here),
            None => heeded(paths),
        };
        found.map_or_else(|| Ok(Self::default()), |file| Self::read(&file))
    }

    /// The same for a buyer's command, to which bidders' files are given: theirs never take part.
    pub(crate) fn of_buyer(args: &BuyersConfigArgs) -> anyhow::Result<Self> {
        if args.no_config {
            return Ok(Self::default());
        }
        let found = args.config.clone().or_else(of_here);
        found.map_or_else(|| Ok(Self::default()), |file| Self::read(&file))
    }

    fn read(file: &Path) -> anyhow::Result<Self> {
        let name = name_of(file);
        let config = config::parse(&name, &read(file, &name)?)?;
        rules_within(&config, file)?;
        // of a bare name it is the empty path, which can't be opened
        let folder = file
            .parent()
            .filter(|folder| !folder.as_os_str().is_empty());
        let folder = folder.unwrap_or(Path::new(".")).to_owned();
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

/// A format that a configuration names.
pub(super) fn named_format(config: &Config, format: &At<String>) -> anyhow::Result<Format> {
    <Format as Form>::named(&format.value)
        .with_context(|| format!("{}:{}: format", config.file, format.line))
}

/// Refuses folders of rules outside of the repository in which a configuration stands, or of its folder where there is no repository:
/// rules decide verdicts, and have to be where the configuration can be reviewed.
fn rules_within(config: &Config, file: &Path) -> anyhow::Result<()> {
    let Some(home) = whole(file)
        .ok()
        .and_then(|file| file.parent().map(Path::to_owned))
    else {
        return Ok(());
    };
    let root = root_of(&home).unwrap_or(&home);
    for At { value, line } in &config.rules {
        // what isn't there is told of when it is read
        let leads_out = whole(&home.join(value)).is_ok_and(|rules| !rules.starts_with(root));
        if leads_out {
            let folder = value;
            bail!(
                "{}:{line}: rules: {}",
                config.file,
                say::RulesLeadOut { folder }
            );
        }
    }
    Ok(())
}

/// The root of the repository in which a folder is.
fn root_of(folder: &Path) -> Option<&Path> {
    folder
        .ancestors()
        .find(|folder| folder.join(".git").exists())
}

/// The working directory's configuration, if all paths lie below its folder. What isn't heeded is told.
fn heeded(paths: &[PathBuf]) -> Option<PathBuf> {
    let here = of_here();
    let outside = here
        .as_ref()
        .and_then(|file| paths.iter().find(|path| !is_below(path, file)));
    if let (Some(file), Some(path)) = (&here, outside) {
        let (file, path) = (name_of(file), name_of(path));
        terminal::complain(&say::Note, &say::ConfigurationNotAbove { file, path });
    }
    let mut others: Vec<PathBuf> = paths.iter().filter_map(|path| upwards(path)).collect();
    others.retain(|file| here.as_ref().is_none_or(|here| !same(file, here)));
    others.dedup_by(|one, other| same(one, other));
    for file in others {
        let file = name_of(&file);
        terminal::complain(&say::Note, &say::ConfigurationNotHeeded { file });
    }
    here.filter(|_| outside.is_none())
}

/// Whether a path lies below the folder of a file. What isn't there is told of when it is opened.
fn is_below(path: &Path, file: &Path) -> bool {
    let Ok(path) = whole(path) else {
        return true;
    };
    let folder = file.parent().and_then(|folder| whole(folder).ok());
    folder.is_some_and(|folder| path.starts_with(folder))
}

/// The first configuration upwards from the working directory.
fn of_here() -> Option<PathBuf> {
    upwards(Path::new("."))
}

/// The first configuration upwards from the paths, in their order.
fn near(paths: &[PathBuf]) -> Option<PathBuf> {
    paths.iter().find_map(|path| upwards(path))
}

/// The first configuration upwards from a path, up to the root of its repository. What stands above a repository is somebody else's, and
/// so is what stands above a folder that is in none.
fn upwards(path: &Path) -> Option<PathBuf> {
    let start = whole(path).ok()?;
    let start = if start.is_dir() {
        start.as_path()
    } else {
        start.parent()?
    };
    let root = root_of(start);
    let mut within = start
        .ancestors()
        .take_while(|folder| root.map_or(*folder == start, |root| folder.starts_with(root)));
    let found =
        within.find_map(|folder| Some(folder.join(config::NAME)).filter(|file| file.is_file()))?;
    Some(from_here(&found))
}

/// A path without links; standard input counts as read here.
fn whole(path: &Path) -> io::Result<PathBuf> {
    let is_here = path.as_os_str() == "-" || path.as_os_str().is_empty();
    fs::canonicalize(if is_here { Path::new(".") } else { path })
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
