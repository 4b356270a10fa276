//! `charterlint config show`: what holds, where each value comes from, and what it does.

use super::settings::{ConfigArgs, Settings};
use super::{Exit, terminal};
use charterlint::config::{At, Config, KEYS, Key};
use clap::{Args, Subcommand, ValueHint};
use std::fmt::Write as _;
use std::path::PathBuf;

/// Column at which it is said where a value comes from.
const COLUMN: usize = 60;

#[derive(Debug, Subcommand)]
pub(super) enum ConfigCommand {
    /// Print every key with its value, where that comes from, and what it does
    Show(ConfigShowArgs),
}

#[derive(Debug, Args)]
pub(super) struct ConfigShowArgs {
    /// From where upwards the configuration is looked for
    #[arg(value_name = "PATH", default_value = ".", value_hint = ValueHint::AnyPath)]
    path: PathBuf,
    #[command(flatten)]
    config: ConfigArgs,
}

pub(super) fn show(args: &ConfigShowArgs) -> anyhow::Result<Exit> {
    let settings = Settings::find(&args.config, std::slice::from_ref(&args.path))?;
    let default = Config::default();
    let config = settings.config.as_ref().unwrap_or(&default);
    let mut text = match &settings.config {
        Some(config) => format!("# The configuration in force: {}\n", config.file),
        None => format!(
            "# There is no {}, so the defaults are in force. `charterlint init` writes one.\n",
            charterlint::config::NAME
        ),
    };
    for key in KEYS.iter().filter(|key| key.table.is_empty()) {
        describe(&mut text, key);
        match value(config, key.name) {
            Some((value, line)) => put(
                &mut text,
                key.name,
                &value,
                &format!("{}:{line}", config.file),
            ),
            None => {
                put(
                    &mut text,
                    &format!("# {}", key.name),
                    key.example,
                    &format!("not set: {}", key.default),
                );
            }
        }
    }
    tables(&mut text, "report", &reports(config), &config.file);
    tables(&mut text, "waiver", &waivers(config), &config.file);
    terminal::write(text.as_bytes())?;
    Ok(Exit::Enough)
}

/// A table with its line and its keys.
type Table = (usize, Vec<(&'static str, String)>);

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

fn reports(config: &Config) -> Vec<Table> {
    let report = config.reports.iter().map(|report| {
        let keys = vec![
            ("format", string(&report.format.value)),
            ("file", string(&report.file.value)),
        ];
        (report.format.line, keys)
    });
    report.collect()
}

fn waivers(config: &Config) -> Vec<Table> {
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
fn tables(text: &mut String, table: &str, set: &[Table], file: &str) {
    let keys = || KEYS.iter().filter(|key| key.table == table);
    if set.is_empty() {
        put_head(text, &format!("# [[{table}]]"), "not set: none");
        for key in keys() {
            let _ = writeln!(text, "# {} = {}  # {}", key.name, key.example, key.about);
        }
    }
    for (line, values) in set {
        put_head(text, &format!("[[{table}]]"), &format!("{file}:{line}"));
        for (key, (name, value)) in keys().zip(values) {
            let _ = writeln!(text, "# {}\n{name} = {value}", key.about);
        }
    }
}

fn describe(text: &mut String, key: &Key) {
    let _ = write!(text, "\n# {}\n", key.about);
}

fn put(text: &mut String, name: &str, value: &str, origin: &str) {
    let line = format!("{name} = {value}");
    let _ = writeln!(text, "{line:<COLUMN$}  # {origin}");
}

fn put_head(text: &mut String, head: &str, origin: &str) {
    let _ = writeln!(text, "\n{head:<COLUMN$}  # {origin}");
}

/// A string in TOML.
fn string(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
}
