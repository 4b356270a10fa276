//! What holds for a check: the command line, else the configuration, else the default.

use super::args::{GateArgs, RulesArgs};
use super::gate::{self, Requirement};
use super::{names, terminal};
use anyhow::{Context as _, anyhow, bail};
use charterlint::config::{self, At, Config, Date};
use charterlint::judge::Verdict;
use charterlint::render::{self, FORMATS, Format, Style};
use charterlint::report::{Input, Report, WaiverState};
use charterlint::rules::Charter;
use charterlint::waive;
use clap::{Args, ValueHint};
use std::fs::{self, File};
use std::io::Read as _;
use std::path::{Component, Path, PathBuf};

/// Bytes that a configuration takes at most.
const MOST: u64 = 1024 * 1024;

/// The project's configuration.
#[derive(Clone, Debug, Default, Args)]
#[command(next_help_heading = "Configuration")]
pub(super) struct ConfigArgs {
    /// The configuration [default: charterlint.toml, looked for upwards from the first path]
    #[arg(long, value_name = "FILE", conflicts_with = "no_config", value_hint = ValueHint::FilePath)]
    pub(super) config: Option<PathBuf>,
    /// Heed no configuration: who checks somebody else's repository may not want its waivers and rules
    #[arg(long)]
    pub(super) no_config: bool,
}

/// The configuration that takes part, if one does.
#[derive(Debug, Default)]
pub(super) struct Settings {
    pub(super) config: Option<Config>,
    /// The folder in which it stands.
    pub(super) folder: PathBuf,
}

impl Settings {
    /// Finds and reads the configuration: the one that is named, else the first upwards from the first path.
    pub(super) fn find(args: &ConfigArgs, paths: &[PathBuf]) -> anyhow::Result<Self> {
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
        let folder = file.parent().map(Path::to_owned).unwrap_or_default();
        Ok(Self {
            config: Some(config),
            folder: if folder.as_os_str().is_empty() {
                ".".into()
            } else {
                folder
            },
        })
    }

    /// Which rules apply. Folders of the command line lie over those of the configuration.
    pub(super) fn rules(&self, args: &RulesArgs) -> RulesArgs {
        let mut rules = args.clone();
        if let Some(config) = &self.config {
            let own = config.rules.iter();
            let own = own.map(|folder| self.folder.join(&folder.value));
            rules.own.folders = own.chain(rules.own.folders).collect();
            rules.charter = rules
                .charter
                .or_else(|| config.charter.as_ref().map(|charter| charter.value.clone()));
        }
        rules
    }

    /// What must be reached: all that the configuration and the command line require, of what is checked; the threshold of the latter prevails.
    pub(super) fn gates(
        &self,
        args: &GateArgs,
        whole: &Charter,
        limited: &Charter,
    ) -> anyhow::Result<GateArgs> {
        let mut gates = args.clone();
        let Some(config) = &self.config else {
            return Ok(gates);
        };
        gates.fail_under = gates
            .fail_under
            .or(config.fail_under.as_ref().map(|least| least.value));
        for At { value, line } in &config.require {
            let place = || format!("{}:{line}: require", config.file);
            let requirement: Requirement = value.parse().with_context(place)?;
            let required = std::slice::from_ref(&requirement);
            gate::check_known(required, whole)
                .map_err(|error| anyhow!("{}: {}", place(), error.root_cause()))?;
            if gate::check_within(required, limited).is_ok() {
                gates.requirements.push(requirement);
            }
        }
        Ok(gates)
    }

    /// Refuses waivers of criteria that the charter doesn't have.
    pub(super) fn check_waivers(&self, charter: &Charter) -> anyhow::Result<()> {
        let known: Vec<&str> = charter
            .criteria
            .iter()
            .map(|criterion| criterion.id.as_str())
            .collect();
        for (config, waiver) in self
            .config
            .iter()
            .flat_map(|config| config.waivers.iter().map(move |waiver| (config, waiver)))
        {
            if !known.contains(&waiver.criterion.as_str()) {
                let list = "`charterlint rules list` lists all";
                return Err(names::unknown("criterion", &waiver.criterion, &known, list)
                    .context(format!("{}:{}: waiver", config.file, waiver.line)));
            }
        }
        Ok(())
    }

    /// The form of the report on standard output.
    pub(super) fn format(&self, given: Option<Format>) -> anyhow::Result<Format> {
        let configured = self
            .config
            .as_ref()
            .and_then(|config| Some((config, config.format.as_ref()?)));
        match (given, configured) {
            (Some(format), _) => Ok(format),
            (None, Some((config, format))) => named_format(config, format),
            (None, None) => Ok(FORMATS[0]),
        }
    }

    /// Enters into a report what the configuration has to do with it. `today` is that of the command line.
    pub(super) fn enter(&self, report: &mut Report, gates: &GateArgs, today: Option<Date>) {
        let Some(config) = &self.config else { return };
        report.configuration = Some(config.file.clone());
        let today = match today {
            Some(date) => (date, "--today"),
            None => (clock(), "by the clock, in UTC"),
        };
        let least = |id: &str| -> Option<Verdict> {
            gate::least(&gates.requirements, id, &principles_of(report, id))
        };
        let least: Vec<(String, Option<Verdict>)> = config
            .waivers
            .iter()
            .map(|waiver| (waiver.criterion.clone(), least(&waiver.criterion)))
            .collect();
        waive::apply(report, config, today, |id| {
            least
                .iter()
                .find(|(known, _)| known == id)
                .and_then(|(_, least)| *least)
        });
    }

    /// Writes the reports that the configuration asks for. They stay below its folder, and replace nothing but reports.
    pub(super) fn write_reports(&self, report: &Report, style: &Style) -> anyhow::Result<()> {
        let Some(config) = &self.config else {
            return Ok(());
        };
        for wanted in &config.reports {
            let place = || format!("{}:{}: report", config.file, wanted.file.line);
            let format = named_format(config, &wanted.format)?;
            let path = self.target(&wanted.file.value).with_context(place)?;
            let is_input = |input: &Input| same(Path::new(&input.name), &path);
            if report.inputs.iter().any(is_input) {
                bail!(
                    "{}: {} is a part of the proposal; name another file",
                    place(),
                    wanted.file.value
                );
            }
            let style = Style {
                brief: false,
                ..style.clone()
            };
            terminal::write_file(&path, &render::render(report, format, &style), true)
                .with_context(place)?;
        }
        Ok(())
    }

    /// Where a report goes, if it may go there.
    fn target(&self, file: &str) -> anyhow::Result<PathBuf> {
        let path = Path::new(file);
        let plain = path
            .components()
            .all(|part| matches!(part, Component::Normal(_) | Component::CurDir));
        if !plain {
            bail!("{file} leads out of the configuration's folder; name a file below it");
        }
        let path = self.folder.join(path);
        let folder = path.parent().unwrap_or(&self.folder);
        let home = fs::canonicalize(&self.folder)?;
        let there = fs::canonicalize(folder)
            .with_context(|| format!("{}: there is no such folder", folder.display()))?;
        if !there.starts_with(&home) {
            bail!("{file} leads out of the configuration's folder; name a file below it");
        }
        match fs::symlink_metadata(&path) {
            Err(_) => Ok(path),
            Ok(known) if known.is_file() && is_report(&path) => Ok(path),
            Ok(_) => {
                bail!("{file} exists already and is no report of charterlint; name another file")
            }
        }
    }
}

/// Waivers whose last day is over, a sentence each.
pub(super) fn expired(report: &Report) -> Vec<String> {
    let expired = report
        .waivers
        .iter()
        .filter(|waiver| waiver.state == WaiverState::Expired);
    expired
        .map(|waiver| {
            format!(
                "the waiver of {} expired on {} ({}:{}): reach what is asked, renew it or delete it",
                waiver.criterion, waiver.expires, waiver.file, waiver.line
            )
        })
        .collect()
}

/// The principles of which a criterion is.
fn principles_of<'a>(report: &'a Report, id: &str) -> Vec<&'a str> {
    let has = |principle: &&charterlint::report::Principle| {
        principle.criteria.iter().any(|standing| standing.id == id)
    };
    report
        .principles
        .iter()
        .filter(has)
        .map(|principle| principle.id.as_str())
        .collect()
}

fn named_format(config: &Config, format: &At<String>) -> anyhow::Result<Format> {
    let known: Vec<&str> = FORMATS.iter().map(|format| format.name).collect();
    Format::named(&format.value).ok_or_else(|| {
        names::unknown("format", &format.value, &known, "")
            .context(format!("{}:{}: format", config.file, format.line))
    })
}

fn same(one: &Path, other: &Path) -> bool {
    matches!((fs::canonicalize(one), fs::canonicalize(other)), (Ok(one), Ok(other)) if one == other)
}

fn is_report(path: &Path) -> bool {
    fs::read(path).is_ok_and(|bytes| {
        let mark = b"charterlint";
        bytes.is_empty() || bytes.windows(mark.len()).any(|part| part == mark)
    })
}

fn clock() -> Date {
    jiff::tz::TimeZone::UTC
        .to_datetime(jiff::Timestamp::now())
        .date()
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
        if let Ok(below) = path.strip_prefix(folder)
            && folder.parent().is_some()
        {
            return up.join(below);
        }
        up.push("..");
    }
    path.to_owned()
}

fn name_of(file: &Path) -> String {
    file.to_string_lossy()
        .replace('\\', if cfg!(windows) { "/" } else { "\\" })
}

fn read(file: &Path, name: &str) -> anyhow::Result<String> {
    let mut bytes = Vec::new();
    let opened =
        File::open(file).with_context(|| format!("{name}: there is no such configuration"))?;
    opened
        .take(MOST + 1)
        .read_to_end(&mut bytes)
        .with_context(|| format!("{name}: it can't be read"))?;
    if bytes.len() as u64 > MOST {
        bail!("{name}: this is too large for a configuration");
    }
    String::from_utf8(bytes).with_context(|| format!("{name}: it can't be read as UTF-8 text"))
}
