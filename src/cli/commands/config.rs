//! `charterlint config show`: what holds, where each value comes from, and what it does.

use crate::cli::exit::Exit;
use crate::cli::groups::ConfigArgs;
use crate::cli::terminal;
use crate::cli::work::Settings;
use charterlint::catalogue::say::cli as say;
use charterlint::config::{At, Config, KEYS, Key};
use clap::{Args, Subcommand, ValueHint};
use std::fmt::Write as _;
use std::path::PathBuf;

/// Column at which it is said where a value comes from.
const COLUMN: usize = 60;

#[derive(Debug, Subcommand)]
pub(crate) enum ConfigCommand {
    /// Print every key with its value, where that comes from, and what it does
    Show(ConfigShowArgs),
}

#[derive(Debug, Args)]
pub(crate) struct ConfigShowArgs {
    /// From where upwards the configuration is looked for
    #[arg(value_name = "PATH", default_value = ".", value_hint = ValueHint::AnyPath)]
    path: PathBuf,
    #[command(flatten)]
    config: ConfigArgs,
}

/// Does what the command says.
pub(crate) fn run(command: &ConfigCommand) -> anyhow::Result<Exit> {
    match command {
        ConfigCommand::Show(args) => show(args),
    }
}

fn show(args: &ConfigShowArgs) -> anyhow::Result<Exit> {
    let settings = Settings::find(&args.config, std::slice::from_ref(&args.path))?;
    let default = Config::default();
    let config = settings.config.as_ref().unwrap_or(&default);
    let mut text = if let Some(Config { file, .. }) = &settings.config {
        format!("# {}\n", say::ConfigurationInForce { file })
    } else {
        let file = charterlint::config::NAME;
        format!("# {}\n", say::NoConfiguration { file })
    };
    for key in KEYS.iter().filter(|key| key.table.is_empty()) {
        show_key(&mut text, config, key);
    }
    show_tables(&mut text, "report", &reports(config), &config.file);
    show_tables(&mut text, "waiver", &waivers(config), &config.file);
    terminal::print(text.as_bytes())?;
    Ok(Exit::Enough)
}

/// A key at the top with its value, else an example in a comment.
fn show_key(text: &mut String, config: &Config, key: &Key) {
    let _ = write!(text, "\n# {}\n", key.about);
    let (line, origin) = if let Some((value, line)) = value(config, key.name) {
        let origin = format!("{}:{line}", config.file);
        (format!("{} = {value}", key.name), origin)
    } else {
        let default = format_args!("{}", key.default);
        let origin = say::NotSet { default }.to_string();
        (format!("# {} = {}", key.name, key.example), origin)
    };
    let _ = writeln!(text, "{line:<COLUMN$}  # {origin}");
}

/// A table that is set: its line and its keys.
type SetTable = (usize, Vec<(&'static str, String)>);

/// The value of a key at the top, in TOML, with its line.
fn value(config: &Config, key: &str) -> Option<(String, usize)> {
    let one = |value: &Option<At<String>>| value.as_ref().map(|at| (string(&at.value), at.line));
    let list = |values: &[At<String>]| {
        let first = values.first()?;
        let all: Vec<String> = values.iter().map(|at| string(&at.value)).collect();
        Some((format!("[{}]", all.join(", ")), first.line))
    };
    match key {
        "documents" => list(&config.documents),
        "charter" => one(&config.charter),
        "rules" => list(&config.rules),
        "require" => list(&config.require),
        "fail_under" => config
            .fail_under
            .as_ref()
            .map(|at| (at.value.to_string(), at.line)),
        "format" => one(&config.format),
        _ => None,
    }
}

fn reports(config: &Config) -> Vec<SetTable> {
    let report = config.reports.iter().map(|report| {
        let keys = vec![
            ("format", string(&report.format.value)),
            ("file", string(&report.file.value)),
        ];
        (report.format.line, keys)
    });
    report.collect()
}

fn waivers(config: &Config) -> Vec<SetTable> {
    let waiver = config.waivers.iter().map(|waiver| {
        let keys = vec![
            ("criterion", string(&waiver.criterion)),
            ("reason", string(&waiver.reason)),
            ("owner", string(&waiver.owner)),
            ("expires", waiver.expires.to_string()),
        ];
        (waiver.line, keys)
    });
    waiver.collect()
}

/// The tables that are set, else an example in comments.
fn show_tables(text: &mut String, table: &str, set: &[SetTable], file: &str) {
    let keys = || KEYS.iter().filter(|key| key.table == table);
    // what could stand there, to be copied
    if set.is_empty() {
        let origin = say::TableNotSet.to_string();
        head(text, &format!("# [[{table}]]"), &origin);
        for key in keys() {
            let _ = writeln!(text, "# {} = {}  # {}", key.name, key.example, key.about);
        }
    }
    for (line, values) in set {
        head(text, &format!("[[{table}]]"), &format!("{file}:{line}"));
        for (key, (name, value)) in keys().zip(values) {
            let _ = writeln!(text, "# {}\n{name} = {value}", key.about);
        }
    }
}

fn head(text: &mut String, head: &str, origin: &str) {
    let _ = writeln!(text, "\n{head:<COLUMN$}  # {origin}");
}

/// A string in TOML.
fn string(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
}
