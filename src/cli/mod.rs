//! The door: what the program's words mean, and what its exit codes say.

mod check;
mod input;
mod require;
mod rules;

use anyhow::{Context, Result};
use charterlint::rules::{Charter, RulePack};
use clap::{CommandFactory, Parser, Subcommand, ValueEnum};
use std::fmt::Write as _;
use std::io::{IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;

/// What the program's exit code says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// 0: done; everything required is reached.
    Enough,
    /// 1: a required criterion or the threshold isn't reached, or an example of a rule fails.
    NotEnough,
    /// 2: usage, rules or input are at fault.
    Fault,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(match exit {
            Exit::Enough => 0,
            Exit::NotEnough => 1,
            Exit::Fault => 2,
        })
    }
}

const AFTER_HELP: &str = "\
Exit codes: 0 everything required is reached; 1 a required criterion or the
threshold is not reached, or a rule's example fails; 2 usage, rules or input
are at fault.

charterlint reads words. It does not know whether they are true.";

/// Checks proposals for digital public services against the Digital Nations Charter, and shows the evidence.
#[derive(Debug, Parser)]
#[command(name = "charterlint", version, about, max_term_width = 100, after_help = AFTER_HELP)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Assess a proposal: what stands, with quote and place; what is missing; what to write
    Check(check::Check),
    /// Tell what a criterion asks and, for a proposal, why its statements count or don't
    Explain(rules::Explain),
    /// Look at rules and prove their examples
    Rules(rules::Rules),
    /// List the charters
    Charters(RulesFrom),
    /// Print the JSON Schema of an output
    Schema {
        /// Whose schema
        #[arg(value_enum)]
        of: SchemaOf,
    },
    /// Print completions for a shell
    Completions {
        /// The shell
        #[arg(value_enum)]
        shell: clap_complete::Shell,
    },
    /// Print the manual page
    Man,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum SchemaOf {
    /// `check --format json`
    Report,
}

/// Where rules come from.
#[derive(Clone, Debug, clap::Args)]
struct RulesFrom {
    /// Lay the rule files of this folder over the built-in ones (repeatable)
    #[arg(long = "rules", value_name = "DIR")]
    folders: Vec<PathBuf>,
}

impl RulesFrom {
    fn pack(&self) -> Result<RulePack> {
        if self.folders.is_empty() {
            return Ok(RulePack::built_in());
        }
        let mut files = Vec::new();
        for folder in &self.folders {
            files.extend(
                input::rule_files(folder)
                    .with_context(|| format!("cannot read the rules in {}", folder.display()))?,
            );
        }
        Ok(RulePack::built_in().with(files)?)
    }
}

/// Which charter.
#[derive(Clone, Debug, clap::Args)]
struct CharterFrom {
    /// The charter, by its id; `charterlint charters` lists them
    #[arg(long, value_name = "ID", default_value = "digital-nations-2021")]
    charter: String,
    #[command(flatten)]
    rules: RulesFrom,
}

impl CharterFrom {
    fn load(&self) -> Result<Charter> {
        Ok(self.rules.pack()?.charter(&self.charter)?)
    }
}

/// Carries out what was asked.
pub(crate) fn run(arguments: Arguments) -> Result<Exit> {
    match arguments.command {
        Command::Check(check) => check.run(),
        Command::Explain(explain) => explain.run(),
        Command::Rules(rules) => rules.run(),
        Command::Charters(rules) => charters(&rules),
        Command::Schema {
            of: SchemaOf::Report,
        } => print(charterlint::render::REPORT_SCHEMA),
        Command::Completions { shell } => {
            let mut text = Vec::new();
            clap_complete::generate(shell, &mut Arguments::command(), "charterlint", &mut text);
            print(&String::from_utf8_lossy(&text))
        }
        Command::Man => {
            let mut page = Vec::new();
            clap_mangen::Man::new(Arguments::command()).render(&mut page)?;
            print(&String::from_utf8_lossy(&page))
        }
    }
}

/// Tells on standard error what went wrong, with its causes.
pub(crate) fn complain(error: &anyhow::Error) {
    let causes: Vec<String> = error
        .chain()
        .map(|cause| {
            cause
                .to_string()
                .lines()
                .map(charterlint::render::terminal::clean)
                .collect::<Vec<_>>()
                .join("\n")
        })
        .collect();
    let _ = writeln!(std::io::stderr(), "error: {}", causes.join(": "));
}

fn charters(rules: &RulesFrom) -> Result<Exit> {
    let pack = rules.pack()?;
    let mut text = String::new();
    for charter in pack.charters() {
        let summary = charterlint::render::terminal::wrap(&charter.summary, columns(), 2);
        let _ = writeln!(text, "{}\n  {}\n{summary}", charter.id, charter.title);
    }
    print(&text)
}

/// Writes to standard output. A reader that has gone away (`| head`) is no error.
fn print(text: &str) -> Result<Exit> {
    match std::io::stdout().lock().write_all(text.as_bytes()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
            Err(error).context("cannot write to standard output")
        }
        _ => Ok(Exit::Enough),
    }
}

/// Whether standard output takes colour: a terminal, and nobody asked for none.
fn colour() -> bool {
    let refused = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
    std::io::stdout().is_terminal() && !refused && !dumb
}

/// Columns of the terminal; 80 where there is none, so that files come out alike everywhere.
fn columns() -> usize {
    if !std::io::stdout().is_terminal() {
        return 80;
    }
    terminal_size::terminal_size().map_or(80, |(terminal_size::Width(columns), _)| {
        usize::from(columns)
    })
}
