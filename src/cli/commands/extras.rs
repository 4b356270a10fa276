//! What the program prints about itself: its schemas, completions and manual.

use crate::cli::exit::Exit;
use crate::cli::names::{self, Kind};
use crate::cli::terminal;
use charterlint::{config, render};
use clap::{Command, ValueEnum};

/// What a schema is printed of.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Schema {
    /// The report that `check --format json` writes
    Report,
    /// The comparison that `diff --format json` writes
    Diff,
    /// The file that `baseline write` writes
    Baseline,
    /// What `rubric --format json` writes
    Rubric,
    /// The comparison that `compare --format json` writes
    Comparison,
    /// A line that `screen` writes
    Screening,
    /// What `text --format json` writes
    Text,
    /// The configuration, `charterlint.toml`
    Config,
    /// What `rules attack --format json` writes
    Attack,
    /// What `rules test --coverage DIR --format json` writes
    Coverage,
    /// The scores that a bid room saves and opens
    Scores,
    /// The file that `compare --write-reference` writes
    Reference,
}

/// `charterlint schema WHAT`.
pub(crate) fn schema(of: Schema) -> anyhow::Result<Exit> {
    let text = match of {
        Schema::Report => render::SCHEMA,
        Schema::Diff => render::diff::SCHEMA,
        Schema::Baseline => charterlint::baseline::SCHEMA,
        Schema::Rubric => render::RUBRIC_SCHEMA,
        Schema::Comparison => render::COMPARISON_SCHEMA,
        Schema::Screening => render::SCREENING_SCHEMA,
        Schema::Text => render::TEXT_SCHEMA,
        Schema::Config => config::SCHEMA,
        Schema::Coverage => render::coverage::SCHEMA,
        Schema::Attack => render::attack::SCHEMA,
        Schema::Scores => render::SCORES_SCHEMA,
        Schema::Reference => charterlint::reference::SCHEMA,
    };
    terminal::print(text.as_bytes())?;
    Ok(Exit::Enough)
}

/// `charterlint completions SHELL`, of the whole command line.
pub(crate) fn completions(shell: clap_complete::Shell, mut whole: Command) -> anyhow::Result<Exit> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut whole, "charterlint", &mut script);
    terminal::print(&script)?;
    Ok(Exit::Enough)
}

/// `charterlint man [COMMAND…]`, of a command below the whole command line.
pub(crate) fn man(path: &[String], whole: Command) -> anyhow::Result<Exit> {
    let mut command = whole;
    // only then do commands below know how they are called in full
    command.build();
    for name in path {
        command = below(&command, name)?;
    }
    let mut page = Vec::new();
    clap_mangen::Man::new(command).render(&mut page)?;
    terminal::print(&page)?;
    Ok(Exit::Enough)
}

fn below(command: &Command, name: &str) -> anyhow::Result<Command> {
    let known: Vec<&str> = command
        .get_subcommands()
        .map(Command::get_name)
        .filter(|&name| name != "help")
        .collect();
    command
        .find_subcommand(name)
        .cloned()
        .ok_or_else(|| names::unknown(Kind::Command, name, &known))
}
